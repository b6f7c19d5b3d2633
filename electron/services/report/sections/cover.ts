import { COLORS, PAGE, PX, type } from '../pdf/theme'
import { section } from '../pdf/nodes'
import { svgNode } from '../pdf/svg'
import type { ReportNode, Run } from '../pdf/types'
import { senderOf } from '../names'
import type { ReportContext, Section } from '../section'

/** The cover: who, for whom, when. It shows no verdict, because a cover is read over shoulders; the plumb line stands for the method. */
export const cover: Section = {
  id: 'cover',
  applies: () => true,
  render: (context) =>
    section(null, [drawing(context), ...sender(context), ...subject(context), ...dates(context)], { pageBreak: false }),
}

function drawing({ t, accent }: ReportContext): ReportNode {
  const cell = (verdict: string) => escaped(t.t(`common.verdict.${verdict}`))
  const small = `font-size="12" fill="${COLORS.text2}"`
  const axis = `font-size="11" fill="${COLORS.text3}"`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="794" height="1123" viewBox="0 0 794 1123" font-family="Sans">
<rect x="326.5" y="556.5" width="400" height="400" fill="none" stroke="${COLORS.line2}"/><path d="M326 756.5H726" stroke="${COLORS.line2}"/>
<path d="M526 0V968" stroke="${COLORS.text}" stroke-width="1.4"/>
<path d="M526 964l15 14 -15 40 -15 -40Z" fill="${accent}"/><path d="M511 978h30" stroke="#FFFFFF" stroke-width="1.6"/>
<text x="340" y="582" ${small}>${cell('hidden-expert')}</text><text x="540" y="582" ${small}>${cell('authority')}</text>
<text x="340" y="782" ${small}>${cell('quiet')}</text><text x="540" y="782" ${small}>${cell('audience-without-influence')}</text>
<text x="726" y="976" text-anchor="end" ${axis}>${escaped(t.t('common.audience'))}</text>
<text transform="translate(316 556) rotate(-90)" text-anchor="end" ${axis}>${escaped(t.t('common.influence'))}</text></svg>`
  return svgNode(svg, { width: PAGE.width, absolutePosition: { x: 0, y: 0 } })
}

function sender(context: ReportContext): ReportNode[] {
  const { logo, accent } = context
  const name = senderOf(context)
  const text = { text: name, ...type('Sans', 15, 20), bold: true, absolutePosition: at(110, 69) }
  const box = { absolutePosition: at(68, 64) }
  if (logo?.kind === 'image') return [{ image: logo.data, fit: [180 * PX, 40 * PX], alt: name, tag: 'Figure', ...box }]
  if (logo?.kind === 'svg') return [svgNode(logo.svg, { width: 30 * PX, alt: name, ...box }), text]
  const square = { type: 'rect' as const, x: 0, y: 0, w: 30 * PX, h: 30 * PX, r: 3 * PX, color: accent }
  const letter = { ...type('Serif', 15, 20), bold: true, color: COLORS.white, tag: 'Artifact' as const }
  const initial = Array.from(name)[0] ?? 'A'
  return [
    { canvas: [square], ...box },
    { text: initial.toUpperCase(), ...letter, absolutePosition: at(77, 69) },
    text,
  ]
}

function subject({ audit, t }: ReportContext): ReportNode[] {
  const { person, brand } = audit.client
  const lines: Run[] = [{ text: t.quote(person) }]
  return [
    { text: t.t('report.title'), tag: 'H1', style: 'cover', absolutePosition: at(68, 205), noWrap: true },
    { text: lines, ...type('Serif', 25, 32), absolutePosition: at(68, 310) },
    ...(brand === null
      ? []
      : [{ text: t.t('report.cover.withPage', { brand }), ...type('Serif', 18, 28), color: COLORS.text2, absolutePosition: at(68, 342) }]),
  ]
}

function dates({ audit, t, consultant, previous }: ReportContext): ReportNode[] {
  const { from, to } = audit.period
  const blocks: [string, string][] = [
    [t.date(audit.asOf, 'long'), t.t(previous ? 'report.cover.followUp' : 'report.cover.firstAudit')],
    [t.t('report.cover.span', { from, to }), t.t('report.cover.period')],
    [consultant.name ?? '', t.t('report.cover.confidential', { person: audit.client.person })],
  ]
  const shown = blocks.filter(([, below]) => below !== '')
  return shown.flatMap(([above, below], index) => {
    const top = 1123 - 62 - (shown.length - index) * 48 + 12
    const place = { width: 240 * PX }
    return [
      ...(above ? [{ text: above, style: 'medium' as const, ...place, absolutePosition: at(68, top) }] : []),
      { text: below, ...type('Sans', 12, 18), color: COLORS.text2, ...place, absolutePosition: at(68, top + 18) },
    ]
  })
}

function at(x: number, y: number): { x: number; y: number } {
  return { x: x * PX, y: y * PX }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
