import { Link } from 'wouter'
import { CATEGORIES } from '#shared/audit/catalogue'
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
            <tr key={id}>
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
          ))}
        </tbody>
      </table>
      <ul className="settings-changes">
        {NAMES.flatMap((preset) =>
          changesOf(preset).map(([check, { weight, band }]) => (
            <li key={preset + check}>
              <span className="t2">{t(`common.preset.${preset}`)}</span>
              <Link href={`${paths.help}/${check}`}>{`${check} · ${t(`checks.${check}.title`)}`}</Link>
              <span className="meta">
                {[
                  weight === undefined ? '' : t('settings.preset.weight', { weight }),
                  band ? t('settings.preset.limits') : '',
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </li>
          )),
        )}
      </ul>
      <p className="meta">
        <Link href={paths.grid}>{t('settings.preset.grid')}</Link>
      </p>
    </>
  )
}
