import type { ReactNode } from 'react'
import { Switch } from '@mantine/core'
import { Link } from 'wouter'
import { LANGUAGES } from '#shared/model/vocabulary'
import { paths } from '#renderer/shell/routes'
import { useSettings } from '#renderer/shell/settings'
import { writeSetting } from '#renderer/store/settings'
import { attempt } from '#renderer/shell/undo'
import { namedLanguages } from '#renderer/i18n/languages'
import { useTranslator } from '#renderer/i18n/translator'
import { Segmented } from '#ui/filters'
import { HomeLayout } from '../../shell/home-layout'
import { PageHead } from '#ui/page'
import { Backups } from './backups'
import { DataPlace } from './data-place'
import { Mappings } from './mappings'
import { OwnPanel } from './own-panel'
import { PresetTable } from './preset-table'
import './settings.css'
import { WhiteLabel } from './white-label'

/** The preferences of this installation; each is stored as soon as it changes. */
export default function SettingsScreen() {
  const { t } = useTranslator()
  const { language, scheme, letters } = useSettings()
  return (
    <HomeLayout title={t('app.nav.settings')}>
      <PageHead title={t('app.nav.settings')} note={t('settings.note')} />
      <div className="scroll settings">
        <Part id="general" title={t('settings.general.title')} note={t('settings.general.note')}>
          <Line label={t('settings.general.language')}>
            <Segmented
              label={t('settings.general.language')}
              value={language}
              onChange={(value) => attempt(() => writeSetting('language', value))}
              choices={namedLanguages(LANGUAGES)}
            />
          </Line>
          <Line label={t('settings.general.scheme')}>
            <Segmented
              label={t('settings.general.scheme')}
              value={scheme}
              onChange={(value) => attempt(() => writeSetting('scheme', value))}
              choices={(['auto', 'light', 'dark'] as const).map((value) => ({
                value,
                label: t(`settings.general.${value}`),
              }))}
            />
          </Line>
          <Switch
            label={t('settings.general.letters')}
            description={t('settings.general.lettersNote')}
            checked={letters}
            onChange={({ currentTarget }) => attempt(() => writeSetting('letters', currentTarget.checked))}
          />
          <p className="meta">
            <Link href={`${paths.help}/shortcuts`}>{t('settings.general.allKeys')}</Link>
          </p>
        </Part>
        <Part id="label" title={t('settings.label.title')} note={t('settings.label.note')}>
          <WhiteLabel />
        </Part>
        <Part id="backups" title={t('settings.backup.title')} note={t('settings.backup.note')}>
          <Backups />
        </Part>
        <Part id="mappings" title={t('settings.mapping.title')} note={t('settings.mapping.note')}>
          <Mappings />
        </Part>
        <Part id="place" title={t('settings.place.title')} note={t('settings.place.note')}>
          <DataPlace />
        </Part>
        <Part id="panel" title={t('settings.panel.title')} note={t('settings.panel.note')}>
          <OwnPanel />
        </Part>
        <Part id="presets" title={t('settings.preset.title')} note={t('settings.preset.note')}>
          <PresetTable />
        </Part>
      </div>
    </HomeLayout>
  )
}

function Part({
  id,
  title,
  note,
  children,
}: {
  id: string
  title: string
  note: string
  children: ReactNode
}) {
  return (
    <section className="settings-part" aria-labelledby={`settings-${id}`}>
      <header>
        <h2 className="panel-t" id={`settings-${id}`}>
          {title}
        </h2>
        <p className="panel-s">{note}</p>
      </header>
      <div className="settings-body">{children}</div>
    </section>
  )
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="settings-line">
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  )
}
