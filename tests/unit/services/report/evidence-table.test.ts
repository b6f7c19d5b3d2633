import { expect, it } from 'vitest'
import { createTranslator } from '#shared/locale/translator'
import type { Audit } from '#shared/model/audit'
import { evidenceNode, isTelling } from '#services/report/evidence-table'
import { evidenceTable } from '#shared/audit/support/evidence'
import { storedAudit } from '../../../tools/stored-audit'

const fr = createTranslator('fr')
const printed = (rows: number, total: number) =>
  JSON.stringify(
    evidenceNode(
      evidenceTable(
        'shortest',
        { date: 'day', title: 'text', characters: 'integer' },
        Array.from({ length: rows }, (_, index) => ['2026-05-04', `Publication ${String(index)}`, index]),
        [],
        { total, order: 'first' },
      ),
      { translator: fr, audit: { posts: [] as Audit['posts'] } as Audit },
    ),
  )

it('a list is not cut for three rows', () => {
  expect(printed(9, 9)).toContain('Publication 8')
  expect(printed(9, 9)).not.toContain('exemples sur')
})

it('a longer one says how many of how many it shows', () => {
  expect(printed(10, 10)).not.toContain('Publication 6')
  expect(printed(10, 10)).toContain('6 exemples sur 10.')
  expect(printed(10, 542)).toContain('6 exemples sur 542.')
})

it('a long list is told by the rows that are printed: one that begins without a name says nothing on paper', () => {
  const rows = (named: number) =>
    Array.from({ length: 40 }, (_, at) => ['2026-05-04', at < 40 - named ? '–' : `Texte ${String(at)}`, at])
  const list = (named: number) =>
    evidenceTable('shortest', { date: 'day', title: 'text', characters: 'integer' }, rows(named), [])
  expect(isTelling(list(40))).toBe(true)
  expect(isTelling(list(34))).toBe(false)
  const shares = storedAudit('camille')
    .checks.flatMap(({ evidence }) => evidence)
    .find(({ id }) => id === 'sharesByWords')
  expect(shares && isTelling(shares)).toBe(false)
})
