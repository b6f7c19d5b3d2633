import { verdictColors } from '#shared/charts/quadrant'
import { SUBJECTS, type Subject } from '#shared/model/labels'
import { PRINT_THEME } from '../chart-node'
import { nameIn } from '../names'
import { legend, scoreBar } from '../pdf/marks'
import { dataTable, h2, lede, note, paragraph, section, title, together, type Cell } from '../pdf/nodes'
import { COLORS, CONTENT_WIDTH, PX } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'
import { shortenedName } from '../shorten'
import { aboutTrade, ENOUGH, namesOf, voiceName, type TeamContext, type TeamSection } from './context'

/** Rows of a list; the workbook has all. */
const MOST_ROWS = 16
const MOST_ANSWERS = 30
/** Letters of a question in a row. */
const LONGEST = 110

/** Everybody by name, with what the rest of the report rests on. */
export const teamPeople: TeamSection = (context) => {
  const { team, translator } = context
  const { t, integer } = translator
  const rows = team.people.map((person): Cell[] => {
    const { spoken, indices, role, left } = person
    const below = [role, left && t('team.people.left', { date: left })].flatMap((text) => text || [])
    const answers = team.questions.filter(({ people }) =>
      people.some(({ id, answers: own }) => id === person.id && own.length > 0),
    )
    return [
      {
        rowHeader: true,
        stack: [
          { text: voiceName(person.id, context), style: 'cellTitle' },
          ...below.map((text) => ({ text: translator.quote(text), style: 'note' as const })),
        ],
      },
      integer(spoken.posts),
      {
        stack: [
          {
            text: t('team.people.ofLabelled', { k: aboutTrade(spoken), n: spoken.labelled }),
            alignment: 'right',
          },
          ...(spoken.labelled < ENOUGH
            ? [
                {
                  text: t('team.people.few', { n: spoken.labelled }),
                  style: 'note' as const,
                  alignment: 'right' as const,
                },
              ]
            : []),
        ],
      },
      integer(answers.length),
      indices === null || indices.influence.score === null
        ? { text: indices === null ? t('team.people.notShown') : '–', style: 'note', alignment: 'right' }
        : {
            stack: [
              { text: integer(indices.influence.score), bold: true, alignment: 'right' },
              ...(indices.influence.low === null || indices.influence.high === null
                ? []
                : [
                    {
                      text: t('team.people.band', {
                        low: Math.round(indices.influence.low),
                        high: Math.round(indices.influence.high),
                      }),
                      style: 'note' as const,
                      alignment: 'right' as const,
                    },
                  ]),
            ],
          },
      indices === null
        ? { text: '–' }
        : {
            text: t(`common.verdict.${indices.verdict}`),
            color: verdictColors(indices.verdict, PRINT_THEME).text,
          },
    ]
  })
  return section(t('team.people.head'), [
    title(t('team.people.title', { n: team.people.length })),
    lede(t('team.people.lede')),
    ...(rows.length === 0
      ? []
      : [
          dataTable(
            [
              { head: t('team.people.name'), width: '*' },
              { head: t('team.people.posts'), width: 66 * PX, align: 'right' },
              { head: t('team.people.trade'), width: 116 * PX, align: 'right' },
              { head: t('team.people.answers'), width: 64 * PX, align: 'right' },
              { head: t('team.people.influence'), width: 92 * PX, align: 'right' },
              { head: t('team.people.verdict'), width: 128 * PX },
            ],
            rows,
            { margin: [0, 20 * PX, 0, 0] },
          ),
        ]),
    ...subjectBars(context),
    ...progress(context),
  ])
}

const SUBJECT_COLORS: Record<Subject, string> = {
  brand: COLORS.pageMark,
  trade: COLORS.inflMark,
  career: COLORS.audMark,
  off: COLORS.others,
}

/** What each voice speaks about: its labelled posts by subject, all bars as long as each other. */
function subjectBars(context: TeamContext): ReportNode[] {
  const { team, translator } = context
  const voices = [
    ...(team.page ? [{ name: translator.t('team.page'), spoken: team.page.spoken }] : []),
    ...team.people.map(({ id, spoken }) => ({ name: voiceName(id, context), spoken })),
  ].filter(({ spoken }) => spoken.labelled > 0)
  if (voices.length === 0) return []
  const [name, count] = [170 * PX, 110 * PX]
  const width = CONTENT_WIDTH - name - count - 24 * PX
  return [
    h2(translator.t('team.people.subjects')),
    legend(
      SUBJECTS.map((subject) => ({
        label: translator.t(`common.subject.${subject}`),
        color: SUBJECT_COLORS[subject],
      })),
    ),
    ...voices.map((voice): ReportNode => {
      let x = 0
      const parts = SUBJECTS.map((subject) => {
        const w = (voice.spoken.subjects[subject] / voice.spoken.labelled) * width
        x += w
        return { type: 'rect' as const, x: x - w, y: 2 * PX, w, h: 12 * PX, color: SUBJECT_COLORS[subject] }
      })
      return {
        columnGap: 12 * PX,
        margin: [0, 9 * PX, 0, 0],
        columns: [
          { width: name, text: shortenedName(voice.name, 26), style: 'ui' },
          {
            width,
            canvas: parts.filter(({ w }) => w > 0),
            tag: 'Figure',
            alt: SUBJECTS.map(
              (subject) =>
                `${translator.t(`common.subject.${subject}`)} ${translator.integer(voice.spoken.subjects[subject])}`,
            ).join(', '),
          },
          {
            width: count,
            text: translator.t('team.people.labelled', { n: voice.spoken.labelled }),
            style: 'note',
            alignment: 'right',
          },
        ],
      }
    }),
  ]
}

function progress(context: TeamContext): ReportNode[] {
  const { team, translator } = context
  if (!team.progress) return []
  const { since, answered, people } = team.progress
  const score = (value: number | null) => (value === null ? '–' : translator.integer(value))
  return [
    h2(translator.t('team.progress.title', { date: since })),
    paragraph(translator.t('team.progress.answered', answered)),
    ...people.map(({ id, then, now, moved }) =>
      paragraph(
        translator.t('team.progress.row', {
          name: voiceName(id, context),
          then: score(then.score),
          now: score(now.score),
          moved: moved ? 'yes' : 'no',
        }),
      ),
    ),
  ]
}

/** Every confirmed answer with its day, the proof of the table of questions. */
export const teamAnswers: TeamSection = (context) => {
  const { team, translator } = context
  const { t } = translator
  const rows = team.questions.flatMap(({ text, page, people }) =>
    [{ id: null, answers: page.answers }, ...people].flatMap(({ id, answers }) =>
      answers.map((answer): Cell[] => [
        { text: shortenedName(translator.quote(text), LONGEST), rowHeader: true },
        voiceName(id, context),
        translator.date(answer.day),
        {
          text: translator.quote(answer.title ?? t('team.copies.noTitle')),
          ...(answer.url === null ? {} : { link: answer.url }),
        },
      ]),
    ),
  )
  return section(t('team.answers.head'), [
    title(t('team.answers.title', { n: rows.length })),
    lede(t('team.answers.lede')),
    dataTable(
      [
        { head: t('team.calendar.question'), width: '*' },
        { head: t('team.voice.who'), width: 112 * PX },
        { head: t('team.column.date'), width: 92 * PX },
        { head: t('team.copies.text'), width: 190 * PX },
      ],
      rows.slice(0, MOST_ANSWERS),
      { margin: [0, 20 * PX, 0, 0] },
    ),
    ...(rows.length > MOST_ANSWERS ? [note(t('team.copies.more', { n: rows.length - MOST_ANSWERS }))] : []),
  ])
}

/** Who speaks of which theme, or trade. */
export const teamThemes: TeamSection = (context) => {
  const { team, translator } = context
  const { t } = translator
  const [first] = team.themes
  const spoken = [...team.people.map((person) => person.spoken), ...(team.page ? [team.page.spoken] : [])]
  const sum = (key: 'labelled' | 'byHand') => spoken.reduce((total, each) => total + each[key], 0)
  const parts = ({ page, people }: (typeof team.themes)[number]) => [
    ...(page > 0 ? [t('team.themes.part', { name: t('team.page'), n: page })] : []),
    ...people.flatMap(({ id, posts }) =>
      posts > 0 ? [t('team.themes.part', { name: voiceName(id, context), n: posts })] : [],
    ),
  ]
  return section(t('team.themes.head'), [
    title(t(`team.themes.title.${first ? 'some' : 'none'}`)),
    ...(first
      ? [
          lede(t(`team.themes.lede.${first.kind}`, { brand: nameIn(translator, team.brand) })),
          dataTable(
            [
              { head: t('team.themes.theme'), width: 190 * PX },
              { head: t('team.column.voices'), width: 110 * PX },
              { head: t('team.themes.who'), width: '*' },
            ],
            team.themes.map((theme): Cell[] => [
              { text: translator.quote(theme.name), rowHeader: true, bold: true },
              {
                text: t(`team.voices.${theme.voices}`),
                color: { none: COLORS.neg, alone: COLORS.aud, chorus: COLORS.auth }[theme.voices],
              },
              parts(theme).join(', ') || t('team.themes.none'),
            ]),
            { margin: [0, 20 * PX, 0, 0] },
          ),
          note(t('team.themes.note', { byHand: sum('byHand'), all: sum('labelled') })),
        ]
      : []),
  ])
}

/** Texts in several mouths. */
export const teamCopies: TeamSection = (context) => {
  const { team, translator } = context
  const { t } = translator
  const all = team.copies.flatMap(({ first, copies }) => copies.map((copy) => ({ first, copy })))
  const on = ({ by, day }: { by: string | null; day: string }) =>
    t('team.copies.on', { name: shortenedName(voiceName(by, context), 24), date: day })
  const key = all.length > 0 ? 'some' : 'none'
  return section(t('team.copies.head'), [
    title(t(`team.copies.title.${key}`, { n: team.copies.length })),
    lede(t(`team.copies.lede.${key}`)),
    ...(all.length === 0
      ? []
      : [
          dataTable(
            [
              { head: t('team.copies.text'), width: '*' },
              { head: t('team.copies.first'), width: 140 * PX },
              { head: t('team.copies.again'), width: 140 * PX },
              { head: t('team.copies.alike'), width: 54 * PX, align: 'right' },
            ],
            all.slice(0, MOST_ROWS).map(({ first, copy }): Cell[] => [
              {
                text: translator.quote(first.title ?? copy.title ?? t('team.copies.noTitle')),
                rowHeader: true,
              },
              on(first),
              on(copy),
              translator.percent(copy.similarity),
            ]),
            { margin: [0, 20 * PX, 0, 0] },
          ),
          ...(all.length > MOST_ROWS ? [note(t('team.copies.more', { n: all.length - MOST_ROWS }))] : []),
        ]),
  ])
}

/** The share of each voice, what the page gains, and the results. */
export const teamVoice: TeamSection = (context) => {
  const { team, translator } = context
  const { t, integer } = translator
  const voices = [
    ...(team.page
      ? [{ name: nameIn(translator, team.brand), spoken: team.page.spoken, color: COLORS.pageMark }]
      : []),
    ...team.people.map(({ id, spoken }) => ({
      name: voiceName(id, context),
      spoken,
      color: COLORS.personMark,
    })),
  ]
  const trade = voices.reduce((sum, { spoken }) => sum + aboutTrade(spoken), 0)
  const bar = CONTENT_WIDTH - (190 + 70 + 120 + 60 + 50) * PX
  const gains = team.people.filter(({ pageGain }) => pageGain !== null)
  const results = team.people.filter(({ results: own }) => own !== null)
  return section(t('team.voice.head'), [
    title(t('team.voice.title')),
    lede(t('team.voice.lede', { all: voices.reduce((sum, { spoken }) => sum + spoken.posts, 0) })),
    dataTable(
      [
        { head: t('team.voice.who'), width: 190 * PX },
        { head: t('team.voice.posts'), width: 70 * PX, align: 'right' },
        { head: t('team.voice.trade'), width: 120 * PX, align: 'right' },
        { head: '', width: '*' },
        { head: t('team.voice.share'), width: 60 * PX, align: 'right' },
      ],
      voices.map(({ name, spoken, color }): Cell[] => {
        const share = trade === 0 ? 0 : aboutTrade(spoken) / trade
        return [
          { text: shortenedName(name, 30), rowHeader: true, bold: true },
          integer(spoken.posts),
          integer(aboutTrade(spoken)),
          { stack: [scoreBar(share * 100, { width: bar, color })], margin: [0, 2.5 * PX, 0, 0] },
          trade === 0 ? '–' : translator.percent(share),
        ]
      }),
      { margin: [0, 20 * PX, 0, 0], pad: 7 },
    ),
    note(t('team.voice.note')),
    h2(t('team.voice.gain.title')),
    ...(gains.length === 0
      ? [paragraph(t('team.voice.gain.none'))]
      : [
          paragraph(t('team.voice.gain.lede')),
          ...gains.map(({ id, pageGain }) =>
            fact(
              voiceName(id, context),
              pageGain!.status === 'insufficient' || pageGain!.status === 'not_applicable'
                ? t('team.voice.gain.open', { n: pageGain!.events })
                : t('team.voice.gain.row', { ...pageGain!, n: pageGain!.events }),
            ),
          ),
        ]),
    h2(t('team.voice.results.title')),
    ...(results.length === 0
      ? [paragraph(t('team.voice.results.none'))]
      : results.map(({ id, results: own }) =>
          fact(voiceName(id, context), t('team.voice.results.row', own!)),
        )),
  ])
}

/** All that the report says of each person, one after the other. */
export const teamPersons: TeamSection = (context) => {
  const { team, translator } = context
  const { t } = translator
  return section(t('team.person.head'), [
    title(t('team.person.title')),
    lede(t('team.person.lede')),
    ...team.people.map((person) => together(personBlock(person, context), { margin: [0, 14 * PX, 0, 0] })),
  ])
}

function personBlock(person: TeamContext['team']['people'][number], context: TeamContext): ReportNode[] {
  const { team, translator } = context
  const { t, integer } = translator
  const { id, indices, spoken } = person
  const answers = team.questions.filter(({ people }) =>
    people.some((cell) => cell.id === id && cell.answers.length > 0),
  )
  const themes = (voices: 'alone' | 'chorus') =>
    team.themes
      .filter(
        (theme) => theme.voices === voices && theme.people.some((cell) => cell.id === id && cell.posts > 0),
      )
      .map(({ name }) => translator.quote(name))
  const [alone, chorus] = [themes('alone'), themes('chorus')]
  const made = team.copies.flatMap(({ first, copies }) =>
    copies.flatMap(({ by }) => (by === id ? [first.by] : [])),
  )
  const taken = team.copies.flatMap(({ first, copies }) =>
    first.by === id ? copies.map(({ by }) => by) : [],
  )
  const names = (ids: readonly (string | null)[]) => namesOf([...new Set(ids)], context)
  const copies = [
    ...(made.length > 0 ? [t('team.person.copiesMade', { n: made.length, names: names(made) })] : []),
    ...(taken.length > 0 ? [t('team.person.copiesTaken', { n: taken.length, names: names(taken) })] : []),
  ]
  const score = (value: number | null | undefined) => (value == null ? '–' : integer(value))
  const hasBand = indices?.influence.low != null && indices.influence.high != null
  return [
    h2(voiceName(id, context), { margin: [0, 16 * PX, 0, 2 * PX] }),
    note(
      [
        ...(person.role ? [`${translator.quote(person.role)}. `] : []),
        t('team.person.consent', { date: person.consentOn, scope: t(`team.scope.${person.scope}`) }),
        ...(person.left ? [` ${t('team.person.left', { date: person.left })}`] : []),
      ],
      { margin: [0, 0, 0, 8 * PX] },
    ),
    fact(
      t('team.person.indices'),
      indices === null
        ? t('team.person.notShown')
        : t(hasBand ? 'team.person.indicesText' : 'team.person.indicesOpen', {
            influence: score(indices.influence.score),
            low: score(indices.influence.low),
            high: score(indices.influence.high),
            audience: score(indices.audience.score),
            verdict: t(`common.verdict.${indices.verdict}`),
          }),
    ),
    fact(
      t('team.person.spoken'),
      t('team.person.spokenText', {
        posts: spoken.posts,
        k: aboutTrade(spoken),
        n: spoken.labelled,
        byHand: spoken.byHand,
      }),
    ),
    fact(
      t('team.person.answers'),
      answers.length === 0
        ? t('team.person.noAnswers')
        : {
            ul: answers.map(({ text }) => translator.quote(text)),
            style: 'table',
            markerColor: COLORS.text3,
          },
    ),
    fact(
      t('team.person.themes'),
      [
        ...(alone.length > 0 ? [t('team.person.alone', { themes: alone })] : []),
        ...(chorus.length > 0 ? [t('team.person.chorus', { themes: chorus })] : []),
      ].join(', ') || t('team.person.noThemes'),
    ),
    fact(t('team.person.copies'), copies.join(', ') || t('team.person.noCopies')),
    ...(person.results
      ? [fact(t('team.voice.results.title'), t('team.voice.results.row', person.results))]
      : []),
  ]
}

/** A name and what is said of it on one line. */
function fact(name: string, said: string | (ReportNode & object)): ReportNode {
  return {
    columnGap: 14 * PX,
    margin: [0, 0, 0, 5 * PX],
    columns: [
      { width: 150 * PX, text: name, style: 'medium' },
      typeof said === 'string' ? { width: '*', text: said, style: 'table' } : { width: '*', stack: [said] },
    ],
  }
}

/** Who is named and how it is counted. */
export const teamMethod: TeamSection = ({ team, translator }) => {
  const { t } = translator
  const { from, to } = team.period
  const parts = team.others
    ? [
        ...(team.others.posts ? [t('team.method.othersPosts', between(team.others.posts))] : []),
        ...(team.others.influence ? [t('team.method.othersInfluence', between(team.others.influence))] : []),
        ...(team.others.audience ? [t('team.method.othersAudience', between(team.others.audience))] : []),
      ]
    : []
  return section(t('team.method.head'), [
    title(t('team.method.title')),
    h2(t('team.method.consent')),
    paragraph(t('team.method.consentText')),
    h2(t('team.method.five')),
    paragraph(t('team.method.fiveText')),
    ...(parts.length > 0
      ? [paragraph(t('team.method.others', { n: team.others?.atLeast ?? 0, parts }))]
      : []),
    h2(t('team.method.never')),
    paragraph(t('team.method.neverText')),
    h2(t('team.method.counted')),
    paragraph(t('team.method.countedText', { from, to })),
    h2(t('team.method.few')),
    paragraph(t('team.method.fewText', { n: ENOUGH })),
  ])
}

function between({ low, high }: { low: number; high: number | null }): { low: number; high: number } {
  return { low, high: high ?? low }
}
