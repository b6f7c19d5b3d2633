import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { COLORS } from '#services/report/pdf/theme'

const css = readFileSync(new URL('../../../../../renderer/src/styles/tokens.css', import.meta.url), 'utf8')
const light = css.slice(css.indexOf("[data-mantine-color-scheme='light']"))
const tokens = new Map(
  [...light.slice(0, light.indexOf('\n}')).matchAll(/--([\w-]+):\s*([^;]+);/g)].map(
    ([, name = '', value = '']) => [name, value],
  ),
)

/** What paper has and the screen does not: the sheet itself, the consultant’s accent where none is set, the rest of a bar. */
const OF_PAPER = ['white', 'accent', 'others']

test.each(Object.entries(COLORS).filter(([name]) => !OF_PAPER.includes(name)))(
  '%s is on paper what it is on the screen',
  (name, colour) => {
    const token = tokens.get(
      name.replace(/([A-Z]|\d)/g, (part) => `-${part.toLowerCase()}`).replace('c-', 'c'),
    )
    expect(token === undefined ? null : onWhite(token)).toBe(colour.toLowerCase())
  },
)

/** A colour as it looks on a white sheet, which knows no transparency. */
function onWhite(value: string): string {
  const [, red = '', green = '', blue = '', opacity = ''] =
    /^rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\)$/.exec(value) ?? []
  if (opacity === '') return value
  return `#${[red, green, blue]
    .map((part) => Math.round(255 + (Number(part) - 255) * Number(opacity)).toString(16))
    .join('')}`
}
