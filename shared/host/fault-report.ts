/**
 * What may be recorded of an internal error: its kind and position in our files, never its message, which may contain names, titles or
 * paths.
 */
export interface FaultReport {
  name: string
  /** The system's error code (`ENOSPC`), if any. */
  code: string | null
  /** `function file:line:column`, innermost first. */
  frames: string[]
}

const MOST_FRAMES = 30
const FRAME = /^\s*at (?:(.*?) \()?(?:[^()]*[\\/])?([^\\/()?#:]+)(?:[?#][^:()]*)?:(\d+):(\d+)\)?$/
const NAME = /^[\w$.<>[\] ]{1,80}$/

/** Makes a report from anything thrown. */
export function faultReport(fault: unknown): FaultReport {
  if (!(fault instanceof Error)) return { name: typeof fault, code: null, frames: [] }
  const { code } = fault as { code?: unknown }
  const name = NAME.test(fault.name) ? fault.name : 'Error'
  const isCode = typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,40}$/.test(code)
  return { name, code: isCode ? code : null, frames: framesOf(fault.stack ?? '') }
}

/** The frames of a stack trace without folders, which contain the user's name. */
export function framesOf(stack: string): string[] {
  return stack
    .split('\n')
    .flatMap((line) => {
      const [, within = '', file = '', row = '', column = ''] = FRAME.exec(line) ?? []
      // A multi-line message may look like a frame, but none of our files has spaces in its name.
      if (file === '' || !/^[\w.-]{1,80}$/.test(file)) return []
      return [`${NAME.test(within) ? `${within} ` : ''}${file}:${row}:${column}`]
    })
    .slice(0, MOST_FRAMES)
}
