import { useEffect, useState } from 'react'
import { IconArrowLeft } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { Audit } from '#shared/model/audit'
import { paths } from '#renderer/shell/routes'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { Button } from '#ui/button'
import { askSettling } from '../../workers/data-client'
import { ReadingEnd } from './reading-end'

/** How many posts of the queue are left to read, and how many of these settle the verdict. */
export function ReadingBar({ audit, left }: { audit: Audit; left: number }) {
  const { t } = useTranslator()
  const { id } = useWorkspace()
  const [, go] = useLocation()
  const settles = useSettling(id, audit)
  return (
    <div className="bar content-bar">
      <Button
        small
        icon={<IconArrowLeft size={14} stroke={1.6} aria-hidden="true" />}
        onClick={() => go(`${paths.tab(id, 'content')}?`)}
      >
        {t('content.showAll')}
      </Button>
      {left === 0 ? (
        <ReadingEnd>{t('content.queue.left', { count: left })}</ReadingEnd>
      ) : (
        <span className="t2">{t('content.queue.left', { count: left })}</span>
      )}
      <span className="grow" />
      <span className="t2" role="status">
        {settles === undefined
          ? t('content.queue.computing')
          : settles === null
            ? t('content.queue.never')
            : t('content.queue.settles', { count: settles })}
      </span>
    </div>
  )
}

function useSettling(workspace: string, audit: Audit): number | null | undefined {
  const [found, setFound] = useState<{ audit: Audit; settles: number | null }>()
  useEffect(() => {
    const over = new AbortController()
    askSettling(workspace, over.signal).then(
      (settles) => {
        if (!over.signal.aborted) setFound({ audit, settles })
      },
      () => {},
    )
    return () => over.abort()
  }, [workspace, audit])
  return found?.audit === audit ? found.settles : undefined
}
