import { useEffect, useState } from 'react'
import { IconX } from '@tabler/icons-react'
import { useTranslator } from '#renderer/i18n/translator'
import { errorText } from '#renderer/i18n/error-text'
import { Keys } from '#ui/keys'
import { attempt, closeToast, undoAct, useActs } from './undo'

const SHOWN_MS = 8000

/** What was done, for eight seconds, with a way back; it waits while pointed at or focused. */
export function Toasts() {
  const toasts = useActs((acts) => acts.toasts)
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <Toast key={toast.id} {...toast} />
      ))}
    </div>
  )
}

function Toast({ id, text, failed, undo, retry }: ReturnType<typeof useActs.getState>['toasts'][number]) {
  const translator = useTranslator()
  const { t } = translator
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (isHeld || failed) return
    const timer = setTimeout(() => closeToast(id), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [id, isHeld, failed])
  const hold = {
    onMouseEnter: () => setHeld(true),
    onMouseLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  }
  return (
    <div className={`toast ${failed ? 'failed' : ''}`} {...hold}>
      <span>{typeof text === 'string' ? text : errorText(text.error, translator)}</span>
      {undo && (
        <button type="button" className="linklike" onClick={() => attempt(() => undoAct(undo))}>
          {t('app.action.undo')}
        </button>
      )}
      {retry && (
        <button type="button" className="linklike" onClick={retry}>
          {t('app.error.retry')}
        </button>
      )}
      {undo && <Keys keys="mod+z" />}
      <button type="button" aria-label={t('app.action.close')} onClick={() => closeToast(id)}>
        <IconX size={14} stroke={1.6} aria-hidden="true" />
      </button>
    </div>
  )
}
