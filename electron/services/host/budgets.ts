/** A thread's limits; beyond them it is terminated and replaced. */
export interface Budget {
  /** Milliseconds without a sign of life (a part begun, a call answered). */
  silence: number
  /** Maximum heap, MiB. */
  memory: number
  /** Milliseconds a cancelled call has to end by itself. */
  grace: number
  /** The prefix of the error codes: `<subject>.cancelled`, `<subject>.tooLong`, `<subject>.outOfMemory`. */
  subject: 'import' | 'report'
}

/** Reading can be stopped between two parts; printing cannot be interrupted. */
export const BUDGETS = {
  reading: { silence: 180_000, memory: 3072, grace: 1500, subject: 'import' },
  printing: { silence: 240_000, memory: 2048, grace: 0, subject: 'report' },
} as const satisfies Record<string, Budget>
