import { NumberInput } from '@mantine/core'
import type { PresetSettings } from '#shared/audit/presets'
import type { OwnSettings } from '#shared/model/own-grid'
import { useTranslator } from '#renderer/i18n/translator'
import { isTurned } from './own-grids'

type Limits = NonNullable<OwnSettings['limits']>

/** The editable weight of a check. */
export function WeightField({
  row,
  usual,
  onChange,
}: {
  row: PresetSettings
  usual: PresetSettings
  onChange: (change: OwnSettings) => void
}) {
  const { t } = useTranslator()
  return (
    <NumberInput
      size="xs"
      aria-label={t('audits.own.weightOf', { check: row.id })}
      min={0}
      max={40}
      decimalScale={2}
      hideControls
      value={row.weight}
      className={row.weight === usual.weight ? 'grid-field' : 'grid-field own'}
      onChange={(value) => typeof value === 'number' && onChange({ weight: value })}
    />
  )
}

/** The editable limits of a check; a two-sided check has two pairs. */
export function LimitFields({
  row,
  usual,
  onChange,
}: {
  row: PresetSettings
  usual: PresetSettings
  onChange: (change: OwnSettings) => void
}) {
  const { t } = useTranslator()
  if (row.band && usual.band) {
    const { low, high } = row.band
    return (
      <div className="grid-pairs">
        <Pair
          name={t('audits.own.low')}
          row={row}
          limits={low}
          usual={usual.band.low}
          onChange={(next) => onChange({ band: { low: next, high } })}
        />
        <Pair
          name={t('audits.own.high')}
          row={row}
          limits={high}
          usual={usual.band.high}
          onChange={(next) => onChange({ band: { low, high: next } })}
        />
      </div>
    )
  }
  if (!row.limits || !usual.limits) return <span className="meta">{t('report.method.ownRule')}</span>
  return (
    <Pair row={row} limits={row.limits} usual={usual.limits} onChange={(limits) => onChange({ limits })} />
  )
}

function Pair({
  name,
  row,
  limits,
  usual,
  onChange,
}: {
  name?: string
  row: PresetSettings
  limits: Limits
  usual: Limits
  onChange: (limits: Limits) => void
}) {
  const { t, percent } = useTranslator()
  const scale = row.unit === 'fraction' ? 100 : 1
  const shown = (value: number) => Number((value * scale).toFixed(4))
  const field = (side: keyof Limits) => (
    <NumberInput
      size="xs"
      className={limits[side] === usual[side] ? 'grid-field' : 'grid-field own'}
      aria-label={t(`audits.own.${side}Of`, { check: [row.id, name].filter(Boolean).join(', ') })}
      hideControls
      decimalScale={4}
      suffix={row.unit === 'fraction' ? percent(0).slice(1) : ''}
      value={shown(limits[side])}
      onChange={(value) => {
        if (typeof value !== 'number') return
        const next = { ...limits, [side]: Number((value / scale).toFixed(6)) }
        if (!isTurned(next, usual)) onChange(next)
      }}
    />
  )
  return (
    <div className="row grid-pair">
      {name && <span className="meta">{name}</span>}
      <span className="meta">{t('audits.own.pass')}</span>
      {field('pass')}
      <span className="meta">{t('audits.own.fail')}</span>
      {field('fail')}
    </div>
  )
}
