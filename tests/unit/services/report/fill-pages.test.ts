import { describe, expect, it } from 'vitest'
import { fillPages, onOnePage } from '#services/report/fill-pages'
import { measureHeights } from '#services/report/pdf/pdfmake'
import { h2, title } from '#services/report/pdf/nodes'
import { MAX_HEIGHT, PX } from '#services/report/pdf/theme'
import type { ReportNode } from '#services/report/pdf/types'
import type { ReportContext } from '#services/report/section'

const context = { language: 'fr' } as ReportContext
const block = (height: number): ReportNode => ({ canvas: [{ type: 'rect', x: 0, y: 0, w: 10, h: height }] })
const part = (share: number) => [block(share * MAX_HEIGHT)]

describe('heights', () => {
  it('are those of the layout, margins included', () => {
    const heights = measureHeights([h2('Un titre'), title('Un titre'), block(100)], 'fr')
    for (const [index, height] of [51 * PX, 41 * PX, 100].entries())
      expect(heights[index]).toBeCloseTo(height, 3)
    expect(measureHeights([], 'fr')).toEqual([])
  })
})

describe('pages', () => {
  it('take the blocks that fit below the head, and a second page only where it is well filled', () => {
    const head = [block(0.5 * MAX_HEIGHT)]
    expect(fillPages(head, [part(0.3), part(0.3)], context)).toHaveLength(2)
    const two = fillPages(head, [part(0.3), part(0.6), part(0.15)], context)
    expect(two).toHaveLength(4)
    expect(two.at(-1)).toMatchObject({ pageBreak: 'before', stack: part(0.6) })
  })

  it('print a table smaller rather than not at all, and never leave the evidence out altogether', () => {
    const head = [block(0.8 * MAX_HEIGHT)]
    const [small = ''] = part(0.1)
    expect(fillPages(head, [[...part(0.3), small]], context)).toEqual([...head, small])
    expect(fillPages(head, [part(0.3)], context).at(-1)).toMatchObject({ pageBreak: 'before' })
  })

  it('hold the roomiest of several settings', () => {
    const lines = (count: number) => Array.from({ length: count }, () => title('Un titre'))
    const [roomy, fitting, tight] = [lines(25), lines(20), lines(3)]
    expect(onOnePage([roomy, fitting, tight], context)).toBe(fitting)
    expect(onOnePage([roomy, roomy], context)).toBe(roomy)
  })
})
