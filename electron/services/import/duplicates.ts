import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { isNoData, type GivenFile } from './given-files'

/**
 * Files with the same bytes as another one, with the name of that one: the shortest name (a copy is called `x (1)`), then the first, whatever
 * the order they were given in, and never one that is left out by its name. Only files of equal size are compared.
 */
export async function readDuplicates(files: readonly GivenFile[]): Promise<Map<string, string>> {
  const sizes = new Map<number, GivenFile[]>()
  for (const file of files) sizes.set(file.size, [...(sizes.get(file.size) ?? []), file])
  const duplicates = new Map<string, string>()
  for (const same of sizes.values()) {
    if (same.length < 2 || same[0]!.size === 0) continue
    const seen = new Map<string, string>()
    for (const { path, absolute } of same.toSorted(byName)) {
      const hash = await hashOf(absolute)
      const original = hash === null ? undefined : seen.get(hash)
      if (original !== undefined) duplicates.set(path, original)
      else if (hash !== null) seen.set(hash, path)
    }
  }
  return duplicates
}

function byName(a: GivenFile, b: GivenFile): number {
  return (
    Number(isNoData(a)) - Number(isNoData(b)) || a.path.length - b.path.length || (a.path < b.path ? -1 : 1)
  )
}

/** Null where the file cannot be read: reading it properly gives the error to show. */
async function hashOf(absolute: string): Promise<string | null> {
  try {
    const hash = createHash('sha256')
    await pipeline(createReadStream(absolute), hash)
    return hash.digest('hex')
  } catch {
    return null
  }
}
