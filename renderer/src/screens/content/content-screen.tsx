import { useState } from 'react'
import { useSearch, useLocation } from 'wouter'
import { paths } from '#renderer/shell/routes'
import { useTranslator } from '#renderer/i18n/translator'
import { useAudit, useWorkspace } from '#renderer/workspace/workspace'
import { Button } from '#ui/button'
import { ErrorState } from '#ui/error-state'
import { EmptyState, PageHead, Skeleton } from '#ui/page'
import { readingQueue } from '#shared/audit/support/reading-queue'
import { AnswerQueue } from './answer-queue'
import { BlindQueue } from './blind-queue'
import './content.css'
import { Rules } from './rules'
import { Triaging } from './triaging'
import { useContent, type Content } from './use-content'
import type { Audit } from '#shared/model/audit'

/** All posts of a client: read and label them, link them to questions and outcomes. */
export default function ContentScreen() {
  const { t } = useTranslator()
  const { id } = useWorkspace()
  const { audit, error } = useAudit()
  const [, go] = useLocation()
  if (audit && audit.posts.length > 0) return <Loaded audit={audit} />
  return (
    <>
      <PageHead title={t('app.tab.content')} />
      {audit === undefined && (error === null ? <Loading /> : <ErrorState error={error} />)}
      {audit !== undefined && (
        <EmptyState
          title={t('content.emptyTitle')}
          action={
            <Button kind="primary" onClick={() => go(paths.tab(id, 'data'))}>
              {t('app.menu.import')}
            </Button>
          }
        >
          {t('content.emptyText')}
        </EmptyState>
      )}
    </>
  )
}

function Loaded({ audit }: { audit: Audit }) {
  const { t } = useTranslator()
  const content = useContent(audit)
  const search = new URLSearchParams(useSearch())
  if (!content)
    return (
      <>
        <PageHead title={t('app.tab.content')} />
        <Loading />
      </>
    )
  if (search.has('blind')) return <BlindQueue content={content} />
  if (search.has('answers')) return <AnswerQueue content={content} />
  if (search.has('rules')) return <Rules />
  if (search.has('read')) return <Reading audit={audit} content={content} />
  const posts = search.get('posts')
  return (
    <Triaging
      key={posts ?? ''}
      audit={audit}
      content={content}
      only={posts === null ? null : posts.split(',').filter(Boolean)}
    />
  )
}

/** The posts that settle the most, one after another, in the order they had when the queue was opened. */
function Reading({ audit, content }: { audit: Audit; content: Content }) {
  const [queue] = useState(() => readingQueue(audit.posts))
  return <Triaging audit={audit} content={content} only={queue} isQueue />
}

function Loading() {
  return (
    <div className="content-loading">
      {Array.from({ length: 10 }, (_, index) => (
        <Skeleton key={index} height={38} />
      ))}
    </div>
  )
}
