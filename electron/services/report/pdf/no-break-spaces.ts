import type { Glyph, GlyphPosition, GlyphRun, PdfFont } from './shapes'

/** Width of U+202F in thousandths of an em: the fonts' own glyph (0.12 em) is too narrow between digits. */
const THIN = 195
const NO_BREAK = 0xa0
const NARROW_NO_BREAK = 0x202f
const EITHER = /([\u00a0\u202f])/u
/** svg-to-pdfkit turns all white space into U+0020, so in drawings these two spaces are replaced by private-use characters. */
const DISGUISE = { '\u00a0': '\ue0a0', '\u202f': '\ue02f' } as const
/** Characters a font may lack, with the one that looks the same. */
const LOOK_ALIKE: Readonly<Record<string, string>> = { '\u2011': '-' }

/** Replaces a drawing's no-break spaces by private-use characters; a refined font prints them as spaces again. */
export function disguiseSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/gu, (space) =>
    space === '\u00a0' ? DISGUISE['\u00a0'] : DISGUISE['\u202f'],
  )
}

/** Text runs already shaped: a report is laid out several times until it fits, each time with newly opened fonts. */
const laidOut = new Map<string, GlyphRun>()
const MOST_LAID_OUT = 30_000

/**
 * Gives an embedded font its no-break spaces and default features, and keeps it from printing a missing glyph. Readers such as poppler
 * extract a glyph that means only white space as U+0020, and Source Serif uses the glyph of U+0020 for it anyway. So a glyph followed by a
 * no-break space becomes one new glyph: same outline, the summed width (in hmtx and /W), and ToUnicode for both characters, like a
 * ligature. Text extraction then returns U+00A0 and U+202F.
 */
export function refineFont(font: PdfFont, { features, file }: { features: string[]; file: string }): void {
  const layoutPlain = font.layoutRun.bind(font)
  const widened = new Map<number, number>()
  const compounds = new Map<string, number>()

  font.layoutRun = (text, extra) => {
    const key = [file, ...(extra ?? []), text].join('\n')
    const known = laidOut.get(key)
    if (known) return known
    const made = layoutAll(text, extra)
    if (laidOut.size >= MOST_LAID_OUT) laidOut.clear()
    laidOut.set(key, made)
    return made
  }

  function layoutAll(text: string, extra: string[] | undefined): GlyphRun {
    const parts = printableIn(font, text).split(EITHER).filter(Boolean)
    const runs = parts.map((part) =>
      EITHER.test(part) ? spaceRun(font, part) : layoutPlain(part, merged(features, extra)),
    )
    return runs.length === 1 && runs[0] ? runs[0] : joined(runs)
  }

  font.encode = (text, extra) => {
    const { glyphs, positions } = font.layout(text, extra)
    const codes: string[] = []
    const places: GlyphPosition[] = []
    for (let at = 0; at < glyphs.length; at++) {
      const cluster = clusterAt(glyphs, at)
      codes.push(hex(codeOf(cluster)))
      places.push(sumOf(positions.slice(at, at + cluster.length)))
      at += cluster.length - 1
    }
    return [codes, places]
  }

  const addGlyph = font.subset._addGlyph.bind(font.subset)
  font.subset._addGlyph = (id) => {
    const code = addGlyph(id)
    const metrics = font.subset.hmtx.metrics[code]
    if (metrics) metrics.advance = widened.get(code) ?? metrics.advance
    return code
  }

  function codeOf(cluster: Glyph[]): number {
    const [first] = cluster
    if (!first) return 0
    const isPlain = cluster.length === 1 && first.space === undefined
    const key =
      cluster.map((glyph) => glyph.space ?? glyph.id).join(' ') + (first.space === undefined ? '' : ' space')
    const code = isPlain ? font.subset.includeGlyph(first.id) : (compounds.get(key) ?? newGlyph(first.id))
    if (!isPlain && !compounds.has(key)) {
      compounds.set(key, code)
      widened.set(
        code,
        cluster.reduce((sum, glyph) => sum + glyph.advanceWidth, 0),
      )
    }
    font.widths[code] ??= cluster.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) * font.scale
    font.unicode[code] ??= cluster.flatMap((glyph) => glyph.codePoints)
    return code
  }

  function newGlyph(id: number): number {
    return font.subset.glyphs.push(id) - 1
  }
}

function printableIn(font: PdfFont, text: string): string {
  let result = ''
  for (const char of text.replaceAll(DISGUISE['\u00a0'], '\u00a0').replaceAll(DISGUISE['\u202f'], '\u202f')) {
    if (EITHER.test(char) || font.font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0)) result += char
    else result += LOOK_ALIKE[char] ?? ''
  }
  return result
}

function spaceRun(font: PdfFont, char: string): GlyphRun {
  const code = char === '\u00a0' ? NO_BREAK : NARROW_NO_BREAK
  const blank = font.font.glyphForCodePoint(0x20)
  const units = code === NO_BREAK ? blank.advanceWidth : Math.round(THIN / font.scale)
  const width = units * font.scale
  return {
    glyphs: [{ id: blank.id, advanceWidth: units, codePoints: [code], space: code }],
    positions: [{ xAdvance: width, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: width }],
    advanceWidth: width,
  }
}

function joined(runs: GlyphRun[]): GlyphRun {
  return {
    glyphs: runs.flatMap((run) => run.glyphs),
    positions: runs.flatMap((run) => run.positions),
    advanceWidth: runs.reduce((sum, run) => sum + run.advanceWidth, 0),
  }
}

/** The glyph at an index together with the no-break spaces directly after it. */
function clusterAt(glyphs: Glyph[], at: number): Glyph[] {
  let end = at + 1
  while (glyphs[end]?.space !== undefined) end++
  return glyphs.slice(at, end)
}

function sumOf(positions: GlyphPosition[]): GlyphPosition {
  const [first, ...others] = positions
  if (!first) return { xAdvance: 0, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: 0 }
  return others.reduce(
    (sum, next) => ({
      ...sum,
      xAdvance: sum.xAdvance + next.xAdvance,
      advanceWidth: sum.advanceWidth + next.advanceWidth,
    }),
    first,
  )
}

function merged(features: string[], extra: string[] | undefined): string[] {
  return extra ? [...features, ...extra] : features
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0')
}
