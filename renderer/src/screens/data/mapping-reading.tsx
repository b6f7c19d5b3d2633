import { Switch } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import type { Message } from '#shared/model/app-error'
import type { Mapping } from '#shared/model/mapping'
import type { TableDescription } from '#shared/records/table-description'
import type { Translator } from '#shared/locale/translator'
import { useTranslator } from '#renderer/i18n/translator'
import { Segmented } from '#ui/filters'

/** How the file's dates, amounts and accents are read, each with the reason. */
export function MappingReading({
  table,
  draft,
  broken,
  timezone,
  onChange,
  onRepair,
}: {
  table: TableDescription
  draft: Mapping
  broken: Message | null
  timezone: string
  onChange: (draft: Mapping) => void
  onRepair: (isRepaired: boolean) => void
}) {
  const translator = useTranslator()
  const { t } = translator
  const isOpen = isOrderOpen(table, draft)
  return (
    <>
      {draft.columns.date !== undefined && (
        <section className="mapping-part">
          <h3 className="mapping-h">{t('data.mapping.order.label')}</h3>
          <Segmented
            label={t('data.mapping.order.label')}
            choices={(['file', 'dmy', 'mdy'] as const).map((value) => ({
              value,
              label: t(`data.mapping.order.${value}`),
            }))}
            value={draft.dateOrder ?? 'file'}
            onChange={(value) => onChange({ ...draft, dateOrder: value === 'file' ? null : value })}
          />
          <p className={`meta mapping-why ${isOpen ? 'asks' : ''}`}>
            {isOpen && <IconAlertCircle size={14} stroke={1.6} aria-hidden="true" />}
            {orderReason(table, draft, isOpen, translator)}
          </p>
          <p className="meta mapping-why">{t('data.mapping.zone', { timezone })}</p>
        </section>
      )}
      {draft.columns.value !== undefined && (
        <section className="mapping-part">
          <h3 className="mapping-h">{t('data.mapping.decimal.label')}</h3>
          <Segmented
            label={t('data.mapping.decimal.label')}
            choices={(['file', ',', '.'] as const).map((value) => ({
              value,
              label: t(`data.mapping.decimal.${DECIMALS[value]}`),
            }))}
            value={draft.decimal ?? 'file'}
            onChange={(value) => onChange({ ...draft, decimal: value === 'file' ? null : value })}
          />
          <p className="meta mapping-why">{decimalReason(table, draft, translator)}</p>
        </section>
      )}
      {broken && (
        <section className="mapping-part">
          <h3 className="mapping-h">{t('data.mapping.accents.label')}</h3>
          <Switch
            label={t('data.mapping.accents.repair')}
            checked={draft.repairAccents === true}
            onChange={({ currentTarget }) => onRepair(currentTarget.checked)}
          />
          <p className="meta mapping-why">
            {t('data.mapping.accents.sample', {
              before: broken.values?.['example'] ?? '',
              after: broken.values?.['repaired'] ?? '',
            })}
          </p>
        </section>
      )}
    </>
  )
}

const DECIMALS = { file: 'file', ',': 'comma', '.': 'point' } as const

/** Whether dates are ambiguous and nobody has chosen the order. */
export function isOrderOpen({ settled, preview, guess, counts }: TableDescription, draft: Mapping): boolean {
  if (draft.dateOrder !== null || settled.dateOrder !== null || draft.columns.date === undefined) return false
  // If no row is rejected, post links give the dates, and the order does not matter.
  const guessed =
    counts?.rejected !== 0 &&
    guess?.open.includes('dateOrder') === true &&
    guess.mapping.columns.date === draft.columns.date
  return guessed || preview.some(({ rejection }) => rejection?.code === 'dateAmbiguous')
}

function orderReason(
  { settled: { dateOrder, reasons } }: TableDescription,
  draft: Mapping,
  isOpen: boolean,
  { t }: Translator,
): string {
  if (isOpen) return t('data.mapping.order.open')
  if (draft.dateOrder !== null) return t('data.mapping.said')
  const reason = reasons.dateOrder
  if (dateOrder === null || reason === null) return t('data.mapping.order.clear')
  const values = { order: dateOrder, example: reason.by === 'part' ? reason.example : '' }
  return t(`data.mapping.order.by.${reason.by}`, values)
}

function decimalReason(
  { settled: { decimal, reasons } }: TableDescription,
  draft: Mapping,
  { t }: Translator,
): string {
  if (draft.decimal !== null) return t('data.mapping.said')
  if (decimal === null || reasons.decimal === null) return t('data.mapping.decimal.clear')
  return t('data.mapping.decimal.by', { sign: DECIMALS[decimal], example: reasons.decimal.example })
}
