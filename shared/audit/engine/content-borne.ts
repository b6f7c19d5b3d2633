import type { CheckResult } from '#shared/model/audit'

/** The checks behind what a verdict says about the content: the line, its views, the trade, service to readers. */
const ABOUT_CONTENT: readonly string[] = ['EL-1', 'EL-3', 'BA-1', 'SA-1']

/** Whether the content serves the trade and the reader: `holds` where no check of it fails, `fails` where one does, `unknown` where none is judged. */
export function contentOf(
  checks: readonly Pick<CheckResult, 'id' | 'status'>[],
): 'holds' | 'fails' | 'unknown' {
  const judged = checks.filter(
    ({ id, status }) => ABOUT_CONTENT.includes(id) && ['pass', 'warn', 'fail'].includes(status),
  )
  if (judged.length === 0) return 'unknown'
  return judged.some(({ status }) => status === 'fail') ? 'fails' : 'holds'
}
