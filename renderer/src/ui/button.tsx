import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { Tooltip } from '@mantine/core'
import { Keys } from '../shell/keys'

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  kind?: 'default' | 'primary' | 'ghost'
  small?: boolean
  danger?: boolean
  icon?: ReactNode
  /** An icon after the text, showing where the button leads. */
  iconAfter?: ReactNode
  /** The shortcut shown in the button. */
  keys?: string
  ref?: Ref<HTMLButtonElement>
}

/** A button in neutral ink; at most one `primary` per screen. */
export function Button({
  kind = 'default',
  small,
  danger,
  icon,
  iconAfter,
  keys,
  children,
  className,
  ...rest
}: Props) {
  const classes = [
    'btn',
    kind === 'default' ? '' : kind,
    small ? 'sm' : '',
    danger ? 'danger' : '',
    className ?? '',
  ]
  return (
    <button type="button" {...rest} className={classes.filter(Boolean).join(' ')}>
      {icon}
      {children}
      {iconAfter}
      {keys && <Keys keys={keys} />}
    </button>
  )
}

/** An icon-only button; `label` is its accessible name and tooltip. */
export function IconButton({
  label,
  kind = 'ghost',
  small = true,
  className,
  children,
  ...rest
}: Omit<Props, 'icon' | 'iconAfter' | 'keys'> & { label: string }) {
  return (
    <Tooltip label={label}>
      <button
        type="button"
        aria-label={label}
        {...rest}
        className={`btn icon ${kind} ${small ? 'sm' : ''} ${className ?? ''}`}
      >
        {children}
      </button>
    </Tooltip>
  )
}
