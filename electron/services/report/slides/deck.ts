import PptxGenJS from 'pptxgenjs'
import { COLORS } from '../pdf/theme'

/** Size of a 16:9 slide and its margins, inches. */
export const SLIDE = { width: 13.333, height: 7.5, left: 0.7, right: 0.7, top: 0.55, bottom: 0.55 } as const
/** Inches between the margins. */
export const WIDE = SLIDE.width - SLIDE.left - SLIDE.right
/** Top and height of a slide's content area, inches. */
export const BODY = { top: 1.75, height: SLIDE.height - 1.75 - 0.85 } as const

const FACES = { serif: 'Georgia', sans: 'Calibri' } as const
/** Type sizes in points; slides are read from a distance. */
export const SIZES = { title: 30, lede: 16, body: 16, small: 12, figure: 26 } as const

/** The most inches a row of a table is given: few rows do not fill a slide. */
const TALLEST_ROW = 0.5

/** A table as rows of text cells; the first row is the header. */
export type SlideTable = readonly (readonly string[])[]

/** A bar chart that stays editable. */
export interface SlideChart {
  labels: string[]
  series: { name: string; values: number[]; color: string }[]
  /** The number format of the values. */
  format: string
  /** The end of the axis; by default the greatest value. */
  max?: number
  alt: string
}

/** A deck in the report's design. */
export interface Deck {
  cover: (words: { sender: string; title: string; subject: string; facts: readonly string[] }) => void
  slide: (title: string, lede?: string) => SlideBody
  bytes: () => Promise<Uint8Array>
}

/** The content methods of one slide; positions in inches. */
export interface SlideBody {
  text: (text: string, place: Box, style?: TextLook) => void
  list: (items: readonly string[], place: Box) => void
  table: (rows: SlideTable, place: Box, widths: readonly number[]) => void
  chart: (chart: SlideChart, place: Box) => void
}

export interface Box {
  x: number
  y: number
  w: number
  h: number
}

export interface TextLook {
  size?: number
  bold?: boolean
  color?: string
  serif?: boolean
}

/** A new deck; `accent` is the consultant's colour. */
export function newDeck({
  title,
  author,
  language,
  accent,
  foot,
}: {
  title: string
  author: string
  language: string
  accent: string
  foot: string
}): Deck {
  const deck = new PptxGenJS()
  deck.layout = 'LAYOUT_WIDE'
  deck.title = title
  deck.subject = title
  deck.author = author
  deck.company = author
  deck.theme = { headFontFace: FACES.serif, bodyFontFace: FACES.sans }
  const hex = (color: string) => color.replace('#', '').toUpperCase()
  const base = { lang: language, margin: 0, fit: 'shrink' as const }
  const look = ({ size = SIZES.body, bold = false, color = COLORS.text, serif = false }: TextLook) => ({
    fontSize: size,
    bold,
    color: hex(color),
    fontFace: serif ? FACES.serif : FACES.sans,
  })

  function body(slide: PptxGenJS.Slide): SlideBody {
    return {
      text: (text, place, style = {}) =>
        slide.addText(text, { ...base, ...place, ...look(style), valign: 'top' }),
      list: (items, place) =>
        slide.addText(
          items.map((text) => ({ text, options: { bullet: true, breakLine: true, paraSpaceAfter: 8 } })),
          { ...base, ...place, ...look({}), valign: 'top' },
        ),
      table: (rows, place, widths) =>
        slide.addTable(
          rows.map((row, index) =>
            row.map((text) => ({
              text,
              options: { bold: index === 0, color: hex(index === 0 ? COLORS.text3 : COLORS.text) },
            })),
          ),
          {
            ...place,
            h: Math.min(place.h, rows.length * TALLEST_ROW),
            colW: [...widths],
            fontFace: FACES.sans,
            fontSize: SIZES.small,
            border: { type: 'solid', pt: 0.5, color: hex(COLORS.line2) },
            margin: [0.04, 0.06, 0.04, 0.06],
            valign: 'top',
            lang: language,
          },
        ),
      chart: ({ labels, series, format, max, alt }, place) => {
        slide.addChart(
          'bar',
          series.map(({ name, values }) => ({
            name,
            labels: labels.toReversed(),
            values: values.toReversed(),
          })),
          {
            ...place,
            altText: alt,
            barDir: 'bar',
            barGapWidthPct: 45,
            chartColors: series.map(({ color }) => hex(color)),
            showLegend: series.length > 1,
            legendPos: 't',
            legendFontSize: SIZES.small,
            showValue: true,
            dataLabelFormatCode: format,
            dataLabelFontSize: SIZES.small,
            catAxisLabelFontSize: SIZES.small,
            catAxisLabelFontFace: FACES.sans,
            valAxisHidden: true,
            valAxisMinVal: 0,
            ...(max === undefined ? {} : { valAxisMaxVal: max }),
            valGridLine: { style: 'none' },
          },
        )
      },
    }
  }

  let count = 1
  return {
    cover: ({ sender, title: heading, subject, facts }) => {
      const slide = deck.addSlide()
      slide.addShape('rect', { x: 0, y: 0, w: 0.22, h: SLIDE.height, fill: { color: hex(accent) } })
      const { text } = body(slide)
      if (sender !== '') text(sender, { x: SLIDE.left, y: 0.6, w: WIDE, h: 0.5 }, { bold: true })
      text(heading, { x: SLIDE.left, y: 2.2, w: WIDE, h: 1 }, { size: 46, bold: true, serif: true })
      text(subject, { x: SLIDE.left, y: 3.3, w: WIDE, h: 0.9 }, { size: 24, serif: true })
      text(facts.join('\n'), { x: SLIDE.left, y: 5.6, w: WIDE, h: 1.3 }, { size: 14, color: COLORS.text2 })
    },
    slide: (heading, lede) => {
      const slide = deck.addSlide()
      count++
      const own = body(slide)
      own.text(
        heading,
        { x: SLIDE.left, y: SLIDE.top, w: WIDE, h: 0.62 },
        { size: SIZES.title, bold: true, serif: true },
      )
      if (lede !== undefined)
        own.text(
          lede,
          { x: SLIDE.left, y: SLIDE.top + 0.66, w: WIDE, h: 0.5 },
          { size: SIZES.lede, color: COLORS.text2 },
        )
      own.text(
        foot,
        { x: SLIDE.left, y: SLIDE.height - 0.45, w: WIDE - 1, h: 0.25 },
        { size: 10, color: COLORS.text3 },
      )
      own.text(
        String(count),
        { x: SLIDE.width - SLIDE.right - 0.6, y: SLIDE.height - 0.45, w: 0.6, h: 0.25 },
        { size: 10, color: COLORS.text3 },
      )
      return own
    },
    bytes: async () => new Uint8Array((await deck.write({ outputType: 'nodebuffer' })) as Buffer),
  }
}
