import type { LabelInput } from '../types'
import { choose } from './question-choice'
import { createJudge, type Candidate } from './reranker'
import type { Knowledge } from './softmax'

/** The probability of each question for a post, and the threshold above which the post is said to answer it. */
export interface Scores {
  scores: number[]
  threshold: number
}

const FEWEST = 10
const MOST = 150

/** An even sample of the client's readable posts, each text once: a post is compared with these. */
export function samplePosts(posts: readonly LabelInput[]): LabelInput[] {
  const all = [...new Map(posts.filter(isReadable).map((post) => [keyOf(post), post])).values()]
  if (all.length <= MOST) return all
  return all.filter(
    (_, i) => Math.floor((i * MOST) / all.length) !== Math.floor(((i - 1) * MOST) / all.length),
  )
}

/** A function that scores the questions for a post; the other posts are read once, when the first post is scored. */
export function createScorer(
  posts: readonly LabelInput[],
  { choice, among }: Knowledge,
  candidateOf: (input: LabelInput) => Candidate,
): (input: LabelInput, candidate: Candidate) => Scores {
  const plain = ({ rows, post }: Candidate): number[] => choose(choice, rows, post).probabilities
  const members = samplePosts(posts)
  if (members.length < FEWEST)
    return (_, candidate) => ({ scores: plain(candidate), threshold: choice.threshold })
  const texts = new Set(members.map(({ text }) => text))
  const places = new Map(members.map((post, place) => [keyOf(post), place]))
  let judge: ReturnType<typeof createJudge> | null = null
  return (input, candidate) => {
    judge ??= createJudge(among, members.map(candidateOf))
    const place = texts.has(input.text) ? places.get(keyOf(input)) : undefined
    return { scores: judge(candidate, place ?? null), threshold: among.threshold }
  }
}

function keyOf({ text, sharedTitle }: LabelInput): string {
  return `${text}\n${sharedTitle ?? ''}`
}

function isReadable({ text, sharedTitle }: LabelInput): boolean {
  return text.trim() !== '' || Boolean(sharedTitle?.trim())
}
