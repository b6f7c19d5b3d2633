/** How much of each voice a theme takes, 0-1. */
export interface SharedTheme {
  person: number
  page: number
}

/** Less than this of what a voice says is as good as nothing. */
const ABSENT = 0.05

/** The themes that only one voice covers (at least a twentieth of it, less of the other), largest first. */
export function themesOfOneVoice<Theme extends SharedTheme>(
  themes: readonly Theme[],
  voice: 'person' | 'page',
): Theme[] {
  const other = voice === 'person' ? 'page' : 'person'
  return themes
    .filter((theme) => theme[voice] >= ABSENT && theme[other] < ABSENT)
    .sort((a, b) => b[voice] - a[voice])
}
