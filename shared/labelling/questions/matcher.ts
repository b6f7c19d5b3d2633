import type { TextLanguage } from '#shared/model/vocabulary'
import type { Content } from '../tokenizer/document'
import { type Tally } from '../vectors'
import { compareRivals, emptyRow, PAIR } from './pair-features'
import {
  askedFeatures,
  createAlone,
  damped,
  notionLength,
  notionShare,
  RARE_TERM,
  type Question,
} from './question'
import { createLikeness } from './similarity'

/** A function that compares a post with the questions: a row of features for each. `rarity` is that of the notions. */
export function createMatcher(
  questions: readonly Question[],
  language: TextLanguage,
  rarity: Float64Array,
): (content: Content) => number[][] {
  const read = createTermReader(questions, language)
  const expand = createExpansion(questions)
  const setAlone = createAlone(questions)
  return (content) => {
    const said = read(content)
    const expansions = expand(content.stems)
    const length = notionLength(content.concepts, rarity)
    const rows = questions.map((question, q) => {
      const row = emptyRow()
      termFeatures(row, content, question, said)
      notionFeatures(row, content.concepts, question)
      let common = 0
      for (const [id, weight] of question.notions)
        common += weight * notionShare(content.concepts, id, rarity, length)
      row[PAIR.notions] = common
      row[PAIR.expansion] = expansions[q] ?? 0
      askedFeatures(content, question, row)
      jointFeatures(row, question)
      return row
    })
    setAlone(content, rows)
    compareRivals(rows)
    return rows
  }
}

/** Words that are a post's opening. */
const OPENING = 25
/** Minimum similarity for a term to count as present. */
const SAID = 0.45
/** The value of “the aspect asked about is given” for a question that asks about none in particular. */
const NOTHING_ASKED = 0.5

/** How well each term of the questions is covered: best similarity, the same within the first words, and how often. */
interface Said {
  best: Float64Array
  opening: Float64Array
  count: Float64Array
}

// The same arrays serve every post: they are read before the next post is.
function createTermReader(
  questions: readonly Question[],
  language: TextLanguage,
): (content: Content) => Said {
  const resembling = createLikeness(questions)
  const size = questions.reduce((sum, { terms }) => sum + terms.length, 0)
  const said = {
    best: new Float64Array(size),
    opening: new Float64Array(size),
    count: new Float64Array(size),
  }
  return ({ words, tags, language: own }) => {
    said.best.fill(0)
    said.opening.fill(0)
    said.count.fill(0)
    const foreign = own !== language
    for (let position = 0; position < words.length; position++) {
      const word = words[position]
      if (!word || word.stop) continue
      // Most words resemble no term, and reading a length is faster than walking a list.
      const hits = resembling(word, foreign)
      if (hits.length > 0) for (const { term, value } of hits) note(said, term, value, position < OPENING)
    }
    for (const tag of tags)
      for (const { term, value } of resembling(tag, foreign)) note(said, term, value, false)
    return said
  }
}

function note({ best, opening, count }: Said, term: number, value: number, early: boolean): void {
  if (value > (best[term] ?? 0)) best[term] = value
  if (early && value > (opening[term] ?? 0)) opening[term] = value
  count[term] = (count[term] ?? 0) + value
}

// How much the post says of the words found near each question's terms on the page.
function createExpansion(questions: readonly Question[]): (stems: readonly number[]) => Float64Array {
  const near: ([question: number, weight: number][] | undefined)[] = []
  questions.forEach(({ expansion, expansionTotal }, q) => {
    for (const [id, weight] of expansion) (near[id] ??= []).push([q, weight / expansionTotal / 2])
  })
  return (stems) => {
    const sums = new Float64Array(questions.length)
    for (const id of stems) {
      const list = near[id]
      if (list) for (const [q, weight] of list) sums[q] = (sums[q] ?? 0) + weight
    }
    return sums
  }
}

function termFeatures(
  row: number[],
  content: Content,
  { terms, firstTerm, total, rareTotal }: Question,
  said: Said,
): void {
  const spread = 4 / Math.sqrt(content.stems.length + 10)
  for (let t = 0; t < terms.length; t++) {
    const best = said.best[firstTerm + t] ?? 0
    if (best === 0) continue
    const weight = terms[t]?.weight ?? 0
    const count = said.count[firstTerm + t] ?? 0
    const share = weight / total
    if (best === 1) add(row, PAIR.exact, share)
    add(row, PAIR.soft, best * share)
    if (weight > RARE_TERM) add(row, PAIR.topic, (best * weight) / rareTotal)
    if (best * weight > (row[PAIR.rarest] ?? 0)) row[PAIR.rarest] = best * weight
    if (best > SAID) add(row, PAIR.matched, 1 / 3)
    add(row, PAIR.repeated, Math.log1p(count) * share)
    add(row, PAIR.density, count * share * spread)
    add(row, PAIR.opening, (said.opening[firstTerm + t] ?? 0) * share)
  }
  row[PAIR.longQuestion] = Math.min(1, terms.length / 8)
}

function notionFeatures(row: number[], said: Tally, question: Question): void {
  shared(row, said, question.concepts, question.conceptTotal, PAIR.concepts, PAIR.conceptRepeat)
  shared(row, said, question.general, question.generalTotal, PAIR.general, PAIR.generalRepeat)
}

function shared(
  row: number[],
  { counts }: Tally,
  wanted: ReadonlyMap<number, number>,
  total: number,
  once: number,
  repeat: number,
): void {
  for (const [id, weight] of wanted) {
    const count = counts[id] ?? 0
    if (count === 0) continue
    add(row, once, (weight * Math.min(2, count)) / 2 / total)
    add(row, repeat, (weight * damped(count)) / 2 / total)
  }
}

// Both the topic and what is asked of it.
function jointFeatures(row: number[], { aspects }: Question): void {
  const asked = aspects.length > 0 ? (row[PAIR.aspects] ?? 0) : NOTHING_ASKED
  row[PAIR.topicAspect] = Math.max(row[PAIR.topic] ?? 0, row[PAIR.soft] ?? 0) * asked
  row[PAIR.conceptAspect] = (row[PAIR.concepts] ?? 0) * asked
}

function add(row: number[], at: number, value: number): void {
  row[at] = (row[at] ?? 0) + value
}
