import { fileURLToPath } from 'node:url'
import { SAMPLES, TEAM_SAMPLES } from './samples'
import { writeFolder } from './write'

// npm run samples: writes the client folders and the employer’s folder below resources/samples/.
for (const [name, files] of Object.entries({ ...SAMPLES, ...TEAM_SAMPLES })) {
  writeFolder(fileURLToPath(new URL(`../../../resources/samples/${name}`, import.meta.url)), await files())
}
