import { lstat, readdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { AppError, type Message } from '#shared/model/app-error'
import type { ReadLimits } from '#shared/model/budgets'
import { limitsWith } from './limits'

/** A file of a client folder: its path from there ('/' separated), its place on the disk, its size in bytes. */
export interface FoundFile {
  path: string
  absolute: string
  size: number
}

/** What a folder holds, in the order of the paths by code point. */
export interface FolderContent {
  files: FoundFile[]
  /** The `client.json` at the root of the folder. */
  clientFile: FoundFile | null
  warnings: Message[]
}

/** Lists a client folder with its sub-folders; hidden files are left out, links are not followed and warned about. */
export async function walkFolder(folder: string, changed?: Partial<ReadLimits>): Promise<FolderContent> {
  const limits = limitsWith(changed)
  const root = resolve(folder)
  const content: FolderContent = { files: [], clientFile: null, warnings: [] }
  await walk('', 0)
  content.files.sort((a, b) => (a.path < b.path ? -1 : 1))
  return content

  async function walk(path: string, depth: number): Promise<void> {
    if (depth > limits.depth) throw new AppError('read.folderDepth', { file: path, limit: limits.depth })
    for (const name of await namesIn(join(root, path), path || basename(root))) {
      if (!name.startsWith('.')) await take(path === '' ? name : `${path}/${name}`, depth)
    }
  }

  async function take(path: string, depth: number): Promise<void> {
    const absolute = join(root, path)
    const stats = await statOf(absolute, path)
    if (stats.isSymbolicLink())
      content.warnings.push({ key: 'errors.read.linkSkipped', values: { file: path } })
    else if (stats.isDirectory()) await walk(path, depth + 1)
    else if (!stats.isFile())
      content.warnings.push({ key: 'errors.read.deviceSkipped', values: { file: path } })
    else if (path === 'client.json') content.clientFile = { path, absolute, size: stats.size }
    else content.files.push({ path, absolute, size: stats.size })
    if (content.files.length > limits.files) {
      throw new AppError('read.folderFiles', { file: basename(root), limit: limits.files })
    }
  }
}

/** What lies at a path given by a person; throws `read.missing` where nothing is there, `read.link` and `read.notFile`. */
export async function pathKind(path: string): Promise<'file' | 'folder'> {
  const stats = await statOf(resolve(path), path)
  if (stats.isDirectory()) return 'folder'
  if (stats.isSymbolicLink()) throw new AppError('read.link', { file: path })
  if (!stats.isFile()) throw new AppError('read.notFile', { file: path })
  return 'file'
}

async function namesIn(absolute: string, path: string): Promise<string[]> {
  try {
    return (await readdir(absolute)).sort()
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR')
      throw new AppError('read.folderExpected', { file: path }, { cause: error })
    throw diskFailure(path, error)
  }
}

async function statOf(absolute: string, path: string) {
  try {
    return await lstat(absolute)
  } catch (error) {
    throw diskFailure(path, error)
  }
}

/** The error to show for what the disk said about a file. */
export function diskFailure(file: string, error: unknown): AppError {
  const code = codeOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return new AppError('read.missing', { file }, { cause: error })
  return new AppError('read.notReadable', { file, reason: code }, { cause: error })
}

/** The code of a failure of the disk; '' where it is another. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
