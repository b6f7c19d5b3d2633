/** The start of a text as it can be compared between files: spaces, case, typography and "see more" endings folded. */
export function textKey(text: string, length = 300): string {
  return text
    .slice(0, length)
    .normalize('NFKC')
    .replace(/[’‘]/g, "'")
    .replace(/hashtag#/gi, '#')
    .replace(/\s+/g, ' ')
    .replace(/\s*(…|\.\.\.)\s*(see more|voir plus|plus|more)?\s*$/i, '')
    .trim()
    .toLowerCase()
}

/** The letters and figures of a text alone, as two people would type them: no accents, signs, emoji or "see more". */
export function lettersKey(text: string, length = 300): string {
  return textKey(text, length)
    .normalize('NFKD')
    .replace(/(…|\.\.\.)\s*(see more|voir plus|plus|more)?$/i, '')
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
