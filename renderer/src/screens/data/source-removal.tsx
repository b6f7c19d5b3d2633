import { putBackIntoWorkspace, removeFromWorkspace } from '#renderer/workers/data-client'
import { attempt, tellDone } from '#renderer/shell/undo'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { shortName } from './short-name'
import { importedOn, unitsOf, type SourceGroup, type SourceUnit } from './source-groups'

/** What can be removed from the client: an archive as a whole, other files individually. */
export function SourceRemoval({ group }: { group: SourceGroup }) {
  const { t } = useTranslator()
  const { id } = useWorkspace()

  async function remove({ name, files }: SourceUnit) {
    const removed = await removeFromWorkspace(
      id,
      files.map(({ file }) => file),
    )
    tellDone(t('data.sources.removed', { file: name }), () => putBackIntoWorkspace(id, removed))
  }

  return unitsOf(group).map((unit) => (
    <li key={unit.files[0]?.file}>
      <span className="ell" title={unit.name}>
        {shortName(unit.name, 30)}
      </span>
      <span className="t3">{t('data.sources.on', { date: importedOn(unit.files) })}</span>
      <button
        type="button"
        className="linklike"
        aria-label={t('data.sources.removeFile', { file: unit.name })}
        onClick={() => attempt(() => remove(unit), { what: unit.name })}
      >
        {t('data.sources.remove')}
      </button>
    </li>
  ))
}
