import { readFileSync } from 'node:fs'
import { read, utils, type WorkSheet } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { auditXlsx } from '#services/export/audit-xlsx'
import { writeWorkbook } from '#services/export/workbook'
import { compareAudits } from '#shared/audit/engine/compare-audits'
import { isAnecdote } from '#shared/charts/table-chart'
import type { Audit } from '#shared/model/audit'

const camille = JSON.parse(
  readFileSync(new URL('../../golden/camille.json', import.meta.url), 'utf8'),
) as Audit

const FACTS = { title: 'Audit <A & B>', author: 'Atelier', date: '2026-11-15' }

async function opened(audit: Audit) {
  const bytes = await auditXlsx(audit, 'Atelier Marchand')
  return { bytes, book: read(bytes, { type: 'array', cellNF: true, cellDates: false }) }
}

function heads(sheet: WorkSheet | undefined): unknown[] {
  return utils.sheet_to_json<unknown[]>(sheet ?? {}, { header: 1 })[0] ?? []
}

test('the workbook has the actions, questions, outcomes and the whole evidence of every check', async () => {
  const { book } = await opened(camille)
  expect(book.SheetNames.slice(0, 6)).toEqual([
    'Synthèse',
    'Actions',
    'Contrôles',
    'Publications',
    'Publications et résultats',
    'Questions',
  ])
  const rows = (name: string) => utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1 })
  expect(rows('Actions')).toHaveLength(camille.actions.length + 1)
  expect(rows('Questions')).toHaveLength(camille.questions.length + 1)
  for (const { id, evidence } of camille.checks) {
    // A comparison with one published case measures nothing.
    const whole = evidence.reduce((sum, table) => sum + (isAnecdote(table) ? 0 : table.rows.length), 0)
    if (whole === 0) expect(book.SheetNames).not.toContain(id)
    else expect(rows(id).length).toBeGreaterThan(whole)
  }
})

test('the workbook has the themes, limits and benchmarks, and what has changed where an earlier audit was given', async () => {
  const { book } = await opened(camille)
  const rows = (name: string, of = book) =>
    utils.sheet_to_json<unknown[]>(of.Sheets[name] ?? {}, { header: 1 })
  expect(rows('Thèmes')[0]).toEqual(['Thème', 'Publications', 'Résultats'])
  const limits = new Map(rows('Seuils').map((row) => [row[0], row]))
  expect(limits.size).toBe(camille.checks.length + 1)
  const line = camille.checks.find(({ id }) => id === 'EL-1')
  expect(limits.get('EL-1')).toEqual(
    expect.arrayContaining([line?.weight, line?.params['pass'], line?.params['fail']]),
  )
  expect(rows('Repères').length).toBeGreaterThan(1)
  expect(book.SheetNames).not.toContain('Évolution')
  const progress = compareAudits({ ...camille, asOf: '2026-05-15' }, camille)
  const later = await opened({ ...camille, progress })
  const moved = rows('Évolution', later.book)
  expect(moved).toHaveLength(1 + 2 + progress.categories.length + progress.checks.length)
  expect(moved[1]?.slice(1)).toEqual(['Influence', camille.influence.score, camille.influence.score, 0])
})

test('a published figure that has expired is said to be so', async () => {
  const { book } = await opened(camille)
  expect(JSON.stringify(utils.sheet_to_json(book.Sheets['PG-3'] ?? {}))).toContain('Moyenne publiée, périmée')
})

test('no case that somebody has published is set against the client', async () => {
  const { book } = await opened(camille)
  const texts = book.SheetNames.map((name) => JSON.stringify(utils.sheet_to_json(book.Sheets[name] ?? {})))
  expect(camille.checks.some(({ evidence }) => evidence.some(isAnecdote))).toBe(true)
  expect(texts.join(' ')).not.toMatch(/Bladier|La page et le cas/)
})

test('a day is a date, a share a percentage, a count a number, and no head is a key', async () => {
  const { book } = await opened(camille)
  const posts = book.Sheets['Publications']
  expect(posts?.['A2']).toMatchObject({ t: 'n', z: 'yyyy-mm-dd' })
  expect(heads(posts)[0]).toBe('Date')
  const summary = utils.sheet_to_json<unknown[]>(book.Sheets['Synthèse'] ?? {}, { header: 1 })
  const names = summary.map(([name]) => String(name))
  expect(names.filter((name) => /^[a-z]+\.[a-zA-Z.]+$/.test(name))).toEqual([])
  const at = names.indexOf('Publications hors sujet') + 1
  expect(at).toBeGreaterThan(0)
  expect(book.Sheets['Synthèse']?.[`B${at}`]).toMatchObject({ t: 'n', z: '0.0%' })
})

test('heads stay in view and can be filtered; the file says its title, author and day, and has the same bytes again', async () => {
  const { bytes } = await opened(camille)
  const files = unzipSync(bytes)
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  expect(text('xl/worksheets/sheet1.xml')).toMatch(
    /ySplit="1"[\s\S]*state="frozen"[\s\S]*<autoFilter ref="A1:B\d+"\/>/,
  )
  expect(text('docProps/core.xml')).toContain('<dc:creator>Atelier Marchand</dc:creator>')
  expect(text('docProps/core.xml')).toContain('2026-11-15T12:00:00Z')
  expect((await opened(camille)).bytes).toEqual(bytes)
})

test('what begins like a formula is a text, as it was written', async () => {
  const texts = ['=SOMME(A1)', '+33 6 00', '-1', '@cmd', '\tx', '<b>&']
  const bytes = await writeWorkbook(
    [{ name: 'a/b', hasHeads: false, rows: texts.map((value) => [{ value, kind: 'text' as const }]) }],
    FACTS,
  )
  const sheet = read(bytes, { type: 'array', cellFormula: true }).Sheets['a b']
  texts.forEach((value, index) => {
    expect(sheet?.[`A${index + 1}`]).toMatchObject({ t: 's', v: value })
    expect(sheet?.[`A${index + 1}`]).not.toHaveProperty('f')
  })
})
