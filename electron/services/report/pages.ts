/** A part of the report for pagination: its height, and the blocks that may follow it if there is room. */
export interface PagePart {
  /** Height in points; every full page counts as `page`. */
  height: number
  /** Points it takes when it follows another part on a page. */
  behind: number
  /** Heights of its figures and tables in all their sizes, preferred size first, most important block first. */
  blocks: readonly (readonly number[])[]
  /** Never shares a page. */
  isAlone: boolean
  /** What is lost if it does not start a page: the part with the lowest rank is the first to share one. */
  rank: number
}

/** A part's place: at the top of a page or after another part, and which of its blocks are printed, in which size. */
export interface Placed {
  follows: boolean
  blocks: { block: number; size: number }[]
}

/**
 * Assigns parts to pages in order. Parts share pages, lowest rank first, until at most `most` pages are needed; the remaining room on each
 * page is then filled with the blocks of its parts.
 */
export function layoutOf(parts: readonly PagePart[], { page, most }: { page: number; most: number }): Layout {
  const byRank = [...parts.keys()].filter((index) => !parts[index]?.isAlone)
  byRank.sort((a, b) => (parts[a]?.rank ?? 0) - (parts[b]?.rank ?? 0) || a - b)
  const tried = [true, false].flatMap((withBlock) =>
    Array.from({ length: byRank.length + 1 }, (_, shared) =>
      filled(grouped(parts, new Set(byRank.slice(0, shared)), { withBlock, page }), parts, page),
    ),
  )
  const excess = ({ pages }: Layout) => Math.max(0, pages - most)
  const better = (a: Layout, b: Layout) =>
    (excess(b) - excess(a) || b.bare - a.bare || b.thin - a.thin || blocksOf(a) - blocksOf(b)) < 0
  return mended(
    tried.reduce((a, b) => (better(a, b) ? b : a)),
    { better, parts, page, byRank },
  )
}

// Tries letting one part more, or one fewer, share a page.
function mended(
  layout: Layout,
  {
    better,
    parts,
    page,
    byRank,
  }: {
    better: (a: Layout, b: Layout) => boolean
    parts: readonly PagePart[]
    page: number
    byRank: readonly number[]
  },
): Layout {
  const sharing = new Set(layout.placed.flatMap(({ follows }, index) => (follows ? [index] : [])))
  for (const index of byRank) {
    const other = new Set(sharing)
    if (!other.delete(index)) other.add(index)
    for (const withBlock of [true, false]) {
      const next = filled(grouped(parts, other, { withBlock, page }), parts, page)
      if (better(layout, next)) return mended(next, { better, parts, page, byRank })
    }
  }
  return layout
}

function blocksOf({ placed }: Layout): number {
  return placed.reduce((sum, { blocks }) => sum + blocks.length, 0)
}

interface Group {
  parts: number[]
  pages: number
  /** Points used on its last page. */
  used: number
}

/** The placement of all parts. */
export interface Layout {
  placed: Placed[]
  pages: number
  /** Number of pages less than half full, not counting those of `isAlone` parts and the last one. */
  bare: number
  /** Number of pages less than three fifths full, likewise. */
  thin: number
}

function grouped(
  parts: readonly PagePart[],
  sharing: ReadonlySet<number>,
  { withBlock, page }: { withBlock: boolean; page: number },
): Group[] {
  const groups: Group[] = []
  let room = 0
  parts.forEach(({ height, behind, blocks, isAlone }, index) => {
    const last = groups.at(-1)
    const first = withBlock ? Math.min(...(blocks[0] ?? [0])) : 0
    const isFree = last !== undefined && !parts[last.parts.at(-1) ?? 0]?.isAlone && !isAlone
    if (isFree && sharing.has(index) && behind + first <= room) {
      last.parts.push(index)
      last.used += behind
      room -= behind + first
      return
    }
    const pages = Math.max(1, Math.ceil(height / page - 1e-6))
    const used = height - (pages - 1) * page
    groups.push({ parts: [index], pages, used })
    room = page - used - (used + first <= page ? first : 0)
  })
  return groups
}

// The parts on a page take turns: the first block of each, then the second ones.
function filled(groups: readonly Group[], parts: readonly PagePart[], page: number): Layout {
  const result: Placed[] = parts.map(() => ({ follows: false, blocks: [] }))
  let [pages, bare, thin] = [0, 0, 0]
  groups.forEach((group, position) => {
    let { used } = group
    group.parts.slice(1).forEach((index) => {
      const own = result[index]
      if (own) own.follows = true
    })
    const most = Math.max(...group.parts.map((index) => parts[index]?.blocks.length ?? 0))
    for (let turn = 0; turn < most; turn++) {
      for (const index of group.parts) {
        const sizes = parts[index]?.blocks[turn] ?? []
        const size = sizes.findIndex((height) => used + height <= page)
        if (size < 0) continue
        used += sizes[size] ?? 0
        result[index]?.blocks.push({ block: turn, size })
      }
    }
    pages += group.pages
    const isAlone = parts[group.parts[0] ?? 0]?.isAlone ?? false
    const counts = !isAlone && position < groups.length - 1
    if (counts && used < page / 2) bare++
    if (counts && used < page * 0.6) thin++
  })
  return { placed: result, pages, bare, thin }
}
