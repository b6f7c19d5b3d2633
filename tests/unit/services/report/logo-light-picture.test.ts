import { crc32, deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { isLightPicture } from '#services/report/logo-light-picture'

const SIZE = 4

function chunk(name: string, data: Uint8Array): Buffer {
  const content = Buffer.concat([Buffer.from(name), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(content))
  return Buffer.concat([length, content, sum])
}

/** A PNG of 4 by 4 from its rows, each with the byte of its filter. */
function png(
  type: number,
  rows: readonly (readonly number[])[],
  { depth = 8, more = [] as Buffer[] } = {},
): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(SIZE, 0)
  head.writeUInt32BE(SIZE, 4)
  head.set([depth, type, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    ...more,
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Two pixels of a colour, then two that one sees through. */
const half = (red: number, green: number, blue: number) => [
  0,
  ...[0, 1].flatMap(() => [red, green, blue, 255]),
  ...Array<number>(8).fill(0),
]
const four = (row: readonly number[]) => [row, row, row, row]
const palette = [chunk('PLTE', Buffer.from([255, 255, 255, 0, 0, 0])), chunk('tRNS', Buffer.from([255, 0]))]

it.each([
  ['white on nothing', png(6, four(half(255, 255, 255)))],
  ['nearly white on nothing', png(6, four(half(248, 250, 250)))],
  ['white in grey and opacity', png(4, four([0, 255, 255, 255, 255, 0, 0, 0, 0]))],
  ['white of a palette, one bit a pixel', png(3, four([0, 0b0011_0000]), { depth: 1, more: palette })],
  [
    // Each row is what the one above was, by the predictor of Paeth.
    'white in filtered rows',
    png(6, [half(255, 255, 255), ...[1, 2, 3].map(() => [4, ...Array<number>(16).fill(0)])]),
  ],
])('is light: %s', (_, bytes) => {
  expect(isLightPicture(bytes)).toBe(true)
})

it.each([
  ['a colour on nothing', png(6, four(half(11, 92, 102)))],
  [
    'white beside a colour',
    png(6, [half(255, 255, 255), half(11, 92, 102), half(255, 255, 255), half(11, 92, 102)]),
  ],
  ['white on a white ground of its own', png(2, four([0, ...Array<number>(12).fill(255)]))],
  ['nothing at all', png(6, four([0, ...Array<number>(16).fill(0)]))],
  ['no PNG', Buffer.from('ffd8ff', 'hex')],
])('is not light: %s', (_, bytes) => {
  expect(isLightPicture(bytes)).toBe(false)
})
