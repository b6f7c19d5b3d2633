import type { ReactNode } from 'react'
import { IconCheck } from '@tabler/icons-react'

interface Props {
  isOn: boolean
  onToggle: () => void
  /** The accessible name, if the children do not give one. */
  label?: string
  className?: string
  children?: ReactNode
}

/** A checkbox that lets the list's single-key shortcuts through; a native input would swallow them. */
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
