import type { TeamAudit, TeamQuestion, TeamVoice } from './model'

/** From this many labelled posts, a share is printed without noting that it is based on few. */
export const ENOUGH = 12

/** The letters for each person in a drawing: initials, with a number if two people share them. */
export function initials({ people }: TeamAudit): Map<string, string> {
  const short = people.map(({ name }) =>
    name
      .split(/[\s-]+/u)
      .flatMap((word) => /\p{L}/u.exec(word)?.[0] ?? [])
      .slice(0, 3)
      .join('')
      .toLocaleUpperCase(),
  )
  return new Map(
    people.map(({ id }, index) => {
      const own = short[index] ?? ''
      const before = short.slice(0, index).filter((other) => other === own).length
      return [id, short.filter((other) => other === own).length > 1 ? `${own}${before + 1}` : own]
    }),
  )
}

/** The number of a voice's posts about the brand or its trades. */
export function aboutTrade({ subjects }: TeamVoice['spoken']): number {
  return subjects.brand + subjects.trade
}

/** Every voice, the page first (its id is null), with its share of the posts about the brand and its trades; null if there are none. */
export function tradeShares({ page, people }: TeamAudit) {
  const voices = [
    ...(page ? [{ id: null, spoken: page.spoken }] : []),
    ...people.map(({ id, spoken }) => ({ id, spoken })),
  ]
  const all = voices.reduce((sum, { spoken }) => sum + aboutTrade(spoken), 0)
  return voices.map((voice) => ({ ...voice, share: all === 0 ? null : aboutTrade(voice.spoken) / all }))
}

/** The questions to which a person has a confirmed answer. */
export function answeredBy({ questions }: TeamAudit, person: string): TeamQuestion[] {
  return questions.filter(({ people }) =>
    people.some(({ id, answers }) => id === person && answers.length > 0),
  )
}
