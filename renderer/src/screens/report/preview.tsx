import { useEffect, useRef, useState } from 'react'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useElementSize } from '@mantine/hooks'
import { useTranslator } from '#renderer/i18n/translator'
import { IconButton } from '#ui/button'
import { ErrorState } from '#ui/error-state'
import { Skeleton } from '#ui/page'
import type { OpenPdf } from './pdf'
import { pageAt, placeAt, type Place } from './place'
import type { Preview } from './use-preview'

const A4 = { width: 595.28, height: 841.89 }
type Zoom = 'page' | 'width'

/** The real pages, one at a time. */
export function PreviewPane({
  preview,
  place,
  onPlace,
}: {
  preview: Preview
  place: Place
  onPlace: (place: Place) => void
}) {
  const { t } = useTranslator()
  const { ref, width, height } = useElementSize<HTMLDivElement>()
  const [zoom, setZoom] = useState<Zoom>('page')
  const { whole, ahead, running, error } = preview
  const pages = whole?.pages ?? 0
  const at = whole ? pageAt(place, whole) : 1
  const printed = ahead ?? whole
  const fitting = Math.min(width / A4.width, height / A4.height)
  const scale = Math.max(0.2, zoom === 'page' ? fitting : width / A4.width)
  const turn = (page: number) => whole && onPlace(placeAt(page, whole))
  const label = whole ? t('composer.pageOf', { page: at, pages }) : t('composer.making')
  return (
    <section className="report-pv" aria-label={t('composer.pane.preview')}>
      <div className="report-pvt">
        <IconButton label={t('composer.previousPage')} disabled={at <= 1} onClick={() => turn(at - 1)}>
          <IconChevronLeft size={15} stroke={1.6} aria-hidden="true" />
        </IconButton>
        <span aria-live="polite">{label}</span>
        <IconButton label={t('composer.nextPage')} disabled={at >= pages} onClick={() => turn(at + 1)}>
          <IconChevronRight size={15} stroke={1.6} aria-hidden="true" />
        </IconButton>
        <span className="grow">
          {running && whole && <span className="meta report-making">{t('composer.updating')}</span>}
        </span>
        <span className="meta">A4</span>
        <button
          type="button"
          className="btn ghost sm"
          aria-pressed={zoom === 'width'}
          aria-label={t('composer.zoom')}
          onClick={() => setZoom(zoom === 'page' ? 'width' : 'page')}
        >
          {t('composer.percent', { scale: scale * 0.75 })}
        </button>
      </div>
      {whole && whole.unprintable.length > 0 && (
        <p className="alert report-unprintable" role="status">
          {t('composer.unprintable', { names: [...whole.unprintable], n: whole.unprintable.length })}
        </p>
      )}
      <div className="report-frame" ref={ref} tabIndex={0} role="region" aria-label={t('composer.pages')}>
        {error !== null && <ErrorState error={error} />}
        {printed && error === null && width > 0 && (
          <Page pdf={printed.pdf} page={pageAt(place, printed)} scale={scale} label={label} />
        )}
        {!printed && error === null && <Skeleton height="100%" />}
      </div>
    </section>
  )
}

function Page({ pdf, page, scale, label }: { pdf: OpenPdf; page: number; scale: number; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [text, setText] = useState('')
  useEffect(() => {
    let isOver = false
    let stop = () => {}
    async function draw() {
      const shown = await pdf.getPage(page)
      if (isOver || !canvas.current) return
      // Drawn off screen, so that the previous page stays visible until this one is ready.
      const aside = document.createElement('canvas')
      const viewport = shown.getViewport({ scale: scale * devicePixelRatio })
      aside.width = Math.floor(viewport.width)
      aside.height = Math.floor(viewport.height)
      const task = shown.render({ canvas: aside, viewport })
      stop = () => task.cancel()
      await task.promise
      const { items } = await shown.getTextContent()
      const target = canvas.current
      if (isOver || !target) return
      target.width = aside.width
      target.height = aside.height
      target.getContext('2d')?.drawImage(aside, 0, 0)
      setText(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''))
    }
    // Cancelled, or released with an older report.
    draw().catch(() => {})
    return () => {
      isOver = true
      stop()
    }
  }, [pdf, page, scale])
  return (
    <div className="report-page">
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        style={{ width: A4.width * scale, height: A4.height * scale }}
      />
      <div className="sr">{text}</div>
    </div>
  )
}
