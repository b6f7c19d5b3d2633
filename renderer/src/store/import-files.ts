import type { Message } from '#shared/model/app-error'
import type { Grant, ImportResult } from '#shared/host/results'
import { compact } from '#shared/records/compact'
import { doubtsAbout } from '#shared/records/doubts'
import { holdBack, readSources, strangersKept, strangerTold } from '#shared/records/hold-back'
import { emptyExtract } from '#shared/records/extract'
import type { SourceExtract } from '#shared/records/extract'
import { merge } from '#shared/records/merge'
import type { ReadSource } from '#shared/records/owners'
import { pageOf, personRows } from '#shared/team/page-extract'
import { db } from './database'
import { groundsOf } from './grounds'
import { counted } from './inherited'
import { moment, newId } from './new-id'
import type { SourceRow, WorkspaceRow } from './rows'
import { readAllRows } from './client-rows'
import { toldOf, type WhatWasRead } from './told'
import { storeRecords } from './store-records'
import { existing } from './existing'

/** The result of an import, and its id in the history. */
export interface Imported {
  id: string
  posts: { before: number; after: number }
  warnings: Message[]
  /** What was read, without what turned out to be somebody else's given the files already stored. */
  told: WhatWasRead
  /** Whether the import can be undone: not if an earlier file has no extract. */
  isRemovable: boolean
}

/**
 * Adds what was read to a client, all or nothing. The records are the merge of all its files, in whatever order they came: importing the
 * same files again changes nothing, and a newer export of an overlapping period adds to what is known without deleting anything.
 */
export async function importFiles(
  workspace: string,
  result: Pick<ImportResult, 'files'> & Partial<ImportResult>,
  grants: readonly Grant[] = [],
): Promise<Imported> {
  const id = newId()
  for (;;) {
    const row = await existing(workspace)
    const { posts, recordsChange } = row
    const { client } = await counted(row)
    const { extracts, known, isWhole } = await groundsOf(workspace)
    const rows = await readAllRows('sources', workspace)
    const stored = readSources(rows, extracts)
    const given = withoutCopies(row.isEmployer ? ofPage(result) : result, rows)
    const { files, told, doubts } = withoutStrangers(given, client, stored)
    const sources = files.flatMap(({ sources, seal }) =>
      sources.map((source) => (seal ? { ...source, origin: seal } : source)),
    )
    const fresh = notAmong(extracts, extractsOf(files))
    const ids = fresh.map(() => newId())
    let before: SourceRow[] = []
    // Merged before the transaction, which it would otherwise keep open and block the others.
    const merged = merge([...extracts, ...fresh], { timezone: client.timezone, known })
    const { records } = merged
    const warnings = [...doubts, ...merged.warnings]
    const isStored = await storeRecords(workspace, recordsChange, records, async () => {
      const keys = sources.map(({ file }): [string, string] => [workspace, file])
      before = (await db.sources.bulkGet(keys)).filter((row) => row !== undefined)
      await db.sources.bulkPut(sources.map((source) => ({ ...source, workspace, importedAt: moment() })))
      await db.extracts.bulkAdd(
        fresh.map((extract, at) => ({ ...extract, id: ids[at] ?? newId(), workspace })),
      )
      const there = new Set(before.map(({ file }) => file))
      const brought = sources.map(({ file }) => file).filter((file) => !there.has(file))
      await db.imports.put({
        ...told,
        id,
        workspace,
        at: moment(),
        grants: [...grants],
        warnings: [...told.warnings, ...warnings],
        posts: { before: posts, after: records.posts.length },
        brought: isWhole ? { extracts: ids, files: brought, before } : null,
        takenBack: null,
        settled: [],
      })
    })
    // Another import was stored first: merge again with its records.
    if (!isStored) continue
    return {
      id,
      posts: { before: posts, after: records.posts.length },
      warnings,
      told,
      isRemovable: isWhole,
    }
  }
}

/**
 * From an employer's files, keeps the page and the outcomes; what they say about a person cannot be attributed to anyone and is reported
 * instead.
 */
function ofPage<Result extends Pick<ImportResult, 'files'> & Partial<ImportResult>>(result: Result): Result {
  return {
    ...result,
    files: result.files.map((file) => ({
      ...file,
      extracts: file.extracts.map(({ source, extract }) => ({
        source,
        extract: pageOf(extract, () => true),
      })),
      warnings: [
        ...file.warnings,
        ...file.extracts
          .map(({ source, extract }): Message => ({
            key: 'errors.team.personRows',
            values: { file: source, count: personRows(extract) },
          }))
          .filter(({ values }) => values['count'] !== 0),
      ],
    })),
  }
}

/** What was read, without files whose very bytes were read before under another name. */
function withoutCopies(
  result: Pick<ImportResult, 'files'> & Partial<ImportResult>,
  stored: readonly SourceRow[],
): typeof result {
  const originalOf = ({ seal, sources }: ImportResult['files'][number]) =>
    stored.find(
      ({ origin, format, kept }) =>
        seal !== null &&
        origin?.sha256 === seal.sha256 &&
        origin.file !== seal.file &&
        kept > 0 &&
        sources.some((source) => source.format === format),
    )?.origin?.file
  const copies = result.files.flatMap((file): Message[] => {
    const original = originalOf(file)
    return original === undefined
      ? []
      : [{ key: 'errors.import.duplicate', values: { file: file.file, original } }]
  })
  const files = result.files.filter((file) => originalOf(file) === undefined)
  return { ...result, files, warnings: [...(result.warnings ?? []), ...copies] }
}

/**
 * What was read, without what is somebody else's given the files already stored: a page's file may fit until the brand's own page is known.
 */
function withoutStrangers(
  result: Pick<ImportResult, 'files'> & Partial<ImportResult>,
  client: WorkspaceRow['client'],
  known: ReadSource[],
): { files: ImportResult['files']; told: WhatWasRead; doubts: Message[] } {
  const files = result.files.map((file) => ({ ...file }))
  const whose = { whose: client, accepted: client.acceptedSources }
  const found = holdBack(files, { ...whose, known })
  const fresh = files.flatMap(({ sources, extracts }) => readSources(sources, extracts))
  const names = new Set(fresh.map(({ file }) => file))
  const all = [...known.filter(({ file }) => !names.has(file)), ...fresh]
  const { strangers = [], warnings = [], failed = [] } = result
  return {
    files,
    told: toldOf({
      files,
      failed,
      strangers: [...strangers, ...found],
      warnings: [...warnings, ...found.map(strangerTold)],
    }),
    doubts: [...strangersKept(known, fresh, whose), ...doubtsAbout(all, client, client.acceptedSources)],
  }
}

/** One extract per source, empty if the source gave no records. */
function extractsOf(files: ImportResult['files']): SourceExtract[] {
  const read = files.flatMap((file) => file.extracts)
  const given = new Set(read.map(({ source }) => source))
  const bare = files.flatMap((file) => file.sources).filter(({ file }) => !given.has(file))
  const all = [...read, ...bare.map(({ file }) => ({ source: file, extract: emptyExtract() }))]
  return all.map(({ source, extract }) => ({ source, extract: compact(extract) }))
}

/** The extracts that add something: reading the same file again gives the same extract. */
function notAmong(known: readonly SourceExtract[], given: readonly SourceExtract[]): SourceExtract[] {
  return given.filter(({ source, extract }) => {
    const content = JSON.stringify(extract)
    return !known.some((each) => each.source === source && JSON.stringify(each.extract) === content)
  })
}
