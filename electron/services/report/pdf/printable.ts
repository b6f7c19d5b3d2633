import { isInFaces } from './font-metrics'
import { scriptFaceOf } from './script-faces'

/** Characters that some or all fonts lack, and their equivalents. */
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
/**
 * The text reduced to what the fonts can print: accents composed, mathematical letters folded to plain ones, known symbols replaced, runs
 * of unprintable letters shortened to one ellipsis, and control characters removed without leaving double spaces.
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

/** Whether a character can be printed: by the report's own fonts, or by one for its script. */
export function isCovered(char: string): boolean {
  return isInFaces(char) || scriptFaceOf(char) !== null
}

function shownAs(char: string): string {
  const instead = INSTEAD[char]
  if (instead !== undefined && !isInFaces(char)) return instead
  if (isCovered(char)) return char
  const folded = char.normalize('NFKC')
  if (isAllCovered(folded)) return folded
  const base = folded.normalize('NFD').replace(/\p{M}/gu, '')
  if (isAllCovered(base)) return base
  return /[\p{L}\p{N}]/u.test(char) ? '…' : ''
}

function isAllCovered(text: string): boolean {
  return text !== '' && Array.from(text).every(isCovered)
}
