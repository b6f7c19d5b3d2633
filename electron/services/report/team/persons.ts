import { aboutTrade } from '#shared/team/figures'
import { narrative } from '../narrative'
import { h2, lede, note, section, title, together } from '../pdf/nodes'
import { COLORS, PX } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'
import { namesOf, voiceName, type TeamContext, type TeamSection } from './context'
import { fact } from './fact'

/** Everything the report says about each person, one after another. */
export const teamPersons: TeamSection = (context) => {
  const { team, translator } = context
  const { t } = translator
  return section(t('team.person.head'), [
    title(t('team.person.title')),
    lede(t('team.person.lede')),
    ...narrative('person', context),
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
