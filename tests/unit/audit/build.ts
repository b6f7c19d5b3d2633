import type { Check, Finding } from '#shared/audit/define/define-check'
import { Missing } from '#shared/audit/define/define-fact'
import { FACTS } from '#shared/audit/facts/registry'
import type { AuditInput } from '#shared/audit/define/input'
import { auditPeriod } from '#shared/audit/support/period'
import { categoriesOf, type PresetSettings } from '#shared/audit/presets'
import { client, type Client } from '#shared/model/client'
import type { Post, Records } from '#shared/model/records'
import type { PostMetric } from '#shared/model/vocabulary'
import type { Source } from '#shared/model/source'

/** The day of every built audit, and the file that every built record comes from. */
export const AS_OF = '2026-11-15'
export const FILE = 'seen-posts.csv'

type PostOptions = Partial<Omit<Post, 'metrics'>> & { metrics?: Partial<Record<PostMetric, number>> }

/** A person's post of 1 November 2026; metrics are given as plain numbers. Ids differ only if told so. */
export function aPost({ metrics = {}, ...post }: PostOptions = {}): Post {
  const id = post.id ?? 'share:1'
  return {
    id,
    urns: [id],
    who: 'person',
    type: 'post',
    publishedAt: '2026-11-01T09:00:00Z',
    url: null,
    text: 'Un texte.',
    sharedTitle: null,
    sharedUrl: null,
    media: null,
    sponsored: false,
    metrics: Object.fromEntries(
      Object.entries(metrics).map(([name, value]) => [name, { value, source: FILE }]),
    ),
    ownReplies: null,
    sources: [FILE],
    ...post,
  }
}

/** So many posts, one a day back from 14 November 2026, ids `share:<first>` and on; `each` may differ by index. */
export function somePosts(
  count: number,
  each: (index: number) => PostOptions = () => ({}),
  first = 1,
): Post[] {
  return Array.from({ length: count }, (_, index) => {
    const publishedAt = new Date(Date.UTC(2026, 10, 14 - index, 9)).toISOString().replace('.000Z', 'Z')
    return aPost({ id: `share:${first + index}`, publishedAt, ...each(index) })
  })
}

interface InputOptions {
  client?: Partial<Omit<Client, 'brand' | 'person'>> & {
    brand?: Partial<NonNullable<Client['brand']>> | null
    person?: Partial<Client['person']>
  }
  records?: Partial<Records>
  sources?: Source[]
  asOf?: string
}

// With less than three words of the trade no subject would be counted.
const ABOUT = 'Entretien de chaudières, ramonage, dépannage.'

/** An audit input of twelve months for a person of a brand "Kervane" (or none: `brand: null`). */
export function anInput({
  client: given = {},
  records = {},
  sources,
  asOf = AS_OF,
}: InputOptions = {}): AuditInput {
  const { brand = {}, person = {}, ...rest } = given
  const parsed = client.parse({
    person: { name: 'Camille Dupont', ...person },
    brand: brand === null ? null : { name: 'Kervane', about: ABOUT, ...brand },
    ...rest,
  })
  return {
    client: parsed,
    records: {
      posts: [],
      activities: [],
      measures: [],
      demographics: [],
      outcomes: [],
      profile: null,
      ...records,
    },
    sources: sources ?? [aSource()],
    asOf,
    period: auditPeriod(asOf, parsed.periodMonths),
    language: parsed.language,
    engine: '0.0.0-test',
  }
}

/** A source of the given format without rows. */
export function aSource(source: Partial<Source> = {}): Source {
  return {
    file: FILE,
    format: 'seen-posts',
    language: null,
    period: null,
    rows: 0,
    kept: 0,
    rejected: [],
    warnings: [],
    ...source,
  }
}

/** The settings of a check under the preset of an employee. */
export function settingsOf(id: string): PresetSettings {
  const found = categoriesOf('employee')
    .flatMap(({ checks }) => checks)
    .find((check) => check.id === id)
  if (!found) throw new Error(`no check ${id}`)
  return found
}

/** What a check finds in an input, before the engine judges it; a missing fact comes back as its message key. */
export function find(check: Check, input: AuditInput): Finding | string {
  const facts: Record<string, unknown> = {}
  for (const id of check.needs) {
    const value: unknown = FACTS[id].of(input)
    if (value instanceof Missing) return value.message.key
    facts[id] = value
  }
  return check.run(facts, settingsOf(check.id))
}

/** The low end that a finding is open to; null where it is not open. */
export function lowOf(finding: Finding | string): number | null {
  return typeof finding === 'string' ? null : (finding.open?.low ?? null)
}

/** Labels by hand for `share:<first>` and on, as `client.labels`. */
export function someLabels(
  count: number,
  each: (index: number) => Client['labels'][string],
  first = 1,
): Client['labels'] {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`share:${first + index}`, each(index)]),
  )
}

/** A long text of so many distinct words; another seed has no word in common. */
export function words(count: number, seed = 'mot'): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  return Array.from(
    { length: count },
    (_, index) => `${seed}${letters[Math.floor(index / 26) % 26]}${letters[index % 26]}`,
  ).join(' ')
}
