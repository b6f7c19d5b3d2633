import { useState } from 'react'
import { Drawer, Select, Tooltip } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Link, useLocation, useSearch } from 'wouter'
import { compareAudits } from '#shared/audit/engine/compare-audits'
import { presetOf } from '#shared/audit/presets'
import { PRESETS, type Preset } from '#shared/model/vocabulary'
import { paths } from '#renderer/shell/routes'
import { useSettings } from '#renderer/shell/settings'
import { attempt, tellDone } from '#renderer/shell/undo'
import { removeAudit } from '#renderer/store/audits-remove'
import { useStoredAudit } from '#renderer/store/audits'
import { usePreviousId } from '#renderer/store/previous'
import { patchClient } from '#renderer/store/client'
import { useAudits } from '#renderer/store/client-rows'
import type { AuditRow } from '#renderer/store/rows'
import { updateClient } from '#renderer/store/workspaces'
import { useTranslator } from '#renderer/i18n/translator'
import { useAudit, useWorkspace } from '#renderer/workspace/workspace'
import { Button } from '#ui/button'
import { ErrorState } from '#ui/error-state'
import { NoAuditYet } from '../../workspace/no-audit-yet'
import { PageHead } from '#ui/page'
import { AuditList } from './audit-list'
import { CheckDetail } from './check-detail'
import { CheckTable } from './check-table'
import { Comparison } from './comparison'
import './audit.css'

const NOTHING = 'none'

/** Every check of an audit, the earlier audits, and what has changed between two of them. */
export default function AuditScreen() {
  const { t, date } = useTranslator()
  const workspace = useWorkspace()
  const { grids } = useSettings()
  const { id } = workspace
  const live = useAudit()
  const [, go] = useLocation()
  const search = new URLSearchParams(useSearch())
  const rows = useAudits(id)
  const asked = search.get('audit')
  const shownRow = rows?.find((row) => row.id === asked) ?? null
  const old = useStoredAudit(shownRow?.id)
  const audit = shownRow ? (old?.audit ?? undefined) : live.audit
  const usual = usePreviousId(id, audit)
  const earlier = rows ? earlierThan(rows, shownRow, live.saved) : []
  const chosen = search.get('with')
  const withId =
    chosen === NOTHING ? undefined : earlier.some((row) => row.id === chosen) ? (chosen ?? undefined) : usual
  const before = useStoredAudit(withId)?.audit ?? null
  const isNarrow = useMediaQuery('(max-width: 1279px)', false, { getInitialValueInEffect: false })
  const [isOpen, setOpen] = useState(search.has('check'))

  function change(to: Record<string, string | null>) {
    const next = new URLSearchParams(search)
    for (const [name, value] of Object.entries(to)) {
      if (value === null) next.delete(name)
      else next.set(name, value)
    }
    const query = next.toString()
    go(`${paths.tab(id, 'audit')}${query === '' ? '' : `?${query}`}`, { replace: true })
  }

  const remove = (row: AuditRow) =>
    attempt(async () => {
      const undo = await removeAudit(id, row.id)
      if (row.id === asked) change({ audit: null, with: null })
      tellDone(t('audits.removed', { number: row.number, date: row.asOf }), undo)
    })

  if (audit === undefined || audit === null || !rows)
    return (
      <>
        <PageHead title={t('app.tab.audit')} />
        {old?.error ? <ErrorState error={old.error} /> : <NoAuditYet isWaiting />}
      </>
    )

  const isReadOnly = shownRow !== null
  const progress = before ? compareAudits(before, audit) : null
  const checkId = search.get('check') ?? ''
  const check =
    audit.checks.find((each) => each.id === checkId) ?? audit.checks.find(({ weight }) => weight > 0)
  const detail = check && (
    <CheckDetail key={check.id} check={check} audit={audit} before={before} isReadOnly={isReadOnly} />
  )
  const preset = presetOf(workspace.client)

  function setPreset(to: Preset | null) {
    if (to === null || to === preset) return
    const known = workspace.client.preset
    attempt(async () => {
      await updateClient(id, { preset: to })
      tellDone(t('audits.presetSet', { preset: t(`common.preset.${to}`) }), () =>
        updateClient(id, { preset: known ?? preset }),
      )
    })
  }

  const gridShown = isReadOnly ? audit.ownGrid?.name : workspace.client.grid?.name

  function setGrid(to: string | null) {
    const chosen = grids.find(({ name }) => `own ${name}` === to)
    if (to !== NOTHING && !chosen) return
    attempt(async () => {
      // A copy, so that later changes to the grid leave this client as it is.
      const undo = await patchClient(id, () =>
        chosen
          ? {
              preset: chosen.preset,
              grid: { name: chosen.name, on: chosen.on, checks: chosen.checks },
            }
          : { grid: undefined },
      )
      tellDone(t('audits.own.set', { name: chosen?.name ?? t('audits.own.none') }), undo)
    })
  }

  return (
    <>
      <PageHead
        title={t('app.tab.audit')}
        note={
          isReadOnly
            ? t('audits.readOnly', { number: shownRow.number, date: audit.asOf })
            : t('audits.live', { date: audit.asOf, saved: live.saved ? 'yes' : 'no' })
        }
      >
        {!isReadOnly && !live.saved && (
          <Button
            kind="primary"
            keys="r"
            onClick={() => attempt(async () => (await live.save(), tellDone(t('app.audit.saved'))))}
          >
            {t('app.audit.save')}
          </Button>
        )}
        {isReadOnly && (
          <Button onClick={() => change({ audit: null, with: null })}>{t('audits.back')}</Button>
        )}
      </PageHead>
      <div className="audit-panes">
        <aside className="audit-side" aria-label={t('audits.list')}>
          <AuditList
            rows={rows}
            live={live.audit ?? null}
            isSaved={live.saved}
            shown={shownRow?.id ?? null}
            onShow={(audit) => change({ audit, with: null })}
            onRemove={remove}
          />
          <Select
            size="xs"
            label={t('audits.compare')}
            disabled={earlier.length === 0}
            allowDeselect={false}
            data={[
              { value: NOTHING, label: t('audits.noComparison') },
              ...earlier.map((row) => ({
                value: row.id,
                label: t('audits.item', { number: row.number, date: date(row.asOf) }),
              })),
            ]}
            value={withId ?? NOTHING}
            onChange={(value) => change({ with: value })}
          />
          <Tooltip label={t('audits.presetFixed')} disabled={!isReadOnly}>
            <div>
              <Select
                size="xs"
                label={t('audits.preset')}
                description={t('audits.presetHint')}
                disabled={isReadOnly}
                allowDeselect={false}
                data={PRESETS.map((each) => ({ value: each, label: t(`common.preset.${each}`) }))}
                value={isReadOnly && PRESETS.some((each) => each === audit.preset) ? audit.preset : preset}
                onChange={(to) => setPreset(PRESETS.find((each) => each === to) ?? null)}
              />
            </div>
          </Tooltip>
          {(grids.length > 0 || workspace.client.grid) && (
            <Select
              size="xs"
              label={t('audits.own.title')}
              description={<Link href={paths.grid}>{t('audits.own.see')}</Link>}
              disabled={isReadOnly}
              allowDeselect={false}
              data={[
                { value: NOTHING, label: t('audits.own.none') },
                ...[
                  ...new Set([
                    ...grids.map(({ name }) => name),
                    ...(workspace.client.grid ? [workspace.client.grid.name] : []),
                  ]),
                ].map((name) => ({ value: `own ${name}`, label: name })),
              ]}
              value={gridShown === undefined ? NOTHING : `own ${gridShown}`}
              onChange={setGrid}
            />
          )}
        </aside>
        <div className="audit-main scroll" tabIndex={0} role="region" aria-label={t('audits.checks')}>
          {progress && <Comparison progress={progress} />}
          <CheckTable
            audit={audit}
            progress={progress}
            selected={check?.id ?? ''}
            onSelect={(next) => {
              change({ check: next })
              setOpen(true)
            }}
          />
        </div>
        {!isNarrow && (
          <section className="audit-detail scroll" tabIndex={0} aria-label={t('audits.detail')}>
            {detail}
          </section>
        )}
      </div>
      {isNarrow && (
        <Drawer
          opened={isOpen}
          onClose={() => setOpen(false)}
          position="right"
          size={520}
          title={t('audits.detail')}
          closeButtonProps={{ 'aria-label': t('app.action.close') }}
        >
          {detail}
        </Drawer>
      )}
    </>
  )
}

/** The stored audits that can be chosen to compare the shown one with, newest first. */
function earlierThan(
  rows: readonly AuditRow[],
  shown: AuditRow | null,
  isSaved: boolean,
): readonly AuditRow[] {
  if (shown) return rows.filter(({ number }) => number < shown.number)
  return isSaved ? rows.slice(1) : rows
}
