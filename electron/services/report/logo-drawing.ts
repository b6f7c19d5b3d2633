import { LOGO } from '#shared/model/budgets'
import { pictureFault, pictureKind } from './logo-picture'

type DrawingFault = 'logoDamaged' | 'logoTooLarge' | 'logoNoSize' | 'logoElsewhere'

/**
 * What is wrong with an SVG: truncated, nested too deeply, no size, or referring to anything outside itself and its embedded pictures; null
 * if nothing.
 */
export function drawingFault(text: string): DrawingFault | null {
  if (!text.includes('</svg>')) return 'logoDamaged'
  if (nesting(text) > LOGO.nested) return 'logoDamaged'
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

/**
 * Whether nested references would draw too many elements, or are circular. `svg` must be what is really drawn: serialised from a tree,
 * without comments.
 */
export function drawsTooMuch(svg: string): boolean {
  const parts = partsOf(svg)
  const counts = new Map<string, number>()

  function drawn(id: string, depth = 0): number {
    const known = counts.get(id)
    if (known !== undefined) return known
    if (depth > LOGO.nested) return Infinity
    // Until it is counted, reaching a part again means that it refers to itself.
    counts.set(id, Infinity)
    const part = parts.get(id)
    const total = part ? part.size + part.uses.reduce((sum, used) => sum + drawn(used, depth + 1), 0) : 0
    counts.set(id, total)
    return total
  }
  return drawn('') > LOGO.drawn
}

/** For each id, and for the whole under '', the number of elements it holds and the ids it references. */
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
    // Nesting is at most LOGO.nested.
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

/** All referenced addresses, found in the text: a parser could be tricked into seeing other elements. */
function referencesOf(text: string): string[] {
  const links = text.matchAll(/href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*))/gi)
  const urls = text.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*))/gi)
  return [...links, ...urls].map(([, double, single, bare]) =>
    (double ?? single ?? bare ?? '').replaceAll('&quot;', '').trim(),
  )
}

/** The maximum nesting of elements; computed from the text, since a deep tree would break tree walkers. */
function nesting(text: string): number {
  let [depth, most] = [0, 0]
  for (const [tag] of text.matchAll(/<\/?[a-z][^<>]*>/gi)) {
    if (tag.startsWith('</')) depth--
    else if (!tag.endsWith('/>')) most = Math.max(most, ++depth)
  }
  return most
}

/** Whether the viewBox, or width and height, give a size; a zero width or height is not rescued by a viewBox. */
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
