import type { ReactNode } from 'react'
import { Modal } from '@mantine/core'
import { useTranslator } from '#renderer/i18n/translator'
import { Button } from './button'

/** Asks before something goes that cannot come back. `asked` is what would go, or null while nothing is asked; Cancel has the focus. */
export function Confirm<Thing>({
  asked,
  title,
  text,
  action,
  other,
  onConfirm,
  onClose,
}: {
  asked: Thing | null
  title: (asked: Thing) => string
  text: (asked: Thing) => ReactNode
  action: string
  /** Another way out, between Cancel and the action. */
  other?: (asked: Thing) => ReactNode
  onConfirm: (asked: Thing) => void
  onClose: () => void
}) {
  const { t } = useTranslator()
  return (
    <Modal
      opened={asked !== null}
      onClose={onClose}
      title={asked !== null ? title(asked) : ''}
      size={520}
      closeButtonProps={{ 'aria-label': t('app.action.close') }}
    >
      {asked !== null && (
        <>
          <p className="t2">{text(asked)}</p>
          <div className="row dialog-foot">
            <Button data-autofocus onClick={onClose}>
              {t('app.action.cancel')}
            </Button>
            {other?.(asked)}
            <Button danger onClick={() => onConfirm(asked)}>
              {action}
            </Button>
          </div>
        </>
      )}
    </Modal>
  )
}
