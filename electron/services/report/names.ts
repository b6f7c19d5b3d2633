import type { Translator } from '#shared/locale/translator'
import type { ReportContext } from './section'
import { shortenedName } from './shorten'

/** Maximum letters of a name in the running head and foot, which are one line each. */
const HEAD = 56
const FOOT = 34

/** A name as printed everywhere in the report: unchanged except for a typographic apostrophe. */
export function nameIn(t: Pick<Translator, 'quote'>, name: string): string {
  return t.quote(name).replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
}

/** Who the report is about: the person and the brand, in full. */
export function subjectOf({ audit, translator }: Pick<ReportContext, 'audit' | 'translator'>): string {
  return both(audit.client, translator, Number.POSITIVE_INFINITY)
}

/** The same for the page foot, with long names shortened. */
export function footSubjectOf({ audit, translator }: Pick<ReportContext, 'audit' | 'translator'>): string {
  return both(audit.client, translator, FOOT)
}

/** The sender: the consultant's company, otherwise the consultant; '' if neither is known. */
export function senderOf({
  consultant,
  translator,
}: Pick<ReportContext, 'consultant' | 'translator'>): string {
  return nameIn(translator, consultant.company || consultant.name || '')
}

/** The same for the page head, with a long name shortened. */
export function headSenderOf(context: Pick<ReportContext, 'consultant' | 'translator'>): string {
  return shortenedName(senderOf(context), HEAD)
}

function both(
  { person, brand }: ReportContext['audit']['client'],
  translator: ReportContext['translator'],
  most: number,
): string {
  const name = shortenedName(nameIn(translator, person), most)
  return brand === null
    ? name
    : translator.t('report.personAndBrand', {
        person: name,
        brand: shortenedName(nameIn(translator, brand), most),
      })
}
