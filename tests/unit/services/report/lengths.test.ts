import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { renderReport } from '#services/report/report'
import type { ReportOptions } from '#services/report/section'
import { closing } from '#services/report/sections/closing'
import { foreword } from '#services/report/sections/foreword'
import { pieces } from '#services/report/sections/pieces'
import type { Audit } from '#shared/model/audit'
import { SECTION_IDS } from '#shared/report/sections'
import { freshFolder, PdfObjects, run, saved, textOf } from './pdf/pdf-tools'

const audit = JSON.parse(
  readFileSync(new URL('../../../golden/camille.json', import.meta.url), 'utf8'),
) as Audit
const folder = freshFolder()
const OPTIONS = {
  language: 'fr',
  consultant: {
    company: 'Atelier Marchand',
    name: 'Hélène Marchand',
    email: 'helene@atelier.example',
    phone: '+33 6 00 00 00 00',
  },
} as const satisfies ReportOptions

async function printed(name: string, options: Partial<ReportOptions> = {}) {
  const { bytes, pages } = await renderReport(audit, { ...OPTIONS, ...options })
  const path = saved(folder, `${name}.pdf`, bytes)
  return { path, pages, text: run('pdftotext', path, '-').replaceAll(/\s+/g, ' ') }
}

describe('the lengths of a report', () => {
  it('are two pages for a board, without a cover', async () => {
    const { pages, text } = await printed('board', { length: 'board' })
    expect(pages).toBe(2)
    expect(text).toContain('Camille Renaud et Nuvéo')
    expect(text).toContain('Plan d’action')
    expect(text).not.toContain('Premier audit')
  })

  it('are two pages for a board whatever the length of names and sentences', async () => {
    const name = 'Marie-Antoinette de la Rochefoucauld-Montmorency et Associés de Champagne'
    const long = { ...audit, client: { person: name, brand: `${name} SA` } }
    const first = audit.actions[0]
    const many = { ...long, actions: first ? [...audit.actions, ...audit.actions, first] : [] }
    for (const [index, given] of [long, many].entries()) {
      const bytes = await renderReport(given, { ...OPTIONS, length: 'board' })
      expect(bytes.pages, String(index)).toBe(2)
    }
  }, 60_000)

  it('keep a heading of the annex with its first table, and the tables inside the page', async () => {
    const { path } = await printed('annex-heads', { length: 'annex' })
    const pages = run('pdftotext', '-layout', path, '-').split('\f')
    for (const page of pages) {
      const lines = page.split('\n').filter((line) => line.trim() !== '')
      // The last line is the foot.
      expect(lines.at(-2) ?? '').not.toMatch(/^ *[A-Z]{2}-\d\. /)
    }
    const boxes = run('pdftotext', '-bbox', path, '-')
    const right = [...boxes.matchAll(/xMax="([\d.]+)"/g)].map(([, x]) => Number(x))
    expect(Math.max(...right)).toBeLessThanOrEqual(595.28 - 51 + 1)
  }, 60_000)

  it('say what their words mean beside the contents, as many of them as the page has room for', async () => {
    const { path } = await printed('words')
    const front = run('pdftotext', '-f', '2', '-l', '2', path, '-')
    expect(front).toMatch(/Les mots de ce rapport[\s\S]*Influence[\s\S]*Audience[\s\S]*Ligne éditoriale/)
  }, 60_000)

  it('are the client’s report with contents and contact, and an annex with method and evidence', async () => {
    const client = await printed('client', { narrative: { foreword: ['Chère Camille, voici le fond.'] } })
    const annex = await printed('annex', { length: 'annex' })
    expect(client.pages).toBeGreaterThanOrEqual(12)
    expect(client.pages).toBeLessThanOrEqual(16)
    const front = run('pdftotext', '-f', '2', '-l', '2', client.path, '-')
    expect(front).toMatch(/Chère Camille, voici le fond\.[\s\S]*Hélène Marchand[\s\S]*Plan d’action/)
    expect(client.text).toContain('helene@atelier.example')
    expect(client.text).toContain('+33 6 00 00 00 00')
    expect(client.text).not.toContain('Comment cet audit a été fait')
    expect(annex.text).toContain('Comment cet audit a été fait')
    expect(annex.text).toContain('OV-1, tableau 1')
    // The title stays left of the plumb line, 526 of the 794 px of a page.
    const words = run('pdftotext', '-bbox', '-f', '1', '-l', '1', annex.path, '-')
    const ends = /xMax="([\d.]+)"[^>]*>d’influence</.exec(words)?.[1]
    expect(Number(ends)).toBeLessThan((526 / 794) * 595 - 6)
    expect(annex.text).not.toContain('Pour commencer')
    expect([foreword.id, closing.id, pieces.id].every((id) => SECTION_IDS.includes(id))).toBe(true)
  }, 60_000)

  it('name the places of the report in bookmarks and contents, which lead there', async () => {
    const { path, pages } = await printed('linked', {})
    const objects = new PdfObjects(path)
    const titles: string[] = []
    const walk = (item: string | undefined) => {
      let next = item
      while (next !== undefined && next !== '') {
        const entry = objects.dictionary(next)
        titles.push(textOf(entry['/Title']).replace(/^u:/, ''))
        walk(textOf(entry['/First']))
        next = textOf(entry['/Next'])
      }
    }
    walk(textOf(objects.dictionary(objects.catalog['/Outlines'])['/First']))
    expect(titles).toContain('Plan d’action')
    expect(titles).toContain('Cadence')
    expect(titles.filter((title) => /\d/.test(title))).toEqual([])
    const contents = run('pdftotext', '-f', '2', '-l', '2', '-layout', path, '-')
    const numbers = [...contents.matchAll(/ {3,}(\d+)$/gm)].map(([, page]) => Number(page))
    expect(numbers.length).toBeGreaterThan(10)
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    expect(Math.max(...numbers)).toBeLessThanOrEqual(pages)
  })

  it('name no program, and nobody who did not sign', async () => {
    const signed = run('pdfinfo', (await printed('signed', { sections: ['summary'] })).path)
    expect(signed).toMatch(/Creator:\s+Atelier Marchand/)
    const { path, text } = await printed('unsigned', { consultant: {}, length: 'full' })
    expect(run('pdfinfo', path)).not.toMatch(/Aplomb/)
    expect(text).not.toContain('Aplomb')
  }, 60_000)

  it('show nowhere a check that was left out', async () => {
    const { text } = await printed('left-out', { length: 'full', leftOut: ['OV-1', 'OC-3'] })
    expect(text).not.toMatch(/OV-1|OC-3|Part de contenus à soi/)
    expect(text).toMatch(/2 constats ne sont pas repris/)
    const none = await printed('no-voice', { leftOut: ['OV-1', 'OV-2', 'OV-3', 'OV-4'] })
    expect(none.text).not.toMatch(/OV-\d/)
  }, 60_000)
})

describe('a client of whom next to nothing is known', () => {
  const bare = {
    ...audit,
    verdict: 'undetermined' as const,
    influence: { ...audit.influence, score: null, low: null, high: null },
    actions: [],
    checks: audit.checks.map((check) =>
      check.weight > 0
        ? {
            ...check,
            status: 'insufficient' as const,
            score: null,
            headline: null,
            figure: null,
            estimate: null,
          }
        : check,
    ),
    waterfall: { ...audit.waterfall, counted: 2 },
    stops: { ...audit.stops, rows: [] },
    money: { ...audit.money, rows: [] },
  }

  it('is told what it takes, not that there is no risk and no strength', async () => {
    const path = saved(folder, 'bare.pdf', (await renderReport(bare, OPTIONS)).bytes)
    const text = run('pdftotext', path, '-').replaceAll(/\s+/g, ' ')
    expect(text).toContain('Ce qu’il faut pour conclure')
    expect(text).not.toContain('Aucun risque établi')
    // Two posts with views are no steps from views to results, and a category without a finding has no page.
    expect(text).not.toContain('étape par étape')
    expect(text).not.toContain('Influence, 1 sur')
  }, 60_000)
})
