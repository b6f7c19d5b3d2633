import { readdirSync, readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import en from '../../../../../shared/locale/en/errors.json'
import fr from '../../../../../shared/locale/fr/errors.json'

const FOLDER = 'electron/services/import/read'
const SOURCES = readdirSync(FOLDER).map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8'))
const USED = new Set(
  SOURCES.flatMap((text) => [...text.matchAll(/'(?:errors\.)?read\.(\w+)'/g)].map((match) => match[1] ?? '')),
)
const ARGUMENTS = { found: 12, limit: 3, line: 4, lastLine: 5, column: 6, count: 2 }

describe('the texts of the reading errors', () => {
  it('exist in both languages for every code in use, and no other', () => {
    expect(Object.keys(fr.read).sort()).toEqual([...USED].sort())
    expect(Object.keys(en.read).sort()).toEqual([...USED].sort())
  })

  it.each([['fr', fr.read] as const, ['en', en.read] as const])(
    'can be said in %s and name the file',
    (language, texts) => {
      for (const [key, text] of Object.entries(texts)) {
        const values = {
          ...ARGUMENTS,
          file: 'FILE',
          entry: 'e',
          sheet: 's',
          sheets: 's, t',
          encoding: 'macintosh',
          reason: 'EIO',
          example: 'a',
          repaired: 'b',
        }
        const said = String(new IntlMessageFormat(text, language).format(values))
        expect(said, key).toContain('FILE')
        expect(said, key).not.toMatch(/['{}]/)
      }
    },
  )
})
