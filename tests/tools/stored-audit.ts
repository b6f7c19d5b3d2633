import { readFileSync } from 'node:fs'
import { audit as shape, type Audit } from '#shared/model/audit'

/** The bundled samples whose audits are kept for review. */
export const GOLDEN = ['camille', 'etienne'] as const
export type Golden = (typeof GOLDEN)[number]

/** The file with a sample's reviewed audit. */
export function goldenFile(name: Golden): URL {
  return new URL(`../golden/${name}.json`, import.meta.url)
}

/** An audit as stored for review: compact, but with a line for everything that can change. */
export function storedText(audit: Audit): string {
  const posts = audit.posts.map((post) => (isAsProposed(post) ? { ...post, proposal: AS_SHOWN } : post))
  return `${lines({ ...audit, posts }, '')}\n`
}

/** A sample's reviewed audit, in full. */
export function storedAudit(name: Golden): Audit {
  const { posts, ...rest } = JSON.parse(readFileSync(goldenFile(name), 'utf8')) as Stored
  return shape.parse({
    ...rest,
    posts: posts.map((post) => (post.proposal === AS_SHOWN ? { ...post, proposal: proposalIn(post) } : post)),
  })
}

type Post = Audit['posts'][number]
type Stored = Omit<Audit, 'posts'> & {
  posts: (Omit<Post, 'proposal'> & { proposal: Post['proposal'] | typeof AS_SHOWN })[]
}

/** Replaces a proposal equal to what the post shows, so that its reasons are not stored twice. */
const AS_SHOWN = 'as shown'

function proposalIn({
  subject,
  intent,
  confidence,
  answers,
  themes,
  reasons,
}: Omit<Post, 'proposal'>): unknown {
  return { subject, intent, confidence, answers, themes, reasons }
}

function isAsProposed(post: Post): boolean {
  return JSON.stringify(post.proposal) === JSON.stringify(proposalIn(post))
}

const WIDTH = 120

/** Compact JSON that still shows where it changed: short values share a line with their neighbours. */
function lines(value: unknown, indent: string): string {
  const short = JSON.stringify(value)
  if (typeof value !== 'object' || value === null || short.length + indent.length <= WIDTH) return short
  const isList = Array.isArray(value)
  const inner = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => `${isList ? '' : `${JSON.stringify(key)}:`}${lines(item, `${indent} `)}`)
  const [open, close] = isList ? '[]' : '{}'
  return `${open ?? ''}\n${filled(inner, `${indent} `)}\n${indent}${close ?? ''}`
}

function filled(items: readonly string[], indent: string): string {
  const rows: string[] = []
  for (const item of items) {
    const row = rows.at(-1)
    const fits = row !== undefined && !`${row}${item}`.includes('\n') && row.length + item.length < WIDTH
    if (fits) rows[rows.length - 1] = `${row},${item}`
    else rows.push(indent + item)
  }
  return rows.join(',\n')
}
