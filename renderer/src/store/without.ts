import { fromEntries } from '#shared/values/from-entries'

/** A copy of a row without its undefined columns: a change names a column as undefined to clear it. */
export function withoutUndefined<T extends object>(row: T): T {
  return fromEntries<T>(Object.entries(row).filter(([, value]: [string, unknown]) => value !== undefined))
}

/** A copy of an object without some of its keys. */
export function without<T extends object, Key extends keyof T>(row: T, ...keys: Key[]): Omit<T, Key> {
  const copy = { ...row }
  for (const key of keys) Reflect.deleteProperty(copy, key)
  return copy
}
