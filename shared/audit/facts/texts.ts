import type { Client } from '#shared/model/client'
import type { Post } from '#shared/model/records'
import { jaccard5 } from '#shared/labelling/tokenizer/shingles'
import { countWords, fold, normalise } from '#shared/labelling/tokenizer/stems'
import { escapePattern } from '#shared/values/escape-pattern'
import { daysBetween } from '../../time/days'
import { defineFact, Missing } from '../define/define-fact'
import { findNearDuplicates } from '../support/near-duplicates'
import { posts, type PostsFact } from './posts'

/** An own post that repeats another text. */
export interface Repeat {
  post: string
  of: string
  /** Whose text it repeats. */
  who: 'person' | 'page'
  /** Jaccard similarity of five-word runs, 0-1. */
  similarity: number
}

export interface TextsFact {
  /** Own words of the person's posts with a known text, by id. */
  words: ReadonlyMap<string, number>
  /** Ids of the person's own posts whose text is known and not empty; the same post in several groups counts once. */
  own: readonly string[]
  /** Own posts whose text is in no file. */
  unknown: number
  /** Own posts that repeat a page post within 30 days or an earlier own post; one entry per post, page first. */
  repeats: readonly Repeat[]
  /** Number of page posts with a text. */
  pageTexts: number
  /** Names, tags and links of the brand found in the person's posts with a known text, by id; null where there is no brand. */
  mentions: ReadonlyMap<string, readonly string[]> | null
}

const SAME = 0.8
const NEAR_DAYS = 30
const GROUP_DAYS = 2

/** What the texts show by themselves: lengths, repetitions, names; `Missing` where none of the person's texts is known. */
export const texts = defineFact<TextsFact>('texts', (input) => {
  const known = posts.of(input)
  if (known instanceof Missing) return known
  const read = known.person.filter(({ text }) => text !== null)
  if (read.length === 0) return new Missing('texts')
  const page = known.page.filter(hasWords)
  const { own, repeats } = repetitions(known.own.filter(hasWords), page, known.dayOf)
  return {
    words: new Map(read.map(({ id, text }) => [id, countWords(text ?? '')])),
    own,
    unknown: known.own.filter(({ id, text }) => text === null && !known.untyped.has(id)).length,
    repeats,
    pageTexts: page.length,
    mentions: input.client.brand && mentionsOf(read, input.client.brand),
  }
})

function hasWords({ text }: Post): boolean {
  return Boolean(text?.trim())
}

function repetitions(
  own: readonly Post[],
  page: readonly Post[],
  dayOf: PostsFact['dayOf'],
): Pick<TextsFact, 'own' | 'repeats'> {
  const apart = (a: Post, b: Post) => Math.abs(daysBetween(dayOf.get(a.id) ?? '', dayOf.get(b.id) ?? ''))
  const { copies, alikePage, pairs } = copiesOfPage(own, page, apart)
  // A post like a page post of long ago may still repeat an own one.
  const again = alikePage.length > copies.size ? pairsOf(alikePage) : []
  const merged = new Set<string>()
  const repeats = new Map<string, Repeat>()
  for (const { earlier, later, similarity } of [...pairs, ...again]) {
    if (isInGroup(earlier, later) && apart(earlier, later) <= GROUP_DAYS) merged.add(later.id)
    else repeats.set(later.id, { post: later.id, of: earlier.id, who: 'person', similarity })
  }
  const kept = own.filter(({ id }) => !merged.has(id))
  return {
    own: kept.map(({ id }) => id),
    repeats: kept.flatMap(({ id }) => copies.get(id) ?? repeats.get(id) ?? []),
  }
}

interface Pair {
  earlier: Post
  later: Post
  similarity: number
}

function pairsOf(posts: readonly Post[]): Pair[] {
  return findNearDuplicates(posts.map(textOf), SAME).flatMap(({ first, second, similarity }) => {
    const [earlier, later] = [posts[first], posts[second]]
    return earlier && later ? [{ earlier, later, similarity }] : []
  })
}

// Page posts come first in the list, so that the earliest text that an own post repeats is the page's wherever one is.
function copiesOfPage(own: readonly Post[], page: readonly Post[], apart: (a: Post, b: Post) => number) {
  const copies = new Map<string, Repeat>()
  const alikePage: Post[] = []
  const pairs: Pair[] = []
  const originals = new Map(page.map((post) => [post.id, [post]]))
  for (const pair of pairsOf([...page, ...own])) {
    const { earlier, later } = pair
    const alike = originals.get(earlier.id)
    if (!alike) pairs.push(pair)
    else if (later.who === 'page') alike.push(later)
    else {
      alikePage.push(later)
      const nearest = alike.reduce((best, original) =>
        apart(later, original) < apart(later, best) ? original : best,
      )
      const similarity = nearest === earlier ? pair.similarity : jaccard5(textOf(later), textOf(nearest))
      if (apart(later, nearest) <= NEAR_DAYS && similarity >= SAME)
        copies.set(later.id, { post: later.id, of: nearest.id, who: 'page', similarity })
    }
  }
  return { copies, alikePage, pairs }
}

function textOf({ text }: Post): string {
  return text ?? ''
}

function isInGroup(...pair: Post[]): boolean {
  return pair.some(({ urns, id }) => [id, ...urns].some((urn) => urn.startsWith('groupPost:')))
}

function mentionsOf(read: readonly Post[], brand: NonNullable<Client['brand']>): Map<string, string[]> {
  const names = namePattern(brand)
  const addresses = [brand.domain, brand.pageUrl].flatMap(
    (address) =>
      address
        ?.replace(/^(https?:\/\/)?(www\.)?/i, '')
        .replace(/(?<!\/)\/+$/, '')
        .toLowerCase() || [],
  )
  return new Map(
    read.map(({ id, text, sharedUrl }) => {
      const plain = normalise(text ?? '')
      const linked = `${plain} ${sharedUrl ?? ''}`.toLowerCase()
      const { letters, places } = bare(plain)
      const found = [...letters.matchAll(names)].map(({ 0: match, index }) =>
        plain.slice(places[index], places[index + match.length]),
      )
      return [id, [...new Set([...found, ...addresses.filter((address) => linked.includes(address))])].sort()]
    }),
  )
}

// A name as written or in capitals, or as a tag without spaces, with its accents or without; one word alone, which may be a common one,
// counts only with its capital, a name of several words or with a sign or a figure in it in any case.
function namePattern({ name, aliases }: NonNullable<Client['brand']>): RegExp {
  const names = [name, ...aliases]
    .map((alias) => normalise(alias).trim().replace(/^@/, ''))
    .flatMap((alias) => [alias, alias.replace(LEGAL_FORM, '')])
    .flatMap(spellings)
    .filter((alias) => alias.length > 1)
  const plain = [...new Set(names.map((alias) => bare(alias).letters))]
  const tags = names.flatMap((alias) => {
    const joined = fold(bare(alias).letters).replace(/[^\p{L}\p{N}&]/gu, '')
    return [joined.replaceAll('&', ''), joined.replaceAll('&', '(?:et|and)')]
  })
  const written = plain.map((words) =>
    /[^\p{L}]/u.test(words)
      ? anyCase(escape(words.toLowerCase()))
      : `${escape(words)}|${escape(words.toUpperCase())}`,
  )
  const words = [
    ...new Set(
      written.map((word) =>
        word
          .split('&')
          .map((part) => part.trim())
          .join('&')
          .replace(/[ \u2010\u2011\u2013-]+/g, BETWEEN)
          .replaceAll('&', AND),
      ),
    ),
  ].sort((a, b) => b.length - a.length)
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:[#@](?:${[...new Set(tags)].map(inTag).join('|')})|@?(?:${words.join('|')}))(?![\\p{L}\\p{N}])`,
    'gu',
  )
}

/** What stands behind a firm's name in its papers and hardly ever in a post. */
const LEGAL_FORM =
  /(?<![\s,])[\s,]+(?:s\.?a\.?s\.?u?|s\.?a\.?r\.?l|s\.?a|eurl|s\.?n\.?c|gmbh(?: & co\.? kg)?|ag|kg|ltd|limited|inc|llc|llp|plc|corp|s\.?r\.?l|s\.?p\.?a|s\.?l|b\.?v|n\.?v)\.?$/i
/** What stands between the words of a name: a space in one post, a hyphen of any kind in the next. */
const BETWEEN = '[\\s\\u2010\\u2011\\u2013-]+'
/** "&" with or without a space on its sides, and how it is read aloud. */
const AND = `(?:\\s*&\\s*|${BETWEEN}(?:[eE][tT]|[aA][nN][dD]|[uU][nN][dD]|[eEyY]|[eE][nN])${BETWEEN})`

/** A name with German letters is also written with two plain ones. */
function spellings(name: string): string[] {
  const plain = name.replace(/[äöüÄÖÜ]/g, (letter) => {
    const two = { ä: 'ae', ö: 'oe', ü: 'ue' }[letter.toLowerCase()] ?? letter
    return letter === letter.toLowerCase() ? two : `${two.charAt(0).toUpperCase()}${two.slice(1)}`
  })
  return plain === name ? [name] : [name, plain]
}

function inTag(tag: string): string {
  const letters = tag.split(/(\(\?:et\|and\))/)
  return letters
    .map((part) => (part.startsWith('(') ? anyCase(part) : Array.from(part, anyCase).join('_?')))
    .join('_?')
}

function anyCase(text: string): string {
  return text.replace(/\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)
}

/** A text without its accents and with two letters for a double one ("œ", "ß"), and the place of each of its letters in the text. */
function bare(text: string): { letters: string; places: number[] } {
  const places: number[] = []
  let letters = ''
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    const plain = letter < '\u0080' ? letter : (DOUBLE[letter] ?? withoutAccent(letter))
    for (let i = 0; i < plain.length; i++) places.push(at)
    letters += plain
  }
  places.push(text.length)
  return { letters, places }
}

const DOUBLE: Readonly<Record<string, string>> = { œ: 'oe', Œ: 'OE', æ: 'ae', Æ: 'AE', ß: 'ss', ẞ: 'SS' }

function withoutAccent(letter: string): string {
  const plain = letter.normalize('NFD').replace(/\p{M}/gu, '')
  return plain.length === 1 ? plain : letter
}

function escape(text: string): string {
  return escapePattern(text).replace(/\s+/g, ' ')
}
