import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { useTranslator } from '#renderer/i18n/translator'
import { call } from '#renderer/host/host'
import { attempt } from '#renderer/shell/undo'
import { paths } from '#renderer/shell/routes'
import type { BackupFile } from '#shared/host/results'

/** Says that there are copies of clients on this computer although the list is empty: a browser may have dropped its storage. */
export function KeptCopies() {
  const { t, date } = useTranslator()
  const [copies, setCopies] = useState<readonly BackupFile[]>([])
  useEffect(() => attempt(async () => setCopies(await call('backup.list', null))), [])
  const newest = copies
    .map(({ at }) => at)
    .sort()
    .at(-1)
  if (newest === undefined) return null
  const count = new Set(copies.map(({ client }) => client)).size
  return (
    <p className="alert" role="status">
      {t('app.clients.copiesKept', { count, newest: date(newest) })}{' '}
      <Link href={paths.settings}>{t('app.clients.copiesOpen')}</Link>
    </p>
  )
}
