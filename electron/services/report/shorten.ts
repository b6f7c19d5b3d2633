/**
 * A text in which every unbroken piece longer than `most` letters is shortened in the middle, so that a file name or URL keeps both ends.
 */
export function shortened(text: string, most: number): string {
  return text.replace(/[^\s\u00a0\u202f]+/gu, (word) => {
    const letters = Array.from(word)
    if (letters.length <= most) return word
    const end = Math.floor((most - 1) / 2)
    return `${letters.slice(0, most - 1 - end).join('')}…${letters.slice(-end).join('')}`
  })
}

/** A name shortened in the middle to `most` letters, including spaces. */
export function shortenedName(name: string, most: number): string {
  const letters = Array.from(name)
  if (letters.length <= most) return name
  const end = Math.floor((most - 1) / 2)
  return `${letters
    .slice(0, most - 1 - end)
    .join('')
    .trimEnd()}…${letters.slice(-end).join('').trimStart()}`
}
