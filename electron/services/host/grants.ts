import { randomUUID } from 'node:crypto'
import { rm, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { AppError } from '#shared/model/app-error'
import type { Grant } from '#shared/host/results'
import type { GivenPath } from '#services/import/given-files'

/** Tickets for files: the page can only ask for work on files the person gave, never on a path of its choosing. */
export interface Grants {
  /** Issues a ticket for a path that the person chose, dropped or uploaded; null if nothing is there. */
  add: (absolute: string, name?: string, options?: { isCopy?: boolean }) => Promise<Grant | null>
  /** Revokes a ticket; if a copy was made for it (see `add`), the copy's folder is deleted. */
  forget: (grant: string) => Promise<void>
  /** The path behind a ticket; throws `host.noGrant`. */
  get: (grant: string) => GivenPath
}

export function createGrants(): Grants {
  const granted = new Map<string, GivenPath>()
  const copies = new Set<string>()
  return {
    async add(absolute, name = basename(absolute), { isCopy = false } = {}) {
      // What is not there, or may not be seen, is not granted.
      const stats = await stat(absolute).catch(() => null)
      if (stats === null || !(stats.isFile() || stats.isDirectory())) return null
      const kind = stats.isDirectory() ? 'folder' : 'file'
      const grant = randomUUID()
      granted.set(grant, { absolute, name, kind })
      if (isCopy) copies.add(grant)
      return { grant, name, kind }
    },
    async forget(grant) {
      const { absolute } = granted.get(grant) ?? {}
      granted.delete(grant)
      if (absolute !== undefined && copies.delete(grant))
        await rm(dirname(absolute), { recursive: true, force: true })
    },
    get(grant) {
      const found = granted.get(grant)
      if (found === undefined) throw new AppError('host.noGrant')
      return found
    },
  }
}
