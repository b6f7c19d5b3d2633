/** What a page shows in place of the rest of a long text. */
const MORE =
  /\s*(…|\.\.\.)\s*(see more|more|voir plus|plus|mehr (anzeigen|ansehen)|mehr|ver m[aá]s|mostrar m[aá]s|m[aá]s|(mostra|vedi) altro|altro|ver mais|mostrar mais|mais|meer (weergeven|tonen)|meer)?\s*$/i

/** The start of a text as it can be compared between files: spaces, case, typography and "see more" endings folded. */
export function textKey(text: string, length = 300): string {
  return text
    .slice(0, length)
    .normalize('NFKC')
    .replace(/[’‘]/g, "'")
    .replace(/hashtag#/gi, '#')
    .replace(/\{hashtag\|\\?#\|([^{}]{1,99})\}/gi, '#$1')
    .replace(/\s+/g, ' ')
    .replace(MORE, '')
    .trim()
    .toLowerCase()
}

/** The words of a text as they can be compared with those of its edit: no signs, emoji or line breaks between them. */
export function wordsKey(text: string, length = 300): string {
  return textKey(text, length)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

/** Whether two texts have the same letters and digits in the same order, regardless of punctuation, spaces and capitals. */
export function haveSameLetters(one: string, two: string): boolean {
  let [a, b] = [0, 0]
  for (;;) {
    while (a < one.length && !isLetterLike(one.charCodeAt(a))) a++
    while (b < two.length && !isLetterLike(two.charCodeAt(b))) b++
    if (a === one.length || b === two.length) return a === one.length && b === two.length
    if (small(one.charCodeAt(a++)) !== small(two.charCodeAt(b++))) return false
  }
}

/** The first letters and figures of a text, and with -1 the last, without the signs between them. */
export function someLetters(text: string, count: number, step: 1 | -1): string {
  let found = ''
  for (
    let at = step > 0 ? 0 : text.length - 1;
    at >= 0 && at < text.length && found.length < count;
    at += step
  )
    if (isLetterLike(text.charCodeAt(at))) found += String.fromCharCode(small(text.charCodeAt(at)))
  return found
}

// By code unit alone, since it runs for every character of long lists: punctuation, symbols, halves of emoji and variation selectors are no letters.
function isLetterLike(code: number): boolean {
  if (code < 0x80)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return false
  return (
    !(code >= 0x2000 && code < 0x2c00) &&
    !(code >= 0x3000 && code < 0x3040) &&
    !(code >= 0xd800 && code < 0xe000) &&
    !(code >= 0xfe00 && code < 0xfe10)
  )
}

function small(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code
}

/** The letters and figures of a text alone, as two people would type them: no accents, signs, emoji or "see more". */
export function lettersKey(text: string, length = 300): string {
  return textKey(text, length)
    .normalize('NFKD')
    .replace(MORE, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The beginning of a text as it can be compared with the words in a link, which have hyphens for signs in more ways than one. */
export function slugKey(text: string): string {
  return lettersOf(text.slice(0, 160)).slice(0, 100)
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
}

/** The letters of the words inside a link `/posts/<name>_<words>-<kind>-<id>`, or null. */
export function slugOfUrl(url: string): string | null {
  const words = /\/posts\/[^/_]+_([^/?#]+)-(?:activity|share|ugcPost)-\d+/iu.exec(url)?.[1]
  if (words === undefined) return null
  return lettersOf(words.includes('%') ? decoded(words) : words)
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words)
  } catch {
    return words
  }
}

/** FNV-1a over UTF-16 units, twice with different starts: 16 hexadecimal digits. */
export function shortHash(text: string): string {
  return half(text, 0x811c9dc5) + half(text, 0x01000193)
}

function half(text: string, start: number): string {
  let hash = start
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
