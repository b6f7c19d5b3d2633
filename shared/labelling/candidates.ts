import type { LabelProposal } from './types'

/** A post that may answer a question. */
export interface CandidateAnswer {
  post: string
  score: number
}

// Nobody would read more than this for one question.
const MOST = 5

/** For each question, the posts most likely to answer it, best first: those that have it among their three closest questions. */
export function candidateAnswers(
  proposals: readonly { post: string; proposal: Pick<LabelProposal, 'candidates'> }[],
  questions: number,
): CandidateAnswer[][] {
  const found = Array.from({ length: questions }, (): CandidateAnswer[] => [])
  for (const { post, proposal } of proposals)
    for (const { question, score } of proposal.candidates) found[question]?.push({ post, score })
  return found.map((list) =>
    list.sort((a, b) => b.score - a.score || (a.post < b.post ? -1 : 1)).slice(0, MOST),
  )
}
