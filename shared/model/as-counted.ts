import type { AuditPost } from './audit'

/** A post with the labels that count: an undecided one shows its proposal in the list of posts but counts nowhere. */
export function asCounted(post: AuditPost): AuditPost {
  return post.undecided ? { ...post, subject: null, intent: null, answers: [], themes: [] } : post
}
