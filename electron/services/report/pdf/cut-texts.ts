import type { EChartsCoreOption } from 'echarts/core'
import { measureText } from './chart-text'

interface Style {
  text?: string
  overflow?: string
  width?: number
  fontSize?: number
  fontWeight?: number
  fontFamily?: string
}

interface Item {
  style?: Style
  children?: Item[]
}

type Render = (...given: unknown[]) => Item | undefined

/**
 * Cuts the texts that a drawing allows to be cut, by their true width. zrender stops measuring letters after a few fonts that took longer
 * than some milliseconds, and then guesses: the same name would be cut elsewhere on a busy machine or after other drawings.
 */
export function withCutTexts(option: EChartsCoreOption): EChartsCoreOption {
  const series = [option['series'] ?? []].flat() as { renderItem?: Render }[]
  return {
    ...option,
    series: series.map(({ renderItem, ...rest }) =>
      renderItem === undefined
        ? rest
        : {
            ...rest,
            renderItem: (...given: unknown[]) => {
              const item = renderItem(...given)
              return item && cut(item)
            },
          },
    ),
  }
}

function cut(item: Item): Item {
  const { style, children } = item
  return {
    ...item,
    ...(style ? { style: cutStyle(style) } : {}),
    ...(children ? { children: children.map(cut) } : {}),
  }
}

function cutStyle({ overflow, ...style }: Style): Style {
  const { text, width, fontSize = 12, fontWeight = 400, fontFamily = 'Sans' } = style
  if (overflow !== 'truncate' || text === undefined || width === undefined)
    return { ...style, ...(overflow ? { overflow } : {}) }
  const font = `${fontWeight} ${fontSize}px ${fontFamily}`
  const { width: _, ...kept } = style
  return { ...kept, text: cutTo(text, width, (part) => measureText(part, font).width) }
}

/** The longest beginning that fits with an ellipsis; the whole text if that fits. */
function cutTo(text: string, room: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= room) return text
  const letters = Array.from(text)
  let [fits, tooLong] = [0, letters.length]
  const shortened = (count: number) => `${letters.slice(0, count).join('').trimEnd()}…`
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1
    if (widthOf(shortened(middle)) <= room) fits = middle
    else tooLong = middle
  }
  return shortened(fits)
}
