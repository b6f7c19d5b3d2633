import { useEffect, useState } from 'react'
import type { About } from '../../workers/data-tasks'
import { askAbout } from '../../workers/data-client'

const KEPT = 60
const known = new Map<string, About | null>()

/** A post's text and the reasons for its labels, prefetching its neighbours'; undefined while loading. */
export function useAbout(
  workspace: string,
  signature: string,
  post: string | undefined,
  ahead: readonly string[],
): About | null | undefined {
  const [, setArrived] = useState(0)
  const key = (id: string) => `${workspace} ${signature} ${id}`
  const wanted = [post, ...ahead].filter((id) => id !== undefined).join('\n')
  useEffect(() => {
    const over = new AbortController()
    for (const id of wanted.split('\n').filter(Boolean)) {
      const name = `${workspace} ${signature} ${id}`
      if (known.has(name)) continue
      const arrived = (about: About | null) => {
        // An aborted lookup is not remembered: the person only moved on too fast.
        if (about === null && over.signal.aborted) return
        known.set(name, about)
        for (const old of [...known.keys()].slice(0, Math.max(0, known.size - KEPT))) known.delete(old)
        if (!over.signal.aborted) setArrived((count) => count + 1)
      }
      askAbout(workspace, id, over.signal).then(arrived, () => arrived(null))
    }
    return () => over.abort()
  }, [workspace, signature, wanted])
  return post === undefined ? null : known.get(key(post))
}
