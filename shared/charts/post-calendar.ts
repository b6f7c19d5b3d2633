import type { CustomSeriesRenderItemReturn } from 'echarts'
import type { Translator } from '#shared/locale/translator'
import { axisText, type Chart, type ChartTheme } from './chart'
import { FREE } from './drawn'

/** Posts and outcomes of one day, `YYYY-MM-DD`. */
export interface CalendarDay {
  day: string
  posts: number
  outcomes: number
}

const LEFT = 30
const TOP = 18
const DAY = 86_400_000
const SHADES = [0.22, 0.42, 0.66, 1]

/**
 * Each day of a period as a square, in weekly columns from Monday: darker for more posts, with a dot for an outcome. `days` holds every day
 * once, oldest first.
 */
export function postCalendar(
  days: readonly CalendarDay[],
  translator: Translator,
  theme: ChartTheme,
  width: number,
): Chart {
  const first = Date.parse(`${days[0]?.day ?? '1970-01-01'}T00:00:00Z`)
  const shift = weekday(first)
  const weeks = Math.ceil((days.length + shift) / 7)
  const cell = Math.max(6, Math.min(18, Math.floor((width - LEFT) / Math.max(1, weeks))))
  const height = TOP + 7 * cell + 4
  const most = Math.max(1, ...days.map(({ posts }) => posts))
  const spot = (index: number) => ({
    x: LEFT + Math.floor((index + shift) / 7) * cell,
    y: TOP + ((index + shift) % 7) * cell,
  })
  const square = (index: number): CustomSeriesRenderItemReturn => {
    const day = days[index]
    if (!day) return null
    const { x, y } = spot(index)
    const shade = SHADES[Math.min(SHADES.length - 1, Math.ceil((day.posts / most) * SHADES.length) - 1)] ?? 1
    return {
      type: 'group',
      children: [
        {
          type: 'rect',
          shape: { x, y, width: cell - 2, height: cell - 2, r: 2 },
          style:
            day.posts > 0
              ? { fill: theme.person, opacity: shade }
              : { fill: theme.surface2, stroke: theme.line, lineWidth: 1 },
        },
        ...(day.outcomes > 0
          ? [
              {
                type: 'circle' as const,
                shape: { cx: x + (cell - 2) / 2, cy: y + (cell - 2) / 2, r: Math.max(2.5, cell / 4) },
                style: { fill: theme.inflMark, stroke: theme.surface, lineWidth: 1.2 },
              },
            ]
          : []),
      ],
    }
  }
  const months = days.flatMap(({ day }, index) =>
    day.endsWith('-01')
      ? [{ text: translator.date(day, 'monthShort'), x: spot(index + 6 - ((index + shift) % 7)).x, y: 8 }]
      : [],
  )
  const weekdays = ([0, 2, 4] as const).map((index) => ({
    text: translator.t(`results.weekday.${index}`),
    x: 0,
    y: TOP + index * cell + cell / 2 - 1,
  }))
  const labels = [...weekdays, ...months.filter(({ x }) => x < width - 20)]
  return {
    width,
    height,
    description: translator.t('results.calendar.description', {
      days: days.length,
      active: days.filter(({ posts }) => posts > 0).length,
      outcomes: days.reduce((sum, { outcomes }) => sum + outcomes, 0),
    }),
    option: {
      ...FREE,
      series: [
        {
          type: 'custom',
          cursor: 'pointer',
          data: days.map((_, index) => [0, 0, index]),
          renderItem: ({ dataIndex }) => square(dataIndex),
        },
        {
          type: 'custom',
          silent: true,
          data: labels.map(() => [0, 0]),
          renderItem: ({ dataIndex }) => {
            const { text, x, y } = labels[dataIndex] ?? { text: '', x: 0, y: 0 }
            return {
              type: 'text',
              x,
              y,
              style: { text, ...axisText(theme.text3), fill: theme.text3, verticalAlign: 'middle' },
            }
          },
        },
      ],
    },
  }
}

/** Empty days for a whole period, both ends included. */
export function emptyDays({ from, to }: { from: string; to: string }): CalendarDay[] {
  const first = Date.parse(`${from}T00:00:00Z`)
  const last = Date.parse(`${to}T00:00:00Z`)
  return Array.from({ length: Math.max(0, Math.round((last - first) / DAY) + 1) }, (_, index) => ({
    day: new Date(first + index * DAY).toISOString().slice(0, 10),
    posts: 0,
    outcomes: 0,
  }))
}

// 0 is Monday.
function weekday(time: number): number {
  return (new Date(time).getUTCDay() + 6) % 7
}
