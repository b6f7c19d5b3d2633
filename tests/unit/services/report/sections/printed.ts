import { runAudit } from '#shared/audit/engine/run-audit'
import type { AuditInput } from '#shared/audit/define/input'
import type { Audit } from '#shared/model/audit'
import { reportContext } from '#services/report/context'
import type { ReportOptions, Section } from '#services/report/section'

/** What a section prints, in English unless told otherwise: its texts in order, and the rows of its tables. */
export interface Printed {
  texts: string[]
  rows: string[][]
}

/** Prints one section of an audit, alone. */
export function printed(
  section: Section,
  given: AuditInput | Audit,
  options: Partial<ReportOptions> = {},
): Printed {
  const audit = 'checks' in given ? given : runAudit(given)
  const found: Printed = { texts: [], rows: [] }
  walk(section.render(reportContext(audit, { language: 'en', consultant: {}, ...options })), found)
  return found
}

function walk(node: unknown, into: Printed): void {
  if (typeof node === 'string') into.texts.push(plain(node))
  else if (Array.isArray(node)) for (const each of node) walk(each, into)
  else if (typeof node === 'object' && node !== null)
    for (const [key, value] of Object.entries(node)) {
      if (key === 'table') for (const row of bodyOf(value)) into.rows.push(row.map(textOf))
      if (['text', 'stack', 'columns', 'ul', 'ol'].includes(key)) walk(value, into)
      else if (key === 'table') walk(bodyOf(value), into)
    }
}

function bodyOf(table: unknown): unknown[][] {
  return (table as { body: unknown[][] }).body
}

function textOf(cell: unknown): string {
  const found: Printed = { texts: [], rows: [] }
  walk(cell, found)
  return found.texts.join(' ')
}

function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ')
}
