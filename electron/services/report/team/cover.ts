import { letterhead } from '../letterhead'
import { nameIn } from '../names'
import { section } from '../pdf/nodes'
import { measureHeights } from '../pdf/pdfmake'
import { svgNode } from '../pdf/svg'
import { COLORS, PAGE, PX, type } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'
import type { TeamContext, TeamSection } from './context'

/**
 * The cover: for whom and when. The grid of questions and voices behind the plumb line shows no figures, because covers are read over
 * people's shoulders.
 */
export const teamCover: TeamSection = (context) =>
  section(null, [drawing(context), ...letterhead(context), ...subject(context), dates(context)], {
    pageBreak: false,
  })

function drawing({ translator, accent }: TeamContext): ReportNode {
  const axis = `font-size="11.5" fill="${COLORS.text3}"`
  const dots = Array.from({ length: 8 }, (_, row) =>
    Array.from({ length: 8 }, (_cell, column) => {
      const [x, y] = [351 + column * 50, 581 + row * 50]
      return `<circle cx="${x}" cy="${y}" r="6" fill="none" stroke="${COLORS.line2}"/>`
    }),
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="794" height="1123" viewBox="0 0 794 1123" font-family="Sans">
<rect x="326.5" y="556.5" width="400" height="400" fill="none" stroke="${COLORS.line2}"/>${dots.flat().join('')}
<path d="M526 0V968" stroke="${COLORS.text}" stroke-width="1.4"/>
<path d="M526 964l15 14 -15 40 -15 -40Z" fill="${accent}"/><path d="M511 978h30" stroke="#FFFFFF" stroke-width="1.6"/>
<text x="726" y="976" text-anchor="end" ${axis}>${translator.t('team.cover.voices')}</text>
<text transform="translate(316 556) rotate(-90)" text-anchor="end" ${axis}>${translator.t('team.cover.questions')}</text></svg>`
  return svgNode(svg, { width: PAGE.width, absolutePosition: { x: 0, y: 0 } })
}

function subject({ team, translator }: TeamContext): ReportNode[] {
  return [
    {
      text: translator.t('team.cover.title'),
      tag: 'H1',
      style: 'cover',
      absolutePosition: at(68, 205),
      noWrap: true,
    },
    {
      absolutePosition: at(68, 310),
      columns: [
        {
          width: 420 * PX,
          stack: [
            { text: nameIn(translator, team.brand), ...type('Serif', 25, 32) },
            {
              text: translator.t('team.cover.subtitle', { n: team.people.length }),
              ...type('Serif', 18, 28),
              color: COLORS.text2,
            },
          ],
        },
      ],
    },
  ]
}

function dates({ team, translator, consultant, language }: TeamContext): ReportNode {
  const { from, to } = team.period
  const blocks: [string, string][] = [
    [translator.date(team.asOf, 'long'), translator.t('report.cover.span', { from, to })],
    [
      consultant.name
        ? translator.t('document.cover.establishedBy', { name: nameIn(translator, consultant.name) })
        : '',
      translator.t('team.cover.confidential', { brand: nameIn(translator, team.brand) }),
    ],
  ]
  const stack = blocks.map(([above, below], index) => ({
    margin: [0, (index === 0 ? 0 : 13) * PX, 0, 0] as [number, number, number, number],
    stack: [
      ...(above === '' ? [] : [{ text: above, style: 'medium' as const }]),
      { text: below, ...type('Sans', 12, 18), color: COLORS.text2 },
    ],
  }))
  const block = { columns: [{ width: 240 * PX, stack }] }
  const [height = 0] = measureHeights([block], language)
  return {
    ...block,
    absolutePosition: { x: PAGE.margins.left, y: PAGE.height - PAGE.margins.bottom - height - PX },
  }
}

function at(x: number, y: number): { x: number; y: number } {
  return { x: x * PX, y: y * PX }
}
