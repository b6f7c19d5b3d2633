import { Select } from '@mantine/core'
import { AUDIT_KINDS } from '#shared/model/vocabulary'
import { attempt } from '#renderer/shell/undo'
import { patchClient, patchPart } from '#renderer/store/client'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { FoundField } from './found-field'
import { SavedCount, SavedText } from './saved-field'
import { useFound } from './use-found'

/** What is known of the person besides the files, and the kind of audit. */
export function PersonFields() {
  const { t, integer } = useTranslator()
  const { id, client } = useWorkspace()
  const { person } = client
  const found = useFound(id)
  const save = (change: Partial<typeof person>) => patchPart(id, 'person', change)
  return (
    <>
      <h2 className="data-fs full">{t('data.client.person')}</h2>
      <SavedText
        label={t('app.newClient.person')}
        value={person.name}
        required
        onSave={(name) => save({ name: name.trim() })}
      />
      <SavedCount
        label={t('app.newClient.followers')}
        value={person.followers ?? null}
        onSave={(followers) => save({ followers: followers ?? undefined })}
      />
      {found.followers !== null && person.followers === undefined && (
        <FoundField
          label={t('app.newClient.followers')}
          value={integer(found.followers)}
          onTake={() => save({ followers: found.followers ?? undefined })}
        />
      )}
      <div className="full">
        <SavedText
          label={t('data.client.headline')}
          lines={2}
          value={person.headline ?? ''}
          onSave={(headline) => save({ headline })}
        />
      </div>
      {found.headline !== null && (person.headline ?? '').trim() === '' && (
        <FoundField
          label={t('data.client.headline')}
          value={found.headline}
          onTake={() => save({ headline: found.headline ?? '' })}
        />
      )}
      <div className="full">
        <SavedText
          label={t('app.newClient.profileUrl')}
          value={person.profileUrl ?? ''}
          onSave={(profileUrl) => save({ profileUrl })}
        />
      </div>
      <Select
        label={t('data.client.kind')}
        allowDeselect={false}
        value={client.kind ?? 'full'}
        data={AUDIT_KINDS.map((value) => ({ value, label: t(`data.client.kinds.${value}`) }))}
        onChange={(kind) => kind && attempt(() => patchClient(id, () => ({ kind })))}
      />
    </>
  )
}
