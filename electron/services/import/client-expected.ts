import { z } from 'zod'

/** Values that show better than a rule what a key wants. */
const EXAMPLES: Record<string, string> = {
  timezone: '"Europe/Paris"',
  country: '"FR"',
  region: '"QC"',
  asOf: '"2026-11-15"',
  'consultant.color': '"#0b5c66"',
}

/** What a key of a schema wants, in a notation that needs no language: `"fr" | "en"`, `1 … 60`, `"…"`, `{ … }`. */
export function expectedOf(schema: z.ZodType, path: PropertyKey[]): string {
  return EXAMPLES[path.map(String).join('.')] ?? notation(schemaAt(schema, path))
}

/** The keys that an object of the schema knows at this place. */
export function keysAt(schema: z.ZodType, path: PropertyKey[]): string[] {
  const found = unwrap(schemaAt(schema, path))
  return found instanceof z.ZodObject ? Object.keys(found.shape) : []
}

function notation(schema: z.ZodType | null): string {
  const inner = unwrap(schema)
  if (schema instanceof z.ZodNullable) return `${notation(inner)} | null`
  if (inner instanceof z.ZodEnum) return inner.options.map((option) => JSON.stringify(option)).join(' | ')
  if (inner instanceof z.ZodISODate) return EXAMPLES['asOf'] ?? ''
  if (inner instanceof z.ZodString) return '"…"'
  if (inner instanceof z.ZodNumber) return range(inner)
  if (inner instanceof z.ZodArray) return `[${notation(inner.element as z.ZodType)}, …]`
  return '{ … }'
}

function range({ minValue, maxValue, format }: z.ZodNumber): string {
  const least = minValue ?? 0
  const most = maxValue !== null && maxValue < Number.MAX_SAFE_INTEGER ? String(maxValue) : ''
  const next = format === 'safeint' && most === '' ? `, ${String(least + 1)}, ${String(least + 2)}` : ''
  return `${String(least)}${next} … ${most}`.trim()
}

function schemaAt(schema: z.ZodType, path: PropertyKey[]): z.ZodType | null {
  let at: z.ZodType | null = schema
  for (const key of path) {
    const inner: z.ZodType | null = unwrap(at)
    if (inner instanceof z.ZodObject) at = (inner.shape[String(key)] as z.ZodType | undefined) ?? null
    else if (inner instanceof z.ZodArray) at = inner.element as z.ZodType
    else if (inner instanceof z.ZodRecord) at = inner.valueType as z.ZodType
    else return null
  }
  return at
}

/** The schema under defaults, `nullable`, `optional` and transforms. */
function unwrap(schema: z.ZodType | null): z.ZodType | null {
  if (schema instanceof z.ZodPipe) return unwrap(schema.in as z.ZodType)
  const isWrapper =
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable
  return isWrapper ? unwrap(schema.unwrap() as z.ZodType) : schema
}
