import { describe, expect, it } from 'vitest'
import { renderPdf } from '#services/report/pdf/pdfmake'
import { directionOf, piecesOf, visualOrder } from '#services/report/pdf/scripts'
import { freshFolder, run, saved } from './pdf-tools'

const shown = (text: string) =>
  visualOrder(piecesOf(text), directionOf)
    .map((piece) => piece.text)
    .join('')

describe('a line of several scripts', () => {
  it('leaves what the report’s own faces print in one piece', () => {
    expect(piecesOf('L’été à Łódź, 12\u202f%')).toHaveLength(1)
  })

  it('is set in the face of each script, marks with their letters', () => {
    const faces = piecesOf('Nom : สวัสดี').map(({ text, face }) => [text, face?.family ?? null])
    expect(faces).toEqual([
      ['Nom : ', null],
      ['สวัสดี', 'noto-sans-thai-thai'],
    ])
  })

  it('stands in the order of its letters: words from right to left, numbers and Latin words from left to right', () => {
    expect(shown('de אב גד, 12 et')).toBe('de גד אב, 12 et')
    expect(shown('אב גד')).toBe('גד אב')
    expect(shown('Aa bb')).toBe('Aa bb')
  })
})

describe('a page with names of every script', () => {
  it('prints and gives back each of them, in embedded faces', async () => {
    // The first letter is of the one slice that can only be read as WOFF2.
    const names = ['俺', 'שלום עולם', 'شركة النجوم', 'नमस्ते', 'สวัสดี', '한국어', '渡辺 直美', '🎉']
    const { bytes } = await renderPdf(
      { content: names.map((name) => ({ text: `Nom : ${name}.` })) },
      { title: 'T', author: '', subject: '', language: 'fr', createdAt: new Date(0) },
    )
    const path = saved(freshFolder(), 'scripts.pdf', bytes)
    const fonts = run('pdffonts', path)
    for (const face of ['Hebrew', 'Arabic', 'Devanagari', 'Thai', 'KR', 'SC'])
      expect(fonts).toContain(`NotoSans${face}`)
    for (const font of fonts.trim().split('\n').slice(2)) expect(font).toMatch(/ yes +yes +yes +\d+ +\d+$/)
    const text = run('pdftotext', path, '-').replaceAll(/[\u200e\u200f\u202a-\u202e]/g, '')
    for (const name of ['俺', 'สวัสดี', '한국어', '渡辺 直美', '🎉']) expect(text).toContain(name)
    for (const word of ['שלום', 'עולם', 'النجوم']) expect(text.normalize('NFKC')).toContain(word)
  })
})
