import { Suspense, useEffect, useState, type ReactNode } from 'react'
import { MantineProvider } from '@mantine/core'
import { Route, Router, Switch, Redirect, useLocation } from 'wouter'

import { createTranslator, type Translator } from '#shared/locale/translator'
import type { Language } from '#shared/model/vocabulary'
import { useStoredSettings, type Settings } from '#renderer/store/settings'
import { loadStartTexts, loadTeamTexts } from '#renderer/i18n/page-texts'
import { TranslatorContext } from '#renderer/i18n/translator'
import { ErrorBoundary } from '#ui/error-state'
import ClientsScreen from '#screens/clients/clients-screen'
import { WorkspaceLayout } from './workspace-layout'
import { Arrival } from './arrival'
import { GlobalKeys } from './global-keys'
import { useHashLocation } from '../shell/hash-location'
import { nonce } from '../shell/nonce'
import { Opened } from './opened'
import { later } from '../shell/later'
import { lastTab } from '../shell/last-tab'
import { TABS, TEAM_TABS, type Tab } from '../shell/routes'
import { SettingsContext } from '../shell/settings'
import { cssVariables, theme } from '../shell/theme'
import { Toasts } from '../shell/toasts'
import { attempt } from '../shell/undo'

// The client list loads eagerly; it is the first screen.
const SCREENS: Record<Tab, ReturnType<typeof later>> = {
  overview: later(() => import('#screens/overview/overview-screen')),
  data: later(() => import('#screens/data/data-screen')),
  content: later(() => import('#screens/content/content-screen')),
  comparison: later(() => import('#screens/comparison/comparison-screen')),
  results: later(() => import('#screens/results/results-screen')),
  report: later(() => import('#screens/report/report-screen')),
  audit: later(() => import('#screens/audit/audit-screen')),
}
// Not needed before the first screen has rendered.
const Palette = later(() => import('./palette'))
const DropOutside = later(() => import('./drop-outside'))
const PassphraseDialog = later(() => import('./passphrase-dialog'))
const SettingsScreen = later(() => import('#screens/settings/settings-screen'))
const HelpScreen = later(() => import('#screens/help/help-screen'))
const Employer = later(async () => {
  await loadTeamTexts()
  return import('./employer-layout')
})
const GridScreen = later(() => import('#screens/grid/grid-screen'))

/** The whole page: settings, language, colour scheme, and the screen for the address. */
export function App({ settings: first }: { settings: Settings }) {
  const settings = useStoredSettings(navigator.language) ?? first
  // The current language stays until the texts of the next one have loaded.
  const [language, setLanguage] = useState(first.language)
  useEffect(() => {
    attempt(async () => {
      await loadStartTexts(settings.language)
      setLanguage(settings.language)
    })
  }, [settings.language])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      {...(settings.scheme !== 'auto' && { forceColorScheme: settings.scheme })}
      defaultColorScheme="auto"
      getStyleNonce={nonce}
    >
      <SettingsContext value={settings}>
        <TranslatorContext value={translatorOf(language)}>
          <Router hook={useHashLocation}>
            <Guarded>
              <Screens />
              <GlobalKeys />
              <Arrival />
              <Opened />
              <Suspense fallback={null}>
                <Palette />
                <DropOutside />
                <PassphraseDialog />
              </Suspense>
            </Guarded>
            <Toasts />
          </Router>
        </TranslatorContext>
      </SettingsContext>
    </MantineProvider>
  )
}

function Guarded({ children }: { children: ReactNode }) {
  const [location] = useLocation()
  return <ErrorBoundary of={location}>{children}</ErrorBoundary>
}

function Screens() {
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path="/">
          <ClientsScreen />
        </Route>
        <Route path="/archived">
          <ClientsScreen archived />
        </Route>
        <Route path="/grid" component={GridScreen} />
        <Route path="/settings" component={SettingsScreen} />
        <Route path="/help/*?" component={HelpScreen} />
        <Route path="/c/:id">{({ id }) => <Redirect to={lastTab(id)} replace />}</Route>
        <Route path="/c/:id/:tab">{({ id, tab }) => <ClientScreen id={id} tab={tab} />}</Route>
        <Route path="/e/:id/:tab">{({ id, tab }) => <EmployerScreen id={id} tab={tab} />}</Route>
        <Route>
          <Redirect to="/" />
        </Route>
      </Switch>
    </Suspense>
  )
}

function ClientScreen({ id, tab: asked }: { id: string; tab: string }) {
  const tab = TABS.find((each) => each === asked)
  if (!tab) return <Redirect to="/" />
  const Screen = SCREENS[tab]
  return (
    <WorkspaceLayout id={id} tab={tab}>
      <ErrorBoundary of={`${id}/${tab}`}>
        <Suspense fallback={null}>
          <Screen />
        </Suspense>
      </ErrorBoundary>
    </WorkspaceLayout>
  )
}

function EmployerScreen({ id, tab: asked }: { id: string; tab: string }) {
  const tab = TEAM_TABS.find((each) => each === asked)
  return tab ? <Employer id={id} tab={tab} /> : <Redirect to="/" />
}

const translators = new Map<Language, Translator>()

function translatorOf(language: Language): Translator {
  const translator = translators.get(language) ?? createTranslator(language)
  translators.set(language, translator)
  return translator
}
