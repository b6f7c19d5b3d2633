import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { SealedFile } from '#shared/model/seal'

/** A file with its name among the given files. */
interface Named {
  path: string
  absolute: string
}

/** The seal of a file on disk, hashed in chunks; null if it cannot be read. */
export async function sealOfFile({ path, absolute }: Named): Promise<SealedFile | null> {
  const hash = createHash('sha256')
  let bytes = 0
  try {
    await pipeline(createReadStream(absolute), async (pieces) => {
      for await (const piece of pieces as AsyncIterable<Buffer>) {
        bytes += piece.length
        hash.update(piece)
      }
    })
  } catch {
    // Whoever asked says which file it was.
    return null
  }
  return { file: path, bytes, sha256: hash.digest('hex') }
}

/** The seals of the files that exist. */
export async function sealsOf(files: readonly (Named | null)[]): Promise<SealedFile[]> {
  const seals = await Promise.all(files.map((file) => (file ? sealOfFile(file) : Promise.resolve(null))))
  return seals.filter((seal) => seal !== null)
}
