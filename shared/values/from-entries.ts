/** `Object.fromEntries`, which forgets what its keys are, with the type of the object that the entries are known to make. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- what the keys make is known to the caller alone
export function fromEntries<T extends object>(entries: Iterable<readonly [string, unknown]>): T {
  return Object.fromEntries(entries) as T
}
