/** Whether a column holds figures, formatted or not; such columns and their titles are right-aligned. */
export function isFigures(rows: readonly (readonly (string | number | null)[])[], position: number): boolean {
  const cells = rows.map((row) => row[position] ?? null)
  return cells.some((cell) => cell !== null) && cells.every(isFigure)
}

function isFigure(cell: string | number | null): boolean {
  return typeof cell !== 'string' || /^(–|[−+-]?\d[\d\s.,]*(\s?(%|j|d))?( \([^)]*\))?)$/u.test(cell)
}
