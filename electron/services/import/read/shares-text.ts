/**
 * Gives a Shares.csv commentary its line breaks back: the export writes each break as `"⏎"` before quoting the cell
 * (measured on five real files, 2021 to 2026). One single pass on the parsed cell; other quotes are the author's.
 */
export function restoreLineBreaks(text: string): string {
  // Nearly all files have bare line feeds; the pattern is many times slower.
  return text.includes('\r') ? text.replace(/"(\r?\n)"/g, '$1') : text.replaceAll('"\n"', '\n')
}
