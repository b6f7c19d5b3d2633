/** What `makeCodec` gives: a value as JSON text and back. */
export interface Codec {
  encode: (value: unknown) => string
  decode: (text: string) => unknown
}

/**
 * Structured clone as JSON text, the same in Node and in the page. Functions, which the context bridge lets through, become numbers by
 * `keep` and calls by `find`. It names nothing outside itself: its source is sent to the page.
 */
export function makeCodec(keep: (fn: unknown) => number, find: (id: number) => unknown): Codec {
  const bytesOf = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  const textOf = (bytes: Uint8Array) => {
    let text = ''
    for (let start = 0; start < bytes.length; start += 8192)
      text += String.fromCharCode(...bytes.subarray(start, start + 8192))
    return btoa(text)
  }
  const pack = (value: unknown): unknown => {
    if (value === undefined) return { $: 'undefined' }
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) }
    if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', v: String(value) }
    if (typeof value === 'function') return { $: 'function', v: keep(value) }
    if (typeof value === 'symbol') throw new DOMException('A symbol cannot be cloned', 'DataCloneError')
    if (value === null || typeof value !== 'object') return value
    if (value instanceof Date) return { $: 'date', v: value.getTime() }
    if (value instanceof Map) return { $: 'map', v: [...value].map(pack) }
    if (value instanceof Set) return { $: 'set', v: [...value].map(pack) }
    if (value instanceof Error) return { $: 'error', v: [value.name, value.message] }
    if (value instanceof Uint8Array) return { $: 'bytes', v: textOf(value) }
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: textOf(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value) || value instanceof WeakMap)
      throw new DOMException('The stand-in has no such type', 'DataCloneError')
    if (typeof File !== 'undefined' && value instanceof File) return { $: 'file', v: value.name }
    if (Array.isArray(value)) return value.map(pack)
    return { $: 'object', v: Object.entries(value).map(([key, part]) => [key, pack(part)]) }
  }
  const unpack = (packed: unknown): unknown => {
    if (packed === null || typeof packed !== 'object') return packed
    if (Array.isArray(packed)) return packed.map(unpack)
    const { $, v } = packed as { $: string; v: never }
    if ($ === 'undefined') return undefined
    if ($ === 'bigint') return BigInt(v)
    if ($ === 'number') return Number(v)
    if ($ === 'function') return find(v)
    if ($ === 'date') return new Date(v)
    if ($ === 'map') return new Map((v as unknown[]).map(unpack) as [unknown, unknown][])
    if ($ === 'set') return new Set((v as unknown[]).map(unpack))
    if ($ === 'error') return Object.assign(new Error(v[1]), { name: v[0] })
    if ($ === 'bytes') return bytesOf(v)
    if ($ === 'buffer') return bytesOf(v).buffer
    if ($ === 'file') return { name: v }
    return Object.fromEntries((v as [string, unknown][]).map(([key, part]) => [key, unpack(part)]))
  }
  return {
    encode: (value) => JSON.stringify(pack(value)),
    decode: (text) => unpack(JSON.parse(text)),
  }
}
