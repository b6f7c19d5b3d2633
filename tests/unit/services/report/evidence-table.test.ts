import { expect, it } from 'vitest'
import { createTranslator } from '#shared/locale/translator'
import type { Audit } from '#shared/model/audit'
import { evidenceNode } from '#services/report/evidence-table'
import { evidenceTable } from '#shared/audit/support/evidence'

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
