import { Fragment, useEffect, useState } from 'react'
import { Checkbox } from '@mantine/core'
import { IconBook2, IconChevronRight, IconCopy } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { LANGUAGES, type Language } from '#shared/model/vocabulary'
import { TRANSLATORS } from '#renderer/i18n/languages'
import { paths } from '#renderer/shell/routes'
import { useSettings } from '#renderer/shell/settings'
import { attempt, tellDone, tellFailure } from '#renderer/shell/undo'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { Button } from '#ui/button'
import { Segmented } from '#ui/filters'
import { expectedKinds, type Kind } from '#shared/audit/expected-data'
import { mailText } from './mail'
import { TEMPLATES, saveTemplate } from './templates'

/** The data to ask the client for, and the message asking for it. */
export function AskPanel({ missing }: { missing: readonly Kind[] }) {
  const { t } = useTranslator()
  const { client, isEmployer = false } = useWorkspace()
  const { consultant } = useSettings()
  const [, go] = useLocation()
  const [language, setLanguage] = useState<Language>(client.language)
  const [asked, setAsked] = useState<readonly Kind[]>(missing)
  // Stop asking for what has come in meanwhile.
  const signature = missing.join()
  useEffect(() => setAsked(signature === '' ? [] : (signature.split(',') as Kind[])), [signature])
  const kinds = expectedKinds({ hasBrand: client.brand !== null, isEmployer })
  const brand = client.brand?.name ?? null
  const sender =
    client.consultant.name ?? consultant.name ?? client.consultant.company ?? consultant.company ?? ''
  const text = mailText(
    TRANSLATORS[language],
    kinds.filter((kind) => asked.includes(kind)),
    { person: client.person.name, brand, sender },
  )
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => tellDone(t('data.ask.copied')),
      () => tellFailure(t('data.ask.notCopied')),
    )
  return (
    <>
      <div className="pad">
        <div className="row data-pane-head">
          <h2 className="panel-t grow">{t('data.ask.title')}</h2>
          <Segmented
            label={t('data.ask.language')}
            choices={LANGUAGES.map((value) => ({ value, label: value.toUpperCase() }))}
            value={language}
            onChange={setLanguage}
          />
        </div>
        <ul>
          {kinds.map((kind) => (
            <li key={kind} className="need">
              <Checkbox
                checked={asked.includes(kind)}
                onChange={({ currentTarget }) =>
                  setAsked(currentTarget.checked ? [...asked, kind] : asked.filter((each) => each !== kind))
                }
                label={t(`data.kind.${kind}`, { brand: brand ?? '' })}
              />
              <span className="meta">
                {missing.includes(kind) ? t(`data.delay.${kind}`) : t('data.ask.there')}
              </span>
              <Path text={t(`data.path.${kind}`)} />
            </li>
          ))}
        </ul>
        <p className="meta data-note-block">{t('data.ask.comments')}</p>
        <p className="meta data-note-block">
          {t('data.ask.templates')}{' '}
          {TEMPLATES.map((template, index) => (
            <Fragment key={template}>
              {index > 0 && ', '}
              <button
                type="button"
                className="linklike"
                onClick={() =>
                  attempt(() =>
                    saveTemplate(template, language, `${t(`data.template.${template}.file`)}.csv`),
                  )
                }
              >
                {t(`data.template.${template}.name`)}
              </button>
            </Fragment>
          ))}
        </p>
        <h2 className="panel-t data-mail-title">{t('data.ask.message')}</h2>
        {asked.length === 0 ? (
          <p className="t2">{t('data.ask.nothing')}</p>
        ) : (
          <div className="msg" lang={language} tabIndex={0} role="region" aria-label={t('data.ask.message')}>
            {text}
          </div>
        )}
      </div>
      <div className="rail-foot">
        <Button
          icon={<IconCopy size={15} stroke={1.6} aria-hidden="true" />}
          disabled={asked.length === 0}
          onClick={() => attempt(() => copy())}
        >
          {t('data.ask.copy')}
        </Button>
        <Button
          icon={<IconBook2 size={15} stroke={1.6} aria-hidden="true" />}
          onClick={() => go(`${paths.help}/export`)}
        >
          {t('data.ask.guide')}
        </Button>
      </div>
    </>
  )
}

/** A click path: `A > B > C` with chevrons between the steps. */
function Path({ text }: { text: string }) {
  return (
    <span className="path">
      {text.split(' > ').map((step, index) => (
        <span key={step}>
          {index > 0 && <IconChevronRight size={12} stroke={1.6} className="ic" aria-label=">" />}
          {step}
        </span>
      ))}
    </span>
  )
}
