import { Fragment } from 'react'
import { spotlight } from './spotlight'
import { IconChevronRight, IconSearch } from '@tabler/icons-react'
import { Link } from 'wouter'
import { useTranslator } from '#renderer/i18n/translator'
import { Keys } from './keys'

/** A breadcrumb; the last one is the current location. */
export interface Crumb {
  label: string
  to?: string
}

export function TitleBar({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t } = useTranslator()
  return (
    <header className="titlebar">
      <div className="tb-left">
        <PlumbLine />
        <span className="brand">Aplomb</span>
        <nav className="crumbs" aria-label={t('app.nav.breadcrumbs')}>
          {crumbs.map(({ label, to }, index) => (
            <Fragment key={label}>
              <IconChevronRight size={13} stroke={1.6} aria-hidden="true" />
              {to !== undefined && index < crumbs.length - 1 ? (
                <Link className="ell" href={to}>
                  {label}
                </Link>
              ) : (
                <b className="ell" aria-current="page">
                  {label}
                </b>
              )}
            </Fragment>
          ))}
        </nav>
      </div>
      <button type="button" className="cmd" onClick={() => spotlight.open()}>
        <IconSearch size={14} stroke={1.6} aria-hidden="true" />
        <span className="grow ell">{t('app.palette.field')}</span>
        <Keys keys="mod+k" />
      </button>
      <div className="tb-right" />
    </header>
  )
}

function PlumbLine() {
  return (
    <svg width="18" height="18" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M10 0.5V8" stroke="var(--text)" strokeWidth="1.6" />
      <path d="M10 7.2 14.6 11.4 10 19.6 5.4 11.4Z" fill="var(--aud-mark)" />
      <path d="M5.4 11.4H14.6" stroke="var(--surface)" strokeWidth="1" />
    </svg>
  )
}
