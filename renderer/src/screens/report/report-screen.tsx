import { useState } from 'react'
import { IconDownload, IconFileTypePdf } from '@tabler/icons-react'
import { Menu } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { withoutLeftOut } from '#shared/report/left-out'
import { sectionName } from '#shared/report/sections'
import { resealed } from '#shared/seal/figures'
import { sha256 } from '#renderer/workers/sha256'
import { useCommands } from '#renderer/shell/shortcuts'
import { attempt } from '#renderer/shell/undo'
import { call } from '#renderer/host/host'
import { saveFile } from '#renderer/host/save-file'
import { useTranslator } from '#renderer/i18n/translator'
import { useAudit } from '#renderer/workspace/workspace'
import { Button } from '#ui/button'
import { Segmented } from '#ui/filters'
import { NoAuditYet } from '../../workspace/no-audit-yet'
import { PageHead } from '#ui/page'
import { Editor } from './editor'
import { ExportDialog, fileName } from './export-dialog'
import { startsOf, type Place } from './place'
import { PreviewPane } from './preview'
import { SectionList } from './section-list'
import { TemplateMenu } from './template-menu'
import { useComposer, type Composer } from './use-composer'
import { usePreview } from './use-preview'
import { WhiteLabel } from './white-label'
import './report.css'

/** The report composer: sections, the consultant's text, and the real pages side by side. */
export default function ReportScreen() {
  const { t } = useTranslator()
  const { audit, previous } = useAudit()
  const composer = useComposer(audit ?? null, previous)
  if (composer) return <Composing composer={composer} />
  return (
    <>
      <PageHead title={t('app.tab.report')} />
      <NoAuditYet isWaiting />
    </>
  )
}

type Pane = 'editor' | 'preview'

function Composing({ composer }: { composer: Composer }) {
  const translator = useTranslator()
  const { t, quote } = translator
  const { audit, previous, shown, move } = composer
  const isNarrow = useMediaQuery('(max-width: 1279px)', false, { getInitialValueInEffect: false })
  const [pane, setPane] = useState<Pane>('editor')
  const [chosen, setChosen] = useState('summary')
  const [place, setPlace] = useState<Place>({ section: 'cover', offset: 0 })
  const [isExporting, setExporting] = useState(false)
  const section = shown.includes(chosen) ? chosen : 'cover'
  const preview = usePreview(
    composer.workspace.id,
    audit,
    previous,
    composer.options(),
    place.section,
    !isNarrow || pane === 'preview',
  )
  const pages = startsOf(preview.whole)

  function select(id: string) {
    setChosen(id)
    setPlace({ section: id, offset: 0 })
  }

  /** Shows the section being written in the preview. */
  function follow() {
    if (place.section !== section) setPlace({ section, offset: 0 })
  }

  function exportAudit(as: 'json' | 'xlsx') {
    attempt(async () => {
      const { bytes } = await call('audit.export', {
        audit: await resealed(withoutLeftOut(audit, composer.leftOut), sha256),
        as,
      })
      await saveFile(`${fileName(audit)}.${as}`, bytes)
    })
  }

  function exportReport(as: 'html' | 'pptx') {
    attempt(async () => {
      const { bytes } = await call('report.render', {
        audit,
        options: { ...composer.options(), previous },
        as,
      })
      await saveFile(`${fileName(audit)}.${as}`, bytes)
    })
  }

  const openExport = () => setExporting(true)
  useCommands([
    { id: 'exportPdf', label: t('app.menu.exportPdf'), keys: 'mod+e', run: openExport, inFields: true },
    { id: 'report.json', label: t('composer.export.json'), run: () => exportAudit('json') },
    { id: 'report.xlsx', label: t('composer.export.xlsx'), run: () => exportAudit('xlsx') },
    { id: 'report.html', label: t('composer.export.html'), run: () => exportReport('html') },
    { id: 'report.pptx', label: t('composer.export.pptx'), run: () => exportReport('pptx') },
    {
      id: 'report.up',
      label: t('composer.up'),
      keys: 'alt+arrowup',
      inFields: true,
      run: () => attempt(() => move(section, -1)),
    },
    {
      id: 'report.down',
      label: t('composer.down'),
      keys: 'alt+arrowdown',
      inFields: true,
      run: () => attempt(() => move(section, 1)),
    },
  ])

  const { person, brand } = audit.client
  return (
    <>
      <PageHead
        title={t('app.tab.report')}
        note={t('composer.about', {
          person: quote(person),
          brand: quote(brand ?? ''),
          hasBrand: brand === null ? 'no' : 'yes',
        })}
      >
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
        <TemplateMenu composer={composer} />
        <Menu position="bottom-end">
          <Menu.Target>
            <Button icon={<IconDownload size={15} stroke={1.6} aria-hidden="true" />}>
              {t('composer.export.data')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => exportReport('html')}>{t('composer.export.html')}</Menu.Item>
            <Menu.Item onClick={() => exportReport('pptx')}>{t('composer.export.pptx')}</Menu.Item>
            <Menu.Item onClick={() => exportAudit('json')}>{t('composer.export.json')}</Menu.Item>
            <Menu.Item onClick={() => exportAudit('xlsx')}>{t('composer.export.xlsx')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Button
          kind="primary"
          keys="mod+e"
          icon={<IconFileTypePdf size={15} stroke={1.6} aria-hidden="true" />}
          onClick={openExport}
        >
          {t('app.menu.exportPdf')}
        </Button>
      </PageHead>
      <div className="report-panes">
        <aside className="report-secs" aria-label={t('composer.sections')}>
          <SectionList
            composer={composer}
            nameOf={(id) => sectionName(id, translator)}
            section={section}
            pages={pages}
            total={preview.whole?.pages ?? 0}
            onSelect={select}
          />
          <WhiteLabel composer={composer} />
        </aside>
        {(!isNarrow || pane === 'editor') && <Editor composer={composer} section={section} onEdit={follow} />}
        {(!isNarrow || pane === 'preview') && (
          <PreviewPane preview={preview} place={place} onPlace={setPlace} />
        )}
      </div>
      {isExporting && <ExportDialog composer={composer} onClose={() => setExporting(false)} />}
    </>
  )
}
