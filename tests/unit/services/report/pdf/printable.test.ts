import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { FULL_FONT_FILES } from '#services/report/pdf/fonts'
import { isCovered, printable } from '#services/report/pdf/printable'
import { scriptFaceOf } from '#services/report/pdf/script-faces'

describe('printable', () => {
  it('keeps French and English typography as it is', () => {
    const text =
      'L’été, « ça » : 12\u00a0% — 20\u202f140 €, œuvre, naïf, “quoted” – n° 4… À É Ç ± × ÷ ≈ ≥ ≤ − → ↑ • ✓ dix\u2011sept'
    expect(printable(text)).toBe(text)
  })

  it('turns mathematical letters into plain ones', () => {
    expect(printable('𝗕𝗿𝗮𝘃𝗼 𝘊𝘢𝘮𝘪𝘭𝘭𝘦 𝟐𝟎𝟐𝟔 ＡＢ')).toBe('Bravo Camille 2026 AB')
  })

  it('keeps emoji, and drops what joins or colours them', () => {
    expect(printable('🎉 Bravo 👩‍💻 à tous ❤️')).toBe('🎉 Bravo 👩💻 à tous ❤')
    expect(printable('1️⃣ Un')).toBe('1 Un')
  })

  it('replaces signs that one face lacks by their likes', () => {
    expect(printable('▲ 4 ▼ 2 ● fait ✔')).toBe('↑ 4 ↓ 2 • fait ✓')
  })

  it('keeps every script that there are faces for', () => {
    const text = 'Bonjour 日本語です, مرحبا, שלום, नमस्ते, สวัสดี, 한국어, 中文'
    expect(printable(text)).toBe(text)
  })

  it('shortens any other script to one ellipsis instead of losing it silently', () => {
    expect(printable('Bonjour ᏣᎳᎩ, ༄༅')).toBe('Bonjour …,')
  })

  it('composes accents that come in two characters', () => {
    expect(printable('Nuve\u0301o')).toBe('Nuvéo')
  })

  it('prints the letters of a slice that can only be read in its other format', () => {
    expect(printable('李噢暇')).toBe('李噢暇')
  })

  it('prints of any text only what every face of the report or one of its script has a glyph for', () => {
    const faces = FULL_FONT_FILES.map((file) => create(readFileSync(file)))
    const isInAll = (char: string): boolean =>
      '\n\u00a0\u202f\u2011'.includes(char) ||
      faces.every(
        (face) => 'hasGlyphForCodePoint' in face && face.hasGlyphForCodePoint(char.codePointAt(0) ?? 0),
      ) ||
      scriptFaceOf(char) !== null
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = printable(text)
        return (
          Array.from(shown).every((char) => isInAll(char) && isCovered(char)) && printable(shown) === shown
        )
      }),
      { numRuns: 500 },
    )
    for (let code = 0x20; code < 0x250; code++)
      for (const char of printable(String.fromCodePoint(code))) expect(isInAll(char), char).toBe(true)
  })
})
