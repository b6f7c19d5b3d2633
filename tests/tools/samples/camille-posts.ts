import { workingDays } from '#shared/time/calendar'
import { daysLater } from '#shared/time/days'
import { shuffled } from '#shared/stats/random'
import { ownDraft, press, pressTitles, RELAYS, relays, tradeShares, type Draft } from './camille-drafts'
import { createDice, DAY, idAt, iso, type Dice } from './moments'
import type { PagePost } from './page-workbooks'
import type { Label, SamplePost } from './sample-post'
import { OWN_POSTS, TRADE_POSTS } from './texts-camille-own'
import { LONG_COMMENTS, NAMED_SHARES, SHORT_COMMENTS, TRADE_TITLES } from './texts-camille-shares'

export const PERIOD = { from: '2025-11-16', to: '2026-11-15' }
/** The export holds the whole history; three months of it precede the period. */
export const HISTORY = { from: '2025-08-18', to: '2025-11-14' }
const SHARES = 512
/** One in this many shares is left to the labeller. */
const UNLABELLED_EVERY = 14

/** Texts and titles that make sense in only one month. */
const SEASONS: [RegExp, string][] = [
  [/Galette|neige|résolutions/, '2026-01'],
  [/20 000 abonnés|bain de mer/, '2026-05'],
  [/fraises/, '2026-04'],
  [/vendanges|cet automne/, '2026-09'],
  [/marché de Noël/, '2025-12'],
  [/fête de la musique|papas/, '2026-06'],
  [/tomate du balcon|34 degrés|colonie/, '2026-07'],
  [/troisième trimestre|Vingt-cinq mille/, '2026-10'],
  [/l’heure du four|jonquilles|cigognes/, '2026-03'],
  [/Premier numéro/, '2026-02'],
  [/Dernier jour des vacances/, '2026-08'],
  [/brume sur l’Erdre/, '2026-11'],
  [/livres lus cette année/, '2025-12'],
  [/Noël/, '2025-12'],
  [/la rentrée|septembre/, '2026-09'],
  [/Pâques|avril/, '2026-04'],
  [/pour l’été|juillet/, '2026-07'],
  [/la Toussaint|octobre/, '2026-10'],
  [/novembre/, '2026-11'],
  [/décembre/, '2025-12'],
  [/janvier/, '2026-01'],
  [/février/, '2026-02'],
  [/ mars\b/, '2026-03'],
  [/ mai\b/, '2026-05'],
  [/ juin\b/, '2026-06'],
  [/août/, '2026-08'],
]

/** Camille's posts and shares of the year, and the earlier ones, oldest first. */
export function camillePosts(page: readonly PagePost[]): { posts: SamplePost[]; older: SamplePost[] } {
  const dice = createDice(20_261_115)
  const days = workingDays(PERIOD, 'FR')
  const own = [
    ...TRADE_POSTS.map(ownDraft),
    ...spread(OWN_POSTS.map(ownDraft), days, dice, (draft) => ownDays(draft, days, dice)),
  ]
  // Seasonal titles first; what is left over goes into the earlier months.
  const titles = shuffled(pressTitles(), dice).toSorted(
    (a, b) => Number(monthOf(a) === undefined) - Number(monthOf(b) === undefined),
  )
  const kept = titles.slice(0, SHARES - TRADE_TITLES.length - NAMED_SHARES.length - RELAYS)
  const shares = [
    ...NAMED_SHARES.map(({ title, site, at, impressions, subject }): Draft => ({
      ...press(title, site, { subject, intent: 'inform' }),
      millis: Date.parse(at),
      impressions,
    })),
    ...spread(
      [
        ...kept.map((share, index) => (index % UNLABELLED_EVERY === 7 ? { ...share, label: null } : share)),
        ...tradeShares(),
      ],
      days,
      dice,
      (draft) => inSeason(draft, days),
    ),
    ...relays(page, dice),
  ]
  comment(shares, dice)
  const before = workingDays(HISTORY, 'FR')
  const older = spread(titles.slice(kept.length, kept.length + 20), before, dice)
  return { posts: finish([...own, ...shares], dice), older: finish(older, dice) }
}

/** A few shares get a short comment from her, two a real opinion. */
function comment(shares: Draft[], dice: Dice): void {
  shares.forEach((share, index) => {
    if (index % 9 === 4) share.text = dice.pick(SHORT_COMMENTS)
  })
  const opinions = shares.filter(({ label, text }) => label?.subject === 'career' && text === '')
  LONG_COMMENTS.forEach((text, index) => {
    const share = opinions[index * 40 + 11]
    if (share) share.text = text
  })
}

function monthOf({ text, sharedTitle }: Draft): string | undefined {
  return SEASONS.find(([words]) => words.test(`${text} ${sharedTitle}`))?.[1]
}

function inSeason(draft: Draft, days: string[]): string[] {
  const month = monthOf(draft)
  return month ? days.filter((day) => day.startsWith(month)) : []
}

/** In season; otherwise maxims and success stories mostly before the summer and moods mostly after it, sometimes two on a day. */
function ownDays(draft: Draft, days: string[], dice: Dice): string[] {
  const seasonal = inSeason(draft, days)
  if (seasonal.length > 0) return seasonal
  const early = (draft.label?.subject === 'career') === dice.below(100) < 90
  return days.filter((day, index) => index % 5 < 3 && day < '2026-05-16' === early)
}

/** Gives every draft without a time its own half hour of a working day. */
function spread(
  drafts: Draft[],
  days: string[],
  dice: Dice,
  choose: (draft: Draft) => string[] = () => [],
): Draft[] {
  const order = shuffled(days, dice)
  let next = 0
  const taken = new Map<string, number>()
  return drafts.map((draft) => {
    const wanted = choose(draft)
    const day = wanted.length > 0 ? dice.pick(wanted) : order[next++ % order.length]!
    const count = taken.get(day) ?? 0
    taken.set(day, count + 1)
    const minute = 6 * 60 + ((count * 197 + dice.below(150)) % 690)
    return { ...draft, millis: Date.parse(`${day}T00:00:00Z`) + minute * 60_000 + dice.below(60_000) }
  })
}

/** Adds ids and figures; posts are at least five minutes apart, so that their activities cannot be confused. */
function finish(drafts: Draft[], dice: Dice): SamplePost[] {
  const sorted = drafts.toSorted((a, b) => a.millis! - b.millis!)
  let last = 0
  return sorted.map(({ text, sharedUrl, sharedTitle, label, millis, impressions, video }) => {
    const at = Math.max(millis!, last + 5 * 60_000)
    last = at
    const late = iso(at) > '2026-05-15'
    const shown = impressions ?? Math.max(40, Math.min(3_300, Math.round(dice.logNormal(views(label), 0.98))))
    return {
      millis: at,
      urn: `${video ? 'ugcPost' : 'share'}:${idAt(at, dice)}`,
      activityId: idAt(at + 100 + dice.below(at % 29 === 0 ? 10_000 : 1_900), dice),
      text,
      sharedUrl,
      sharedTitle,
      label,
      impressions: shown,
      engagements: Math.max(1, Math.round(shown * dice.logNormal(late ? 0.005 : 0.0093, 0.8))),
    }
  })
}

function views(label: Label | null): number {
  return label?.subject === 'trade' || label?.subject === 'brand' ? 180 : 370
}

/** Impressions (or engagements) by day: most on the first day, some from older content every day. */
export function dailyOf(
  posts: readonly SamplePost[],
  metric: 'impressions' | 'engagements',
  dice: Dice,
): Map<string, number> {
  const weights = [0.52, 0.21, 0.11, 0.07, 0.05, 0.04]
  const daily = new Map<string, number>()
  for (let day = PERIOD.from; day <= PERIOD.to; day = daysLater(day, 1)) {
    daily.set(day, metric === 'impressions' ? Math.round(dice.logNormal(520, 0.3)) : dice.poisson(3))
  }
  for (const post of posts) {
    let left = post[metric]
    weights.forEach((weight, offset) => {
      const day = iso(post.millis + offset * DAY).slice(0, 10)
      const part = offset === weights.length - 1 ? left : Math.min(left, Math.round(post[metric] * weight))
      const last = daily.has(day) ? day : PERIOD.to
      daily.set(last, (daily.get(last) ?? 0) + part)
      left -= part
    })
  }
  return daily
}
