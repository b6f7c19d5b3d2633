import { useState } from 'react'
import { Popover } from '@mantine/core'
import { IconChevronDown, IconTrash } from '@tabler/icons-react'
import { useTranslator } from '#renderer/i18n/translator'
import { useKept } from '#renderer/shell/use-kept'
import { tellDone } from '#renderer/shell/undo'
import { IconButton } from '#ui/button'
import { NameForm } from '#ui/name-form'
import { NO_FILTERS, type ContentTab, type Filters } from './filters'
import type { ContentSorting } from './sorting'

/** A named combination of tab, filters and order. It is used for every client, so it holds no month. */
export interface View {
  name: string
  tab: ContentTab
  filters: Filters
  sorting: ContentSorting | null
}

/** Views belong to the consultant, not to a client. */
const EVERY_CLIENT = 'every'

/** The menu of saved views: apply one, or save the current one. */
export function Views({ now, onChoose }: { now: Omit<View, 'name'>; onChoose: (view: View) => void }) {
  const { t } = useTranslator()
  const [views, setViews] = useKept<View[]>(EVERY_CLIENT, 'content.views', [])
  const [isOpen, setOpen] = useState(false)
  const present = JSON.stringify(withoutMonth(now))
  const chosen = views.find(
    ({ tab, filters, sorting }) => JSON.stringify({ tab, filters, sorting }) === present,
  )

  function save(title: string) {
    const before = views
    setViews([...views.filter((view) => view.name !== title), { name: title, ...withoutMonth(now) }])
    tellDone(t('content.view.saved', { name: title }), () => Promise.resolve(setViews(before)))
    setOpen(false)
  }

  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" width={260} trapFocus>
      <Popover.Target>
        <button type="button" className={`filter ${chosen ? 'on' : ''}`} onClick={() => setOpen(!isOpen)}>
          {chosen?.name ?? t('content.view.title')}
          <IconChevronDown size={13} stroke={1.6} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown className="content-views" aria-label={t('content.view.title')}>
        {views.length === 0 && <p className="meta">{t('content.view.none')}</p>}
        {views.map((view) => (
          <div key={view.name} className="row">
            <button
              type="button"
              className="linklike grow ell"
              onClick={() => {
                onChoose(view)
                setOpen(false)
              }}
            >
              {view.name}
            </button>
            <IconButton
              label={t('content.view.remove', { name: view.name })}
              onClick={() => {
                const before = views
                setViews(views.filter((each) => each !== view))
                tellDone(t('content.view.removed', { name: view.name }), () =>
                  Promise.resolve(setViews(before)),
                )
              }}
            >
              <IconTrash size={14} stroke={1.6} aria-hidden="true" />
            </IconButton>
          </div>
        ))}
        <NameForm label={t('content.view.name')} keep={t('app.action.save')} onKeep={save} />
      </Popover.Dropdown>
    </Popover>
  )
}

function withoutMonth({ tab, filters, sorting }: Omit<View, 'name'>): Omit<View, 'name'> {
  return { tab, filters: { ...NO_FILTERS, ...filters, month: null }, sorting }
}
