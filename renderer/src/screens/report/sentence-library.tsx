import { useState, type RefObject } from 'react'
import { Popover } from '@mantine/core'
import { IconPencil, IconQuoteFilled } from '@tabler/icons-react'
import type { Audit } from '#shared/model/audit'
import { LANGUAGES, type Language } from '#shared/model/vocabulary'
import { useCommands } from '#renderer/shell/shortcuts'
import { useSettings } from '#renderer/shell/settings'
import { TRANSLATORS } from '#renderer/i18n/languages'
import { useTranslator } from '#renderer/i18n/translator'
import { newId } from '#renderer/store/new-id'
import type { Sentence } from '#renderer/store/settings'
import { Button, IconButton } from '#ui/button'
import { printedParagraphs } from './linked-text'
import type { NarrativeHandle } from './narrative-field'
import { SentenceForm } from './sentence-form'
import { forAll, forClient, sentenceAt, unknownIn } from './sentences'

interface Props {
  /** The field to insert sentences into and save them from. */
  field: RefObject<NarrativeHandle | null>
  audit: Audit
  /** The report's language: sentences are shown as printed. */
  language: Language
}

/** The consultant's own sentences, shared by all clients: insert, save, edit. */
export function SentenceLibrary({ field, audit, language }: Props) {
  const { t } = useTranslator()
  const { sentences } = useSettings()
  const [isOpen, setOpen] = useState(false)
  const [edited, setEdited] = useState<Sentence | null>(null)

  function show(to: boolean) {
    setOpen(to)
    setEdited(null)
  }

  function insert(sentence: string) {
    const { text, from } = field.current?.selected() ?? { text: '', from: 0 }
    const gap = /\S$/.test(text.slice(0, from)) ? ' ' : ''
    field.current?.insert(gap + forClient(sentence, audit))
    show(false)
  }

  function keep() {
    const { text, from, to } = field.current?.selected() ?? { text: '', from: 0, to: 0 }
    setEdited({ id: newId(), words: { [language]: forAll(sentenceAt(text, from, to, language), audit) } })
  }

  useCommands([{ id: 'report.sentence', label: t('sentences.insert'), run: () => show(true) }])
  function printed(sentence: string, of: Language) {
    const translator = TRANSLATORS[of]
    return printedParagraphs(forClient(sentence, audit), audit, translator).map(translator.prose).join(' ')
  }

  return (
    <Popover
      opened={isOpen}
      onChange={show}
      onDismiss={() => show(false)}
      position="bottom-start"
      width={420}
      trapFocus
      returnFocus={false}
    >
      <Popover.Target>
        <Button
          kind="ghost"
          small
          icon={<IconQuoteFilled size={15} aria-hidden="true" />}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => show(!isOpen)}
        >
          {t('sentences.title')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="report-panel" aria-label={t('sentences.own')}>
        {edited ? (
          <SentenceForm sentence={edited} printed={printed} onDone={() => setEdited(null)} />
        ) : (
          <>
            {sentences.length === 0 && <p className="t2">{t('sentences.empty')}</p>}
            <ul className="report-library">
              {sentences.map((each) => (
                <Row
                  key={each.id}
                  sentence={each}
                  language={language}
                  missing={unknownIn(each.words[language] ?? '', audit)}
                  printed={printed}
                  onInsert={insert}
                  onEdit={() => setEdited(each)}
                />
              ))}
            </ul>
            <div className="row report-acts">
              <Button small data-autofocus onClick={keep}>
                {t('sentences.keep')}
              </Button>
              <Button small kind="ghost" onClick={() => setEdited({ id: newId(), words: {} })}>
                {t('sentences.write')}
              </Button>
            </div>
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

function Row({
  sentence: { words },
  language,
  missing,
  printed,
  onInsert,
  onEdit,
}: {
  sentence: Sentence
  language: Language
  /** Variables in it that have no value for this client. */
  missing: readonly string[]
  printed: (sentence: string, of: Language) => string
  onInsert: (sentence: string) => void
  onEdit: () => void
}) {
  const { t } = useTranslator()
  const own = words[language]
  const shown = [language, ...LANGUAGES].find((each) => words[each] !== undefined) ?? language
  const text = printed(words[shown] ?? '', shown)
  return (
    <li className="row">
      <button
        type="button"
        className="grow"
        disabled={own === undefined || missing.length > 0}
        onClick={() => own !== undefined && onInsert(own)}
      >
        {text}
        {own === undefined && (
          <span className="meta">{t('sentences.unwritten', { language: t(`composer.in.${language}`) })}</span>
        )}
        {missing.length > 0 && (
          <span className="meta">
            {t('sentences.unknown', { n: missing.length, names: missing.map((name) => `{${name}}`) })}
          </span>
        )}
      </button>
      <IconButton label={t('sentences.edit', { text })} onClick={onEdit}>
        <IconPencil size={15} stroke={1.6} aria-hidden="true" />
      </IconButton>
    </li>
  )
}
