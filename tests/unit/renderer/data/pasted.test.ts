import { describe, expect, it } from 'vitest'
import { isTable, pastedQuestions, pastedRows, tableFile } from '#renderer/screens/data/pasted'

describe('what is pasted', () => {
  it('is a table where every row has the same cells, prose with a tab is none', () => {
    expect(isTable('Date\tVues\n12/11/2026\t1 204\n')).toBe(true)
    expect(isTable('Une phrase\tavec une tabulation')).toBe(false)
    expect(isTable('Un titre\n\tun retrait\nla suite')).toBe(false)
    expect(isTable('une\ndeux\ntrois')).toBe(false)
  })

  it('keeps breaks and quotes inside a cell, as spreadsheets copy them', () => {
    expect(pastedRows('Texte\tVues\r\n"Ligne 1\nLigne ""2"""\t7\r\n\t\r\n')).toEqual([
      ['Texte', 'Vues'],
      ['Ligne 1\nLigne "2"', '7'],
    ])
  })

  it('becomes a file in which a semicolon or a quote of a text separates nothing', async () => {
    const file = tableFile('Texte\tVues\nA ; "b"\t7', 'Collé.csv')
    expect(await file.text()).toBe('"Texte";"Vues"\r\n"A ; ""b""";"7"\r\n')
    expect([...new Uint8Array(await file.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  it('gives one question a line, without list signs, doubles and those that are known', () => {
    const text = '1. Combien de temps ?\n- Quel prix ?\n\n• quel  prix ?\nFaut-il arrêter la ligne ?'
    expect(pastedQuestions(text, ['Combien de temps ?'])).toEqual([
      'Quel prix ?',
      'Faut-il arrêter la ligne ?',
    ])
  })

  it('takes the words of a table with numbers before the questions', () => {
    expect(pastedQuestions('1\tQuel prix ?\n2\tQuel délai ?')).toEqual(['Quel prix ?', 'Quel délai ?'])
  })
})
