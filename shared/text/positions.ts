/** Position of each name in a list that starts at `from`. */
export function positionsOf<Name extends string>(names: readonly Name[], from = 0): Record<Name, number> {
  return Object.fromEntries(names.map((name, i) => [name, from + i])) as Record<Name, number>
}
