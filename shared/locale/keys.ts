import type { texts } from './fr/texts'

type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T & string]

/** The key of a text: `<file>.<path>`. A key that no file has does not compile. */
export type MessageKey = Paths<typeof texts>

/** What may stand behind a prefix: `Under<'report.noun'>` is `posts`, `shares` …; deeper texts are left out. */
export type Under<Prefix extends string> = MessageKey extends infer Key
  ? Key extends `${Prefix}.${infer Name}`
    ? Name extends `${string}.${string}`
      ? never
      : Name
    : never
  : never

type TitledAmong<Key> = Key extends `evidence.${infer Id}.title` ? Id : never

/** A table of evidence by the id under which its title stands. */
export type EvidenceId = TitledAmong<MessageKey>

/** A column of a table of evidence. */
export type ColumnId = Under<'evidence.column'>

type VariantAmong<Key> = Key extends `checks.${string}-${number}.${infer Variant}` ? Variant : never

/** What a check can say: a status or a variant of one that its texts name. */
export type CheckVariant = VariantAmong<MessageKey>

type AfterErrors<Key> = Key extends `errors.${infer Code}` ? Code : never

/** What can be expected to fail: the part of a key behind `errors.`. */
export type ErrorCode = AfterErrors<MessageKey>

/** Why a row was not kept: a key of `rows.json`. */
export type RowCode = Under<'rows'>

/** A kind of file, or what a mapping made of a table: a key of `data.format`. */
export type FormatId = Under<'data.format'>

/** A publication behind a limit: a key of `report.reference`. */
export type ReferenceId = Under<'report.reference'>
