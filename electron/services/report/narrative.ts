import { linkedPieces, richBlocks, type RichBlock, type RichRun } from '#shared/report/rich-text'
import { dataTable, h3, paragraph } from './pdf/nodes'
import { COLORS, PX } from './pdf/theme'
import type { ReportNode, Run } from './pdf/types'
import type { ReportContext } from './section'

/** Space above the consultant's text, px, and its distance from the bar beside it. */
const ABOVE = 14
const INDENT = 14

/**
 * The consultant's text for a section, with the typography of the report's language, beside a bar in the white-label colour: paragraphs,
 * headings, lists and quotations; nothing if there is none.
 */
export function narrative(
  id: string,
  { narrative: texts, translator, accent }: Pick<ReportContext, 'narrative' | 'translator' | 'accent'>,
): ReportNode[] {
  const lines = (texts?.[id] ?? []).map((text) => text.trim()).filter((text) => text !== '')
  const blocks = richBlocks(lines.map((line) => withAddresses(line, translator.prose)))
  if (blocks.length === 0) return []
  return [
    {
      tag: 'none',
      margin: [0, ABOVE * PX, 0, 12 * PX],
      table: { widths: ['*'], body: [[{ stack: blocks.map(printed) }]] },
      layout: {
        hLineWidth: () => 0,
        vLineWidth: (line) => (line === 0 ? 2 * PX : 0),
        vLineColor: () => accent,
        paddingLeft: () => INDENT * PX,
        paddingRight: () => 0,
        paddingTop: () => 0,
        paddingBottom: () => 0,
      },
    },
  ]
}

// URLs keep their characters, whatever the language's typography requires.
function withAddresses(line: string, prose: (text: string) => string): string {
  const kept: string[] = []
  const shielded = line.replace(/(?:https?:\/\/|mailto:)[^\s)]+/gu, (address) => {
    kept.push(address)
    return `\uE000${String.fromCodePoint(0xe100 + kept.length - 1)}`
  })
  return prose(shielded).replace(
    /\uE000(.)/gu,
    (_, index: string) => kept[(index.codePointAt(0) ?? 0) - 0xe100] ?? '',
  )
}

function printed({ kind, lines, columns }: RichBlock): ReportNode {
  if (kind === 'table') return table(lines, columns)
  const [first = [], ...rest] = lines.map((line) => line.flatMap(runs))
  if (kind === 'paragraph') return paragraph(first, { margin: [0, 0, 0, 6 * PX] })
  if (kind === 'heading')
    // Directly below its section's title.
    return {
      ...h3(first.map(({ text }) => text).join(''), { margin: [0, 4 * PX, 0, 4 * PX] }),
      tag: 'H2',
      outline: false,
    }
  const items = [first, ...rest].map((text) => paragraph(text, { margin: [0, 0, 0, 3 * PX] }))
  if (kind === 'list') return { ul: items, margin: [0, 0, 0, 6 * PX] }
  if (kind === 'numbered') return { ol: items, margin: [0, 0, 0, 6 * PX] }
  return { stack: items, tag: 'BlockQuote', color: COLORS.text2, margin: [14 * PX, 0, 0, 6 * PX] }
}

function table(cells: readonly RichRun[][], columns: number): ReportNode {
  const heads = cells.slice(0, columns).map((cell) => cell.map(({ text }) => text).join(''))
  const rows = Array.from({ length: cells.length / columns - 1 }, (_, row) =>
    cells
      .slice((row + 1) * columns, (row + 2) * columns)
      .map((cell, index) => ({ text: cell.flatMap(runs), ...(index === 0 && { rowHeader: true }) })),
  )
  return dataTable(
    heads.map((head) => ({ head, width: '*' as const })),
    rows,
    { pad: 5, margin: [0, 4 * PX, 0, 10 * PX] },
  )
}

function runs({ text, bold, italic }: RichRun): Run[] {
  return linkedPieces(text).map(({ text: words, link }) => ({
    text: words,
    ...(bold && { bold }),
    ...(italic && { italics: true }),
    ...(link !== null && { link, color: COLORS.infl }),
  }))
}
