import { buffer } from 'node:stream/consumers'
import yazl from 'yazl'

/** A real archive with these entries; `store` keeps them unpacked. */
export async function makeZip(entries: Record<string, string | Uint8Array>, store = false): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  for (const [name, content] of Object.entries(entries))
    zip.addBuffer(Buffer.from(content), name, { compress: !store })
  zip.end()
  return buffer(zip.outputStream)
}

/** The archive with other bytes in the headers of every entry: offsets count from the local and the central signature. */
export function patchHeaders(
  zip: Buffer,
  patch: (header: Buffer, kind: 'local' | 'central') => void,
): Buffer {
  const copy = Buffer.from(zip)
  for (const [kind, signature] of [
    ['local', 'PK\x03\x04'],
    ['central', 'PK\x01\x02'],
  ] as const) {
    for (let at = copy.indexOf(signature); at >= 0; at = copy.indexOf(signature, at + 4))
      patch(copy.subarray(at), kind)
  }
  return copy
}

/** The archive with a name replaced by one of the same length, which a well-behaved writer refuses. */
export function renameEntry(zip: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length) throw new Error('names must have the same length')
  return Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1')
}
