import type { Undo } from './undo'
import { db } from './database'
import type { WorkspaceRow } from './rows'
import { kept } from './unsaved'
import { updateClient } from './workspaces'

type Description = WorkspaceRow['client']

interface Parts {
  person: Description['person']
  brand: NonNullable<Description['brand']>
  targets: Description['targets']
  consultant: Description['consultant']
}

/** Changes the description of a client from what is stored now, so that two fields saved at once keep both; returns what takes it back. */
export async function patchClient(
  id: string,
  change: (client: Description) => Partial<Description>,
): Promise<Undo> {
  return db.transaction('rw', db.workspaces, async () => {
    const row = await db.workspaces.get(id)
    if (!row) return () => Promise.resolve()
    const next = change(row.client)
    const before = Object.fromEntries(
      Object.keys(next).map((key) => [key, row.client[key as keyof Description]]),
    ) as Partial<Description>
    await updateClient(id, next)
    return () => updateClient(id, before)
  })
}

/** Changes fields of the person, the brand, the targets or the consultant as they are typed; a brand that is not there stays so. */
export const patchPart = kept(
  'patchPart',
  [db.workspaces],
  <Key extends keyof Parts>(id: string, part: Key, change: Partial<Parts[Key]>) =>
    patchClient(id, (client) => ({ [part]: client[part] && { ...client[part], ...change } })),
  ([id, part, change]) => [id, part, ...Object.keys(change)].join('/'),
)

/** Changes the day of the audit (null: the newest day of the data) and its period as they are typed. */
export const patchSpan = kept(
  'patchSpan',
  [db.workspaces],
  (id: string, change: { asOf?: string | null; periodMonths?: number }) =>
    patchClient(id, () => {
      const { asOf, periodMonths } = change
      return {
        ...(asOf !== undefined && { asOf: asOf ?? undefined }),
        ...(periodMonths !== undefined && { periodMonths }),
      }
    }),
  ([id, change]) => [id, ...Object.keys(change)].join('/'),
)

/** Changes the name or the words of the theme at `index` as they are typed. */
export const patchTheme = kept(
  'patchTheme',
  [db.workspaces],
  (id: string, index: number, change: Partial<Description['themes'][number]>) =>
    patchClient(id, ({ themes }) => ({
      themes: themes.map((theme, at) => (at === index ? { ...theme, ...change } : theme)),
    })),
  ([id, index, change]) => [id, index, ...Object.keys(change)].join('/'),
)
