import type { CheckId } from '#shared/audit/catalogue'
import { Fragment, useState } from 'react'
import {
  IconAlertCircle,
  IconChevronDown,
  IconChevronRight,
  IconCircleCheck,
  IconCircleDashed,
  IconPlus,
} from '@tabler/icons-react'
import { useTranslator } from '#renderer/i18n/translator'
import type { Kind } from '#shared/audit/expected-data'
import type { RejectedIn } from './rejected-rows'
import { shortName } from './short-name'
import { baseName, type SourceGroup, type SourcePart } from './source-groups'
import { SourceRemoval } from './source-removal'

interface Missing {
  kind: Kind
  unlocks: CheckId[]
}

/** Everything that was read, by archive or format, with details one click away; below it, the data still missing. */
export function SourceTable({
  groups,
  missing,
  brand,
  onRejected,
  onAsk,
}: {
  groups: readonly SourceGroup[]
  missing: readonly Missing[]
  brand: string
  onRejected: (rows: RejectedIn) => void
  onAsk: (kind: Kind) => void
}) {
  const { t } = useTranslator()
  return (
    <table className="tbl data-src">
      <caption className="sr">{t('data.sources.title')}</caption>
      <colgroup>
        <col />
        <col className="c-type" />
        <col className="c-period" />
        <col className="c-num" />
        <col className="c-num" />
        <col className="c-state" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('data.sources.source')}</th>
          <th scope="col">{t('data.sources.format')}</th>
          <th scope="col">{t('data.sources.period')}</th>
          <th scope="col" className="num">
            {t('data.sources.kept')}
          </th>
          <th scope="col" className="num">
            {t('data.sources.rejected')}
          </th>
          <th scope="col" className="num">
            {t('data.sources.state')}
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <Group key={group.key} group={group} brand={brand} onRejected={onRejected} />
        ))}
        {missing.map(({ kind, unlocks }) => (
          <tr key={kind}>
            <td>
              <span className="nm">
                <IconPlus size={14} stroke={1.6} className="ic" aria-hidden="true" />
                <span className="ell">
                  <b>{t(`data.kind.${kind}`, { brand })}</b>
                  <span className="f">{t(`data.adds.${kind}`)}</span>
                </span>
              </span>
            </td>
            <td className="t2">{t(`data.kindType.${kind}`)}</td>
            <td colSpan={3} className="unlocks">
              {unlocks.length > 0 &&
                t('data.unlocks', {
                  checks: unlocks.slice(0, 3).map((id) => t(`checks.${id}.title`)),
                  more: Math.max(0, unlocks.length - 3),
                })}
            </td>
            <td>
              <button type="button" className="st ask" onClick={() => onAsk(kind)}>
                {t(kind === 'questions' ? 'data.state.toType' : 'data.state.toAsk')}
                <IconCircleDashed size={15} stroke={1.6} aria-hidden="true" />
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Group({
  group,
  brand,
  onRejected,
}: {
  group: SourceGroup
  brand: string
  onRejected: (rows: RejectedIn) => void
}) {
  const { t, integer, date } = useTranslator()
  const [isOpen, setOpen] = useState(false)
  const { format, name, count, types, from, to, kept, rejected, warnings } = group
  const notes = warnings + (rejected > 0 ? 1 : 0)
  const months = [from, to].flatMap((day) => (day === null ? [] : [date(day, 'month')]))
  const span = months.length === 0 ? null : [...new Set(months)].join(' – ')
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  const detail = `source-${group.key.replace(/\W/g, '-')}`
  return (
    <Fragment>
      <tr className={isOpen ? 'open' : ''}>
        <td>
          <button
            type="button"
            className="nm"
            aria-expanded={isOpen}
            aria-controls={detail}
            onClick={() => setOpen(!isOpen)}
            onKeyDown={({ key }) => {
              if (key === 'ArrowRight') setOpen(true)
              if (key === 'ArrowLeft') setOpen(false)
            }}
          >
            <Chevron size={14} stroke={1.6} className="ic" aria-hidden="true" />
            <span className="ell">
              <b className="data-kind">{t(`data.format.${format}`, { brand })}</b>
              <span className="f" title={name}>
                {t('data.sources.files', { name: shortName(name, count > 1 ? 24 : 32), others: count - 1 })}
              </span>
            </span>
          </button>
        </td>
        <td className="t2">{types.join(', ')}</td>
        <td className="t2 nw">{span ?? t('data.sources.noDate')}</td>
        <td className="num">{integer(kept)}</td>
        <td className={`num ${rejected > 0 ? 'data-some' : 't3'}`}>{integer(rejected)}</td>
        <td>
          <span className="st">
            {notes > 0 ? t('data.state.notes', { count: notes }) : t('data.state.complete')}
            {notes > 0 ? (
              <IconAlertCircle size={15} stroke={1.6} aria-hidden="true" />
            ) : (
              <IconCircleCheck size={15} stroke={1.6} aria-hidden="true" />
            )}
          </span>
        </td>
      </tr>
      {isOpen && (
        <tr className="warns" id={detail}>
          <td colSpan={6}>
            <ul>
              {group.parts.map((part) => (
                <Part key={part.format} part={part} onRejected={onRejected} />
              ))}
              <SourceRemoval group={group} />
            </ul>
          </td>
        </tr>
      )}
    </Fragment>
  )
}

function Part({
  part: { format, files, kept, rejected },
  onRejected,
}: {
  part: SourcePart
  onRejected: (rows: RejectedIn) => void
}) {
  const translator = useTranslator()
  const { t } = translator
  const [first] = files
  const name =
    files.length === 1 && first ? baseName(first.file) : t('data.sources.count', { count: files.length })
  const all = files.reduce((sum, { rows }) => sum + rows, 0)
  const notes = files.flatMap(({ warnings }) => warnings)
  return (
    <>
      <li>
        <span className="ell">{name}</span>
        <span>
          {t(`data.format.${format}`, { brand: 'none' })}
          {format === 'linkedin-private'
            ? ` : ${t('data.sources.private')}`
            : `, ${t('data.sources.rows', { count: kept })}`}
          {rejected > 0 &&
            `. ${t('data.sources.left', { count: rejected, share: rejected / Math.max(1, all) })}`}
        </span>
        {rejected > 0 ? (
          <button
            type="button"
            className="linklike"
            onClick={() =>
              onRejected({
                title: name,
                rows: files.flatMap(({ file, rejected: rows }) => rows.map((row) => ({ ...row, file }))),
              })
            }
          >
            {t('data.seeRows', { count: rejected })}
          </button>
        ) : (
          <span />
        )}
      </li>
      {notes.map((note, index) => (
        <li key={index}>
          <span />
          <span>{translator.message(note)}</span>
          <span />
        </li>
      ))}
    </>
  )
}
