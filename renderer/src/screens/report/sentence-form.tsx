import { useState } from 'react'
import { Textarea } from '@mantine/core'
import { LANGUAGES, type Language } from '#shared/model/vocabulary'
import { useAct } from '#renderer/shell/use-act'
import { tellDone } from '#renderer/shell/undo'
import { useSettings } from '#renderer/shell/settings'
import { useTranslator } from '#renderer/i18n/translator'
import { removeSentence, saveSentence } from '#renderer/store/sentences'
import type { Sentence } from '#renderer/store/settings'
import { Button } from '#ui/button'

/** One sentence of the library in every language, with a preview for the open client. */
export function SentenceForm({
  sentence,
  printed,
  onDone,
}: {
  sentence: Sentence
  printed: (sentence: string, of: Language) => string
  onDone: () => void
}) {
  const { t } = useTranslator()
  const isKept = useSettings().sentences.some(({ id }) => id === sentence.id)
  const [words, setWords] = useState(sentence.words)
  const written = LANGUAGES.flatMap((language) => {
    const text = words[language]?.trim() ?? ''
    return text === '' ? [] : [[language, text] as const]
  })

  const save = useAct(async () => {
    tellDone(t('sentences.kept'), await saveSentence({ ...sentence, words: Object.fromEntries(written) }))
    onDone()
  }, t('sentences.save'))
  const remove = useAct(async () => {
    tellDone(t('sentences.removed'), await removeSentence(sentence.id))
    onDone()
  }, t('sentences.remove'))

  return (
    <div role="group" aria-label={t('sentences.form')} className="report-sentence">
      {LANGUAGES.map((language) => (
        <Textarea
          key={language}
          label={t('sentences.in', { language: t(`composer.in.${language}`) })}
          lang={language}
          autosize
          minRows={2}
          value={words[language] ?? ''}
          onChange={({ currentTarget }) => setWords({ ...words, [language]: currentTarget.value })}
        />
      ))}
      {written.map(([language, text]) => (
        <p key={language} className="meta" lang={language}>
          {t('sentences.prints', { text: printed(text, language) })}
        </p>
      ))}
      <p className="meta">
        {t('sentences.hint', { client: '{client}', employer: '{employer}', score: '{score}' })}
      </p>
      <div className="row report-acts">
        <Button small kind="primary" disabled={written.length === 0} onClick={save}>
          {t('sentences.save')}
        </Button>
        <Button small onClick={onDone}>
          {t('sentences.back')}
        </Button>
        {isKept && (
          <Button small kind="ghost" danger onClick={remove}>
            {t('sentences.remove')}
          </Button>
        )}
      </div>
    </div>
  )
}
