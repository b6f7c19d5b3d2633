import { attempt, tellDone } from '#renderer/shell/undo'
import { patchClient } from '#renderer/store/client'
import { settlePoint } from '#renderer/store/imports'
import { setConsent } from '#renderer/store/workspaces'
import { todayIn } from '#renderer/workspace/today'
import { useWorkspace } from '#renderer/workspace/workspace'
import { useTranslator } from '#renderer/i18n/translator'
import { Button } from '#ui/button'
import { importAgain } from './import-again'
import type { OpenPoint } from './open-points'
import { baseName } from './source-groups'
import type { MappedTable } from './use-mapping'

interface Steps {
  onChoose: () => void
  onMap: (table: MappedTable) => void
}

/** The open points of imports, each with the actions that settle it. */
export function OpenPointsList({ points, ...steps }: { points: readonly OpenPoint[] } & Steps) {
  const { t } = useTranslator()
  if (points.length === 0) return null
  return (
    <section aria-label={t('data.points.title', { count: points.length })}>
      <div className="data-sec">
        <h2 className="panel-t">{t('data.points.title', { count: points.length })}</h2>
      </div>
      <ul>
        {points.map((point) => (
          <li key={point.row.id + point.key} className="data-point">
            <Said point={point} />
            <div className="row">
              <Step point={point} {...steps} />
              <Aside point={point} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Said({ point }: { point: OpenPoint }) {
  const { t, message } = useTranslator()
  const file = baseName(point.file)
  if (point.kind === 'stranger') {
    const { name, expected, from, who } = point.stranger
    const kind = from === 'connections' ? from : who
    return (
      <p>
        <b>{t(`data.points.stranger.${kind}`, { file, name, expected })}</b> {t('data.points.strangerAsk')}
      </p>
    )
  }
  if (point.kind === 'consent')
    return (
      <p>
        <b>{t('data.points.consent', { file })}</b> {t('data.points.consentAsk')}
      </p>
    )
  if (point.kind === 'table')
    return (
      <p>
        <b>{file}</b> {message(point.reason)}
      </p>
    )
  return (
    <p>
      <b>{t('data.summary.failed', { file })}</b> {t(`errors.${point.failed.code}`, point.failed.values)}
    </p>
  )
}

function Step({ point, onChoose, onMap }: { point: OpenPoint } & Steps) {
  const { t } = useTranslator()
  const { id, client } = useWorkspace()
  const { row, file, kind } = point
  const of = <span className="sr"> {t('data.mapping.of', { file: baseName(file) })}</span>
  const again = async (only: readonly string[]) => {
    const isStored = await importAgain(id, row.grants, only, (undo) =>
      tellDone(t('data.summary.title'), undo, { quiet: true }),
    )
    if (isStored) await settlePoint(row.id, point.key)
  }
  if (kind === 'table')
    return (
      <Button small onClick={() => onMap({ grants: row.grants, file })}>
        {t('data.mapping.open')}
        {of}
      </Button>
    )
  if (kind === 'failed')
    return (
      <Button small onClick={onChoose}>
        {t('data.summary.other')}
        {of}
      </Button>
    )
  if (kind === 'consent') {
    const onAgree = async () => {
      const on = todayIn(client.timezone)
      await setConsent(id, { given: true, by: client.person.name, on })
      await again([file])
    }
    return (
      <Button small onClick={() => attempt(onAgree, { what: baseName(file) })}>
        {t('data.points.agreed')}
        {of}
      </Button>
    )
  }
  const onSame = async () => {
    await patchClient(id, ({ acceptedSources = [] }) => ({
      acceptedSources: [...new Set([...acceptedSources, file])],
    }))
    await again(point.stranger.files)
  }
  return (
    <Button small onClick={() => attempt(onSame, { what: baseName(file) })}>
      {t(`data.points.same.${point.stranger.who}`)}
      {of}
    </Button>
  )
}

function Aside({ point: { row, key, file } }: { point: OpenPoint }) {
  const { t } = useTranslator()
  const onAside = async () =>
    tellDone(t('data.points.leftOut', { file: baseName(file) }), await settlePoint(row.id, key))
  return (
    <Button small kind="ghost" onClick={() => attempt(onAside)}>
      {t('data.points.leaveOut')}
      <span className="sr"> {t('data.mapping.of', { file: baseName(file) })}</span>
    </Button>
  )
}
