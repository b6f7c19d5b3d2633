import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, Script } from 'node:vm'
import ts from 'typescript'
import { expect, test } from 'vitest'

const ROOT = new URL('../../../../', import.meta.url).pathname
/** Where patterns meet text that strangers wrote. */
const FOREIGN = [
  'electron/services/import',
  'electron/services/report',
  'electron/services/export',
  'shared/labelling',
  'shared/records',
  'shared/time',
  'shared/values',
  'shared/audit',
  'shared/report',
]
/** So much text in a cell is common. */
const LENGTH = 16_000
/** What is linear takes a few milliseconds; what is quadratic, hundreds of times as long. */
const MOST_MS = 150

/** Patterns that meet so little text that the square of it is nothing, by the beginning of their line: what bounds them. */
const BOUNDED: Readonly<Record<string, string>> = {
  'electron/services/import/read/mojibake.ts': 'twenty characters before the broken one',
  'electron/services/report/pdf/chart-text.ts': 'the fonts of our own charts',
  'shared/labelling/features/client-hits.ts': 'twelve characters before a name',
  'shared/labelling/features/client.ts': 'the name of a host',
  'shared/labelling/tokenizer/document.ts': 'stretches of 300 characters without a space',
  'shared/labelling/tokenizer/stems.ts': 'stretches of 300 characters without a space',
  'shared/records/text-key.ts': 'the first 300 characters of a text',
  'shared/audit/support/post-title.ts': 'the length of a title',
}

interface Pattern {
  place: string
  source: string
  flags: string
}

function patterns(): Pattern[] {
  const files = FOREIGN.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name}`),
  )
  const found = new Map<string, Pattern>()
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest)
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/')
        const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
        found.set(node.text, {
          place: `${file}:${line} ${node.text}`,
          source: node.text.slice(1, end),
          flags: node.text.slice(end + 1),
        })
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return [...found.values()]
}

const SEEDS = [
  'a',
  'A',
  '0',
  ' ',
  '\n',
  '\t',
  '@',
  '.',
  '-',
  '/',
  '"',
  "'",
  '<',
  '&',
  '#',
  'é',
  '\u00a0',
  'a@',
  'a.',
  '0.',
  '0,',
  'a ',
  ' a',
  '<a ',
  '\r\n',
  'https://a',
  '([',
  '1 ',
]

/** Texts that make a pattern try again and again: what it names itself, repeated, with an end that fits nothing. */
function hostileTo({ source }: Pattern, length = LENGTH): string[] {
  const own = [...new Set(source.match(/[\p{L}\p{N}@.,:;/"'<>=#&%+-]+/gu) ?? [])].slice(0, 6)
  const letters = Array.from(source.replace(/[\\^$*+?()[\]{}|]/g, '')).slice(0, 8)
  const seeds = [...new Set([...SEEDS, ...own, ...letters])]
  return seeds.map((seed) => `${seed.repeat(Math.ceil(length / seed.length)).slice(0, length)}\u0001`)
}

const context = createContext({ text: '', regex: / / })
const script = new Script('text.replace(regex, "")')

/** Whether a text is gone through in time; a busy machine may be slow once. */
function isQuick(regex: RegExp, text: string): boolean {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      Object.assign(context, { text, regex })
      script.runInContext(context, { timeout: MOST_MS })
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    }
  }
  return false
}

test('every pattern over foreign text is linear, or what bounds its text is said', () => {
  const all = patterns()
  expect(all.length).toBeGreaterThan(200)
  const slow = all
    // Without a repetition that has no end there is nothing to try again.
    .filter(({ source }) => /[*+]|,\}/.test(source))
    .flatMap((pattern) => {
      const flags = pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`
      const regex = new RegExp(pattern.source, flags)
      const text = hostileTo(pattern).find((each) => !isQuick(regex, each))
      return text === undefined ? [] : [{ ...pattern, text: text.slice(0, 12) }]
    })
  const unbounded = slow.filter(
    ({ place }) => !Object.keys(BOUNDED).some((file) => place.startsWith(`${file}:`)),
  )
  expect(unbounded).toEqual([])
})

test.each([/\S+@\S+\.\S+/, /[.,]+$/, /\([^)]*\)/g])('the measurement finds %s, which is not', (regex) => {
  const pattern = { place: '', source: regex.source, flags: 'g' }
  // Sixteen times the work of the test above: no machine is quick enough for it.
  const texts = hostileTo(pattern, 4 * LENGTH)
  expect(texts.every((text) => isQuick(new RegExp(regex.source, 'g'), text))).toBe(false)
})
