import { useEffect, useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { paths } from '#renderer/shell/routes'
import { useShortcut } from '#renderer/shell/shortcuts'
import { useTranslator } from '#renderer/i18n/translator'
import { Button } from '#ui/button'
import { SearchField } from '#ui/filters'
import { HomeLayout } from '../../shell/home-layout'
import { EmptyState, PageHead } from '#ui/page'
import { helpSections, searched, type Entry } from './entries'
import './help.css'
import { ShortcutList } from './shortcut-list'

const SHORTCUTS = 'shortcuts'

/**
 * The help: the method, each check, glossary, figures used and refused, exports and shortcuts; every part has an address such as
 * `/help/CA-2`.
 */
export default function HelpScreen() {
  const translator = useTranslator()
  const { t } = translator
  const [location] = useLocation()
  const [query, setQuery] = useState('')
  const sections = useMemo(() => helpSections(translator), [translator])
  const shown = searched(sections, query)
  const anchor = decodeURIComponent(location.split('/')[2] ?? '').replace(/^#/, '')
  useShortcut('/', t('app.status.filter'), () => document.getElementById('help-search')?.focus())

  useEffect(() => {
    if (anchor === '') return
    setQuery('')
    // Wait until the whole text is rendered again.
    const timer = setTimeout(() => {
      const target = document.getElementById(anchor)
      target?.scrollIntoView({ block: 'start' })
      target?.focus({ preventScroll: true })
    }, 0)
    return () => clearTimeout(timer)
  }, [anchor, location])

  const count = shown.reduce((sum, { entries }) => sum + entries.length, 0)
  return (
    <HomeLayout title={t('app.nav.help')} hints={[{ keys: ['/'], label: t('app.status.filter') }]}>
      <PageHead title={t('app.nav.help')} note={query === '' ? t('help.note') : t('help.found', { count })}>
        <SearchField id="help-search" label={t('help.search')} value={query} onChange={setQuery} />
      </PageHead>
      <div className="help-split">
        <nav className="help-toc" aria-label={t('help.contents')}>
          <ul>
            {[
              ...sections.map(({ id, title }) => ({ id, title })),
              { id: SHORTCUTS, title: t('help.section.shortcuts') },
            ].map(({ id, title }) => (
              <li key={id}>
                <Link href={`${paths.help}/${id}`} aria-current={anchor === id ? 'true' : undefined}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="help-text" tabIndex={0} role="region" aria-label={t('help.text')}>
          {shown.map(({ id, title, lead, entries }) => (
            <section key={id} aria-labelledby={id}>
              <h2 id={id} tabIndex={-1}>
                {title}
              </h2>
              {query === '' && <p className="t2 help-lead">{lead}</p>}
              {entries.map((entry) => (
                <HelpEntry key={entry.id} entry={entry} />
              ))}
            </section>
          ))}
          {query === '' && (
            <section aria-labelledby={SHORTCUTS}>
              <h2 id={SHORTCUTS} tabIndex={-1}>
                {t('help.section.shortcuts')}
              </h2>
              <p className="t2 help-lead">{t('help.lead.shortcuts')}</p>
              <ShortcutList />
            </section>
          )}
          {count === 0 && (
            <EmptyState
              title={t('help.nothing')}
              action={<Button onClick={() => setQuery('')}>{t('app.clients.clear')}</Button>}
            >
              {t('help.nothingText')}
            </EmptyState>
          )}
        </div>
      </div>
    </HomeLayout>
  )
}

function HelpEntry({ entry: { id, title, note, lines } }: { entry: Entry }) {
  return (
    <article aria-labelledby={id}>
      <h3 id={id} tabIndex={-1}>
        {title}
        {note && <span className="meta">{note}</span>}
      </h3>
      {lines.some(({ label }) => label) ? (
        <>
          {lines
            .filter(({ label }) => !label)
            .map(({ text }) => (
              <p key={text}>{text}</p>
            ))}
          <dl className={lines.every(({ label }) => !label || /^\d+$/.test(label)) ? 'help-steps' : ''}>
            {lines
              .filter(({ label }) => label)
              .map(({ label, text }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
          </dl>
        </>
      ) : (
        lines.map(({ text }) => <p key={text}>{text}</p>)
      )}
    </article>
  )
}
