import { GRID_VERSION } from '#shared/audit/grid-version'
import { questionCalendar } from '#shared/audit/engine/question-calendar'
import { asCounted } from '#shared/model/as-counted'
import type { Audit, AuditPost } from '#shared/model/audit'
import { SUBJECTS, type Subject } from '#shared/model/labels'
import type { Who } from '#shared/model/primitives'
import type { Language } from '#shared/model/vocabulary'
import { fold } from '#shared/labelling/tokenizer/stems'
import { copiesAmong, type Said } from './copies'
import { scopeOf, type Employer } from './employer'
import type { Member, Voice } from './member'
import {
  LEAST_UNNAMED,
  OVERLAP,
  type Spoken,
  type TeamAudit,
  type TeamQuestion,
  type TeamTheme,
  type TeamVoice,
} from './model'
import { hiderOf } from './names'
import { othersOf } from './unnamed'

/** The inputs of a team's audit: the employer, everyone's audit as of the same date, and the page's. */
export interface Team {
  employer: Employer
  people: readonly Member[]
  page: Voice | null
}

export interface TeamOptions {
  engine: string
  asOf: string
  period: Audit['period']
  language: Language
  /** An earlier audit of the team, to measure changes from. */
  since?: TeamAudit | null
}

/** A voice as counted for the team: what was published until its last day with the employer. */
interface Heard {
  /** Null is the page. */
  id: string | null
  left: string | null
  posts: AuditPost[]
  texts: ReadonlyMap<string, Voice['texts'][number]>
}

/**
 * The team's audit, computed from everyone's audits in any order. People without consent, or who have withdrawn it, appear only in
 * `others`.
 */
export function teamAudit({ employer, people, page }: Team, options: TeamOptions): TeamAudit {
  const { asOf, engine, language, period, since } = options
  const named = people
    .filter(({ entry }) => scopeOf(entry) !== null)
    .toSorted((a, b) => order(sortName(a), sortName(b)) || order(a.folder, b.folder))
  const unnamed = people.filter(({ entry }) => scopeOf(entry) === null)
  const hide = hiderOf(unnamed.map(({ audit, folder }) => ({ name: audit.client.person, folder })))
  const voices = named.map((member) => heard(member, 'person', member.folder, member.entry?.left ?? null))
  const ofPage = page ? heard(page, 'page', null, null) : null
  const questions = questionsOf(employer, ofPage, voices, hide)
  const audit: TeamAudit = {
    format: 'aplomb.team',
    version: 1,
    engine,
    grid: GRID_VERSION,
    asOf,
    period,
    language,
    brand: employer.brand.name,
    privacy: { least: LEAST_UNNAMED, named: named.length },
    page:
      page && ofPage
        ? {
            spoken: spokenIn(ofPage),
            followers: page.audit.metrics['page.followers'],
            interactions: page.audit.metrics['page.interactions.median'],
          }
        : null,
    people: named.map((member, index) => personOf(member, voices[index]!)),
    questions,
    calendar: questionCalendar(
      questions.map(({ text, importance, open }) => ({ text, importance, answeredBy: open ? [] : [''] })),
      asOf,
    ),
    themes: themesOf(employer, ofPage, voices),
    copies: copiesAmong([
      ...(ofPage ? saidBy(ofPage, hide) : []),
      ...voices.flatMap((voice) => saidBy(voice, hide)),
    ]),
    overlap: OVERLAP,
    others: othersOf(unnamed, since, period),
  }
  return since ? { ...audit, progress: progressOf(since, audit) } : audit
}

function sortName({ audit }: Member): string {
  return fold(audit.client.person)
}

function heard({ audit, texts }: Voice, who: Who, id: string | null, left: string | null): Heard {
  const posts = audit.posts.filter((post) => post.who === who && (left === null || post.day <= left))
  return { id, left, posts: posts.map(asCounted), texts: new Map(texts.map((text) => [text.id, text])) }
}

function personOf({ audit, entry, folder }: Member, voice: Heard): TeamVoice {
  const scope = scopeOf(entry) ?? 'posts'
  const isFull = scope === 'full'
  const { influence, audience, verdict, metrics } = audit
  const [count, linked] = [metrics['outcomes.count'], metrics['outcomes.linked']]
  return {
    id: folder,
    name: audit.client.person,
    role: entry?.role ?? null,
    scope,
    consentOn: entry?.consent?.on ?? audit.asOf,
    left: entry?.left ?? null,
    spoken: spokenIn(voice),
    indices: isFull
      ? {
          influence: {
            score: influence.score,
            low: influence.low,
            high: influence.high,
            coverage: influence.coverage,
          },
          audience: { score: audience.score, low: audience.low, high: audience.high },
          verdict,
        }
      : null,
    results: isFull && count !== null ? { count, linked: linked ?? 0 } : null,
    pageGain: pageGainOf(audit),
  }
}

function pageGainOf({ checks }: Audit): TeamVoice['pageGain'] {
  const check = checks.find(({ id }) => id === 'BA-5')
  if (!check || check.estimate === null || check.interval === null || check.n === null) return null
  return {
    status: check.status,
    gain: check.estimate,
    low: check.interval.low,
    high: check.interval.high,
    events: check.n,
  }
}

function spokenIn({ posts }: Heard): Spoken {
  const labelled = posts.filter(({ subject }) => subject !== null)
  const of = (subject: Subject) => labelled.filter((post) => post.subject === subject).length
  return {
    posts: posts.length,
    labelled: labelled.length,
    byHand: labelled.filter(({ labelSource, rule }) => labelSource === 'client' && rule === undefined).length,
    subjects: Object.fromEntries(SUBJECTS.map((subject) => [subject, of(subject)])) as Record<
      Subject,
      number
    >,
  }
}

function questionsOf(
  { questions }: Employer,
  page: Heard | null,
  voices: readonly Heard[],
  hide: (text: string | null) => string | null,
): TeamQuestion[] {
  return questions
    .map(({ text, importance }, index) => {
      const ofPage = page ? cellOf(page, index, hide) : { answers: [], candidates: 0 }
      const people = voices.map((voice) => ({ id: voice.id ?? '', ...cellOf(voice, index, hide) }))
      const answers = (left: boolean) =>
        people.some((cell, at) => cell.answers.length > 0 && (voices[at]?.left != null) === left)
      const open = ofPage.answers.length === 0 && !answers(false)
      return {
        index,
        question: { text, importance, page: ofPage, people, open, onlyLeft: open && answers(true) },
      }
    })
    .toSorted((a, b) => b.question.importance - a.question.importance || a.index - b.index)
    .map(({ question }) => question)
}

function cellOf(
  { posts, texts }: Heard,
  question: number,
  hide: (text: string | null) => string | null,
): TeamQuestion['page'] {
  const isConfirmed = ({ id }: AuditPost) => texts.get(id)?.confirmed.includes(question) ?? false
  const own = posts.filter(({ type }) => type === 'post' || type === 'article')
  return {
    answers: own
      .filter(isConfirmed)
      .map(({ id, day, url, title }) => ({ post: id, day, url, title: hide(title) })),
    candidates: own.filter(
      (post) => post.labelSource === 'proposed' && post.answers.includes(question) && !isConfirmed(post),
    ).length,
  }
}

function themesOf({ themes, brand }: Employer, page: Heard | null, voices: readonly Heard[]): TeamTheme[] {
  const [names, kind] =
    themes.length > 0
      ? [themes.map(({ name }) => name), 'theme' as const]
      : [brand.specialties, 'trade' as const]
  const about = (voice: Heard, name: string) =>
    voice.posts.filter((post) => post.themes.includes(name)).length
  return [...new Set(names)].map((name) => {
    const ofPage = page ? about(page, name) : 0
    const people = voices.map((voice) => ({ id: voice.id ?? '', posts: about(voice, name) }))
    const heardOn = people.filter(({ posts }) => posts > 0).length + (ofPage > 0 ? 1 : 0)
    return {
      name,
      kind,
      page: ofPage,
      people,
      voices: heardOn === 0 ? 'none' : heardOn === 1 ? 'alone' : 'chorus',
    }
  })
}

function saidBy({ id, posts, texts }: Heard, hide: (text: string | null) => string | null): Said[] {
  return posts.map((post) => ({
    by: id,
    post: { ...post, title: hide(post.title) },
    text: texts.get(post.id)?.text ?? '',
  }))
}

function progressOf(before: TeamAudit, now: TeamAudit): NonNullable<TeamAudit['progress']> {
  const answered = ({ questions }: TeamAudit) => questions.filter(({ open }) => !open).length
  return {
    since: before.asOf,
    answered: { then: answered(before), now: answered(now), of: now.questions.length },
    people: now.people.flatMap(({ id, name, indices }) => {
      const then = before.people.find((person) => person.id === id)?.indices?.influence
      const current = indices?.influence
      if (!then || !current) return []
      const band = ({ score, low, high }: typeof then) => ({ score, low, high })
      const apart =
        then.low !== null && then.high !== null && current.low !== null && current.high !== null
          ? current.low > then.high || current.high < then.low
          : false
      return [{ id, name, then: band(then), now: band(current), moved: apart }]
    }),
  }
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
