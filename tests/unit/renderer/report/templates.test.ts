import { describe, expect, it } from 'vitest'
import { MESSAGES } from '#shared/locale/messages'
import { SECTION_IDS } from '#shared/report/sections'
import { leftOutBy, ownTemplateOf, templateOf, TEMPLATES } from '#renderer/screens/report/templates'

const full = TEMPLATES.find(({ id }) => id === 'full')
const brief = TEMPLATES.find(({ id }) => id === 'brief')

describe('a template of the report', () => {
  it('names sections that there are, and is named itself', () => {
    for (const { id, sections } of TEMPLATES) {
      expect((sections ?? []).filter((each) => !SECTION_IDS.includes(each))).toEqual([])
      for (const language of ['fr', 'en'] as const)
        expect(MESSAGES[language].has(`composer.template.about.${id}`)).toBe(true)
    }
  })

  it('never leaves the cover out', () => {
    for (const template of TEMPLATES) expect(leftOutBy(template, SECTION_IDS)).not.toContain('cover')
  })

  it('is recognised by what is printed, in any order, and by that alone', () => {
    for (const template of TEMPLATES) {
      const out = leftOutBy(template, SECTION_IDS)
      expect(templateOf(SECTION_IDS, out.toReversed())).toBe(template)
    }
    expect(templateOf(SECTION_IDS, ['method'])).toBeNull()
  })

  it('does not depend on a section that this client has not', () => {
    const shown = ['cover', 'summary', 'plan', 'method']
    expect(templateOf(shown, ['progress'])).toBe(full)
    expect(templateOf([...shown, 'comparison'], ['method', 'comparison'])).toBe(brief)
  })

  it('of one’s own is recognised by its sections in their order, without those this client has not', () => {
    const mine = { name: 'Board', sections: ['plan', 'progress', 'summary'] }
    expect(ownTemplateOf([mine], ['cover', 'plan', 'summary'])).toBe(mine)
    expect(ownTemplateOf([mine], ['cover', 'summary', 'plan'])).toBeUndefined()
    expect(ownTemplateOf([mine], ['cover', 'plan', 'summary', 'method'])).toBeUndefined()
    expect(leftOutBy(mine, ['cover', 'summary', 'plan', 'method'])).toEqual(['method'])
  })
})
