import { IconAlertCircle } from '@tabler/icons-react'
import type { Rejection } from '#shared/model/source'
import type { MappedField, Mapping } from '#shared/model/mapping'
import { NO_RESULTS_NOTED } from '#shared/model/vocabulary'
import type { PreviewRow, TableDescription } from '#shared/records/table-description'
import type { Translator } from '#shared/locale/translator'
import { useTranslator } from '#renderer/i18n/translator'
import { FIELDS } from './mapping-fields'

interface Column {
  field: MappedField
  isNumber: boolean
  cell: (row: PreviewRow['understood']) => string
}

/** The first rows as they would be read, and how many of all rows are kept. */
export function MappingPreview({
  table,
  draft,
  isPossible,
  isBusy,
  timezone,
}: {
  table: TableDescription
  draft: Mapping
  /** False while the mapping is incomplete: there is nothing to preview. */
  isPossible: boolean
  isBusy: boolean
  timezone: string
}) {
  const translator = useTranslator()
  const { t, integer } = translator
  const columns = columnsOf(draft, translator, timezone)
  const shown = isPossible ? table.preview : []
  return (
    <div className="mapping-preview" aria-busy={isBusy}>
      <div className="row mapping-preview-head">
        <h3 className="mapping-h grow">{t('data.mapping.preview.first', { count: shown.length })}</h3>
        <span className="meta" role="status">
          {isPossible && table.counts && t('data.summary.rows', table.counts)}
        </span>
      </div>
      {isPossible ? (
        <div
          className="mapping-scroll"
          tabIndex={0}
          role="region"
          aria-label={t('data.mapping.preview.title')}
        >
          <table className="tbl mapping-tbl">
            <thead>
              <tr>
                <th scope="col" className="num">
                  {t('data.rejected.line')}
                </th>
                {columns.map(({ field, isNumber }) => (
                  <th key={field} scope="col" className={`mapping-c-${field} ${isNumber ? 'num' : ''}`}>
                    {t(`data.mapping.field.${field}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.line}>
                  <td className="num t3">{integer(row.line)}</td>
                  {row.rejection ? (
                    <td colSpan={columns.length} className="mapping-rejected">
                      <span className="mapping-why">
                        <IconAlertCircle size={14} stroke={1.6} aria-hidden="true" />
                        {t('data.mapping.preview.rejected', { reason: reasonOf(row.rejection, translator) })}
                      </span>
                    </td>
                  ) : (
                    columns.map(({ field, isNumber, cell }) => {
                      const text = cell(row.understood)
                      return (
                        <td key={field} className={isNumber ? 'num' : 'ell'} title={text}>
                          {text}
                        </td>
                      )
                    })
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <p className="t2 mapping-nothing">{t('data.mapping.preview.none')}</p>
      )}
    </div>
  )
}

function reasonOf({ code, values }: Rejection, { t, has }: Translator): string {
  return has(`rows.${code}`) ? t(`rows.${code}`, values) : code
}

/** One column per mapped field, in the order of the form; a post's date is always included. */
function columnsOf(draft: Mapping, translator: Translator, timezone: string): Column[] {
  const { what, figures } = FIELDS[draft.target]
  const fields: readonly MappedField[] = [...what, ...figures]
  const has = (field: MappedField) =>
    draft.columns[field] !== undefined ||
    (field === 'date' && draft.target === 'posts') ||
    (field === 'kind' && draft.target === 'outcomes')
  return fields.filter(has).map((field) => ({
    field,
    isNumber: figures.some((figure) => figure === field) || field === 'value',
    cell: cellOf(field, translator, timezone),
  }))
}

function cellOf(field: MappedField, translator: Translator, timezone: string): Column['cell'] {
  const { t, decimal, integer } = translator
  return ({ posts: [post], measures, outcomes: [outcome] }) => {
    if (post) {
      if (field === 'date') return moment(post.publishedAt, translator, timezone)
      if (field === 'url') return post.url ?? ''
      if (field === 'text') return post.text ?? ''
      if (field === 'type') return t(`common.postType.${post.type}`)
      const value: number | undefined = (post.metrics as Record<string, number | undefined>)[field]
      return value === undefined ? '' : integer(value)
    }
    if (outcome) {
      if (field === 'date') return moment(outcome.date, translator, timezone)
      if (field === 'kind') return t(`common.outcome.${outcome.kind}`)
      if (field === 'label') return outcome.label
      if (field === 'value') return outcome.value === null ? '' : decimal(outcome.value, 2)
      if (field === 'currency') return outcome.currency ?? ''
      if (field === 'source') return outcome.declaredSource ?? ''
      return outcome.postUrl ?? ''
    }
    const [measure] = measures
    if (!measure) return ''
    if (field === 'date') return moment(measure.date, translator, timezone)
    if (field === 'metric' && measure.metric !== NO_RESULTS_NOTED)
      return t(`data.mapping.field.${measure.metric}`)
    if (field === 'value') return decimal(measure.value, 2)
    const value = measures.find(({ metric }) => metric === field)?.value
    return value === undefined ? '' : decimal(value, 2)
  }
}

/** A date, or a date and time to the minute in the client's time zone. */
function moment(iso: string, { date, tag }: Translator, timezone: string): string {
  if (!iso.includes('T')) return date(iso)
  const at = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone: timezone })
  return at.format(new Date(iso))
}
