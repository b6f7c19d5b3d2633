import type { ReactNode } from 'react'
import { IconCheck } from '@tabler/icons-react'

interface Props {
  isOn: boolean
  onToggle: () => void
  /** Its name, where the children do not say it. */
  label?: string
  className?: string
  children?: ReactNode
}

/** A box to tick that leaves the single keys of the list alone, which a field would swallow. */
export function Check({ isOn, onToggle, label, className = '', children }: Props) {
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={isOn}
      aria-label={label}
      title={label}
      className={`content-check ${className}`}
      onClick={(event) => {
        event.stopPropagation()
        onToggle()
      }}
    >
      <span className={`check ${isOn ? 'on' : ''}`}>
        {isOn && <IconCheck size={12} stroke={2.4} aria-hidden="true" />}
      </span>
      {children}
    </button>
  )
}
