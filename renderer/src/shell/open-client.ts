import { create } from 'zustand'
import type { Audit } from '#shared/model/audit'

/** The open client and its audit, for components outside its screens. */
export const useOpenClient = create<{ id: string | null; audit: Audit | null }>(() => ({
  id: null,
  audit: null,
}))
