import { repairMojibake } from './mojibake'
import type { ReadFile, Row } from './table'

/** The file with its broken accents repaired, as the person accepted; one without any comes back as it is. */
export function repaired<File extends ReadFile>(file: File): File {
  const warnings = file.warnings.filter(({ key }) => key !== 'errors.read.mojibake')
  if (warnings.length === file.warnings.length) return file
  if (file.kind === 'csv') return { ...file, warnings, rows: file.rows.map(repairedRow) }
  if (file.kind === 'workbook') {
    return {
      ...file,
      warnings,
      sheets: file.sheets.map((sheet) => ({
        name: repairMojibake(sheet.name),
        rows: sheet.rows.map(repairedRow),
      })),
    }
  }
  return { ...file, warnings, text: repairMojibake(file.text) }
}

function repairedRow({ line, cells }: Row): Row {
  return { line, cells: cells.map(repairMojibake) }
}
