import { useState, type SubmitEvent } from 'react'
import { Modal, Select, TextInput } from '@mantine/core'
import { useTranslator } from '#renderer/i18n/translator'
import { useAct } from '#renderer/shell/use-act'
import { tellDone } from '#renderer/shell/undo'
import { useClients } from '#renderer/store/clients'
import { attachPerson, createPerson } from '#renderer/store/employers'
import { eraseWorkspace } from '#renderer/store/workspaces'
import { useTeam } from '#renderer/workspace/employer'
import { Button } from '#ui/button'
import { personOf } from './person-of'

/** Adds a person to an employer: someone new, or an existing client. */
export default function AddPerson({ onClose }: { onClose: () => void }) {
  const { t } = useTranslator()
  const { employer } = useTeam()
  const clients = (useClients()?.rows ?? []).filter(
    ({ isEmployer, member, archivedAt }) => !isEmployer && !member && archivedAt === null,
  )
  const [name, setName] = useState('')
  const [role, setRole] = useState('')
  const [existing, setExisting] = useState<string | null>(null)
  const known = clients.find(({ id }) => id === existing)
  const isEmpty = known === undefined && name.trim() === ''

  const add = useAct(async () => {
    if (isEmpty) return
    if (known) {
      const undo = await attachPerson(employer.id, known.id, { role: role.trim() })
      tellDone(t('employer.add.done', { name: known.client.person.name }), undo)
    } else {
      const client = personOf(employer.client, { name: name.trim() })
      const id = await createPerson(employer.id, client, { role: role.trim() })
      tellDone(t('employer.add.done', { name: name.trim() }), () => eraseWorkspace(id))
    }
    onClose()
  }, t('employer.add.title'))

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('employer.add.title')}
      size={480}
      closeButtonProps={{ 'aria-label': t('app.action.close') }}
    >
      <form
        className="form"
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault()
          add()
        }}
      >
        {clients.length > 0 && (
          <Select
            className="full"
            label={t('employer.add.existing')}
            description={t('employer.add.existingHint')}
            placeholder={t('employer.add.new')}
            clearable
            searchable
            value={existing}
            data={clients.map(({ id, client }) => ({
              value: id,
              label: [client.person.name, client.brand?.name].filter(Boolean).join(', '),
            }))}
            onChange={setExisting}
          />
        )}
        {!known && (
          <TextInput
            data-autofocus
            label={t('app.newClient.person')}
            required
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
        )}
        <TextInput
          className={known ? 'full' : ''}
          label={t('employer.member.role')}
          value={role}
          onChange={({ currentTarget }) => setRole(currentTarget.value)}
        />
        <p className="meta full">{t('employer.add.note')}</p>
        <div className="row dialog-foot full">
          <Button onClick={onClose}>{t('app.action.cancel')}</Button>
          <Button kind="primary" type="submit" disabled={isEmpty}>
            {t('employer.add.go')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
