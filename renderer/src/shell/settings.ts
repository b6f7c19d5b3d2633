import { createContext, use } from 'react'
import type { Settings } from '../store/settings'

/** The preferences, live. */
export const SettingsContext = createContext<Settings | null>(null)

/** The preferences of this installation; written with `writeSetting`. */
export function useSettings(): Settings {
  const settings = use(SettingsContext)
  if (!settings) throw new Error('No settings around this component')
  return settings
}
