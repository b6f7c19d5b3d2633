import { useSyncExternalStore } from 'react'
import type { BaseLocationHook } from 'wouter'

/**
 * The app's location, entirely after the #: `#/c/12/content?posts=a,b`. The router's own hash hook keeps the query before the #, where it
 * would outlive the screen it was meant for.
 */
export const useHashLocation: BaseLocationHook = () => [useSyncExternalStore(onChange, path), go]

useHashLocation.hrefs = (href) => `#${href}`
useHashLocation.searchHook = function useQuery() {
  return useSyncExternalStore(onChange, query)
}

function go(to: string, { replace = false }: { replace?: boolean } = {}): void {
  const oldURL = location.href
  history[replace ? 'replaceState' : 'pushState'](null, '', `#${to}`)
  dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: location.href }))
}

function onChange(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}

function path(): string {
  return `/${location.hash.replace(/^#?\/?/, '').split('?')[0] ?? ''}`
}

function query(): string {
  return location.hash.split('?')[1] ?? ''
}
