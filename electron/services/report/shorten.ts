/** A text whose longest unbroken piece is cut in its middle to `most` letters, so that a file name or an address keeps both ends. */
export function shortened(text: string, most: number): string {
  return text.replace(/[^\s\u00a0\u202f]+/gu, (word) => {
    const letters = Array.from(word)
    if (letters.length <= most) return word
    const end = Math.floor((most - 1) / 2)
    return `${letters.slice(0, most - 1 - end).join('')}…${letters.slice(-end).join('')}`
  })
}

/** A name cut in its middle to `most` letters, spaces included. */
export function shortenedName(name: string, most: number): string {
  const letters = Array.from(name)
  if (letters.length <= most) return name
  const end = Math.floor((most - 1) / 2)
  return `${letters
    .slice(0, most - 1 - end)
    .join('')
    .trimEnd()}…${letters.slice(-end).join('').trimStart()}`
}
