import { createLabeller } from '#shared/labelling/labeller'
import { defineFact, Missing } from '../define/define-fact'
import { contextOf } from './labels'
import { posts } from './posts'

/** What the profile announces. */
export interface PromiseFact {
  /** Headline, as the profile or the client file gives it. */
  headline: string
  /** Themes whose words are in the headline, the summary or the current position. */
  themes: readonly string[]
}

/** The themes that the profile promises; `Missing` without a text of the profile or without themes to look for. */
export const promise = defineFact<PromiseFact>('promise', (input) => {
  const { client, records } = input
  const headline = client.person.headline ?? records.profile?.headline ?? ''
  const current = records.profile?.positions.filter(({ to }) => to === null).map(({ title }) => title) ?? []
  const text = [headline, records.profile?.summary ?? '', ...current].join('\n').trim()
  if (text === '') return new Missing('profile')
  const known = posts.of(input)
  const context = contextOf(input, known instanceof Missing ? [] : known.page)
  if (context.themes.length === 0) return new Missing('themes')
  return { headline, themes: createLabeller({ ...context, posts: [] }).label({ text, type: 'post' }).themes }
})
