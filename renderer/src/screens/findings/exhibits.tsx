import { useEffect, useState, type DragEvent } from 'react'
import { IconPhoto, IconX } from '@tabler/icons-react'
import { EXHIBITS } from '#shared/model/budgets'
import type { Audit } from '#shared/model/audit'
import type { Language } from '#shared/model/vocabulary'
import { pickFiles } from '#renderer/host/pick-files'
import { useTranslator } from '#renderer/i18n/translator'
import { attempt, tellDone, tellFailure } from '#renderer/shell/undo'
import { addExhibit, changeExhibit, removeExhibit } from '#renderer/store/findings'
import type { ExhibitRow } from '#renderer/store/rows'
import { useWorkspace } from '#renderer/workspace/workspace'
import { Button, IconButton } from '#ui/button'
import { SavedText } from '../data/saved-field'
import { pictureOf } from './picture'
import { sourceOf, type OwnRows } from './printed-own'

/** The exhibits printed with a finding: screenshots pasted, dropped or chosen, and quotations from posts. */
export function Exhibits({
  about,
  own,
  audit,
  language,
}: {
  about: string
  own: OwnRows
  audit: Audit
  language: Language
}) {
  const { t } = useTranslator()
  const { id } = useWorkspace()
  const [isOver, setOver] = useState(false)
  const rows = own.exhibits.filter((row) => row.about === about)
  const isFull = rows.length >= EXHIBITS.count

  function take(files: readonly File[]) {
    attempt(async () => {
      for (const file of files) {
        const picture = await pictureOf(file)
        if (!picture) tellFailure(t('findings.noPicture', { file: file.name }))
        else {
          const undo = await addExhibit(id, { kind: 'picture', about, ...picture })
          if (undo) tellDone(t('findings.pictureAdded'), undo)
          else tellFailure(t('findings.full', { n: EXHIBITS.count }))
        }
      }
    })
  }

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = picturesIn(event.clipboardData)
      if (files.length === 0) return
      event.preventDefault()
      take(files)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  })

  const over = (on: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(on)
  }
  return (
    <section
      className={`finding-exhibits ${isOver ? 'over' : ''}`}
      aria-label={t('findings.exhibits')}
      onDragOver={over(true)}
      onDragLeave={over(false)}
      onDrop={(event) => {
        event.preventDefault()
        event.stopPropagation()
        setOver(false)
        take(picturesIn(event.dataTransfer))
      }}
    >
      <div className="row">
        <h3 className="panel-t grow">{t('findings.exhibits')}</h3>
        <Button
          small
          disabled={isFull}
          icon={<IconPhoto size={15} stroke={1.6} aria-hidden="true" />}
          onClick={() => pickFiles({ accept: 'image/png,image/jpeg,image/webp' }, take)}
        >
          {t('findings.choose')}
        </Button>
      </div>
      <p className="meta">{t('findings.exhibitsHint')}</p>
      <ul>
        {rows.map((row) => (
          <Exhibit key={row.id} row={row} audit={audit} language={language} />
        ))}
      </ul>
    </section>
  )
}

function Exhibit({ row, audit, language }: { row: ExhibitRow; audit: Audit; language: Language }) {
  const { t } = useTranslator()
  const remove = () =>
    attempt(async () => {
      tellDone(t('findings.exhibitRemoved'), await removeExhibit(row.id))
    })
  return (
    <li className="finding-exhibit">
      {row.kind === 'picture' ? (
        <img
          src={row.data}
          width={row.width}
          height={row.height}
          alt={row.captions[language] ?? t('findings.picture')}
        />
      ) : (
        <blockquote>{t('report.exhibit.quote', { text: row.text })}</blockquote>
      )}
      <SavedText
        key={language}
        label={t(row.kind === 'picture' ? 'findings.caption' : 'findings.sourceLabel')}
        placeholder={row.kind === 'quote' ? (sourceOf(row.post, language, audit) ?? '') : ''}
        value={row.captions[language] ?? ''}
        onSave={(caption) => changeExhibit(row.id, { language, caption })}
      />
      <IconButton label={t('findings.removeExhibit')} onClick={remove}>
        <IconX size={15} stroke={1.6} aria-hidden="true" />
      </IconButton>
    </li>
  )
}

function picturesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
}
