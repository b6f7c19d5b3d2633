import type { Translator } from '#shared/locale/translator'
import type { ReportContext } from './section'
import { shortenedName } from './shorten'

/** Letters of each name in the running head and foot: one line holds them. */
const HEAD = 56
const FOOT = 34

/** A name as the report sets it everywhere: its own characters, with the typographic apostrophe. */
export function nameIn(t: Pick<Translator, 'quote'>, name: string): string {
  return t.quote(name).replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
}

/** Who the report is about: the person and the brand, whole. */
export function subjectOf({ audit, t }: Pick<ReportContext, 'audit' | 't'>): string {
  return both(audit.client, t, Number.POSITIVE_INFINITY)
}

/** The same in the foot of a page: long names are cut. */
export function footSubjectOf({ audit, t }: Pick<ReportContext, 'audit' | 't'>): string {
  return both(audit.client, t, FOOT)
}

/** Who signs: the consultant's company, else the consultant, else the product. */
export function senderOf({ consultant, t }: Pick<ReportContext, 'consultant' | 't'>): string {
  return nameIn(t, consultant.company || consultant.name || 'Aplomb')
}

/** The same in the head of a page: a long name is cut. */
export function headSenderOf(context: Pick<ReportContext, 'consultant' | 't'>): string {
  return shortenedName(senderOf(context), HEAD)
}

function both(
  { person, brand }: ReportContext['audit']['client'],
  t: ReportContext['t'],
  most: number,
): string {
  const name = shortenedName(nameIn(t, person), most)
  return brand === null
    ? name
    : t.t('report.personAndBrand', { person: name, brand: shortenedName(nameIn(t, brand), most) })
}
