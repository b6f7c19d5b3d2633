interface Table {
  columns: readonly string[]
  rows: readonly (readonly (string | number | null)[])[]
}

/** A table as the clipboard takes it, for spreadsheets and word processors: numbers as `printed`, without separators of thousands. */
export function toTsv({ columns, rows }: Table, printed: (value: number) => string): string {
  const cell = (value: string | number | null) =>
    typeof value === 'number'
      ? printed(value).replace(/[\u00a0\u202f]/g, '')
      : neutral(value ?? '').replace(/[\t\r\n]+/g, ' ')
  return [columns, ...rows].map((row) => row.map(cell).join('\t')).join('\n')
}

/** A table as CSV that spreadsheets open correctly (BOM, CRLF); cells that could be read as formulas are neutralised. */
export function toCsv({ columns, rows }: Table): string {
  return `\uFEFF${[columns, ...rows].map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`
}

function cellOf(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = neutral(value)
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

// A cell that begins like a formula becomes text. Another list separator may split the text into cells, so what follows one is too.
function neutral(text: string): string {
  return text.replace(/(^|[;\t|])(?=[=+\-@\t\r])/g, "$1'")
}
