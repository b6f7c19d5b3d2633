import { useState } from 'react'
import { Menu, Select } from '@mantine/core'
import { IconDownload, IconFileTypePdf } from '@tabler/icons-react'
import type { TeamAudit } from '#shared/team/model'
import { LANGUAGES, type Language } from '#shared/model/vocabulary'
import { call } from '#renderer/host/host'
import { saveFile } from '#renderer/host/save-file'
import { namedLanguages } from '#renderer/i18n/languages'
import { useTranslator } from '#renderer/i18n/translator'
import { useSettings } from '#renderer/shell/settings'
import { useCommands } from '#renderer/shell/shortcuts'
import { attempt, tellDone } from '#renderer/shell/undo'
import { useKept } from '#renderer/shell/use-kept'
import { useTeam } from '#renderer/workspace/employer'
import { Button } from '#ui/button'
import { Segmented } from '#ui/filters'
import { PageHead } from '#ui/page'
import type { Place } from '../report/place'
import { PreviewPane } from '../report/preview'
import { WhiteLabel } from '../report/white-label'
import '../report/report.css'
import { NoTeamYet } from './no-team-yet'
import './team.css'
import { useTeamPreview, type TeamPrintOptions } from './use-team-preview'

const LENGTHS = ['board', 'client'] as const

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
  const { t } = useTranslator()
  const { employer, saved, save } = useTeam()
  const settings = useSettings()
  const [kept, setKept] = useKept<{ length: TeamPrintOptions['length']; language: Language }>(
    employer.id,
    'team-report',
    { length: 'client', language: audit.language },
  )
  const [place, setPlace] = useState<Place>({ section: 'cover', offset: 0 })
  const [isRunning, setRunning] = useState(false)
  const consultant = { ...settings.consultant, ...employer.client.consultant }
  const options: TeamPrintOptions = { ...kept, consultant, logo: employer.logo ?? settings.logo }
  const preview = useTeamPreview(audit, options)
  const name = t('employer.report.file', { brand: audit.brand, date: audit.asOf }).replace(
    /[\\/:*?"<>|]/g,
    ' ',
  )

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
  const exportPdf = () => exporting(() => call('team.render', { audit, options }), 'pdf', 'application/pdf')
  const exportData = (as: 'json' | 'xlsx') =>
    exporting(
      () => call('team.export', { audit, as, sender: consultant.company ?? consultant.name ?? '' }),
      as,
      as === 'json' ? 'application/json' : 'application/octet-stream',
    )
  useCommands([
    { id: 'exportPdf', label: t('app.menu.exportPdf'), keys: 'mod+e', run: exportPdf, inFields: true },
    { id: 'team.xlsx', label: t('employer.report.xlsx'), run: () => exportData('xlsx') },
    { id: 'team.json', label: t('employer.report.json'), run: () => exportData('json') },
  ])

  return (
    <>
      <PageHead title={t('employer.tab.report')} note={t('employer.report.note', { n: audit.privacy.named })}>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button icon={<IconDownload size={15} stroke={1.6} aria-hidden="true" />}>
              {t('employer.report.data')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => exportData('xlsx')}>{t('employer.report.xlsx')}</Menu.Item>
            <Menu.Item onClick={() => exportData('json')}>{t('employer.report.json')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Button
          kind="primary"
          keys="mod+e"
          disabled={isRunning}
          icon={<IconFileTypePdf size={15} stroke={1.6} aria-hidden="true" />}
          onClick={exportPdf}
        >
          {t('employer.report.pdf')}
        </Button>
      </PageHead>
      <div className="report-panes team-report">
        <aside className="report-secs" aria-label={t('employer.report.choices')}>
          <div className="team-choices">
            <Segmented
              label={t('employer.report.length')}
              value={kept.length}
              onChange={(length) => {
                setKept({ ...kept, length })
                setPlace({ section: 'cover', offset: 0 })
              }}
              choices={LENGTHS.map((value) => ({ value, label: t(`employer.report.${value}`) }))}
            />
            <Select
              label={t('employer.report.language')}
              allowDeselect={false}
              value={kept.language}
              data={namedLanguages(LANGUAGES)}
              onChange={(language) => language && setKept({ ...kept, language })}
            />
            {!saved && <p className="meta">{t('employer.report.stores')}</p>}
          </div>
          <WhiteLabel
            composer={{
              workspace: employer,
              consultant,
              logo: employer.logo ?? settings.logo,
              identity: null,
              identify: () => Promise.resolve(),
            }}
          />
        </aside>
        <PreviewPane preview={preview} place={place} onPlace={setPlace} />
      </div>
    </>
  )
}
