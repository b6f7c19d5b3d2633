import type { About, ContentAnswer, ContentRequest, Found } from './content-protocol'

interface Waiting {
  resolve: (answer: ContentAnswer) => void
  reject: (error: Error) => void
}

type Asked = ContentRequest extends infer R ? (R extends unknown ? Omit<R, 'id'> : never) : never

const waiting = new Map<number, Waiting>()
let worker: Worker | null = null
let last = 0

/** The text of a post with its proposal and its terms; null where the post is gone. */
export async function askAbout(workspace: string, post: string): Promise<About | null> {
  const answer = await ask({ kind: 'about', workspace, post })
  return answer.kind === 'about' ? answer.about : null
}

/** Full-text search over every post of a client; the index is built by the first one. */
export async function searchPosts(workspace: string, query: string): Promise<Found> {
  const answer = await ask({ kind: 'search', workspace, query })
  return answer.kind === 'search' ? answer.found : { ids: [], terms: [] }
}

function ask(request: Asked): Promise<ContentAnswer> {
  const id = ++last
  return new Promise<ContentAnswer>((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    started().postMessage({ ...request, id })
  })
}

function started(): Worker {
  if (worker) return worker
  worker = new Worker(new URL('./content-worker.ts', import.meta.url), { type: 'module', name: 'content' })
  worker.addEventListener('message', ({ data }: MessageEvent<ContentAnswer>) => {
    const call = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.kind === 'fault') call?.reject(new Error(data.text))
    else call?.resolve(data)
  })
  worker.addEventListener('error', ({ message }) => {
    worker = null
    for (const { reject } of waiting.values()) reject(new Error(message || 'The content worker ended'))
    waiting.clear()
  })
  return worker
}
