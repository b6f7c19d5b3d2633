import { useId } from 'react'
import { Select } from '@mantine/core'
import type { MappedField, Mapping, MappingTarget } from '#shared/model/mapping'
import { OUTCOME_KINDS } from '#shared/model/vocabulary'
import type { TableDescription } from '#shared/records/table-description'
import { useTranslator } from '#renderer/i18n/translator'
import { Segmented } from '#ui/filters'
import { retargeted, unusedColumns, withColumn } from './mapping-draft'
import { FIELDS } from './mapping-fields'

const TARGETS = ['posts', 'figures', 'outcomes'] as const satisfies readonly MappingTarget[]
const WHO = ['person', 'page'] as const

interface Props {
  table: TableDescription
  draft: Mapping
  onChange: (draft: Mapping) => void
}

/** What a row represents, and the column for each field. */
export function MappingColumns({ table, draft, onChange }: Props) {
  const { t } = useTranslator()
  const { target } = draft
  const { what, figures } = FIELDS[target]
  const heading = useId()
  return (
    <>
      <section className="mapping-part">
        <h3 className="mapping-h">{t('data.mapping.target.label')}</h3>
        <Segmented
          label={t('data.mapping.target.label')}
          choices={TARGETS.map((value) => ({ value, label: t(`data.mapping.target.${value}`) }))}
          value={target}
          onChange={(next) => onChange(retargeted(draft, next, table))}
        />
        {target !== 'outcomes' && (
          <div className="mapping-line">
            <span className="t2">{t(`data.mapping.who.${target}`)}</span>
            <Segmented
              label={t(`data.mapping.who.${target}`)}
              choices={WHO.map((value) => ({ value, label: t(`common.who.${value}`) }))}
              value={draft.who}
              onChange={(who) => onChange({ ...draft, who })}
            />
          </div>
        )}
      </section>
      <section className="mapping-part" aria-labelledby={heading}>
        <h3 className="mapping-h" id={heading}>
          {t('data.mapping.columns')}
        </h3>
        <Fields fields={what} table={table} draft={draft} onChange={onChange} />
        {target === 'outcomes' && draft.columns.kind === undefined && (
          <div className="mapping-field">
            <label htmlFor="mapping-kind">{t('data.mapping.kind')}</label>
            <Select
              id="mapping-kind"
              value={draft.kind}
              placeholder={t('data.mapping.choose')}
              data={OUTCOME_KINDS.map((value) => ({ value, label: t(`common.outcome.${value}`) }))}
              onChange={(kind) =>
                onChange({ ...draft, kind: OUTCOME_KINDS.find((each) => each === kind) ?? null })
              }
            />
          </div>
        )}
      </section>
      {figures.length > 0 && (
        <section className="mapping-part">
          <h3 className="mapping-h">{t('data.mapping.figures')}</h3>
          <Fields fields={figures} table={table} draft={draft} onChange={onChange} />
        </section>
      )}
      <Unused table={table} draft={draft} onChange={onChange} />
    </>
  )
}

/** The file's columns not assigned to any field, each with what it could be. */
function Unused({ table, draft, onChange }: Props) {
  const { t, quote } = useTranslator()
  const unused = unusedColumns(draft, table)
  if (unused.length === 0) return null
  const { what, figures } = FIELDS[draft.target]
  const open = [...what, ...figures].filter((field) => draft.columns[field] === undefined)
  return (
    <section className="mapping-part">
      <h3 className="mapping-h">{t('data.mapping.unused', { count: unused.length })}</h3>
      {unused.map((title, index) => (
        <div key={title} className="mapping-field">
          <label htmlFor={`mapping-unused-${index}`} className="ell" title={title}>
            {quote(title)}
          </label>
          <Select
            id={`mapping-unused-${index}`}
            value=""
            data={[
              { value: '', label: t('data.mapping.leave') },
              ...open.map((field) => ({ value: field, label: t(`data.mapping.field.${field}`) })),
            ]}
            allowDeselect={false}
            className="mapping-unset"
            onChange={(value) => {
              const field = open.find((each) => each === value)
              if (field) onChange(withColumn(draft, field, title))
            }}
          />
          <span className="meta ell mapping-sample">
            {t('data.mapping.sample', { sample: sampleOf(table, title) || '–' })}
          </span>
        </div>
      ))}
    </section>
  )
}

function Fields({ fields, table, draft, onChange }: Props & { fields: readonly MappedField[] }) {
  const { t, quote } = useTranslator()
  const titles = [...new Set(table.titles.filter((title) => title !== ''))]
  return fields.map((field) => {
    const title = draft.columns[field]
    const sample = title === undefined ? '' : sampleOf(table, title)
    const id = `mapping-${field}`
    return (
      <div key={field} className="mapping-field">
        <label htmlFor={id}>{t(`data.mapping.field.${field}`)}</label>
        <Select
          id={id}
          value={title ?? ''}
          data={[
            { value: '', label: t('data.mapping.none') },
            ...titles.map((value) => ({ value, label: quote(value) })),
          ]}
          allowDeselect={false}
          searchable={titles.length > 12}
          aria-describedby={sample ? `${id}-sample` : undefined}
          className={title === undefined ? 'mapping-unset' : ''}
          onChange={(value) => onChange(withColumn(draft, field, value || null))}
        />
        {sample && (
          <span className="meta ell mapping-sample" id={`${id}-sample`} title={sample}>
            {t('data.mapping.sample', { sample })}
          </span>
        )}
      </div>
    )
  })
}

/** The first value of a column. */
function sampleOf({ titles, preview }: TableDescription, title: string): string {
  const at = titles.indexOf(title)
  return preview.map(({ cells }) => (cells[at] ?? '').trim()).find((text) => text !== '') ?? ''
}
