import { type ReactNode } from 'react'
import { StatusBar, type StatusHint } from './status-bar'
import { TitleBar, type Crumb } from './title-bar'

/** The window, in px: title bar 40, navigation 216 (56 below 1280), work area, status bar 28. */
export function Shell({
  crumbs,
  nav,
  status,
  hints,
  children,
}: {
  crumbs: readonly Crumb[]
  nav: ReactNode
  status: readonly ReactNode[]
  hints: readonly StatusHint[]
  children: ReactNode
}) {
  return (
    <div className="app">
      <TitleBar crumbs={crumbs} />
      <div className="shell">
        {nav}
        <main className="main" id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <StatusBar items={status} hints={hints} />
    </div>
  )
}
