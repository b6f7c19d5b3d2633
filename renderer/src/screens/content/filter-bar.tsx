import type { ReactNode } from 'react'
import { Menu } from '@mantine/core'
import { IconCheck, IconChevronDown, IconX } from '@tabler/icons-react'
import { INTENTS, SUBJECTS } from '#shared/model/labels'
import { useTranslator } from '#renderer/i18n/translator'
import type { Filters } from './filters'

const TYPES = ['post', 'share', 'repost', 'article'] as const

interface Props {
  /** The saved-views menu. */
  views: ReactNode
  filters: Filters
  months: readonly string[]
  onChange: (change: Partial<Filters>) => void
  /** Mean views of the posts shown. */
  mean: number | null
  anomalies: { count: number; aside: boolean } | null
  onAside: (aside: boolean) => void
}

/** The filters of the list: each is filled when set, and has a cross to clear it. */
export function FilterBar({ views, filters, months, onChange, mean, anomalies, onAside }: Props) {
  const { t, date } = useTranslator()
  const one = <Key extends keyof Filters>(
    key: Key,
    values: readonly NonNullable<Filters[Key]>[],
    text: (value: NonNullable<Filters[Key]>) => string,
  ) => (
    <FilterMenu
      label={t(`content.filter.${key}`)}
      choices={values.map((value) => ({ value: value, label: text(value) }))}
      value={filters[key]}
      onChange={(value) => onChange({ [key]: value })}
    />
  )
  return (
    <div className="bar content-bar" role="group" aria-label={t('content.filters')}>
      {views}
      {one('who', ['person', 'page'], (value) => t(`common.who.${value}`))}
      {one('month', months, (value) => date(`${value}-01`, 'month'))}
      {one('subject', SUBJECTS, (value) => t(`common.subject.${value}`))}
      {one('intent', INTENTS, (value) => t(`common.intent.${value}`))}
      {one('type', TYPES, (value) => t(`common.postType.${value}`))}
      {one('outcomes', ['with', 'without'], (value) => t(`content.outcomes.${value}`))}
      {one('answered', ['yes', 'no'], (value) => t(`content.answered.${value}`))}
      {one('marked', ['evidence', 'noted'], (value) => t(`content.marked.${value}`))}
      <span className="grow" />
      {mean !== null && <span className="meta content-mean">{t('content.mean', { mean })}</span>}
      {anomalies && (
        <button
          type="button"
          role="switch"
          aria-checked={anomalies.aside}
          className="row meta content-switch"
          onClick={() => onAside(!anomalies.aside)}
        >
          <span className={`toggle ${anomalies.aside ? 'on' : ''}`} aria-hidden="true" />
          {t('content.asideAll', { count: anomalies.count })}
        </button>
      )}
    </div>
  )
}

interface MenuProps {
  label: string
  choices: readonly { value: string; label: string }[]
  value: string | null
  onChange: (value: string | null) => void
}

function FilterMenu({ label, choices, value, onChange }: MenuProps) {
  const { t } = useTranslator()
  const chosen = choices.find((choice) => choice.value === value)
  return (
    <span className={`content-filter ${chosen ? 'on' : ''}`}>
      <Menu position="bottom-start" width={200}>
        <Menu.Target>
          <button
            type="button"
            className={`filter ${chosen ? 'on' : ''}`}
            aria-label={chosen ? `${label} : ${chosen.label}` : label}
          >
            {chosen ? chosen.label : label}
            {!chosen && <IconChevronDown size={13} stroke={1.6} aria-hidden="true" />}
          </button>
        </Menu.Target>
        <Menu.Dropdown className="content-menu">
          {choices.map((choice) => (
            <Menu.Item
              key={choice.value}
              onClick={() => onChange(choice.value === value ? null : choice.value)}
              rightSection={
                choice.value === value ? <IconCheck size={14} stroke={1.6} aria-hidden="true" /> : undefined
              }
            >
              {choice.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {chosen && (
        <button
          type="button"
          className="content-clear"
          aria-label={t('content.clearFilter', { label: chosen.label })}
          onClick={() => onChange(null)}
        >
          <IconX size={12} stroke={1.9} aria-hidden="true" />
        </button>
      )}
    </span>
  )
}
