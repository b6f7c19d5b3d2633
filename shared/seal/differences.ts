/** A value that differs from the expected one; null: absent. */
export interface Difference {
  /** Its path, such as `checks[CA-2].score`: rows by id, file or name, others by index. */
  path: string
  found: string | null
  expected: string | null
}

const LONGEST_VALUE = 60

/** The differences between two JSON values, in the order of the first; lists are compared row by row. */
export function differences(found: unknown, expected: unknown): Difference[] {
  const all: Difference[] = []
  compare(found, expected, '', all)
  return all
}

function compare(found: unknown, expected: unknown, path: string, into: Difference[]): void {
  if (isObject(found) && isObject(expected) && Array.isArray(found) === Array.isArray(expected)) {
    const [here, there] = [membersOf(found), membersOf(expected)]
    for (const key of new Set([...here.keys(), ...there.keys()]))
      compare(
        here.get(key),
        there.get(key),
        Array.isArray(found) ? `${path}[${key}]` : joined(path, key),
        into,
      )
    return
  }
  if (Object.is(found, expected)) return
  into.push({ path, found: told(found), expected: told(expected) })
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function joined(path: string, key: string): string {
  const name = /^\w+$/.test(key) ? key : JSON.stringify(key)
  return path === '' ? name : `${path}.${name}`
}

/** The members of an object by key; those of a list by an identifying property if every row has one, otherwise by index. */
function membersOf(value: object): Map<string, unknown> {
  if (!Array.isArray(value)) return new Map(Object.entries(value))
  for (const name of ['id', 'check', 'file', 'group']) {
    const keys = value.map((row: unknown) =>
      isObject(row) ? (row as Record<string, unknown>)[name] : undefined,
    )
    if (keys.every((key) => typeof key === 'string') && new Set(keys).size === keys.length)
      return new Map(keys.map((key, index) => [key, value[index]]))
  }
  return new Map(value.map((row: unknown, index) => [String(index), row]))
}

function told(value: unknown): string | null {
  if (value === undefined) return null
  const text = JSON.stringify(value)
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text
}
