import type { Under } from '#shared/locale/keys'
import { useCallback, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { paths } from '#renderer/shell/routes'
import { attempt, tellDone, tellFailure } from '#renderer/shell/undo'
import type { WorkspaceRow } from '#renderer/store/rows'
import { duplicateWorkspace, eraseWorkspace, setArchived } from '#renderer/store/workspaces'
import { pickFiles } from '#renderer/host/pick-files'
import { chooseFiles, chooseFolder } from '#renderer/host/choose'
import { takeFiles } from '#renderer/host/host'
import type { Grant } from '#shared/host/results'
import { saveFile } from '#renderer/host/save-file'
import { useTranslator } from '#renderer/i18n/translator'
import { openGiven, openSample, whileOpening } from '#renderer/import/open-client'
import type { Sample } from './samples'

/** The dialog open over the list. */
export type ClientDialog =
  { kind: 'new' | 'employer' } | { kind: 'erase' | 'about'; row: WorkspaceRow } | null

/** All actions on clients; each confirms its result in a toast. */
export function useClientActions() {
  const translator = useTranslator()
  const [, go] = useLocation()
  const [dialog, openDialog] = useState<ClientDialog>(null)

  const opening = useCallback(
    async (open: () => Promise<string | null>) => {
      const id = await whileOpening(open)
      if (id !== null) go(paths.tab(id, 'overview'))
    },
    [go],
  )
  const openFrom = useCallback(
    (choose: () => Promise<Grant[]>) =>
      attempt(async () => {
        const grants = await choose()
        if (grants.length > 0) await opening(() => openGiven(grants))
      }),
    [opening],
  )

  return useMemo(() => {
    const { t } = translator
    const named = (key: Under<'app.clients'>, row: WorkspaceRow) =>
      t(`app.clients.${key}`, { name: row.client.person.name })
    const restore = (files: readonly File[]) => {
      for (const file of files)
        attempt(
          async () => {
            const { restoreClient } = await import('#renderer/workspace/locked-file')
            const id = await restoreClient(file.name, new Uint8Array(await file.arrayBuffer()))
            if (id === null) return
            tellDone(t('app.clients.imported', { name: file.name }), async () =>
              (await import('#renderer/store/employers')).eraseEmployer(id),
            )
          },
          { what: file.name },
        )
    }
    return {
      dialog,
      openDialog,
      open: (row: WorkspaceRow) => go(paths.client(row.id)),
      openSample: (sample: Sample) => attempt(() => opening(() => openSample(sample))),
      openFolder: () => openFrom(chooseFolder),
      openFiles: () => openFrom(chooseFiles),
      /** Files dropped on the list: saved clients are restored, everything else is opened. */
      drop: (files: readonly File[]) => {
        restore(files.filter(isSaved))
        const others = files.filter((file) => !isSaved(file))
        if (others.length > 0) openFrom(() => takeFiles(others))
      },
      duplicate: (row: WorkspaceRow) =>
        attempt(async () => {
          const copy = await duplicateWorkspace(row.id, named('copyName', row))
          tellDone(named('duplicated', row), () => eraseWorkspace(copy))
        }),
      archive: (row: WorkspaceRow) =>
        attempt(async () => {
          const isArchived = row.archivedAt !== null
          await setArchived(row.id, !isArchived)
          tellDone(named(isArchived ? 'restored' : 'archived', row), () => setArchived(row.id, isArchived))
        }),
      exportFile: (row: WorkspaceRow) =>
        attempt(async () => {
          const { exportClient } = await import('#renderer/store/client-file')
          if (await saveFile(`${row.client.person.name}.aplomb`, await exportClient(row.id)))
            tellDone(named('exported', row))
        }),
      /** The same, as a file encrypted with a passphrase. */
      exportLocked: (row: WorkspaceRow) =>
        attempt(async () => {
          const { exportClient } = await import('#renderer/store/client-file')
          const name = `${row.client.person.name}.aplomb`
          const { lockedByPerson } = await import('#renderer/workspace/locked-file')
          const bytes = await lockedByPerson(name, await exportClient(row.id))
          if (bytes && (await saveFile(name, bytes))) tellDone(named('exported', row))
        }),
      importFile: () => pickFiles({ accept: '.aplomb' }, restore),
      erase: (row: WorkspaceRow, withCertificate: boolean) =>
        attempt(async () => {
          const { certificate, eraseClient } = await import('./erasure')
          // Rewriting the files takes a moment: close the dialog first, so that it cannot be confirmed twice.
          openDialog(null)
          const gone = await eraseClient(row)
          tellDone(named('erased', row))
          if (!gone.isRenewed) tellFailure(t('app.backup.failed'))
          if (withCertificate)
            await saveFile(
              `${t('app.erasure.file', { name: gone.name })}.txt`,
              new TextEncoder().encode(certificate(gone, translator)),
            )
        }),
    }
  }, [dialog, go, openFrom, opening, translator])
}

export type ClientActions = ReturnType<typeof useClientActions>

function isSaved({ name }: File): boolean {
  return name.endsWith('.aplomb')
}
