declare const __ENGINE_BUILD__: string | undefined

/** The SHA-256 of the code that reads and judges, set at build time; `source` when run unbuilt. */
export const ENGINE_BUILD = typeof __ENGINE_BUILD__ === 'string' ? __ENGINE_BUILD__ : 'source'
