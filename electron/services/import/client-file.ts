import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { closest, distance } from 'fastest-levenshtein'
import type { z } from 'zod'
import { AppError, type Message } from '#shared/model/app-error'
import { DESCRIPTION } from '#shared/model/budgets'
import { client as clientSchema, type Client } from '#shared/model/client'
import { contradictions } from './client-consistency'
import { expectedOf, keysAt } from './client-expected'
import { decode } from './read/decode'
import type { FoundFile } from './read/files'
import { parseJson } from './read/json'
import { wholeFile } from './read/whole-file'

const CLIENT_FILE = 'client.json'
/** Longer than this, the value found is cut in the message. */
const MOST_SHOWN = 60

/** What `client.json` says, and its keys that mean nothing to us. */
export interface ClientFile {
  client: Client
  warnings: Message[]
}

/**
 * Reads the description of a client. Throws `client.missing` (or `link`, `notFile`, `spelling`), `read.jsonInvalid` (line and column), or `client.invalid` with one
 * line per wrong value: key, what was found, what was expected. Unknown keys are left out with a warning each.
 */
export async function readClientFile(folder: string, found: FoundFile | null): Promise<ClientFile> {
  if (found === null) throw await missing(folder)
  return parseClient(found.path, await descriptionText(found))
}

/** The text of a file that describes a client or an employer. */
export async function descriptionText({ path: file, absolute }: FoundFile): Promise<string> {
  return decode(file, await wholeFile(file, absolute, DESCRIPTION.bytes)).text
}

/** What is there where no ordinary `client.json` is. */
async function missing(folder: string): Promise<AppError> {
  const file = join(folder, CLIENT_FILE)
  const names = await readdir(folder).catch(() => [])
  const found =
    names.find((name) => name === CLIENT_FILE) ?? names.find((name) => name.toLowerCase() === CLIENT_FILE)
  if (found === undefined) return new AppError('client.missing', { file, folder })
  if (found !== CLIENT_FILE) return new AppError('client.spelling', { file, found })
  const isLink = (await lstat(file)).isSymbolicLink()
  return new AppError(isLink ? 'client.link' : 'client.notFile', { file, folder })
}

/** The same for text in memory; `complete` adds what is given elsewhere before anything is validated. */
export function parseClient(
  file: string,
  text: string,
  complete: (raw: unknown) => unknown = (raw) => raw,
): ClientFile {
  const { data: client, warnings } = parseDescription(clientSchema, file, complete(parseJson(file, text)))
  return { client: consistent(file, client), warnings }
}

/** Parses a description by its schema; unknown keys are removed from `raw` with a warning each, wrong values are `client.invalid`. */
export function parseDescription<Schema extends z.ZodType>(
  schema: Schema,
  file: string,
  raw: unknown,
): { data: z.output<Schema>; warnings: Message[] } {
  const warnings: Message[] = []
  for (;;) {
    const result = schema.safeParse(raw)
    if (result.success) return { data: result.data, warnings }
    const unknown = result.error.issues.filter((issue) => issue.code === 'unrecognized_keys')
    // An unknown key hides nothing else, but the schema only passes without it.
    if (unknown.length === 0) throw invalid(file, problemLines(schema, raw, result.error.issues))
    for (const { path, keys } of unknown) {
      for (const key of keys) {
        warnings.push(unknownKey(schema, file, [...path, key]))
        removeKey(raw, path, key)
      }
    }
  }
}

/** The description where nothing in it contradicts itself. */
export function consistent<Described extends Parameters<typeof contradictions>[0]>(
  file: string,
  described: Described,
): Described {
  const problems = contradictions(described)
  if (problems.length === 0) return described
  throw invalid(file, problems)
}

interface Issue {
  path: PropertyKey[]
  code?: string | undefined
  origin?: string
  maximum?: number | bigint
}

/** The failure that names every wrong value of a description. */
export function invalid(file: string, problems: readonly string[]): AppError {
  return new AppError('client.invalid', { file, count: problems.length, problems: problems.join('\n') })
}

/** One line per wrong value, in a notation that needs no language: key: what was found → what was expected. */
export function problemLines(of: z.ZodType, raw: unknown, issues: readonly Issue[]): string[] {
  const lines = issues.map(({ path, code, origin, maximum }) => {
    const value = valueAt(raw, path)
    // Of letters or of entries; numbers have their range.
    const most =
      code === 'too_big' && origin !== 'number' && origin !== 'int' ? ` (≤ ${String(maximum)})` : ''
    return `${pathText(path)}: ${value === undefined ? '∅' : shown(value)} → ${expectedOf(of, path)}${most}`
  })
  // One value may break two rules.
  return [...new Set(lines)]
}

function unknownKey(schema: z.ZodType, file: string, place: PropertyKey[]): Message {
  const key = String(place.at(-1))
  const known = keysAt(schema, place.slice(0, -1))
  const near =
    known.length > 0
      ? closest(
          key.toLowerCase(),
          known.map((name) => name.toLowerCase()),
        )
      : ''
  const hint = known.find((name) => name.toLowerCase() === near)
  const name = pathText(place)
  if (hint === undefined || distance(key.toLowerCase(), near) > Math.max(2, key.length / 2)) {
    return { key: 'errors.client.unknownKey', values: { file, name } }
  }
  return { key: 'errors.client.unknownKeyHint', values: { file, name, hint } }
}

function removeKey(raw: unknown, path: PropertyKey[], key: string): void {
  const holder = valueAt(raw, path)
  if (typeof holder === 'object' && holder !== null) Reflect.deleteProperty(holder, key)
}

function valueAt(raw: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (Reflect.get(value, key) as unknown) : undefined,
    raw,
  )
}

/** `themes[0].name`; the whole file is `{ }`. */
function pathText(path: PropertyKey[]): string {
  const text = path.map((key) => (typeof key === 'number' ? `[${String(key)}]` : `.${String(key)}`)).join('')
  return text.replace(/^\./, '') || '{ }'
}

function shown(value: unknown): string {
  const text = jsonOf(value)
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text
}

/** A value may be nested deeper than the call stack. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch (error) {
    if (error instanceof RangeError) return Array.isArray(value) ? '[ … ]' : '{ … }'
    throw error
  }
}
