import { voiceName, type TeamContext } from './context'

/** What has changed since an earlier audit of the team, a sentence each; none without one. */
export function progressLines(context: TeamContext): string[] {
  const { team, translator } = context
  if (!team.progress) return []
  const { answered, people } = team.progress
  const score = (value: number | null) => (value === null ? '–' : translator.integer(value))
  return [
    translator.t('team.progress.answered', answered),
    ...people.map(({ id, then, now, moved }) =>
      translator.t('team.progress.row', {
        name: voiceName(id, context),
        then: score(then.score),
        now: score(now.score),
        moved: moved ? 'yes' : 'no',
      }),
    ),
  ]
}
