const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The letters for a person, or the one for a page: the first visible letter of a word, in any script; words starting with a symbol or emoji are skipped. */
export function initials(name: string, isPage = false): string {
  const [first = '', ...others] = name
    .split(/[\s-]+/)
    .map(
      (word) => [...GRAPHEMES.segment(word)].find(({ segment }) => /^[\p{L}\p{N}]/u.test(segment))?.segment,
    )
    .filter((letter) => letter !== undefined)
  return (isPage ? first : first + (others.at(-1) ?? '')).toUpperCase()
}
