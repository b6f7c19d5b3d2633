import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { auditOf } from '#shared/audit/audit-of'
import type { Audit } from '#shared/model/audit'
import type { Client } from '#shared/model/client'
import type { Intent, Subject } from '#shared/model/labels'
import type { Language } from '#shared/model/vocabulary'
import { importFolder } from '#services/import/importer'

/** A post as a consultant types it from what is publicly seen. */
export interface Typed {
  who?: 'person' | 'page'
  day: string
  type?: 'post' | 'share' | 'repost' | 'article'
  text: string
  impressions?: number
  reactions?: number
  comments?: number
  label?: { subject: Subject; intent: Intent; answers?: number[]; themes?: string[] }
}

/** A result with its post by position, and its amount. */
export interface Result {
  day: string
  kind: string
  label: string
  value?: number
  post?: number
}

/** All that a client of the gallery is made of: `client.json` and the lists of what was seen. */
export interface ClientFolder {
  client: Record<string, unknown>
  posts: readonly Typed[]
  results?: readonly Result[]
  figures?: readonly string[]
}

/** The day of every audit of the gallery, and the first of twelve months. */
export const AS_OF = '2026-11-15'

/** A day so many days before the audit. */
export function daysBefore(count: number): string {
  return new Date(Date.parse(AS_OF) - count * 86_400_000).toISOString().slice(0, 10)
}

/** Writes the folder, reads it with the real readers, labels its posts by hand, and audits it in a language. */
export async function galleryAudit(
  given: ClientFolder,
  language: Language,
): Promise<{ audit: Audit; client: Client }> {
  const folder = mkdtempSync(join(tmpdir(), 'aplomb-gallery-'))
  try {
    const { client, records, sources, unknown } = await importFolder(written(folder, given))
    if (unknown.length > 0) throw new Error(`a file was not recognised: ${JSON.stringify(unknown)}`)
    const [rejected] = sources.flatMap((source) => source.rejected)
    if (rejected) throw new Error(`a row was rejected: ${JSON.stringify(rejected)}`)
    const byText = new Map(given.posts.map(({ text, label }) => [text, label]))
    const labels = Object.fromEntries(
      records.posts.flatMap(({ id, text }) => {
        const label = byText.get(text ?? '')
        return label ? [[id, label]] : []
      }),
    )
    const audited = auditOf(records, { ...client, labels }, { sources, engine: '0.0.0', language })
    if (audited === null) throw new Error('nothing is dated')
    const [failure] = audited.failures
    if (failure) throw new Error(`a part of the audit threw: ${JSON.stringify(failure)}`)
    return { audit: audited.audit, client }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function written(folder: string, { client, posts, results = [], figures = [] }: ClientFolder): string {
  const save = (name: string, lines: string[]) => writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
  writeFileSync(join(folder, 'client.json'), JSON.stringify({ asOf: AS_OF, ...client }))
  save('posts-seen.csv', [
    'who,date,type,url,text,shared_title,views,impressions,reactions,comments,reposts',
    ...posts.map((post, index) =>
      [
        post.who ?? 'person',
        post.day,
        post.type ?? 'post',
        addressOf(post.day, index),
        quoted(post.text),
        '',
        '',
        post.impressions ?? '',
        post.reactions ?? '',
        post.comments ?? '',
        post.impressions === undefined ? '' : 0,
      ].join(','),
    ),
  ])
  if (results.length > 0)
    save('outcomes.csv', [
      'date,kind,label,value,currency,source,post_url',
      ...results.map(({ day, kind, label, value, post }) =>
        [
          day,
          kind,
          quoted(label),
          value ?? '',
          value === undefined ? '' : 'EUR',
          '',
          post === undefined ? '' : addressOf(posts[post]?.day ?? AS_OF, post),
        ].join(','),
      ),
    ])
  if (figures.length > 0) save('figures-seen.csv', ['who,date,metric,value', ...figures])
  return folder
}

// The number of a post tells its moment.
function addressOf(day: string, index: number): string {
  const number = (BigInt(Date.parse(`${day}T09:00:00Z`)) << 22n) + BigInt(index)
  return `https://www.linkedin.com/feed/update/urn:li:activity:${number}`
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
