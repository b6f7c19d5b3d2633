import { IconArrowLeft } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { paths } from '#renderer/shell/routes'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { Button } from '#ui/button'

/** A note that only the posts behind a figure are shown, with a link back to it. */
export function Behind({ count }: { count: number }) {
  const { t } = useTranslator()
  const { id } = useWorkspace()
  const [, go] = useLocation()
  return (
    <div className="bar content-bar">
      <Button
        small
        icon={<IconArrowLeft size={14} stroke={1.6} aria-hidden="true" />}
        onClick={() => history.back()}
      >
        {t('app.action.back')}
      </Button>
      <span className="t2">{t('content.behind', { count })}</span>
      <span className="grow" />
      <Button small kind="ghost" onClick={() => go(`${paths.tab(id, 'content')}?`)}>
        {t('content.showAll')}
      </Button>
    </div>
  )
}
