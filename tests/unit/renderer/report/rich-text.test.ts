import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksOf, richBlocks, richRuns } from '#shared/report/rich-text'

const plain = (text: string) => ({ text, bold: false, italic: false })
const written = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '*', '**', '-', '>', '\n', '5') })

describe('the consultant’s words', () => {
  it('are bold, italic, or both', () => {
    expect(richRuns('Un **mot** et *un autre*, ***les deux***.')).toEqual([
      plain('Un '),
      { text: 'mot', bold: true, italic: false },
      plain(' et '),
      { text: 'un autre', bold: false, italic: true },
      plain(', '),
      { text: 'les deux', bold: true, italic: true },
      plain('.'),
    ])
    expect(richRuns('**gras *et italique* ensemble**').map(({ text, italic }) => [text, italic])).toEqual([
      ['gras ', false],
      ['et italique', true],
      [' ensemble', false],
    ])
    expect(richRuns('*a **b** c*').map(({ text, bold }) => [text, bold])).toEqual([
      ['a ', false],
      ['b', true],
      [' c', false],
    ])
  })

  it.each(['5 * 3 * 2', 'note* en bas', 'un ** seul', '**', '****', '* a *', 'fin **'])(
    'stay as they are where a sign closes nothing: %s',
    (text) => expect(richRuns(text)).toEqual([plain(text)]),
  )

  it('make lists and quotations of lines that follow one another', () => {
    expect(
      richBlocks(['Début', '- un', '- **deux**', '> dit', '> elle', '', 'Fin', '-non', '- ']).map(
        ({ kind, lines }) => [kind, lines.length],
      ),
    ).toEqual([
      ['paragraph', 1],
      ['list', 2],
      ['quote', 2],
      ['paragraph', 1],
      ['paragraph', 1],
    ])
  })

  it('make a table of rows under a header and its line of dashes, and leave bars alone elsewhere', () => {
    const table = ['| Qui | **Quoi** |', '|---|:--:|', '| elle | un | de trop |', '| lui |', 'Fin']
    const [first, last] = richBlocks(table)
    expect(first).toMatchObject({ kind: 'table', columns: 2 })
    expect(first?.lines.map((cell) => cell.map(({ text }) => text).join(''))).toEqual([
      'Qui',
      'Quoi',
      'elle',
      'un',
      'lui',
      '',
    ])
    expect(last?.kind).toBe('paragraph')
    // Typography may have made one dash of several hyphens.
    expect(richBlocks(['| a | b |', '| – | — |'])[0]?.kind).toBe('table')
    for (const lines of [
      ['| a | b |', '| c | d |'],
      ['a | b', '---|---'],
      ['| a |', '| - |'],
      ['|', '||'],
    ])
      expect(richBlocks(lines).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph'])
  })

  it('lose nothing but signs', () => {
    fc.assert(
      fc.property(written, (text) => {
        const line = text.replaceAll('\n', '')
        const runs = richRuns(line)
        const bare = runs.map((run) => run.text).join('')
        expect(bare.replaceAll('*', '')).toBe(line.replaceAll('*', ''))
        expect(runs.every((run) => run.text !== '')).toBe(true)
      }),
    )
  })

  it('and their signs lie side by side in the field, as they are printed', () => {
    fc.assert(
      fc.property(written, (text) => {
        const looks = looksOf(text)
        const signs = looks.filter(({ look }) => look === 'sign')
        for (const { from, to } of looks) expect(0 <= from && from < to && to <= text.length).toBe(true)
        const shown = signs.reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), text)
        const blank = (all: string) => all.replace(/\s+/g, '')
        const printed = richBlocks(text.split('\n')).flatMap(({ lines }) => lines.flat())
        expect(blank(shown)).toBe(blank(printed.map((run) => run.text).join('')))
        const bold = looks.filter(({ look }) => look === 'bold').map(({ from, to }) => text.slice(from, to))
        expect(blank(bold.join(''))).toBe(
          blank(
            printed
              .filter((run) => run.bold)
              .map((run) => run.text)
              .join(''),
          ),
        )
      }),
    )
  })
})
