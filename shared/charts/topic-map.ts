import type { Translator } from '#shared/locale/translator'
import type { Chart, ChartTheme } from './chart'
import { FREE, mixed, textAt } from './drawn'

/** One theme of two voices: its share of each one's posts (0-1), and the numbers of posts. */
export interface Topic {
  name: string
  person: number
  page: number
  personPosts: number
  pagePosts: number
}

/** A placed bubble; `lean` is 0 for the person alone, 1 for the page alone. */
export interface Bubble {
  topic: Topic
  lean: number
  x: number
  y: number
  r: number
}

const TOP = 26
const BOTTOM = 30
const HEIGHT = 330
const SMALLEST = 15

/** Themes as non-overlapping bubbles: the person's to the left, the page's to the right, with an area proportional to the larger share. */
export function topicMap(
  topics: readonly Topic[],
  names: { person: string; page: string },
  translator: Translator,
  theme: ChartTheme,
  width: number,
): Chart {
  const bubbles = placeTopics(topics, width)
  const floor = HEIGHT - BOTTOM
  const frame = [
    {
      type: 'line' as const,
      shape: { x1: 0, y1: floor, x2: width, y2: floor },
      style: { stroke: theme.line2 },
    },
    {
      type: 'line' as const,
      shape: { x1: width / 2, y1: 0, x2: width / 2, y2: floor },
      style: { stroke: theme.line2, lineDash: [2, 4] },
    },
    textAt(translator.t('comparison.map.alone', { name: names.person }), [0, floor + 15], theme.person, {
      align: 'left',
      weight: 500,
      size: 12,
    }),
    textAt(translator.t('comparison.map.equal'), [width / 2, floor + 15], theme.text2, { size: 12 }),
    textAt(translator.t('comparison.map.alone', { name: names.page }), [width, floor + 15], theme.page, {
      align: 'right',
      weight: 500,
      size: 12,
    }),
  ]
  // A solid tint: printers may draw a transparent one as opaque and hide the counts.
  const tint = (color: string) => mixed(color, theme.surface, 0.15)
  const draw = ({ topic, lean, x, y, r }: Bubble) => {
    const ink = lean < 0.5 ? theme.person : theme.page
    const split = 1 - lean
    const fill = {
      type: 'linear' as const,
      x: 0,
      y: 0,
      x2: 1,
      y2: 0,
      colorStops: [
        { offset: 0, color: tint(theme.person) },
        { offset: split, color: tint(theme.person) },
        { offset: split, color: tint(theme.pageMark) },
        { offset: 1, color: tint(theme.pageMark) },
      ],
    }
    const counts = `${translator.integer(topic.personPosts)} / ${translator.integer(topic.pagePosts)}`
    const isInside = fits(topic.name, r)
    const label = translator.quote(topic.name)
    return {
      type: 'group' as const,
      children: [
        { type: 'circle' as const, shape: { cx: x, cy: y, r }, style: { fill } },
        {
          type: 'circle' as const,
          shape: { cx: x, cy: y, r },
          style: { fill: 'none', stroke: lean < 0.5 ? theme.person : theme.pageMark, lineWidth: 1 },
        },
        ...(isInside
          ? [
              textAt(label, [x, y - 7], ink, { weight: 500, size: 12 }),
              textAt(counts, [x, y + 8], theme.text2, { size: 11.5 }),
            ]
          : [
              textAt(counts, [x, y], theme.text2, { size: 11.5 }),
              textAt(label, [clampText(x, label, width), y + r + 9], ink, { weight: 500, size: 11.5 }),
            ]),
      ],
    }
  }
  return {
    width,
    height: HEIGHT,
    description: translator.t('comparison.map.description', {
      topics: topics.map(
        ({ name, person, page }) => `${name}: ${translator.percent(person)} / ${translator.percent(page)}`,
      ),
      ...names,
    }),
    option: {
      ...FREE,
      series: [
        {
          type: 'custom',
          silent: true,
          data: [[0, 0]],
          renderItem: () => ({ type: 'group' as const, children: frame }),
        },
        {
          type: 'custom',
          cursor: 'pointer',
          data: bubbles.map((_, index) => [0, 0, index]),
          renderItem: ({ dataIndex }) => {
            const bubble = bubbles[dataIndex]
            return bubble ? draw(bubble) : { type: 'group' as const, children: [] }
          },
        },
      ],
    },
  }
}

/**
 * Places every theme that anyone covers, in the given order, as near to its lean and to the middle as room allows; if there is no room, all
 * bubbles shrink.
 */
export function placeTopics(topics: readonly Topic[], width: number): Bubble[] {
  const sizes = [1, 0.85, 0.7, 0.55, 0.4]
  for (const size of sizes) {
    const { bubbles, isFree } = placedAt(topics, width, size)
    if (isFree || size === sizes.at(-1)) return bubbles
  }
  return []
}

function placedAt(
  topics: readonly Topic[],
  width: number,
  size: number,
): { bubbles: Bubble[]; isFree: boolean } {
  const known = topics.filter(({ person, page }) => person + page > 0)
  const largest = Math.max(0.01, ...known.map(({ person, page }) => Math.max(person, page)))
  const biggest = Math.min(66, width / 8) * size
  let isFree = true
  const middle = (TOP + HEIGHT - BOTTOM) / 2
  const sized = known.map((topic) => ({
    topic,
    lean: topic.page / (topic.person + topic.page),
    r: Math.max(SMALLEST, biggest * Math.sqrt(Math.max(topic.person, topic.page) / largest)),
  }))
  const placed: Bubble[] = []
  for (const bubble of sized.toSorted((a, b) => b.r - a.r)) {
    const { r, lean, topic } = bubble
    const home = r + 4 + lean * (width - 2 * r - 8)
    const foot = fits(topic.name, r) ? 0 : 18
    const spots = candidates(home, middle, { r, foot, width })
    const free = spots.find(([x, y]) => placed.every((other) => !collide({ ...bubble, x, y }, other, width)))
    // As a last resort names may overlap, but bubbles never.
    const apart = () =>
      spots.find(([x, y]) => placed.every((other) => Math.hypot(x - other.x, y - other.y) > r + other.r))
    const [x, y] = free ?? apart() ?? spots[0] ?? [home, middle]
    isFree &&= free !== undefined
    placed.push({ ...bubble, x, y })
  }
  return {
    bubbles: sized.flatMap(({ topic }) => placed.find((bubble) => bubble.topic === topic) ?? []),
    isFree,
  }
}

// Bubbles stay 4 px apart; a name below a bubble keeps clear of other bubbles and names.
function collide(a: Bubble, b: Bubble, width: number): boolean {
  if (Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r + 4) return true
  const [one, two] = [nameBox(a, width), nameBox(b, width)]
  const round = ({ x, y, r }: Bubble): Box => ({ left: x - r, right: x + r, top: y - r, bottom: y + r })
  return (
    (one !== null && overlap(one, round(b))) ||
    (two !== null && overlap(two, round(a))) ||
    (one !== null && two !== null && overlap(one, two))
  )
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

function nameBox({ topic, x, y, r }: Bubble, width: number): Box | null {
  if (fits(topic.name, r)) return null
  const centre = clampText(x, topic.name, width)
  const half = topic.name.length * 3.1
  return { left: centre - half, right: centre + half, top: y + r + 2, bottom: y + r + 17 }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

// Nearest to home first; horizontal distance counts more, because the horizontal position has a meaning.
function candidates(
  home: number,
  middle: number,
  { r, foot, width }: { r: number; foot: number; width: number },
): [number, number][] {
  const spots: [number, number, number][] = []
  for (let across = -width; across <= width; across += 8) {
    for (let y = TOP + r - 20; y <= HEIGHT - BOTTOM - r - foot - 4; y += 6) {
      const x = home + across
      if (x - r < 2 || x + r > width - 2) continue
      spots.push([x, y, Math.abs(across) * 2.5 + Math.abs(y - middle)])
    }
  }
  return spots.sort((a, b) => a[2] - b[2]).map(([x, y]) => [x, y])
}

function fits(name: string, r: number): boolean {
  return name.length * 6.2 < 2 * r - 8
}

function clampText(x: number, label: string, width: number): number {
  const half = label.length * 3.1
  return Math.min(Math.max(x, half), width - half)
}
