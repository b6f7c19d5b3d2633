import { isUtf8 } from 'node:buffer'
import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import { AppError } from '#shared/model/app-error'
import { limitsWith, mebibytes, type ReadLimits } from './limits'
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
  /** The entry in pieces. */
  stream: (name: string) => AsyncGenerator<Uint8Array>
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
  return { file, entries, rejected, read, head, stream, close }

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
    const pieces: Uint8Array[] = []
    for await (const piece of stream(name)) pieces.push(piece)
    return Buffer.concat(pieces)
  }

  async function head(name: string, bytes: number): Promise<Uint8Array> {
    const pieces: Uint8Array[] = []
    let length = 0
    for await (const piece of inflate(name, false)) {
      pieces.push(piece)
      length += piece.length
      if (length >= bytes) break
    }
    return Buffer.concat(pieces).subarray(0, bytes)
  }

  function stream(name: string): AsyncGenerator<Uint8Array> {
    return inflate(name, true)
  }

  async function* inflate(name: string, whole: boolean): AsyncGenerator<Uint8Array> {
    const entry = found.get(name)
    if (!entry) throw new AppError('read.zipMissing', { file, entry: name })
    checkReadable(name, entry, whole)
    let readable
    try {
      readable = await zip.openReadStreamPromise(entry)
      // An error may come after the last piece was taken.
      readable.on('error', () => undefined)
      let checksum = 0
      for await (const piece of readable as AsyncIterable<Uint8Array>) {
        if (whole) spend(name, piece.length)
        checksum = crc32(piece, checksum)
        yield piece
      }
      // yauzl leaves the checksum to its caller.
      if (checksum !== entry.crc32) throw new AppError('read.zipEntryDamaged', { file, entry: name })
    } catch (error) {
      throw zipFailure(file, name, error)
    } finally {
      readable?.destroy()
    }
  }

  function checkReadable(name: string, entry: yauzl.Entry, whole: boolean): void {
    const at = { file, entry: name }
    if (entry.isEncrypted()) throw new AppError('read.zipEncrypted', at)
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
      throw new AppError('read.zipMethod', { ...at, found: entry.compressionMethod })
    }
    if (!whole) return
    const { uncompressedSize: size, compressedSize: packed } = entry
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
  if (isUtf8(raw)) return raw.toString('utf8').replaceAll('\\', '/')
  return yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false)
}

function isHidden(name: string): boolean {
  return name.endsWith('/') || name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX')
}
