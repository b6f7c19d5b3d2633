/** Initials for a person (round), the first letter for a page (square). */
export function Avatar({ name, page, large }: { name: string; page?: boolean; large?: boolean }) {
  const words = name.trim().split(/[\s-]+/)
  const letters = page
    ? (words[0]?.[0] ?? '')
    : (words[0]?.[0] ?? '') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')
  return (
    <span className={`av ${page ? 'pg' : ''} ${large ? 'lg' : ''}`} aria-hidden="true">
      {letters.toUpperCase()}
    </span>
  )
}
