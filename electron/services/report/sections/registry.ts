import type { Section } from '../section'

/** The report's sections, in order. */
export const SECTIONS: readonly Section[] = []
