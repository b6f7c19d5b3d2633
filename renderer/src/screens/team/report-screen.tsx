import { useState } from 'react'
import { Menu } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconDownload, IconFileTypePdf } from '@tabler/icons-react'
import type { TeamAudit } from '#shared/team/model'
import { TEAM_LENGTHS } from '#shared/team/report-sections'
import { call } from '#renderer/host/host'
import { saveFile } from '#renderer/host/save-file'
import { useTranslator } from '#renderer/i18n/translator'
import { useCommands } from '#renderer/shell/shortcuts'
import { attempt, tellDone } from '#renderer/shell/undo'
import { useTeam } from '#renderer/workspace/employer'
import { Button } from '#ui/button'
import { Segmented } from '#ui/filters'
import { PageHead } from '#ui/page'
import { startsOf, type Place } from '../report/place'
import { PreviewPane } from '../report/preview'
import { SectionList } from '../report/section-list'
import { WhiteLabel } from '../report/white-label'
import '../report/report.css'
import { NoTeamYet } from './no-team-yet'
import './team.css'
import { TeamEditor } from './team-editor'
import { teamSectionName, useTeamComposer, type TeamComposer } from './use-team-composer'
import { useTeamPreview } from './use-team-preview'

/** The team report: its settings and its real pages. */
export default function TeamReportScreen() {
  const { t } = useTranslator()
  const { audit } = useTeam()
  if (audit) return <Composing audit={audit} />
  return (
    <>
      <PageHead title={t('employer.tab.report')} />
      <NoTeamYet />
    </>
  )
}

function Composing({ audit }: { audit: TeamAudit }) {
  const { employer } = useTeam()
  const composer = useTeamComposer(employer, audit)
  return composer && <Composer audit={audit} composer={composer} />
}

type Pane = 'editor' | 'preview'

function Composer({ audit, composer }: { audit: TeamAudit; composer: TeamComposer }) {
  const translator = useTranslator()
  const { t } = translator
  const { saved, save } = useTeam()
  const { consultant, shown, length, setLength, move, workspace, logo } = composer
  const isNarrow = useMediaQuery('(max-width: 1279px)', false, { getInitialValueInEffect: false })
  const [pane, setPane] = useState<Pane>('editor')
  const [chosen, setChosen] = useState('summary')
  const [place, setPlace] = useState<Place>({ section: 'cover', offset: 0 })
  const [isRunning, setRunning] = useState(false)
  const section = shown.find((id) => id === chosen) ?? shown[0] ?? 'summary'
  const options = composer.options()
  const preview = useTeamPreview(audit, options)
  const name = t('employer.report.file', { brand: audit.brand, date: audit.asOf }).replace(
    /[\\/:*?"<>|]/g,
    ' ',
  )

  function select(id: string) {
    setChosen(id)
    setPlace({ section: id, offset: 0 })
  }

  /** What is handed over must rest on a stored audit, which never changes. */
  const exporting = (make: () => Promise<{ bytes: Uint8Array }>, ending: string, type: string) =>
    attempt(async () => {
      setRunning(true)
      try {
        if (!saved) await save()
        const { bytes } = await make()
        if (await saveFile(`${name}.${ending}`, bytes, type)) tellDone(t('employer.report.done'))
      } finally {
        setRunning(false)
      }
    })
  const exportReport = (as: 'pdf' | 'html' | 'pptx') =>
    exporting(
      () => call('team.render', { audit, options, ...(as === 'pdf' ? {} : { as }) }),
      as,
      { pdf: 'application/pdf', html: 'text/html', pptx: 'application/octet-stream' }[as],
    )
  const exportData = (as: 'json' | 'xlsx') =>
    exporting(
      () => call('team.export', { audit, as, sender: consultant.company ?? consultant.name ?? '' }),
      as,
      as === 'json' ? 'application/json' : 'application/octet-stream',
    )
  const others = [
    { id: 'team.html', label: t('composer.export.html'), run: () => exportReport('html') },
    { id: 'team.pptx', label: t('composer.export.pptx'), run: () => exportReport('pptx') },
    { id: 'team.xlsx', label: t('employer.report.xlsx'), run: () => exportData('xlsx') },
    { id: 'team.json', label: t('employer.report.json'), run: () => exportData('json') },
  ]
  useCommands([
    {
      id: 'exportPdf',
      label: t('app.menu.exportPdf'),
      keys: 'mod+e',
      run: () => exportReport('pdf'),
      inFields: true,
    },
    ...others,
    ...([-1, 1] as const).map((by) => ({
      id: by < 0 ? 'report.up' : 'report.down',
      label: t(by < 0 ? 'composer.up' : 'composer.down'),
      keys: by < 0 ? 'alt+arrowup' : 'alt+arrowdown',
      inFields: true,
      run: () => attempt(() => move(section, by)),
    })),
  ])

  return (
    <>
      <PageHead title={t('employer.tab.report')} note={t('employer.report.note', { n: audit.privacy.named })}>
        {isNarrow && (
          <Segmented<Pane>
            label={t('composer.panes')}
            value={pane}
            onChange={setPane}
            choices={[
              { value: 'editor', label: t('composer.pane.editor') },
              { value: 'preview', label: t('composer.pane.preview') },
            ]}
          />
        )}
        <Segmented
          label={t('employer.report.length')}
          value={length}
          onChange={(next) => {
            setLength(next)
            setPlace({ section: 'cover', offset: 0 })
          }}
          choices={TEAM_LENGTHS.map((value) => ({ value, label: t(`employer.report.${value}`) }))}
        />
        <Menu position="bottom-end">
          <Menu.Target>
            <Button icon={<IconDownload size={15} stroke={1.6} aria-hidden="true" />}>
              {t('employer.report.data')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map(({ id, label, run }) => (
              <Menu.Item key={id} onClick={run}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Button
          kind="primary"
          keys="mod+e"
          disabled={isRunning}
          icon={<IconFileTypePdf size={15} stroke={1.6} aria-hidden="true" />}
          onClick={() => exportReport('pdf')}
        >
          {t('employer.report.pdf')}
        </Button>
      </PageHead>
      <div className="report-panes">
        <aside className="report-secs" aria-label={t('employer.report.choices')}>
          <SectionList
            composer={composer}
            nameOf={(id) => teamSectionName(id, translator)}
            section={section}
            pages={startsOf(preview.whole)}
            total={preview.whole?.pages ?? 0}
            onSelect={select}
          />
          {!saved && <p className="meta team-stores">{t('employer.report.stores')}</p>}
          <WhiteLabel
            composer={{ workspace, consultant, logo, identity: null, identify: () => Promise.resolve() }}
          />
        </aside>
        {(!isNarrow || pane === 'editor') && (
          <TeamEditor
            composer={composer}
            section={section}
            onEdit={() => place.section !== section && setPlace({ section, offset: 0 })}
          />
        )}
        {(!isNarrow || pane === 'preview') && (
          <PreviewPane preview={preview} place={place} onPlace={setPlace} />
        )}
      </div>
    </>
  )
}
