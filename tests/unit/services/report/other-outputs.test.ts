import { readFileSync } from 'node:fs'
import { parse } from 'node-html-parser'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { auditJson } from '#services/export/audit-json'
import { auditXlsx } from '#services/export/audit-xlsx'
import { htmlReport } from '#services/report/html/html-report'
import { renderReport } from '#services/report/report'
import type { ReportOptions } from '#services/report/section'
import { slideReport } from '#services/report/slides/slide-report'
import { createTranslator } from '#shared/locale/translator'
import type { Audit } from '#shared/model/audit'
import { withoutLeftOut } from '#shared/report/left-out'
import { freshFolder, run, saved } from './pdf/pdf-tools'

const audit = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../golden/${name}.json`, import.meta.url), 'utf8')) as Audit
const camille = audit('camille')
const FR = createTranslator('fr')
/** Sentences of the annex that name checks of the catalogue in general. */
const METHOD = [
  /Des contrôles lisent les mêmes libellés.*?OC-4 et PG-4/g,
  /EL-2, EL-4 et RR-3 ne comptent pas plus.*?SA-1\./g,
]
const OPTIONS = {
  language: 'fr',
  consultant: {
    company: 'Atelier <Marchand> & fils',
    name: 'Hélène Marchand',
    email: 'helene@atelier.example',
    color: '#7b2d3b',
  },
  number: 'AM-2026-41',
} as const satisfies ReportOptions

/** Everything that an office file says: its parts as text, those of the files inside it too. */
function said(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => (/\.xlsx$/.test(name) ? said(part) : `${name}\n${strFromU8(part)}`))
    .join('\n')
}

/** The texts of XML with their entities read. */
function words(xml: string): string {
  return parse(xml).textContent
}

function part(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())
}

function slidesOf(bytes: Uint8Array): string[] {
  return Object.keys(unzipSync(bytes))
    .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .map((name) => part(bytes, name))
}

const utf8 = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('the report as a page of HTML', () => {
  const bytes = htmlReport(camille, OPTIONS)
  const page = parse(utf8(bytes))

  it('stands alone: no script, no request, its own styles, the same bytes again', () => {
    expect(page.querySelectorAll('script, link, iframe, object, embed, form, base')).toHaveLength(0)
    const opened = page
      .querySelectorAll('[src], [srcset], [background], [xlink\\:href]')
      .map((element) => element.getAttribute('src') ?? '')
    expect(opened.filter((address) => !address.startsWith('data:'))).toEqual([])
    const styles = page
      .querySelectorAll('style')
      .map(({ textContent }) => textContent)
      .join('')
    expect(styles).not.toMatch(/@import|url\(/)
    expect(page.outerHTML).not.toMatch(/ on[a-z]+=/)
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'")
    expect(htmlReport(camille, OPTIONS)).toEqual(bytes)
  })

  it('says what the pages say, in headings in order, with the language, links that lead somewhere and named drawings', () => {
    expect(page.querySelector('html')?.getAttribute('lang')).toBe('fr')
    const levels = page.querySelectorAll('h1, h2, h3, h4').map(({ tagName }) => Number(tagName.slice(1)))
    expect(levels[0]).toBe(1)
    levels.slice(1).forEach((level, index) => expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1))
    const text = page.textContent
    expect(text).toContain('AM-2026-41')
    expect(text).toContain(FR.t('report.verdict.audience-without-influence.title'))
    for (const check of camille.checks.filter(({ status }) => status === 'fail'))
      expect(page.querySelector('main')?.textContent.replaceAll('\n', ' ')).toContain(
        FR.message(check.message).slice(0, 12),
      )
    const ids = new Set(page.querySelectorAll('[id]').map((element) => element.id))
    expect(ids.size).toBe(page.querySelectorAll('[id]').length)
    const inside = page
      .querySelectorAll('a')
      .flatMap((link) => link.getAttribute('href') ?? [])
      .filter((address) => address.startsWith('#'))
    expect(inside.length).toBeGreaterThan(5)
    for (const address of inside) expect(ids).toContain(address.slice(1))
    for (const drawing of page.querySelectorAll('svg'))
      expect(drawing.getAttribute('aria-hidden') ?? drawing.getAttribute('aria-label')).toBeTruthy()
    expect(text).toContain('Atelier <Marchand> & fils')
    expect(page.outerHTML).not.toContain('<Marchand>')
  })
})

describe('the report as slides', () => {
  it('is 8 to 12 slides with native tables and charts, under the consultant’s name, the same bytes again', async () => {
    for (const [name, language] of [
      ['camille', 'fr'],
      ['etienne', 'en'],
    ] as const) {
      const bytes = await slideReport(audit(name), { ...OPTIONS, language })
      const slides = slidesOf(bytes)
      expect(slides.length).toBeGreaterThanOrEqual(8)
      expect(slides.length).toBeLessThanOrEqual(12)
      expect(slides.some((slide) => slide.includes('<a:tbl>'))).toBe(true)
      expect(slides.filter((slide) => slide.includes('/drawingml/2006/chart')).length).toBeGreaterThan(1)
      expect(slides.every((slide) => !slide.includes('<p:pic>'))).toBe(true)
      expect(part(bytes, 'docProps/core.xml')).toContain('Atelier &lt;Marchand&gt; &amp; fils')
      expect(said(bytes)).not.toMatch(/aplomb/i)
      expect(await slideReport(audit(name), { ...OPTIONS, language })).toEqual(bytes)
    }
  })

  it('gives the figures of the audit', async () => {
    const slides = slidesOf(await slideReport(camille, OPTIONS)).map(words)
    expect(slides[1]).toContain(`${Math.round(camille.influence.score ?? 0)} / 100`)
    expect(slides[1]).toContain(`${Math.round(camille.audience.score ?? 0)} / 100`)
    expect(slides.join()).toContain('AM-2026-41')
  })
})

describe('what was left out', () => {
  it('occurs in no output, and neither does its sentence', async () => {
    const leftOut = ['SA-1', 'EL-1', 'OV-1', 'PG-1']
    const given = { ...OPTIONS, leftOut }
    const rest = withoutLeftOut(camille, leftOut)
    const { bytes: pdf } = await renderReport(camille, { ...given, length: 'full' })
    const outputs: Record<string, string> = {
      pdf: run('pdftotext', saved(freshFolder(), 'left-out.pdf', pdf), '-'),
      html: parse(utf8(htmlReport(camille, given))).textContent,
      pptx: words(said(await slideReport(camille, given))),
      xlsx: words(said(await auditXlsx(rest))),
      json: utf8(new TextEncoder().encode(auditJson(rest))),
    }
    for (const [name, text] of Object.entries(outputs)) {
      const told = METHOD.reduce(
        (all, sentence) => all.replaceAll(sentence, ''),
        text.replaceAll(/\s+/g, ' '),
      )
      const found = leftOut.filter((id) => new RegExp(`\\b${id}\\b`).test(told))
      expect([name, found]).toEqual([name, []])
      for (const check of camille.checks.filter(({ id }) => leftOut.includes(id))) {
        expect(text).not.toContain(FR.message(check.message))
        if (check.headline) expect(text).not.toContain(FR.message(check.headline))
      }
      expect(text).toContain(name === 'json' ? '"EL-3"' : FR.t('checks.EL-3.title'))
    }
  }, 240_000)
})
