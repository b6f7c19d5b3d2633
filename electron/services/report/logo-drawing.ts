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
