/** Classes of characters, which tell what a token starts with; characters up to `number` may stand inside a word. */
export const CLASS = {
  letter: 1,
  digit: 2,
  number: 3,
  currency: 4,
  mark: 5,
  line: 6,
  sigil: 7,
  high: 8,
  picture: 9,
  nothing: 10,
} as const

const known = new Uint8Array(0x10000)

/** Class of a UTF-16 code, remembered. */
export function classOf(code: number): number {
  return known[code] || (known[code] = classify(String.fromCharCode(code)))
}

function classify(char: string): number {
  if (/\p{L}/u.test(char)) return CLASS.letter
  if (/\d/.test(char)) return CLASS.digit
  if (/\p{N}/u.test(char)) return CLASS.number
  if (/[£$€]/.test(char)) return CLASS.currency
  if (/[?!…»"“:;.]/.test(char)) return CLASS.mark
  if (char === '\n') return CLASS.line
  if (char === '#' || char === '@') return CLASS.sigil
  if (/[\ud800-\udbff]/.test(char)) return CLASS.high
  return /[→✓•]|\p{Extended_Pictographic}/u.test(char) ? CLASS.picture : CLASS.nothing
}
