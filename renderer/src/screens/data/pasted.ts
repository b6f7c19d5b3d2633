/** Rows of cells, as spreadsheets put them on the clipboard. */
export type PastedRows = readonly (readonly string[])[]

/** The rows of pasted text: cells separated by tabs; a quoted cell may contain line breaks. */
export function pastedRows(text: string): PastedRows {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const source = text.replace(/\r\n?/g, '\n')
  for (let at = 0; at < source.length; at++) {
    const char = source.charAt(at)
    if (isQuoted) {
      if (char !== '"') cell += char
      else if (source[at + 1] === '"') cell += source.charAt(++at)
      else isQuoted = false
    } else if (char === '"' && cell === '') isQuoted = true
    else if (char === '\t' || char === '\n') {
      rows.at(-1)!.push(cell.trim())
      cell = ''
      if (char === '\n') rows.push([])
    } else cell += char
  }
  rows.at(-1)!.push(cell.trim())
  return rows.filter((row) => row.some((each) => each !== ''))
}

/** Whether text is a table: at least two rows, all with the same number of cells, at least two. Prose with a tab in it is not a table. */
export function isTable(text: string): boolean {
  const [first, ...rest] = pastedRows(text)
  return (
    first !== undefined &&
    first.length > 1 &&
    rest.length > 0 &&
    rest.every(({ length }) => length === first.length)
  )
}

/** One question per line, without list numbers or bullets, duplicates and known questions. */
export function pastedQuestions(text: string, known: readonly string[] = []): string[] {
  const lines = pastedRows(text)
    .map((cells) =>
      (cells.find((cell) => /\p{L}/u.test(cell)) ?? '').replace(/^\s*(?:[-*•–—]|\d{1,3}[.)])\s+/u, ''),
    )
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const seen = new Set(known.map(folded))
  return lines.filter((line) => !seen.has(folded(line)) && seen.add(folded(line)))
}

/** A table as a file for the import: every cell is quoted, so that line breaks and separators survive. */
export function tableFile(text: string, name: string): File {
  const lines = pastedRows(text).map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
  return new File([`\ufeff${lines.join('\r\n')}\r\n`], name, { type: 'text/csv' })
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}
