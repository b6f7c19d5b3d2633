/** Counts lists of theme names on one grid, in the grid's order; names outside the grid are left out. */
export function countByTheme(grid: readonly string[]): (names: readonly string[]) => number[] {
  const index = new Map(grid.map((name, position) => [name, position]))
  return (names) => {
    const counts = grid.map(() => 0)
    for (const name of names) {
      const position = index.get(name)
      if (position !== undefined) counts[position] = (counts[position] ?? 0) + 1
    }
    return counts
  }
}
