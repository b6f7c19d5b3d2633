import { useEffect, useState } from 'react'
import { Checkbox, Modal, Progress } from '@mantine/core'
import { cancelImport, useImportJob } from '#renderer/import/import-job'
import { useOpening } from '#renderer/import/open-client'
import { useTranslator } from '#renderer/i18n/translator'
import { Button } from '#ui/button'
import { attempt } from '#renderer/shell/undo'
import type { WorkspaceRow } from '#renderer/store/rows'
import { CLASSES } from '#renderer/store/inventory'
import { AboutClient } from './about-client'
import { keptOf, megabytes, type Kept } from './erasure'
import { NewClient } from './new-client'
import { NewEmployer } from './new-employer'
import type { ClientActions } from './use-client-actions'

/** The dialogs over the client list: the new client, the question before erasing, the progress of opening. */
export default function ClientDialogs({ actions }: { actions: ClientActions }) {
  const { t } = useTranslator()
  const { dialog, openDialog } = actions
  const { isOpening, given } = useOpening()
  const close = () => {
    openDialog(null)
    useOpening.setState({ given: null })
  }
  const closeButton = { 'aria-label': t('app.action.close') }
  return (
    <>
      <Modal
        opened={!isOpening && (dialog?.kind === 'new' || given !== null)}
        onClose={close}
        title={t('app.newClient.title')}
        size={720}
        closeButtonProps={closeButton}
      >
        <NewClient
          // A new form when more files arrive: they may say more about the client.
          key={given?.grants.map(({ grant }) => grant).join(' ') ?? 'typed'}
          given={given}
          onFiles={actions.openFiles}
          onFolder={actions.openFolder}
          onDone={close}
        />
      </Modal>
      <Modal
        opened={dialog?.kind === 'employer'}
        onClose={close}
        title={t('employer.new.title')}
        size={460}
        closeButtonProps={closeButton}
      >
        {dialog?.kind === 'employer' && <NewEmployer onDone={close} />}
      </Modal>
      <Modal
        opened={dialog?.kind === 'erase'}
        onClose={close}
        title={
          dialog?.kind === 'erase' ? t('app.clients.eraseTitle', { name: dialog.row.client.person.name }) : ''
        }
        size={520}
        closeButtonProps={closeButton}
      >
        {dialog?.kind === 'erase' && <Erase row={dialog.row} actions={actions} />}
      </Modal>
      <Modal
        opened={dialog?.kind === 'about'}
        onClose={close}
        title={
          dialog?.kind === 'about' ? t('app.clients.aboutTitle', { name: dialog.row.client.person.name }) : ''
        }
        size={520}
        closeButtonProps={closeButton}
      >
        {dialog?.kind === 'about' && <AboutClient row={dialog.row} onDone={close} />}
      </Modal>
      <Modal
        opened={isOpening}
        onClose={() => attempt(() => cancelImport())}
        title={t('app.clients.opening')}
        withCloseButton={false}
        closeOnClickOutside={false}
        size={460}
      >
        <Opening />
      </Modal>
    </>
  )
}

function Erase({ row, actions }: { row: WorkspaceRow; actions: ClientActions }) {
  const { t } = useTranslator()
  const [kept, setKept] = useState<Kept | null>(null)
  const [isCertified, setCertified] = useState(false)
  useEffect(() => {
    attempt(async () => {
      setKept(await keptOf(row))
    })
  }, [row])
  return (
    <>
      <p className="t2">
        {t('app.clients.eraseText', {
          audits: row.last?.number ?? 0,
          files: row.files,
          copies: kept?.copies ?? 0,
        })}
      </p>
      {kept && (
        <ul className="meta erase-list">
          {CLASSES.map((each) => (
            <li key={each}>
              {t('app.erasure.row', { what: t(`settings.classes.of.${each}`), count: kept.records[each] })}
            </li>
          ))}
          <li>{t('app.erasure.inApp', { size: megabytes(kept.size) })}</li>
          <li>{t('app.erasure.inBackups', { copies: kept.copies, size: megabytes(kept.copySize) })}</li>
          {row.member && <li>{t('app.erasure.inTeam', { audits: kept.teamAudits })}</li>}
        </ul>
      )}
      <Checkbox
        label={t('app.erasure.certify')}
        description={t('app.erasure.certifyHint')}
        checked={isCertified}
        onChange={({ currentTarget }) => setCertified(currentTarget.checked)}
      />
      <div className="row dialog-foot">
        <Button data-autofocus onClick={() => actions.openDialog(null)}>
          {t('app.action.cancel')}
        </Button>
        <Button onClick={() => actions.exportFile(row)}>{t('app.clients.backupFirst')}</Button>
        <Button danger onClick={() => actions.erase(row, isCertified)}>
          {t('app.clients.eraseDo')}
        </Button>
      </div>
    </>
  )
}

function Opening() {
  const { t } = useTranslator()
  const job = useImportJob(({ current }) => current)
  const isReading = job?.phase === 'reading'
  const share = job && job.total > 0 ? (job.done / job.total) * 100 : 0
  return (
    <div className="form" aria-live="polite">
      <Progress value={isReading ? share : 100} size={6} aria-label={t('app.clients.opening')} />
      <div className="row">
        <span className="grow t2 ell">
          {isReading && job.total > 0 && t('app.clients.reading', { done: job.done, total: job.total })}
          {job !== null && !isReading && t('app.clients.computing')}
        </span>
        <Button small disabled={!isReading} onClick={() => attempt(() => cancelImport())}>
          {t('app.action.cancel')}
        </Button>
      </div>
      <span className="meta ell">{job?.file ?? ''}</span>
    </div>
  )
}
