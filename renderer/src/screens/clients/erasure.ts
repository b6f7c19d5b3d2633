import type { Translator } from '#shared/locale/translator'
import { call } from '#renderer/host/host'
import { exportClient } from '#renderer/store/client-file'
import { CLASSES, grantsOf, inventory, type Inventory } from '#renderer/store/inventory'
import { sweep } from '#renderer/store/sweep'
import type { WorkspaceRow } from '#renderer/store/rows'
import { eraseWorkspace } from '#renderer/store/workspaces'

/** What is stored about a client, shown before erasing: how much of each kind, and the size in the app and in the backups folder. */
export interface Kept {
  records: Inventory
  /** Size of the client as a file, in bytes. */
  size: number
  copies: number
  copySize: number
}

/** What is stored about a client, in the database and in the backups folder. */
export async function keptOf({ id }: WorkspaceRow): Promise<Kept> {
  const [records, file, all] = await Promise.all([inventory(id), exportClient(id), call('backup.list', null)])
  const own = all.filter((copy) => copy.file.split('.', 1)[0] === id)
  const copySize = own.reduce((sum, { size }) => sum + size, 0)
  return { records, size: file.length, copies: own.length, copySize }
}

/** Bytes as megabytes with one decimal, at least 0.1 unless zero. */
export function megabytes(bytes: number): number {
  return bytes === 0 ? 0 : Math.max(0.1, Math.round((bytes / 1e6) * 10) / 10)
}

/** What was erased, for the certificate given to the person concerned. */
export interface Erasure {
  name: string
  at: string
  records: Inventory
  copies: number
  /** SHA-256 of the client's file before erasing. */
  hash: string
  /** Whether the database files were rewritten. */
  isSwept: boolean
}

/** Erases a client from the database and its files, the backups folder and the uploads; returns what was erased. */
export async function eraseClient({ id, client }: WorkspaceRow): Promise<Erasure> {
  const records = await inventory(id)
  const hash = await sha256(await exportClient(id))
  const grants = await grantsOf(id)
  await eraseWorkspace(id)
  const { erased } = await call('backup.erase', { client: id })
  await call('files.forget', { grants })
  // A full disk may leave no room for rewriting; the rows are deleted all the same.
  const isSwept = await sweep().then(
    () => true,
    () => false,
  )
  return { name: client.person.name, at: new Date().toISOString(), records, copies: erased, hash, isSwept }
}

/** The certificate of erasure as text, including what the program cannot reach. */
export function certificate(
  { name, at, records, copies, hash, isSwept }: Erasure,
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
    t('app.erasure.beyond', { swept: isSwept ? 'yes' : 'no' }),
    '',
  ].join('\n')
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
