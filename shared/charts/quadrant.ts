import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn } from 'echarts'
import type { Translator } from '#shared/locale/translator'
import type { Audit, Verdict } from '#shared/model/audit'
import type { Chart, ChartTheme } from './chart'

type Position = Pick<Audit, 'influence' | 'audience' | 'asOf' | 'verdict'>

/** Room for half a halo or half a tag beyond the plot, px. */
const EDGE = 13

/** Room that the month of the previous audit needs to the left of its ring, px. */
const MONTH = 76

/** Distance, in axis points, that other axis figures keep from a score. */
const CLEARANCE = 9

/** Letters of a name that fit on one line in a cell. */
const MOST_LETTERS = 24

const CELLS = [
  { verdict: 'hidden-expert', x: 0, y: 50 },
  { verdict: 'authority', x: 50, y: 50 },
  { verdict: 'quiet', x: 0, y: 0 },
  { verdict: 'audience-without-influence', x: 50, y: 0 },
] as const

/** Influence over audience in four cells, with the influence band as a halo and the previous audit as a ring; 316 x 316 px. */
export function quadrant(
  audit: Position,
  previous: Position | null,
  translator: Translator,
  theme: ChartTheme,
): Chart {
  return {
    width: 316,
    height: 316,
    description: describe(audit, previous, translator),
    option: {
      grid: { left: 32, top: EDGE, right: EDGE, bottom: 32 },
      xAxis: { type: 'value', min: 0, max: 100, show: false },
      yAxis: { type: 'value', min: 0, max: 100, show: false },
      series: [
        {
          type: 'custom',
          silent: true,
          data: [[0, 0]],
          renderItem: (_, api) => cells(api, audit.verdict, theme),
        },
        {
          type: 'custom',
          silent: true,
          data: [[0, 0]],
          renderItem: (_, api) => dropLines(api, audit, theme),
        },
        {
          type: 'custom',
          silent: true,
          data: [[0, 0]],
          renderItem: (_, api) => axes(api, audit, translator, theme),
        },
        {
          type: 'custom',
          silent: true,
          data: [[0, 0]],
          renderItem: (_, api) => names(api, audit.verdict, translator, theme),
        },
        {
          type: 'custom',
          silent: true,
          data: [[0, 0]],
          renderItem: (_, api) => point(api, audit, previous, translator, theme),
        },
      ],
    },
  }
}

/** The text and mark colours of a verdict. */
export function verdictColors(
  verdict: Verdict,
  theme: ChartTheme,
): { text: string; mark: string; soft: string } {
  const {
    aud,
    audMark,
    audSoft,
    auth,
    authMark,
    authSoft,
    infl,
    inflMark,
    inflSoft,
    quiet,
    quietMark,
    quietSoft,
  } = theme
  return {
    'audience-without-influence': { text: aud, mark: audMark, soft: audSoft },
    authority: { text: auth, mark: authMark, soft: authSoft },
    'hidden-expert': { text: infl, mark: inflMark, soft: inflSoft },
    quiet: { text: quiet, mark: quietMark, soft: quietSoft },
    undetermined: { text: quiet, mark: quietMark, soft: quietSoft },
  }[verdict]
}

type Child = Exclude<CustomSeriesRenderItemReturn, null | undefined>

function cells(api: CustomSeriesRenderItemAPI, verdict: Verdict, theme: ChartTheme): Child {
  const [left, bottom] = place(api, 0, 0)
  const [right, top] = place(api, 100, 100)
  const [centreX, centreY] = place(api, 50, 50)
  const children: Child[] = CELLS.map((cell) => {
    const [x, y] = place(api, cell.x, cell.y + 50)
    const fill = cell.verdict === verdict ? verdictColors(verdict, theme).soft : theme.surface2
    return {
      type: 'rect',
      shape: { x, y, width: (right - left) / 2, height: (bottom - top) / 2 },
      style: { fill },
    }
  })
  children.push(
    {
      type: 'rect',
      shape: { x: left, y: top, width: right - left, height: bottom - top },
      style: { fill: 'none', stroke: theme.line },
    },
    {
      type: 'line',
      shape: { x1: centreX, y1: top, x2: centreX, y2: bottom },
      style: { stroke: theme.line2 },
    },
    {
      type: 'line',
      shape: { x1: left, y1: centreY, x2: right, y2: centreY },
      style: { stroke: theme.line2 },
    },
  )
  return { type: 'group', children }
}

// Axis figures and names, kept clear of the two scores.
function axes(
  api: CustomSeriesRenderItemAPI,
  { influence, audience }: Position,
  translator: Translator,
  theme: ChartTheme,
): Child {
  const [left, bottom] = place(api, 0, 0)
  const [right, top] = place(api, 100, 100)
  const [centreX, centreY] = place(api, 50, 50)
  const isFree = (score: number | null, value: number) =>
    score === null || Math.abs(score - value) > CLEARANCE
  const across =
    audience.score !== null && audience.score > 8 && audience.score < 42
      ? (centreX + right) / 2
      : (left + centreX) / 2
  const up =
    influence.score !== null && influence.score > 58 && influence.score < 92
      ? (centreY + bottom) / 2
      : (top + centreY) / 2
  const axis = { fill: theme.text3 }
  const named = { align: 'center', weight: 500, size: 12 } as const
  return {
    type: 'group',
    children: [
      ...(isFree(audience.score, 0) ? [label('0', left, bottom + 20, { ...axis, align: 'left' })] : []),
      ...(isFree(audience.score, 50)
        ? [label('50', centreX, bottom + 20, { ...axis, align: 'center' })]
        : []),
      ...(isFree(audience.score, 100) ? [label('100', right, bottom + 20, { ...axis, align: 'right' })] : []),
      ...(isFree(influence.score, 50) ? [label('50', left - 7, centreY, { ...axis, align: 'right' })] : []),
      ...(isFree(influence.score, 100) ? [label('100', left - 7, top + 5, { ...axis, align: 'right' })] : []),
      label(translator.t('common.audience'), across, bottom + 20, { ...named, fill: theme.aud }),
      {
        ...label(translator.t('common.influence'), 16, up, { ...named, fill: theme.infl }),
        rotation: Math.PI / 2,
      },
    ],
  }
}

// With their cell's background, so that a drop line passes behind them.
function names(
  api: CustomSeriesRenderItemAPI,
  verdict: Verdict,
  translator: Translator,
  theme: ChartTheme,
): Child {
  const [left, bottom] = place(api, 0, 0)
  const [right, top] = place(api, 100, 100)
  const children = CELLS.map((cell): Child => {
    const isLeft = cell.x === 0
    const isVerdict = cell.verdict === verdict
    const { text, soft } = verdictColors(verdict, theme)
    const name = inLines(translator.t(`common.verdict.${cell.verdict}`))
    const middle = 16 + (name.length - 1) * 7
    return label(
      name.join('\n'),
      isLeft ? left + 7 : right - 7,
      cell.y === 50 ? top + middle : bottom - middle,
      {
        align: isLeft ? 'left' : 'right',
        fill: isVerdict ? text : theme.text3,
        weight: isVerdict ? 600 : 400,
        ground: isVerdict ? soft : theme.surface2,
      },
    )
  })
  return { type: 'group', children }
}

// A name wider than its cell is broken into two lines.
function inLines(name: string): string[] {
  const half = name.indexOf(' ', name.length / 2 - 1)
  return name.length <= MOST_LETTERS || half < 0 ? [name] : [name.slice(0, half), name.slice(half + 1)]
}

function dropLines(
  api: CustomSeriesRenderItemAPI,
  { influence, audience }: Position,
  theme: ChartTheme,
): Child {
  if (influence.score === null || audience.score === null) return { type: 'group', children: [] }
  const [x, y] = place(api, audience.score, influence.score)
  const [left, bottom] = place(api, 0, 0)
  return {
    type: 'group',
    children: [
      {
        type: 'line',
        shape: { x1: x, y1: y, x2: x, y2: bottom },
        style: { stroke: theme.audMark, lineWidth: 1.2 },
      },
      {
        type: 'line',
        shape: { x1: left, y1: y, x2: x, y2: y },
        style: { stroke: theme.inflMark, lineWidth: 1.2 },
      },
    ],
  }
}

function point(
  api: CustomSeriesRenderItemAPI,
  audit: Position,
  previous: Position | null,
  translator: Translator,
  theme: ChartTheme,
): Child {
  const { influence, audience } = audit
  if (influence.score === null || audience.score === null) return { type: 'group', children: [] }
  const [x, y] = place(api, audience.score, influence.score)
  const [left, bottom] = place(api, 0, 0)
  const [, high] = place(api, 0, influence.high ?? influence.score)
  const [, low] = place(api, 0, influence.low ?? influence.score)
  const { mark } = verdictColors(audit.verdict, theme)
  const children: Child[] = [
    {
      type: 'ellipse',
      shape: { cx: x, cy: (high + low) / 2, rx: 11, ry: Math.max(11, (low - high) / 2) },
      style: { fill: mark, fillOpacity: 0.18, stroke: mark, strokeOpacity: 0.7, lineDash: [2, 3] },
    },
  ]
  if (previous?.influence.score != null && previous.audience.score !== null) {
    const [px, py] = place(api, previous.audience.score, previous.influence.score)
    children.push(
      {
        type: 'line',
        shape: { x1: px, y1: py, x2: x, y2: y },
        style: { stroke: theme.text2, lineWidth: 1.2 },
      },
      {
        type: 'circle',
        shape: { cx: px, cy: py, r: 4 },
        style: { fill: theme.surface, stroke: theme.text2, lineWidth: 1.4 },
      },
      label(translator.date(previous.asOf, 'month'), px < MONTH ? px + 9 : px - 9, py + 12, {
        fill: theme.text2,
        align: px < MONTH ? 'left' : 'right',
      }),
    )
  }
  // Above the halo and clear of the middle line; below it near the top.
  const [, middle] = place(api, 50, 50)
  const above = Math.abs(high - 12 - middle) < 9 ? middle - 12 : high - 12
  const [dateX, dateY, align] = dateSpot(x, high < 44 ? y : null, above)
  children.push(
    {
      type: 'circle',
      shape: { cx: x, cy: y, r: 6.5 },
      style: { fill: theme.text, stroke: theme.surface, lineWidth: 2 },
    },
    label(translator.date(audit.asOf, 'month'), dateX, dateY, {
      fill: theme.text,
      align,
      weight: 500,
      size: 12,
    }),
    ...tag(x, bottom + 13, translator.integer(audience.score), theme.aud, theme.surface),
    ...tag(
      left - 18,
      Math.min(y, bottom - 4),
      translator.integer(influence.score),
      theme.infl,
      theme.surface,
    ),
  )
  return { type: 'group', children: children }
}

// Above the point; near the top, beside it where no drop line passes.
function dateSpot(
  x: number,
  beside: number | null,
  above: number,
): [x: number, y: number, align: 'left' | 'center' | 'right'] {
  if (beside === null) return [Math.max(64, Math.min(x, 278)), above, 'center']
  return x < 215 ? [x + 16, beside + 12, 'left'] : [x - 14, beside + 14, 'right']
}

function tag(x: number, y: number, text: string, fill: string, ink: string): Child[] {
  return [
    { type: 'rect', shape: { x: x - 13, y: y - 8, width: 26, height: 16, r: 3 }, style: { fill } },
    label(text, x, y, { fill: ink, align: 'center', weight: 600 }),
  ]
}

function label(
  text: string,
  x: number,
  y: number,
  {
    fill,
    align,
    weight = 400,
    size = 11.5,
    ground,
  }: { fill: string; align: 'left' | 'center' | 'right'; weight?: number; size?: number; ground?: string },
): Child {
  return {
    type: 'text',
    x,
    y,
    style: {
      text,
      fill,
      align,
      verticalAlign: 'middle',
      fontSize: size,
      lineHeight: 14,
      fontWeight: weight,
      fontFamily: 'Sans',
      ...(ground ? { backgroundColor: ground, padding: [2, 3] } : {}),
    },
  }
}

function place(api: CustomSeriesRenderItemAPI, x: number, y: number): [number, number] {
  const [left = 0, top = 0] = api.coord([x, y])
  return [left, top]
}

function describe(
  { influence, audience, verdict }: Position,
  previous: Position | null,
  translator: Translator,
): string {
  const { low, high } = influence
  const shown = (score: number | null | undefined) =>
    score === null || score === undefined ? translator.t('common.unknown') : translator.integer(score)
  return translator.t('report.quadrant.description', {
    influence: shown(influence.score),
    audience: shown(audience.score),
    hasBand: low === null || high === null ? 'no' : 'yes',
    low: shown(low),
    high: shown(high),
    verdict: translator.t(`common.verdict.${verdict}`),
    isFollowUp: previous === null ? 'no' : 'yes',
    date: previous?.asOf ?? null,
    influenceBefore: shown(previous?.influence.score),
    audienceBefore: shown(previous?.audience.score),
  })
}
