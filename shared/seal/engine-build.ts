declare const __ENGINE_BUILD__: string | undefined

/** The SHA-256 of the code that reads and judges, set when the program is built; `source` where it runs unbuilt. */
export const ENGINE_BUILD = typeof __ENGINE_BUILD__ === 'string' ? __ENGINE_BUILD__ : 'source'
