import type { Verdict } from '#shared/model/audit'
import { letterhead } from '../letterhead'
import { numberOf } from '../identity'
import { nameIn } from '../names'
import { COLORS, PAGE, PX, type } from '../pdf/theme'
import { section } from '../pdf/nodes'
import { measureHeights } from '../pdf/pdfmake'
import { svgNode } from '../pdf/svg'
import type { ReportNode } from '../pdf/types'
import type { ReportContext, Section } from '../section'

/**
 * The cover: who, for whom, when. It shows no verdict, because covers are read over people's shoulders; the plumb line stands for the
 * method.
 */
export const cover: Section = {
  id: 'cover',
  render: (context) =>
    section(null, [drawing(context), ...letterhead(context), ...subject(context), dates(context)], {
      pageBreak: false,
    }),
}

function drawing({ translator, accent }: ReportContext): ReportNode {
  const cell = (verdict: Verdict) => escaped(translator.t(`common.verdict.${verdict}`))
  const small = `font-size="12" fill="${COLORS.text2}"`
  const axis = `font-size="11.5" fill="${COLORS.text3}"`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="794" height="1123" viewBox="0 0 794 1123" font-family="Sans">
<rect x="326.5" y="556.5" width="400" height="400" fill="none" stroke="${COLORS.line2}"/><path d="M326 756.5H726" stroke="${COLORS.line2}"/>
<path d="M526 0V968" stroke="${COLORS.text}" stroke-width="1.4"/>
<path d="M526 964l15 14 -15 40 -15 -40Z" fill="${accent}"/><path d="M511 978h30" stroke="#FFFFFF" stroke-width="1.6"/>
<text x="340" y="582" ${small}>${cell('hidden-expert')}</text><text x="540" y="582" ${small}>${cell('authority')}</text>
<text x="340" y="782" ${small}>${cell('quiet')}</text><text x="540" y="782" ${small}>${cell('audience-without-influence')}</text>
<text x="726" y="976" text-anchor="end" ${axis}>${escaped(translator.t('common.audience'))}</text>
<text transform="translate(316 556) rotate(-90)" text-anchor="end" ${axis}>${escaped(translator.t('common.influence'))}</text></svg>`
  return svgNode(svg, { width: PAGE.width, absolutePosition: { x: 0, y: 0 } })
}

// Left of the plumb line, however long the names.
function subject({ audit, translator, length }: ReportContext): ReportNode[] {
  const { person, brand } = audit.client
  const page = {
    text: translator.t('report.cover.withPage', { brand: nameIn(translator, brand ?? '') }),
    ...type('Serif', 18, 28),
    color: COLORS.text2,
  }
  return [
    {
      text: translator.t(length === 'annex' ? 'document.cover.annex' : 'report.title'),
      tag: 'H1',
      style: 'cover',
      ...(length === 'annex' ? type('Title', 35, 46) : {}),
      absolutePosition: at(68, length === 'annex' ? 225 : 205),
      noWrap: true,
    },
    {
      absolutePosition: at(68, 310),
      columns: [
        {
          width: 420 * PX,
          stack: [
            { text: nameIn(translator, person), ...type('Serif', 25, 32) },
            ...(brand === null ? [] : [page]),
          ],
        },
      ],
    },
  ]
}

// Ends at the bottom margin: pdfmake would move anything lower to the next page.
function dates(context: ReportContext): ReportNode {
  const { audit, translator, previous, language } = context
  const { from, to } = audit.period
  const blocks: [string, ...string[]][] = [
    [
      translator.date(audit.asOf, 'long'),
      translator.t(previous ? 'report.cover.followUp' : 'report.cover.firstAudit'),
    ],
    [
      from === to ? translator.date(from) : translator.t('report.cover.span', { from, to }),
      translator.t('report.cover.period'),
    ],
    [
      ...established(context),
      translator.t('report.cover.confidential', { person: nameIn(translator, audit.client.person) }),
    ],
    [
      '',
      translator.t('document.cover.number', { number: numberOf(context), edition: context.edition ?? '1' }),
    ],
  ]
  const stack = blocks.map(([above, ...below], index) => ({
    margin: [0, (index === 0 ? 0 : 13) * PX, 0, 0] as [number, number, number, number],
    stack: [
      ...(above === '' ? [] : [{ text: above, style: 'medium' as const }]),
      ...below.map((text) => ({ text, ...type('Sans', 12, 18), color: COLORS.text2 })),
    ],
  }))
  const block = { columns: [{ width: 240 * PX, stack }] }
  const [height = 0] = measureHeights([block], language)
  return {
    ...block,
    absolutePosition: { x: PAGE.margins.left, y: PAGE.height - PAGE.margins.bottom - height - PX },
  }
}

// The company is named even next to its logo, which may not contain its name.
function established({ consultant: { name, company }, translator }: ReportContext): [string, ...string[]] {
  const [first = '', ...rest] = [name, company].flatMap((each) => (each ? [nameIn(translator, each)] : []))
  return [first === '' ? '' : translator.t('document.cover.establishedBy', { name: first }), ...rest]
}

function at(x: number, y: number): { x: number; y: number } {
  return { x: x * PX, y: y * PX }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
