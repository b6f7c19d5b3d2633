import { useEffect, useState } from 'react'
import { IconX } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { Translator } from '#shared/locale/translator'
import { useTranslator } from '#renderer/i18n/translator'
import { errorText } from '#renderer/i18n/error-text'
import { Keys } from './keys'
import { attempt, closeLeft, closeToast, redoLast, undoAct, useActs } from './undo'

const SHOWN_MS = 8000
/** Maximum number of failed actions listed by name. */
const WHATS = 3

type Said = ReturnType<typeof useActs.getState>['toasts'][number]

/** Confirmations with an undo, shown for eight seconds on their screen, paused while hovered or focused; and failures, identical ones combined. */
export function Toasts() {
  const toasts = useActs((acts) => acts.toasts)
  const [location] = useLocation()
  useEffect(() => closeLeft(), [location])
  const translator = useTranslator()
  const said = new Map<string, Said[]>()
  for (const toast of toasts) {
    const { text, failed, id } = toast
    const words = wordsOf(text, translator)
    const key = failed ? words : `${id} ${words}`
    said.set(key, [...(said.get(key) ?? []), toast])
  }
  return (
    <div className="toasts" role="status" aria-live="polite">
      {[...said].map(([key, same]) => {
        const [first] = same
        if (!first) return null
        return first.failed ? (
          <Failed key={key} text={key} toasts={same} />
        ) : (
          <Toast key={key} {...first} words={wordsOf(first.text, translator)} />
        )
      })}
    </div>
  )
}

/** Failures with the same text, shown until closed or until a retry succeeds. */
function Failed({ text, toasts }: { text: string; toasts: readonly Said[] }) {
  const { t } = useTranslator()
  const whats = [...new Set(toasts.flatMap(({ what }) => what ?? []))]
  const retries = toasts.flatMap(({ retry }) => retry ?? [])
  return (
    <div className="toast failed" role="alert">
      <span>
        {text}
        {whats.length > 0 && (
          <>
            {' '}
            {t('app.error.notDone', {
              what: whats.slice(-WHATS).join(' · '),
              more: Math.max(0, whats.length - WHATS),
            })}
          </>
        )}
      </span>
      {retries.length > 0 && (
        <button type="button" className="linklike" onClick={() => retries.forEach((retry) => retry())}>
          {t('app.error.retry')}
        </button>
      )}
      <Close ids={toasts.map(({ id }) => id)} />
    </div>
  )
}

function wordsOf(text: Said['text'], translator: Translator): string {
  const { t } = translator
  if (typeof text === 'string') return text
  if ('error' in text) return errorText(text.error, translator)
  if ('undone' in text) return t('app.action.undone', { text: text.undone })
  if ('redone' in text) return t('app.action.redone', { text: text.redone })
  return t('app.action.stale', { text: text.stale })
}

function Toast({ id, words, undo, redo }: Said & { words: string }) {
  const { t } = useTranslator()
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => closeToast(id), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [id, isHeld])
  const hold = {
    onMouseEnter: () => setHeld(true),
    onMouseLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  }
  return (
    <div className="toast" {...hold}>
      <span>{words}</span>
      {undo && (
        <button type="button" className="linklike" onClick={() => attempt(() => undoAct(undo))}>
          {t('app.action.undo')}
        </button>
      )}
      {undo && <Keys keys="mod+z" />}
      {redo && (
        <button type="button" className="linklike" onClick={() => attempt(() => redoLast())}>
          {t('app.menu.redo')}
        </button>
      )}
      {redo && <Keys keys="mod+shift+z" />}
      <Close ids={[id]} />
    </div>
  )
}

function Close({ ids }: { ids: readonly number[] }) {
  const { t } = useTranslator()
  return (
    <button type="button" aria-label={t('app.action.close')} onClick={() => ids.forEach(closeToast)}>
      <IconX size={14} stroke={1.6} aria-hidden="true" />
    </button>
  )
}
