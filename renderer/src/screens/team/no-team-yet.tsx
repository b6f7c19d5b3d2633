import { useLocation } from 'wouter'
import { useTranslator } from '#renderer/i18n/translator'
import { paths } from '#renderer/shell/routes'
import { useTeam } from '#renderer/workspace/employer'
import { Button } from '#ui/button'
import { ErrorState } from '#ui/error-state'
import { EmptyState, Skeleton } from '#ui/page'

/** What is shown while there is no team audit: the error, the progress, or a link to the people; nothing once there is one. */
export function NoTeamYet() {
  const { t } = useTranslator()
  const { employer, audit, error } = useTeam()
  const [, go] = useLocation()
  if (audit) return null
  if (error !== null) return <ErrorState error={error} />
  if (audit === undefined) return <Skeleton height={420} />
  return (
    <EmptyState
      title={t('employer.nobody')}
      action={
        <Button kind="primary" onClick={() => go(paths.team(employer.id, 'people'))}>
          {t('employer.tab.people')}
        </Button>
      }
    >
      {t('employer.nobodyText', { brand: employer.client.person.name })}
    </EmptyState>
  )
}
