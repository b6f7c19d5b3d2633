import { IconCircleCheck } from '@tabler/icons-react'
import type { Status } from '#shared/model/audit'
import { useTranslator } from '#renderer/i18n/translator'

const LEVELS: Partial<Record<Status, 'hi' | 'mid' | 'low' | 'ok'>> = {
  fail: 'hi',
  warn: 'mid',
  pass: 'ok',
  manual: 'low',
}

/**
 * The severity of a finding: one hue, with the level shown by the fill (full, half, ring); a strength is a check mark. With `grave` false,
 * a failed check is half filled; `said` replaces the name of its status.
 */
export function Severity({ status, grave = true, said }: { status: Status; grave?: boolean; said?: string }) {
  const { t } = useTranslator()
  const level = status === 'fail' && !grave ? 'mid' : (LEVELS[status] ?? 'none')
  const name = <span className="sr">{said ?? t(`common.status.${status}`)}</span>
  if (level !== 'ok') return <span className={`sev ${level}`}>{name}</span>
  return (
    <span className="sev ok">
      <IconCircleCheck size={14} stroke={1.9} aria-hidden="true" />
      {name}
    </span>
  )
}
