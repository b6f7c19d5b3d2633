import { useState } from 'react'
import { Modal } from '@mantine/core'
import { AppError } from '#shared/model/app-error'
import type { Mapping } from '#shared/model/mapping'
import { attempt, tellDone } from '#renderer/shell/undo'
import { forgetMapping } from '#renderer/store/mappings'
import { chooseFiles } from '#renderer/host/choose'
import { errorText } from '#renderer/i18n/error-text'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { Button } from '#ui/button'
import { Skeleton } from '#ui/page'
import { MappingColumns } from './mapping-columns'
import { nameIn } from './mapping-draft'
import { missingParts } from './mapping-fields'
import { MappingPreview } from './mapping-preview'
import { MappingReading, isOrderOpen } from './mapping-reading'
import './mapping.css'
import { baseName } from './source-groups'
import { useMapping, type MappedTable } from './use-mapping'

/** A decision in the dialog: the table, and how tables of its shape are read. */
export interface MappingDecision extends MappedTable {
  shape: string
  mapping: Mapping
}

/** Asks what the columns of an unknown table mean and previews the result before anything is stored. */
export function MappingDialog({
  table,
  onClose,
  onImport,
}: {
  table: MappedTable | null
  onClose: () => void
  onImport: (decision: MappingDecision) => void
}) {
  const { t } = useTranslator()
  return (
    <Modal.Root
      opened={table !== null}
      onClose={onClose}
      size="min(1240px, calc(100vw - 48px))"
      centered
      classNames={{ content: 'mapping-content', body: 'mapping-body' }}
    >
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content>
        {/* Not `Modal.Header`: that would be a second banner landmark. */}
        <div className="mapping-head">
          <Modal.Title>{table ? t('data.mapping.title', { file: baseName(table.file) }) : ''}</Modal.Title>
          <Modal.CloseButton aria-label={t('app.action.close')} />
        </div>
        <Modal.Body>
          {table && <Body key={table.file} first={table} onClose={onClose} onImport={onImport} />}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function Body({
  first,
  onClose,
  onImport,
}: {
  first: MappedTable
  onClose: () => void
  onImport: (decision: MappingDecision) => void
}) {
  const translator = useTranslator()
  const { t } = translator
  const { client } = useWorkspace()
  const [table, setTable] = useState(first)
  const { state, error, isBusy, change, repair } = useMapping(table, client.timezone)

  async function onChooseAgain() {
    const grants = await chooseFiles()
    const [given] = grants
    if (given) setTable({ grants, file: nameIn(given.name, table.file) })
  }

  if (error !== null)
    return <Failure error={error} onClose={onClose} onChooseAgain={() => attempt(() => onChooseAgain())} />
  if (state === null)
    return (
      <div className="mapping-wait" aria-busy="true">
        <span className="sr" role="status">
          {t('data.mapping.reading')}
        </span>
        <Skeleton height={320} />
      </div>
    )
  const { table: described, draft, broken, isKnown } = state
  const missing = missingParts(draft, isOrderOpen(described, draft))
  const onForget = () =>
    attempt(async () => {
      tellDone(t('data.mapping.forgotten'), await forgetMapping(described.shape))
      onClose()
    })
  return (
    <>
      <p className="meta mapping-lead">
        {t('data.mapping.lead', {
          rows: described.rows,
          columns: described.titles.filter((title) => title !== '').length,
          sheet: described.sheet ?? 'none',
        })}{' '}
        {t(isKnown ? 'data.mapping.known' : 'data.mapping.kept')}
      </p>
      <div className="mapping-split">
        <div className="mapping-form">
          <MappingColumns table={described} draft={draft} onChange={change} />
          <MappingReading
            table={described}
            draft={draft}
            broken={broken}
            timezone={client.timezone}
            onChange={change}
            onRepair={repair}
          />
        </div>
        <MappingPreview
          table={described}
          draft={draft}
          isPossible={missing.every((part) => part === 'order')}
          isBusy={isBusy}
          timezone={client.timezone}
        />
      </div>
      <div className="mapping-foot">
        {isKnown && (
          <Button kind="ghost" onClick={onForget}>
            {t('data.mapping.forget')}
          </Button>
        )}
        <span className="grow meta" id="mapping-missing" role="status">
          {missing.map((part) => t(`data.mapping.missing.${part}`)).join(' ')}
        </span>
        <Button onClick={onClose}>{t('app.action.cancel')}</Button>
        <Button
          kind="primary"
          disabled={isBusy || missing.length > 0 || described.counts?.kept === 0}
          aria-describedby="mapping-missing"
          onClick={() => onImport({ ...table, shape: described.shape, mapping: draft })}
        >
          {t('data.mapping.import')}
        </Button>
      </div>
    </>
  )
}

/** Shown if the file cannot be read; if it is no longer available, asks for it again. */
function Failure({
  error,
  onClose,
  onChooseAgain,
}: {
  error: unknown
  onClose: () => void
  onChooseAgain: () => void
}) {
  const translator = useTranslator()
  const { t } = translator
  const isGone = error instanceof AppError && ['host.noGrant', 'read.missing'].includes(error.code)
  return (
    <>
      <div className="alert mapping-failure" role="alert">
        <b>{isGone ? t('data.mapping.gone') : errorText(error, translator)}</b>
        {isGone && <p>{t('data.mapping.goneWhy')}</p>}
      </div>
      <div className="mapping-foot">
        <span className="grow" />
        <Button onClick={onClose}>{t('app.action.close')}</Button>
        {isGone && (
          <Button kind="primary" onClick={onChooseAgain}>
            {t('data.mapping.chooseAgain')}
          </Button>
        )}
      </div>
    </>
  )
}
