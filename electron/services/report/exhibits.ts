import type { Exhibit } from '#shared/model/report-file'
import { paragraph } from './pdf/nodes'
import { COLORS, CONTENT_WIDTH, PX } from './pdf/theme'
import type { Margin, ReportNode } from './pdf/types'
import type { ReportContext } from './section'

/** Maximum height of one picture, and of all pictures of a finding, px. */
const HIGHEST = 240
const ALL = 560
/** The indent of the list of findings, px. */
const INDENT = 24

/** The exhibits of a finding: pictures with their captions, and quotations with their sources. */
export function exhibitsOf(
  about: string,
  { exhibits, translator }: Pick<ReportContext, 'exhibits' | 'translator'>,
): ReportNode[] {
  const all = exhibits?.[about] ?? []
  const pictures = all.filter(({ kind }) => kind === 'picture').length
  const height = Math.min(HIGHEST, ALL / Math.max(1, pictures)) * PX
  return all.map((each) => exhibit(each, height, translator))
}

function exhibit(
  each: Exhibit,
  height: number,
  { t, prose }: Pick<ReportContext['translator'], 't' | 'prose'>,
): ReportNode {
  const above: Margin = [0, 8 * PX, 0, 0]
  const below = (text: string | undefined): ReportNode[] =>
    text === undefined || text.trim() === ''
      ? []
      : [{ text: prose(text.trim()), style: 'note', tag: 'P', margin: [0, 2 * PX, 0, 0] }]
  if (each.kind === 'quote')
    return {
      margin: [14 * PX, 8 * PX, 0, 0],
      tag: 'BlockQuote',
      stack: [
        paragraph(t('report.exhibit.quote', { text: each.text.trim() }), {
          margin: [0, 0, 0, 0],
          color: COLORS.text2,
        }),
        ...below(each.source),
      ],
    }
  const caption = each.caption?.trim() ?? ''
  return {
    margin: above,
    stack: [
      {
        image: each.data,
        fit: [CONTENT_WIDTH - INDENT * PX, height],
        tag: 'Figure',
        alt: caption === '' ? t('report.exhibit.picture') : prose(caption),
      },
      ...below(caption),
    ],
  }
}
