/** Items of the audit in the consultant's order: the named ones first, the rest unchanged. */
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
