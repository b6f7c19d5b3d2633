import type { Translator } from '#shared/locale/translator'
import { axisText, type Chart, type ChartTheme } from './chart'

/** A post with its views and its outcomes. */
export interface ViewsPoint {
  id: string
  title: string
  views: number
  outcomes: number
  isAnomaly: boolean
}

/** The posts of each series, in drawing order. */
export interface ViewsGroups {
  unseen: ViewsPoint[]
  mostSeen: ViewsPoint[]
  productive: ViewsPoint[]
  anomalies: ViewsPoint[]
}

/** The position on the log axis; a post with no views is placed at 1. */
function decades({ views }: ViewsPoint): number {
  return Math.log10(Math.max(1, views))
}

/** Beyond this number, marks of posts without an outcome are thinned out evenly by views: more would only darken the stripe. */
const MOST_MARKS = 2000
const NAMED = 3
/** Letters a name may always have, its maximum if there is room, and the average width of one at most. */
const SHORT_NAME = 34
const LONGEST_NAME = 80
/** Letters of a line of a tooltip. */
const LONGEST_LINE = 56
const LETTER = 6.3
/** Rows closer than this share of the height may collide if each has two lines of text. */
const NEAR = 0.24
const SIDES = { left: 34, right: 16 }

/** The posts in four groups: without outcome, the five most seen of those, with outcomes, anomalies. */
export function viewsGroups(points: readonly ViewsPoint[]): ViewsGroups {
  const usual = points.filter(({ isAnomaly }) => !isAnomaly)
  const byViews = usual.toSorted((a, b) => b.views - a.views || (a.id < b.id ? -1 : 1))
  const mostSeen = byViews.slice(0, 5).filter(({ outcomes }) => outcomes === 0)
  const rest = byViews.filter((point) => point.outcomes === 0 && !mostSeen.includes(point))
  const step = Math.max(1, Math.ceil(rest.length / MOST_MARKS))
  return {
    unseen: rest.filter((_, index) => index % step === 0),
    mostSeen,
    productive: usual
      .filter(({ outcomes }) => outcomes > 0)
      .toSorted((a, b) => b.outcomes - a.outcomes || b.views - a.views || (a.id < b.id ? -1 : 1)),
    anomalies: points.filter(({ isAnomaly }) => isAnomaly),
  }
}

/**
 * Views (log scale) against outcomes, one mark per post: zeros jittered, anomalies as hollow red diamonds with their name, `median` as a
 * dotted line; 430 px high.
 */
export function viewsOutcomes(
  points: readonly ViewsPoint[],
  median: number | null,
  translator: Translator,
  theme: ChartTheme,
  width: number,
): Chart {
  const groups = viewsGroups(points)
  const views = points.map((point) => decades(point))
  const [least, most] = [Math.min(2, ...views), Math.max(3, ...views)]
  const top = Math.max(1, ...points.map(({ outcomes }) => outcomes))
  const step = top <= 3 ? 1 : top <= 10 ? 2 : Math.ceil(top / 5)
  // Only whole decades and whole outcomes are marked, wherever the axes begin.
  const powers = [0, 1, 2, 3, 4, 5, 6, 7].filter((power) => power > least - 0.08 && power < most + 0.12)
  const counts = Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step)
  // One name per number of outcomes, for the rightmost post, so that names never overlap.
  const firsts = groups.productive
    .filter((point, index, all) => point.outcomes !== all[index - 1]?.outcomes)
    .slice(0, NAMED)
  const edge = least + (most - least) * 0.65
  const decade = (width - SIDES.left - SIDES.right) / (most - least + 0.2)
  const letters = (from: number, to: number) =>
    Math.min(LONGEST_NAME, Math.max(SHORT_NAME, Math.floor(((to - from) * decade) / LETTER) - 2))
  // The anomaly's name is to the upper left of its mark, the others' to the right of theirs; in rows close together both leave room.
  const anomaly = groups.anomalies[0]
  const isNear = ({ outcomes }: ViewsPoint) =>
    anomaly !== undefined && Math.abs(outcomes - anomaly.outcomes) < top * NEAR
  const shortName = (SHORT_NAME * LETTER) / decade
  const taken = groups.productive
    .filter(isNear)
    .map((point) => decades(point) + (firsts.includes(point) ? shortName : 0))
  const anomalyLetters = anomaly ? letters(Math.max(least, ...taken), decades(anomaly)) : 0
  const endOf = (point: ViewsPoint) =>
    anomaly && isNear(point) ? decades(anomaly) - (anomalyLetters * LETTER) / decade : most + 0.12
  const nameOf = (point: ViewsPoint) =>
    plain(
      shortened(
        point.title,
        point === anomaly
          ? anomalyLetters
          : decades(point) > edge
            ? SHORT_NAME
            : letters(decades(point), endOf(point)),
        translator,
      ),
    )
  const named = (point: ViewsPoint, figures: boolean) => ({
    show: true,
    position: decades(point) > edge ? ('left' as const) : ('right' as const),
    distance: 8,
    formatter: figures
      ? `{name|${nameOf(point)}}\n{figures|${plain(figuresOf(point, translator))}}`
      : `{name|${nameOf(point)}}`,
    align: decades(point) > edge ? ('right' as const) : ('left' as const),
    // The lines of the grid and of the median pass behind a name.
    backgroundColor: theme.surface,
    padding: [0, 2],
    rich: {
      name: { ...axisText(theme.text), fontSize: 12, fontWeight: figures ? 500 : 400, lineHeight: 16 },
      figures: { ...axisText(theme.text3), lineHeight: 15 },
    },
  })
  return {
    width,
    height: 430,
    description: describe(points, groups, translator),
    option: {
      grid: { ...SIDES, top: 30, bottom: 44 },
      tooltip: { trigger: 'item' },
      xAxis: {
        type: 'value',
        min: least - 0.08,
        max: most + 0.12,
        axisLine: { show: false },
        axisTick: { show: false, customValues: powers },
        axisLabel: {
          customValues: powers,
          ...axisText(theme.text3),
          formatter: (value: number) => translator.integer(10 ** value),
        },
        splitLine: { lineStyle: { color: theme.line } },
        name: translator.t('results.scatter.views'),
        nameLocation: 'middle',
        nameGap: 28,
        nameTextStyle: { ...axisText(theme.aud), fontSize: 12, fontWeight: 500 },
      },
      yAxis: {
        type: 'value',
        min: -0.06 * top,
        max: top * 1.08,
        axisLine: { show: false },
        axisTick: { show: false, customValues: counts },
        axisLabel: {
          customValues: counts,
          ...axisText(theme.text3),
          formatter: (value: number) => translator.integer(value),
        },
        splitLine: { lineStyle: { color: theme.line } },
        name: translator.t('results.scatter.outcomes'),
        nameLocation: 'end',
        nameGap: 14,
        nameTextStyle: {
          ...axisText(theme.infl),
          fontSize: 12,
          fontWeight: 500,
          align: 'left',
          padding: [0, 0, 0, -28],
        },
      },
      series: [
        {
          ...marks(groups.unseen.map((point, index) => datum(point, translator, jitter(index, top)))),
          symbolSize: 5,
          itemStyle: { color: theme.text3, opacity: 0.38 },
          ...(median === null
            ? {}
            : {
                markLine: {
                  silent: true,
                  z: 1,
                  symbol: 'none',
                  lineStyle: { color: theme.text2, type: 'dotted' as const, width: 1 },
                  label: {
                    position: 'insideEndTop' as const,
                    rotate: 0,
                    align: 'right' as const,
                    distance: [6, -10],
                    formatter: translator.t('results.scatter.median', { median }),
                    ...axisText(theme.text3),
                  },
                  data: [{ xAxis: Math.log10(Math.max(1, median)) }],
                },
              }),
        },
        {
          ...marks(
            groups.mostSeen.map((point, index) => datum(point, translator, jitter(index * 3, top) / 2)),
          ),
          symbolSize: 8,
          itemStyle: { color: theme.audMark, opacity: 1 },
        },
        {
          ...marks(
            groups.productive.map((point, index) => ({
              ...datum(point, translator, 0),
              ...(firsts.includes(point) ? { label: named(point, index === 0) } : {}),
            })),
          ),
          symbolSize: 11,
          itemStyle: { color: theme.inflMark, borderColor: theme.surface, borderWidth: 1.5, opacity: 1 },
        },
        {
          ...marks(
            groups.anomalies.map((point, index) => ({
              ...datum(point, translator, 0),
              ...(index === 0
                ? {
                    label: {
                      ...named(point, true),
                      position: [10, -42] as [number, number],
                      align: 'right' as const,
                      formatter: `{name|${nameOf(point)}}\n{figures|${plain(`${translator.t('results.scatter.anomaly')}, ${figuresOf(point, translator)}`)}}`,
                    },
                  }
                : {}),
            })),
          ),
          symbol: 'diamond',
          symbolSize: 14,
          itemStyle: { color: theme.surface, borderColor: theme.neg, borderWidth: 2, opacity: 1 },
        },
      ],
    },
  }
}

function marks<Datum>(data: Datum[]) {
  return { type: 'scatter' as const, data, cursor: 'pointer' }
}

function datum(point: ViewsPoint, translator: Translator, shift: number) {
  return {
    value: [decades(point), point.outcomes + shift],
    tooltip: {
      formatter: plain([...inLines(translator.quote(point.title)), figuresOf(point, translator)].join('\n')),
    },
  }
}

// A fixed offset for each index, so that the picture is always the same.
function jitter(index: number, top: number): number {
  return ((((index * 37) % 101) / 101 - 0.5) * top) / 20
}

// The library treats braces in labels as markup.
function plain(text: string): string {
  return text.replace(/[{}|]/g, ' ')
}

function shortened(title: string, longest: number, translator: Translator): string {
  const whole = translator.quote(title)
  return whole.length <= longest ? whole : `${whole.slice(0, longest).replace(/\s+\S*$/u, '')}…`
}

/** The whole of a title, broken between words: what a tooltip is for. */
function inLines(text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < LONGEST_LINE)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function figuresOf({ views, outcomes }: ViewsPoint, translator: Translator): string {
  return translator.t('results.scatter.point', { views, outcomes })
}

function describe(
  points: readonly ViewsPoint[],
  { productive, anomalies }: ViewsGroups,
  translator: Translator,
): string {
  return translator.t('results.scatter.description', {
    n: points.length,
    productive: productive.length,
    anomalies: anomalies.length,
  })
}
