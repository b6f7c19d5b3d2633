import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { richBlocks } from '#shared/report/rich-text'
import { edited, toggledLines, toggledMark, type Marking } from '#renderer/screens/report/marking'

/** The text with the selection between brackets, before and after. */
function doing(shown: string, change: (text: string, from: number, to: number) => Marking): string {
  const from = shown.indexOf('[')
  const to = shown.indexOf(']') - 1
  const text = shown.replace(/[[\]]/g, '')
  const { edits, ...selected } = change(text, from, to)
  const done = edited(text, edits)
  return `${done.slice(0, selected.from)}[${done.slice(selected.from, selected.to)}]${done.slice(selected.to)}`
}
const bold = (shown: string) => doing(shown, (text, from, to) => toggledMark(text, from, to, '**'))
const italic = (shown: string) => doing(shown, (text, from, to) => toggledMark(text, from, to, '*'))
const list = (shown: string) => doing(shown, (text, from, to) => toggledLines(text, from, to, '- '))
const quote = (shown: string) => doing(shown, (text, from, to) => toggledLines(text, from, to, '> '))

describe('bold and italic', () => {
  it('go round the words that are selected, without the blanks at their ends, and off again', () => {
    expect(bold('un[ mot ]ici')).toBe('un **[mot]** ici')
    expect(bold('un **[mot]** ici')).toBe('un [mot] ici')
    expect(bold('un [**mot**] ici')).toBe('un [mot] ici')
    expect(italic('[mot]')).toBe('*[mot]*')
  })

  it('stand together', () => {
    expect(italic('**[mot]**')).toBe('***[mot]***')
    expect(bold('*[mot]*')).toBe('***[mot]***')
    expect(bold('***[mot]***')).toBe('*[mot]*')
    expect(italic('***[mot]***')).toBe('**[mot]**')
  })

  it('wait round the cursor where nothing is selected', () => {
    expect(bold('un [] mot')).toBe('un **[]** mot')
    expect(bold('un **[]** mot')).toBe('un [] mot')
  })

  it('stop at the end of a line and spare what makes it an item', () => {
    expect(bold('[un\n- deux\n\ntrois]')).toBe('**[un**\n- **deux**\n\n**trois]**')
  })

  it('print what was selected in that look, and nothing else', () => {
    const word = fc.stringMatching(/^[a-zé]{1,6}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.nat(), (all, nth) => {
        const at = nth % all.length
        const from = all.slice(0, at).join(' ').length + (at > 0 ? 1 : 0)
        const text = all.join(' ')
        const { edits } = toggledMark(text, from, from + (all[at] ?? '').length, '**')
        const [runs] = richBlocks([edited(text, edits)]).flatMap(({ lines }) => lines)
        expect(runs?.map((run) => run.text).join('')).toBe(text)
        expect(runs?.filter((run) => run.bold).map((run) => run.text)).toEqual([all[at]])
      }),
    )
  })
})

describe('lists and quotations', () => {
  it('take every line that the selection touches, and give them back', () => {
    expect(list('un\nde[ux\ntr]ois')).toBe('un\n- de[ux\n- tr]ois')
    expect(list('un\n- de[ux\n- tr]ois')).toBe('un\nde[ux\ntr]ois')
  })

  it('take the line of the cursor, empty or not', () => {
    expect(quote('un[]')).toBe('> un[]')
    expect(list('[]')).toBe('- []')
  })

  it('take the place of one another and complete what is begun', () => {
    expect(quote('- [un]')).toBe('> [un]')
    expect(list('- [un\ndeux]')).toBe('- [un\n- deux]')
    expect(list('[un\n\ndeux]')).toBe('- [un\n\n- deux]')
  })
})
