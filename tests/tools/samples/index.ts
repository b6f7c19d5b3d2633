import { fileURLToPath } from 'node:url'
import { SAMPLES } from './samples'
import { writeFolder } from './write'

// npm run samples: writes the client folders below resources/samples/.
for (const [name, files] of Object.entries(SAMPLES)) {
  writeFolder(fileURLToPath(new URL(`../../../resources/samples/${name}`, import.meta.url)), await files())
}
