import { isUtf8 } from 'node:buffer'
import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import yauzl from 'yauzl'
import { AppError } from '#shared/model/app-error'
import type { ReadLimits } from '#shared/model/budgets'
import { limitsWith, mebibytes } from './limits'
import { zipFailure } from './zip-failure'

/** One file of an archive: its name inside ('/' separated) and its sizes in bytes. */
export interface ArchiveEntry {
  name: string
  size: number
  compressed: number
}

/** An open archive; nothing is inflated before it is asked for, nothing is ever written to disk. */
export interface Archive {
  file: string
  /** In the order of their names by code point; folders and hidden files are left out. */
  entries: ArchiveEntry[]
  /** Entries refused by name, the others are there. */
  rejected: AppError[]
  /** The whole entry; throws `read.zip…` where it is encrypted, damaged, lies about its size or passes a limit. */
  read: (name: string) => Promise<Uint8Array>
  /** Its first bytes, inflated no further. */
  head: (name: string, bytes: number) => Promise<Uint8Array>
  close: () => void
}

const MIB = 1024 * 1024

/** Opens an archive from its path or its bytes; throws `read.zip…` where it is cut, damaged, split or has too many entries. */
export async function openArchive(
  file: string,
  source: string | Uint8Array,
  changed?: Partial<ReadLimits>,
): Promise<Archive> {
  const limits = limitsWith(changed)
  const zip = await openZip(file, source)
  const found = new Map<string, yauzl.Entry>()
  const rejected: AppError[] = []
  try {
    await list()
  } catch (error) {
    zip.close()
    throw zipFailure(file, null, error)
  }
  const entries = [...found.entries()]
    .map(([name, entry]) => ({ name, size: entry.uncompressedSize, compressed: entry.compressedSize }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  let taken = 0
  return { file, entries, rejected, read, head, close }

  function close(): void {
    zip.close()
  }

  async function list(): Promise<void> {
    if (zip.entryCount > limits.entries) {
      throw new AppError('read.zipEntries', { file, found: zip.entryCount, limit: limits.entries })
    }
    for await (const entry of zip.eachEntry()) {
      const name = entryName(entry)
      const reason = refusal(name, entry)
      if (reason) rejected.push(reason)
      else if (!isHidden(name)) found.set(name, entry)
    }
  }

  function refusal(name: string, entry: yauzl.Entry): AppError | null {
    const bytes = entry.fileNameRaw.length
    if (bytes > limits.nameBytes) {
      return new AppError('read.zipNameLength', {
        file,
        entry: `${name.slice(0, 60)}…`,
        found: bytes,
        limit: limits.nameBytes,
      })
    }
    if (yauzl.validateFileName(name) !== null || name.includes('\0'))
      return new AppError('read.zipName', { file, entry: name })
    return found.has(name) ? new AppError('read.zipDuplicate', { file, entry: name }) : null
  }

  async function read(name: string): Promise<Uint8Array> {
    const entry = entryNamed(name)
    checkReadable(name, entry, true)
    spend(name, entry.uncompressedSize)
    try {
      const packed = await packedBytes(entry)
      // In one call, as a stream hops between threads every 16 KiB; it stops where the entry is longer than it says.
      const content = entry.compressionMethod === 0 ? packed : await inflated(packed, entry.uncompressedSize)
      if (content.length !== entry.uncompressedSize)
        throw new AppError('read.zipLyingSize', { file, entry: name })
      if (crc32(content) !== entry.crc32) throw new AppError('read.zipEntryDamaged', { file, entry: name })
      return content
    } catch (error) {
      throw zipFailure(file, name, error)
    }
  }

  async function packedBytes(entry: yauzl.Entry): Promise<Uint8Array> {
    const options = entry.compressionMethod === 0 ? {} : { decodeFileData: false }
    const readable = await zip.openReadStreamPromise(entry, options)
    const packed = Buffer.allocUnsafeSlow(entry.compressedSize)
    let filled = 0
    for await (const piece of readable as AsyncIterable<Uint8Array>) {
      packed.set(piece, filled)
      filled += piece.length
    }
    return packed.subarray(0, filled)
  }

  async function head(name: string, bytes: number): Promise<Uint8Array> {
    const entry = entryNamed(name)
    checkReadable(name, entry, false)
    const pieces: Uint8Array[] = []
    let length = 0
    let readable
    try {
      readable = await zip.openReadStreamPromise(entry)
      // An error may come after the last piece was taken.
      readable.on('error', () => undefined)
      for await (const piece of readable as AsyncIterable<Uint8Array>) {
        pieces.push(piece)
        length += piece.length
        if (length >= bytes) break
      }
    } catch (error) {
      throw zipFailure(file, name, error)
    } finally {
      readable?.destroy()
    }
    return Buffer.concat(pieces).subarray(0, bytes)
  }

  function entryNamed(name: string): yauzl.Entry {
    const entry = found.get(name)
    if (!entry) throw new AppError('read.zipMissing', { file, entry: name })
    return entry
  }

  function checkReadable(name: string, entry: yauzl.Entry, whole: boolean): void {
    const at = { file, entry: name }
    if (entry.isEncrypted()) throw new AppError('read.zipEncrypted', at)
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
      throw new AppError('read.zipMethod', { ...at, found: entry.compressionMethod })
    }
    if (!whole) return
    const { uncompressedSize: size, compressedSize: packed } = entry
    // Packing never makes a file longer by more than some bytes in a thousand.
    if (packed > size * 1.01 + 1024) throw new AppError('read.zipLyingSize', at)
    if (size > MIB && size > packed * limits.ratio) {
      throw new AppError('read.zipRatio', {
        ...at,
        found: Math.round(size / Math.max(1, packed)),
        limit: limits.ratio,
      })
    }
    if (size > limits.entryBytes) {
      throw new AppError('read.zipEntrySize', {
        ...at,
        found: mebibytes(size),
        limit: mebibytes(limits.entryBytes),
      })
    }
  }

  function spend(name: string, bytes: number): void {
    taken += bytes
    if (taken <= limits.archiveBytes) return
    throw new AppError('read.zipTotal', { file, entry: name, limit: mebibytes(limits.archiveBytes) })
  }
}

const inflateWhole = promisify(inflateRaw)

/** Stops a byte past the size; the failure says that a buffer would be larger than that. */
function inflated(packed: Uint8Array, size: number): Promise<Uint8Array> {
  return inflateWhole(packed, { maxOutputLength: size + 1 })
}

/** `decodeStrings: false` lets one bad name be refused alone; names are checked in `refusal`. */
async function openZip(file: string, source: string | Uint8Array): Promise<yauzl.ZipFile> {
  const options = {
    lazyEntries: true,
    autoClose: false,
    decodeStrings: false,
    validateEntrySizes: true,
  } as const
  try {
    if (typeof source === 'string') return await yauzl.openPromise(source, options)
    const buffer = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
    return await yauzl.fromBufferPromise(buffer, options)
  } catch (error) {
    throw zipFailure(file, null, error)
  }
}

/** Many programs write UTF-8 names without saying so. */
function entryName(entry: yauzl.Entry): string {
  const raw = entry.fileNameRaw
  const name = isUtf8(raw)
    ? raw.toString('utf8').replaceAll('\\', '/')
    : yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false)
  // Some programs begin at the folder itself, which is no hidden one.
  return name.replace(/^(?:\.\/+)+/, '')
}

function isHidden(name: string): boolean {
  return name.endsWith('/') || name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX')
}
