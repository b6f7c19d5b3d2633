import { distance } from 'fastest-levenshtein'

/** Words beside a name that are not of it, folded. */
const TITLES = new Set(
  'm mr mrs ms mme mlle dr prof pr me phd mba ing sir herr frau sr sra dott ir'.split(' '),
)
/** Words that the pages of many firms have in their names. */
const COMMON = new Set(
  'group groupe gruppe grupo gruppo company compagnie societe society entreprise official officiel france international europe global world solutions services service consulting conseil technologies technology digital systems holding industries industrie agency agence studio paris sarl gmbh ltd inc llc spa sas the les des and for pour'.split(
    ' ',
  ),
)

/** The words of a name, folded: accents, case, titles and what is in brackets are nothing; `HeleneDupre` are two words. */
export function nameWords(name: string): string[] {
  return name
    .replace(/\([^)]{0,200}\)/g, ' ')
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !TITLES.has(word))
}

/**
 * Whether two spellings name the same person: case, accents, glued words, another order, a middle name, initials or one letter make no
 * difference. Null where they cannot be compared, being in two alphabets or empty.
 */
export function isSamePerson(one: string, two: string): boolean | null {
  const [a, b] = [nameWords(one), nameWords(two)]
  if (a.length === 0 || b.length === 0 || isLatin(one) !== isLatin(two)) return null
  const [glued, other] = [a.join(''), b.join('')]
  if (glued === other || a.toSorted().join('') === b.toSorted().join('')) return true
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  if (few.every((word) => many.some((candidate) => isSameWord(word, candidate)))) return true
  const whole = a.length <= b.length ? other : glued
  return few.every((word) => word.length > 1 && whole.includes(word)) || isInside(many, few.join(''))
}

/** Whether two spellings pass for the same person only because a letter of a word is not held against them; two ways to write an umlaut are none. */
export function isLetterApart(one: string, two: string): boolean {
  if (isSamePerson(one, two) !== true) return false
  const [a, b] = [one, two].map((name) => nameWords(name).map((word) => word.replace(/([aou])e/g, '$1'))) as [
    string[],
    string[],
  ]
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  const isWhole = (word: string) =>
    many.some(
      (other) => other === word || (other[0] === word[0] && Math.min(other.length, word.length) === 1),
    )
  const other = few.filter((word) => !isWhole(word))
  return other.length > 0 && other.every((word) => many.some((second) => isSameWord(word, second)))
}

// All words of a name in a glued one, which may be an address.
function isInside(words: readonly string[], glued: string): boolean {
  const long = words.filter((word) => word.length > 1)
  return long.length > 1 && long.every((word) => glued.includes(word))
}

function isSameWord(word: string, other: string): boolean {
  if (word === other) return true
  if (word.length === 1 || other.length === 1) return word[0] === other[0]
  return Math.min(word.length, other.length) >= 5 && distance(word, other) <= 1
}

function isLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text)
}

/** Whether a word of the name stands in an address such as `nadia-exemple-3b4a12`; null where the name has no letters an address can have. */
export function isNamedIn(address: string, name: string): boolean | null {
  if (!isLatin(name)) return null
  const glued = nameWords(address).join('')
  const words = nameWords(name).filter((word) => word.length >= 3)
  return words.length === 0 ? null : words.some((word) => glued.includes(word))
}

/** How far a page's address (`brasilux-france`) is one of these names: the very name, one that shares its own word, or none. */
export function pageFit(slug: string, names: readonly string[]): 'same' | 'near' | 'none' {
  const words = nameWords(slug)
  const glued = words.join('')
  if (glued === '') return 'near'
  const fits = names.map((name) => {
    const other = nameWords(name)
    const whole = other.join('')
    if (whole === '' || !isLatin(name)) return 'near'
    if (whole === glued) return 'same'
    if (Math.min(whole.length, glued.length) >= 3 && (whole.includes(glued) || glued.includes(whole)))
      return 'near'
    if (isAlike(whole, glued)) return 'same'
    if (own(words).some((word) => own(other).some((second) => word === second || isAlike(word, second))))
      return 'near'
    return initials(other) === glued || initials(words) === whole ? 'near' : 'none'
  })
  return fits.includes('same') ? 'same' : fits.includes('near') ? 'near' : 'none'
}

/** Whether an address is near one of these names by a word alone, each of the two having another word of its own. */
export function sharesOneWord(slug: string, names: readonly string[]): boolean {
  if (pageFit(slug, names) !== 'near') return false
  const words = nameWords(slug)
  const glued = words.join('')
  return names.every((name) => {
    const other = nameWords(name)
    const whole = other.join('')
    if (whole.includes(glued) || glued.includes(whole) || initials(other) === glued) return false
    const rest = (of: readonly string[], than: readonly string[]) =>
      own(of).filter((word) => !than.some((second) => word === second || isAlike(word, second)))
    return rest(words, other).length > 0 && rest(other, words).length > 0
  })
}

function own(words: readonly string[]): string[] {
  return words.filter((word) => word.length >= 4 && !COMMON.has(word))
}

function isAlike(word: string, other: string): boolean {
  const length = Math.min(word.length, other.length)
  return length >= 5 && distance(word, other) <= (length >= 7 ? 2 : 1)
}

function initials(words: readonly string[]): string {
  const letters = words
    .filter((word) => !/^(de|du|des|la|le|les|of|the|and|et)$/.test(word))
    .map((word) => word[0])
  return letters.length >= 3 ? letters.join('') : ' '
}
