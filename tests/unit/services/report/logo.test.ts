import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { beforeEach, describe, expect, it } from 'vitest'
import { checkLogo, readLogo, tryLogo } from '#services/report/logo'
import type { Logo } from '#shared/host/results'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aplomb-logo-'))
})

function read(name: string, content: string | Uint8Array): Promise<Logo | null> {
  writeFileSync(join(folder, name), content)
  return readLogo(folder, name)
}

function fault(code: string, name: string): { code: string; values: { file: string } } {
  return { code: `report.${code}`, values: { file: name } }
}

interface Shape {
  width?: number
  height?: number
  type?: number
  interlaced?: boolean
  data?: Uint8Array
}

/** A black PNG; `data` in place of the rows it ought to have. */
function png({ width = 3, height = 2, type = 6, interlaced = false, data }: Shape = {}): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, type, 0, 0, interlaced ? 1 : 0], 8)
  const rows = data ?? new Uint8Array(height * (1 + width * (type === 6 ? 4 : 3)))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Uint8Array): Buffer {
  const content = Buffer.concat([Buffer.from(name), data])
  const frame = Buffer.alloc(4)
  frame.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(content))
  return Buffer.concat([frame, content, sum])
}

/** One grey pixel. */
const JPEG = Buffer.from(
  'ffd8ffe000104a46494600010100000100010000ffdb004300' +
    '01'.repeat(64) +
    'ffc0000b080001000101011100ffc40014000100000000000000000000000000000009ffc40014100100000000000000000000000000000000ffda0008010100003f0054df' +
    'ffd9',
  'hex',
)

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'

describe('a logo that is sound', () => {
  it('is read as what it holds, whatever its name', async () => {
    expect(await read('a.jpg', png())).toMatchObject({
      kind: 'image',
      data: expect.stringMatching(/^data:image\/png;base64,/) as string,
    })
    expect(await read('b.png', JPEG)).toMatchObject({
      kind: 'image',
      data: expect.stringMatching(/^data:image\/jpeg;base64,/) as string,
    })
    expect(await read('c.svg', `<?xml version="1.0"?>\n${SVG}`)).toEqual({ kind: 'svg', svg: SVG })
  })

  it('may be a PNG without transparency, or interlaced', async () => {
    expect(await read('a.png', png({ type: 2 }))).not.toBeNull()
    // Passes 1, 4, 5, 6 and 7 of a picture of 3 by 2 hold pixels: 1, 1, 0, 2 and 3 of them in 1, 1, 0, 1 and 1 rows.
    const passes = [1, 1, 1, 3].reduce((sum, pixels) => sum + 1 + pixels * 4, 0)
    expect(await read('b.png', png({ interlaced: true, data: new Uint8Array(passes) }))).not.toBeNull()
  })

  it('may be drawn with its own gradients and hold a picture of its own', async () => {
    const inside = `<defs><linearGradient id="g"/></defs><rect fill="url(#g)" width="9" height="9"/>
      <use xlink:href="#g"/><image width="9" height="9" href="data:image/png;base64,${png().toString('base64')}"/>`
    expect(await read('a.svg', SVG.replace('<path', `${inside}<path`))).toMatchObject({ kind: 'svg' })
  })

  it('is none where none is named', async () => {
    expect(await readLogo(folder, undefined)).toBeNull()
    expect(await readLogo(folder, '')).toBeNull()
  })
})

describe('a logo that is damaged', () => {
  it.each([0.3, 0.6, 0.9])('as a PNG cut at %d of its length', async (part) => {
    const whole = png({ width: 40, height: 40 })
    const cut = whole.subarray(0, Math.floor(whole.length * part))
    await expect(read('a.png', cut)).rejects.toMatchObject(fault('logoDamaged', 'a.png'))
  })

  it('as a PNG with a wrong byte, too few rows, too many, or no pixel', async () => {
    const wrong = png()
    wrong[45] = (wrong[45] ?? 0) ^ 1
    const others = [
      png({ data: new Uint8Array(9) }),
      png({ data: new Uint8Array(900) }),
      png({ width: 0 }),
      png({ type: 5 }),
      png({ type: 3 }),
    ]
    for (const bytes of [wrong, ...others])
      await expect(read('a.png', bytes)).rejects.toMatchObject(fault('logoDamaged', 'a.png'))
  })

  it('as a JPEG cut anywhere, or of no height', async () => {
    for (let length = 3; length < JPEG.length; length += 7)
      await expect(read('a.jpg', JPEG.subarray(0, length))).rejects.toMatchObject(
        fault('logoDamaged', 'a.jpg'),
      )
    const flat = Buffer.from(JPEG.toString('hex').replace('080001', '080000'), 'hex')
    await expect(read('a.jpg', flat)).rejects.toMatchObject(fault('logoDamaged', 'a.jpg'))
  })

  it('as a drawing nested deeper than anybody draws, or cut', async () => {
    const deep = SVG.replace('<path d="M0 0h9v9z"/>', '<g>'.repeat(100_000) + '</g>'.repeat(100_000))
    for (const svg of [deep, SVG.slice(0, -20), SVG.slice(0, -3)])
      await expect(read('a.svg', svg)).rejects.toMatchObject(fault('logoDamaged', 'a.svg'))
  })

  it('as a damaged picture inside a drawing', async () => {
    const inside = png({ data: new Uint8Array(5) }).toString('base64')
    const svg = SVG.replace('<path', `<image href="data:image/png;base64,${inside}"/><path`)
    await expect(read('a.svg', svg)).rejects.toMatchObject(fault('logoDamaged', 'a.svg'))
  })
})

describe('a logo that is too large or has no size', () => {
  it('is refused by its pixels before they are unpacked', async () => {
    const bytes = png({ width: 30_000, height: 30_000, data: new Uint8Array(10) })
    await expect(read('a.png', bytes)).rejects.toMatchObject(fault('logoTooLarge', 'a.png'))
  })

  it('is refused by its bytes', async () => {
    const bytes = Buffer.concat([png(), Buffer.alloc(5 * 1024 * 1024)])
    await expect(read('a.png', bytes)).rejects.toMatchObject(fault('logoTooLarge', 'a.png'))
  })

  it.each([
    ['nothing said', ''],
    ['a view box of zero', 'viewBox="0 0 0 0"'],
    ['a width of zero', 'width="0" height="9" viewBox="0 0 9 9"'],
    ['a share of nothing', 'width="100%" height="100%"'],
    ['words', 'width="wide" height="high"'],
  ])('as a drawing: %s', async (_, size) => {
    const svg = SVG.replace('viewBox="0 0 9 9"', size)
    await expect(read('a.svg', svg)).rejects.toMatchObject(fault('logoNoSize', 'a.svg'))
  })

  it('but a width and a height are enough, and a share of a view box too', async () => {
    for (const size of ['width="9" height="9mm"', 'width="100%" height="100%" viewBox="0,0,9,9"'])
      expect(await read('a.svg', SVG.replace('viewBox="0 0 9 9"', size))).not.toBeNull()
  })
})

describe('a logo that leads elsewhere', () => {
  it.each([
    '<image href="/tmp/secret.png"/>',
    "<image xlink:href = 'file:///tmp/secret.png'/>",
    '<image HREF=../secret.png />',
    '<pre><image href="&#x2F;tmp/secret.png"/></pre>',
    '<image href="#/../../tmp/secret.png"/>',
    '<image href="data:/../tmp/secret.png"/>',
    '<use href="http://example.com/a.svg#b"/>',
    '<rect style="fill: url( \'http://example.com/a.svg#b\' )"/>',
    '<style>@import url(https://example.com/font.css)</style>',
  ])('%s is refused', async (element) => {
    const svg = SVG.replace('<path', `${element}<path`)
    await expect(read('a.svg', svg)).rejects.toMatchObject(fault('logoElsewhere', 'a.svg'))
  })

  it('by a link, to a file or on the way to it', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'aplomb-elsewhere-'))
    writeFileSync(join(elsewhere, 'a.png'), png())
    symlinkSync(join(elsewhere, 'a.png'), join(folder, 'link.png'))
    symlinkSync(elsewhere, join(folder, 'way'))
    for (const name of ['link.png', 'way/a.png'])
      await expect(readLogo(folder, name)).rejects.toMatchObject(fault('logoLink', name))
  })

  it.each(['../a.png', '/tmp/a.png', 'none.png', 'folder'])('as %s', async (name) => {
    mkdirSync(join(folder, 'folder'))
    await expect(readLogo(folder, name)).rejects.toMatchObject(fault('logo', name))
  })

  it('as something else, or as too many bytes, wherever they come from', async () => {
    await expect(read('text.png', 'no picture')).rejects.toMatchObject(fault('logoKind', 'text.png'))
    await expect(tryLogo('a.svg', new Uint8Array(5_000_000))).rejects.toMatchObject(
      fault('logoTooLarge', 'a.svg'),
    )
  })

  it('draws parts of parts of parts more often than a logo needs, or in a circle', async () => {
    const uses = (id: string) => `<use href="#${id}"/>`.repeat(10)
    const levels = Array.from({ length: 12 }, (_, level) => `<g id="a${level + 1}">${uses(`a${level}`)}</g>`)
    const drawing = (parts: string) =>
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><defs>${parts}</defs><use href="#a12"/></svg>`,
      )
    const bomb = drawing(`<rect id="a0" width="1" height="1"/>${levels.join('')}`)
    const circle = drawing('<g id="a12"><use href="#a1"/></g><g id="a1"><use href="#a12"/></g>')
    const hidden = drawing(`<rect id="a0" width="1" height="1"/><!-- </g> -->${levels.join('<!-- </g> -->')}`)
    for (const bytes of [bomb, circle, hidden])
      await expect(tryLogo('a.svg', bytes)).rejects.toMatchObject(fault('logoDamaged', 'a.svg'))
  })
})

describe('a logo of a stored client', () => {
  it('is refused before printing where it would open a file', () => {
    const elsewhere =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="/etc/a.png"/></svg>'
    expect(() => checkLogo({ kind: 'svg', svg: elsewhere })).toThrow(
      expect.objectContaining({ code: 'report.logoElsewhere' }),
    )
    expect(() => checkLogo({ kind: 'image', data: 'data:image/png;base64,AAAA' })).toThrow(
      expect.objectContaining({ code: 'report.logoKind' }),
    )
    expect(() => checkLogo(null)).not.toThrow()
  })
})
