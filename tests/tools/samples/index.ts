import { fileURLToPath } from 'node:url'
import { camille } from './camille'
import { etienne } from './etienne'
import { writeFolder, type Files } from './write'

/** The bundled client folders and what writes their files; the same bytes on every run. */
export const SAMPLES: Record<string, () => Promise<Files>> = { camille, etienne }

/** Writes the sample client folders below `resources/samples/` (`npm run samples`). */
async function writeSamples(): Promise<void> {
  for (const [name, files] of Object.entries(SAMPLES)) {
    const folder = fileURLToPath(new URL(`../../../resources/samples/${name}`, import.meta.url))
    writeFolder(folder, await files())
    console.log(folder)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeSamples()
