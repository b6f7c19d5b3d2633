import type { TextLanguage } from '#shared/model/vocabulary'
import type { Under } from '../locale/keys'
import type { Intent, Subject } from '../model/labels'

/** What is known about a client; labels are proposed from it. */
export interface LabelContext {
  language: TextLanguage
  brand: {
    name: string
    aliases: string[]
    domain?: string
    about?: string
    specialties: string[]
    products: string[]
    competitors: string[]
  } | null
  /** `positions`: titles and descriptions of what the person does now. */
  person: { name: string; headline?: string; summary?: string; positions?: string[] }
  questions: { text: string; importance?: number }[]
  themes: { name: string; words: string[] }[]
  pagePosts: string[]
  /** The client's posts, or a sample of them: with ten or more, the questions a post answers are recognised better by comparison. */
  posts?: readonly LabelInput[]
}

/** A post to label. */
export interface LabelInput {
  text: string
  sharedTitle?: string
  type: 'post' | 'share' | 'repost' | 'article'
}

/** Why a label is proposed: a key of `reasons.json` and its values. */
export interface LabelReason {
  key: Under<'reasons'>
  values: Record<string, string | number | string[]>
}

/**
 * Proposed labels of a post; confidences are estimated probabilities (0 to 1), `candidates` the three nearest questions, best first,
 * `uncorrected` what would be proposed without any correction (the same labels where there is none).
 */
export interface LabelProposal {
  /** Null, like the intent, if there is nothing to read or the language is not known. */
  subject: Subject | null
  intent: Intent | null
  /** Why nothing is proposed; null if something is. */
  unread: 'text' | 'language' | null
  /** Whether both are likely enough to be counted; otherwise the post is undecided and the proposal is only the closest one. */
  decided: boolean
  uncorrected: { subject: Subject | null; intent: Intent | null; decided: boolean }
  answers: number[]
  themes: string[]
  confidence: { subject: number; intent: number; answers: number }
  reasons: LabelReason[]
  candidates: { question: number; score: number }[]
}

/** Labels posts for one client. */
export interface Labeller {
  label(input: LabelInput): LabelProposal
}
