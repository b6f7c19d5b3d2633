import type { Intent, Subject } from '#shared/model/labels'

/** A post's hand label in the client file. */
export interface Label {
  subject: Subject
  intent: Intent
  answers?: number[]
  themes?: string[]
}

/** A person's post, as shown in all files of a sample. */
export interface SamplePost {
  millis: number
  /** `share:…` or `ugcPost:…`. */
  urn: string
  /** The activity id, created a moment after the share. */
  activityId: string
  text: string
  sharedUrl: string
  sharedTitle: string
  impressions: number
  engagements: number
  /** null: left to the labeller. */
  label: Label | null
}

/** A text's words as the network puts them into a link. */
export function slugOf(text: string, words = 6): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .slice(0, words)
    .join('-')
}
