import { expect, it } from 'vitest'
import { hasContent, hasLead, SECTION_IDS } from '#shared/report/sections'
import { reportContext } from '#services/report/context'
import { sectionOf } from '#services/report/sections/registry'
import { storedAudit } from '../../../../tools/stored-audit'

const audit = storedAudit('camille')
const context = reportContext(audit, { language: 'en', consultant: {} })

it.each(SECTION_IDS.filter((id) => hasContent(id, { audit, previous: null })))(
  'a lead can be reworded in %s exactly if one is printed there',
  (id) => {
    expect(JSON.stringify(sectionOf(id).render(context)).includes('"style":"lede"')).toBe(hasLead(id))
  },
)
