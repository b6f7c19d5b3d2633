/** Exit codes of the command line; `SEVERITY` lists them worst last. */
export const EXIT = { ok: 0, ours: 1, badInput: 2, incomplete: 3, under: 4 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

const SEVERITY: readonly ExitCode[] = [EXIT.ok, EXIT.incomplete, EXIT.under, EXIT.badInput, EXIT.ours]

/** The worst of several exit codes: an internal error, bad input, a missed gate, an incomplete result. */
export function worst(codes: readonly ExitCode[]): ExitCode {
  return codes.reduce((a, b) => (SEVERITY.indexOf(b) > SEVERITY.indexOf(a) ? b : a), EXIT.ok)
}
