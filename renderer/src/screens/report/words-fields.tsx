import type { ReactNode } from 'react'
import { Textarea } from '@mantine/core'
import { IconLetterCase } from '@tabler/icons-react'
import { useFailing, useRunning } from '#renderer/shell/undo'
import { useTranslator } from '#renderer/i18n/translator'
import { wordsIn } from './linked-text'

/** The internal note of a section. */
export function Note({ note, onChange }: { note: string; onChange: (note: string) => void }) {
  const { t } = useTranslator()
  return (
    <Textarea
      className="report-note"
      label={t('composer.note')}
      description={t('composer.noteHint')}
      autosize
      minRows={2}
      value={note}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}

/** The number of words of a section's text, and whether they are stored. */
export function EditorFoot({ about, text, children }: { about: string; text: string; children?: ReactNode }) {
  const { t } = useTranslator()
  const isFailing = useFailing(about)
  const isRunning = useRunning(about)
  return (
    <div className="report-edf">
      <span>
        <IconLetterCase size={14} stroke={1.6} aria-hidden="true" />
        {t('composer.words', { n: wordsIn(text) })}
      </span>
      {children}
      <span className="grow" />
      {isFailing ? (
        <span className="neg">{t('app.error.notStored')}</span>
      ) : (
        <span>{t(isRunning ? 'composer.keeping' : 'composer.kept')}</span>
      )}
    </div>
  )
}
