import { pictureFault, pictureKind } from './logo-picture'

/** More elements inside each other than this could exhaust the stack of whoever draws them. */
const MOST_NESTED = 100

type DrawingFault = 'logoDamaged' | 'logoTooLarge' | 'logoNoSize' | 'logoElsewhere'

/** What is wrong with an SVG: its end, its nesting, its size, or that it refers to anything but its own parts and pictures it holds; null where nothing is. */
export function drawingFault(text: string): DrawingFault | null {
  if (!text.includes('</svg>')) return 'logoDamaged'
  if (nesting(text) > MOST_NESTED) return 'logoDamaged'
  const references = referencesOf(text)
  if (!references.every((value) => /^#[^/\\&]*$/.test(value) || PICTURE.test(value))) return 'logoElsewhere'
  for (const value of references.filter((reference) => PICTURE.test(reference))) {
    const bytes = Buffer.from(value.replace(PICTURE, ''), 'base64')
    const fault = pictureKind(bytes) ? pictureFault(bytes) : 'logoDamaged'
    if (fault) return fault
  }
  return hasSize(text) ? null : 'logoNoSize'
}

const PICTURE = /^data:image\/(?:png|jpe?g);base64,/

/** More parts than this, each counted as often as it is drawn, no logo has; the PDF of 10,000 takes a second. */
const MOST_DRAWN = 10_000

/**
 * True where parts that refer to parts would be drawn too often, or in a circle. `svg` is what is really drawn: serialised from a tree,
 * without comments.
 */
export function drawsTooMuch(svg: string): boolean {
  const parts = partsOf(svg)
  const counts = new Map<string, number>()

  function drawn(id: string, depth = 0): number {
    const known = counts.get(id)
    if (known !== undefined) return known
    if (depth > MOST_NESTED) return Infinity
    // Until it is counted, a part that is reached again refers to itself.
    counts.set(id, Infinity)
    const part = parts.get(id)
    const total = part ? part.size + part.uses.reduce((sum, used) => sum + drawn(used, depth + 1), 0) : 0
    counts.set(id, total)
    return total
  }
  return drawn('') > MOST_DRAWN
}

/** For each id, and for the whole under '', how many elements it holds and what they refer to. */
function partsOf(svg: string): Map<string, { size: number; uses: string[] }> {
  const whole = { size: 0, uses: [] as string[] }
  const parts = new Map([['', whole]])
  const open: (string | null)[] = []
  for (const [tag] of svg.matchAll(/<\/?[a-z][^<>]*>/gi)) {
    if (tag.startsWith('</')) {
      open.pop()
      continue
    }
    const id = attribute(tag, 'id') ?? null
    if (id !== null && !parts.has(id)) parts.set(id, { size: 0, uses: [] })
    const uses = referencesOf(tag).flatMap((value) => (value.startsWith('#') ? value.slice(1) : []))
    // Nested no deeper than MOST_NESTED.
    for (const holder of new Set([
      '',
      ...open.filter((name) => name !== null),
      ...(id === null ? [] : [id]),
    ])) {
      const part = parts.get(holder)
      if (!part) continue
      part.size++
      part.uses.push(...uses)
    }
    if (!tag.endsWith('/>')) open.push(id)
  }
  return parts
}

/** All addresses, read from the text: a parser could be led to take an element for something else. */
function referencesOf(text: string): string[] {
  const links = text.matchAll(/href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*))/gi)
  const urls = text.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*))/gi)
  return [...links, ...urls].map(([, double, single, bare]) =>
    (double ?? single ?? bare ?? '').replaceAll('&quot;', '').trim(),
  )
}

/** How many elements lie inside each other, at most; read from the text, since a deep tree breaks those who walk it. */
function nesting(text: string): number {
  let [depth, most] = [0, 0]
  for (const [tag] of text.matchAll(/<\/?[a-z][^<>]*>/gi)) {
    if (tag.startsWith('</')) depth--
    else if (!tag.endsWith('/>')) most = Math.max(most, ++depth)
  }
  return most
}

/** True where the view box, or else width and height, say a size; a size of zero is not made good by a view box. */
function hasSize(text: string): boolean {
  const root = /<svg\s[^<>]*>/.exec(text)?.[0] ?? ''
  const box = (attribute(root, 'viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .slice(2)
  const given = [attribute(root, 'width') ?? '', attribute(root, 'height') ?? '']
  if (given.some((value) => parseFloat(value) <= 0)) return false
  const sizes = [box, given.filter((value) => !value.includes('%'))]
  return sizes.some((size) => size.length === 2 && size.every((value) => parseFloat(value) > 0))
}

function attribute(tag: string, name: string): string | undefined {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? []
  return double ?? single
}
