import type { Translator } from '#shared/locale/translator'
import { call } from '#renderer/host/host'
import { exportClient } from '#renderer/store/client-file'
import { CLASSES, inventory, type Inventory } from '#renderer/store/inventory'
import type { WorkspaceRow } from '#renderer/store/rows'
import { eraseWorkspace } from '#renderer/store/workspaces'

/** What was erased, to be shown to whom it was about. */
export interface Erasure {
  name: string
  at: string
  records: Inventory
  copies: number
  /** SHA-256 of the client as a file, as it was. */
  hash: string
}

/** Erases a client from the database and from the backups folder, and says what went. */
export async function eraseClient({ id, client }: WorkspaceRow): Promise<Erasure> {
  const records = await inventory(id)
  const hash = await sha256(await exportClient(id))
  await eraseWorkspace(id)
  const { erased } = await call('backup.erase', { client: id })
  return { name: client.person.name, at: new Date().toISOString(), records, copies: erased, hash }
}

/** The erasure in words, with what is beyond the reach of the program. */
export function certificate(
  { name, at, records, copies, hash }: Erasure,
  { t, integer }: Translator,
): string {
  return [
    t('app.erasure.title'),
    '',
    t('app.erasure.what', { name, at }),
    ...CLASSES.map((each) => `- ${t(`settings.classes.of.${each}`)}, ${integer(records[each])}`),
    t('app.erasure.copies', { copies }),
    t('app.erasure.hash', { hash }),
    '',
    t('app.erasure.beyond'),
    '',
  ].join('\n')
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
