import { measureHeights } from './pdf/pdfmake'
import { MAX_HEIGHT } from './pdf/theme'
import type { ReportNode } from './pdf/types'
import type { ReportContext } from './section'

/** A figure or a table in one or several sizes, the preferred one first. */
export type Block = readonly ReportNode[]

/** A second page filled less than this is not worth turning to. */
const WORTH_A_PAGE = 0.5
const MOST_PAGES = 2

/**
 * Lays blocks below a head: as many as fill its page, then at most one page more, and that one only where it gets well filled or the
 * first holds none. Blocks are given by importance; each is printed whole, in the largest of its sizes that fits, or not at all.
 */
export function fillPages(
  head: readonly ReportNode[],
  blocks: readonly Block[],
  { language }: ReportContext,
): ReportNode[] {
  const heights = measureHeights([{ stack: [...head] }, ...blocks.flat()], language)
  const top = heights[0] ?? 0
  const sized = withHeights(blocks, heights.slice(1))
  const first = fill(MAX_HEIGHT - (top % MAX_HEIGHT), sized)
  const second = fill(MAX_HEIGHT, first.left)
  const isWorth = second.used >= WORTH_A_PAGE * MAX_HEIGHT || first.nodes.length === 0
  const hasRoom = Math.floor(top / MAX_HEIGHT) + 1 < MOST_PAGES
  if (second.nodes.length === 0 || !isWorth || !hasRoom) return [...head, ...first.nodes]
  return [...head, ...first.nodes, { pageBreak: 'before', stack: second.nodes }]
}

/** The first of several settings of the same content, roomiest first, that one page holds; else the last. */
export function onOnePage(
  settings: readonly ReportNode[][],
  context: Pick<ReportContext, 'language'>,
): ReportNode[] {
  return firstThatFits(settings, context) ?? settings.at(-1) ?? []
}

/** The same; null where one page holds none. */
export function firstThatFits(
  settings: readonly ReportNode[][],
  { language }: Pick<ReportContext, 'language'>,
): ReportNode[] | null {
  const heights = measureHeights(
    settings.map((stack) => ({ stack })),
    language,
  )
  return settings[heights.findIndex((height) => height <= MAX_HEIGHT)] ?? null
}

interface Sized {
  node: ReportNode
  height: number
}

function withHeights(blocks: readonly Block[], heights: readonly number[]): Sized[][] {
  let next = 0
  return blocks.map((block) => block.map((node) => ({ node, height: heights[next++] ?? 0 })))
}

function fill(
  room: number,
  blocks: readonly Sized[][],
): { nodes: ReportNode[]; used: number; left: Sized[][] } {
  const nodes: ReportNode[] = []
  const left: Sized[][] = []
  let used = 0
  for (const block of blocks) {
    const fits = block.find(({ height }) => used + height <= room)
    if (fits) {
      nodes.push(fits.node)
      used += fits.height
    } else left.push([...block])
  }
  return { nodes, used, left }
}
