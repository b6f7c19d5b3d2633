/**
 * Whether at most `most` letters are inserted, removed or changed between two texts. It follows only the paths that are still within, so
 * that texts which have little in common cost a few letters, however long they are.
 */
export function isWithinEdits(one: string, two: string, most: number): boolean {
  const reach = Math.floor(most)
  if (Math.abs(one.length - two.length) > reach) return false
  const width = 2 * reach + 1
  // Edits up to the place in each text; the column is how far the second place is ahead of the first.
  let row = new Float64Array(width).map((_, column) => (column < reach ? Infinity : column - reach))
  let next = new Float64Array(width)
  for (let at = 1; at <= one.length; at++) {
    let least = Infinity
    for (let column = 0; column < width; column++) {
      const other = at + column - reach
      let edits = Infinity
      if (other >= 0 && other <= two.length) {
        const same = other > 0 && one.charCodeAt(at - 1) === two.charCodeAt(other - 1) ? 0 : 1
        edits = Math.min(
          other > 0 ? row[column]! + same : Infinity,
          column + 1 < width ? row[column + 1]! + 1 : Infinity,
          column > 0 ? next[column - 1]! + 1 : Infinity,
        )
      }
      next[column] = edits
      if (edits < least) least = edits
    }
    if (least > reach) return false
    ;[row, next] = [next, row]
  }
  return row[two.length - one.length + reach]! <= reach
}
