import type { Records } from '#shared/model/records'

/** The records of LinkedIn alone: an audit judges one network, posts of others are kept out of it. The same object if there are no others. */
export function linkedinOnly<Input extends { records: Records }>(input: Input): Input {
  const records = known.get(input.records) ?? ofLinkedin(input.records)
  known.set(input.records, records)
  return records === input.records ? input : { ...input, records }
}

// The same records give the same object each time: what was computed of them is kept by it.
const known = new WeakMap<Records, Records>()

function ofLinkedin(records: Records): Records {
  const posts = records.posts.filter(({ network = 'linkedin' }) => network === 'linkedin')
  return posts.length === records.posts.length ? records : { ...records, posts }
}
