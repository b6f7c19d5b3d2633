import manifest from '../../package.json'

/** The engine version stored in every audit. */
export const VERSION = manifest.version
