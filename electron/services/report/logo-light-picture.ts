import { inflateSync } from 'node:zlib'
import { isSeenOnWhite } from './accent'
import { CHANNELS, PASSES, pictureKind } from './logo-picture'

/** Opacity from which a pixel is visible, and the share of light pixels that makes a picture light. */
const SEEN = 128
const MOSTLY = 0.98
const LEAST_GROUND = 0.05

/** Whether a PNG has a transparent background and is almost entirely invisible on white paper. */
export function isLightPicture(bytes: Buffer): boolean {
  if (pictureKind(bytes) !== 'png') return false
  const png = partsOf(bytes)
  const pale = new Map<number, boolean>()
  let [all, shown, light] = [0, 0, 0]
  for (const [red, green, blue, alpha] of pixelsOf(png)) {
    all++
    if (alpha < SEEN) continue
    shown++
    // Colours are quantised to 6 bits per channel: a gradient has thousands of them.
    const key = ((red >> 2) << 12) | ((green >> 2) << 6) | (blue >> 2)
    let isPale = pale.get(key)
    if (isPale === undefined) {
      isPale = !isSeenOnWhite(
        `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`,
      )
      pale.set(key, isPale)
    }
    if (isPale) light++
  }
  return shown > 0 && light >= shown * MOSTLY && all - shown >= all * LEAST_GROUND
}

interface Png {
  width: number
  height: number
  depth: number
  type: number
  interlaced: boolean
  palette: Buffer
  transparency: Buffer
  data: Buffer
}

function partsOf(bytes: Buffer): Png {
  const data: Buffer[] = []
  let [palette, transparency] = [Buffer.alloc(0), Buffer.alloc(0)]
  for (let at = 8; at + 8 <= bytes.length;) {
    const end = at + 8 + bytes.readUInt32BE(at)
    const name = bytes.toString('latin1', at + 4, at + 8)
    const content = bytes.subarray(at + 8, end)
    if (name === 'IDAT') data.push(content)
    if (name === 'PLTE') palette = Buffer.from(content)
    if (name === 'tRNS') transparency = Buffer.from(content)
    at = end + 4
  }
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    depth: bytes.readUInt8(24),
    type: bytes.readUInt8(25),
    interlaced: bytes.readUInt8(28) === 1,
    palette,
    transparency,
    data: inflateSync(Buffer.concat(data)),
  }
}

type Pixel = [red: number, green: number, blue: number, alpha: number]

/** Every pixel of a picture, pass by pass. */
function* pixelsOf(png: Png): Generator<Pixel> {
  const channels = CHANNELS.get(png.type) ?? 1
  const bits = channels * png.depth
  const size = Math.max(1, bits >> 3)
  let at = 0
  for (const [x, y, stepX, stepY] of png.interlaced ? PASSES : ([[0, 0, 1, 1]] as const)) {
    const columns = Math.ceil((png.width - x) / stepX)
    const rows = Math.ceil((png.height - y) / stepY)
    if (columns <= 0 || rows <= 0) continue
    const length = Math.ceil((columns * bits) / 8)
    let above: Buffer = Buffer.alloc(length)
    for (let row = 0; row < rows; row++) {
      const line = png.data.subarray(at + 1, at + 1 + length)
      unfilter(line, above, png.data.readUInt8(at), size)
      for (let column = 0; column < columns; column++) yield pixelAt(line, column, channels, png)
      above = line
      at += 1 + length
    }
  }
}

/** Reverses a row's filter (PNG specification, 9.2). */
function unfilter(line: Buffer, above: Buffer, filter: number, size: number): void {
  if (filter === 0) return
  for (let at = 0; at < line.length; at++) {
    const left = at >= size ? (line[at - size] ?? 0) : 0
    const up = above[at] ?? 0
    const corner = at >= size ? (above[at - size] ?? 0) : 0
    const added =
      filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : nearest(left, up, corner)
    line[at] = ((line[at] ?? 0) + added) & 0xff
  }
}

/** The Paeth predictor. */
function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

function pixelAt(
  line: Buffer,
  column: number,
  channels: number,
  { depth, type, palette, transparency }: Png,
): Pixel {
  const value = (channel: number): number => {
    const index = column * channels + channel
    if (depth >= 8) return line[index * (depth >> 3)] ?? 0
    const bit = index * depth
    return ((line[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1)
  }
  const first = value(0)
  if (type === 3)
    return [
      palette[first * 3] ?? 0,
      palette[first * 3 + 1] ?? 0,
      palette[first * 3 + 2] ?? 0,
      transparency[first] ?? 255,
    ]
  if (type === 2 || type === 6) return [first, value(1), value(2), type === 6 ? value(3) : 255]
  const grey = depth < 8 ? (first * 255) / ((1 << depth) - 1) : first
  return [grey, grey, grey, type === 4 ? value(1) : 255]
}
