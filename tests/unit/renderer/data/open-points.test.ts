import { expect, test } from 'vitest'
import { openPoints } from '#renderer/screens/data/open-points'
import type { ImportRow, ToldFile } from '#renderer/store/rows'

const NOTHING = { sources: [], unknown: [], failed: [], warnings: [], awaitingConsent: [], posts: 0 }

function imported(
  id: string,
  file: Partial<ToldFile> & { file: string },
  more: Partial<ImportRow> = {},
): ImportRow {
  return {
    id,
    workspace: 'w',
    at: `2026-11-0${id}T10:00:00.000Z`,
    grants: [],
    files: [{ ...NOTHING, ...file }],
    failed: [],
    strangers: [],
    warnings: [],
    posts: { before: 0, after: 0 },
    brought: { extracts: [], files: [], before: [] },
    takenBack: null,
    settled: [],
    ...more,
  }
}

const TABLE = { key: 'errors.import.unknown.csv' as const, values: {} }
const source = (file: string) => ({ file, format: 'seen-posts' as const, kept: 1, rejected: 0, warnings: [] })
const keys = (rows: ImportRow[]) => openPoints(rows).map(({ key }) => key)

test('what was not taken stays open, each with its kind; a picture that is no table does not', () => {
  const rows = [
    imported('2', {
      file: 'export.zip',
      unknown: [
        { file: 'export.zip/tool.csv', reason: TABLE },
        { file: 'export.zip/logo.png', reason: { key: 'errors.import.unknown.image' as never, values: {} } },
      ],
      awaitingConsent: ['export.zip/Connections.csv'],
    }),
    imported('1', { file: 'cut.xls', failed: [{ code: 'read.truncated' as never, values: {} }] }),
  ]
  expect(keys(rows)).toEqual([
    'consent export.zip/Connections.csv',
    'table export.zip/tool.csv',
    'failed cut.xls',
  ])
})

test('a file that was given again is settled by what the last import says of it', () => {
  const first = imported('1', { file: 'tool.csv', unknown: [{ file: 'tool.csv', reason: TABLE }] })
  expect(keys([first])).toEqual(['table tool.csv'])
  const second = imported('2', { file: 'tool.csv', sources: [source('tool.csv')] })
  expect(keys([second, first])).toEqual([])
  expect(keys([{ ...second, takenBack: '2026-11-03T10:00:00.000Z' }, first])).toEqual(['table tool.csv'])
})

test('files of somebody else are asked about until they are accepted or put aside', () => {
  const stranger = {
    who: 'person' as const,
    name: 'Camille Renaud',
    from: 'profile' as const,
    file: 'camille.zip',
    files: ['camille.zip/Profile.csv', 'camille.zip/Shares.csv'],
    expected: 'Solène Kerbrat',
  }
  const held = imported('1', { file: 'notes.csv' }, { strangers: [stranger] })
  expect(openPoints([held])).toMatchObject([{ kind: 'stranger', stranger }])
  const accepted = imported('2', { file: 'camille.zip', sources: [source('camille.zip/Shares.csv')] })
  expect(keys([accepted, held])).toEqual([])
  expect(keys([{ ...held, settled: ['stranger camille.zip'] }])).toEqual([])
})
