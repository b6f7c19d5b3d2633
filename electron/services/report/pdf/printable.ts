import { commonCodePoints } from './font-metrics'

/** Characters no face has or that only some have, and what says the same. */
const INSTEAD: Readonly<Record<string, string>> = {
  '\t': ' ',
  '\u2028': '\n',
  '\u2029': '\n',
  '▲': '↑',
  '△': '↑',
  '▼': '↓',
  '▽': '↓',
  '►': '→',
  '▶': '→',
  '➡': '→',
  '➜': '→',
  '◀': '←',
  '●': '•',
  '○': '•',
  '◦': '•',
  '■': '•',
  '▪': '•',
  '★': '*',
  '☆': '*',
  '✔': '✓',
  '✅': '✓',
  '✘': '×',
  '✗': '×',
  '❌': '×',
}
/** Kept although a face may lack them: the fonts are taught these (no-break-spaces.ts). */
const TAUGHT = new Set(['\n', '\u00a0', '\u202f', '\u2011'])

/**
 * The text with nothing in it that a face of the report cannot print: composed accents, mathematical letters folded to plain ones,
 * known symbols replaced, letters of other scripts shortened to one ellipsis, emoji and controls dropped without a double space.
 */
export function printable(text: string): string {
  if (
    /^[\x20-\x7e\n\u00a0-\u00ac\u00ae-\u00ff\u0152\u0153\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u202f]*$/u.test(
      text,
    )
  )
    return text.normalize('NFC')
  let result = ''
  let hasGap = false
  for (const char of text.normalize('NFC')) {
    const shown = shownAs(char)
    hasGap ||= shown === ''
    result += shown === '…' && char !== '…' && result.endsWith('…') ? '' : shown
  }
  return hasGap ? result.replace(/ {2,}/gu, ' ').replace(/^ +| +$/gu, '') : result
}

/** Whether every face of the report has a glyph for this character. */
export function isCovered(char: string): boolean {
  const code = char.codePointAt(0) ?? 0
  return TAUGHT.has(char) || (code >= 0x20 && code !== 0xad && commonCodePoints().has(code))
}

function shownAs(char: string): string {
  if (isCovered(char)) return char
  const instead = INSTEAD[char]
  if (instead !== undefined) return instead
  const folded = char.normalize('NFKC')
  if (isAllCovered(folded)) return folded
  const base = folded.normalize('NFD').replace(/\p{M}/gu, '')
  if (isAllCovered(base)) return base
  return /[\p{L}\p{N}]/u.test(char) ? '…' : ''
}

function isAllCovered(text: string): boolean {
  return text !== '' && Array.from(text).every(isCovered)
}
