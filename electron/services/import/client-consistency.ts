import { isKnownCountry, isKnownRegion, regionsOf } from '#shared/time/calendar'
import type { Client } from '#shared/model/client'

type Described = Pick<Client, 'country' | 'themes' | 'labels' | 'questions'> & { region?: string | undefined }

/** Contradictions within a description, in the notation of wrong values: key: what was found → what was expected. */
export function contradictions(client: Described): string[] {
  return [...country(client), ...repeatedThemes(client), ...labels(client)]
}

/** An unknown country has no public holidays: every working day would be counted wrong without a word. */
function country({ country: code, region }: Described): string[] {
  if (!isKnownCountry(code)) return [`country: ${JSON.stringify(code)} → "FR"`]
  if (isKnownRegion({ country: code, region })) return []
  const known = regionsOf(code).map((name) => JSON.stringify(name))
  return [`region: ${JSON.stringify(region)} → ${known.length === 0 ? '∅' : known.join(' | ')}`]
}

function repeatedThemes({ themes }: Described): string[] {
  const names = themes.map(({ name }) => name)
  return names.flatMap((name, index) => {
    const first = names.indexOf(name)
    return first === index ? [] : [`themes[${index}].name: ${JSON.stringify(name)} → ≠ themes[${first}].name`]
  })
}

function labels({ labels: byPost, questions, themes }: Described): string[] {
  const names = themes.map(({ name }) => name)
  return Object.entries(byPost).flatMap(([post, label]) => [
    ...(['answers', 'refused'] as const).flatMap((key) =>
      (label[key] ?? []).flatMap((question, index) =>
        question < questions.length
          ? []
          : [`labels.${post}.${key}[${index}]: ${question} → ${indices(questions.length)}`],
      ),
    ),
    ...(label.themes ?? []).flatMap((theme, index) =>
      names.length === 0 || names.includes(theme)
        ? []
        : [
            `labels.${post}.themes[${index}]: ${JSON.stringify(theme)} → ${names.map((name) => JSON.stringify(name)).join(' | ')}`,
          ],
    ),
  ])
}

function indices(count: number): string {
  return count === 0 ? '[]' : count === 1 ? '0' : `0 … ${count - 1}`
}
