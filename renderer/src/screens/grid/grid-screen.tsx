import { useState } from 'react'
import { categoriesOf, type PresetSettings } from '#shared/audit/presets'
import type { OwnSettings } from '#shared/model/own-grid'
import { PRESETS } from '#shared/model/vocabulary'
import { limitsInTable } from '#shared/report/limits'
import { useTranslator } from '#renderer/i18n/translator'
import { useSettings } from '#renderer/shell/settings'
import type { KeptGrid } from '#renderer/store/settings'
import { todayIn } from '#renderer/workspace/today'
import { HomeLayout } from '../../shell/home-layout'
import { Button } from '#ui/button'
import { FilterTabs } from '#ui/filters'
import { PageHead } from '#ui/page'
import './grid.css'
import { LimitFields, WeightField } from './limit-fields'
import { OwnGridBar } from './own-grid-bar'
import { withCheck } from './own-grids'

/** The whole catalogue: what is checked, its weight, its limits and their sources. */
export default function GridScreen() {
  const { t } = useTranslator()
  const { grids } = useSettings()
  const [shown, setShown] = useState<string>('employee')
  const [draft, setDraft] = useState<KeptGrid | null>(null)
  const kept = grids.find(({ name }) => `own ${name}` === shown)
  const own = draft ?? kept ?? null
  const preset = own?.preset ?? PRESETS.find((each) => each === shown) ?? 'employee'
  const categories = categoriesOf(preset, own ?? undefined)
  const usual = new Map(categoriesOf(preset).flatMap(({ checks: all }) => all.map((row) => [row.id, row])))
  const show = (next: string) => {
    setShown(next)
    setDraft(null)
  }
  const checks = categories.flatMap(({ checks: all }) => all)
  const references = [...new Set(checks.flatMap(({ sources }) => sources))].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  )
  const weighed = checks.filter(({ weight }) => weight > 0).length
  return (
    <HomeLayout title={t('app.nav.grid')}>
      <PageHead
        title={t('app.nav.grid')}
        note={t('audits.grid.note', {
          n: checks.length,
          weighed,
          categories: categories.filter(({ weight }) => weight > 0).length,
        })}
      />
      <div className="bar grid-bar">
        <FilterTabs
          label={t('audits.preset')}
          choices={[
            ...PRESETS.map((value) => ({ value: value, label: t(`common.preset.${value}`) })),
            ...grids.map(({ name }) => ({ value: `own ${name}`, label: name })),
          ]}
          value={draft ? '' : shown}
          onChange={show}
        />
        <span className="grow" />
        {!draft && (
          <span className="meta">{t('audits.grid.changed', { n: checks.filter(isChanged).length })}</span>
        )}
        {!draft && (
          <Button
            small
            onClick={() => setDraft(kept ?? { name: '', on: todayIn(timezone()), preset, checks: {} })}
          >
            {t(kept ? 'audits.own.edit' : 'audits.own.make')}
          </Button>
        )}
      </div>
      {draft && (
        <OwnGridBar
          draft={draft}
          known={kept?.name ?? null}
          onChange={setDraft}
          onDone={(name) => show(name === null ? 'employee' : `own ${name}`)}
        />
      )}
      {kept && !draft && (
        <p className="meta grid-about">
          {t('audits.own.about', { name: kept.name, on: kept.on, preset: t(`common.preset.${preset}`) })}
        </p>
      )}
      <div className="scroll" tabIndex={0} role="region" aria-label={t('app.nav.grid')}>
        <table className="tbl grid-table" aria-label={t('app.nav.grid')}>
          <thead>
            <tr>
              <th scope="col">{t('audits.check')}</th>
              <th scope="col" className="num grid-weight">
                {t('audits.weight')}
              </th>
              <th scope="col" className="grid-limits">
                {t('audits.limits')}
              </th>
              <th scope="col" className="num grid-least">
                {t('audits.least')}
              </th>
              <th scope="col" className="grid-grade">
                {t('audits.grade')}
              </th>
            </tr>
          </thead>
          {categories.map(({ id, weight, needsBrand, checks: rows }) => (
            <tbody key={id}>
              <tr className="grp">
                <th scope="rowgroup">
                  {t(`common.category.${id}`)}
                  {needsBrand && <span className="meta"> {t('audits.grid.needsBrand')}</span>}
                </th>
                <td className="num">{weight > 0 ? weight : '–'}</td>
                <td colSpan={3} />
              </tr>
              {rows.map((row) => (
                <Line
                  key={row.id}
                  row={row}
                  usual={usual.get(row.id) ?? row}
                  {...(draft && {
                    onChange: (change: OwnSettings) =>
                      setDraft(withCheck(draft, usual.get(row.id) ?? row, change)),
                  })}
                />
              ))}
            </tbody>
          ))}
        </table>
        <section className="grid-refs" aria-label={t('report.method.references')}>
          <h2 className="panel-t">{t('report.method.references')}</h2>
          <dl>
            {references.map((key) => (
              <div key={key}>
                <dt>{key}</dt>
                <dd>{t(`report.reference.${key}`)}</dd>
              </div>
            ))}
          </dl>
          <p className="meta">{t('audits.grid.rule')}</p>
        </section>
      </div>
    </HomeLayout>
  )
}

function Line({
  row,
  usual: inPreset,
  onChange,
}: {
  row: PresetSettings
  usual: PresetSettings
  /** Set while the grid is being edited. */
  onChange?: (change: OwnSettings) => void
}) {
  const translator = useTranslator()
  const { t, decimal, integer } = translator
  const { id, weight, kind, minimum, grade, sources, labels, defaults } = row
  const limits = limitsInTable(row, translator)
  const usual = limitsInTable({ id, unit: row.unit, ...defaults }, translator)
  return (
    <tr>
      <td>
        <span className="row">
          <span className="med">{t(`checks.${id}.title`)}</span> <span className="meta">{id}</span>
          {labels && <span className="chip line">{t('audits.grid.labels')}</span>}
        </span>
        <span className="t2 grid-question">{t(`checks.${id}.asked`)}</span>
      </td>
      <td className="num">
        {onChange && inPreset.weight > 0 ? (
          <WeightField row={row} usual={inPreset} onChange={onChange} />
        ) : weight > 0 ? (
          <span className={defaults.weight === undefined ? '' : 'semi'}>{decimal(weight, 2)}</span>
        ) : (
          <span className="meta">{t(`audits.kind.${kind}`)}</span>
        )}
        {defaults.weight !== undefined && (
          <span className="meta grid-usual">{t('audits.byDefault', { value: defaults.weight })}</span>
        )}
      </td>
      <td className="t2">
        {onChange ? (
          <LimitFields row={row} usual={inPreset} onChange={onChange} />
        ) : limits === '' ? (
          t('report.method.ownRule')
        ) : (
          limits
        )}
        {usual !== '' && <span className="meta grid-usual">{t('audits.usual', { limits: usual })}</span>}
      </td>
      <td className="num t2">{minimum > 0 ? integer(minimum) : '–'}</td>
      <td className="t2">
        {t(`report.method.grade.${grade}`)}
        {sources.length > 0 && <span className="meta grid-usual">{sources.join(', ')}</span>}
      </td>
    </tr>
  )
}

function isChanged({ defaults }: PresetSettings): boolean {
  return Object.keys(defaults).length > 0
}

function timezone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
