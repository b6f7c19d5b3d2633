import { useState } from 'react'
import { IconAlertTriangle } from '@tabler/icons-react'
import { saveFile } from '#renderer/host/save-file'
import { useTranslator } from '#renderer/i18n/translator'
import { attempt, tellDone } from '#renderer/shell/undo'
import { rawContent, type DamagedClient } from '#renderer/store/clients'
import { eraseWorkspace } from '#renderer/store/workspaces'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'

/** Clients whose row is too damaged to show: what is known of them, their raw content, and a way to erase them. */
export default function DamagedClients({ clients }: { clients: readonly DamagedClient[] }) {
  const { t, date } = useTranslator()
  const [asked, setAsked] = useState<DamagedClient | null>(null)
  const nameOf = ({ name }: DamagedClient) => name ?? t('app.damaged.noName')
  const onSave = async (client: DamagedClient) => {
    const name = `${nameOf(client)}.json`
    if (await saveFile(name, await rawContent(client.id), 'application/json'))
      tellDone(t('app.damaged.saved', { name }))
  }
  const onErase = async (client: DamagedClient) => {
    await eraseWorkspace(client.id)
    setAsked(null)
    tellDone(t('app.clients.erased', { name: nameOf(client) }))
  }
  return (
    <section className="clients-damaged" aria-label={t('app.damaged.title', { count: clients.length })}>
      <div className="row">
        <IconAlertTriangle size={16} stroke={1.6} aria-hidden="true" className="neg" />
        <h2 className="panel-t">{t('app.damaged.title', { count: clients.length })}</h2>
      </div>
      <p className="t2">{t('app.damaged.text')}</p>
      <ul>
        {clients.map((client) => (
          <li key={client.id}>
            <span className="grow">
              <b className="med">{nameOf(client)}</b>
              <span className="meta">
                {client.at === null
                  ? t('app.damaged.noDate')
                  : t('app.damaged.opened', { date: date(client.at) })}
              </span>
            </span>
            <Button
              small
              aria-label={t('app.damaged.saveOf', { name: nameOf(client) })}
              onClick={() => attempt(() => onSave(client))}
            >
              {t('app.damaged.save')}
            </Button>
            <Button
              small
              kind="ghost"
              aria-label={t('app.damaged.eraseOf', { name: nameOf(client) })}
              onClick={() => setAsked(client)}
            >
              {t('app.damaged.erase')}
            </Button>
          </li>
        ))}
      </ul>
      <Confirm
        asked={asked}
        title={(client) => t('app.clients.eraseTitle', { name: nameOf(client) })}
        text={() => t('app.damaged.eraseText')}
        action={t('app.clients.eraseDo')}
        other={(client) => (
          <Button onClick={() => attempt(() => onSave(client))}>{t('app.damaged.save')}</Button>
        )}
        onConfirm={(client) => attempt(() => onErase(client))}
        onClose={() => setAsked(null)}
      />
    </section>
  )
}
