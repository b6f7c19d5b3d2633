import type { ReactNode } from 'react'
import { Tooltip } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Link, useLocation } from 'wouter'

/** A navigation entry; below 1280 px its label becomes a tooltip. */
export function NavLink({
  to,
  label,
  icon,
  hint,
  isOn,
}: {
  to: string
  label: string
  icon: ReactNode
  hint?: string
  isOn?: boolean
}) {
  const [location] = useLocation()
  const on = isOn ?? location === to
  const isNarrow = useMediaQuery('(max-width: 1279px)', false, { getInitialValueInEffect: false })
  return (
    <Tooltip disabled={!isNarrow} label={label} position="right" openDelay={200}>
      <Link href={to} className={on ? 'on' : ''} aria-current={on ? 'page' : undefined} aria-label={label}>
        {icon}
        <span className="lab">{label}</span>
        {hint !== undefined && (
          <span className="hint" aria-hidden="true">
            {hint}
          </span>
        )}
      </Link>
    </Tooltip>
  )
}
