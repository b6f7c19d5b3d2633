import { Fragment, type ReactNode } from 'react'
import { IconLock } from '@tabler/icons-react'
import { useTranslator } from '#renderer/i18n/translator'
import { Keys } from './keys'

/** A shortcut shown in the status bar, and what it does. */
export interface StatusHint {
  keys: readonly string[]
  label: string
}

export function StatusBar({ items, hints }: { items: readonly ReactNode[]; hints: readonly StatusHint[] }) {
  const { t } = useTranslator()
  return (
    <footer className="statusbar">
      <span className="row" style={{ gap: 6 }}>
        <IconLock size={13} stroke={1.6} aria-hidden="true" />
        {t('app.status.local')}
      </span>
      {items.map((item, index) => (
        <Fragment key={index}>
          <span className="sep" />
          <span className="ell">{item}</span>
        </Fragment>
      ))}
      <span className="keys">
        {hints.map(({ keys, label }) => (
          <span key={label}>
            {keys.map((key) => (
              <Keys key={key} keys={key} />
            ))}
            {label}
          </span>
        ))}
      </span>
    </footer>
  )
}
