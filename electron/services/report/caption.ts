import type { Translator } from '#shared/locale/translator'
import type { EvidenceTable } from '#shared/model/audit'
import { partialMonths } from '#shared/charts/partial-months'
import { columnTitle, numberAt, printCell, type TableChartInput } from '#shared/charts/table-chart'

type Captioned = Pick<TableChartInput, 'table' | 'translator' | 'period'>

/** What to see in a chart of evidence, in one or two sentences computed from its own rows; '' if it speaks for itself. */
export function captionOf({ table, translator, period }: Captioned): string {
  if (table.rows.length === 0) return ''
  switch (table.drawing) {
    case 'monthlyColumns':
      return [months(table, translator), partial(table, translator, period)].filter(Boolean).join(' ')
    case 'weeklyColumns':
      return weeks(table, translator)
    case 'countBars':
      return mostOften(table, translator)
    case 'shareBars':
      return first(table, translator)
    case 'pairedBars':
      return widestGap(table, translator)
    case 'lorenz':
      return tenth(table, translator)
    case 'ratesInTime':
      return half(table, translator)
    case 'dayColumns':
      return notObserved(table, translator)
    default:
      return ''
  }
}

const SMALL = 0.1

function months(table: EvidenceTable, translator: Translator): string {
  const sums = table.columns.map((_, index) =>
    table.rows.reduce((sum, row) => sum + (index > 0 ? (numberAt(row, index) ?? 0) : 0), 0),
  )
  const total = sums.reduce((sum, each) => sum + each, 0)
  if (total === 0) return ''
  const [, focus = 0] = sums
  if (sums.filter((sum) => sum > 0).length > 1 || focus < total) {
    const share = focus / total
    return translator.t('document.caption.stacked', {
      label: columnTitle(table.columns[1]?.id, translator),
      k: focus,
      n: total,
      share,
      isSmall: share < SMALL ? 'yes' : 'no',
    })
  }
  const highest = table.rows.toSorted((a, b) => (numberAt(b, 1) ?? 0) - (numberAt(a, 1) ?? 0))[0]
  return translator.t('document.caption.highest', {
    value: highest ? (numberAt(highest, 1) ?? 0) : 0,
    month: `${String(highest?.[0])}-01`,
  })
}

function partial(table: EvidenceTable, translator: Translator, period: TableChartInput['period']): string {
  const cut = [...partialMonths(table.rows, period)].map((month) => translator.date(`${month}-01`, 'month'))
  return cut.length === 0 ? '' : translator.t('document.caption.partial', { n: cut.length, months: cut })
}

function weeks({ rows }: EvidenceTable, translator: Translator): string {
  const counts = rows.map((row) => numberAt(row, 1) ?? 0)
  return translator.t('document.caption.weeks', {
    none: counts.filter((count) => count === 0).length,
    n: rows.length,
    most: Math.max(...counts),
  })
}

function mostOften(table: EvidenceTable, translator: Translator): string {
  const index = table.columns.findLastIndex(({ format }) => format === 'integer')
  const counts = table.rows.map((row) => numberAt(row, index) ?? 0)
  const n = counts.reduce((sum, count) => sum + count, 0)
  const at = counts.indexOf(Math.max(...counts))
  const row = table.rows[at]
  if (n === 0 || !row) return ''
  return translator.t('document.caption.mostOften', {
    label: printCell(table, row, 0, translator),
    k: counts[at] ?? 0,
    n,
  })
}

function first(table: EvidenceTable, translator: Translator): string {
  const index = table.columns.findLastIndex(({ format }) => format === 'percent')
  const shares = table.rows.map((row) => numberAt(row, index) ?? 0)
  const at = shares.indexOf(Math.max(...shares))
  const [row, share = 0] = [table.rows[at], shares[at]]
  if (!row || share === 0) return ''
  return translator.t('document.caption.first', {
    label: printCell(table, row, 0, translator),
    share,
    isSmall: share < SMALL ? 'yes' : 'no',
  })
}

function widestGap(table: EvidenceTable, translator: Translator): string {
  const [a = -1, b = -1] = table.columns.flatMap(({ format }, index) => (format === 'percent' ? [index] : []))
  const gap = (row: EvidenceTable['rows'][number]) => {
    const [one, other] = [numberAt(row, a), numberAt(row, b)]
    return one === null || other === null ? -1 : Math.abs(one - other)
  }
  const row = table.rows.toSorted((one, other) => gap(other) - gap(one))[0]
  if (!row || gap(row) <= 0) return ''
  const title = (index: number) => {
    const [start = '', ...rest] = columnTitle(table.columns[index]?.id, translator)
    return start.toLowerCase() + rest.join('')
  }
  return translator.t('document.caption.gap', {
    label: printCell(table, row, 0, translator),
    one: printCell(table, row, a, translator),
    other: printCell(table, row, b, translator),
    first: title(a),
    second: title(b),
  })
}

function tenth({ rows }: EvidenceTable, translator: Translator): string {
  const points = rows.map((row) => [numberAt(row, 0) ?? 0, numberAt(row, 1) ?? 0] as const)
  const at = points.findIndex(([posts]) => posts >= 0.9)
  const [above, below] = [points[at], points[at - 1]]
  // Fewer than ten posts have no top tenth.
  if (!above || !below || points.length < 11) return ''
  const way = above[0] === below[0] ? 1 : (0.9 - below[0]) / (above[0] - below[0])
  return translator.t('document.caption.lorenz', { share: 1 - (below[1] + way * (above[1] - below[1])) })
}

function half(table: EvidenceTable, translator: Translator): string {
  const index = table.columns.findIndex(({ format }) => format === 'percent')
  const rates = table.rows.flatMap((row) => numberAt(row, index) ?? []).toSorted((a, b) => a - b)
  const middle = rates[Math.ceil(rates.length / 2) - 1]
  return middle === undefined || rates.length < 4
    ? ''
    : translator.t('document.caption.half', { n: rates.length, median: middle })
}

function notObserved({ rows }: EvidenceTable, translator: Translator): string {
  const k = rows.filter((row) => numberAt(row, 1) === null).length
  return k === 0 ? '' : translator.t('document.caption.notObserved', { k, n: rows.length })
}
