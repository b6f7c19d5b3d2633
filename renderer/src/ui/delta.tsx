import { IconArrowDown, IconArrowUp, IconEqual } from '@tabler/icons-react'
import { useTranslator } from '#renderer/i18n/translator'

/** The change since the previous audit, in points: an arrow in the ink of its index, never green or red. */
export function Delta({
  now,
  before,
  ink,
}: {
  now: number | null
  before: number | null
  ink: 'infl' | 'aud' | 't2'
}) {
  const { integer } = useTranslator()
  if (now === null || before === null) return null
  const change = Math.round(now) - Math.round(before)
  const Arrow = change > 0 ? IconArrowUp : change < 0 ? IconArrowDown : IconEqual
  return (
    <span className={`delta ${ink}`}>
      <Arrow size={13} stroke={1.9} aria-hidden="true" />
      {change > 0 ? '+' : ''}
      {integer(change)}
    </span>
  )
}
