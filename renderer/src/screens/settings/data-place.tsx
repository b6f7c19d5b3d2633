import { useEffect, useState } from 'react'
import { useClientCount } from '#renderer/store/clients'
import { isKept, keepData } from '#renderer/store/storage'
import { shell } from '#renderer/host/host'
import { attempt, tellFailure } from '#renderer/shell/undo'
import { useTranslator } from '#renderer/i18n/translator'
import { Button } from '#ui/button'
import { DataClasses } from './data-classes'

const MIB = 1024 * 1024
/** The program's data folder on each system. */
const FOLDERS = {
  windows: '%APPDATA%\\Aplomb',
  mac: '~/Library/Application Support/Aplomb',
  linux: shell === 'electron' ? '~/.config/Aplomb' : '~/.local/share/aplomb',
}

/** Where the data is stored, how large it is, and whether the browser has agreed to keep it. */
export function DataPlace() {
  const { t, decimal } = useTranslator()
  const clients = useClientCount()
  const [kept, setKept] = useState<boolean | null>(null)
  const [used, setUsed] = useState<number | null>(null)
  useEffect(() => {
    attempt(async () => {
      setKept(await isKept())
      setUsed((await navigator.storage.estimate()).usage ?? null)
    })
  }, [clients])
  const onKeep = async () => {
    const granted = await keepData()
    setKept(granted)
    if (!granted) tellFailure(t('settings.place.refused'))
  }
  return (
    <>
      <dl className="settings-facts">
        <div>
          <dt>{t('settings.place.where')}</dt>
          <dd>{t(`settings.place.${shell}`, { origin: window.location.origin })}</dd>
        </div>
        <div>
          <dt>{t('settings.place.size')}</dt>
          <dd>
            {t('settings.place.sizeIs', {
              clients: clients ?? 0,
              size: used === null ? '…' : decimal(used / MIB),
            })}
          </dd>
        </div>
        <div>
          <dt>{t('settings.place.kept')}</dt>
          <dd>
            {kept === null ? '…' : t(kept ? 'settings.place.yes' : 'settings.place.no')}
            {kept === false && (
              <Button small onClick={() => attempt(onKeep)}>
                {t('settings.place.keep')}
              </Button>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('settings.place.log')}</dt>
          <dd>{t('settings.place.logIs', FOLDERS)}</dd>
        </div>
        <div>
          <dt>{t('settings.place.network')}</dt>
          <dd>{t('settings.place.none')}</dd>
        </div>
      </dl>
      <DataClasses />
    </>
  )
}
