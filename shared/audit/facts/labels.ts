import type { Message } from '#shared/model/app-error'
import type { Intent, Subject } from '#shared/model/labels'
import type { Post, Records } from '#shared/model/records'
import type { Correction } from '#shared/labelling/model/corrections'
import { createLabeller, createRememberingReader } from '#shared/labelling/labeller'
import type { LabelContext, Labeller, LabelInput, LabelProposal } from '#shared/labelling/types'
import type { Reader } from '#shared/labelling/features/reader'
import { samplePosts } from '#shared/labelling/model/scorer'
import type { BlindPair } from '../support/blind-validation'
import { defineFact, Missing } from '../define/define-fact'
import type { AuditInput } from '../define/input'
import { handLabels, type HandLabel } from '../support/hand-labels'
import { byPostReference } from '../support/by-post-reference'
import { posts } from './posts'

/** Labels of one post: what the client file says, and what is proposed where it is silent. */
export interface PostLabels {
  /** Null, like the intent, where neither a person nor a proposal says it. */
  subject: Subject | null
  intent: Intent | null
  /** Indices into `client.questions`, ascending. */
  answers: readonly number[]
  /** Names of themes, the main one first. */
  themes: readonly string[]
  /** The answers that a person confirmed: a proposal answers nothing. */
  confirmed: readonly number[]
  /** What is proposed before any correction. */
  uncorrected: {
    subject: Subject | null
    intent: Intent | null
    themes: readonly string[]
    decided: boolean
  }
  /** `client` where subject or intent was set by hand or by a rule of the consultant. */
  source: 'client' | 'proposed'
  /** What each of the two rests on: a person may have said one of them alone. */
  grounds: Readonly<Record<LabelField, Grounds>>
  /** The words of the rule, if the post itself was not read by hand. */
  rule?: string
  /** 0-1, the lower of subject and intent; 1 where both are set by hand. */
  confidence: number
  /** Why it was proposed so. */
  reasons: readonly Message[]
  /** The proposal, whatever was set by hand; null if there is no text or its language cannot be read. */
  proposal: Proposed | null
}

export type LabelField = 'subject' | 'intent'

/** A person or a rule of the consultant, a proposal that is likely enough to count, or nothing that counts. */
export type Grounds = 'hand' | 'proposal' | 'nothing'

/** A proposal for one post. */
export interface Proposed {
  subject: Subject
  intent: Intent
  answers: readonly number[]
  themes: readonly string[]
  confidence: number
  reasons: readonly Message[]
}

export interface LabelsFact {
  /** By post id: posts of person and page in the period with a text, a shared title or a label by hand. */
  byPost: ReadonlyMap<string, PostLabels>
  /** The person's labelled posts in order of time. */
  person: readonly Post[]
  /** The person's labelled own posts (posts and articles) in order of time. */
  own: readonly Post[]
  page: readonly Post[]
  /** Ids of the posts of person and page in a language that the labels do not read, and without a label by hand: they are not labelled. */
  foreign: ReadonlySet<string>
  /** Posts whose proposal is not likely enough to be counted, and without a label by hand, with that proposal. */
  undecided: ReadonlyMap<string, Proposed>
  /** How many of these are undecided. */
  left: Readonly<Record<'own' | 'person' | 'both', number>>
  /** Share (0-1) of the person's labelled posts whose subject or intent was set by hand. */
  confirmedShare: number
  /** Whether subject and intent of every labelled post are by hand: the person's own posts, all of the person's, the own posts and the page's; false where there is none. */
  byHand: Readonly<Record<'own' | 'person' | 'both', boolean>>
  /** How many posts of each of these somebody has read for both: a rule reads none. Two lists that are compared count as read as the less read one. */
  readByHand: Readonly<Record<'own' | 'person' | 'both', number>>
  /** Pairs (by hand, proposed before any correction) of the person's posts, for the agreement of DQ-3. */
  compared: { subject: [Subject, Subject][]; intent: [Intent, Intent][] }
  /** The blind sample of the person's posts. */
  blind: BlindSample
}

/** Blind labels beside the proposals they test, and the proposals of every readable post of the person; before any correction, which would test itself. */
export interface BlindSample {
  subject: BlindPair<Subject>[]
  intent: BlindPair<Intent>[]
  proposals: { subject: Subject[]; intent: Intent[] }
}

// More page posts than this add no vocabulary, only time.
const PAGE_TEXTS = 60

// The labels whether or not there are any.
const everything = defineFact<LabelsFact>(
  'everyLabel',
  (input) => {
    const known = posts.of(input)
    if (known instanceof Missing) return known
    const find = handLabels(input.client)
    const findBlind = byPostReference(input.client.validation ?? {})
    const labeller = labellerOf(input, known.page)
    const byPost = new Map<string, PostLabels>()
    const compared: LabelsFact['compared'] = { subject: [], intent: [] }
    const blind: BlindSample = { subject: [], intent: [], proposals: { subject: [], intent: [] } }
    const foreign = new Set<string>()
    const undecided = new Map<string, Proposed>()
    const labelled = (list: readonly Post[]) =>
      list.filter((post) => {
        const hand = find(post)
        if (!hand && !isReadable(post)) return false
        const proposal = labeller.label(inputOf(post))
        if (!hand && proposal.unread === 'language') {
          foreign.add(post.id)
          return false
        }
        const label = merge(hand, proposal)
        if (label.source === 'proposed' && !proposal.decided && label.proposal) {
          undecided.set(post.id, label.proposal)
          if (post.who === 'person') test(blind, findBlind(post), proposal.uncorrected)
          return false
        }
        byPost.set(post.id, label)
        if (post.who === 'person') {
          const given = findBlind(post)
          // What was said without seeing the proposal is compared by DQ-3 as such.
          if (hand && !hand.rule && !given) compare(compared, hand, proposal.uncorrected)
          test(blind, given, proposal.uncorrected)
        }
        return true
      })
    const person = labelled(known.person)
    const own = known.own.filter(({ id }) => byPost.has(id))
    const page = labelled(known.page)
    const isByHand = ({ id }: Post) => isSaidWhole(byPost.get(id))
    const leftOf = (posts: readonly Post[]) => posts.filter(({ id }) => undecided.has(id)).length
    const areByHand = (posts: readonly Post[]) => posts.length > 0 && posts.every(isByHand)
    const isRead = (post: Post) => isByHand(post) && byPost.get(post.id)?.rule === undefined
    const confirmed = person.filter(({ id }) => byPost.get(id)?.source === 'client').length
    return {
      byPost,
      person,
      own,
      page,
      foreign,
      undecided,
      left: {
        own: leftOf(known.own),
        person: leftOf(known.person),
        both: leftOf(known.person) + leftOf(known.page),
      },
      confirmedShare: confirmed / Math.max(1, person.length),
      byHand: {
        own: areByHand(own) && leftOf(known.own) === 0,
        person: areByHand(person) && leftOf(known.person) === 0,
        both: areByHand(person) && areByHand(page) && leftOf([...known.person, ...known.page]) === 0,
      },
      readByHand: {
        own: own.filter(isRead).length,
        person: person.filter(isRead).length,
        both: Math.min(person.filter(isRead).length, page.filter(isRead).length),
      },
      compared,
      blind,
    }
  },
  { restsOnLabels: true },
)

/** Labels of every post that can be labelled; `Missing` where not a single one of the person's can. */
export const labels = defineFact<LabelsFact>(
  'labels',
  (input) => {
    const known = everything.of(input)
    if (known instanceof Missing || known.person.length > 0) return known
    const { size } = known.foreign
    if (known.undecided.size > 0) return known
    return size > 0 ? new Missing('languages', { count: size }) : new Missing('labels')
  },
  { restsOnLabels: true },
)

/** The posts that are not labelled, because their language is not read or because they are undecided; also where no other post is. */
export function openPosts(input: AuditInput): Pick<LabelsFact, 'foreign' | 'undecided'> {
  const known = everything.of(input)
  return known instanceof Missing ? { foreign: new Set(), undecided: new Map() } : known
}

/** The labeller of a client, taught by what the consultant labelled by hand; `page` as in `contextOf`. */
export function labellerOf(input: AuditInput, page: readonly Post[]): Labeller {
  const corrections = correctionsOf(input.records.posts, handLabels(input.client))
  const context = contextOf(input, page)
  return createLabeller(context, { corrections, reader: readerOf(input.records, context) })
}

const readers = new WeakMap<Records, { key: string; reader: Reader }>()

function readerOf(records: Records, context: LabelContext): Reader {
  const key = JSON.stringify({ ...context, posts: [] })
  const known = readers.get(records)
  if (known?.key === key) return known.reader
  const reader = createRememberingReader(context)
  readers.set(records, { key, reader })
  return reader
}

// What was labelled by hand teaches at once, inside the period or not; the oldest posts first.
function correctionsOf(
  posts: readonly Post[],
  find: (post: Post) => HandLabel | undefined,
): readonly Correction[] {
  return posts
    .flatMap((post) => {
      const { subject, intent, rule } = find(post) ?? {}
      // A rule says what its words say already.
      if (!isReadable(post) || rule || !(subject ?? intent)) return []
      const label = { ...(subject ? { subject } : {}), ...(intent ? { intent } : {}) }
      return [{ at: post.publishedAt, correction: { input: inputOf(post), label } }]
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ correction }) => correction)
}

function isSaidWhole(label: PostLabels | undefined): boolean {
  return label !== undefined && label.grounds.subject === 'hand' && label.grounds.intent === 'hand'
}

function isReadable({ text, sharedTitle }: Post): boolean {
  return Boolean(text?.trim() || sharedTitle?.trim())
}

function merge(hand: HandLabel | undefined, proposal: LabelProposal): PostLabels {
  const { subject = proposal.subject, intent = proposal.intent, refused = [] } = hand ?? {}
  const answers = hand?.answers ?? proposal.answers.filter((question) => !refused.includes(question))
  const reasons = proposal.reasons.map((reason): Message => ({
    key: `reasons.${reason.key}`,
    values: reason.values,
  }))
  return {
    subject,
    intent,
    answers: ascending(answers),
    confirmed: ascending(hand?.answers ?? []),
    uncorrected: { ...proposal.uncorrected, themes: proposal.themes },
    themes: hand?.themes ?? proposal.themes,
    source: hand?.subject || hand?.intent ? 'client' : 'proposed',
    grounds: { subject: groundsOf(hand?.subject, proposal), intent: groundsOf(hand?.intent, proposal) },
    ...(hand?.rule ? { rule: hand.rule } : {}),
    confidence: Math.min(
      hand?.subject ? 1 : proposal.confidence.subject,
      hand?.intent ? 1 : proposal.confidence.intent,
    ),
    reasons: hand?.subject && hand.intent ? [] : reasons,
    proposal: isMade(proposal)
      ? {
          subject: proposal.subject,
          intent: proposal.intent,
          answers: ascending(proposal.answers),
          themes: proposal.themes,
          confidence: Math.min(proposal.confidence.subject, proposal.confidence.intent),
          reasons,
        }
      : null,
  }
}

function groundsOf(said: Subject | Intent | undefined, { unread, decided }: LabelProposal): Grounds {
  if (said !== undefined) return 'hand'
  return unread === null && decided ? 'proposal' : 'nothing'
}

function isMade(proposal: LabelProposal): proposal is LabelProposal & { subject: Subject; intent: Intent } {
  return proposal.subject !== null && proposal.intent !== null
}

function ascending(answers: readonly number[]): number[] {
  return [...new Set(answers)].sort((a, b) => a - b)
}

function compare(
  { subject, intent }: LabelsFact['compared'],
  hand: HandLabel,
  proposal: LabelProposal['uncorrected'],
): void {
  if (hand.subject && proposal.subject) subject.push([hand.subject, proposal.subject])
  if (hand.intent && proposal.intent) intent.push([hand.intent, proposal.intent])
}

function test(
  { subject, intent, proposals }: BlindSample,
  given: { subject: Subject; intent: Intent } | undefined,
  proposal: LabelProposal['uncorrected'],
): void {
  if (proposal.subject === null || proposal.intent === null) return
  proposals.subject.push(proposal.subject)
  proposals.intent.push(proposal.intent)
  if (!given) return
  subject.push({ blind: given.subject, proposed: proposal.subject })
  intent.push({ blind: given.intent, proposed: proposal.intent })
}

function inputOf({ text, sharedTitle, type }: Post): LabelInput {
  return { text: text ?? '', type, ...(sharedTitle ? { sharedTitle } : {}) }
}

/** What labels are proposed from: brand, person and their posts, questions, themes (else the brand's specialties) and texts of the page. */
export function contextOf({ client, records }: AuditInput, page: readonly Post[]): LabelContext {
  const { brand, person, questions, themes } = client
  return {
    language: client.language,
    brand: brand && {
      ...named(brand),
      ...(brand.domain ? { domain: brand.domain } : {}),
      ...(brand.about ? { about: brand.about } : {}),
    },
    person: {
      name: person.name,
      headline: person.headline ?? records.profile?.headline ?? '',
      summary: records.profile?.summary ?? '',
      positions: (records.profile?.positions ?? []).filter(({ to }) => to === null).map(({ title }) => title),
    },
    questions,
    pagePosts: page.flatMap(({ text }) => (text ? [text] : [])).slice(-PAGE_TEXTS),
    posts: samplePosts(records.posts.filter(({ who }) => who === 'person').map(inputOf)),
    themes: themes.length > 0 ? themes : (brand?.specialties ?? []).map((name) => ({ name, words: [name] })),
  }
}

function named({
  name,
  aliases,
  specialties,
  products,
  competitors,
}: NonNullable<AuditInput['client']['brand']>) {
  return { name, aliases, specialties, products, competitors }
}
