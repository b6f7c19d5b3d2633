import iconv from 'iconv-lite'

/** Encodings of one byte that spreadsheets have written: those of western Europe, then those of others. */
export type ByteEncoding = 'windows-1252' | 'iso-8859-15' | 'macintosh' | 'cp850' | ElsewhereEncoding
type ElsewhereEncoding =
  'windows-1250' | 'windows-1251' | 'windows-1253' | 'windows-1254' | 'windows-1257' | 'cp852' | 'cp866'
const CANDIDATES: readonly ByteEncoding[] = ['windows-1252', 'macintosh', 'cp850']

const ORIGINS: Partial<
  Record<string, 'macintosh' | 'dos' | 'central' | 'cyrillic' | 'greek' | 'turkish' | 'baltic'>
> = {
  macintosh: 'macintosh',
  cp850: 'dos',
  cp852: 'dos',
  cp866: 'dos',
  'windows-1250': 'central',
  'windows-1251': 'cyrillic',
  'windows-1253': 'greek',
  'windows-1254': 'turkish',
  'windows-1257': 'baltic',
}

/** The program that wrote a file whose encoding was inferred from its letters alone, so that a person checks an accent or two; null for the usual ones. */
export function originOf(encoding: string): (typeof ORIGINS)[string] | null {
  return ORIGINS[encoding] ?? null
}

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
  return (
    elsewhere(buffer, places, best) ??
    (best === 'windows-1252' && isLatin9(buffer, places) ? 'iso-8859-15' : best)
  )
}

const WESTERN =
  'éèàêçùôîâûëïœÿæ äöüß áéíóúñüç àèéìòùî áâãàçéêíóôõúü æøåéüö åäöéü ëïéèöüá áéíóúýþðæö áàéèíïóòúüç'.split(' ')

/** What the letters above 127 of a language are, by the encodings in which its spreadsheets were written. */
const ELSEWHERE: Readonly<Record<ElsewhereEncoding, readonly string[]>> = {
  'windows-1250': 'ąćęłńóśźż áčďéěíňóřšťúůýž áäčďéíĺľňóôŕšťúýž áéíóöőúüű čćđšž ăâîșțşţ áäčďéíôúýžš'.split(
    ' ',
  ),
  'windows-1251': ['абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћђџ'],
  'windows-1253': ['αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ'],
  'windows-1254': ['ğışçöüâîûi̇'],
  'windows-1257': ['āčēģīķļņšūž ąčęėįšųūž', 'äöõüšž'].flatMap((letters) => letters.split(' ')),
  cp852: 'ąćęłńóśźż áčďéěíňóřšťúůýž áéíóöőúüű čćđšž'.split(' '),
  cp866: ['абвгдеёжзийклмнопрстуфхцчшщъыьэюя'],
}

/** Minimum number of letters to recognise an alphabet, and the share of them it must contain if the western ones contain less. */
const TOLD_BY = 8
const FITS = 0.96
const FITS_NOT = 0.85

// The letters of most languages are in one alphabet of one encoding: where those of the west leave some out, another one may hold them all.
function elsewhere(
  buffer: Buffer,
  places: readonly number[],
  western: ByteEncoding,
): ElsewhereEncoding | null {
  const inWords = places.filter((at) => isPartOfWord(buffer[at - 1]) || isPartOfWord(buffer[at + 1]))
  if (fitOf(buffer, inWords, western, WESTERN) >= FITS_NOT) return null
  let best: ElsewhereEncoding | null = null
  let most = FITS
  for (const [encoding, alphabets] of Object.entries(ELSEWHERE) as [ElsewhereEncoding, string[]][]) {
    const fit = fitOf(buffer, inWords, encoding, alphabets)
    if (fit >= most && (best === null || fit > most)) [best, most] = [encoding, fit]
  }
  return best
}

/** The part of the letters that the alphabet which holds most of them holds; 1 where there are too few to tell. */
function fitOf(
  buffer: Buffer,
  places: readonly number[],
  encoding: ByteEncoding,
  alphabets: readonly string[],
): number {
  const table = tableOf(encoding)
  const at = (place: number): string => {
    const byte = buffer[place] ?? 32
    return byte < 0x80 ? String.fromCharCode(byte) : (table[byte - 128] ?? '\uFFFD')
  }
  // A character within a word that is no letter (a "³", a box) counts against an encoding; punctuation is the same in all of them.
  const found = places.filter((place) => !TYPOGRAPHY.includes(at(place)))
  if (found.length < TOLD_BY) return encoding in ELSEWHERE ? 0 : 1
  // A capital after a small letter, or Latin letters mixed with others in one word, are not real text.
  const written = found.filter((place) => {
    if (/\p{Lu}/u.test(at(place)) && /\p{Ll}/u.test(at(place - 1))) return false
    return !OTHER_SCRIPTS.has(encoding) || !/[a-z]/i.test(at(place - 1) + at(place + 1))
  })
  const held = alphabets.map(
    (letters) => written.filter((place) => letters.includes(at(place).toLowerCase())).length,
  )
  return Math.max(...held) / found.length
}

const OTHER_SCRIPTS: ReadonlySet<ByteEncoding> = new Set(['windows-1251', 'windows-1253', 'cp866'])

function isPartOfWord(byte = 32): boolean {
  return isLetter(byte) || byte >= 0x80
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
