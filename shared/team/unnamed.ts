import { median } from '#shared/stats/quantile'
import type { Member } from './member'
import { LEAST_UNNAMED, type TeamAudit } from './model'

type Others = NonNullable<TeamAudit['others']>

/** The largest share of a total one person may have before being recognisable in it. */
const LARGEST_PART = 0.5
const STEPS = [1, 2, 5] as const

/**
 * What may be published about unnamed people: nothing unless five of them have the figure, none with more than half of it, and then only a
 * range between two round numbers. Named people are in none of these figures, so nothing can be learned by subtracting them.
 */
export function othersOf(
  unnamed: readonly Member[],
  earlier?: TeamAudit | null,
  now?: TeamAudit['period'],
): TeamAudit['others'] {
  if (unnamed.length < LEAST_UNNAMED) return null
  const posts = unnamed.map(({ audit }) => audit.posts.filter(({ who }) => who === 'person').length)
  const others: Others = {
    atLeast: Math.floor(unnamed.length / LEAST_UNNAMED) * LEAST_UNNAMED,
    posts: sumBetween(posts),
    influence: middleBetween(unnamed.flatMap(({ audit }) => audit.influence.score ?? [])),
    audience: middleBetween(unnamed.flatMap(({ audit }) => audit.audience.score ?? [])),
  }
  const figures =
    earlier && now && sharesDays(earlier.period, now) ? steadyIn(others, earlier.others) : others
  return figures.posts || figures.influence || figures.audience ? figures : null
}

function sharesDays(one: TeamAudit['period'], other: TeamAudit['period']): boolean {
  return one.from <= other.to && other.from <= one.to
}

// Two differing reports about the same days would reveal the people who make the difference, so a changed figure is withheld.
function steadyIn(others: Others, before: TeamAudit['others']): Others {
  const steady = <Key extends 'posts' | 'influence' | 'audience'>(key: Key): Others[Key] =>
    before && JSON.stringify(before[key]) === JSON.stringify(others[key]) ? others[key] : null
  return { ...others, posts: steady('posts'), influence: steady('influence'), audience: steady('audience') }
}

function sumBetween(values: readonly number[]): Others['posts'] {
  const known = values.filter((value) => value > 0)
  const total = known.reduce((sum, value) => sum + value, 0)
  if (known.length < LEAST_UNNAMED || Math.max(...known) > total * LARGEST_PART) return null
  const scale = 10 ** Math.floor(Math.log10(total))
  const [low = 1, high = 10] = [...STEPS, 10].flatMap((step, index, steps) =>
    total >= step * scale && total < (steps[index + 1] ?? Infinity) * scale
      ? [step * scale, (steps[index + 1] ?? 10) * scale]
      : [],
  )
  return { low, high }
}

function middleBetween(values: readonly number[]): Others['influence'] {
  const middle = values.length < LEAST_UNNAMED ? null : median(values)
  if (middle === null) return null
  const low = Math.min(80, Math.floor(middle / 20) * 20)
  return { low, high: low + 20 }
}
