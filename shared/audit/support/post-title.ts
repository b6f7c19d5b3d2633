import type { Post } from '#shared/model/records'

const LENGTH = 90

/** First words (90 characters at most) of the text or of the shared title; null where neither is known. */
export function titleOf({
  type,
  text,
  sharedTitle,
}: Pick<Post, 'type' | 'text' | 'sharedTitle'>): string | null {
  const first = type === 'post' ? [text, sharedTitle] : [sharedTitle, text]
  for (const candidate of first) {
    const line = candidate?.replace(/\s+/g, ' ').trim()
    if (line) return shorten(line)
  }
  return null
}

function shorten(line: string): string {
  const letters = Array.from(line.slice(0, 3 * LENGTH))
  if (letters.length <= LENGTH) return line
  const cut = letters.slice(0, LENGTH - 1).join('')
  const space = cut.lastIndexOf(' ')
  return `${(space > LENGTH / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/, '')}…`
}
