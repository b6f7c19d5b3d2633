import { describe, expect, it } from 'vitest'
import { measureText } from '#services/report/pdf/chart-text'
import { renderChart } from '#services/report/pdf/echarts'
import { safeSvg, svgNode } from '#services/report/pdf/svg'

const bars = {
  xAxis: { type: 'category', data: ['janv.', 'févr.'] },
  yAxis: { type: 'value' },
  series: [
    {
      type: 'bar',
      data: [20140, 6],
      label: { show: true, position: 'top', textBorderColor: '#fff', textBorderWidth: 2 },
      emphasis: { itemStyle: { color: '#f00' } },
    },
  ],
}
const heat = {
  visualMap: { show: false, min: 0, max: 5 },
  calendar: { range: '2026-01' },
  series: [{ type: 'heatmap', coordinateSystem: 'calendar', data: [['2026-01-02', 3]] }],
}

describe('charts on the node side', () => {
  it('draws the same bytes whatever was drawn before', () => {
    const first = renderChart(bars, { width: 300, height: 150 })
    renderChart(heat, { width: 300, height: 150 })
    expect(renderChart(bars, { width: 300, height: 150 })).toBe(first)
  })

  it('cuts a long name where its room ends by the true widths, whatever was drawn before', () => {
    const name = 'Société européenne d’ingénierie pneumatique'
    const style = { text: name, width: 150, overflow: 'truncate', fontSize: 12, fontFamily: 'Sans' }
    const renderItem = () => ({ type: 'group', children: [{ type: 'text', style }] })
    const axis = { show: false }
    const option = { xAxis: axis, yAxis: axis, series: [{ type: 'custom', data: [[0, 0]], renderItem }] }
    const svg = renderChart(option, { width: 300, height: 150 })
    const [fits = ''] = Array.from(name, (_, end) => `${name.slice(0, end).trimEnd()}…`)
      .filter((part) => measureText(part, '12px Sans').width <= 150)
      .toReversed()
    expect(fits.length).toBeGreaterThan(15)
    expect(svg).toContain(`>${fits}<`)
  })

  it('measures with the faces that are printed', () => {
    expect(measureText('20140', '12px Sans').width).toBeCloseTo(36, 5)
    expect(measureText('Alignement', 'normal normal 600 12px Sans').width).toBeGreaterThan(
      measureText('Alignement', '12px Sans').width,
    )
    expect(measureText('Alignement', '24px Sans').width).toBeCloseTo(
      2 * measureText('Alignement', '12px Sans').width,
      5,
    )
  })
})

describe('a drawing made safe', () => {
  it('loses the halo of its labels, filters and style sheets', () => {
    const svg = safeSvg(
      '<svg width="10" height="10"><style>.a{}</style><g class="a" filter="url(#s)"><text paint-order="stroke" stroke="#fff" stroke-width="3" fill="#000" dominant-baseline="central">é</text></g></svg>',
    )
    expect(svg).not.toMatch(/style|class|filter|stroke|dominant/u)
    expect(svg).toContain('dy="0.35em"')
    expect(safeSvg(renderChart(bars, { width: 300, height: 150 }))).not.toMatch(/paint-order|<style|class=/u)
  })

  it('names only registered faces, whatever the shorthand', () => {
    const svg = safeSvg(
      '<svg><text style="font:500 12px IBM Plex Sans">a</text><text font-family="IBM Plex Sans" font-weight="600">b</text><text font-family="Source Serif 4, serif">c</text></svg>',
    )
    expect([...svg.matchAll(/font-family="([^"]+)"/gu)].map(([, name]) => name)).toEqual([
      'Sans Medium',
      'Sans',
      'Serif',
    ])
    expect(svg).toContain('font-weight="bold"')
    expect(svg).toContain('font-size="12"')
  })

  it('is a figure with words and decoration without', () => {
    expect(svgNode('<svg></svg>', { alt: 'Barres' })).toMatchObject({ tag: 'Figure', alt: 'Barres' })
    expect(svgNode('<svg></svg>', {})).toMatchObject({ tag: 'Artifact' })
  })
})
