import type { Intent, Subject } from '#shared/model/labels'

/** What the client file says of a post by hand. */
export interface Label {
  subject: Subject
  intent: Intent
  answers?: number[]
  themes?: string[]
}

/** A post of the person as all files of a sample show it. */
export interface SamplePost {
  millis: number
  /** `share:…` or `ugcPost:…`. */
  urn: string
  /** The activity made a moment after the share. */
  activityId: string
  text: string
  sharedUrl: string
  sharedTitle: string
  impressions: number
  engagements: number
  /** null: left to the labeller. */
  label: Label | null
}

/** The words of a text as the network writes them into a link. */
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
