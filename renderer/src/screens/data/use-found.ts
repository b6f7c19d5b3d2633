import { useMemo } from 'react'
import { useRows } from '#renderer/store/client-rows'
import { foundIn, type Found } from './found'

/** What the client’s files say that the fields ask for. */
export function useFound(id: string): Found {
  const figures = useRows('figures', id)?.[0]
  return useMemo(() => foundIn(figures), [figures])
}
