import { Popover } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { Audit } from '#shared/model/audit'
import { useTranslator } from '#renderer/i18n/translator'
import { paths } from '#renderer/shell/routes'
import { useQuestions, useReport, useRowCount } from '#renderer/store/client-rows'
import { useWorkspace } from '#renderer/workspace/workspace'
import { stepsOf } from './engagement'

/** What is done and what is left of the engagement, each step a link to where it is done. */
export function EngagementList({ audit }: { audit: Audit }) {
  const { t } = useTranslator()
  const workspace = useWorkspace()
  const { id } = workspace
  const questions = useQuestions(id)
  const report = useReport(id)
  const audits = useRowCount('audits', id)
  if (!questions || !report) return null
  const steps = stepsOf({
    workspace,
    audit,
    questions: questions.length,
    texts: report.narratives,
    audits,
  })
  const done = steps.filter(({ isDone }) => isDone).length
  return (
    <Popover position="bottom-end" width={320} trapFocus>
      <Popover.Target>
        <button type="button" className="btn ghost">
          {t('overview.engagement.count', { done, n: steps.length })}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('overview.engagement.title')}>
        <ol className="overview-steps">
          {steps.map(({ id: step, isDone, tab }) => (
            <li key={step}>
              {isDone ? (
                <IconCircleCheck size={16} stroke={1.6} className="ic" aria-hidden="true" />
              ) : (
                <IconCircleDashed size={16} stroke={1.6} className="ic t2" aria-hidden="true" />
              )}
              <Link href={paths.tab(id, tab)}>
                {t(`overview.engagement.${step}`)}
                <span className="sr">
                  {t(isDone ? 'overview.engagement.done' : 'overview.engagement.open')}
                </span>
              </Link>
            </li>
          ))}
        </ol>
      </Popover.Dropdown>
    </Popover>
  )
}
