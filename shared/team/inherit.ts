import type { Client } from '#shared/model/client'
import { fold, normalise } from '#shared/labelling/tokenizer/stems'
import type { Employer } from './employer'
import { underEmployer } from './heir'

/** The keys a person's `client.json` may leave out because the employer provides them. */
const INHERITED = [
  'language',
  'timezone',
  'country',
  'region',
  'preset',
  'grid',
  'brand',
  'themes',
  'questions',
  'targets',
  'outcomesTracked',
  'rules',
  'benchmarks',
  'consultant',
] as const satisfies readonly (keyof Employer)[]

/** A person's description as written, with missing keys taken from the employer. */
export function withInherited(
  raw: unknown,
  employer: Employer,
  keys: readonly (typeof INHERITED)[number][] = INHERITED,
): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw
  const silent = keys.filter((key) => !(key in raw) && employer[key] !== undefined)
  return {
    ...(raw as Record<string, unknown>),
    ...Object.fromEntries(silent.map((key) => [key, employer[key]])),
  }
}

/**
 * A person within the employer's team: brand, date and length of the period are the employer's, its questions and themes come first, and
 * the person's labels are renumbered to match.
 */
export function asOneOf(client: Client, employer: Employer): Client {
  const questions = [...employer.questions]
  const places = client.questions.map((own) => {
    const known = questions.findIndex(({ text }) => isSameQuestion(text, own.text))
    return known >= 0 ? known : questions.push(own) - 1
  })
  const moved = (indices: number[] | undefined) => indices?.flatMap((index) => places[index] ?? [])
  const own = Object.entries(client.labels).map(
    ([post, { answers, refused, ...label }]): [string, Client['labels'][string]] => [
      post,
      {
        ...label,
        ...(answers && { answers: moved(answers) }),
        ...(refused && { refused: moved(refused) }),
      },
    ],
  )
  return {
    ...underEmployer(client, employer),
    questions,
    labels: { ...employer.labels, ...Object.fromEntries<Client['labels'][string]>(own) },
  }
}

/** Whether two questions have the same wording. */
export function isSameQuestion(a: string, b: string): boolean {
  return fold(normalise(a)).trim() === fold(normalise(b)).trim()
}
