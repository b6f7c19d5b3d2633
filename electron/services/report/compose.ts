import { categoryOfSection, sectionName, type SectionId } from '#shared/report/sections'
import { MOST_CLIENT_PAGES } from '#shared/report/lengths'
import { anchorOf } from './anchor'
import { categoryLoss } from './finding'
import { following, loose } from './following'
import { named } from './named'
import { layoutOf, type Layout, type PagePart } from './pages'
import { measureHeights } from './pdf/pdfmake'
import { MAX_HEIGHT } from './pdf/theme'
import type { ReportNode, StackNode } from './pdf/types'
import type { ReportContext, Section } from './section'

/** Sections that share their pages with no other. */
const ALONE: readonly SectionId[] = ['cover', 'foreword', 'summary', 'method', 'pieces']

/**
 * The sections as one document: bookmarked by name, fitted to the page limit of its length, with their pages filled; set more densely if
 * that avoids exceeding the limit.
 */
export function composed(context: ReportContext, sectionOf: (id: SectionId) => Section): ReportNode[] {
  const roomy = ordered(context, sectionOf)
  const dense = roomy.excess === 0 ? null : ordered({ ...context, isDense: true }, sectionOf)
  return (dense && dense.excess < roomy.excess ? dense : roomy).nodes()
}

function ordered(context: ReportContext, sectionOf: (id: SectionId) => Section): LaidOut {
  const sections = measured(context, sectionOf)
  const usual = laidOut(sections, context)
  const other = usual.bare > 0 ? moved(context) : null
  if (other === null) return usual
  const inOther = { ...context, printed: other }
  const after = laidOut(inOrder(sections, inOther, sectionOf), inOther)
  const isBetter = after.excess - usual.excess || after.bare - usual.bare || after.pages - usual.pages
  return isBetter < 0 ? after : usual
}

// The unmeasured section normally precedes the plan; it moves after the plan if it would be alone on a page, unless the consultant set the
// order.
function moved({ sections, printed }: ReportContext): SectionId[] | null {
  if (sections !== undefined || !printed.includes('unmeasured') || !printed.includes('closing')) return null
  return printed.flatMap((id): SectionId[] =>
    id === 'unmeasured' ? [] : id === 'closing' ? ['unmeasured', id] : [id],
  )
}

/** A section under its bookmark name, with its figures and tables in all their sizes. */
export interface MadeSection {
  id: SectionId
  node: StackNode
  blocks: ReportNode[][]
}

/** The printed sections, in order, before pagination. */
export function sectionsOf(context: ReportContext, sectionOf: (id: SectionId) => Section): MadeSection[] {
  return context.printed.flatMap((id) => made(sectionOf(id), context))
}

function made(section: Section, context: ReportContext): MadeSection[] {
  const node = section.render(context)
  if (typeof node === 'string' || Array.isArray(node) || !('stack' in node)) return []
  const blocks = (section.blocks?.(context) ?? []).map((block) => block.map(unmarked))
  return [{ id: section.id, node: namedIn(node, section.id, context), blocks }]
}

/** A section and its size on pages. */
interface Measured extends MadeSection {
  part: PagePart
}

function measured(context: ReportContext, sectionOf: (id: SectionId) => Section): Measured[] {
  const sections = sectionsOf(context, sectionOf)
  const heights = measureHeights(
    sections.flatMap(({ id, node, blocks }) => [
      loose(node),
      ...(ALONE.includes(id) ? [] : [unanchored(following(node, context))]),
      ...blocks.flat(),
    ]),
    context.language,
  )
  let next = 0
  const height = () => heights[next++] ?? 0
  return sections.map((section) => {
    const isAlone = ALONE.includes(section.id)
    const part = {
      height: height(),
      behind: isAlone ? 0 : height(),
      blocks: section.blocks.map((block) => block.map(height)),
      isAlone,
      rank: rankOf(section.id, context),
    }
    return { ...section, part }
  })
}

// Only the table of contents depends on the order of sections; the other sections and all sizes are reused.
function inOrder(
  sections: readonly Measured[],
  context: ReportContext,
  sectionOf: (id: SectionId) => Section,
): Measured[] {
  return context.printed.flatMap((id) => {
    const known = sections.find((section) => section.id === id)
    if (!known || id !== 'foreword') return known ?? []
    return made(sectionOf(id), context).map((section) => ({ ...section, part: known.part }))
  })
}

interface LaidOut extends Pick<Layout, 'bare' | 'pages'> {
  nodes: () => ReportNode[]
  /** Number of pages beyond the limit for this length. */
  excess: number
}

function laidOut(sections: readonly Measured[], context: ReportContext): LaidOut {
  const parts = sections.map(({ part }) => part)
  const most = MOST_CLIENT_PAGES + (context.length === 'full' ? annexPages(sections) : 0)
  const { placed, bare, pages } = layoutOf(parts, { page: MAX_HEIGHT, most })
  const nodes = () =>
    sections.map(({ node, blocks }, index) => {
      const place = placed[index]
      const own = place?.blocks.flatMap(({ block, size }) => blocks[block]?.[size] ?? []) ?? []
      const whole: StackNode = { ...node, stack: [...node.stack, ...own] }
      if (index === 0) return loose(whole)
      return place?.follows ? following(whole, context) : whole
    })
  return { nodes, bare, pages, excess: Math.max(0, pages - most) }
}

function annexPages(sections: readonly Measured[]): number {
  return sections
    .filter(({ id }) => id === 'method' || id === 'pieces')
    .reduce((sum, { part }) => sum + Math.ceil(part.height / MAX_HEIGHT), 0)
}

// Sections other than categories share pages first, then the categories that cost the index least.
function rankOf(id: SectionId, context: ReportContext): number {
  const category = categoryOfSection(id)
  return category === null ? -1 : categoryLoss(category, context)
}

// Anchors must be unique, so a copy made only for measuring has none.
function unanchored(node: StackNode): StackNode {
  const bare = (each: ReportNode): ReportNode => {
    if (typeof each === 'string' || Array.isArray(each)) return each
    const { id: _, ...rest } = each
    return 'stack' in rest ? { ...rest, stack: rest.stack.map(bare) } : rest
  }
  return { ...node, stack: node.stack.map(bare) }
}

// Headings of figures get no bookmark.
function unmarked(node: ReportNode): ReportNode {
  if (typeof node === 'string' || Array.isArray(node) || !('stack' in node)) return node
  return {
    ...node,
    stack: node.stack.map((each) =>
      typeof each === 'object' && !Array.isArray(each) && each.tag === 'H2'
        ? { ...each, outline: false as const }
        : each,
    ),
  }
}

function namedIn(node: StackNode, id: SectionId, { translator, wording }: ReportContext): StackNode {
  const [title, lead] = [wording?.titles?.[id], wording?.leads?.[id]]
  return named(node, {
    name: sectionName(id, translator),
    anchor: anchorOf(id),
    hasInnerMarks: id === 'method' || id === 'pieces',
    ...(title && { title: translator.prose(title) }),
    ...(lead && { lead: translator.prose(lead) }),
  })
}
