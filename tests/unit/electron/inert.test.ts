import { expect, test } from 'vitest'
import { inert } from '../../../electron/cli/terminal'

test('a terminal obeys nothing that a file or a person is called', () => {
  expect(inert('\u001b[31mevil\u001b]0;t\u0007.csv')).toBe('\ufffd[31mevil\ufffd]0;t\ufffd.csv')
  expect(inert('\u009b2J a\rb \u202egnp.exe')).toBe('\ufffd2J a\ufffdb \ufffdgnp.exe')
  expect(inert('two\nlines\tand é, 漢字, שלום, 👩‍🔧')).toBe('two\nlines\tand é, 漢字, שלום, 👩‍🔧')
})
