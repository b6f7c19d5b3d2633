import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The code that determines what an audit says: reading, merging, labelling, judging; not texts and layout. */
const ENGINE = ['shared', 'electron/services/import', 'electron/services/audit-client.ts']
const NOT = /^shared\/(locale|charts|host)\/|^shared\/tsconfig/

/** The SHA-256 of that code and of the exact versions of its packages; the same on every machine. */
export function engineBuild(root: string): string {
  const hash = createHash('sha256')
  for (const file of ENGINE.flatMap((path) => filesOf(root, path)).sort()) {
    const text = readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n')
    hash.update(`${file}\n${text.length}\n${text}`)
  }
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: object
  }
  return hash.update(JSON.stringify(dependencies)).digest('hex')
}

function filesOf(root: string, path: string): string[] {
  if (NOT.test(`${path}/`)) return []
  if (/\.(ts|json)$/.test(path)) return [path]
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() || /\.(ts|json)$/.test(entry.name) ? filesOf(root, `${path}/${entry.name}`) : [],
  )
}
