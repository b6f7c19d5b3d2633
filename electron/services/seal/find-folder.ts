import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { DESCRIPTION } from '#shared/model/budgets'
import type { SealedFile } from '#shared/model/seal'
import { wholeFile } from '../import/read/whole-file'
import { resourcePath } from '../resources'
import { sealOfFile } from './file-seal'
import { hashOfBytes } from './sha256'

/** The depth and the number of folders to which the search for a client folder is limited. */
const DEPTH = 2
const MOST_FOLDERS = 2000

/**
 * How an audit's folder is recognised: by the exact bytes of its `client.json`, otherwise by the person named there and another of its
 * files.
 */
export interface Sought {
  /** The files of the seal; null for an audit without one, whose folder must be next to it. */
  files: readonly SealedFile[] | null
  person: string
}

/**
 * The client folder that an audit was made from: the one its manifest names, otherwise the nearest one around the audit, around the working
 * directory, or among the bundled samples. Null if there is none.
 */
export async function findFolder(
  audit: string,
  named: string | null,
  sought: Sought,
): Promise<string | null> {
  if (named !== null && (await clientIn(named)) !== null) return named
  const beside = dirname(resolve(audit))
  const ownName = join(beside, basename(audit).replace(/\.json$/i, ''))
  const near = [ownName, beside]
  const roots = sought.files ? [...near, dirname(beside), process.cwd(), resourcePath('samples')] : near
  const clientHash = sought.files?.find(({ file }) => file === 'client.json')?.sha256
  const seen = new Set<string>()
  for (const root of roots) {
    let likely: string | null = null
    for (const folder of await foldersFrom(root, seen)) {
      const client = await clientIn(folder)
      if (client === null) continue
      if (hashOfBytes(client) === clientHash) return folder
      if (likely === null && personOf(client) === sought.person && (await holdsOneOf(folder, sought.files)))
        likely = folder
    }
    if (likely !== null) return likely
  }
  return null
}

/** Whether a path is a folder. */
export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() === true
}

async function holdsOneOf(folder: string, files: Sought['files']): Promise<boolean> {
  if (files === null) return true
  for (const { file, sha256 } of files) {
    const found = await sealOfFile({ path: file, absolute: join(folder, file) })
    if (found?.sha256 === sha256) return true
  }
  return false
}

/** Null where there is none, or none that can be read. */
async function clientIn(folder: string): Promise<Buffer | null> {
  return wholeFile('client.json', join(folder, 'client.json'), DESCRIPTION.bytes).catch(() => null)
}

function personOf(client: Buffer): unknown {
  try {
    const value = JSON.parse(client.toString('utf8').replace(/^\uFEFF/, '')) as {
      person?: { name?: unknown }
    } | null
    return value?.person?.name
  } catch {
    // No JSON names no person: it is not the client that is looked for.
    return undefined
  }
}

/** A folder and those inside it, nearest first, each visited once. */
async function foldersFrom(root: string, seen: Set<string>): Promise<string[]> {
  const found: string[] = []
  let level = [root]
  for (let depth = 0; depth <= DEPTH && level.length > 0; depth++) {
    const next: string[] = []
    for (const folder of level) {
      if (seen.size >= MOST_FOLDERS) return found
      // A folder that may not be opened is passed over: this only looks around.
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => null)
      if (entries === null) continue
      if (!seen.has(folder)) found.push(folder)
      seen.add(folder)
      for (const entry of entries)
        if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
          next.push(join(folder, entry.name))
    }
    level = next.sort()
  }
  return found
}
