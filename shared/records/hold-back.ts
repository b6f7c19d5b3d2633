import type { Message } from '#shared/model/app-error'
import type { Identity, Stranger } from '#shared/model/identity'
import type { Source } from '#shared/model/source'
import type { SourceExtract } from './extract'
import type { ReadSource } from './owners'
import { strangersAmong } from './strangers'

/** What one given file gave, as far as it can be held back. */
interface Read {
  sources: Source[]
  extracts: SourceExtract[]
}

/** Whose the files should be, what a person has said to be the client's all the same, and what is known already. */
interface Expected {
  whose: Identity
  accepted?: readonly string[] | undefined
  known?: readonly ReadSource[]
}

/** Takes what names somebody else out of what was read, held against what is known already. */
export function holdBack(files: readonly Read[], { whose, accepted, known = [] }: Expected): Stranger[] {
  const read = files.flatMap(({ sources, extracts }) => readSources(sources, extracts))
  const fresh = new Set(read.map(({ file }) => file))
  const before = known.filter(({ file }) => !fresh.has(file))
  const strangers = strangersAmong([...before, ...read], whose, accepted)
    .map((stranger) => ({ ...stranger, files: stranger.files.filter((file) => fresh.has(file)) }))
    .filter((stranger) => stranger.files.length > 0)
  const out = new Set(strangers.flatMap((stranger) => stranger.files))
  if (out.size === 0) return []
  for (const each of files) {
    each.sources = each.sources.filter(({ file }) => !out.has(file))
    each.extracts = each.extracts.filter(({ source }) => !out.has(source))
  }
  return strangers
}

/** Files taken before that name somebody else, given those that came since: they count until a person takes them out. */
export function strangersKept(
  known: readonly ReadSource[],
  fresh: readonly ReadSource[],
  { whose, accepted }: Omit<Expected, 'known'>,
): Message[] {
  const before = new Set(known.map(({ file }) => file))
  for (const { file } of fresh) before.delete(file)
  const kept = known.filter(({ file }) => before.has(file))
  return strangersAmong([...kept, ...fresh], whose, accepted)
    .filter(({ files }) => files.some((file) => before.has(file)))
    .map(({ file, expected }) => ({ key: 'errors.import.strangerKept', values: { file, expected } }))
}

/** Sources with what they gave. */
export function readSources(
  sources: readonly Pick<Source, 'file' | 'format'>[],
  extracts: readonly SourceExtract[],
): ReadSource[] {
  const given = new Map(extracts.map(({ source, extract }) => [source, extract]))
  return sources.flatMap(({ file, format }) => {
    const extract = given.get(file)
    return extract ? [{ file, format, extract }] : []
  })
}

/** What there is to say about a file that was held back. */
export function strangerTold({ who, file, name, from, expected }: Stranger): Message {
  return {
    key: `errors.import.stranger.${from === 'connections' ? from : who}`,
    values: { file, name, expected },
  }
}
