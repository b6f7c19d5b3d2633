import { useState } from 'react'
import { Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useLocation } from 'wouter'
import { IconArrowRight } from '@tabler/icons-react'
import { paths } from '#renderer/shell/routes'
import { useCommands } from '#renderer/shell/shortcuts'
import { attempt, tellDone } from '#renderer/shell/undo'
import { useRowCount, useRows } from '#renderer/store/client-rows'
import { chooseFiles, chooseFolder } from '#renderer/host/choose'
import { useTranslator } from '#renderer/i18n/translator'
import { useAudit, useWorkspace } from '#renderer/workspace/workspace'
import { SaveAudit } from '../../workspace/save-audit'
import { Button } from '#ui/button'
import { FilterTabs } from '#ui/filters'
import { PageHead, Skeleton } from '#ui/page'
import { AskPanel } from './ask-panel'
import { ClientPanel } from './client-panel'
import './data.css'
import { DropArea } from './drop-area'
import { expectedKinds, missingKinds, type Kind } from '#shared/audit/expected-data'
import { ImportHistory, ImportPoints } from './import-history'
import { ImportProgress } from './import-progress'
import { ImportSummary } from './import-summary'
import { importMapped } from './import-mapped'
import { MappingDialog, type MappingDecision } from './mapping-dialog'
import { PasteDialog, usePaste, type Pasted } from './paste-dialog'
import { ObservePanel } from './observe-panel'
import { OpenChecks } from './open-checks'
import { OutcomesPanel } from './outcomes-panel'
import { QuestionsPanel } from './questions-panel'
import { RejectedRows, type RejectedIn } from './rejected-rows'
import { sourceGroups } from './source-groups'
import { SourceTable } from './source-table'
import { useImport } from './use-import'
import type { MappedTable } from './use-mapping'

const PANES = ['ask', 'observe', 'questions', 'outcomes', 'client'] as const
type Pane = (typeof PANES)[number]

/** All the inputs: files, what public pages show, and what only the consultant knows. */
export default function DataScreen() {
  const { t, integer, date } = useTranslator()
  const row = useWorkspace()
  const { audit } = useAudit()
  const [, go] = useLocation()
  const isNarrow = useMediaQuery('(max-width: 1279px)', false, { getInitialValueInEffect: false })
  const [pane, setPane] = useState<Pane>(row.client.kind === 'outside' ? 'observe' : 'ask')
  const [isDrawn, setDrawn] = useState(false)
  const [rejected, setRejected] = useState<RejectedIn | null>(null)
  const [mapped, setMapped] = useState<MappedTable | null>(null)
  const [pasted, setPasted] = useState<Pasted | null>(null)
  usePaste(pane === 'questions', setPasted)
  const sources = useRows('sources', row.id)
  const outcomes = useRowCount('outcomes', row.id)
  const questions = useRowCount('questions', row.id)
  const brand = row.client.brand?.name ?? ''
  const hasBrand = row.client.brand !== null
  const isEmployer = row.isEmployer === true

  const paneName = (of: Pane) => t(isEmployer && of === 'client' ? 'employer.brandPane' : `data.pane.${of}`)

  const give = useImport()
  const onMapped = async (decision: MappingDecision) => {
    setMapped(null)
    try {
      await importMapped(row, decision, (undo) => tellDone(t('data.summary.title'), undo, { quiet: true }))
    } finally {
      // The button that opened the dialog no longer exists.
      document.getElementById('data-summary')?.focus()
    }
  }
  const showRejected = (title: string, files: readonly string[]) => {
    const of = (sources ?? []).filter(({ file }) => files.includes(file))
    setRejected({
      title,
      rows: of.flatMap(({ file, rejected }) => rejected.map((each) => ({ ...each, file }))),
    })
  }
  const choose = () => give(chooseFiles)
  useCommands([
    { id: 'import', label: t('app.menu.import'), keys: 'mod+o', run: choose },
    { id: 'importFolder', label: t('data.drop.folderCommand'), run: () => give(chooseFolder) },
    ...PANES.map((each) => ({ id: `data.${each}`, label: t(`data.pane.${each}`), run: () => show(each) })),
  ])

  const groups = sourceGroups(sources ?? [])
  const missing = missingKinds(
    { sources: sources ?? [], outcomes, questions, hasBrand, isEmployer },
    sources?.length === 0 ? null : audit,
  )
  const expected = expectedKinds({ hasBrand, isEmployer }).length
  const kept = groups.reduce((sum, group) => sum + group.kept, 0)
  const dropped = groups.reduce((sum, group) => sum + group.rejected, 0)
  const show = (next: Pane) => {
    setPane(next)
    setDrawn(true)
  }
  const onAsk = (kind: Kind) => show(kind === 'questions' ? 'questions' : 'ask')
  const body = <PaneBody pane={pane} missing={missing.map(({ kind }) => kind)} />
  const tabs = (
    <FilterTabs
      label={t('data.pane.label')}
      choices={PANES.map((value) => ({ value, label: paneName(value) }))}
      value={pane}
      onChange={show}
    />
  )
  return (
    <>
      <PageHead
        title={t(isEmployer ? 'employer.tab.data' : 'app.tab.data')}
        note={
          isEmployer
            ? t('employer.dataNote', { brand })
            : t('data.about', {
                person: row.client.person.name,
                brand,
                period: audit ? t('data.period', { from: audit.period.from, to: audit.period.to }) : '',
                known: audit ? 'yes' : 'no',
                hasBrand: hasBrand ? 'yes' : 'no',
              })
        }
      >
        {!isEmployer && <SaveAudit />}
        {audit && !isEmployer && (
          <Button
            kind="primary"
            iconAfter={<IconArrowRight size={15} stroke={1.6} aria-hidden="true" />}
            onClick={() => go(paths.tab(row.id, 'overview'))}
          >
            {t('data.toVerdict')}
          </Button>
        )}
      </PageHead>
      {isNarrow && (
        <div className="bar" role="group" aria-label={t('data.pane.label')}>
          {PANES.map((each) => (
            <Button key={each} small aria-haspopup="dialog" onClick={() => show(each)}>
              {paneName(each)}
            </Button>
          ))}
        </div>
      )}
      <div className={isNarrow ? 'data-split narrow' : 'data-split'}>
        <div className="data-left">
          <DropArea
            onChooseFiles={choose}
            onChooseFolder={() => give(chooseFolder)}
            onPaste={() => setPasted({ text: '', kind: 'table' })}
          />
          <ImportProgress />
          <ImportSummary workspace={row.id} onRejected={showRejected} onChoose={choose} onMap={setMapped} />
          <ImportPoints onChoose={choose} onMap={setMapped} />
          <div className="data-sec">
            <h2 className="panel-t">{t('data.sources.title')}</h2>
            <span className="meta">
              {t('data.sources.have', { have: expected - missing.length, expected })}
            </span>
            <span className="grow" />
            {groups.length > 0 && (
              <span className="meta">{t('data.sources.total', { kept, rejected: dropped })}</span>
            )}
          </div>
          {sources === undefined ? (
            <div className="data-pad">
              <Skeleton height={160} />
            </div>
          ) : (
            <>
              {groups.length === 0 && <p className="t2 data-pad data-empty">{t('data.sources.none')}</p>}
              <SourceTable
                groups={groups}
                missing={missing}
                brand={brand || 'none'}
                onRejected={setRejected}
                onAsk={onAsk}
              />
            </>
          )}
          {row.dataTo && (
            <p className="meta data-pad data-to">
              {t('data.sources.newest', { date: row.dataTo, posts: row.posts })}
            </p>
          )}
          {!isEmployer && <OpenChecks onShow={show} />}
          <ImportHistory onRejected={showRejected} />
        </div>
        {isNarrow ? (
          <Drawer
            opened={isDrawn}
            onClose={() => setDrawn(false)}
            position="right"
            size={440}
            title={paneName(pane)}
            closeButtonProps={{ 'aria-label': t('app.action.close') }}
            classNames={{ body: 'data-drawer' }}
          >
            {body}
          </Drawer>
        ) : (
          <aside className="data-rail" aria-label={t('data.pane.label')}>
            <div className="rail-tabs">{tabs}</div>
            {body}
          </aside>
        )}
      </div>
      <MappingDialog
        table={mapped}
        onClose={() => setMapped(null)}
        onImport={(decision) => attempt(() => onMapped(decision), { what: decision.file })}
      />
      <PasteDialog pasted={pasted} onChange={setPasted} onClose={() => setPasted(null)} onMap={setMapped} />
      <RejectedRows shown={rejected} onClose={() => setRejected(null)} />
      <span className="sr" aria-live="polite">
        {row.files > 0
          ? t('data.sources.announce', {
              files: integer(row.files),
              date: row.dataTo ? date(row.dataTo) : '',
            })
          : ''}
      </span>
    </>
  )
}

function PaneBody({ pane, missing }: { pane: Pane; missing: readonly Kind[] }) {
  if (pane === 'ask') return <AskPanel missing={missing} />
  if (pane === 'observe') return <ObservePanel />
  if (pane === 'questions') return <QuestionsPanel />
  if (pane === 'outcomes') return <OutcomesPanel />
  return <ClientPanel />
}
