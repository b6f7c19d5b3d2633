/** Things of the audit in the order that the consultant gave: those that are named first, the others as they are. */
export function inOwnOrder<T>(
  things: readonly T[],
  first: readonly string[] = [],
  idOf: (thing: T) => string,
): T[] {
  const place = (thing: T) => {
    const at = first.indexOf(idOf(thing))
    return at < 0 ? first.length : at
  }
  return things.toSorted((a, b) => place(a) - place(b))
}
