import type { Records } from '#shared/model/records'

/** The records of LinkedIn alone: an audit judges one network, posts of others are kept beside it. The same object where there are no others. */
export function linkedinOnly<Input extends { records: Records }>(input: Input): Input {
  const posts = input.records.posts.filter(({ network = 'linkedin' }) => network === 'linkedin')
  return posts.length === input.records.posts.length
    ? input
    : { ...input, records: { ...input.records, posts } }
}
