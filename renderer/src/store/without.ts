/** A copy of an object without some of its keys. */
export function without<T extends object, Key extends keyof T>(row: T, ...keys: Key[]): Omit<T, Key> {
  const copy = { ...row }
  for (const key of keys) Reflect.deleteProperty(copy, key)
  return copy
}
