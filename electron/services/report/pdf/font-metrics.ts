import { faceAt } from './faces'
import { FONTS, FULL_FONT_FILES, featuresOf, type FontFamily } from './fonts'
import { scriptFaceOf } from './script-faces'

let common: ReadonlySet<number> | undefined

/** The code points for which every font of the report has a glyph, the title font excepted. */
export function commonCodePoints(): ReadonlySet<number> {
  common ??= intersection(FULL_FONT_FILES.map((file) => new Set(faceAt(file).characterSet)))
  return common
}

/** Always kept, even if a font lacks them: the fonts are taught these (no-break-spaces.ts). */
const TAUGHT = new Set(['\n', '\u00a0', '\u202f', '\u2011'])

/** Whether all of the report's own fonts can print a character. */
export function isInFaces(char: string): boolean {
  const code = char.codePointAt(0) ?? 0
  return TAUGHT.has(char) || (code >= 0x20 && code !== 0xad && commonCodePoints().has(code))
}

/** Whether the title font has every letter of a text. */
export function isInTitleFace(text: string): boolean {
  const face = faceAt(FONTS.Title.normal)
  return Array.from(text).every(
    (char) => /\s|\u2011/u.test(char) || face.hasGlyphForCodePoint(char.codePointAt(0) ?? 0),
  )
}

/**
 * The width of a line of text in em, with kerning. A letter of another script has the width of its own font; one without any glyph counts
 * one em.
 */
export function textWidth(text: string, family: FontFamily, isBold: boolean): number {
  const font = faceAt(isBold ? FONTS[family].bold : FONTS[family].normal)
  const missing = Array.from(text).filter((char) => !font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0))
  const known =
    missing.length === 0
      ? text
      : Array.from(text)
          .filter((char) => !missing.includes(char))
          .join('')
  const features = featuresOf(font.postscriptName)
  return font.layout(known, features).advanceWidth / font.unitsPerEm + foreignWidth(missing)
}

// Letters of the same font are measured together.
function foreignWidth(chars: readonly string[]): number {
  const byFile = new Map<string | undefined, string>()
  for (const char of chars) {
    const file = scriptFaceOf(char)?.file
    byFile.set(file, `${byFile.get(file) ?? ''}${char}`)
  }
  return [...byFile].reduce((sum, [file, text]) => {
    if (file === undefined) return sum + Array.from(text).length
    const face = faceAt(file)
    return sum + face.layout(text).advanceWidth / face.unitsPerEm
  }, 0)
}

function intersection(sets: Set<number>[]): Set<number> {
  const [first = new Set<number>(), ...others] = sets
  return new Set([...first].filter((code) => others.every((set) => set.has(code))))
}
