/** The first sixteen characters of a seal in groups of four, short enough to print and to read aloud. */
export function shortForm(id: string): string {
  return id.slice(0, 16).match(/.{4}/g)?.join('-') ?? id
}
