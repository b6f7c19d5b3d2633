import { useEffect, useRef } from 'react'
import { INTENTS, SUBJECTS } from '#shared/model/labels'
import { isTyping, useCommands } from '#renderer/shell/shortcuts'
import { useSettings } from '#renderer/shell/settings'
import { useTranslator } from '#renderer/i18n/translator'
import { intentOfKey, subjectOfKey, type Triage } from './use-triage'

interface Keys {
  triage: Pick<Triage, 'subject' | 'intent' | 'evidence'>
  /** I was pressed: the next digit sets an intent. */
  isIntent: boolean
  setIntent: (on: boolean) => void
  confirm: () => void
  move: (by: number) => void
  tick: () => void
  note: () => void
  /** What Escape would close; null if nothing. */
  close: (() => void) | null
  search: () => void
  disabled?: boolean
}

/** The triage shortcuts: J K, 1 to 4, 5 to 9 or I then 1 to 5, Enter, P, N, X, / and Escape. */
export function useTriageKeys({
  triage,
  isIntent,
  setIntent,
  confirm,
  move,
  tick,
  note,
  close,
  search,
  disabled = false,
}: Keys): void {
  const { t } = useTranslator()
  const { letters } = useSettings()
  const digit = (key: number) => {
    // 5 to 9 set an intent without pressing I first.
    if (key > SUBJECTS.length && !isIntent) {
      const intent = intentOfKey(key - SUBJECTS.length)
      if (intent) triage.intent(intent)
    } else if (isIntent) {
      const intent = intentOfKey(key)
      if (intent) triage.intent(intent)
      setIntent(false)
    } else {
      const subject = subjectOfKey(key)
      if (subject) triage.subject(subject)
    }
  }
  useCommands([
    {
      id: 'content.next',
      label: t('content.keys.next'),
      keys: 'j',
      run: () => move(1),
      keysOnly: true,
      disabled,
    },
    {
      id: 'content.previous',
      label: t('content.keys.previous'),
      keys: 'k',
      run: () => move(-1),
      keysOnly: true,
      disabled,
    },
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((key) => ({
      id: `content.digit.${key}`,
      label:
        key < 5
          ? t('content.keys.subjectIs', { label: t(`common.subject.${subjectOfKey(key) ?? 'off'}`) })
          : t('content.keys.intentIs', {
              label: t(`common.intent.${intentOfKey(key - SUBJECTS.length) ?? 'chat'}`),
            }),
      keys: String(key),
      run: () => digit(key),
      keysOnly: true,
      disabled: disabled || (isIntent && key > INTENTS.length),
    })),
    {
      id: 'content.intent',
      label: t('content.keys.intent'),
      keys: 'i',
      run: () => setIntent(!isIntent),
      keysOnly: true,
      disabled,
    },
    { id: 'content.confirm', label: t('content.keys.confirm'), run: confirm, disabled },
    { id: 'content.evidence', label: t('content.keys.evidence'), keys: 'p', run: triage.evidence, disabled },
    { id: 'content.note', label: t('content.keys.note'), keys: 'n', run: note, disabled },
    { id: 'content.tick', label: t('content.keys.tick'), keys: 'x', run: tick, keysOnly: true, disabled },
    { id: 'content.search', label: t('content.keys.search'), keys: '/', run: search },
    {
      id: 'content.close',
      label: t('app.action.close'),
      keys: 'escape',
      run: () => close?.(),
      keysOnly: true,
      disabled: close === null,
    },
  ])

  // Neither can be a plain shortcut: Enter presses a focused button, and digits are shifted on a French keyboard.
  const latest = useRef({ confirm, digit, disabled })
  useEffect(() => {
    latest.current = { confirm, digit, disabled }
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
        return
      if (latest.current.disabled || isBusy(event.target)) return
      if (event.key === 'Enter' && !isPressed(event.target)) latest.current.confirm()
      else if (letters && !event.shiftKey && /^Digit[1-9]$/.test(event.code) && !/^\d$/.test(event.key))
        latest.current.digit(Number(event.code.slice(5)))
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [letters])
}

function isBusy(target: EventTarget | null): boolean {
  return isTyping(target) || document.querySelector('[role="dialog"][aria-modal="true"]') !== null
}

function isPressed(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('button:not([role="checkbox"]), a, [role="menuitem"], summary, [role="dialog"]') !== null
  )
}
