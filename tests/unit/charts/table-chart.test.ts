import { describe, expect, it } from 'vitest'
import { describeTable, isUntitled, printCell } from '#shared/charts/table-chart'
import type { EvidenceTable } from '#shared/model/audit'
import { EN, FR, table } from './draw'

const rows: EvidenceTable['rows'] = [
  ['2026-11-01', 'share:7', 0.021, 'off'],
  ['2026-10-01', 'Un vrai titre', 0.5, 'Mon thème'],
]
const posts: EvidenceTable = {
  ...table('mostViewed', { date: 'day', title: 'text', viewShare: 'percent', subject: 'subject' }, rows),
  posts: ['share:7', 'share:8'],
}

describe('the cells of a table', () => {
  it('print by their format in the language', () => {
    expect(rows.map((row) => row.map((_, index) => printCell(posts, row, index, FR)))).toEqual([
      ['1er nov. 2026', 'Sans texte connu', '2,1\u00a0%', 'Hors sujet'],
      ['1er oct. 2026', 'Un vrai titre', '50\u00a0%', 'Mon thème'],
    ])
    expect(printCell(posts, rows[0] ?? [], 1, EN)).toBe('No known text')
  })

  it('say the importance of a question in a word, and lengths with the space of thousands', () => {
    const asked = table('openQuestions', { question: 'text', importance: 'integer' }, [['Combien ?', 3]])
    expect(printCell(asked, asked.rows[0] ?? [], 1, FR)).toBe('forte')
    const lengths = table('lengths', { characters: 'text', posts: 'integer' }, [['1300–1999', 2]])
    expect(printCell(lengths, lengths.rows[0] ?? [], 0, FR)).toBe('1\u202f300–1\u202f999')
    expect(printCell(lengths, lengths.rows[0] ?? [], 0, EN)).toBe('1,300–1,999')
  })

  it('tell a subject among themes, which stands for the posts of none, from the subject itself', () => {
    const cells = (names: string[]) => {
      const themes = table(
        'themes',
        { theme: 'subject', posts: 'integer' },
        names.map((name) => [name, 1]),
      )
      return themes.rows.map((row) => printCell(themes, row, 0, FR))
    }
    expect(cells(['Énergie', 'trade', 'off'])).toEqual(['Énergie', 'Métier, sans thème', 'Hors sujet'])
    expect(cells(['trade', 'off'])).toEqual(['Métier', 'Hors sujet'])
  })

  it('know a post without a title by its id or address', () => {
    expect(isUntitled(posts, rows[0] ?? [], 1)).toBe(true)
    expect(isUntitled(posts, rows[1] ?? [], 1)).toBe(false)
  })

  it('are told in one sentence to those who do not see a chart', () => {
    expect(describeTable({ table: posts, translator: FR })).toMatch(
      /^Les publications les plus vues\. 1er nov\. 2026, .*Sans texte connu/,
    )
  })
})
