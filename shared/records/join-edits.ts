import { distance } from 'fastest-levenshtein'
import { isWithinEdits } from './within-edits'
import { unite, type PostGroup, type PostNode } from './post-group'
import { haveSameLetters, someLetters, wordsKey } from './text-key'

/** Edits were seen as rows of their own up to 52 hours after the post. */
const WITHIN = 72 * 3_600_000
/** Nobody publishes nearly the same text twice within an hour, so there an edit may change whole words, provided no third post resembles the two. */
const HOUR = 3_600_000
/** Maximum share of the words that an edit within the hour changes; two words of a short text. */
const MOST_REWORDED = 0.15
/** Texts shorter than this may differ by a letter without being the same. */
const LEAST = 60
/** Maximum number of posts between a post and its edit: otherwise thousands of posts within days would all be compared pair by pair. */
const MOST_BETWEEN = 20
/** Maximum share of the characters that an edit changes. */
const MOST_CHANGED = 0.03

/**
 * Joins the edit of a post, which the member export lists as a row of its own with another id: the same words with other signs, lines or
 * emoji, the same but for a few letters and with the same figures, or with words put before or behind it, within three days; with a few other words
 * within the hour. Exactly the same text stands for two posts, and so do texts that change one name for another as two other posts of the hour
 * do: what is announced twice, for two places. Returns the pairs joined by file.
 */
export function joinEdits(groups: readonly PostGroup[]): Map<string, number> {
  const joined = new Map<string, number>()
  const found = editsAmong(groups)
  const series = seriesAmong(found)
  for (const edit of found) {
    if (series.has(edit)) continue
    const { earlier, later } = edit
    const [file = ''] = later.group.files
    joined.set(file, (joined.get(file) ?? 0) + 1)
    unite(earlier.group, later.group)
  }
  return joined
}

interface Edit {
  earlier: Exported
  later: Exported
}

/** Pairs that are no edits: two pairs of posts within one hour that differ by the same change of names. */
function seriesAmong(found: readonly Edit[]): ReadonlySet<Edit> {
  const series = new Set<Edit>()
  const last = new Map<string, Edit>()
  for (const edit of found) {
    const change = changedNames(edit.earlier.raw, edit.later.raw)
    if (change === null) continue
    const before = last.get(change)
    if (before && edit.later.at - before.earlier.at <= HOUR) series.add(before).add(edit)
    last.set(change, edit)
  }
  return series
}

function editsAmong(groups: readonly PostGroup[]): Edit[] {
  const found: Edit[] = []
  const exported = groups
    .flatMap((group) => {
      const raw = textOf(group)
      return raw === null ? [] : [{ group, raw, text: wordsKey(raw, 3_000), at: Date.parse(group.at) }]
    })
    .sort((a, b) => a.at - b.at)
  const times = exported.map(({ at }) => at)
  const lengths = exported.map(({ text }) => text.length)
  for (let place = 1; place < exported.length; place++) {
    const [at, length] = [times[place]!, lengths[place]!]
    for (let before = place - 1; before >= Math.max(0, place - MOST_BETWEEN); before--) {
      if (at - times[before]! > WITHIN) break
      const [earlier, later] = [exported[before]!, exported[place]!]
      if (earlier.raw === later.raw) continue
      const isOne =
        isOneText(earlier.text, later.text, Math.abs(length - lengths[before]!)) ||
        (at - times[before]! <= HOUR &&
          isReworded(earlier.text, later.text) &&
          !isSeries([earlier, later], exported))
      if (!isOne) continue
      if (earlier.group.settled && later.group.settled) continue
      found.push({ earlier, later })
      break
    }
  }
  return found
}

/** A capitalised word inside a sentence, where the capital marks a name. */
const NAME = /^\p{Lu}\p{L}+$/u
const WORDS = /[\p{L}\p{N}]+|[.!?:\n]/gu

/** The names that replace each other if two texts differ by nothing else, sorted; null if they differ otherwise. */
function changedNames(one: string, two: string): string | null {
  const [a, b] = [one.match(WORDS) ?? [], two.match(WORDS) ?? []]
  if (a.length !== b.length) return null
  const changed = a.flatMap((word, at) => (word === b[at] ? [] : [at]))
  const isName = (words: readonly string[], at: number) =>
    at > 0 && NAME.test(words[at]!) && /^[\p{L}\p{N}]/u.test(words[at - 1]!)
  if (changed.length === 0 || !changed.every((at) => isName(a, at) && isName(b, at))) return null
  return changed.map((at) => [a[at]!, b[at]!].sort().join('|')).join(' ')
}

function isOneText(one: string, two: string, longer: number): boolean {
  if (one === two) return true
  if (longer <= MOST_CHANGED * two.length) return isEdit(one, two) || isAddition(one, two)
  return isAddition(one, two)
}

/** Whether only a few words were replaced, inserted or removed, and the figures are the same. */
function isReworded(one: string, two: string): boolean {
  if (figuresIn(one) !== figuresIn(two)) return false
  const known = new Map<string, string>()
  const letters = [one, two].map((text) =>
    text
      .split(' ')
      .map((word) => letterOf(word, known))
      .join(''),
  ) as [string, string]
  const longest = Math.max(letters[0].length, letters[1].length)
  return isWithinEdits(letters[0], letters[1], Math.max(MOST_WORDS, MOST_REWORDED * longest))
}

/** A letter that stands for a word, the same for the same word. */
function letterOf(word: string, known: Map<string, string>): string {
  const letter = known.get(word) ?? String.fromCharCode(known.size)
  known.set(word, letter)
  return letter
}

interface Exported {
  group: PostGroup
  raw: string
  text: string
  at: number
}

/** Whether a third post of that hour resembles one of the two: announcements place by place are a series. */
function isSeries(pair: readonly [Exported, Exported], exported: readonly Exported[]): boolean {
  return exported.some(
    (third) =>
      !pair.includes(third) &&
      pair.some(({ text, at }) => Math.abs(third.at - at) <= HOUR && isReworded(text, third.text)),
  )
}

/** Minimum length of the shorter text, as a share of the longer one, if words were only added before or after it. */
const LEAST_KEPT = 0.6

/** Whether one text is the other with words added before or after it: a tag, a line of thanks, a correction. */
function isAddition(one: string, two: string): boolean {
  const [shorter, longer] = one.length < two.length ? [one, two] : [two, one]
  if (shorter.length === longer.length || shorter.length < LEAST_KEPT * longer.length) return false
  const cut = longer.length - shorter.length
  if (longer.startsWith(shorter)) return !isLetter(shorter.at(-1), longer.charAt(shorter.length))
  return longer.endsWith(shorter) && !isLetter(shorter.charAt(0), longer.charAt(cut - 1))
}

/** Between two letters or digits we are inside a word. */
function isLetter(one: string | undefined, two: string): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test((one ?? '') + two)
}

/** Whether two neighbours in a list begin or end alike within the time of an edit: only then are they worth comparing. */
export function mayHoldEdits(posts: readonly PostNode[]): boolean {
  const recent = new Map<string, { text: string; at: number }[]>()
  for (const { text, publishedAt } of posts) {
    if (text === null || text.length < LEAST) continue
    const at = Date.parse(publishedAt)
    for (const key of [someLetters(text, 12, 1), `…${someLetters(text, 12, -1)}`]) {
      const same = (recent.get(key) ?? []).filter((other) => Math.abs(at - other.at) <= WITHIN)
      if (same.some((other) => Math.abs(at - other.at) <= HOUR && other.text !== text)) return true
      if (same.some((other) => mayBeEdit(other.text, text))) return true
      recent.set(key, [...same.slice(1 - MOST_BETWEEN), { text, at }])
    }
  }
  return false
}

/** Share of a text that an edit with another number of words leaves unchanged at the two ends. */
const LEFT_AT_ENDS = 0.3

/** A quick test on the raw texts that rules out an edit: much longer, or other words with nothing in common at the ends. */
function mayBeEdit(one: string, two: string): boolean {
  if (haveSameLetters(one, two)) return one !== two
  const least = Math.min(one.length, two.length)
  if (Math.abs(one.length - two.length) > 2 * MOST_CHANGED * least)
    return least >= LEAST_KEPT * Math.max(one.length, two.length) && alikeAtEnds(one, two) >= 0.9 * least
  return alikeAtEnds(one, two) >= LEFT_AT_ENDS * least || otherWords(one, two, 2 * MOST_WORDS)
}

function alikeAtEnds(one: string, two: string): number {
  const least = Math.min(one.length, two.length)
  let before = 0
  while (before < least && one.charCodeAt(before) === two.charCodeAt(before)) before++
  let behind = 0
  while (
    behind < least &&
    one.charCodeAt(one.length - 1 - behind) === two.charCodeAt(two.length - 1 - behind)
  )
    behind++
  return before + behind
}

/** Whether there are as many words, of which at most `most` differ; stops at the first one too many. */
function otherWords(one: string, two: string, most: number): boolean {
  let others = 0
  for (let a = 0, b = 0; ;) {
    const [endA, endB] = [one.indexOf(' ', a), two.indexOf(' ', b)]
    const [wordA, wordB] = [
      one.slice(a, endA < 0 ? undefined : endA),
      two.slice(b, endB < 0 ? undefined : endB),
    ]
    if (wordA !== wordB && ++others > most) return false
    if (endA < 0 || endB < 0) return endA < 0 && endB < 0
    a = endA + 1
    b = endB + 1
  }
}

/** The text of a post that the member export lists, null for any other. */
function textOf({ who, article, urns, nodes }: PostGroup): string | null {
  if (who !== 'person' || article || urns.length === 0 || nodes.length === 0) return null
  if (urns.every((urn) => urn.startsWith('groupPost:'))) return null
  const text = nodes.find((node) => node.text)?.text ?? ''
  return text.length < LEAST ? null : text.trim()
}

function isEdit(one: string, two: string): boolean {
  if (!isWithinEdits(one, two, MOST_CHANGED * Math.max(one.length, two.length))) return false
  return figuresIn(one) === figuresIn(two) && changedWords(one, two) <= MOST_WORDS
}

/** A series changes its numbers from post to post, Roman numerals included. */
function figuresIn(text: string): string {
  return (text.match(/\d+|\b[ivxlc]+\b/g) ?? []).join(' ')
}

/** An edit changes words in one place or two; a series says something else in the same frame. */
const MOST_WORDS = 2

function changedWords(one: string, two: string): number {
  const [a, b] = [one.split(' '), two.split(' ')]
  if (a.length !== b.length) return Math.abs(a.length - b.length)
  // A word replaced by an unlike one is no edit; a letter or two changed in some words is one.
  const changed = a.flatMap((word, place) => (word === b[place] ? [] : [[word, b[place]!] as const]))
  if (changed.length > MOST_WORDS) return Infinity
  const isOther = changed
    .map(([was, is]) => [bare(was), bare(is)] as const)
    .some(([was, is]) => was !== is && distance(was, is) > Math.min(2, was.length / 3, is.length / 3))
  return isOther ? Infinity : changed.length
}

/** A word without its accents and surrounding punctuation, which an edit may correct. */
function bare(word: string): string {
  return word.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '')
}
