import { useEffect, useState } from 'react'
import type { BackupFile } from '#shared/host/results'
import { call } from '#renderer/host/host'
import { useTranslator } from '#renderer/i18n/translator'
import { attempt } from '#renderer/shell/undo'
import { useClients } from '#renderer/store/clients'
import { CLASSES, inventory, type Inventory } from '#renderer/store/inventory'

/** What data about people is stored, what of it is private, and when each client was last backed up. */
export function DataClasses() {
  const { t, integer, date } = useTranslator()
  const clients = useClients()?.rows
  const [counts, setCounts] = useState<Inventory | null>(null)
  const [copies, setCopies] = useState<readonly BackupFile[]>([])
  useEffect(() => {
    attempt(async () => setCounts(await inventory()))
    attempt(async () => setCopies(await call('backup.list', null)))
  }, [clients])
  const lastCopy = (id: string) => copies.find(({ file }) => file.split('.', 1)[0] === id)?.at
  return (
    <>
      <table className="tbl settings-tbl settings-kept">
        <caption className="sr">{t('settings.classes.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('settings.classes.what')}</th>
            <th scope="col">{t('settings.classes.private')}</th>
            <th scope="col" className="num">
              {t('settings.classes.rows')}
            </th>
          </tr>
        </thead>
        <tbody>
          {CLASSES.map((each) => (
            <tr key={each}>
              <td>{t(`settings.classes.of.${each}`)}</td>
              <td className="t2">{t(`settings.classes.how.${each}`)}</td>
              <td className="num">{counts === null ? '…' : integer(counts[each])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {clients !== undefined && clients.length > 0 && (
        <table className="tbl settings-tbl settings-kept">
          <caption className="sr">{t('settings.classes.clients')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('app.clients.column.client')}</th>
              <th scope="col">{t('settings.classes.consent')}</th>
              <th scope="col" className="num">
                {t('settings.classes.files')}
              </th>
              <th scope="col">{t('settings.classes.backup')}</th>
            </tr>
          </thead>
          <tbody>
            {clients.map(({ id, client, consent, files }) => {
              const at = lastCopy(id)
              return (
                <tr key={id}>
                  <td className="ell">{client.person.name}</td>
                  <td className="t2">
                    {consent?.given ? date(consent.on) : t('settings.classes.noConsent')}
                  </td>
                  <td className="num">{integer(files)}</td>
                  <td className="t2">{at === undefined ? t('settings.classes.never') : date(at)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </>
  )
}
