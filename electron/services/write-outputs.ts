import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { AppError } from '#shared/model/app-error'

export interface Output {
  path: string
  bytes: Uint8Array | string
}

/** An output being written: its temporary file and, if it replaces a file, a copy of that one, both in the same folder. */
interface Staged extends Output {
  temporary: string
  before: string
  replaces: boolean
}

/**
 * Writes all outputs or none: each to a temporary file next to its target, renamed once all are written. Throws, naming the requested path,
 * `write.folderExpected`, `write.isFolder` and `write.notFile` before anything is written, and `write.failed`.
 */
export async function writeOutputs(outputs: readonly Output[]): Promise<void> {
  const staged: Staged[] = []
  for (const output of outputs) {
    const beside = join(dirname(output.path), `.${randomUUID()}`)
    const replaces = await isFile(output.path)
    staged.push({ ...output, temporary: `${beside}.tmp`, before: `${beside}.old`, replaces })
  }
  const folders: string[] = []
  const renamed: Staged[] = []
  try {
    for (const output of staged) await failingAs(output.path, () => stage(output, folders))
    for (const output of staged) {
      await failingAs(output.path, () => rename(output.temporary, output.path))
      renamed.push(output)
    }
  } catch (error) {
    for (const { path, before, replaces } of renamed) await (replaces ? rename(before, path) : rm(path))
    await removeLeftOvers(staged)
    // Innermost first; a folder that someone else has used meanwhile stays.
    for (const folder of folders) await rmdir(folder).catch(() => undefined)
    throw error
  }
  await removeLeftOvers(staged)
}

/** Throws as `writeOutputs` does where no file can be written: asked before the work, not after it. */
export async function checkWritable(paths: readonly string[]): Promise<void> {
  for (const path of paths) await isFile(path)
}

/** True if the path is a regular file, false if nothing is there yet; throws if no file can be written there. */
async function isFile(path: string): Promise<boolean> {
  const there = await statOf(path)
  if (there?.isFile()) return true
  if (there) throw new AppError(there.isDirectory() ? 'write.isFolder' : 'write.notFile', { file: path })
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const parent = await statOf(folder)
    if (parent?.isDirectory()) return false
    if (parent) throw new AppError('write.folderExpected', { file: path, found: folder })
    if (dirname(folder) === folder) return false
  }
}

/** Null where nothing is there, or nothing that may be seen: writing there then says why not. */
async function statOf(path: string) {
  return stat(path).catch(() => null)
}

async function stage({ path, bytes, temporary, before, replaces }: Staged, made: string[]): Promise<void> {
  const first = await mkdir(dirname(path), { recursive: true })
  if (first !== undefined) made.unshift(...between(resolve(dirname(path)), resolve(first)))
  if (replaces) await copyFile(path, before)
  await writeFile(temporary, bytes)
}

/** The folders from `inner` up to and including `outer`. */
function between(inner: string, outer: string): string[] {
  const folders = [inner]
  for (let folder = inner; folder.length > outer.length;) folders.push((folder = dirname(folder)))
  return folders
}

async function removeLeftOvers(staged: readonly Staged[]): Promise<void> {
  const leftOver = staged.flatMap(({ temporary, before }) => [temporary, before])
  // If a parent of the path is a file, cleaning up fails too.
  await Promise.all(leftOver.map((path) => rm(path, { force: true }).catch(() => undefined)))
}

async function failingAs(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    throw new AppError('write.failed', { file: path, found: String(error.code) }, { cause: error })
  }
}
