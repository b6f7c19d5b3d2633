import { isInFaces } from './font-metrics'
import { scriptFaceOf, type ScriptFace } from './script-faces'

/** A piece of text in one font; null: the report's own. */
export interface Piece {
  text: string
  face: ScriptFace | null
}

/** Splits a text by font; one piece if the report's own fonts can print it all. */
export function piecesOf(text: string): Piece[] {
  if (!/[^\n\u0020-\u024f\u2000-\u20cf]/u.test(text)) return [{ text, face: null }]
  const pieces: Piece[] = []
  for (const char of text) {
    const last = pieces.at(-1)
    // A combining mark stays with its letter.
    const face = isInFaces(char) ? null : /\p{M}/u.test(char) && last?.face ? last.face : scriptFaceOf(char)
    if (last && last.face?.family === face?.family) last.text += char
    else pieces.push({ text: char, face })
  }
  return pieces
}

/** The direction of a piece: right-to-left letters, digits and Latin letters, or neutral (spaces, punctuation). */
export function directionOf({ text, face }: Piece): 'right' | 'left' | 'none' {
  if (face?.isRightToLeft) return 'right'
  return /[\p{L}\p{N}]/u.test(text) ? 'left' : 'none'
}

/**
 * The left-to-right display order of a line's parts. A sequence of right-to-left parts is reversed together with what is between them;
 * numbers within keep their own direction. A line with only right-to-left letters runs from right to left as a whole.
 */
export function visualOrder<T>(parts: readonly T[], direction: (part: T) => 'right' | 'left' | 'none'): T[] {
  const ways = parts.map(direction)
  if (!ways.includes('right')) return [...parts]
  if (!ways.includes('left')) return parts.toReversed()
  const result: T[] = []
  for (let at = 0; at < parts.length;) {
    if (ways[at] !== 'right') {
      const part = parts[at]
      if (part !== undefined) result.push(part)
      at++
      continue
    }
    let end = at
    for (let next = at; next < parts.length && ways[next] !== 'left'; next++)
      if (ways[next] === 'right') end = next
    result.push(...parts.slice(at, end + 1).toReversed())
    at = end + 1
  }
  return result
}
