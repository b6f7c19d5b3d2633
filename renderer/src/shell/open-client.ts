import { create } from 'zustand'
import type { Audit } from '#shared/model/audit'

/** The client that is open and its audit, for what stands outside its screens. */
export const useOpenClient = create<{ id: string | null; audit: Audit | null }>(() => ({
  id: null,
  audit: null,
}))
