import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packagePath } from '#services/resources'
import { faceAt } from './faces'
import type { FontFaces } from './fonts'

/** A font for letters that the report's own fonts lack: one slice of a package, as a family of its own. */
export interface ScriptFace {
  family: string
  file: string
  isRightToLeft: boolean
}

/** The packages by the letters they cover; the first that has a letter provides it. */
const PACKAGES: readonly { name: string; asked: RegExp; isRightToLeft?: true }[] = [
  { name: 'noto-sans-hebrew', asked: /\p{scx=Hebr}/u, isRightToLeft: true },
  { name: 'noto-sans-arabic', asked: /\p{scx=Arab}/u, isRightToLeft: true },
  { name: 'noto-sans-devanagari', asked: /\p{scx=Deva}/u },
  { name: 'noto-sans-thai', asked: /\p{scx=Thai}/u },
  { name: 'noto-sans-kr', asked: /\p{scx=Hang}/u },
  { name: 'noto-sans-sc', asked: /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}]/u },
  { name: 'noto-emoji', asked: /\p{Extended_Pictographic}|\p{Regional_Indicator}/u },
]

interface Slice {
  family: string
  file: string
  ranges: (readonly [number, number])[]
}

const slices = new Map<string, readonly Slice[]>()
const known = new Map<string, ScriptFace | null>()

/** The families that texts have needed so far, as pdfmake takes them; each has a single font. */
export const SCRIPT_FONTS: Record<string, FontFaces> = {}

/** The font for a letter of another script or an emoji; null if there is none. */
export function scriptFaceOf(char: string): ScriptFace | null {
  const before = known.get(char)
  if (before !== undefined) return before
  const found = searched(char)
  known.set(char, found)
  return found
}

function searched(char: string): ScriptFace | null {
  const code = char.codePointAt(0) ?? 0
  for (const { name, asked, isRightToLeft = false } of PACKAGES) {
    if (!asked.test(char)) continue
    for (const { family, file, ranges } of slicesOf(name)) {
      const isAsked = ranges.some(([from, to]) => code >= from && code <= to)
      const read = isAsked ? [file, `${file}2`].find((each) => hasGlyph(each, code)) : undefined
      if (read === undefined) continue
      SCRIPT_FONTS[family] = { normal: read, bold: read, italics: read, bolditalics: read }
      return { family, file: read, isRightToLeft }
    }
  }
  return null
}

// One of the hundreds of slices (the 101st of Chinese) is readable only as WOFF2, not as WOFF.
function hasGlyph(file: string, code: number): boolean {
  try {
    return faceAt(file).hasGlyphForCodePoint(code)
  } catch {
    return false
  }
}

/** A package's slices: `unicode.json` lists the ranges of each. */
function slicesOf(name: string): readonly Slice[] {
  const found = slices.get(name) ?? readSlices(name)
  slices.set(name, found)
  return found
}

function readSlices(name: string): Slice[] {
  const folder = packagePath('@fontsource', name)
  if (folder === null) return []
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>
  return Object.entries(ranges).flatMap(([key, listed]) => {
    const family = `${name}-${key.replace(/[[\]]/g, '')}`
    const file = join(folder, 'files', `${family}-400-normal.woff`)
    return existsSync(file) ? [{ family, file, ranges: listed.split(',').map(rangeOf) }] : []
  })
}

function rangeOf(text: string): readonly [number, number] {
  const [from = 0, to = from] = text
    .replace('U+', '')
    .split('-')
    .map((code) => Number.parseInt(code, 16))
  return [from, to]
}
