import { camille } from './camille'
import { etienne } from './etienne'
import type { Files } from './write'

/** The bundled client folders and what writes their files; the same bytes on every run. */
export const SAMPLES = { camille, etienne } satisfies Record<string, () => Promise<Files>>
