import { lazy, memo, Suspense, useState } from 'react'
import { Checkbox } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { findingText } from '#shared/report/wording'
import { useTranslator } from '#renderer/i18n/translator'
import { IconButton } from '#ui/button'
import { Severity } from '#ui/severity'
import { FindingSlot } from '../findings/finding-slot'
import { printedOwn } from '../findings/printed-own'
import { useDecisions } from '../findings/use-decisions'
import { findingsOf } from './sections'
import type { Composer } from './use-composer'

const PlanEditor = lazy(() => import('../findings/plan-editor'))

/**
 * The findings a section prints, each with a switch to leave it out. Memoised: typing does not re-render them, only a decision or a new
 * audit does.
 */
export const Findings = memo(FindingList, (before, now) => {
  const [a, b] = [before.composer, now.composer]
  return (
    before.section === now.section &&
    a.audit === b.audit &&
    a.language === b.language &&
    a.workspace.id === b.workspace.id &&
    a.own === b.own &&
    a.leftOut.join() === b.leftOut.join()
  )
})

function FindingList({ composer, section }: { composer: Composer; section: string }) {
  const { audit, leftOut, own, language, translator, workspace } = composer
  const { leave } = useDecisions(workspace.id, own)
  const { t } = useTranslator()
  const [opened, setOpened] = useState<string | null>(null)
  if (section === 'plan')
    return (
      <Suspense fallback={null}>
        <PlanEditor audit={audit} own={own} language={language} />
      </Suspense>
    )
  const { wording } = printedOwn(own, language, audit)
  const findings = findingsOf(section, audit)
  const added = ownRows(section, own)
  if (findings.length + added.length === 0) return null
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
            onChange={({ currentTarget }) =>
              leave(check.id, t(`checks.${check.id}.title`), !currentTarget.checked)
            }
            label={t(`checks.${check.id}.title`)}
            description={findingText(check, { translator, wording })}
          />
          <span className="row">
            <IconButton
              label={t('findings.edit', { name: t(`checks.${check.id}.title`) })}
              onClick={() => setOpened(check.id)}
            >
              <IconPencil size={15} stroke={1.6} aria-hidden="true" />
            </IconButton>
            <Severity status={check.status} grave={check.score !== null && check.score < 30} />
          </span>
        </div>
      ))}
      {added.map((row) => (
        <div key={row.about} className={`report-finding ${leftOut.includes(row.about) ? 'off' : ''}`}>
          <Checkbox
            size="xs"
            checked={!leftOut.includes(row.about)}
            onChange={({ currentTarget }) => leave(row.about, t('findings.own'), !currentTarget.checked)}
            label={t('findings.own')}
            description={row.words[language]?.text ?? ''}
          />
          <IconButton
            label={t('findings.edit', { name: t('findings.own') })}
            onClick={() => setOpened(row.about)}
          >
            <IconPencil size={15} stroke={1.6} aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      <FindingSlot about={opened} audit={audit} onClose={() => setOpened(null)} />
    </fieldset>
  )
}

/** The consultant's own findings that a section prints: all in the summary, otherwise those of its category. */
function ownRows(section: string, { findings }: Composer['own']): Composer['own']['findings'] {
  return findings.filter(
    ({ own }) => own !== null && (section === 'summary' || section === `category-${own.category}`),
  )
}
