import { textWidth } from './font-metrics'
import { faceFor, weightOf } from './svg'

/** The width in px of a text in a CSS font shorthand, from the metrics of the PDF's fonts: `measureText` for ECharts outside a browser. */
export function measureText(text: string, font: string | undefined): { width: number } {
  const [, prefix = '', size = '12', family = ''] = /^(.*?)([\d.]+)px\s*(.*)$/u.exec(font ?? '') ?? []
  const weight = prefix.split(/\s+/u).map((word) => (word === 'normal' ? 400 : weightOf(word)))
  const heaviest = Math.max(400, ...weight)
  return { width: textWidth(text, faceFor(family, heaviest), heaviest >= 600) * Number(size) }
}
