import { expect, test } from 'vitest'
import { signsOf, type Pasted } from '#renderer/screens/report/pasted-signs'

const make = (nodeName: string, ...children: (Pasted | string)[]): Pasted => ({
  nodeName,
  textContent: null,
  childNodes: children.map((child) =>
    typeof child === 'string' ? { nodeName: '#text', textContent: child, childNodes: [] } : child,
  ),
})

test('a pasted list, bold and italic become the signs of the editor', () => {
  const body = make(
    'BODY',
    make('P', 'What ', make('B', 'counts '), 'is ', make('EM', 'who'), ' reads.'),
    make('UL', '\n', make('LI', 'one'), make('LI', make('P', make('STRONG', 'two')))),
    make('OL', make('LI', 'first')),
  )
  expect(signsOf(body)).toBe('What **counts** is *who* reads.\n- one\n- **two**\n1. first')
})

test('a pasted table is kept row by row, a heading and a quotation by their signs', () => {
  const body = make(
    'BODY',
    make('STYLE', 'p {}'),
    make('H2', 'Views'),
    make(
      'TABLE',
      make('TR', make('TH', 'Month'), make('TH', 'Views')),
      make('TR', make('TD', 'May'), make('TD', '120')),
    ),
    make('BLOCKQUOTE', 'Said so.'),
  )
  expect(signsOf(body)).toBe('# Views\nMonth | Views\nMay | 120\n> Said so.')
})

test('prose without any of these is left to the plain text', () => {
  expect(signsOf(make('BODY', make('P', 'Only words.'), make('P', 'And more.')))).toBeNull()
  const wrapped = { ...make('B', make('P', 'Only words.')), style: { fontWeight: 'normal', fontStyle: '' } }
  expect(signsOf(make('BODY', wrapped))).toBeNull()
})
