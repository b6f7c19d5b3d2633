import { fold, normalise } from '#shared/labelling/tokenizer/stems'

/** Someone no output may name. */
interface Unnamed {
  name: string
  folder: string
}

/** A function that suppresses texts naming one of these people: by full name, part of it, tag, address or folder. */
export function hiderOf(people: readonly Unnamed[]): (text: string | null) => string | null {
  return hider(people.flatMap(({ name, folder }) => [...namesOf(name), ...namesOf(folder), ...partsOf(name)]))
}

function hider(patterns: readonly RegExp[]): (text: string | null) => string | null {
  if (patterns.length === 0) return (text) => text
  return (text) => (text !== null && patterns.some((pattern) => pattern.test(plain(text))) ? null : text)
}

/**
 * Replaces by an ellipsis every text, at any depth of a plain value, that contains the full name of one of these people, or is a part of
 * it.
 */
export function withoutNames<T>(value: T, people: readonly Unnamed[]): T {
  const hide = hider([
    ...people.flatMap(({ name, folder }) => [...namesOf(name), ...namesOf(folder)]),
    ...people.flatMap(({ name }) => wordsOf(name).map((word) => new RegExp(`^\\W?${word}$`, 'u'))),
  ])
  const through = (each: unknown): unknown => {
    if (typeof each === 'string') return hide(each) ?? '…'
    if (Array.isArray(each)) return each.map(through)
    if (typeof each === 'object' && each !== null)
      return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, through(inner)]))
    return each
  }
  return people.length === 0 ? value : (through(value) as T)
}

// A name's words in either order, with anything in between.
function namesOf(name: string): RegExp[] {
  const words = plain(name).match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) return []
  return [words, words.toReversed()].map(
    (list) => new RegExp(`(?<![\\p{L}\\p{N}])${list.join('[^\\p{L}\\p{N}]{0,3}')}(?![\\p{L}])`, 'u'),
  )
}

// Among colleagues, a first name is enough to identify someone.
function partsOf(name: string): RegExp[] {
  return wordsOf(name).map((word) => new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u'))
}

function wordsOf(name: string): string[] {
  return plain(name).match(/[\p{L}\p{N}]{3,}/gu) ?? []
}

function plain(text: string): string {
  return fold(normalise(text))
}
