import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => join(folder, file))

/** `l1` to `l4` and the like are put together from a number. */
const NUMBERED = /^l\d$/

// A rule whose class nothing has any more looks as if it worked: the room for the buttons of the window was such a one.
test('no class of the style sheets has lost the element it was written for', () => {
  const sources = [...filesIn('renderer/src', /\.tsx?$/), ...filesIn('shared/charts', /\.ts$/)]
  const words = new Set(sources.flatMap((file) => readFileSync(file, 'utf8').match(/[\w-]+/g) ?? []))
  const rules = filesIn('renderer/src', /\.css$/).flatMap((file) => {
    const style = readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\/|url\([^)]*\)/g, '')
    return [...style.matchAll(/\.([a-z_][\w-]*)/gi)].map(([, name = '']) => ({ file, name }))
  })
  expect(rules.length).toBeGreaterThan(1000)
  const lost = rules.filter(({ name }) => !words.has(name) && !NUMBERED.test(name))
  expect(lost.filter(({ name }) => !/^(?:mantine|m_)/.test(name))).toEqual([])
})
