import { createBag, rowsOf, type Bag, type Knowledge } from '../model/softmax'
import { createMatcher } from '../questions/matcher'
import { analyse, joinContents, type Document } from '../tokenizer/document'
import type { LabelContext, LabelInput } from '../types'
import { prepare, type Prepared } from './client'
import { describe } from './post-features'

/** Turns a post into the features that are judged. */
export type Reader = (input: LabelInput) => Reading

/** What the labeller reads in a post before it decides. */
export interface Reading {
  prepared: Prepared
  text: Document
  title: Document | null
  dense: ReturnType<typeof describe>
  words: Bag
  pairs: number[][]
  /** Whether its own text (or its title, if it has none) is in a language the labeller cannot read. */
  foreign: boolean
}

/** A function that turns posts of a client into features; the training script uses it too. */
export function createReader(
  context: LabelContext,
  knowledge: Pick<Knowledge, 'background' | 'stems'>,
): Reader {
  const prepared = prepare(context, knowledge.background)
  const bag = createBag(rowsOf(knowledge.stems))
  const matchQuestions = createMatcher(prepared.questions, context.language, prepared.notionRarity)
  return ({ text: raw, sharedTitle }) => {
    const shared = sharedTitle?.trim() ? analyse(sharedTitle, context.language) : null
    const text = analyse(raw, shared?.language ?? context.language)
    const foreign = text.words.length > 0 ? text.foreign : (shared?.foreign ?? false)
    const title = shared?.foreign && !foreign ? null : shared
    const both = title ? [text, title] : [text]
    const joined = title && text.words.length < 60 ? joinContents(text, title) : text
    return {
      prepared,
      text,
      title,
      dense: describe(text, title, prepared),
      words: bag(both),
      pairs: matchQuestions(joined),
      foreign,
    }
  }
}
