import { Fragment } from 'react'
import { Link } from 'wouter'
import { CATEGORIES, settingsOf, type CheckId } from '#shared/audit/catalogue'
import { categoriesOf, changesOf, PRESETS } from '#shared/audit/presets'
import type { Preset } from '#shared/model/vocabulary'
import { paths } from '#renderer/shell/routes'
import { useTranslator } from '#renderer/i18n/translator'

const NAMES = Object.keys(PRESETS) as Preset[]

/** The weight of every category under each preset, with differences from the catalogue highlighted. */
export function PresetTable() {
  const { t, decimal } = useTranslator()
  const byPreset = new Map(NAMES.map((preset) => [preset, categoriesOf(preset)]))
  return (
    <>
      <table className="tbl settings-tbl">
        <caption className="sr">{t('settings.preset.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('settings.preset.category')}</th>
            {NAMES.map((preset) => (
              <th key={preset} scope="col" className="num">
                {t(`common.preset.${preset}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {CATEGORIES.map(({ id, weight }) => (
            <Fragment key={id}>
              <tr>
                <th scope="row">{t(`common.category.${id}`)}</th>
                {NAMES.map((preset) => {
                  const own = byPreset.get(preset)?.find((category) => category.id === id)?.weight ?? weight
                  return (
                    <td key={preset} className="num">
                      {own === weight ? decimal(own) : <b>{decimal(own)}</b>}
                    </td>
                  )
                })}
              </tr>
              {changedIn(id).map((check) => (
                <tr key={check} className="settings-sub">
                  <th scope="row">
                    <Link href={`${paths.help}/${check}`}>{`${check} · ${t(`checks.${check}.title`)}`}</Link>
                  </th>
                  {NAMES.map((preset) => (
                    <td key={preset} className="num">
                      <CheckChange check={check} preset={preset} />
                    </td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      <p className="meta">
        <Link href={paths.grid}>{t('settings.preset.grid')}</Link>
      </p>
    </>
  )
}

/** A check's weight under a preset, bold where it differs, and whether its limits do. */
function CheckChange({ check, preset }: { check: CheckId; preset: Preset }) {
  const { t, decimal } = useTranslator()
  const change = changesOf(preset).find(([id]) => id === check)?.[1]
  const usual = settingsOf(check)?.weight ?? 0
  return (
    <>
      {change?.weight === undefined ? (
        <span className="t3">{decimal(usual)}</span>
      ) : (
        <b>{decimal(change.weight)}</b>
      )}
      {change?.band && <span className="meta"> {t('settings.preset.limits')}</span>}
    </>
  )
}

/** The checks of a category that some preset changes. */
function changedIn(category: string): CheckId[] {
  const changed = NAMES.flatMap((preset) => changesOf(preset).map(([check]) => check))
  return [...new Set(changed)].filter((check) => check.startsWith(`${category}-`)).toSorted()
}
