import { candidateAnswers, type CandidateAnswer } from '#shared/labelling/candidates'
import type { LabelProposal } from '#shared/labelling/types'
import { Missing } from '../define/define-fact'
import type { AuditInput } from '../define/input'
import { labellerOf } from '../facts/labels'
import { posts } from '../facts/posts'
import { handLabels } from '../support/hand-labels'

/** For each question of the client the posts of the person that most likely answer it, best first; what was confirmed or refused is left out. */
export function answersToConfirm(input: AuditInput): CandidateAnswer[][] {
  const known = posts.of(input)
  if (known instanceof Missing) return input.client.questions.map(() => [])
  const labeller = labellerOf(input, known.page)
  const find = handLabels(input.client)
  const proposals = known.person.flatMap((post) => {
    const { text, sharedTitle, type } = post
    if (!text?.trim() && !sharedTitle?.trim()) return []
    const { answers = [], refused = [] } = find(post) ?? {}
    const said = new Set([...answers, ...refused])
    const proposal = labeller.label({ text: text ?? '', type, ...(sharedTitle ? { sharedTitle } : {}) })
    return [{ post: post.id, proposal: withoutSaid(proposal, said) }]
  })
  return candidateAnswers(proposals, input.client.questions.length)
}

function withoutSaid(
  { candidates }: LabelProposal,
  said: ReadonlySet<number>,
): Pick<LabelProposal, 'candidates'> {
  return { candidates: candidates.filter(({ question }) => !said.has(question)) }
}
