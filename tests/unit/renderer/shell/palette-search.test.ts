import { describe, expect, test } from 'vitest'
import { found, type Findable } from '../../../../renderer/src/app/palette-search'

const ENTRIES: Findable[] = [
  { id: 'report', group: 'commands', label: 'Rapport' },
  { id: 'archived', group: 'commands', label: 'Clients archivés' },
  { id: 'nora', group: 'clients', label: 'Nora O’Brien-Lefèvre 🌿', words: 'Ébéniste L’Atelier d’Étienne' },
  { id: 'lefevre', group: 'clients', label: 'Lefèvre Paul' },
  { id: 'EL-1', group: 'checks', label: 'Dans la ligne éditoriale', words: 'EL-1' },
  { id: 'p1', group: 'posts', label: 'Le rapport annuel de l’œuvre' },
]

const ids = (query: string) => found(ENTRIES, query).flatMap(({ entries }) => entries.map(({ id }) => id))

describe('the palette', () => {
  test('ignores accents, case, apostrophes and ligatures', () => {
    expect(ids('etienne')).toEqual(['nora'])
    expect(ids("o'brien")).toEqual(['nora'])
    expect(ids('ARCHIVES')).toEqual(['archived'])
    expect(ids('oeuvre')).toEqual(['p1'])
  })

  test('puts the best hit first, whatever its group', () => {
    expect(ids('lefevre')).toEqual(['lefevre', 'nora'])
    expect(ids('rapport')[0]).toBe('report')
    expect(ids('annuel rapport')).toEqual(['p1'])
  })

  test('finds a check by its number and by its words', () => {
    expect(ids('el-1')).toEqual(['EL-1'])
    expect(ids('ligne edit')).toEqual(['EL-1'])
  })

  test('shows everything before a search, and nothing for what is nowhere', () => {
    expect(ids('  ')).toHaveLength(ENTRIES.length)
    expect(found(ENTRIES, 'xyz (')).toEqual([])
  })

  test('takes signs of patterns as they are', () => {
    expect(ids('.*')).toEqual([])
    expect(ids('[')).toEqual([])
  })
})
