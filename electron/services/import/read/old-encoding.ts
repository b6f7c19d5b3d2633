import iconv from 'iconv-lite'

/** Encodings of one byte that spreadsheets of western Europe have written. */
export type ByteEncoding = 'windows-1252' | 'iso-8859-15' | 'macintosh' | 'cp850'
const CANDIDATES: readonly ByteEncoding[] = ['windows-1252', 'macintosh', 'cp850']

/** Bytes looked at: a few accents tell. */
const SAMPLE = 4_000

/** Points that one or two odd characters do not make. */
const CLEARLY = 6

const COMMON = 'éèàêçùôîâûëïœüöäßáíóúñãõ'
const TYPOGRAPHY = '’‘“”«»…–—€•°\u00A0'

/** The encoding in which the bytes above 127 make words: accents stand among small letters, typography between words. */
export function byteEncodingOf(buffer: Buffer): ByteEncoding {
  const places: number[] = []
  for (let at = 0; at < buffer.length && places.length < SAMPLE; at++)
    if (buffer[at]! >= 0x80) places.push(at)
  let best: ByteEncoding = 'windows-1252'
  const pointsOf = (encoding: ByteEncoding) =>
    places.reduce((sum, at) => sum + pointsAt(buffer, at, encoding), 0)
  // The usual one unless another makes clearly more sense.
  let most = pointsOf(best) + CLEARLY
  for (const encoding of CANDIDATES.slice(1)) {
    const points = pointsOf(encoding)
    if (points > most) [best, most] = [encoding, points]
  }
  return best === 'windows-1252' && isLatin9(buffer, places) ? 'iso-8859-15' : best
}

/** Places where ISO 8859-15 has the letters that French and Finnish lack in ISO 8859-1, and windows-1252 has fractions and lone accents. */
const LATIN_9 = new Set([0xa6, 0xa8, 0xb4, 0xb8, 0xbc, 0xbd, 0xbe])
const EURO = 0xa4

/** The two differ in eight places: a fraction inside a word (c½ur) is a letter, and nothing stands where the one has typography and the other controls. */
function isLatin9(buffer: Buffer, places: readonly number[]): boolean {
  if (places.some((at) => buffer[at]! < 0xa0)) return false
  const isInWord = (at: number) => isLetter(buffer[at - 1] ?? 32) || isLetter(buffer[at + 1] ?? 32)
  return places.some((at) => (LATIN_9.has(buffer[at]!) && isInWord(at)) || buffer[at] === EURO)
}

const TABLES = new Map<ByteEncoding, string>()

function tableOf(encoding: ByteEncoding): string {
  const known = TABLES.get(encoding)
  if (known !== undefined) return known
  const bytes = Buffer.from(Array.from({ length: 128 }, (_, place) => 128 + place))
  const table = iconv.decode(bytes, encoding)
  TABLES.set(encoding, table)
  return table
}

function pointsAt(buffer: Buffer, at: number, encoding: ByteEncoding): number {
  const character = tableOf(encoding)[buffer[at]! - 128] ?? '\uFFFD'
  const [before, after] = [buffer[at - 1] ?? 32, buffer[at + 1] ?? 32]
  const inWord = isLetter(before) && isLetter(after)
  const smallAround = isSmall(before) || (isSmall(after) && !isLetter(before))
  if (COMMON.includes(character)) return isLetter(before) || isLetter(after) ? 3 : 1
  if (TYPOGRAPHY.includes(character)) return inWord && character !== '’' ? -2 : 1
  if (/\p{Lu}/u.test(character))
    return inWord && smallAround ? -3 : COMMON.includes(character.toLowerCase()) ? 2 : -1
  if (/\p{Ll}/u.test(character)) return inWord ? 0 : -1
  return inWord ? -3 : -1
}

function isLetter(byte: number): boolean {
  return (byte >= 65 && byte <= 90) || isSmall(byte)
}

function isSmall(byte: number): boolean {
  return byte >= 97 && byte <= 122
}
