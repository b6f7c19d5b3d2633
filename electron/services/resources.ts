import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

let root: string | undefined

/** The absolute path of a file under `resources/`, from the sources and the built bundle alike; throws if the project is not found. */
export function resourcePath(...parts: string[]): string {
  root ??= projectRoot(dirname(fileURLToPath(import.meta.url)))
  return join(root, 'resources', ...parts)
}

/** The folder of an installed package, resolved from the project as Node does; null if it is not installed. */
export function packagePath(...name: string[]): string | null {
  for (let folder = dirname(resourcePath()); ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', ...name)
    if (existsSync(found)) return found
    if (dirname(folder) === folder) return null
  }
}

/** Walks up to the folder whose package.json is Aplomb's own, independently of the bundle's depth and the working directory. */
function projectRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json')
    if (existsSync(manifest) && nameIn(manifest) === 'aplomb') return folder
    if (dirname(folder) === folder) throw new Error(`No package named aplomb above ${start}`)
  }
}

function nameIn(manifest: string): unknown {
  const content: unknown = JSON.parse(readFileSync(manifest, 'utf8'))
  return typeof content === 'object' && content !== null && 'name' in content ? content.name : undefined
}
