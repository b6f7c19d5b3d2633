/** Shortens a long file name in the middle, keeping the end that tells files apart: `Complete_Linke…11-10-2026.zip`. */
export function shortName(name: string, longest = 32): string {
  const letters = Array.from(name)
  if (letters.length <= longest) return name
  const end = Math.floor((longest - 1) / 2)
  return `${letters.slice(0, longest - 1 - end).join('')}…${letters.slice(-end).join('')}`
}
