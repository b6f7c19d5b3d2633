import { useState, type SubmitEvent } from 'react'
import { TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { attempt, tellDone } from '#renderer/shell/undo'
import { useAct } from '#renderer/shell/use-act'
import { patchClient, patchTheme } from '#renderer/store/client'
import { useOwnDescription } from '#renderer/store/clients'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { Button, IconButton } from '#ui/button'
import { SavedText, SavedWords } from './saved-field'

/** The themes of the client’s editorial line, each with its words. */
export function ClientThemes() {
  const { t } = useTranslator()
  const { id } = useWorkspace()
  // Only the client's own themes: the employer's are changed there.
  const themes = useOwnDescription(id)?.themes ?? []
  const [name, setName] = useState('')
  const add = useAct(async () => {
    const added = name.trim()
    if (added === '') return
    await patchClient(id, ({ themes }) => ({ themes: [...themes, { name: added, words: [] }] }))
    setName('')
  }, t('data.theme.new'))
  const onAdd = (event: SubmitEvent) => {
    event.preventDefault()
    add()
  }
  return (
    <>
      <h2 className="data-fs full">{t('data.theme.title')}</h2>
      <p className="meta full">{t('data.theme.note')}</p>
      {themes.map((theme, index) => (
        <div key={index} className="full data-theme">
          <SavedText
            label={t('data.theme.name', { number: index + 1 })}
            value={theme.name}
            required
            onSave={(next) => patchTheme(id, index, { name: next.trim() })}
          />
          <SavedWords
            label={t('data.theme.words')}
            value={theme.words}
            onSave={(words) => patchTheme(id, index, { words })}
          />
          <IconButton
            label={t('data.remove', { name: theme.name })}
            onClick={() =>
              attempt(() =>
                patchClient(id, ({ themes }) => ({ themes: themes.filter((_, at) => at !== index) })).then(
                  (undo) => tellDone(t('data.theme.removed'), undo),
                ),
              )
            }
          >
            <IconTrash size={14} stroke={1.6} aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      <form className="full data-add" onSubmit={onAdd}>
        <TextInput
          className="grow"
          label={t('data.theme.new')}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button type="submit">{t('data.add')}</Button>
      </form>
    </>
  )
}
