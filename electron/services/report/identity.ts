import type { Consultant } from '#shared/model/client'
import { nameIn } from './names'
import type { Run } from './pdf/types'
import type { ReportContext } from './section'

/** A report's number: the consultant's own, otherwise the audit's date and the person's initials. */
export function numberOf({ number, audit }: Pick<ReportContext, 'number' | 'audit'>): string {
  if (number !== undefined && number.trim() !== '') return number.trim()
  const initials = audit.client.person
    .split(/[\s-]+/u)
    .flatMap((word) => /\p{L}/u.exec(word)?.[0] ?? [])
    .join('')
    .toLocaleUpperCase()
  return `${audit.asOf.replaceAll('-', '')}${initials === '' ? '' : `-${initials}`}`
}

/** The consultant's contact details, one per line: name, company, address, telephone, e-mail and website, the last three as links. */
export function contactOf({
  consultant,
  translator,
}: Pick<ReportContext, 'consultant' | 'translator'>): Run[][] {
  const plain = (key: 'name' | 'company' | 'address'): Run[][] =>
    (consultant[key] ?? '')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => [{ text: nameIn(translator, line.trim()), bold: key === 'name' }])
  const reached = reachedBy(consultant)
  return [...joined([...plain('name'), ...plain('company')]), ...joined(plain('address')), ...joined(reached)]
}

// Related details share a line.
function joined(parts: readonly Run[][]): Run[][] {
  if (parts.length === 0) return []
  return [parts.flatMap((part, index) => (index === 0 ? part : [{ text: ', ' }, ...part]))]
}

function reachedBy({ phone, email, website }: Consultant): Run[][] {
  const link = (text: string | undefined, address: (text: string) => string): Run[][] =>
    text === undefined || text.trim() === '' ? [] : [[{ text: text.trim(), link: address(text.trim()) }]]
  return [
    ...link(phone, (text) => `tel:${text.replace(/[^\d+]/g, '')}`),
    ...link(email, (text) => `mailto:${text}`),
    ...link(website, (text) => (/^https?:\/\//.test(text) ? text : `https://${text}`)),
  ]
}
