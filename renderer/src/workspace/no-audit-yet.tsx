import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { paths } from '#renderer/shell/routes'
import { useTranslator } from '#renderer/i18n/translator'
import { useAudit, useWorkspace } from '#renderer/workspace/workspace'
import { Button } from '#ui/button'
import { ErrorState } from '#ui/error-state'
import { EmptyState, Skeleton } from '#ui/page'

/**
 * What a screen shows while there is no audit: the error, the progress (`loading`), or a link to the data. Nothing once there is one,
 * unless the screen is waiting for something else (`isWaiting`).
 */
export function NoAuditYet({
  loading = <Skeleton height={420} />,
  isWaiting = false,
}: {
  loading?: ReactNode
  isWaiting?: boolean
}) {
  const { t } = useTranslator()
  const { id } = useWorkspace()
  const { audit, error } = useAudit()
  const [, go] = useLocation()
  if (audit) return isWaiting ? loading : null
  if (error !== null) return <ErrorState error={error} />
  if (audit === undefined) return loading
  return (
    <EmptyState
      title={t('app.clients.noData')}
      action={
        <Button kind="primary" onClick={() => go(paths.tab(id, 'data'))}>
          {t('app.menu.import')}
        </Button>
      }
    >
      {t('app.clients.step2')}
    </EmptyState>
  )
}
