import { IconArrowRight } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { paths } from '#renderer/shell/routes'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { Button } from '#ui/button'

/** The end of reading, in words, and the way to the verdict. */
export function ReadingEnd({ children }: { children: string }) {
  const { t } = useTranslator()
  const { id } = useWorkspace()
  const [, go] = useLocation()
  return (
    <span className="row nw" role="status">
      {children}
      <Button
        small
        kind="primary"
        iconAfter={<IconArrowRight size={14} stroke={1.6} aria-hidden="true" />}
        onClick={() => go(paths.tab(id, 'overview'))}
      >
        {t('data.toVerdict')}
      </Button>
    </span>
  )
}
