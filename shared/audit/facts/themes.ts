import { SUBJECTS, type Subject } from '#shared/model/labels'
import type { Post } from '#shared/model/records'
import { defineFact, Missing } from '../define/define-fact'
import { labels } from './labels'

export interface ThemesFact {
  /** No theme was declared: the line is inferred from the subjects brand and trade. */
  inferred: boolean
  /** What the line is inferred from, as a value of the texts: `true` from the brand and its trade, `trade` where there is no brand, `false` where it is declared. */
  inference: 'true' | 'trade' | 'false'
  /** Names of the themes in play: declared ones (else specialties of the brand), then `brand`, `trade`, `career`, `off` for the rest. */
  grid: readonly string[]
  /** The main theme of a labelled post, one of `grid`. */
  themeOf: (post: Post) => string
  /** Is the labelled post on the editorial line? */
  onLine: (post: Post) => boolean
  /** Are labels like these on the editorial line? */
  isOnLine: (labels: { subject: Subject | null; themes: readonly string[] }) => boolean
}

/** The themes in play and the editorial line: the declared themes, else inferred ones. */
export const themes = defineFact<ThemesFact>(
  'themes',
  (input) => {
    const known = labels.of(input)
    if (known instanceof Missing) return known
    const declared = input.client.themes.map(({ name }) => name)
    const inferred = declared.length === 0
    const named = inferred ? (input.client.brand?.specialties ?? []) : declared
    const names = new Set(named)
    const main = ({ id }: Post) => known.byPost.get(id)?.themes.find((name) => names.has(name))
    const subject = ({ id }: Post) => known.byPost.get(id)?.subject ?? 'off'
    const isWork = (post: Post) => subject(post) === 'brand' || subject(post) === 'trade'
    const isOnLine: ThemesFact['isOnLine'] = ({ subject: about, themes: on }) =>
      inferred
        ? about === 'brand' || about === 'trade'
        : // What is off the subject is on no line, whatever was declared after it was published.
          about !== 'off' && on.some((name) => names.has(name))
    return {
      inferred,
      inference: inferred ? (input.client.brand === null ? 'trade' : 'true') : 'false',
      grid: [...names, ...SUBJECTS.filter((name) => !names.has(name))],
      // A word of a theme in a post about something else does not put it on the theme.
      themeOf: (post) => (isWork(post) || !inferred ? (main(post) ?? subject(post)) : subject(post)),
      isOnLine,
      onLine: ({ id }) => {
        const label = known.byPost.get(id)
        return label !== undefined && isOnLine(label)
      },
    }
  },
  { restsOnLabels: true },
)
