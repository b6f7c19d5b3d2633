import { useState } from 'react'
import { IconExternalLink, IconPin, IconX } from '@tabler/icons-react'
import type { Audit } from '#shared/model/audit'
import { isMoment } from '#shared/time/zone'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { Button, IconButton } from '#ui/button'
import { Skeleton } from '#ui/page'
import { Answers } from './answers'
import { Figures } from './figures'
import { keepFocus } from './keep-focus'
import { highlight } from './highlight'
import { Labels } from './labels'
import { NoteField } from './note-field'
import { Outcomes } from './outcomes'
import type { About } from '../../workers/data-tasks'
import { useQuote } from './quote'
import type { ContentRow } from './rows'
import { TypeIcon } from './type-icon'
import type { Content } from './use-content'
import type { Triage } from './use-triage'
import { Why } from './why'

interface Props {
  row: ContentRow
  about: About | null | undefined
  audit: Audit
  content: Content
  triage: Triage
  found: ReadonlySet<string>
  isIntent: boolean
  setIntent: (on: boolean) => void
  isNoting: boolean
  setNoting: (on: boolean) => void
  onClose: () => void
}

/** One post in full: its text, its labels and the reasons for them, the questions it answers, its outcomes. */
export function Detail(props: Props) {
  const { row, about, content, triage, audit, isNoting, setNoting, onClose } = props
  const { t } = useTranslator()
  const quote = useQuote(row, about, audit)
  return (
    <aside className="content-det" aria-label={t('content.detail')}>
      <div className="content-dh">
        <TypeIcon type={row.type} size={16} named={false} />
        <span className="ell">
          {[t(`common.postType.${row.type}`), <When key="when" row={row} day={row.day} />].map(
            (part, index) => (index === 0 ? part : [', ', part]),
          )}
        </span>
        <span className="grow" />
        {row.url && (
          <a
            className="btn ghost icon sm"
            href={row.url}
            target="_blank"
            rel="noreferrer"
            aria-label={t('content.openPost')}
            title={t('content.openPost')}
          >
            <IconExternalLink size={15} stroke={1.6} aria-hidden="true" />
          </a>
        )}
        <IconButton label={t('app.action.close')} className="content-close" onClick={onClose}>
          <IconX size={15} stroke={1.6} aria-hidden="true" />
        </IconButton>
      </div>
      <div className="content-body" key={row.id}>
        <Reading row={row} about={about} found={props.found} />
        <Labels {...props} />
        <Why row={row} about={about} />
        <Answers row={row} about={about} audit={audit} questions={content.questions} triage={triage} />
        <Figures row={row} about={about} rows={content.rows} triage={triage} />
        <Outcomes row={row} outcomes={content.outcomes} triage={triage} />
        {(isNoting || row.note !== '') && (
          <NoteField row={row} isNoting={isNoting} onDone={() => setNoting(false)} />
        )}
      </div>
      <div className="content-foot content-det-foot" onMouseDown={keepFocus}>
        <Button
          keys="p"
          aria-pressed={row.evidence}
          icon={<IconPin size={15} stroke={1.6} aria-hidden="true" />}
          onClick={triage.evidence}
        >
          {t(row.evidence ? 'content.drop' : 'content.keep')}
        </Button>
        <Button kind="ghost" keys="q" onClick={quote}>
          {t('content.quote')}
        </Button>
        <Button kind="ghost" keys="n" onClick={() => setNoting(true)}>
          {t(row.note === '' ? 'content.addNote' : 'content.editNote')}
        </Button>
      </div>
    </aside>
  )
}

function When({ row: { publishedAt }, day }: { row: ContentRow; day: string }) {
  const { date, tag } = useTranslator()
  const { client } = useWorkspace()
  if (!isMoment(publishedAt)) return date(day)
  const time = new Intl.DateTimeFormat(tag, {
    timeStyle: 'short',
    timeZone: client.timezone,
  })
  return `${date(day)}, ${time.format(new Date(publishedAt))}`
}

const LONG = 330

function Reading({ row, about, found }: Pick<Props, 'row' | 'about' | 'found'>) {
  const { t, quote } = useTranslator()
  const [isWhole, setWhole] = useState(false)
  const forms = new Set(about?.terms.flatMap((term) => term.forms))
  const { text = null, sharedTitle = null } = about ?? {}
  const isOwn = row.type === 'post'
  const title = isOwn || !sharedTitle ? null : sharedTitle
  const isLong = (text?.length ?? 0) > LONG
  return (
    <section>
      {title && (
        <h2>
          <Marked text={quote(title)} page={forms} found={found} />
        </h2>
      )}
      {!title && about === undefined && <h2>{row.title ?? t('content.untitled')}</h2>}
      {about === undefined && <Skeleton height={63} />}
      {text && (
        <p className={`content-post ${isLong && !isWhole ? 'cut' : ''} ${title ? '' : 'only'}`}>
          <Marked text={quote(text.trim())} page={forms} found={found} />
        </p>
      )}
      {isLong && (
        <button
          type="button"
          className="linklike content-more"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {t(isWhole ? 'content.readLess' : 'content.readMore')}
        </button>
      )}
      {about !== undefined && !text && (
        <p className="content-post">{t(title ? 'content.noWords' : 'content.noText')}</p>
      )}
      {isOwn && sharedTitle && (
        <p className="meta content-shared">
          {t('content.shared')} <Marked text={quote(sharedTitle)} page={forms} found={found} />
        </p>
      )}
    </section>
  )
}

function Marked({
  text,
  page,
  found,
}: {
  text: string
  page: ReadonlySet<string>
  found: ReadonlySet<string>
}) {
  return highlight(text, page, found).map((segment, index) =>
    segment.mark ? (
      <mark key={index} className={segment.mark}>
        {segment.text}
      </mark>
    ) : (
      segment.text
    ),
  )
}
