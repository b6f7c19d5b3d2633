import { useEffect, useState } from 'react'
import { Modal, Select } from '@mantine/core'
import type { Grant } from '#shared/host/results'
import { chooseFiles, chooseFolder } from '#renderer/host/choose'
import { errorText } from '#renderer/i18n/error-text'
import { useTranslator } from '#renderer/i18n/translator'
import { readForImport, useImportJob } from '#renderer/import/import-job'
import { attempt, tellDone, tellFailure } from '#renderer/shell/undo'
import { useTeam } from '#renderer/workspace/employer'
import { Button } from '#ui/button'
import { ErrorState } from '#ui/error-state'
import { archivesOf, readings, targetsOf, type Archive, type Target } from './archives'
import { importArchives } from './import-archives'

type Step =
  | { kind: 'choose' }
  | { kind: 'reading' }
  | { kind: 'check'; archives: Archive[]; targets: Target[] }
  | { kind: 'storing'; name: string }

/** Imports files of several people at once: each goes to the person it names, once confirmed. */
export default function ArchivesDialog({
  given = null,
  onClose,
}: {
  given?: readonly Grant[] | null
  onClose: () => void
}) {
  const translator = useTranslator()
  const { t } = translator
  const { employer, people } = useTeam()
  const brand = employer.client.person.name
  const [step, setStep] = useState<Step>({ kind: given ? 'reading' : 'choose' })
  const [error, setError] = useState<unknown>(null)
  const reading = useImportJob(({ current }) => current?.file ?? '')

  async function read(grants: readonly Grant[]) {
    if (grants.length === 0) return
    setStep({ kind: 'reading' })
    setError(null)
    try {
      const archives: Archive[] = []
      for (const group of readings(grants)) {
        const from = { kind: 'grants' as const, grants: group.map(({ grant }) => grant) }
        archives.push(...archivesOf(group, await readForImport(null, from, group)))
      }
      setStep({ kind: 'check', archives, targets: targetsOf(archives, people) })
    } catch (thrown) {
      setError(thrown)
      setStep({ kind: 'choose' })
    } finally {
      useImportJob.setState({ current: null })
    }
  }
  useEffect(() => {
    if (given) attempt(() => read(given))
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what was dropped is read once
  }, [])

  const store = (archives: readonly Archive[], targets: readonly Target[]) =>
    attempt(async () => {
      const chosen = archives.map((archive, index) => ({ archive, target: targets[index] ?? OUT }))
      setStep({ kind: 'storing', name: '' })
      const { undo, failed, ...counts } = await importArchives(employer, chosen, (name) =>
        setStep({ kind: 'storing', name }),
      )
      for (const each of failed)
        tellFailure(
          t('employer.import.failed', { name: each.name || brand, text: errorText(each.error, translator) }),
        )
      if (counts.files > 0) tellDone(t('employer.import.done', counts), undo)
      onClose()
    })

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('employer.import.title')}
      size={860}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('app.action.close') }}
    >
      <div className="team-archives">
        {error !== null && <ErrorState error={error} />}
        {step.kind === 'choose' && (
          <>
            <p className="t2">{t('employer.import.lede')}</p>
            <div className="row">
              <Button
                kind="primary"
                data-autofocus
                onClick={() => attempt(async () => read(await chooseFiles()))}
              >
                {t('employer.import.choose')}
              </Button>
              <span className="t2">
                {t('employer.import.or')}{' '}
                <button
                  type="button"
                  className="linklike"
                  onClick={() => attempt(async () => read(await chooseFolder()))}
                >
                  {t('employer.import.folder')}
                </button>
              </span>
            </div>
          </>
        )}
        {step.kind === 'reading' && (
          <p className="t2" role="status">
            {t('employer.import.reading', { file: reading })}
          </p>
        )}
        {step.kind === 'storing' && (
          <p className="t2" role="status">
            {t('employer.import.storing', { name: step.name })}
          </p>
        )}
        {step.kind === 'check' && (
          <Check
            archives={step.archives}
            targets={step.targets}
            onTargets={(targets) => setStep({ ...step, targets })}
            onStore={() => store(step.archives, step.targets)}
            onClose={onClose}
          />
        )}
      </div>
    </Modal>
  )
}

const OUT: Target = { kind: 'out' }

function Check({
  archives,
  targets,
  onTargets,
  onStore,
  onClose,
}: {
  archives: readonly Archive[]
  targets: readonly Target[]
  onTargets: (targets: Target[]) => void
  onStore: () => void
  onClose: () => void
}) {
  const { t, quote } = useTranslator()
  const { employer, people } = useTeam()
  const brand = employer.client.person.name
  const count = targets.filter(({ kind }) => kind !== 'out').length
  const fresh = new Set([
    ...archives.flatMap(({ proposal, client }) => client?.person.name ?? proposal.name ?? []),
    ...targets.flatMap((target) => (target.kind === 'new' ? target.name : [])),
  ])
  const known = people.map(({ id, client }) => ({
    target: { kind: 'person', id } as const,
    label: client.person.name,
  }))
  const choices: { target: Target; label: string }[] = [
    ...known,
    ...[...fresh]
      .filter((name) => !known.some(({ label }) => label === name))
      .map((name) => ({
        target: { kind: 'new', name } as const,
        label: t('employer.import.newPerson', { name }),
      })),
    { target: { kind: 'page' }, label: t('employer.import.page', { brand }) },
    { target: OUT, label: t('employer.import.leaveOut') },
  ]
  const data = choices.map(({ target, label }) => ({ value: JSON.stringify(target), label }))
  if (archives.length === 0) return <p className="t2">{t('employer.import.nothing')}</p>
  return (
    <>
      <div className="team-archives-list">
        <table className="tbl" aria-label={t('employer.import.title')}>
          <thead>
            <tr>
              <th scope="col">{t('employer.import.file')}</th>
              <th scope="col" style={{ width: 130 }}>
                {t('employer.import.holds')}
              </th>
              <th scope="col" style={{ width: 300 }}>
                {t('employer.import.whose')}
              </th>
            </tr>
          </thead>
          <tbody>
            {archives.map(({ file, rows, proposal, client, isPage }, index) => (
              <tr key={`${file} ${index}`}>
                <td>
                  {quote(file)}
                  {!isPage && (client?.person.name ?? proposal.name) === null && (
                    <span className="meta"> {t('employer.import.unknown')}</span>
                  )}
                </td>
                <td>{t('employer.import.rows', { n: rows })}</td>
                <td>
                  <Select
                    aria-label={`${t('employer.import.whose')} : ${file}`}
                    allowDeselect={false}
                    searchable
                    value={JSON.stringify(targets[index] ?? OUT)}
                    data={data}
                    onChange={(value) => {
                      const target = choices.find((choice) => JSON.stringify(choice.target) === value)?.target
                      if (target) onTargets(targets.map((each, at) => (at === index ? target : each)))
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="meta">{t('employer.import.consent')}</p>
      <div className="row dialog-foot">
        <Button onClick={onClose}>{t('app.action.cancel')}</Button>
        <Button kind="primary" disabled={count === 0} onClick={onStore}>
          {t('employer.import.go', { n: count })}
        </Button>
      </div>
    </>
  )
}
