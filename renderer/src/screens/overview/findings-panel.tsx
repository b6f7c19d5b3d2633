import { useState, type Ref } from 'react'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { Audit } from '#shared/model/audit'
import { paths } from '#renderer/shell/routes'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { attempt, tellDone } from '#renderer/shell/undo'
import { addFinding } from '#renderer/store/findings'
import type { FindingRow } from '#renderer/store/rows'
import { inOwnOrder } from '#shared/report/own-order'
import { Button, IconButton } from '#ui/button'
import { Severity } from '#ui/severity'
import type { Finding } from '#shared/audit/engine/findings'
import { FindingSlot } from '../findings/finding-slot'
import { printedOwn, type OwnRows } from '../findings/printed-own'
import { useOwn } from '../findings/use-own'
import { findingSentence } from './findings'
import { postsBehind } from './posts-behind'
import { shownFindings } from './shown-findings'

interface Props {
  audit: Audit
  risks: readonly Finding[]
  strengths: readonly Finding[]
  isWhole: boolean
  onWhole: () => void
  ref: Ref<HTMLElement>
}

/** The findings, most serious first: one sentence, one figure in bold, and one line that opens the evidence. */
export function FindingsPanel({ audit, risks, strengths, isWhole, onWhole, ref }: Props) {
  const { t } = useTranslator()
  const { id } = useWorkspace()
  const own = useOwn(id)
  const [opened, setOpened] = useState<string | null>(null)
  const ranked = (list: readonly Finding[], side: 'risks' | 'strengths') =>
    inOwnOrder(list, own?.ranks?.[side], ({ check }) => check.id)
  const [inOrder, good] = [ranked(risks, 'risks'), ranked(strengths, 'strengths')]
  const all = [...inOrder, ...good]
  const shown = isWhole ? all : shownFindings(inOrder, good)
  const add = () =>
    attempt(async () => {
      const made = await addFinding(id, { side: 'risk', category: mostCostly(audit) })
      tellDone(t('findings.added'), made.undo)
      setOpened(made.about)
    })
  return (
    <section className="overview-findings" aria-label={t('overview.findings.title')} tabIndex={-1} ref={ref}>
      <div className="row overview-findings-h">
        <h2 className="panel-t grow">{t('overview.findings.title')}</h2>
        <span className="meta">{t('overview.findings.count', { shown: shown.length, n: all.length })}</span>
        <IconButton label={t('findings.add')} onClick={add}>
          <IconPlus size={15} stroke={1.6} aria-hidden="true" />
        </IconButton>
        {(isWhole || shown.length < all.length) && (
          <Button kind="ghost" small keys="f" onClick={onWhole}>
            {t(isWhole ? 'overview.findings.fewer' : 'overview.findings.all')}
          </Button>
        )}
      </div>
      {all.length === 0 && <p className="t2">{t('overview.findings.none')}</p>}
      <ul className="overview-list">
        {shown.map((finding) => (
          <Item key={finding.check.id} finding={finding} audit={audit} own={own} onEdit={setOpened} />
        ))}
        {own?.findings.map((row) => row.own && <OwnItem key={row.about} row={row} onEdit={setOpened} />)}
      </ul>
      <FindingSlot about={opened} audit={audit} onClose={() => setOpened(null)} />
    </section>
  )
}

/** The category that costs the index most, proposed for a new finding. */
function mostCostly({ categories }: Audit): string {
  const loss = ({ weight, score }: Audit['categories'][number]) => weight * (100 - (score ?? 100))
  return categories.toSorted((a, b) => loss(b) - loss(a))[0]?.id ?? 'EL'
}

/** One of the consultant's own findings; a click opens it for editing. */
function OwnItem({ row, onEdit }: { row: FindingRow; onEdit: (about: string) => void }) {
  const { t, language } = useTranslator()
  const text = row.words[language]?.text || Object.values(row.words)[0]?.text || t('findings.textPlaceholder')
  return (
    <li className="find">
      <Severity status={row.own?.side === 'strength' ? 'pass' : 'warn'} grave={false} />
      <p>
        <button type="button" className="linklike find-link find-own" onClick={() => onEdit(row.about)}>
          {text}
        </button>
      </p>
      <span className="p meta">{t('findings.own')}</span>
    </li>
  )
}

function Item({
  finding: { check },
  audit,
  own,
  onEdit,
}: {
  finding: Finding
  audit: Audit
  own: OwnRows | undefined
  onEdit: (about: string) => void
}) {
  const translator = useTranslator()
  const { t } = translator
  const { id } = useWorkspace()
  const { before, figure, after } = findingSentence(
    check,
    translator,
    { person: audit.client.person, brand: audit.client.brand ?? '' },
    own && printedOwn(own, translator.language, audit).wording,
  )
  const name = t(`checks.${check.id}.title`)
  const { ids, total } = postsBehind(check, audit)
  return (
    <li className="find">
      <Severity status={check.status} grave={check.score !== null && check.score < 30} />
      <p>
        <Link href={paths.check(id, check.id)} className="find-link">
          {before}
          <b>{figure}</b>
          {after}
        </Link>
      </p>
      <span className="p meta">
        {ids.length > 0 && (
          <>
            <Link href={paths.posts(id, ids)} className="find-posts">
              {t('overview.findings.posts', {
                n: ids.length,
                total,
                part: ids.length < total ? 'yes' : 'no',
              })}
            </Link>
            <span aria-hidden="true">·</span>
          </>
        )}
        {check.status === 'pass' ? t('overview.findings.strength', { name }) : name}
      </span>
      <IconButton className="find-edit" label={t('findings.edit', { name })} onClick={() => onEdit(check.id)}>
        <IconPencil size={14} stroke={1.6} aria-hidden="true" />
      </IconButton>
    </li>
  )
}
