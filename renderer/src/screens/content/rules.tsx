import { useState, type SubmitEvent } from 'react'
import { IconX } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { INTENTS, SUBJECTS, type Intent, type Subject } from '#shared/model/labels'
import { paths } from '#renderer/shell/routes'
import { useCommands } from '#renderer/shell/shortcuts'
import { attempt, tellDone } from '#renderer/shell/undo'
import { patchClient } from '#renderer/store/client'
import { useTranslator } from '#renderer/i18n/translator'
import { useAudit, useWorkspace } from '#renderer/workspace/workspace'
import { Button, IconButton } from '#ui/button'
import { PageHead } from '#ui/page'

/** The consultant's rules: labels for posts containing certain words or a hashtag, unless a person has labelled them. */
export function Rules() {
  const { t } = useTranslator()
  const { id, client } = useWorkspace()
  const { audit } = useAudit()
  const [, go] = useLocation()
  const rules = client.rules ?? []
  const back = () => go(`${paths.tab(id, 'content')}?`)
  useCommands([{ id: 'rules.leave', label: t('app.action.back'), keys: 'escape', run: back, keysOnly: true }])
  const remove = async (place: number) => {
    const undo = await patchClient(id, ({ rules: known = [] }) => ({
      rules: known.filter((_, index) => index !== place),
    }))
    tellDone(t('content.rules.removed'), undo)
  }
  return (
    <>
      <PageHead title={t('content.rules.title')} note={t('content.rules.note')}>
        <Button onClick={back} keys="escape">
          {t('content.blind.leave')}
        </Button>
      </PageHead>
      <div className="scroll content-blind">
        <NewRule />
        <ul className="content-apart">
          {rules.map(({ words, subject, intent, by }, index) => {
            const labels = [
              subject && t(`common.subject.${subject}`),
              intent && t(`common.intent.${intent}`),
            ].filter(Boolean)
            const count = audit?.posts.filter(({ rule }) => rule === words).length ?? 0
            return (
              <li key={`${words} ${index}`}>
                <span className="row">
                  <b>{words}</b> <span>{labels.join(', ')}</span>
                  <span className="grow" />
                  <IconButton
                    label={t('content.rules.remove', { words })}
                    onClick={() => attempt(() => remove(index))}
                  >
                    <IconX size={15} stroke={1.6} aria-hidden="true" />
                  </IconButton>
                </span>
                <span className="meta">
                  {t('content.rules.labels', { count })}
                  {by && <> {t('content.rules.by', { name: by })}</>}
                </span>
              </li>
            )
          })}
        </ul>
      </div>
    </>
  )
}

function NewRule() {
  const { t } = useTranslator()
  const { id } = useWorkspace()
  const [words, setWords] = useState('')
  const [subject, setSubject] = useState<Subject | ''>('')
  const [intent, setIntent] = useState<Intent | ''>('')
  const said = words.trim()
  const isWhole = said !== '' && (subject !== '' || intent !== '')
  const add = async () => {
    const undo = await patchClient(id, ({ rules = [], consultant }) => ({
      rules: [
        ...rules,
        {
          words: said,
          ...(subject !== '' && { subject }),
          ...(intent !== '' && { intent }),
          ...(consultant.name && { by: consultant.name }),
        },
      ],
    }))
    setWords('')
    tellDone(t('content.rules.added'), undo)
  }
  return (
    <form
      className="row"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault()
        if (isWhole) attempt(add)
      }}
    >
      <input
        autoComplete="off"
        className="field grow"
        aria-label={t('content.rules.words')}
        placeholder={t('content.rules.words')}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <select
        className="field"
        aria-label={t('content.subjectTitle')}
        value={subject}
        onChange={({ currentTarget }) => setSubject(currentTarget.value as Subject | '')}
      >
        <option value="">{t('content.subjectTitle')}</option>
        {SUBJECTS.map((value) => (
          <option key={value} value={value}>
            {t(`common.subject.${value}`)}
          </option>
        ))}
      </select>
      <select
        className="field"
        aria-label={t('content.intentTitle')}
        value={intent}
        onChange={({ currentTarget }) => setIntent(currentTarget.value as Intent | '')}
      >
        <option value="">{t('content.intentTitle')}</option>
        {INTENTS.map((value) => (
          <option key={value} value={value}>
            {t(`common.intent.${value}`)}
          </option>
        ))}
      </select>
      <Button small type="submit" disabled={!isWhole}>
        {t('content.rules.add')}
      </Button>
    </form>
  )
}
