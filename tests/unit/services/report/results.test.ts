import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { waterfall as drawWaterfall } from '#shared/charts/waterfall'
import { createTranslator } from '#shared/locale/translator'
import { stopSentences, stopTable, waterfallTable, waterfallTitle } from '#shared/report/results'
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
