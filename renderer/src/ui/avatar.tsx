/** Initials for a person (round), or the first letter for a page (square). */
export function Avatar({ name, page, large }: { name: string; page?: boolean; large?: boolean }) {
  const [first = '', ...others] = initials(name)
  const letters = page ? first : first + (others.at(-1) ?? '')
  return (
    <span className={`av ${page ? 'pg' : ''} ${large ? 'lg' : ''}`} aria-hidden="true">
      {letters.toUpperCase()}
    </span>
  )
}

const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The first visible letter of each word, in any script; words starting with a symbol or emoji are skipped. */
function initials(name: string): string[] {
  return name
    .split(/[\s-]+/)
    .map(
      (word) => [...GRAPHEMES.segment(word)].find(({ segment }) => /^[\p{L}\p{N}]/u.test(segment))?.segment,
    )
    .filter((letter) => letter !== undefined)
}
