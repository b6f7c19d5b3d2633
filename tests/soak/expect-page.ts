import { expectPage as ofJourneys } from '../tools/expect-page'

/** Milliseconds until an act counts as one that does not end: on a busy machine an import alone takes more than a minute. */
export const PATIENCE = 240_000

export const expectPage = ofJourneys.configure({ timeout: PATIENCE })
