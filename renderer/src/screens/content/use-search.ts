import { useEffect, useState } from 'react'
import { attempt } from '#renderer/shell/undo'
import { searchPosts } from '../../workers/data-client'

/** A search result: the rank of each post, and the (folded) words that matched. */
export interface SearchResult {
  query: string
  rank: ReadonlyMap<string, number>
  terms: ReadonlySet<string>
}

const PAUSE_MS = 100

/** Searches a client's texts shortly after the last keystroke; null if the search is empty. The previous result stays meanwhile. */
export function useSearchResult(workspace: string, text: string, change: number): SearchResult | null {
  const query = text.trim()
  const [result, setResult] = useState<SearchResult | null>(null)
  useEffect(() => {
    if (query === '') return
    let isOver = false
    const timer = setTimeout(() => {
      attempt(
        async () => {
          const { ids, terms } = await searchPosts(workspace, query)
          if (!isOver)
            setResult({ query, rank: new Map(ids.map((id, index) => [id, index])), terms: new Set(terms) })
        },
        { about: 'search' },
      )
    }, PAUSE_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [workspace, query, change])
  return query === '' ? null : result
}
