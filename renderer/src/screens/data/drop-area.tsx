import { IconFileImport } from '@tabler/icons-react'
import { useTranslator } from '#renderer/i18n/translator'
import { Keys } from '../../shell/keys'

/** The visible drop box with its file dialogs; dropping works anywhere in the window (`drop-anywhere`). */
export function DropArea({
  onChooseFiles,
  onChooseFolder,
  onPaste,
}: {
  onChooseFiles: () => void
  onChooseFolder: () => void
  onPaste: () => void
}) {
  const { t } = useTranslator()
  return (
    <div className="data-drop">
      <IconFileImport size={22} stroke={1.5} className="ic t2" aria-hidden="true" />
      <div className="grow">
        <div>
          {t('data.drop.title')}{' '}
          <button type="button" className="linklike" onClick={onChooseFiles}>
            {t('data.drop.files')}
          </button>{' '}
          {t('data.drop.or')}{' '}
          <button type="button" className="linklike" onClick={onChooseFolder}>
            {t('data.drop.folder')}
          </button>
          {t('data.drop.orPaste')}{' '}
          <button type="button" className="linklike" onClick={onPaste}>
            {t('data.drop.table')}
          </button>
        </div>
        <div className="meta">{t('data.drop.note')}</div>
      </div>
      <Keys keys="mod+o" />
    </div>
  )
}
