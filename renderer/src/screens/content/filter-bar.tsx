import type { ReactNode } from 'react'
import { Menu } from '@mantine/core'
import { IconCheck, IconChevronDown, IconX } from '@tabler/icons-react'
import { INTENTS, SUBJECTS } from '#shared/model/labels'
import { useTranslator } from '#renderer/i18n/translator'
import { countChoices, type Filters } from './filters'
import type { ContentRow } from './rows'

const TYPES = ['post', 'share', 'repost', 'article'] as const

interface Props {
  /** The saved-views menu. */
  views: ReactNode
  filters: Filters
  /** The posts of the tab. */
  rows: readonly ContentRow[]
  months: readonly string[]
  onChange: (change: Partial<Filters>) => void
  /** Mean views of the posts shown. */
  mean: { mean: number; kind: 'views' | 'reads' } | null
  anomalies: { count: number; aside: boolean } | null
  onAside: (aside: boolean) => void
}

/** The filters of the list: each is filled when set, and has a cross to clear it. */
export function FilterBar({ views, filters, rows, months, onChange, mean, anomalies, onAside }: Props) {
  const { t, date } = useTranslator()
  const one = <Key extends keyof Filters>(
    key: Key,
    values: readonly NonNullable<Filters[Key]>[],
    text: (value: NonNullable<Filters[Key]>) => string,
  ) => (
    <FilterMenu
      label={t(`content.filter.${key}`)}
      choices={values.map((value) => ({ value: value, label: text(value) }))}
      count={() => countChoices(rows, filters, key)}
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
      {mean !== null && <span className="meta content-mean">{t('content.mean', mean)}</span>}
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
  /** How many posts each choice would show, once the menu is open. */
  count: () => ReadonlyMap<string, number>
  value: string | null
  onChange: (value: string | null) => void
}

function FilterMenu({ label, choices, count, value, onChange }: MenuProps) {
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
          <Choices choices={choices} count={count} value={value} onChange={onChange} />
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

function Choices({ choices, count, value, onChange }: Omit<MenuProps, 'label'>) {
  const { integer } = useTranslator()
  const counts = count()
  return choices.map((choice) => (
    <Menu.Item
      key={choice.value}
      onClick={() => onChange(choice.value === value ? null : choice.value)}
      rightSection={
        <span className="row meta">
          {integer(counts.get(choice.value) ?? 0)}
          {choice.value === value && <IconCheck size={14} stroke={1.6} aria-hidden="true" />}
        </span>
      }
    >
      {choice.label}
    </Menu.Item>
  ))
}
