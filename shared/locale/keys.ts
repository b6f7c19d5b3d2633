import type { texts } from './fr/texts'

type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T & string]

/** The key of a text: `<file>.<path>`. A key without a text does not compile. */
export type MessageKey = Paths<typeof texts>

/** The names directly below a prefix: `Under<'report.noun'>` is `posts`, `shares` …; deeper keys are left out. */
export type Under<Prefix extends string> = MessageKey extends infer Key
  ? Key extends `${Prefix}.${infer Name}`
    ? Name extends `${string}.${string}`
      ? never
      : Name
    : never
  : never

type TitledAmong<Key> = Key extends `evidence.${infer Id}.title` ? Id : never

/** An evidence table, by the id of its title. */
export type EvidenceId = TitledAmong<MessageKey>

/** A column of an evidence table. */
export type ColumnId = Under<'evidence.column'>

type VariantAmong<Key> = Key extends `checks.${string}-${number}.${infer Variant}` ? Variant : never

/** What a check can report: a status, or a variant that has its own texts. */
export type CheckVariant = VariantAmong<MessageKey>

type AfterErrors<Key> = Key extends `errors.${infer Code}` ? Code : never

/** An expected failure: the part of a key after `errors.`. */
export type ErrorCode = AfterErrors<MessageKey>

/** Why a row was rejected: a key of `rows.json`. */
export type RowCode = Under<'rows'>

/** A kind of file, or the target of a mapped table: a key of `data.format`. */
export type FormatId = Under<'data.format'>

/** A publication that supports a limit: a key of `report.reference`. */
export type ReferenceId = Under<'report.reference'>
