import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// The build leaves these texts out of the page (electron.vite.config.ts): a key of them would print as nothing.
test('nothing that the page is made of says a text of the command line, the printed report or the workbook', () => {
  const files = ['renderer/src', 'shared'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(folder, file)),
  )
  expect(files.length).toBeGreaterThan(300)
  const saying = files.filter((file) => /['"`](cli|document|export)\.[a-z]/.test(readFileSync(file, 'utf8')))
  expect(saying).toEqual([])
})

test('what is said of a team is said by the screens of an employer alone, with which it comes', () => {
  const files = readdirSync('renderer/src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.startsWith(join('screens', 'team')),
  )
  const saying = files.filter((file) =>
    /\bt\(\s*['"`]team\./.test(readFileSync(join('renderer/src', file), 'utf8')),
  )
  expect(saying).toEqual([])
})
