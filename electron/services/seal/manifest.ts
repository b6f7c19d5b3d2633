import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { Seal } from '#shared/model/seal'
import type { Output } from '../write-outputs'
import { hashOfBytes } from './sha256'

/** A line of a manifest: a file, relative to the manifest, and the SHA-256 of its bytes. */
export interface ManifestLine {
  file: string
  sha256: string
}

/**
 * The hashes of outputs and of the files they were made from, in the format of `sha256sum --check`, so that anyone can detect a change
 * without our program.
 */
export function manifestText(
  path: string,
  outputs: readonly Output[],
  { folder, files }: { folder: string; files: Seal['files'] },
): string {
  const from = dirname(resolve(path))
  const made = outputs
    .filter((output) => output.path !== '-')
    .map((output) => ({ file: relative(from, resolve(output.path)), sha256: hashOfBytes(output.bytes) }))
  const read = files.map(({ file, sha256 }) => ({ file: relative(from, resolve(folder, file)), sha256 }))
  return [...made, ...read].map(lineOf).join('')
}

// As in sha256sum, a name with a line feed or backslash is escaped, and the line starts with a backslash.
function lineOf({ file, sha256 }: ManifestLine): string {
  const name = file.split(sep).join('/')
  const escaped = name.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
  return `${escaped === name ? '' : '\\'}${sha256}  ${escaped}\n`
}

/** The lines of a manifest; invalid lines are skipped. */
export function readManifest(text: string): ManifestLine[] {
  return text.split('\n').flatMap((line) => {
    const isEscaped = line.startsWith('\\')
    const [, sha256, name] =
      /^([0-9a-f]{64}) [ *](.+)$/.exec(line.slice(isEscaped ? 1 : 0).replace(/\r$/, '')) ?? []
    if (sha256 === undefined || name === undefined) return []
    return [{ sha256, file: isEscaped ? unescaped(name) : name }]
  })
}

function unescaped(name: string): string {
  return name.replace(/\\([\\nr])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === 'r' ? '\r' : '\\'))
}

/** The client folder named in a manifest, and the hashes of the outputs; both empty if the manifest does not list this audit. */
export function toldBy(
  path: string,
  lines: readonly ManifestLine[],
  { audit, files }: { audit: string; files: Seal['files'] },
): { folder: string | null; made: ManifestLine[] } {
  const from = dirname(resolve(path))
  const named = lines.map((line) => ({ ...line, absolute: resolve(from, line.file) }))
  if (!named.some(({ absolute }) => absolute === resolve(audit))) return { folder: null, made: [] }
  const client = named.find(({ absolute }) => basename(absolute) === 'client.json')
  const folder = client ? dirname(client.absolute) : null
  const read = new Set(folder === null ? [] : files.map(({ file }) => join(folder, file)))
  return { folder, made: named.filter(({ absolute }) => !read.has(absolute)) }
}
