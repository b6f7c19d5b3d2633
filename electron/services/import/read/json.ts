import { parse, type ParseError } from 'jsonc-parser'
import { AppError } from '#shared/model/app-error'

/** Parses JSON; throws `read.jsonInvalid` or `read.jsonCut` with the line and column where it stops being JSON (1-based). */
export function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown
  } catch (cause) {
    const at = place(text)
    throw new AppError(at.found === '' ? 'read.jsonCut' : 'read.jsonInvalid', { file, ...at }, { cause })
  }
}

/** The engine's own message often has no position, so a second parser finds the place. */
function place(text: string): { line: number; column: number; found: string } {
  const before = text.slice(0, firstError(text)).split(/\r\n|\n|\r/)
  const column = (before.at(-1)?.length ?? 0) + 1
  const found = /^\S{1,20}/.exec(text.slice(firstError(text)))?.[0] ?? ''
  return { line: before.length, column, found }
}

function firstError(text: string): number {
  const errors: ParseError[] = []
  try {
    parse(text, errors, { disallowComments: true, allowTrailingComma: false })
  } catch {
    // Nested deeper than the stack: the place is unknown, the text still no JSON.
  }
  return errors[0]?.offset ?? text.length
}
