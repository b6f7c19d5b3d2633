import { open, type FileHandle } from 'node:fs/promises'
import { AppError } from '#shared/model/app-error'
import { parseCsv, type CsvOptions } from './csv'
import { decode } from './decode'
import { diskFailure } from './files'
import type { ReadLimits } from '#shared/model/budgets'
import { limitsWith, mebibytes } from './limits'
import { HEAD_BYTES, sniff } from './sniff'
import type { ReadFile } from './table'
import { readWorkbook } from './workbook'
import { openArchive, type Archive, type ArchiveEntry } from './zip'

/** How a part is read; the limits in force unless changed. */
export type ReadOptions = CsvOptions

/** One readable thing: a file, or one entry of an archive. */
export interface Part {
  /** The name to show and to store: `export.zip/Shares.csv`. */
  file: string
  /** Its last segment, a hint only. */
  name: string
  /** Bytes, inflated. */
  size: number
  /** The first 64 KiB at most; an entry is inflated no further. */
  head: () => Promise<Uint8Array>
  /** All its bytes; throws `AppError` where they cannot be had. */
  bytes: () => Promise<Uint8Array>
  /** The content; throws `AppError` where it cannot be read. */
  read: (options?: ReadOptions) => Promise<ReadFile>
}

/** A file given by the person: one part, or one per entry where it is an archive. */
export interface Input {
  file: string
  archive: boolean
  parts: Part[]
  /** Entries refused by name. */
  rejected: AppError[]
  close: () => Promise<void>
}

/** Opens a file by its content, never by its name; always close it. Throws `AppError` where it cannot be opened. */
export async function openInput(
  absolute: string,
  file: string,
  changed?: Partial<ReadLimits>,
): Promise<Input> {
  const limits = limitsWith(changed)
  const handle = await openOnDisk(absolute, file)
  let keep = false
  try {
    const { size } = await handle.stat()
    const head = await readHead(handle, Math.min(size, HEAD_BYTES), file)
    if (sniff(head).kind === 'zip') {
      const archive = await openArchive(file, absolute, limits)
      const label = containerOf(archive)
      if (label === null) return archiveInput(file, archive, limits)
      archive.close()
    }
    keep = true
    return plainInput(file, handle, size, head, limits)
  } finally {
    if (!keep) await handle.close()
  }
}

/** Recognises and reads bytes already in memory. */
export async function readBytes(
  file: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<ReadFile> {
  const found = sniff(bytes)
  if (found.kind === 'empty') throw new AppError('read.empty', { file })
  if (found.kind === 'other') throw new AppError('read.notData', { file, found: found.label })
  if (found.kind === 'encryptedWorkbook') throw new AppError('read.workbookEncrypted', { file })
  if (found.kind === 'biff8') return readWorkbook(file, bytes, 'biff8', options.limits)
  if (found.kind === 'zip') return readZipped(file, bytes, options)
  if (found.kind === 'text') return parseCsv(file, bytes, options)
  const { text, warnings } = decode(file, bytes)
  return { kind: found.kind, file, text, warnings }
}

async function readZipped(file: string, bytes: Uint8Array, options: ReadOptions): Promise<ReadFile> {
  const archive = await openArchive(file, bytes, options.limits)
  const label = containerOf(archive)
  if (label === null) throw new AppError('read.zipNested', { file })
  if (label !== 'xlsx') throw new AppError('read.notData', { file, found: label })
  return readWorkbook(file, bytes, 'xlsx', options.limits)
}

/** What a ZIP is the container of, null where it is just an archive. */
function containerOf({ entries }: Archive): string | null {
  const holds = (start: string) => entries.some(({ name }) => name.startsWith(start))
  if (holds('xl/')) return 'xlsx'
  if (holds('[Content_Types].xml')) return holds('word/') ? 'Word' : holds('ppt/') ? 'PowerPoint' : 'OOXML'
  if (holds('mimetype') && holds('content.xml')) return 'OpenDocument'
  if (holds('Index/Document.iwa')) return 'Numbers'
  return null
}

function archiveInput(file: string, archive: Archive, limits: ReadLimits): Input {
  const parts = archive.entries.map((entry) => archivePart(file, archive, entry, limits))
  return {
    file,
    archive: true,
    parts,
    rejected: archive.rejected,
    close,
  }

  function close(): Promise<void> {
    archive.close()
    return Promise.resolve()
  }
}

function archivePart(file: string, archive: Archive, entry: ArchiveEntry, limits: ReadLimits): Part {
  const path = `${file}/${entry.name}`
  const bytes = () => archive.read(entry.name)
  return {
    file: path,
    name: lastSegment(entry.name),
    size: entry.size,
    head: () => archive.head(entry.name, HEAD_BYTES),
    bytes,
    read: async (options) => readBytes(path, await bytes(), { limits, ...options }),
  }
}

function plainInput(
  file: string,
  handle: FileHandle,
  size: number,
  head: Uint8Array,
  limits: ReadLimits,
): Input {
  const bytes = async () => {
    const found = sniff(head)
    // A head tells what a picture or a document is; the rest of it need not be read.
    if (found.kind === 'other' && found.label !== 'OLE') return head
    if (size > limits.fileBytes) {
      throw new AppError('read.tooLarge', {
        file,
        found: mebibytes(size),
        limit: mebibytes(limits.fileBytes),
      })
    }
    return readHead(handle, size, file)
  }
  const part: Part = {
    file,
    name: lastSegment(file),
    size,
    head: () => Promise.resolve(head),
    bytes,
    read: async (options) => readBytes(file, await bytes(), { limits, ...options }),
  }
  return { file, archive: false, parts: [part], rejected: [], close: () => handle.close() }
}

async function openOnDisk(absolute: string, file: string): Promise<FileHandle> {
  try {
    return await open(absolute, 'r')
  } catch (error) {
    throw diskFailure(file, error)
  }
}

async function readHead(handle: FileHandle, length: number, file: string): Promise<Uint8Array> {
  // Only what was filled is given back.
  const buffer = Buffer.allocUnsafeSlow(length)
  let filled = 0
  try {
    while (filled < length) {
      const { bytesRead } = await handle.read(buffer, filled, length - filled, filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
  } catch (error) {
    throw diskFailure(file, error)
  }
  return buffer.subarray(0, filled)
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
