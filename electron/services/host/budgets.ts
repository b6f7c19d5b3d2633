/** What a thread may take before it is ended and replaced. */
export interface Budget {
  /** Milliseconds without a sign of life: a part begun, a call answered. */
  silence: number
  /** Mebibytes of its heap. */
  memory: number
  /** Milliseconds that a call which was cancelled has to end by itself. */
  grace: number
  /** What the person is told: `<subject>.cancelled`, `<subject>.tooLong`, `<subject>.outOfMemory`. */
  subject: 'import' | 'report'
}

/** Reading pauses between two parts and can be asked to stop; printing never pauses. */
export const BUDGETS = {
  reading: { silence: 180_000, memory: 3072, grace: 1500, subject: 'import' },
  printing: { silence: 240_000, memory: 2048, grace: 0, subject: 'report' },
} as const satisfies Record<string, Budget>
