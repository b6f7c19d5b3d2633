/** `Object.fromEntries`, which forgets what its keys are, with the type of the object that the entries are known to make. */
export function fromEntries<T extends object>(entries: Iterable<readonly [string, unknown]>): T {
  return Object.fromEntries(entries) as T
}
