import { verdictColors } from '#shared/charts/quadrant'
import { initials } from '#shared/team/figures'
import type { TeamVoice } from '#shared/team/model'
import { PRINT_THEME } from '../chart-node'
import { svgNode } from '../pdf/svg'
import { COLORS, PX } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'
import { voiceName, type TeamContext } from './context'

const SIZE = 316
/** Radius of a person's dot, wide enough for three letters. */
const DOT = 14
const [LEFT, TOP, RIGHT, BOTTOM] = [32, DOT + 1, SIZE - DOT - 1, 284]
const CELLS = [
  ['hidden-expert', LEFT + 7, TOP + 16, 'start'],
  ['authority', RIGHT - 7, TOP + 16, 'end'],
  ['quiet', LEFT + 7, BOTTOM - 10, 'start'],
  ['audience-without-influence', RIGHT - 7, BOTTOM - 10, 'end'],
] as const

/** Everyone who shares their indices, as dots with initials on influence over audience; null if nobody does. */
export function teamQuadrant(context: TeamContext): ReportNode | null {
  const { team, translator } = context
  const placed = team.people.filter(
    ({ indices }) => indices !== null && indices.influence.score !== null && indices.audience.score !== null,
  )
  if (placed.length === 0) return null
  const short = initials(team)
  const middle = [(LEFT + RIGHT) / 2, (TOP + BOTTOM) / 2] as const
  const names = CELLS.map(
    ([verdict, x, y, anchor]) =>
      `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="11.5" fill="${COLORS.text3}">${translator.t(`common.verdict.${verdict}`)}</text>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 ${SIZE} ${SIZE}" font-family="Sans">
<rect x="${LEFT}" y="${TOP}" width="${RIGHT - LEFT}" height="${BOTTOM - TOP}" fill="${COLORS.surface2}" stroke="${COLORS.line}"/>
<path d="M${middle[0]} ${TOP}V${BOTTOM}M${LEFT} ${middle[1]}H${RIGHT}" stroke="${COLORS.line2}"/>
${names.join('')}
<text x="${RIGHT}" y="${BOTTOM + 20}" text-anchor="end" font-size="12" fill="${COLORS.aud}">${translator.t('common.audience')}</text>
<text x="${middle[0]}" y="${BOTTOM + 20}" text-anchor="middle" font-size="11.5" fill="${COLORS.text3}">50</text>
<text x="${LEFT}" y="${BOTTOM + 20}" font-size="11.5" fill="${COLORS.text3}">0</text>
<text transform="translate(20 ${TOP}) rotate(-90)" text-anchor="end" font-size="12" fill="${COLORS.infl}">${translator.t('common.influence')}</text>
<text x="${LEFT - 6}" y="${middle[1] + 4}" text-anchor="end" font-size="11.5" fill="${COLORS.text3}">50</text>
${apart(placed)
  .map(({ person, x, y }) => dot(person, { x, y, letters: short.get(person.id) ?? '' }))
  .join('')}</svg>`
  return svgNode(svg, {
    width: SIZE * PX,
    alt: translator.t('team.quadrant.description', {
      rows: placed.map(({ id, indices }) =>
        translator.t('team.quadrant.row', {
          name: voiceName(id, context),
          influence: translator.integer(indices?.influence.score ?? 0),
          audience: translator.integer(indices?.audience.score ?? 0),
        }),
      ),
    }),
  })
}

interface Placed {
  person: TeamVoice
  x: number
  y: number
}

/** Places dots that would overlap side by side. */
function apart(people: readonly TeamVoice[]): Placed[] {
  const placed: Placed[] = []
  for (const person of people) {
    const spot = {
      person,
      x: LEFT + ((person.indices?.audience.score ?? 0) / 100) * (RIGHT - LEFT),
      y: heightOf(person.indices?.influence.score ?? 0),
    }
    while (placed.some(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) < 2 * DOT + 1))
      spot.x += spot.x > 280 ? -2 * DOT - 2 : 2 * DOT + 2
    placed.push(spot)
  }
  return placed
}

function heightOf(score: number): number {
  return BOTTOM - (score / 100) * (BOTTOM - TOP)
}

function dot({ indices }: TeamVoice, { x, y, letters }: { x: number; y: number; letters: string }): string {
  const { mark } = verdictColors(indices?.verdict ?? 'undetermined', PRINT_THEME)
  const { low, high, score } = indices?.influence ?? { low: null, high: null, score: null }
  const [top, bottom] = [heightOf(high ?? score ?? 0), heightOf(low ?? score ?? 0)]
  return `<ellipse cx="${x}" cy="${(top + bottom) / 2}" rx="${DOT - 2}" ry="${Math.max(DOT, (bottom - top) / 2)}" fill="${mark}" fill-opacity="0.14"/>
<circle cx="${x}" cy="${y}" r="${DOT}" fill="${COLORS.text}" stroke="#FFFFFF" stroke-width="1.5"/>
<text x="${x}" y="${y + 4}" text-anchor="middle" font-size="11.5" font-weight="600" fill="#FFFFFF">${letters.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`
}
