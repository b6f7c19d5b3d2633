import { readFileSync } from 'node:fs'
import { create, type Font } from 'fontkit'
import { FONTS, FULL_FONT_FILES, featuresOf, type FontFamily } from './fonts'

const opened = new Map<string, Font>()
let common: ReadonlySet<number> | undefined

/** The code points every face of the report has a glyph for, the title cut left aside. */
export function commonCodePoints(): ReadonlySet<number> {
  common ??= intersection(FULL_FONT_FILES.map((file) => new Set(faceAt(file).characterSet)))
  return common
}

/** Whether the title cut has every letter of a text. */
export function isInTitleFace(text: string): boolean {
  const face = faceAt(FONTS.Title.normal)
  return Array.from(text).every(
    (char) => /\s|\u2011/u.test(char) || face.hasGlyphForCodePoint(char.codePointAt(0) ?? 0),
  )
}

/** Width of one line of text in em of the given face, kerning included; a character without a glyph counts one em. */
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
  return font.layout(known, features).advanceWidth / font.unitsPerEm + missing.length
}

function faceAt(file: string): Font {
  const known = opened.get(file)
  if (known) return known
  const font = create(readFileSync(file))
  if (!('characterSet' in font)) throw new Error(`${file} is a collection, not a font`)
  opened.set(file, font)
  return font
}

function intersection(sets: Set<number>[]): Set<number> {
  const [first = new Set<number>(), ...others] = sets
  return new Set([...first].filter((code) => others.every((set) => set.has(code))))
}
