import { eachDay, weekday, workingDays } from '#shared/time/calendar'
import { daysLater } from '#shared/time/days'
import { createDice, idAt, type Dice } from './moments'
import { COPIED_PAGE_POST, PAGE_FAMILIES } from './texts-camille-page'
import type { PageAudience, PagePost } from './page-workbooks'

const YEAR = { from: '2025-11-16', to: '2026-11-15' }
const LAST_30 = { from: '2026-10-17', to: '2026-11-15' }
const IN_LAST_30 = 20

/** Posts whose date is fixed by the text or the story. */
const FIXED: [RegExp, string][] = [
  [/^Version 4\.2/, '2026-05-19'],
  [/version 4\.2/, '2026-05-26'],
  [/Joyeux Noël/, '2025-12-24'],
  [/Bonne année/, '2026-01-02'],
  [/Bon printemps/, '2026-03-20'],
  [/Bel été/, '2026-06-22'],
  [/fête nationale/, '2026-07-13'],
  [/Bonne rentrée/, '2026-09-01'],
  [/salon de la maintenance à Nantes/, '2026-05-12'],
  [/étape 1/, '2026-02-02'],
  [/étape 2/, '2026-02-09'],
  [/étape 3/, '2026-02-16'],
  [/étape 4/, '2026-02-23'],
  [/étape 5/, '2026-03-02'],
]

/** A year of Nuvéo's page: 118 posts, twenty of them in the last thirty days, with hardly any reactions. */
export function camillePage(): PagePost[] {
  const dice = createDice(253)
  const texts = [
    COPIED_PAGE_POST,
    ...interleaved(PAGE_FAMILIES.map(({ text, values }) => values.map((value) => filled(text, value)))),
  ]
  const fixed = (text: string) => FIXED.find(([words]) => words.test(text))?.[1]
  const free = texts.filter((text) => !fixed(text))
  const late = workingDays(LAST_30, 'FR')
  const early = workingDays({ from: YEAR.from, to: '2026-10-16' }, 'FR')
  const dated = [
    ...texts.flatMap((text) => (fixed(text) ? [{ text, day: fixed(text)! }] : [])),
    ...free.slice(0, -IN_LAST_30).map((text, index, all) => ({
      text,
      day: early[Math.floor(((index + 0.5) * early.length) / all.length)]!,
    })),
    ...free.slice(-IN_LAST_30).map((text, index) => ({ text, day: late[index % late.length]! })),
  ]
  const seen = new Map<string, number>()
  return dated
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ text, day }) => {
      const nth = seen.get(day) ?? 0
      seen.set(day, nth + 1)
      return pagePost(text, day, nth, dice)
    })
}

function pagePost(text: string, day: string, nth: number, dice: Dice): PagePost {
  const millis = Date.parse(
    `${day}T0${7 + nth * 2}:${dice.pick(['00', '15', '30'])}:${dice.between(10, 50)}Z`,
  )
  const early = day < '2026-05-01'
  const impressions = Math.max(18, Math.round(dice.logNormal(early ? 148 : 131, 0.35)))
  return {
    millis,
    text,
    activityId: idAt(millis + dice.between(100, 1_500), dice),
    // Scheduled posts were drafted some days before.
    created: daysLater(day, dice.below(3) === 0 ? -dice.between(1, 6) : 0),
    impressions,
    clicks: dice.poisson(early ? 1.1 : 0.35),
    likes: dice.poisson(early ? 1.5 : 0.8),
    comments: dice.poisson(0.08),
    reposts: dice.poisson(0.15),
    follows: dice.poisson(0.03),
    contentType: dice.pick(['Image', 'Image', 'Video', 'Article', '']),
  }
}

function filled(text: string, value: string): string {
  const whole = text.replace('{x}', value)
  return whole.charAt(0).toUpperCase() + whole.slice(1)
}

function interleaved(lists: string[][]): string[] {
  const longest = Math.max(...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list[index] ?? [])).flat()
}

/** New followers of the page per day: few, recently fewer, half of them invited automatically. */
export function pageFollowerDays(): { day: string; organic: number; invited: number }[] {
  const dice = createDice(254)
  return eachDay(YEAR).map((day) => {
    const mean = day > '2026-08-17' ? 0.1 : day > '2026-05-19' ? 0.36 : 0.15
    return { day, organic: dice.poisson(mean), invited: dice.below(11) === 0 ? 1 : 0 }
  })
}

/** Page visits per day. */
export function pageVisitDays(): { day: string; views: number; visitors: number }[] {
  const dice = createDice(255)
  return eachDay(YEAR).map((day) => {
    const views = dice.poisson(weekday(day) > 4 ? 0.6 : 3.1)
    return { day, views, visitors: Math.min(views, Math.ceil(views * 0.7)) }
  })
}

/** The page's followers. */
export const PAGE_AUDIENCE: PageAudience = {
  Location: [
    ['Nantes et périphérie, France', 118],
    ['Paris et périphérie, France', 37],
    ['Rennes et périphérie, France', 24],
  ],
  'Job function': [
    ['Technologies de l’information', 51],
    ['Ventes', 38],
    ['Opérations', 29],
  ],
  Seniority: [
    ['Premier emploi', 84],
    ['Confirmé', 77],
    ['Directeur', 21],
  ],
  Industry: [
    ['Développement de logiciels', 63],
    ['Services de conseil', 29],
    ['Industrie manufacturière', 22],
  ],
  'Company size': [
    ['11-50', 71],
    ['51-200', 44],
    ['2-10', 39],
  ],
}
