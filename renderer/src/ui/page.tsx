import type { ReactNode } from 'react'

/** The head of a screen: its single h1, a subtitle, and actions on the right. */
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

/** A section between hairlines, titled by its finding. */
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

/** Says what an empty area is for, and offers one action. */
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

/** A placeholder in the final shape of the content, shown after 300 ms. */
export function Skeleton({
  width = '100%',
  height = 20,
}: {
  width?: number | string
  height?: number | string
}) {
  return <div className="skeleton" style={{ width, height }} aria-hidden="true" />
}
