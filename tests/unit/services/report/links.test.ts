import { expect, it } from 'vitest'
import { runAudit } from '#shared/audit/engine/run-audit'
import { SECTION_IDS } from '#shared/report/sections'
import { reportContext } from '#services/report/context'
import { sectionOf } from '#services/report/sections/registry'
import { aClient } from './sections/sample'

const audit = runAudit(aClient())

function valuesOf(node: unknown, name: string): string[] {
  if (Array.isArray(node)) return node.flatMap((each) => valuesOf(each, name))
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    key === name && typeof value === 'string' ? [value] : valuesOf(value, name),
  )
}

function printed(length: 'full' | 'client', leftOut: string[] = []) {
  const context = reportContext(audit, { language: 'en', consultant: {}, length, leftOut })
  const nodes = (ids: readonly string[]) =>
    SECTION_IDS.filter((id) => ids.includes(id)).map((id) => sectionOf(id).render(context))
  return {
    links: valuesOf(nodes(context.printed.filter((id) => id.startsWith('category-'))), 'linkTo'),
    pieces: valuesOf(nodes(['pieces']), 'id'),
    method: valuesOf(nodes(['method']), 'link'),
  }
}

it('lead from a finding to its evidence, where the same document prints it', () => {
  const { links, pieces } = printed('full')
  expect(links.length).toBeGreaterThan(3)
  expect(pieces).toEqual(expect.arrayContaining(links))
  expect(printed('client').links).toEqual([])
})

it('lead from a cited source to its address', () => {
  expect(printed('full').method).toContain(
    'https://business-on-line.fr/blog/b2b/derives-du-professional-branding-et-du-social-selling',
  )
})
