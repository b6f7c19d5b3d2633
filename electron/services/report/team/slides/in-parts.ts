/** Rows split evenly over as many slides as they need. */
export function inParts<Row>(rows: readonly Row[], most: number): Row[][] {
  const slides = Math.ceil(rows.length / most)
  const size = Math.ceil(rows.length / slides)
  return Array.from({ length: slides }, (_, index) => rows.slice(index * size, (index + 1) * size))
}
