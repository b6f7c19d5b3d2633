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

/** Changes a client's description, starting from what is stored now so that two fields saved at once are both kept; returns the undo. */
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

/** Changes fields of the person, brand, targets or consultant as they are typed; does not create a missing brand. */
export const patchPart = kept(
  'patchPart',
  [db.workspaces],
  <Key extends keyof Parts>(id: string, part: Key, change: Partial<Parts[Key]>) =>
    patchClient(id, (client) => ({ [part]: client[part] && { ...client[part], ...change } })),
  ([id, part, change]) => [id, part, ...Object.keys(change)].join('/'),
)

/** Changes the audit date (null: the newest day in the data) and the period as they are typed. */
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

/** Changes the name or keywords of the theme at `index` as they are typed. */
export const patchTheme = kept(
  'patchTheme',
  [db.workspaces],
  (id: string, index: number, change: Partial<Description['themes'][number]>) =>
    patchClient(id, ({ themes }) => ({
      themes: themes.map((theme, at) => (at === index ? { ...theme, ...change } : theme)),
    })),
  ([id, index, change]) => [id, index, ...Object.keys(change)].join('/'),
)
