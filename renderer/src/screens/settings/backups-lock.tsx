import type { BackupLock } from '#shared/host/results'
import { useTranslator } from '#renderer/i18n/translator'
import { askPassphrase } from '#renderer/shell/passphrase'
import { tellDone } from '#renderer/shell/undo'
import { lockBackups, unlockBackups } from '#renderer/workspace/backup-lock'
import { Button } from '#ui/button'

interface Props {
  lock: BackupLock | null
  isBusy: boolean
  /** Runs something slow and reports its failure. */
  guarded: (what: string, act: () => Promise<void>) => void
  onChanged: () => Promise<void>
}

/** Encrypts the backups with a passphrase, or decrypts them again. */
export function BackupsLock({ lock, isBusy, guarded, onChanged }: Props) {
  const { t } = useTranslator()
  const title = t('settings.backup.title')
  const onLock = () =>
    guarded(title, async () => {
      const passphrase = await askPassphrase({ kind: 'new', name: title })
      if (passphrase === null) return
      await lockBackups(passphrase)
      await onChanged()
      tellDone(t('settings.backup.nowLocked'))
    })
  const onUnlock = () =>
    guarded(title, async () => {
      if (lock === null) return
      for (let wasWrong = false; ; wasWrong = true) {
        const passphrase = await askPassphrase({ kind: 'open', name: title, wasWrong })
        if (passphrase === null) return
        if (await unlockBackups(lock, passphrase)) break
      }
      await onChanged()
      tellDone(t('settings.backup.nowOpen'))
    })
  return (
    <div className="row settings-lock">
      <Button disabled={isBusy} onClick={lock ? onUnlock : onLock}>
        {t(lock ? 'settings.backup.unlock' : 'settings.backup.lock')}
      </Button>
      <span className="meta">{t(lock ? 'settings.backup.isLocked' : 'settings.backup.isOpen')}</span>
    </div>
  )
}
