import type { Under } from '#shared/locale/keys'
import { useCallback, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { AppError } from '#shared/model/app-error'
import { paths } from '#renderer/shell/routes'
import { attempt, didIt } from '#renderer/shell/undo'
import { exportClient, importClient } from '#renderer/store/client-file'
import type { WorkspaceRow } from '#renderer/store/rows'
import { duplicateWorkspace, eraseWorkspace, setArchived } from '#renderer/store/workspaces'
import { pickFiles } from '#renderer/host/pick-files'
import { chooseFolder } from '#renderer/host/choose'
import { saveFile } from '#renderer/host/save-file'
import { useTranslator } from '#renderer/i18n/translator'
import { openFolder, openSample } from '#renderer/import/open-client'

/** What stands over the list. */
export type ClientDialog = { kind: 'new' } | { kind: 'erase'; row: WorkspaceRow } | { kind: 'opening' } | null

/** All that can be done with clients; each says in a toast what it did. */
export function useClientActions() {
  const translator = useTranslator()
  const [, go] = useLocation()
  const [dialog, openDialog] = useState<ClientDialog>(null)

  const opening = useCallback(
    async (open: () => Promise<string>) => {
      openDialog({ kind: 'opening' })
      try {
        go(paths.tab(await open(), 'overview'))
      } catch (error) {
        if (!(error instanceof AppError && error.code === 'import.cancelled')) throw error
      } finally {
        openDialog(null)
      }
    },
    [go],
  )

  return useMemo(() => {
    const { t } = translator
    const named = (key: Under<'app.clients'>, row: WorkspaceRow) =>
      t(`app.clients.${key}`, { name: row.client.person.name })
    return {
      dialog,
      openDialog,
      open: (row: WorkspaceRow) => go(paths.tab(row.id, 'overview')),
      openSample: (sample: 'camille' | 'etienne') => attempt(() => opening(() => openSample(sample))),
      openFolder: () =>
        attempt(async () => {
          const grants = await chooseFolder()
          if (grants.length > 0) await opening(() => openFolder(grants))
        }),
      duplicate: (row: WorkspaceRow) =>
        attempt(async () => {
          const copy = await duplicateWorkspace(row.id, named('copyName', row))
          didIt(named('duplicated', row), () => eraseWorkspace(copy))
        }),
      archive: (row: WorkspaceRow) =>
        attempt(async () => {
          const isArchived = row.archivedAt !== null
          await setArchived(row.id, !isArchived)
          didIt(named(isArchived ? 'restored' : 'archived', row), () => setArchived(row.id, isArchived))
        }),
      exportFile: (row: WorkspaceRow) =>
        attempt(async () => {
          if (await saveFile(`${row.client.person.name}.aplomb`, await exportClient(row.id)))
            didIt(named('exported', row))
        }),
      importFile: () =>
        pickFiles({ accept: '.aplomb' }, (files) => {
          for (const file of files)
            attempt(
              async () => {
                const id = await importClient(file.name, new Uint8Array(await file.arrayBuffer()))
                didIt(t('app.clients.imported', { name: file.name }), () => eraseWorkspace(id))
              },
              { what: file.name },
            )
        }),
      erase: (row: WorkspaceRow) =>
        attempt(async () => {
          await eraseWorkspace(row.id)
          openDialog(null)
          didIt(named('erased', row))
        }),
    }
  }, [dialog, go, opening, translator])
}

export type ClientActions = ReturnType<typeof useClientActions>
