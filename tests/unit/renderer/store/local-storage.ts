/** What the browser’s storage holds. One storage for all test files of a thread, as modules keep the one they met first. */
export const items = new Map<string, string>()

Object.assign(globalThis, {
  localStorage: new Proxy(
    {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
      removeItem: (key: string) => void items.delete(key),
    },
    {
      ownKeys: () => [...items.keys()],
      getOwnPropertyDescriptor: (_, key) =>
        items.has(String(key)) ? { enumerable: true, configurable: true } : undefined,
    },
  ),
})
