import { camille } from './camille'
import { etienne } from './etienne'
import { halvea } from './halvea'
import type { Files } from './write'

/** The bundled client folders, and the functions that create their files; the same bytes on every run. */
export const SAMPLES = { camille, etienne } satisfies Record<string, () => Promise<Files>>

/** The bundled employer’s folder. */
export const TEAM_SAMPLES = { halvea } satisfies Record<string, () => Promise<Files>>
