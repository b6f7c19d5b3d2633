import { voiceName, namesOf, type TeamContext } from './context'

/** Sentences per list. */
export const SHOWN = 3

/** The team in four figures, each with what it counts. */
export function keyFigures({ team, translator }: TeamContext): [figure: string, below: string][] {
  const { t, integer } = translator
  const all = team.questions.length
  const answered = all - team.questions.filter(({ open }) => open).length
  const alone = team.themes.filter(({ voices }) => voices === 'alone').length
  const people = team.people.length
  const copies = team.copies.length
  return [
    [integer(people), t('team.summary.people', { n: people })],
    [`${answered} / ${all}`, t('team.summary.answered')],
    [integer(alone), t('team.summary.alone', { n: alone })],
    [integer(copies), t('team.summary.copies', { n: copies })],
  ]
}

/** The summary's title: how many of the clients' questions have no answer. */
export function summaryTitle({ team, translator }: TeamContext): string {
  const open = team.questions.filter((question) => question.open).length
  const all = team.questions.length
  const key = all === 0 ? 'none' : open === 0 ? 'all' : open === all ? 'open' : 'some'
  return translator.t(`team.summary.title.${key}`, { open, all })
}

/** What works, most telling first. */
export function strengths(context: TeamContext): string[] {
  const { team, translator } = context
  const answered = team.questions.flatMap((question) => {
    const left = new Set(team.people.flatMap(({ id, left: day }) => (day === null ? [] : [id])))
    const by = [
      ...(question.page.answers.length > 0 ? [null] : []),
      ...question.people.flatMap(({ id, answers }) => (answers.length > 0 && !left.has(id) ? [id] : [])),
    ]
    return by.length > 0 ? [{ question: question.text, by }] : []
  })
  const say = (key: 'several' | 'one', { question, by }: (typeof answered)[number]) =>
    translator.t(`team.summary.${key}`, { question: translator.quote(question), names: namesOf(by, context) })
  const linked = team.people.reduce((sum, { results }) => sum + (results?.linked ?? 0), 0)
  return [
    ...answered
      .filter(({ by }) => by.length > 1)
      .slice(0, 1)
      .map((each) => say('several', each)),
    ...team.themes
      .filter(({ voices }) => voices === 'chorus')
      .slice(0, 1)
      .map(({ name, page, people: cells }) =>
        translator.t('team.summary.chorus', {
          theme: translator.quote(name),
          names: namesOf(
            [...(page > 0 ? [null] : []), ...cells.flatMap(({ id, posts }) => (posts > 0 ? [id] : []))],
            context,
          ),
        }),
      ),
    ...(linked > 0 ? [translator.t('team.summary.linked', { n: linked })] : []),
    ...answered
      .filter(({ by }) => by.length === 1)
      .slice(0, SHOWN)
      .map((each) => say('one', each)),
  ]
}

/** What is missing, most important first. */
export function gaps(context: TeamContext): string[] {
  const { team, translator } = context
  const open = team.questions.filter((question) => question.open)
  const copied = team.people.flatMap(({ id }) => {
    const n = team.copies.reduce((sum, { copies }) => sum + copies.filter(({ by }) => by === id).length, 0)
    return n > 0 ? [{ id, n }] : []
  })
  return [
    ...open.slice(0, 1).map(({ text, onlyLeft }) =>
      translator.t(`team.summary.${onlyLeft ? 'leftQuestion' : 'openQuestion'}`, {
        question: translator.quote(text),
      }),
    ),
    ...copied
      .slice(0, 1)
      .map(({ id, n }) => translator.t('team.summary.copied', { name: voiceName(id, context), n })),
    ...team.themes
      .filter(({ voices }) => voices === 'none')
      .slice(0, 1)
      .map(({ name }) => translator.t('team.summary.silent', { theme: translator.quote(name) })),
    ...open.slice(1).map(({ text, onlyLeft }) =>
      translator.t(`team.summary.${onlyLeft ? 'leftQuestion' : 'openQuestion'}`, {
        question: translator.quote(text),
      }),
    ),
  ]
}
