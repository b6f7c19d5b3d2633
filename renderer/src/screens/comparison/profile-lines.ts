import type { Translator } from '#shared/locale/translator'
import type { ProfileTexts } from '#renderer/workers/profile-trial'

/** The current and proposed profile as lines of a report section. */
export function profileLines(
  today: ProfileTexts,
  proposed: ProfileTexts,
  { t }: Pick<Translator, 't'>,
): string[] {
  return (['headline', 'about'] as const).flatMap((part) => {
    if (proposed[part].trim() === '') return []
    const one = (text: string) => text.trim().replace(/\s*\n+\s*/g, ' ')
    return [
      ...(today[part].trim() === ''
        ? []
        : [`**${t(`comparison.profile.line.${part}Today`)}** ${one(today[part])}`]),
      `**${t(`comparison.profile.line.${part}Proposed`)}** ${one(proposed[part])}`,
    ]
  })
}
