/** A table as CSV that spreadsheets open correctly (BOM, CRLF); cells that could be read as formulas are neutralised. */
export function toCsv({
  columns,
  rows,
}: {
  columns: readonly string[]
  rows: readonly (readonly (string | number | null)[])[]
}): string {
  return `\uFEFF${[columns, ...rows].map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`
}

function cellOf(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  // Another list separator may split the text into cells, so what follows one is neutralised too.
  const safe = value.replace(/(^|[;\t|])(?=[=+\-@\t\r])/g, "$1'")
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
