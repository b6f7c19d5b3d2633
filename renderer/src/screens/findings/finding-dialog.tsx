import { useState } from 'react'
import { Checkbox, Modal, Select } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { CATEGORIES } from '#shared/audit/catalogue'
import { findingsOf } from '#shared/audit/engine/findings'
import type { Audit, CheckResult } from '#shared/model/audit'
import { LANGUAGES, type Language } from '#shared/model/vocabulary'
import { headlineFigure } from '#shared/report/figure'
import { inOwnOrder } from '#shared/report/own-order'
import { adviceText, findingText, headlineText } from '#shared/report/wording'
import { TRANSLATORS } from '#renderer/i18n/languages'
import { useTranslator } from '#renderer/i18n/translator'
import { attempt, tellDone } from '#renderer/shell/undo'
import { useReport } from '#renderer/store/client-rows'
import { placeFinding, removeFinding, saveFindingWords } from '#renderer/store/findings'
import type { FindingRow, FindingWords } from '#renderer/store/rows'
import { useWorkspace } from '#renderer/workspace/workspace'
import { Button, IconButton } from '#ui/button'
import { Segmented } from '#ui/filters'
import { SavedText } from '../data/saved-field'
import { Exhibits } from './exhibits'
import { printedOwn, type OwnRows } from './printed-own'
import { useDecisions } from './use-decisions'
import { useOwn } from './use-own'
import './findings.css'

/** One finding as the report prints it: its wording, its exhibits, whether and where it appears. */
export default function FindingDialog({
  about,
  audit,
  onClose,
}: {
  about: string
  audit: Audit
  onClose: () => void
}) {
  const { t, has } = useTranslator()
  const { id, client } = useWorkspace()
  const own = useOwn(id)
  const stored = useReport(id)
  const [chosen, setLanguage] = useState<Language | null>(null)
  const language = chosen ?? stored?.report?.language ?? client.language
  const row = own?.findings.find((each) => each.about === about)
  const check = audit.checks.find((each) => each.id === about)
  const title = `checks.${about}.title`
  return (
    <Modal
      opened
      onClose={onClose}
      title={has(title) ? t(title) : t('findings.own')}
      size={720}
      closeButtonProps={{ 'aria-label': t('app.action.close') }}
    >
      {own && (row ?? check) && (
        <div className="finding-form">
          <div className="row">
            <p className="meta grow">{t(check ? 'findings.lead' : 'findings.leadOwn')}</p>
            <Segmented<Language>
              label={t('findings.language')}
              value={language}
              onChange={setLanguage}
              choices={LANGUAGES.map((value) => ({ value, label: value.toUpperCase() }))}
            />
          </div>
          <Words
            key={language}
            own={own}
            row={row}
            check={check}
            audit={audit}
            about={about}
            language={language}
          />
          {row?.own && <Place about={about} own={row.own} />}
          <Exhibits about={about} own={own} audit={audit} language={language} />
          <Foot own={own} row={row} check={check} audit={audit} about={about} onClose={onClose} />
        </div>
      )}
    </Modal>
  )
}

interface Part {
  own: OwnRows
  row: FindingRow | undefined
  check: CheckResult | undefined
  audit: Audit
  about: string
}

/** The placeholder the report replaces with the audit's figure. */
const TOKEN = '{figure}'
const EMPTY: FindingWords = { text: '', headline: '', advice: '' }

function Words({ own, row, check, audit, about, language }: Part & { language: Language }) {
  const { t } = useTranslator()
  const { id } = useWorkspace()
  const translator = TRANSLATORS[language]
  const words = row?.words[language] ?? EMPTY
  const save = (change: Partial<FindingWords>) => saveFindingWords(id, about, language, change)
  // What the report prints without the consultant's words, and with them.
  const plain = check && {
    text: findingText(check, { translator }),
    headline: headlineText(check, { translator }) ?? '',
    advice: adviceText(check, { translator }),
  }
  const figure = check ? headlineFigure(check, { translator }) : null
  const linked = plain && figure !== null ? plain.text.replace(figure, TOKEN) : plain?.text
  const wording = printedOwn(own, language, audit).wording
  return (
    <>
      <SavedText
        label={t('findings.text')}
        description={figure === null ? undefined : t('findings.figureHint', { figure, token: TOKEN })}
        placeholder={plain?.text ?? t('findings.textPlaceholder')}
        lines={2}
        value={words.text}
        onSave={(text) => save({ text })}
      />
      {check && (
        <div className="row finding-printed">
          <p className="grow meta" role="status">
            {t('findings.printed', { text: findingText(check, { translator, wording }) })}
          </p>
          {words.text === '' && linked !== undefined && (
            <Button small onClick={() => attempt(() => save({ text: linked }))}>
              {t('findings.startFrom')}
            </Button>
          )}
        </div>
      )}
      <SavedText
        label={t('findings.headline')}
        description={t('findings.headlineHint')}
        placeholder={plain?.headline ?? ''}
        value={words.headline}
        onSave={(headline) => save({ headline })}
      />
      {(!check || check.status === 'warn' || check.status === 'fail') && (
        <SavedText
          label={t('findings.advice')}
          placeholder={plain?.advice ?? ''}
          lines={2}
          value={words.advice}
          onSave={(advice) => save({ advice })}
        />
      )}
    </>
  )
}

function Place({ about, own }: { about: string; own: NonNullable<FindingRow['own']> }) {
  const { t } = useTranslator()
  const { id } = useWorkspace()
  const move = (change: Partial<typeof own>) =>
    attempt(async () => {
      const undo = await placeFinding(id, about, { ...own, ...change })
      tellDone(t('composer.moved', { name: t('findings.own') }), undo, { quiet: true })
    })
  return (
    <div className="row finding-place">
      <Segmented
        label={t('findings.side')}
        value={own.side}
        onChange={(side) => move({ side })}
        choices={(['risk', 'strength'] as const).map((value) => ({
          value,
          label: t(`findings.sides.${value}`),
        }))}
      />
      <Select
        className="grow"
        aria-label={t('findings.category')}
        allowDeselect={false}
        data={CATEGORIES.filter(({ weight }) => weight > 0).map((category) => ({
          value: category.id,
          label: t(`common.category.${category.id}`),
        }))}
        value={own.category}
        onChange={(category) => category && move({ category })}
      />
    </div>
  )
}

function Foot({ own, row, check, audit, about, onClose }: Part & { onClose: () => void }) {
  const { t } = useTranslator()
  const { id } = useWorkspace()
  const decide = useDecisions(id, own)
  const isOut = own.leftOut.includes(about)
  const name = check ? t(`checks.${check.id}.title`) : t('findings.own')
  const { risks, strengths } = findingsOf(audit)
  const side = risks.some((each) => each.check.id === about) ? 'risks' : 'strengths'
  const list = inOwnOrder(
    side === 'risks' ? risks : strengths,
    own.ranks?.[side],
    (each) => each.check.id,
  ).map((each) => each.check.id as string)
  const at = list.indexOf(about)
  const move = (by: number) => decide.move(side, list, about, by, name)
  const remove = () =>
    attempt(async () => {
      tellDone(t(row?.own ? 'findings.removed' : 'findings.reset'), await removeFinding(id, about))
      onClose()
    })
  return (
    <div className="row dialog-foot">
      <Checkbox
        size="xs"
        label={t('findings.print')}
        checked={!isOut}
        onChange={({ currentTarget }) => decide.leave(about, name, !currentTarget.checked)}
      />
      {check && at >= 0 && (
        <span className="row">
          <span className="meta">{t('findings.rank', { place: at + 1, n: list.length, side })}</span>
          <IconButton label={t('findings.up')} disabled={at === 0} onClick={() => move(-1)}>
            <IconArrowUp size={15} stroke={1.6} aria-hidden="true" />
          </IconButton>
          <IconButton label={t('findings.down')} disabled={at === list.length - 1} onClick={() => move(1)}>
            <IconArrowDown size={15} stroke={1.6} aria-hidden="true" />
          </IconButton>
        </span>
      )}
      <span className="grow" />
      {row && (
        <Button kind="ghost" icon={<IconTrash size={15} stroke={1.6} aria-hidden="true" />} onClick={remove}>
          {t(row.own ? 'findings.remove' : 'findings.resetIt')}
        </Button>
      )}
      <Button kind="primary" onClick={onClose}>
        {t('app.action.close')}
      </Button>
    </div>
  )
}
