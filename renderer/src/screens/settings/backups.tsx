import { useCallback, useEffect, useState } from 'react'
import type { BackupFile, BackupLock } from '#shared/host/results'
import { attempt, tellDone } from '#renderer/shell/undo'
import { useClients } from '#renderer/store/clients'
import { eraseCopies, writeCopy } from '#renderer/workspace/back-up'
import { lockOpenCopies } from '#renderer/workspace/backup-lock'
import { lockedAgain, restoreClient } from '#renderer/workspace/locked-file'
import { eraseEmployer } from '#renderer/store/employers'
import { call } from '#renderer/host/host'
import { saveFile } from '#renderer/host/save-file'
import { errorText } from '#renderer/i18n/error-text'
import { useTranslator } from '#renderer/i18n/translator'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Skeleton } from '#ui/page'
import { BackupsLock } from './backups-lock'

/** Backups of clients outside the database; restoring one creates a new client, so that nothing is overwritten. */
export function Backups() {
  const translator = useTranslator()
  const { t, date } = translator
  const clients = useClients()?.rows
  const [files, setFiles] = useState<BackupFile[] | null>(null)
  const [lock, setLock] = useState<BackupLock | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const [asked, setAsked] = useState<BackupFile | null>(null)
  const load = useCallback(
    () =>
      Promise.all([call('backup.list', null), call('backup.lock', null)]).then(
        ([list, kept]) => (setFiles(list), setLock(kept), setError(null)),
        (failure: unknown) => setError(failure),
      ),
    [],
  )
  useEffect(() => attempt(() => load()), [load])

  const guarded = (what: string, act: () => Promise<void>) =>
    attempt(
      async () => {
        setBusy(true)
        try {
          await act()
        } finally {
          setBusy(false)
        }
      },
      { what },
    )
  const onBackUp = () =>
    guarded(t('settings.backup.title'), async () => {
      for (const { id, client } of clients ?? []) await writeCopy(id, client.person.name)
      if (lock) await lockOpenCopies(lock)
      await load()
      tellDone(t('settings.backup.done', { count: clients?.length ?? 0 }))
    })
  const nameOf = ({ client, name }: BackupFile) =>
    name || (clients?.find(({ id }) => id === client)?.client.person.name ?? t('settings.backup.unnamed'))
  const onRestore = (copy: BackupFile) =>
    guarded(t('settings.backup.restoreNamed', { name: nameOf(copy) }), async () => {
      const { bytes } = await call('backup.read', { file: copy.file })
      const id = await restoreClient(copy.file, new Uint8Array(bytes), copy.client)
      if (id !== null)
        tellDone(t('settings.backup.restored', { name: nameOf(copy) }), () => eraseEmployer(id))
    })
  const onSave = (copy: BackupFile) =>
    guarded(t('settings.backup.saveNamed', { name: nameOf(copy) }), async () => {
      const { bytes } = await call('backup.read', { file: copy.file })
      const own = await lockedAgain(copy.file, new Uint8Array(bytes))
      if (own) await saveFile(copy.file, own)
    })
  const onErase = (copy: BackupFile) =>
    guarded(t('settings.backup.eraseNamed', { name: nameOf(copy) }), async () => {
      setAsked(null)
      await eraseCopies([copy])
      await load()
      tellDone(t('settings.backup.erased', { name: nameOf(copy) }))
    })

  return (
    <>
      <div className="row">
        <Button disabled={isBusy || !clients || clients.length === 0} onClick={onBackUp}>
          {t('settings.backup.now', { count: clients?.length ?? 0 })}
        </Button>
        <span className="meta" aria-live="polite">
          {isBusy ? t('settings.backup.busy') : ''}
        </span>
      </div>
      <BackupsLock lock={lock} isBusy={isBusy} guarded={guarded} onChanged={load} />
      {error !== null && (
        <div className="alert" role="alert">
          <b>{errorText(error, translator)}</b>
          <p>
            <Button small onClick={() => attempt(() => load())}>
              {t('app.error.retry')}
            </Button>
          </p>
        </div>
      )}
      {files === null && error === null && <Skeleton height={60} />}
      {files?.length === 0 && <p className="t2">{t('settings.backup.none')}</p>}
      {files && files.length > 0 && (
        <table className="tbl settings-tbl settings-backups">
          <caption className="sr">{t('settings.backup.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('app.clients.column.client')}</th>
              <th scope="col">{t('settings.backup.at')}</th>
              <th scope="col" className="num">
                {t('settings.backup.size')}
              </th>
              <th scope="col">
                <span className="sr">{t('app.action.more')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {files.map((each) => (
              <tr key={each.file}>
                <td className="ell">
                  {nameOf(each)}
                  {each.isLocked && (
                    <span className="chip settings-locked">{t('settings.backup.locked')}</span>
                  )}
                </td>
                <td className="t2">{`${date(each.at)}, ${clock(each.at, translator.tag)}`}</td>
                <td className="num t2">
                  {t('settings.backup.kib', { size: Math.max(1, Math.round(each.size / 1024)) })}
                </td>
                <td>
                  <span className="row settings-row-actions">
                    <Button
                      small
                      disabled={isBusy}
                      aria-label={t('settings.backup.restoreNamed', { name: nameOf(each) })}
                      onClick={() => onRestore(each)}
                    >
                      {t('settings.backup.restore')}
                    </Button>
                    <Button
                      small
                      kind="ghost"
                      disabled={isBusy}
                      aria-label={t('settings.backup.saveNamed', { name: nameOf(each) })}
                      onClick={() => onSave(each)}
                    >
                      {t('settings.backup.save')}
                    </Button>
                    <Button
                      small
                      kind="ghost"
                      disabled={isBusy}
                      aria-label={t('settings.backup.eraseNamed', { name: nameOf(each) })}
                      onClick={() => setAsked(each)}
                    >
                      {t('settings.backup.erase')}
                    </Button>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Confirm
        asked={asked}
        title={(copy) => t('settings.backup.eraseNamed', { name: nameOf(copy) })}
        text={({ at }) => t('settings.backup.eraseText', { day: date(at), time: clock(at, translator.tag) })}
        action={t('settings.backup.erase')}
        onConfirm={onErase}
        onClose={() => setAsked(null)}
      />
    </>
  )
}

function clock(moment: string, tag: string): string {
  return new Intl.DateTimeFormat(tag, {
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(moment))
}
