import type { MessageKey, Under } from '#shared/locale/keys'
import { AVOIDED_IDS, PUBLISHED, type Published } from '#shared/audit/benchmarks/published'
import { CATEGORIES, type CheckSettings } from '#shared/audit/catalogue'
import type { Translator } from '#shared/locale/translator'
import { limitsInTable } from '#shared/report/limits'
import { otherWeights, sourceKeys } from './check-facts'

/** One paragraph of the help: `id` is its anchor, `text` is what the search looks in. */
export interface Entry {
  id: string
  title: string
  lines: { label?: string; text: string }[]
  note?: string
}

export interface HelpSection {
  id: string
  title: string
  lead: string
  entries: Entry[]
}

const WORDS = [
  'influence',
  'audience',
  'verdict',
  'band',
  'coverage',
  'post',
  'activity',
  'anomaly',
  'engagement',
  'outcome',
  'observed',
  'provisional',
] as const
const SUBJECTS = ['brand', 'trade', 'career', 'off'] as const
const INTENTS = ['serve', 'inform', 'sell', 'self', 'chat'] as const
const STATUSES = ['pass', 'warn', 'fail', 'insufficient', 'not_applicable', 'informative', 'manual'] as const
const EXPORTS = ['member', 'creator', 'page', 'outcomes', 'public'] as const
const WORK = [
  'outside',
  'paste',
  'clients',
  'profile',
  'grid',
  'findings',
  'seal',
  'locked',
  'employer',
  'lengths',
  'report',
  'sentences',
  'access',
] as const
const STEPS: Record<(typeof EXPORTS)[number], number> = {
  member: 5,
  creator: 4,
  page: 4,
  outcomes: 3,
  public: 3,
}

/** The whole help in the translator's language; the checks come from the catalogue the audit itself uses. */
export function helpSections(translator: Translator): HelpSection[] {
  const { t } = translator
  const section = (id: Under<'help.section'>, entries: Entry[]): HelpSection => ({
    id,
    title: t(`help.section.${id}`),
    lead: t(`help.lead.${id}`),
    entries,
  })
  return [
    section(
      'method',
      (['indices', 'score', 'verdict', 'labels', 'privacy'] as const).map((id) => ({
        id,
        title: t(`help.method.${id}.title`),
        lines: [{ text: t(`help.method.${id}.text`) }],
      })),
    ),
    section(
      'work',
      WORK.map((id) => word(`work-${id}`, t(`help.work.${id}.title`), t(`help.work.${id}.text`))),
    ),
    section(
      'export',
      EXPORTS.map((id) => ({
        id: `export-${id}`,
        title: t(`help.export.${id}.title`),
        lines: Array.from({ length: STEPS[id] }, (_, step) => ({
          label: String(step + 1),
          text: t(`help.export.${id}.step${step + 1}` as MessageKey),
        })),
      })),
    ),
    section(
      'checks',
      CATEGORIES.flatMap(({ id, checks }) =>
        checks.map((check) => checkEntry(check, t(`common.category.${id}`), translator)),
      ),
    ),
    section('words', [
      ...WORDS.map((id) => word(`word-${id}`, t(`help.word.${id}.title`), t(`help.word.${id}.text`))),
      ...SUBJECTS.map((id) =>
        word(
          `subject-${id}`,
          t('help.word.subject', { name: t(`common.subject.${id}`) }),
          t(`help.subject.${id}`),
        ),
      ),
      ...INTENTS.map((id) =>
        word(
          `intent-${id}`,
          t('help.word.intent', { name: t(`common.intent.${id}`) }),
          t(`help.intent.${id}`),
        ),
      ),
      ...STATUSES.map((id) =>
        word(
          `status-${id}`,
          t('help.word.status', { name: t(`common.status.${id}`) }),
          t(`help.status.${id}`),
        ),
      ),
    ]),
    section(
      'benchmarks',
      PUBLISHED.map((figure) => benchmarkEntry(figure, translator)),
    ),
    section(
      'avoid',
      AVOIDED_IDS.map((id) =>
        word(`avoid-${id}`, t(`report.avoid.${id}.claim`), t(`report.avoid.${id}.why`)),
      ),
    ),
    section(
      'sources',
      sourceKeys().map((key) => word(`source-${key}`, key, t(`report.reference.${key}`))),
    ),
  ]
}

/** The help entries containing every word of the query; all of them if it is empty. */
export function searched(sections: readonly HelpSection[], query: string): HelpSection[] {
  const words = plain(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return [...sections]
  return sections
    .map((section) => ({
      ...section,
      entries: section.entries.filter((entry) => words.every((each) => plain(textOf(entry)).includes(each))),
    }))
    .filter(({ entries }) => entries.length > 0)
}

function checkEntry(check: CheckSettings, category: string, translator: Translator): Entry {
  const { t, decimal } = translator
  const { id, weight, grade, sources, minimum } = check
  const limits = limitsInTable(check, translator)
  const others = otherWeights(id).map(({ preset, weight: own }) =>
    t('help.check.weightFor', { preset: t(`common.preset.${preset}`), weight: decimal(own) }),
  )
  const formula = t(`checks.${id}.formula`)
  return {
    id,
    title: `${id} · ${t(`checks.${id}.title`)}`,
    note: t('help.check.note', {
      category,
      weight,
      others: others.length > 0 ? others : '',
      more: others.length > 0 ? 'yes' : 'no',
    }),
    lines: [
      { text: t(`checks.${id}.asked`) },
      {
        label: t('help.check.formula'),
        text: `${formula.charAt(0).toLocaleUpperCase()}${formula.slice(1)}${/[.!?]$/.test(formula) ? '' : '.'}`,
      },
      ...(weight > 0
        ? [{ label: t('help.check.limits'), text: limits === '' ? t('report.method.ownRule') : limits }]
        : []),
      { label: t('help.check.minimum'), text: decimal(minimum) },
      ...(weight > 0
        ? [
            {
              label: t('help.check.grade'),
              text: t('help.check.gradeOf', {
                grade: t(`report.method.grade.${grade}`),
                sources: sources.length > 0 ? [...sources] : '',
                known: sources.length > 0 ? 'yes' : 'no',
              }),
            },
          ]
        : []),
    ],
  }
}

function benchmarkEntry(
  { id, metric, accountType, publisher, from, to, quartiles, mean, grade, expires }: Published,
  { t, percent, decimal, date }: Translator,
): Entry {
  const tier = from === 0 && to === null ? 'tierAll' : to === null ? 'tierOpen' : 'tier'
  const title = [
    t(`report.method.metric.${metric}`),
    t(`report.method.account.${accountType}`),
    t(`report.method.${tier}`, { from, to: to ?? 0 }),
  ].join(', ')
  const value = quartiles
    ? t('report.method.quartiles', quartiles)
    : metric === 'engagementRate'
      ? percent(mean ?? 0, 1)
      : decimal(mean ?? 0)
  return {
    id: `benchmark-${id}`,
    title,
    note: publisher,
    lines: [
      { label: t('report.method.value'), text: value },
      { label: t('report.method.gradeHead'), text: grade },
      { label: t('report.method.until'), text: date(expires) },
    ],
  }
}

function word(id: string, title: string, text: string): Entry {
  return { id, title, lines: [{ text }] }
}

function textOf({ id, title, lines, note = '' }: Entry): string {
  return [id, title, note, ...lines.map(({ label = '', text }) => `${label} ${text}`)].join(' ')
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .toLowerCase()
}
