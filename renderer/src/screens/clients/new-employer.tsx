import { useState, type SubmitEvent } from 'react'
import { TextInput } from '@mantine/core'
import { useLocation } from 'wouter'
import { TEXT_LANGUAGES } from '#shared/model/vocabulary'
import { useTranslator } from '#renderer/i18n/translator'
import { paths } from '#renderer/shell/routes'
import { useAct } from '#renderer/shell/use-act'
import { useSettings } from '#renderer/shell/settings'
import { BLANK_BRAND, BLANK_CLIENT, usualFrame } from '#renderer/store/blank'
import { createEmployer } from '#renderer/store/employers'
import { Button } from '#ui/button'

/** Asks only for the name of a new employer; everything else is entered with its data. */
export function NewEmployer({ onDone }: { onDone: () => void }) {
  const { t, language } = useTranslator()
  const { consultant, logo } = useSettings()
  const [, go] = useLocation()
  const [name, setName] = useState('')
  const create = useAct(async () => {
    if (name.trim() === '') return
    const id = await createEmployer(
      {
        language: TEXT_LANGUAGES.find((known) => known === language) ?? TEXT_LANGUAGES[0],
        ...usualFrame(),
        brand: { ...BLANK_BRAND, name: name.trim() },
        ...BLANK_CLIENT,
        consultant,
        people: [],
      },
      { logo },
    )
    onDone()
    go(paths.team(id, 'people'))
  }, t('employer.new.title'))
  return (
    <form
      className="form"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault()
        create()
      }}
    >
      <TextInput
        className="full"
        data-autofocus
        label={t('employer.new.name')}
        description={t('employer.new.note')}
        required
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <div className="row dialog-foot full">
        <Button onClick={onDone}>{t('app.action.cancel')}</Button>
        <Button kind="primary" type="submit" disabled={name.trim() === ''}>
          {t('employer.new.go')}
        </Button>
      </div>
    </form>
  )
}
