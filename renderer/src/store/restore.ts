import * as z from 'zod/mini'
import { EXHIBITS } from '#shared/model/budgets'
import { LANGUAGES, TEXT_LANGUAGES } from '#shared/model/vocabulary'
import type { CLIENT_TABLES } from './database'

// The content security policy forbids the code generation that zod would otherwise try.
z.config({ jitless: true })

const text = z.string()
const texts = z.array(text)
const list = z.array(z.looseObject({}))
const index = z.nullable(z.number())

const summary = z.looseObject({
  id: text,
  number: z.number(),
  asOf: text,
  createdAt: text,
  influence: z.looseObject({ score: index, low: index, high: index }),
  audience: z.looseObject({ score: index }),
  verdict: text,
})

const workspace = z.looseObject({
  client: z.looseObject({
    language: z.enum(TEXT_LANGUAGES),
    timezone: text,
    country: text,
    periodMonths: z.number(),
    person: z.looseObject({ name: text }),
    brand: z.nullable(
      z.looseObject({ name: text, aliases: texts, specialties: texts, products: texts, competitors: texts }),
    ),
    themes: z.array(z.looseObject({ name: text, words: texts })),
    targets: z.looseObject({ jobTitles: texts, industries: texts, seniorities: texts, locations: texts }),
    outcomesTracked: text,
    consultant: z.looseObject({}),
  }),
  createdAt: text,
  isEmployer: z.optional(z.literal(true)),
  member: z.optional(
    z.looseObject({
      employer: text,
      folder: text,
      role: text,
      consent: z.nullable(
        z.looseObject({
          scope: z.enum(['posts', 'full']),
          on: text,
          by: z.optional(text),
          withdrawn: z.optional(text),
        }),
      ),
      left: z.nullable(text),
    }),
  ),
  tags: z.optional(texts),
  dueOn: z.optional(z.nullable(text)),
  memo: z.optional(text),
  profileDraft: z.optional(z.looseObject({ headline: text, about: text })),
  change: z.number(),
  recordsChange: z.number(),
  files: z.number(),
  posts: z.number(),
  dataTo: z.nullable(text),
  last: z.nullable(summary),
  before: z.nullable(summary),
})

const inLanguages = <T extends z.ZodMiniType>(of: T) => z.partialRecord(z.enum(LANGUAGES), of)
const exhibit = { id: text, about: text, captions: inLanguages(text) }

/** The minimum every row needs to be shown at all; newer columns may be missing, and unknown ones are kept. */
const TABLES = {
  sources: z.looseObject({ file: text, format: text, rejected: list, warnings: list }),
  extracts: z.looseObject({ id: text, source: text }),
  posts: z.looseObject({
    index: z.number(),
    posts: z.array(
      z.looseObject({
        id: text,
        who: z.enum(['person', 'page']),
        type: z.enum(['post', 'share', 'repost', 'article']),
      }),
    ),
  }),
  figures: z.looseObject({ activities: list, measures: list, demographics: list }),
  outcomes: z.looseObject({ id: text, date: text, kind: text }),
  observations: z.looseObject({ id: text, kind: z.enum(['post', 'figure']), date: text }),
  labels: z.looseObject({ post: text }),
  marks: z.looseObject({ post: text, note: text }),
  questions: z.looseObject({ id: text, text, importance: z.number(), order: z.number() }),
  audits: summary,
  auditBodies: z.looseObject({
    id: text,
    audit: z.looseObject({ format: z.literal('aplomb.audit'), categories: list, checks: list, posts: list }),
  }),
  teamAudits: z.looseObject({
    id: text,
    number: z.number(),
    asOf: text,
    createdAt: text,
    madeOf: text,
    audit: z.looseObject({
      format: z.literal('aplomb.team'),
      version: z.literal(1),
      people: list,
      questions: list,
      calendar: list,
      themes: list,
      copies: list,
    }),
  }),
  narratives: z.looseObject({
    language: text,
    section: text,
    text,
    note: text,
    title: z.optional(text),
    lead: z.optional(text),
  }),
  reports: z.looseObject({
    language: text,
    order: texts,
    off: texts,
    leftOut: texts,
    ranks: z.optional(z.looseObject({ risks: texts, strengths: texts, actions: texts })),
  }),
  findings: z.looseObject({
    about: text,
    own: z.nullable(z.looseObject({ side: z.enum(['risk', 'strength']), category: text })),
    words: inLanguages(z.looseObject({ text, headline: text, advice: text })),
  }),
  actions: z.looseObject({
    about: text,
    isOwn: z.boolean(),
    words: inLanguages(text),
    owner: text,
    due: text,
    history: z.array(
      z.looseObject({ status: z.enum(['proposed', 'accepted', 'disputed', 'done']), by: text, at: text }),
    ),
  }),
  exhibits: z.discriminatedUnion('kind', [
    z.looseObject({
      ...exhibit,
      kind: z.literal('picture'),
      // Only these picture types are shown or printed, no larger than a pasted picture can be.
      data: text.check(z.regex(/^data:image\/(?:png|jpeg);base64,/), z.maxLength(EXHIBITS.chars)),
      width: z.number(),
      height: z.number(),
    }),
    z.looseObject({ ...exhibit, kind: z.literal('quote'), post: text, text }),
  ]),
  imports: z.looseObject({
    id: text,
    at: text,
    grants: list,
    files: z.array(
      z.looseObject({
        file: text,
        sources: list,
        unknown: list,
        failed: list,
        warnings: list,
        awaitingConsent: texts,
      }),
    ),
    failed: list,
    strangers: list,
    warnings: list,
    posts: z.looseObject({ before: z.number(), after: z.number() }),
    brought: z.nullable(z.looseObject({ extracts: texts, files: texts, before: list })),
    takenBack: z.nullable(text),
    settled: texts,
  }),
} satisfies Record<(typeof CLIENT_TABLES)[number], z.ZodMiniType>

/** Tables added in later database versions may be missing. */
const clientFile = z.looseObject({
  workspace,
  tables: z.partial(
    z.object(Object.fromEntries(Object.entries(TABLES).map(([name, row]) => [name, z.array(row)]))),
  ),
})

const settings = {
  language: z.enum(LANGUAGES),
  scheme: z.enum(['auto', 'light', 'dark']),
  letters: z.boolean(),
  consultant: z.looseObject({}),
  grids: z.array(z.looseObject({ name: text, on: text, preset: text, checks: z.looseObject({}) })),
  sentences: z.array(z.looseObject({ id: text, words: inLanguages(text) })),
  templates: z.array(z.looseObject({ name: text, sections: texts })),
  logo: z.nullable(
    z.union([
      z.looseObject({ kind: z.literal('svg'), svg: text }),
      z.looseObject({ kind: z.literal('image'), data: text }),
    ]),
  ),
}

const SHAPES: Readonly<Record<Stored, z.ZodMiniType>> = {
  ...TABLES,
  workspaces: z.extend(workspace, { id: text, openedAt: text, archivedAt: z.nullable(text) }),
  mappings: z.looseObject({
    shape: text,
    file: text,
    savedAt: text,
    mapping: z.looseObject({ target: text }),
  }),
  settings: z.union(
    Object.entries(settings).map(([key, value]) => z.looseObject({ key: z.literal(key), value })),
  ),
}

const optional = z.optional(text)
const switched = z.optional(z.boolean())
const words = z.looseObject({ text: optional, note: optional, title: optional, lead: optional })

/** The argument shapes of the writes that are kept in local storage while pending, by function name. */
const CALLS: Readonly<Record<string, z.ZodMiniType>> = {
  // Calls kept by older versions lack the time, or the time of the text they were typed over.
  saveNarrative: z.union([
    z.tuple([text, z.enum(LANGUAGES), text, words]),
    z.tuple([text, z.enum(LANGUAGES), text, words, text]),
    z.tuple([text, z.enum(LANGUAGES), text, words, text, text]),
  ]),
  saveFindingWords: z.tuple([
    text,
    text,
    z.enum(LANGUAGES),
    z.looseObject({ text: optional, headline: optional, advice: optional }),
  ]),
  saveActionWords: z.tuple([
    text,
    text,
    z.looseObject({ words: z.optional(inLanguages(text)), owner: optional, due: optional }),
  ]),
  setMark: z.tuple([text, text, z.looseObject({ note: optional, evidence: switched, aside: switched })]),
  patchPart: z.tuple([text, z.enum(['person', 'brand', 'targets', 'consultant']), z.looseObject({})]),
  patchSpan: z.tuple([
    text,
    z.looseObject({ asOf: z.optional(z.nullable(text)), periodMonths: z.optional(z.number()) }),
  ]),
  patchTheme: z.tuple([text, z.number(), z.looseObject({ name: optional, words: z.optional(texts) })]),
  saveQuestion: z.tuple([text, text]),
  saveConsultant: z.tuple([z.looseObject({})]),
}

/** The tables whose rows are checked on reading. */
export type Stored = (typeof CLIENT_TABLES)[number] | 'workspaces' | 'mappings' | 'settings'

/** Where a stored row first differs from its expected shape; null if it can be shown. */
export function faultOf(table: Stored, row: unknown): string | null {
  return firstFault(SHAPES[table], row)
}

/** Where the arguments of a kept write first differ from what its function takes; null if it can run. */
export function faultOfCall(name: string, args: unknown): string | null {
  const shape = CALLS[name]
  return shape ? firstFault(shape, args) : null
}

/** Where an `.aplomb` file first differs from what can be stored; null if it can be stored. */
export function faultOfClientFile(content: unknown): string | null {
  return firstFault(clientFile, content)
}

function firstFault(shape: z.ZodMiniType, value: unknown): string | null {
  const first = shape.safeParse(value).error?.issues[0]
  return first ? `${first.path.join('.')}: ${first.message}` : null
}
