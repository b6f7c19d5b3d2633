import { createTranslator, type Translator } from '#shared/locale/translator'
import type { Under } from '#shared/locale/keys'
import { SUBJECTS } from '#shared/model/labels'
import { aboutTrade, tradeShares } from '#shared/team/figures'
import type { TeamAudit } from '#shared/team/model'
import { writeWorkbook, type CellKind, type Sheet, type SheetCell } from './workbook'

type Value = string | number | null
type Columns = readonly (readonly [head: string, kind: CellKind])[]

/** A team's audit as a workbook: people, questions with every answer, calendar, themes, each voice's share, copies, and what the figures mean. */
export function teamXlsx(team: TeamAudit, author = ''): Promise<Uint8Array> {
  const translator = createTranslator(team.language)
  const { t } = translator
  const sheets = [
    peopleSheet(team, translator),
    questionSheet(team, translator),
    answerSheet(team, translator),
    themeSheet(team, translator),
    voiceSheet(team, translator),
    copySheet(team, translator),
    noteSheet(team, translator),
  ]
  return writeWorkbook(
    sheets.filter(({ rows }) => rows.length > 1),
    { title: t('team.title', { brand: team.brand }), author, date: team.asOf },
  )
}

function sheet(name: string, columns: Columns, rows: readonly (readonly Value[])[]): Sheet {
  const heads = columns.map(([head]): SheetCell => ({ value: head, kind: 'head' }))
  const body = rows.map((row) =>
    row.map((value, index): SheetCell => ({ value, kind: columns[index]?.[1] ?? 'text' })),
  )
  return { name, rows: [heads, ...body], hasHeads: true }
}

function head(translator: Translator) {
  return (name: Under<'team.column'>, kind: CellKind): [string, CellKind] => [
    translator.t(`team.column.${name}`),
    kind,
  ]
}

function peopleSheet({ people }: TeamAudit, translator: Translator): Sheet {
  const { t } = translator
  const column = head(translator)
  return sheet(
    t('team.sheet.people'),
    [
      column('person', 'text'),
      column('role', 'text'),
      column('scope', 'text'),
      column('consentOn', 'day'),
      column('left', 'day'),
      column('verdict', 'text'),
      column('influence', 'decimal'),
      column('influenceLow', 'decimal'),
      column('influenceHigh', 'decimal'),
      column('audience', 'decimal'),
      column('audienceLow', 'decimal'),
      column('audienceHigh', 'decimal'),
      column('posts', 'integer'),
      column('labelled', 'integer'),
      column('byHand', 'integer'),
      ...SUBJECTS.map((subject): [string, CellKind] => [t(`common.subject.${subject}`), 'integer']),
      column('results', 'integer'),
      column('linked', 'integer'),
    ],
    people.map(({ name, role, scope, consentOn, left, indices, spoken, results }) => [
      name,
      role,
      t(`team.scope.${scope}`),
      consentOn,
      left,
      indices && t(`common.verdict.${indices.verdict}`),
      indices?.influence.score ?? null,
      indices?.influence.low ?? null,
      indices?.influence.high ?? null,
      indices?.audience.score ?? null,
      indices?.audience.low ?? null,
      indices?.audience.high ?? null,
      spoken.posts,
      spoken.labelled,
      spoken.byHand,
      ...SUBJECTS.map((subject) => spoken.subjects[subject]),
      results?.count ?? null,
      results?.linked ?? null,
    ]),
  )
}

function questionSheet({ questions, calendar, people }: TeamAudit, translator: Translator): Sheet {
  const { t } = translator
  const column = head(translator)
  return sheet(
    t('team.sheet.questions'),
    [
      column('question', 'text'),
      column('importance', 'text'),
      column('month', 'month'),
      column('page', 'integer'),
      ...people.map(({ name }): [string, CellKind] => [name, 'integer']),
      column('candidates', 'integer'),
    ],
    questions.map(({ text, importance, page, people: cells }, index) => [
      text,
      t('report.plan.importanceOf', { importance: String(importance) }),
      calendar.find(({ question }) => question === index)?.month ?? null,
      page.answers.length,
      ...cells.map(({ answers }) => answers.length),
      page.candidates + cells.reduce((sum, { candidates }) => sum + candidates, 0),
    ]),
  )
}

function answerSheet({ questions, people, brand }: TeamAudit, translator: Translator): Sheet {
  const column = head(translator)
  return sheet(
    translator.t('team.sheet.answers'),
    [
      column('question', 'text'),
      column('who', 'text'),
      column('date', 'day'),
      column('title', 'text'),
      column('url', 'text'),
    ],
    questions.flatMap(({ text, page, people: cells }) =>
      [
        { who: brand, answers: page.answers },
        ...cells.map(({ id, answers }) => ({ who: nameOf(people, id), answers })),
      ].flatMap(({ who, answers }) => answers.map(({ day, title, url }) => [text, who, day, title, url])),
    ),
  )
}

function themeSheet({ themes, people }: TeamAudit, translator: Translator): Sheet {
  const column = head(translator)
  return sheet(
    translator.t('team.sheet.themes'),
    [
      column('theme', 'text'),
      column('voices', 'text'),
      column('page', 'integer'),
      ...people.map(({ name }): [string, CellKind] => [name, 'integer']),
    ],
    themes.map(({ name, voices, page, people: cells }) => [
      name,
      translator.t(`team.voices.${voices}`),
      page,
      ...cells.map(({ posts }) => posts),
    ]),
  )
}

function voiceSheet(team: TeamAudit, translator: Translator): Sheet {
  const { t } = translator
  const column = head(translator)
  const { people, brand } = team
  return sheet(
    t('team.voice.head'),
    [
      [t('team.voice.who'), 'text'],
      [t('team.voice.posts'), 'integer'],
      [t('team.voice.trade'), 'integer'],
      [t('team.voice.share'), 'percent'],
      column('gain', 'percent'),
      column('gainLow', 'percent'),
      column('gainHigh', 'percent'),
      column('gainDays', 'integer'),
    ],
    tradeShares(team).map(({ id, spoken, share }) => {
      const gain = people.find((person) => person.id === id)?.pageGain
      return [
        id === null ? brand : nameOf(people, id),
        spoken.posts,
        aboutTrade(spoken),
        share,
        ...(gain && gain.status !== 'insufficient' && gain.status !== 'not_applicable'
          ? [gain.gain, gain.low, gain.high]
          : [null, null, null]),
        gain?.events ?? null,
      ]
    }),
  )
}

/** What must be known to read the figures, as the report says it. */
function noteSheet({ overlap }: TeamAudit, { t }: Translator): Sheet {
  return sheet(
    t('team.sheet.notes'),
    [
      [t('team.column.about'), 'text'],
      [t('team.column.note'), 'text'],
    ],
    [
      [t('team.voice.title'), t('team.voice.note')],
      [t('team.voice.gain.title'), t('team.voice.gain.lede')],
      [t('team.voice.overlap.title'), t(`team.voice.overlap.${overlap.reason}`)],
    ],
  )
}

function copySheet({ copies, people, brand }: TeamAudit, translator: Translator): Sheet {
  const column = head(translator)
  const who = (by: string | null) => (by === null ? brand : nameOf(people, by))
  return sheet(
    translator.t('team.sheet.copies'),
    [
      column('first', 'text'),
      column('date', 'day'),
      column('title', 'text'),
      column('again', 'text'),
      column('againOn', 'day'),
      column('similarity', 'percent'),
      column('url', 'text'),
    ],
    copies.flatMap(({ first, copies: again }) =>
      again.map((copy) => [
        who(first.by),
        first.day,
        first.title,
        who(copy.by),
        copy.day,
        copy.similarity,
        copy.url,
      ]),
    ),
  )
}

/** The name of a voice. */
function nameOf(people: TeamAudit['people'], id: string): string {
  return people.find((person) => person.id === id)?.name ?? ''
}
