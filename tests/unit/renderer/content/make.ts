import type { AuditPost } from '#shared/model/audit'
import { contentRows, type ContentRow } from '../../../../renderer/src/screens/content/rows'
import type { Client } from '#shared/model/client'
import type { LabelRow } from '#renderer/store/rows'

/** A post of an audit whose labels are proposed. */
export function auditPost(id: string, change: Partial<AuditPost> = {}): AuditPost {
  const post: Omit<AuditPost, 'seen'> = {
    id,
    url: null,
    who: 'person',
    type: 'post',
    publishedAt: '2026-05-19T06:40:00Z',
    day: '2026-05-19',
    title: `Post ${id}`,
    subject: 'off',
    intent: 'chat',
    answers: [],
    themes: [],
    labelSource: 'proposed',
    confidence: 0.7,
    reasons: [{ key: 'reasons.chatTone', values: {} }],
    views: null,
    impressions: null,
    engagements: null,
    outcomes: 0,
    proposal: PROPOSAL,
    ...change,
  }
  const seen = post.type === 'article' ? post.views : post.impressions
  return { ...post, seen: seen === null ? null : { value: seen, basis: basisOf(post.type) } }
}

const PROPOSAL = {
  subject: 'off',
  intent: 'chat',
  answers: [],
  themes: [],
  confidence: 0.7,
  reasons: [{ key: 'reasons.chatTone', values: {} }],
} satisfies AuditPost['proposal']

function basisOf(type: AuditPost['type']): 'openings' | 'impressions' {
  return type === 'article' ? 'openings' : 'impressions'
}

/** Rows of the table for posts, with what was said by hand. */
export function rowsOf(
  posts: AuditPost[],
  labels: LabelRow[] = [],
  noted: number | null = 1,
  blind: NonNullable<Client['validation']> = {},
): ContentRow[] {
  const said = {
    labels: new Map(labels.map((row) => [row.post, row])),
    blind,
    marks: new Map(),
    questions: ['q1', 'q2'],
    outcomes: null,
  }
  return contentRows({ posts, metrics: { 'person.anomalies': ['peak'], 'outcomes.count': noted } }, said)
}
