/** A part of the report as pages are made of it: its height in points over a page's, and what may follow it where there is room. */
export interface PagePart {
  /** Points; whole pages count as `page` each. */
  height: number
  /** Points it takes behind another part on a page. */
  behind: number
  /** Heights of its figures and tables in all their sizes, the preferred one first, by importance. */
  blocks: readonly (readonly number[])[]
  /** Stands on pages of its own. */
  isAlone: boolean
  /** What it gives to be alone on a page: the least is the first to share one. */
  rank: number
}

/** Where a part goes: on a page of its own or behind another, and which of its blocks are printed, in which size. */
export interface Placed {
  follows: boolean
  blocks: { block: number; size: number }[]
}

/**
 * Places parts on pages in their order. Parts share pages, those of least rank first, until no more than `most` pages are needed; then
 * what room is left on a page is filled with the blocks of the parts on it.
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
  const better = (a: Layout, b: Layout) => (excess(b) - excess(a) || b.bare - a.bare) < 0
  return mended(
    tried.reduce((a, b) => (better(a, b) ? b : a)),
    { better, parts, page, byRank },
  )
}

// A page that is still bare is mended by one part more, or one less, that shares a page.
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
  if (layout.bare === 0) return layout
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

interface Group {
  parts: number[]
  pages: number
  /** Points used of its last page. */
  used: number
}

/** All parts in their places. */
export interface Layout {
  placed: Placed[]
  pages: number
  /** Pages that end above their half, those that stand alone and the last one aside. */
  bare: number
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

// The blocks of a page take turns: the first of every part, then the second ones.
function filled(groups: readonly Group[], parts: readonly PagePart[], page: number): Layout {
  const result: Placed[] = parts.map(() => ({ follows: false, blocks: [] }))
  let [pages, bare] = [0, 0]
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
    if (!isAlone && position < groups.length - 1 && used < page / 2) bare++
  })
  return { placed: result, pages, bare }
}
