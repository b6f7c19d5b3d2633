import manifest from '../../package.json'

/** The version of the engine, as stored in every audit. */
export const VERSION = manifest.version
