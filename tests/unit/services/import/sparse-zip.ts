import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import { crc32 } from 'node:zlib'

/** An entry kept unpacked: its beginning, and how long it is; the rest are zeros that take no room on the disk. */
export interface SparseEntry {
  name: string
  start: Uint8Array
  /** Bytes in all; as many as `start` has where absent. The checksum is only right without more. */
  size?: number
}

/** Writes a ZIP of up to 4 GiB that takes only as much room on the disk as the beginnings of its entries. */
export function writeSparseZip(path: string, entries: readonly SparseEntry[]): number {
  const file = openSync(path, 'w')
  try {
    const central: Buffer[] = []
    let at = 0
    for (const entry of entries) {
      const { local, listed } = headersOf(entry, at)
      writeSync(file, local, 0, local.length, at)
      writeSync(file, entry.start, 0, entry.start.length, at + local.length)
      central.push(listed)
      at += local.length + (entry.size ?? entry.start.length)
    }
    const directory = Buffer.concat(central)
    ftruncateSync(file, at)
    writeSync(file, directory, 0, directory.length, at)
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(entries.length, 8)
    end.writeUInt16LE(entries.length, 10)
    end.writeUInt32LE(directory.length, 12)
    end.writeUInt32LE(at, 16)
    writeSync(file, end, 0, end.length, at + directory.length)
    return at + directory.length + end.length
  } finally {
    closeSync(file)
  }
}

function headersOf({ name, start, size = start.length }: SparseEntry, at: number) {
  const raw = Buffer.from(name)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  common(local.subarray(4))
  const listed = Buffer.alloc(46)
  listed.writeUInt32LE(0x02014b50, 0)
  listed.writeUInt16LE(20, 4)
  common(listed.subarray(6))
  listed.writeUInt32LE(at, 42)
  return { local: Buffer.concat([local, raw]), listed: Buffer.concat([listed, raw]) }

  /** What both headers say, in the same order: version, flags, method, time, date, checksum, two sizes, length of the name. */
  function common(header: Buffer): void {
    header.writeUInt16LE(20, 0)
    header.writeUInt32LE(crc32(start), 10)
    header.writeUInt32LE(size, 14)
    header.writeUInt32LE(size, 18)
    header.writeUInt16LE(raw.length, 22)
  }
}
