import { memo } from 'react'
import { Checkbox } from '@mantine/core'
import { attempt, didIt } from '#renderer/shell/undo'
import { useTranslator } from '#renderer/i18n/translator'
import { Severity } from '#ui/severity'
import { findingsOf } from './sections'
import type { Composer } from './use-composer'

/** The findings that a section prints, each to be left out. Typing does not touch them: only a decision or a new audit draws them anew. */
export const Findings = memo(FindingList, (before, now) => {
  const [a, b] = [before.composer, now.composer]
  return (
    before.section === now.section &&
    a.audit === b.audit &&
    a.language === b.language &&
    a.workspace.id === b.workspace.id &&
    a.leftOut.join() === b.leftOut.join()
  )
})

function FindingList({
  composer: { audit, leftOut, leaveOut },
  section,
}: {
  composer: Composer
  section: string
}) {
  const { t, message } = useTranslator()
  const findings = findingsOf(section, audit)
  if (findings.length === 0) return null
  const out = findings.filter(({ id }) => leftOut.includes(id)).length
  return (
    <fieldset className="report-findings">
      <legend>
        <span className="panel-t">{t('composer.findings')}</span>{' '}
        <span className="meta">{t('composer.findingsCount', { n: findings.length, out })}</span>
      </legend>
      {findings.map((check) => (
        <div key={check.id} className={`report-finding ${leftOut.includes(check.id) ? 'off' : ''}`}>
          <Checkbox
            size="xs"
            checked={!leftOut.includes(check.id)}
            onChange={({ currentTarget }) => {
              const isOut = !currentTarget.checked
              attempt(async () => {
                await leaveOut(check.id, isOut)
                if (isOut)
                  didIt(t('composer.left', { name: t(`checks.${check.id}.title`) }), () =>
                    leaveOut(check.id, false),
                  )
              })
            }}
            label={t(`checks.${check.id}.title`)}
            description={message(check.message)}
          />
          <Severity status={check.status} grave={check.score !== null && check.score < 30} />
        </div>
      ))}
    </fieldset>
  )
}
