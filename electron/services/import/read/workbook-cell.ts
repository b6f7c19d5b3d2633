import { SSF, type CellObject } from '@e965/xlsx'

/** The parts of the number format library that are used here; it comes untyped. */
interface NumberFormats {
  is_date(format: string): boolean
  parse_date_code(
    serial: number,
    options: { date1904: boolean },
  ): { y: number; m: number; d: number; H: number; M: number; S: number } | null
}

/** A cell as text: numbers in shortest exact form, true dates as ISO, errors and blanks as `''`. */
export function cellText(cell: CellObject, date1904: boolean): string {
  const { t: type, v: value } = cell
  if (value === undefined || type === 'e' || type === 'z') return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value !== 'number') return String(value)
  return dateText(value, cell.z, date1904) ?? numberText(value)
}

/** A number in the shortest form that reads back as the same number, without an exponent. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return ''
  const text = String(value)
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (!parts) return text
  const [, sign = '', first = '', more = '', exponent = '0'] = parts
  const digits = first + more
  const point = 1 + Number(exponent)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return sign + digits.padEnd(point, '0')
}

/** An ISO day, moment or time of day where the format of the cell is one of dates, else null. */
function dateText(serial: number, format: CellObject['z'], date1904: boolean): string | null {
  if (typeof format !== 'string' || /\[(h+|m+|s+)\]/i.test(format)) return null
  const formats = SSF as NumberFormats
  if (!formats.is_date(format)) return null
  const date = formats.parse_date_code(serial, { date1904 })
  if (!date) return null
  const time = `${two(date.H)}:${two(date.M)}:${two(date.S)}`
  if (serial < 1) return time
  const day = `${String(date.y).padStart(4, '0')}-${two(date.m)}-${two(date.d)}`
  return time === '00:00:00' ? day : `${day} ${time}`
}

function two(value: number): string {
  return String(Math.floor(value)).padStart(2, '0')
}
