import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { waterfall as drawWaterfall } from '#shared/charts/waterfall'
import { createTranslator } from '#shared/locale/translator'
import {
  namedTable,
  quarterTable,
  stopSentences,
  stopTable,
  waterfallTable,
  waterfallTitle,
} from '#shared/report/results'
import { reportContext } from '#services/report/context'
import { namedOutcomes } from '#services/report/named-outcomes'
import { runAudit } from '#shared/audit/engine/run-audit'
import { anInput, somePosts } from '../../audit/build'
import { anOutcome } from '../../audit/outcomes-of'
import { auditXlsx } from '#services/export/audit-xlsx'
import { renderReport } from '#services/report/report'
import { chartOf, drawn, textsOf } from '../../charts/draw'
import { storedAudit as audit } from '../../../tools/stored-audit'
import { freshFolder, run, saved } from './pdf/pdf-tools'

const plain = (text: string) => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ')
const EN = createTranslator('en')
const FR = createTranslator('fr')

describe('from views to results', () => {
  it('draws each step in front of the one before, from the table that is its alternative', () => {
    const table = waterfallTable(audit('camille').waterfall, FR)
    const svg = drawn(() => chartOf(drawWaterfall, table))
    const texts = textsOf(svg).map(({ text }) => plain(text))
    expect(texts).toEqual(
      expect.arrayContaining(['Toutes les vues', '385 648 (100 %)', '14 205 (100 %)', '463 (0,1 %)']),
    )
    expect(texts).toContain('603 publications, 16 résultats rattachés')
    expect(texts.filter((text) => /…|\.\.\./.test(text))).toEqual([])
    expect(table.columns.map(({ id }) => id)).toEqual([
      'step',
      'posts',
      'shown',
      'shownShare',
      'read',
      'readShare',
      'outcomes',
    ])
  })

  it('never adds openings to times shown, and says both', () => {
    expect(plain(EN.message(waterfallTitle(audit('etienne').waterfall)))).toBe(
      'From views to contacts: no impression, 28% of article reads.',
    )
  })

  it('prints the steps, the amounts and what could be left out', async () => {
    const { bytes } = await renderReport(audit('etienne'), {
      language: 'en',
      consultant: {},
      sections: ['results'],
    })
    const text = plain(run('pdftotext', saved(freshFolder(), 'results.pdf', bytes), '-'))
    expect(text).toContain('GBP 37,000 (2)')
    expect(text).toContain('GBP 18,500')
    expect(text).toContain('Observed with a post does not mean brought by it')
    expect(text).toContain('About the brand or its trade')
    expect(text).toContain(
      '3 own posts off the line: no declared contact, but too few posts or outcomes to tell.',
    )
  })

  it('names each result as it was declared: day, stage, amount, and the post it was observed with', () => {
    const { shown } = reportContext(audit('etienne'), { language: 'en', consultant: {} })
    const { heads, rows, total } = namedTable(shown, EN, 3)
    expect(heads).toEqual(['Day', 'Stage', 'Outcome', 'Amount', 'Observed with'])
    expect(total).toBe(14)
    expect(rows.map((row) => row.map(plain))).toEqual([
      [
        '17 Aug 2026',
        'Deal',
        'Contact 14, machine builder',
        'GBP 18,500',
        'Why your compressor room is too warm',
      ],
      [
        '1 Jul 2026',
        'Opportunity',
        'Contact 13, print works',
        'GBP 9,200',
        'How we halved the leaks of a bakery in six visits',
      ],
      [
        '18 May 2026',
        'Contact',
        'Contact 12, plastics plant',
        '–',
        'Sizing an air receiver without a slide rule',
      ],
    ])
    // Without an amount there is no column of amounts.
    const camille = reportContext(audit('camille'), { language: 'fr', consultant: {} })
    expect(namedTable(camille.shown, FR).heads).not.toContain('Montant')
  })

  it('names none where the check that lists them is left out', () => {
    const context = reportContext(audit('etienne'), { language: 'en', consultant: {}, leftOut: ['OC-2'] })
    expect(namedOutcomes(context)).toEqual([])
  })

  it('adds amounts up by quarter, for a stage and currency with eight of them', () => {
    const outcomes = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        anOutcome({
          date: `2026-${String(1 + index).padStart(2, '0')}-10`,
          kind: 'deal',
          value: 1000 * (index + 1),
          currency: 'EUR',
        }),
      )
    const rows = (count: number) => {
      const found = runAudit(anInput({ records: { posts: somePosts(12), outcomes: outcomes(count) } }))
      return quarterTable(reportContext(found, { language: 'en', consultant: {} }).shown, EN).rows
    }
    expect(rows(7)).toEqual([])
    expect(rows(8).map((row) => row.map(plain))).toEqual([
      ['Nov 2025 to Dec 2025', 'Deal', '0', 'EUR 0'],
      ['Jan 2026 to Mar 2026', 'Deal', '3', 'EUR 6,000'],
      ['Apr 2026 to Jun 2026', 'Deal', '3', 'EUR 15,000'],
      ['Jul 2026 to Sept 2026', 'Deal', '2', 'EUR 15,000'],
      ['Oct 2026 to Nov 2026', 'Deal', '0', 'EUR 0'],
    ])
  })

  it('names the largest habit that costs no result, with its interval beside that of the rest', () => {
    const { stops } = audit('camille')
    expect(stopSentences(stops, FR).map(plain)).toEqual([
      '542 partages : aucun contact déclaré, soit 0,07 au plus pour dix, contre 0,64 au moins pour le reste. Ils font 79 % de vos publications, 14 % de votre activité publique et 81 % des affichages.',
    ])
    expect(plain(stopTable(stops, FR).rows[0]?.at(-1) ?? '')).toBe('1,13 (0,64 à 1,83)')
  })

  it('has a sheet for each in the workbook, none for what is not known', async () => {
    const sheets = async (name: 'camille' | 'etienne') => {
      const book = read(await auditXlsx(audit(name)), { type: 'array' })
      return new Map(
        book.SheetNames.map((sheet) => [sheet, utils.sheet_to_json(book.Sheets[sheet] ?? {}, { header: 1 })]),
      )
    }
    expect((await sheets('etienne')).get('Amounts')).toEqual([
      [
        'Stage',
        'Currency',
        'Linked to a post',
        'Linked amount',
        'Declared',
        'Declared amount',
        'Least',
        'Most',
      ],
      ['Opportunity', 'GBP', 2, 18_400, 2, 18_400, 9200, 9200],
      ['Deal', 'GBP', 2, 37_000, 2, 37_000, 18_500, 18_500],
    ])
    const camille = await sheets('camille')
    expect(camille.has('Montants')).toBe(false)
    expect(camille.get('Vues, étape par étape')).toHaveLength(7)
  })
})
