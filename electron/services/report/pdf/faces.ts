import { readFileSync } from 'node:fs'
import { create, type Font } from 'fontkit'

const opened = new Map<string, Font>()

/** A font file, opened only once. */
export function faceAt(file: string): Font {
  const known = opened.get(file)
  if (known) return known
  const font = create(readFileSync(file))
  if (!('characterSet' in font)) throw new Error(`${file} is a collection, not a font`)
  opened.set(file, font)
  return font
}
