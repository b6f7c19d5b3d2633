import { z } from 'zod'
import { who } from './primitives'
import { MEASURES } from './records'
import { OUTCOME_KINDS, POST_METRICS } from './vocabulary'

/** What the rows of an unknown table represent. */
export const MAPPING_TARGETS = ['posts', 'figures', 'outcomes'] as const
export type MappingTarget = (typeof MAPPING_TARGETS)[number]

/** The contents a column may have other than a figure; `metric` and `value` go together in a table with one figure per row. */
export const MAPPED_TEXTS = [
  'url',
  'date',
  'type',
  'text',
  'kind',
  'label',
  'value',
  'currency',
  'source',
  'metric',
] as const

/** Everything a column may be mapped to: texts, figures of a post, dated figures. */
export const MAPPED_FIELDS = [...new Set([...MAPPED_TEXTS, ...POST_METRICS, ...MEASURES])] as const
export type MappedField =
  (typeof MAPPED_TEXTS)[number] | (typeof POST_METRICS)[number] | (typeof MEASURES)[number]

/** How one kind of table is read: decided once by the person, and kept for every table with the same header. */
export const mapping = z.strictObject({
  target: z.enum(MAPPING_TARGETS),
  /** Whose posts or figures they are. */
  who: who.default('person'),
  /** The column of each field, by its title in the table. */
  columns: z.partialRecord(z.enum(MAPPED_FIELDS), z.string()),
  dateOrder: z.enum(['dmy', 'mdy']).nullable().default(null),
  decimal: z.enum(['.', ',']).nullable().default(null),
  /** The kind of every outcome, if no column gives it. */
  kind: z.enum(OUTCOME_KINDS).nullable().default(null),
  /**
   * The titles of the whole header: the mapping applies only to tables of this shape. Without it, to every table with the mapped columns.
   */
  header: z.array(z.string()).optional(),
  /** True accepts the repair of broken accents in the tables of this mapping. */
  repairAccents: z.boolean().optional(),
})

/** `mapping.json` of a client folder. */
export const mappingFile = z.strictObject({
  mappings: z.array(mapping).default([]),
  /** True accepts the repair of broken accents (`rÃ©seau`) that the import proposes, in every file. */
  repairAccents: z.boolean().default(false),
})

export type Mapping = z.infer<typeof mapping>
export type MappingFile = z.infer<typeof mappingFile>
