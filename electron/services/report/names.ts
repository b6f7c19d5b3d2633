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
export function subjectOf({ audit, translator }: Pick<ReportContext, 'audit' | 'translator'>): string {
  return both(audit.client, translator, Number.POSITIVE_INFINITY)
}

/** The same in the foot of a page: long names are cut. */
export function footSubjectOf({ audit, translator }: Pick<ReportContext, 'audit' | 'translator'>): string {
  return both(audit.client, translator, FOOT)
}

/** Who signs: the consultant's company, else the consultant; '' where neither is known. */
export function senderOf({
  consultant,
  translator,
}: Pick<ReportContext, 'consultant' | 'translator'>): string {
  return nameIn(translator, consultant.company || consultant.name || '')
}

/** The same in the head of a page: a long name is cut. */
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
