import type { ReactNode } from 'react'

/** The head of a screen: its one h1, what it is about, and its actions on the right. */
export function PageHead({
  title,
  note,
  children,
}: {
  title: ReactNode
  note?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="head">
      <h1>{title}</h1>
      {note && <span className="t2 ell">{note}</span>}
      <span className="grow" />
      {children}
    </div>
  )
}

/** A region between hairlines; the title is the finding. */
export function Panel({
  title,
  note,
  tools,
  children,
  className,
}: {
  title?: ReactNode
  note?: ReactNode
  tools?: ReactNode
  children: ReactNode
  className?: string
}) {
  return (
    <section className={`panel ${className ?? ''}`}>
      {title && (
        <header>
          <div>
            <h2 className="panel-t">{title}</h2>
            {note && <p className="panel-s">{note}</p>}
          </div>
          {tools}
        </header>
      )}
      {children}
    </section>
  )
}

/** What an empty place is for, then one action. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="empty-state">
      <h2>{title}</h2>
      {children && <div className="t2">{children}</div>}
      {action && <div className="row">{action}</div>}
    </div>
  )
}

/** What is shown, after 300 ms, where content will be: in its final shape. */
export function Skeleton({
  width = '100%',
  height = 20,
}: {
  width?: number | string
  height?: number | string
}) {
  return <div className="skeleton" style={{ width, height }} aria-hidden="true" />
}
