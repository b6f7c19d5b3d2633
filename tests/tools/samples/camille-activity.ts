import { eachDay, weekday, workingDays } from '#shared/time/calendar'
import { createDice, idAt, iso, type Dice } from './moments'
import { exportedLink, type MemberExport } from './member-export'
import type { SamplePost } from './sample-post'

type Acts = Pick<MemberExport, 'comments' | 'reactions' | 'votes'>

const LAST_30 = { from: '2026-10-17', to: '2026-11-15' }
/** 15.0 on each of the 19 working days from 17 October to 15 November 2026, excluding 11 November. */
const IN_LAST_30 = 285
const REMARKS = [
  'Bravo !',
  'Tellement juste.',
  'Félicitations à toute l’équipe.',
  'Merci pour ce partage.',
  'Magnifique, bravo !',
  'Quelle belle énergie.',
  'Hâte d’y être.',
  'Il a dit "oui" tout de suite, et je comprends pourquoi.',
  'Je signe des deux mains.',
  'On se voit jeudi ?',
  'Très beau parcours.\n\nÀ bientôt à Nantes.',
  'Joyeux anniversaire !',
  'Tout est dit, merci.',
  'Bienvenue !',
]
const TYPES = [
  'LIKE',
  'LIKE',
  'LIKE',
  'LIKE',
  'PRAISE',
  'EMPATHY',
  'APPRECIATION',
  'INTEREST',
  'ENTERTAINMENT',
]

/** Comments, reactions and votes that bring every working day to about fifteen activities. `published`: moments of posts and articles. */
export function camilleActivity(published: readonly number[], own: readonly SamplePost[]): Acts {
  const dice = createDice(150)
  const acts: Acts = { comments: [], reactions: [], votes: [] }
  const posted = new Map<string, number>()
  for (const millis of published)
    posted.set(iso(millis).slice(0, 10), (posted.get(iso(millis).slice(0, 10)) ?? 0) + 1)
  const targets = dailyTargets(posted, dice)
  for (const [day, target] of targets) {
    const missing = target - (posted.get(day) ?? 0)
    for (let i = 0; i < missing; i++) act(acts, day, dice)
  }
  replies(acts, own, dice)
  return acts
}

function dailyTargets(posted: ReadonlyMap<string, number>, dice: Dice): Map<string, number> {
  const targets = new Map<string, number>()
  for (const day of workingDays({ from: '2025-10-01', to: '2026-10-16' }, 'FR'))
    targets.set(day, dice.between(10, 20) + (dice.below(5) === 0 ? 1 : 0))
  const last = workingDays(LAST_30, 'FR')
  let left = IN_LAST_30
  last.forEach((day, index) => {
    const rest = last.length - index - 1
    const target =
      rest === 0
        ? left
        : Math.max(
            posted.get(day) ?? 0,
            Math.min(left - 15 * rest + 4, Math.max(left - 15 * rest - 4, dice.between(11, 19))),
          )
    targets.set(day, target)
    left -= target
  })
  for (const day of eachDay({ from: '2025-11-16', to: '2026-10-16' }))
    if (weekday(day) > 4 && dice.below(4) === 0) targets.set(day, dice.between(1, 3))
  return targets
}

function act({ comments, reactions, votes }: Acts, day: string, dice: Dice): void {
  const millis = Date.parse(`${day}T05:50:00Z`) + dice.below(12 * 3_600_000)
  const link = exportedLink(
    `${dice.below(9) === 0 ? 'ugcPost' : 'activity'}:${idAt(millis - dice.between(600, 90_000) * 1_000, dice)}`,
  )
  const kind = dice.below(100)
  if (kind < 1) votes.push({ millis, link, option: dice.pick(['Oui', 'Non', 'Ça dépend']) })
  else if (kind < 26) comments.push({ millis, link, text: dice.pick(REMARKS) })
  else {
    const comment =
      dice.below(14) === 0
        ? `?commentUrn=${encodeURIComponent(`urn:li:comment:(activity:${idAt(millis - 9e6, dice)},${idAt(millis - 8e6, dice)})`)}`
        : ''
    reactions.push({ millis, type: dice.pick(TYPES), link: link + comment })
  }
}

/** She hardly ever replies under her own posts. */
function replies({ comments }: Acts, own: readonly SamplePost[], dice: Dice): void {
  for (const post of own.filter((_, index) => index % 24 === 3 && index < 100)) {
    comments.push({
      millis: post.millis + dice.between(60, 600) * 60_000,
      link: exportedLink(`activity:${post.activityId}`),
      text: 'Merci à tous !',
    })
  }
}
