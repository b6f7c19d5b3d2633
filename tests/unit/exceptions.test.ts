import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = new URL('../../', import.meta.url).pathname

/** What sets a rule of the compiler, the linter or the runner aside, or swallows an error. */
const EXCEPTION =
  /eslint-disable|@ts-(?:expect-error|ignore|nocheck)|\b[cv]8 ignore|\bas (?:unknown as|never)\b(?! set)|\.catch\(\(\) => (?:undefined|null|\{\})\)/
const EMPTY_CATCH = /^ *\} catch(?: \(\w+\))? \{$/
const NOTHING = /^ *(?:\}|return(?: (?:null|undefined|false|\[\]))?)$/
const COMMENT = /\/\/|\*\/|^ *\*|--/

test('in the sources, every exception to a rule has its reason beside it', () => {
  expect(sources().flatMap(withoutReason)).toEqual([])
})

function withoutReason(path: string): string[] {
  const lines = readFileSync(join(ROOT, path), 'utf8').split('\n')
  const isSaid = (...places: number[]) => places.some((place) => COMMENT.test(lines[place] ?? ''))
  return lines.flatMap((line, at) => {
    const isSwallowed = EMPTY_CATCH.test(line) && NOTHING.test(lines[at + 1] ?? '')
    const isException = EXCEPTION.test(line) && !/^ *(?:\*|\/\/|\/\*\*)/.test(line)
    return (isSwallowed || isException) && !isSaid(at - 1, at, at + 1, startOf(lines, at) - 1)
      ? [`${path}:${at + 1} ${line.trim()}`]
      : []
  })
}

/** The first line of the function that a line is in, where it is a short one, which the comment over it explains. */
function startOf(lines: readonly string[], at: number): number {
  const start = lines.slice(0, at + 1).findLastIndex((line) => /^\S.*[{(]$/.test(line))
  return at - start <= 10 ? start : at
}

function sources(): string[] {
  return ['shared', 'electron', 'renderer/src'].flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => join(room, path)),
  )
}
