import { SankeyChart } from 'echarts/charts'
import { use as register } from 'echarts/core'
import { describe, expect, it } from 'vitest'
import { outcomeLegend, outcomeMonths } from '#shared/charts/outcome-months'
import { emptyDays, postCalendar } from '#shared/charts/post-calendar'
import { quadrantAmong } from '#shared/charts/quadrant-among'
import { placeTopics, topicMap, type Topic } from '#shared/charts/topic-map'
import { twoSides } from '#shared/charts/two-sides'
import { viewFlows } from '#shared/charts/view-flows'
import { viewsGroups, viewsOutcomes, type ViewsPoint } from '#shared/charts/views-outcomes'
import type { Audit } from '#shared/model/audit'
import { drawn, EN, FR, textsOf, THEME } from './draw'

register([SankeyChart])
const NAMES = { person: 'Camille Renaud', page: 'Nuvéo' }
const texts = (svg: string) => textsOf(svg).map(({ text }) => text)

function point(id: string, views: number, outcomes = 0, isAnomaly = false): ViewsPoint {
  return { id, title: `Post ${id}`, views, outcomes, isAnomaly }
}

describe('the quadrant among other clients', () => {
  const audit = {
    influence: { score: 31, low: 27, high: 40, coverage: 1 },
    audience: { score: 76, basis: 'followers' },
    asOf: '2026-11-15',
    verdict: 'audience-without-influence',
  } as Pick<Audit, 'influence' | 'audience' | 'asOf' | 'verdict'>

  it('adds one dot for each of them and no name', () => {
    const alone = drawn(() => quadrantAmong(audit, null, [], FR, THEME, 392))
    const among = drawn(() =>
      quadrantAmong(
        audit,
        null,
        [
          { influence: 70, audience: 20 },
          { influence: 10, audience: 90 },
        ],
        FR,
        THEME,
        392,
      ),
    )
    expect(texts(among)).toEqual(texts(alone))
    expect(among.split(THEME.text3).length - alone.split(THEME.text3).length).toBe(2)
  })
})

describe('views against outcomes', () => {
  const points = [
    ...Array.from({ length: 40 }, (_, index) => point(`z${index}`, 50 + index * 10)),
    point('a', 9000),
    point('b', 420, 6),
    point('c', 870, 3),
    point('x', 20140, 0, true),
  ]

  it('names the most productive posts and the anomaly, with its figures', () => {
    const shown = texts(drawn(() => viewsOutcomes(points, 240, FR, THEME, 560)))
    expect(shown).toEqual(
      expect.arrayContaining([
        'Post b',
        'Post c',
        'Post x',
        '420 vues, 6 contacts',
        'médiane 240',
        '100',
        '1\u202f000',
      ]),
    )
    expect(shown.some((text) => text.startsWith('anomalie, 20\u202f140'))).toBe(true)
  })

  it('cuts a long title only where there is no room for it', () => {
    const title = 'Passer du tableau à la GMAO en cinq semaines avec trois techniciens'
    const long = points.map((each) => (each.id === 'b' ? { ...each, title } : each))
    const shown = (width: number) => texts(drawn(() => viewsOutcomes(long, 240, FR, THEME, width)))
    expect(shown(1600)).toContain(title)
    expect(shown(360)).toContain('Passer du tableau à la GMAO en…')
  })

  it('has the whole title in the tooltip, in lines between words', () => {
    const title =
      'Passer du tableau à la GMAO en cinq semaines avec trois techniciens, un chef d’atelier et un responsable qui n’y croyait pas'
    const { option } = viewsOutcomes([{ ...point('long', 90, 2), title }], 240, FR, THEME, 600)
    const told = JSON.stringify(option.series)
    const lines = /"formatter":"(Passer[^"]*)"/.exec(told)?.[1]?.split('\\n') ?? []
    expect(lines.slice(0, -1).join(' ')).toBe(title)
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(56)
  })

  it('puts every post into one group, and the anomaly into none of the others', () => {
    const { unseen, mostSeen, productive, anomalies } = viewsGroups(points)
    expect(anomalies.map(({ id }) => id)).toEqual(['x'])
    expect(mostSeen[0]?.id).toBe('a')
    expect(productive.map(({ id }) => id)).toEqual(['b', 'c'])
    expect(unseen.length + mostSeen.length + productive.length + anomalies.length).toBe(points.length)
  })

  it('thins out thousands of posts without outcome, never one that brought something', () => {
    const many = Array.from({ length: 20_000 }, (_, index) =>
      point(String(index), 10 + index, index % 1000 === 0 ? 1 : 0),
    )
    const { unseen, productive } = viewsGroups(many)
    expect(unseen.length).toBeLessThanOrEqual(2000)
    expect(productive).toHaveLength(20)
  })

  it('draws a single post without views to speak of', () => {
    drawn(() => viewsOutcomes([point('only', 1)], null, EN, THEME, 320))
  })
})

describe('the calendar of posts', () => {
  it('holds every day of the period once, leap day included', () => {
    const days = emptyDays({ from: '2024-02-01', to: '2024-03-01' })
    expect(days).toHaveLength(30)
    expect(days.map(({ day }) => day)).toContain('2024-02-29')
  })

  it('names months and three weekdays, and says how many days have posts', () => {
    const days = emptyDays({ from: '2025-11-16', to: '2026-11-15' }).map((day, index) => ({
      ...day,
      posts: index % 2,
    }))
    const chart = postCalendar(days, FR, THEME, 540)
    expect(texts(drawn(() => chart))).toEqual(expect.arrayContaining(['lun.', 'ven.', 'janv.', 'août']))
    expect(chart.description).toContain('182')
  })
})

describe('outcomes by month', () => {
  const months = [
    { month: '2026-01', counts: { contact: 2, meeting: 1 } },
    { month: '2026-02', counts: {} },
    { month: '2026-03', counts: { deal: 1 } },
  ]

  it('prints the total above a column and nothing above an empty one', () => {
    const shown = texts(drawn(() => outcomeMonths(months, FR, THEME, 400)))
    expect(shown).toEqual(expect.arrayContaining(['janv.', 'févr.', 'mars']))
    expect(shown.filter((text) => text === '3').length).toBeGreaterThanOrEqual(1)
  })

  it('has a legend of the kinds that occur, in the order of a sale', () => {
    expect(outcomeLegend(months).map(({ kind }) => kind)).toEqual(['contact', 'meeting', 'deal'])
  })
})

describe('both sides', () => {
  it('gives every row its own scale, and a dash where a side is unknown', () => {
    const rows = [
      { label: 'Abonnés', person: 25430, page: 253, personText: '25 430', pageText: '253' },
      { label: 'Activités', person: 15, page: null, personText: '15', pageText: '–' },
      { label: 'Métier', person: 0.06, page: 0.96, personText: '6 %', pageText: '96 %', group: 'Sujets' },
    ]
    const svg = drawn(() => twoSides(rows, NAMES, FR, THEME, 540))
    expect(texts(svg)).toEqual(expect.arrayContaining(['Abonnés', '25 430', '–', 'Sujets', '96 %']))
  })

  it('draws shares on one scale: 57 % is longer than 37 %, and neither fills the row', () => {
    const row = (person: number, full?: number) => ({
      label: 'Part',
      person,
      page: 0,
      personText: '',
      pageText: '',
      ...(full === undefined ? {} : { full }),
    })
    const bars = (...rows: ReturnType<typeof row>[]) => drawn(() => twoSides(rows, NAMES, FR, THEME, 540))
    expect(bars(row(0.57), row(0.57))).toBe(bars(row(0.37), row(0.37)))
    expect(bars(row(0.57, 1), row(0.57, 1))).not.toBe(bars(row(0.37, 1), row(0.37, 1)))
  })
})

describe('the map of themes', () => {
  const topics: Topic[] = [
    'Vie professionnelle',
    'Maintenance et GMAO',
    'Marque',
    'Hors sujet',
    'Ateliers',
    'Métier',
    'Métiers de l’industrie',
  ].map((name, index) => ({
    name,
    person: index % 2 === 0 ? 0.4 / (index + 1) : 0,
    page: index % 3 === 0 ? 0.02 : 0.3 / (index + 1),
    personPosts: 10 - index,
    pagePosts: index,
  }))

  it.each([360, 540, 900])('keeps bubbles apart and inside at %i px', (width) => {
    const bubbles = placeTopics(topics, width)
    expect(bubbles).toHaveLength(topics.length)
    for (const [index, a] of bubbles.entries()) {
      expect(a.x - a.r).toBeGreaterThanOrEqual(0)
      expect(a.x + a.r).toBeLessThanOrEqual(width)
      for (const b of bubbles.slice(index + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r)
    }
  })

  it('makes all of them smaller where twelve themes of one side find no room', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      name: `Accompagnement ${index}`,
      person: 0,
      page: 0.08,
      personPosts: 0,
      pagePosts: 8,
    }))
    const bubbles = placeTopics(many, 420)
    for (const [index, a] of bubbles.entries())
      for (const b of bubbles.slice(index + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r)
  })

  it('draws its fills in whole colours, which a printer keeps', () => {
    const svg = drawn(() => topicMap(topics, NAMES, FR, { ...THEME, surface: '#fff' }, 540))
    expect(svg).not.toMatch(/fill-opacity|\bopacity="0/)
    expect(svg).not.toContain('NaN')
  })

  it('names every theme and both voices', () => {
    expect(texts(drawn(() => topicMap(topics, NAMES, FR, THEME, 540)))).toEqual(
      expect.arrayContaining(['Marque', 'Métiers de l’industrie', 'propre à Nuvéo', 'à parts égales']),
    )
  })
})

describe('who gains from the views', () => {
  it('prints the share of each and the views of each format', () => {
    const shown = texts(
      drawn(() =>
        viewFlows(
          [
            { from: 'shares', to: 'others', views: 750 },
            { from: 'posts', to: 'person', views: 190 },
            { from: 'articles', to: 'brand', views: 60 },
          ],
          NAMES,
          FR,
          THEME,
          1100,
        ),
      ),
    )
    expect(shown).toEqual(
      expect.arrayContaining([
        '75\u00a0%  Médias et comptes tiers',
        '19\u00a0%  Camille Renaud',
        '6\u00a0%  Nuvéo',
        '60 vues',
      ]),
    )
  })
})
