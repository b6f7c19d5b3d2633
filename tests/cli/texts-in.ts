import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'

/** Every text of every file in a folder (or of one of them), with its name, metadata and whatever is packed in it. */
export function textsIn(out: string, only?: string): string {
  return filesIn(out)
    .filter((name) => only === undefined || name === only)
    .flatMap((name) => [name, ...textsOf(name, readFileSync(join(out, name)), join(out, name))])
    .join('\n')
}

/** The names of the files in a folder and its sub-folders. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort()
}

function textsOf(name: string, bytes: Uint8Array, path: string): string[] {
  if (name.endsWith('.pdf'))
    return [
      execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }),
      execFileSync('pdfinfo', [path], { encoding: 'utf8' }),
      execFileSync('qpdf', ['--qdf', '--object-streams=disable', path, '-'], {
        encoding: 'latin1',
        maxBuffer: 1 << 28,
      }),
    ]
  if (!/\.(xlsx|pptx)$/.test(name)) return [strFromU8(bytes)]
  return Object.entries(unzipSync(bytes)).flatMap(([part, content]) => [part, ...textsOf(part, content, '')])
}
