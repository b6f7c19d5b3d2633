import { budgetTable } from './budget-table'
import { checklistTable } from './checklist-table'

export const SECURITY_PAGE = new URL('../../docs/security.md', import.meta.url).pathname

/** The tables of docs/security.md that are made from the code, by the name in their marks. */
const TABLES = { budgets: budgetTable, checklist: checklistTable } as const

/** The page with today’s tables. */
export function withTables(page: string): string {
  return Object.entries(TABLES).reduce((text, [name, table]) => {
    const [begin, end] = [`<!-- ${name}: npm run security -->`, `<!-- end of ${name} -->`]
    const [from, to] = [text.indexOf(begin), text.indexOf(end)]
    if (from < 0 || to < from) throw new Error(`docs/security.md has no place for the table ${name}`)
    return `${text.slice(0, from + begin.length)}\n\n${table()}\n\n${text.slice(to)}`
  }, page)
}
