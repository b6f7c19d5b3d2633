import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseReportFile } from '#services/import/report-file'
import { renderReport } from '#services/report/report'
import type { Audit } from '#shared/model/audit'
import { freshFolder, run, saved } from './pdf/pdf-tools'

const audit = JSON.parse(
  readFileSync(new URL('../../../golden/camille.json', import.meta.url), 'utf8'),
) as Audit
const folder = freshFolder()

const DECIDED = {
  notes: { fr: { summary: 'Ne jamais imprimer ceci' } },
  wording: {
    fr: {
      titles: { summary: 'Un titre à nous' },
      leads: { summary: 'Un chapeau : le nôtre' },
      headlines: { 'EL-1': 'La ligne se perd ({score} sur 100)' },
      findings: { 'EL-1': 'Chez vous, {figure} tiennent la ligne.' },
      advice: { 'EL-1': 'Un conseil à nous.' },
      actions: { 'EL-1': 'Revenir à la maintenance' },
      added: {
        risks: ['Un risque vu en entretien'],
        actions: [{ text: 'Former la relève', owner: 'Nuvéo' }],
      },
    },
  },
  order: { actions: ['SA-2'] },
}

it('prints the consultant’s titles, leads, findings, advice, actions and risks with the figures of the audit', async () => {
  const { wording, order } = parseReportFile('report.json', JSON.stringify(DECIDED))
  const options = { language: 'fr', consultant: {}, wording: wording?.fr ?? {}, order: order ?? {} } as const
  const { bytes } = await renderReport(audit, { ...options, sections: ['summary', 'category-EL', 'plan'] })
  const text = run('pdftotext', saved(folder, 'own.pdf', bytes), '-').replaceAll(/\s+/g, ' ')
  expect(text).toContain('Un titre à nous')
  expect(text).toContain('Un chapeau : le nôtre')
  expect(text).toContain('La ligne se perd (0 sur 100)')
  expect(text).toMatch(/Chez vous, [\d,]+ %? ?tiennent la ligne\./)
  expect(text).toContain('Un conseil à nous.')
  expect(text).toContain('Revenir à la maintenance')
  expect(text).toContain('Un risque vu en entretien')
  expect(text).toMatch(/Former la relève/)
  expect(text).not.toContain('Ne jamais imprimer')
  const sa2 = audit.actions.find(({ check }) => check === 'SA-2')
  expect(sa2).toBeDefined()
  expect(text.lastIndexOf('questions restées')).toBeLessThan(text.lastIndexOf('Revenir à la maintenance'))
}, 60_000)

it('names what report.json gets wrong', () => {
  expect(() => parseReportFile('report.json', '{"length": "long", "other": 1}')).toThrow(/client\.invalid/)
})

it('prints a table of the consultant as a table, its signs left out', async () => {
  const lines = ['| Étape | Échéance |', '|---|---|', '| Premier atelier | mars |', '| **Bilan** | juin |']
  const { bytes } = await renderReport(audit, {
    language: 'fr',
    consultant: {},
    sections: ['category-OV'],
    narrative: { 'category-OV': lines },
  })
  const path = saved(folder, 'table.pdf', bytes)
  const text = run('pdftotext', '-layout', path, '-')
  expect(text).toMatch(/Étape\s+Échéance/)
  expect(text).toMatch(/Bilan\s+juin/)
  expect(text).not.toMatch(/\||---|\*\*/)
}, 60_000)

it('prints headings, numbered lists and links of the consultant without their signs, the links leading there', async () => {
  const lines = [
    '### Ce que nous lisons',
    '1. d’abord',
    '2. ensuite',
    'Voir [la page](https://example.org/a_b?c=1:2) ou marchand@example.org.',
  ]
  const { bytes } = await renderReport(audit, {
    language: 'fr',
    consultant: {},
    sections: ['summary'],
    narrative: { summary: lines },
  })
  const path = saved(folder, 'rich.pdf', bytes)
  const text = run('pdftotext', path, '-').replaceAll(/\s+/g, ' ')
  expect(text).toContain('Ce que nous lisons')
  expect(text).toContain('Voir la page ou marchand@example.org.')
  expect(text).not.toMatch(/#|\]\(/)
  const links = run('pdfinfo', '-url', path)
  expect(links).toContain('https://example.org/a_b?c=1:2')
  expect(links).toContain('mailto:marchand@example.org')
}, 60_000)
