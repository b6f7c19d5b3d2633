import { useState } from 'react'
import { IconGripVertical, IconLock } from '@tabler/icons-react'
import { attempt } from '#renderer/shell/undo'
import { useTranslator } from '#renderer/i18n/translator'
import type { Composer } from './use-composer'

interface Props {
  composer: Pick<Composer, 'shown' | 'printed' | 'off' | 'toggle' | 'place'>
  nameOf: (section: string) => string
  section: string
  pages: ReadonlyMap<string, number>
  total: number
  onSelect: (section: string) => void
}

/** The sections in order: switched on or off, and moved by dragging or with Alt and the arrow keys. */
export function SectionList({ composer, nameOf, section, pages, total, onSelect }: Props) {
  const { t } = useTranslator()
  const { shown, printed, off, toggle, place } = composer
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<string | null>(null)
  return (
    <>
      <div className="report-ph">
        <h2 className="panel-t grow">{t('composer.sections')}</h2>
        <span className="meta">
          {t('composer.count', { on: printed.length, n: shown.length, pages: total })}
        </span>
      </div>
      <ul className="report-list">
        {shown.map((id) => {
          const isOff = off.includes(id)
          const isCover = id === 'cover'
          const name = nameOf(id)
          const start = pages.get(id)
          return (
            <li
              key={id}
              className={`${id === section ? 'on' : ''} ${isOff ? 'off' : ''} ${id === over ? 'over' : ''}`}
              draggable={!isCover}
              onDragStart={() => setDragged(id)}
              onDragOver={(event) => {
                if (dragged === null || isCover) return
                event.preventDefault()
                setOver(id)
              }}
              onDragEnd={() => {
                setDragged(null)
                setOver(null)
              }}
              onDrop={(event) => {
                event.preventDefault()
                if (dragged !== null) attempt(() => place(dragged, id))
              }}
            >
              <span className="g" aria-hidden="true">
                {isCover ? <IconLock size={13} stroke={1.6} /> : <IconGripVertical size={14} stroke={1.6} />}
              </span>
              <button
                type="button"
                role="switch"
                className="report-switch"
                aria-checked={!isOff}
                aria-label={t('composer.print', { name })}
                disabled={isCover}
                onClick={() => attempt(() => toggle(id))}
              >
                <span className={`toggle ${isOff ? '' : 'on'}`} />
              </button>
              <button
                type="button"
                className="report-name ell"
                aria-current={id === section || undefined}
                title={name}
                onClick={() => onSelect(id)}
              >
                {name}
              </button>
              <span className="p">
                {isOff
                  ? t('composer.hidden')
                  : start === undefined
                    ? ''
                    : t('composer.page', { page: start })}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
