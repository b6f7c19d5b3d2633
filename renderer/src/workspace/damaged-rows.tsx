import { useEffect, useState } from 'react'
import { AppError } from '#shared/model/app-error'
import { saveFile } from '#renderer/host/save-file'
import { useTranslator } from '#renderer/i18n/translator'
import { attempt, tellDone } from '#renderer/shell/undo'
import { countDamaged, removeDamaged } from '#renderer/store/client-rows'
import { rawContent } from '#renderer/store/clients'
import { Button } from '#ui/button'
import { useAudit, useWorkspace } from './workspace'

/** Warns that parts of the open client are damaged, and offers to save their raw content or delete them. */
export default function DamagedRows() {
  const { t } = useTranslator()
  const { id, change, client } = useWorkspace()
  const { error } = useAudit()
  const [count, setCount] = useState(0)
  // Records and stored audits are large, so they are checked only after the audit has met a damaged row.
  const isAuditHit = error instanceof AppError && error.code === 'workspace.damaged'
  useEffect(() => {
    attempt(async () => setCount(await countDamaged(id, isAuditHit)))
  }, [id, change, isAuditHit])
  if (count === 0) return null
  const onSave = async () => {
    const name = `${client.person.name}.json`
    if (await saveFile(name, await rawContent(id), 'application/json'))
      tellDone(t('app.damaged.saved', { name }))
  }
  const onRemove = async () => {
    await removeDamaged(id)
    setCount(0)
    tellDone(t('app.damaged.removed', { count }))
  }
  return (
    <div className="alert" role="alert">
      <b>{t('app.damaged.rows', { count })}</b>
      <p>{t('app.damaged.rowsText')}</p>
      <div className="row">
        <Button small onClick={() => attempt(onSave)}>
          {t('app.damaged.save')}
        </Button>
        <Button small danger onClick={() => attempt(onRemove)}>
          {t('app.damaged.remove', { count })}
        </Button>
      </div>
    </div>
  )
}
