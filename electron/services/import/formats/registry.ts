import type { Format } from '../format'

/** Every format, most specific first: the first that recognises a file reads it. */
export const FORMATS: readonly Format[] = []
