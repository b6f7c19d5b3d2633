import { crc32, inflateSync } from 'node:zlib'
import { LOGO } from '#shared/model/budgets'

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const JPEG = Buffer.from([0xff, 0xd8, 0xff])

/** Samples per pixel by PNG colour type (PNG specification, 11.2.1). */
export const CHANNELS = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
])
/** First column and row, column and row steps of each pass of an interlaced PNG (Adam7, 8.2). */
export const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

type PictureFault = 'logoDamaged' | 'logoTooLarge'

/** The picture format according to the first bytes; null if neither. */
export function pictureKind(bytes: Buffer): 'png' | 'jpeg' | null {
  if (bytes.subarray(0, PNG.length).equals(PNG)) return 'png'
  return bytes.subarray(0, JPEG.length).equals(JPEG) ? 'jpeg' : null
}

/** What is wrong with a PNG (length, checksums, amount of data) or a JPEG (its segments up to the end marker); null if nothing. */
export function pictureFault(bytes: Buffer): PictureFault | null {
  try {
    return pictureKind(bytes) === 'png' ? pngFault(bytes) : jpegFault(bytes)
  } catch (error) {
    // Data that ends too early or cannot be decompressed.
    if (error instanceof Error && 'code' in error) return 'logoDamaged'
    throw error
  }
}

function pngFault(bytes: Buffer): PictureFault | null {
  const data: Buffer[] = []
  const names = new Set<string>()
  for (let at = PNG.length; !names.has('IEND');) {
    const end = at + 8 + bytes.readUInt32BE(at)
    if (bytes.readUInt32BE(end) !== crc32(bytes.subarray(at + 4, end))) return 'logoDamaged'
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (name === 'IDAT') data.push(bytes.subarray(at + 8, end))
    names.add(name)
    at = end + 4
  }
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const [depth, type, interlaced] = [bytes.readUInt8(24), bytes.readUInt8(25), bytes.readUInt8(28) === 1]
  const channels = CHANNELS.get(type)
  if (width * height === 0 || !channels || (type === 3 && !names.has('PLTE'))) return 'logoDamaged'
  if (width * height > LOGO.pixels) return 'logoTooLarge'
  const expected = pngBytes(width, height, depth * channels, interlaced)
  return inflateSync(Buffer.concat(data), { maxOutputLength: expected + 1 }).length === expected
    ? null
    : 'logoDamaged'
}

/** The length of the decompressed data in bytes: every row has one extra byte for its filter. */
function pngBytes(width: number, height: number, bits: number, interlaced: boolean): number {
  const passes = interlaced ? PASSES : ([[0, 0, 1, 1]] as const)
  return passes.reduce((sum, [x, y, stepX, stepY]) => {
    const columns = Math.ceil((width - x) / stepX)
    const rows = Math.ceil((height - y) / stepY)
    return columns > 0 && rows > 0 ? sum + rows * (1 + Math.ceil((columns * bits) / 8)) : sum
  }, 0)
}

function jpegFault(bytes: Buffer): PictureFault | null {
  let pixels = 0
  for (let at = 2; ; at += 2 + bytes.readUInt16BE(at + 2)) {
    while (bytes.readUInt8(at + 1) === 0xff) at++
    const marker = bytes.readUInt8(at + 1)
    if (bytes.readUInt8(at) !== 0xff) return 'logoDamaged'
    if (isFrame(marker)) pixels = bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7)
    if (marker === 0xda) {
      if (pixels > LOGO.pixels) return 'logoTooLarge'
      return pixels > 0 && bytes.lastIndexOf(END) > at ? null : 'logoDamaged'
    }
  }
}

const END = Buffer.from([0xff, 0xd9])

/** A start-of-frame marker; C4, C8 and CC mean something else (JPEG specification, table B.1). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}
