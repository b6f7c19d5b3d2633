import { useLocation } from 'wouter'
import { Popover } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import type { Translator } from '#shared/locale/translator'
import type { Audit } from '#shared/model/audit'
import { paths } from '#renderer/shell/routes'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { Button } from '#ui/button'
import { baseOf, isShare, otherForm, partIn } from './counts-and-shares'
import { figureName } from './figure-name'
import { behindFigure } from './figure-posts'
import { figureIn, printFigure } from './figures'
import { isStale } from './linked-text'
import type { PlacedFigure } from './narrative-field'

interface Props {
  placed: PlacedFigure
  audit: Audit
  /** The report's translator: figures are shown as printed. */
  translator: Translator
  /** True if the cursor should return to the figure. */
  onClose: (isBack: boolean) => void
  onRefresh: () => void
  /** Switches the figure between count and share. */
  onForm: (key: string) => void
  onUnlink: () => void
}

/** Details of a linked figure: its meaning, source and date; lets one update it, see the posts behind it, or unlink it. */
export function FigurePanel({ placed, audit, translator, onClose, onRefresh, onForm, onUnlink }: Props) {
  const own = useTranslator()
  const { t, date } = own
  const { id } = useWorkspace()
  const [, go] = useLocation()
  const { figure, element } = placed
  const { key } = figure
  const isOld = isStale(figure, audit, translator)
  const base = baseOf(key)
  const { posts, check } = behindFigure(base, audit)
  const part = partIn(audit, base)
  const other = otherForm(key, audit)
  const name = figureName(key, own)
  // On the window, since the focus reaches the panel only a moment after it opens.
  useWindowEvent(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      onClose(true)
    },
    { capture: true },
  )
  return (
    <Popover
      opened
      onDismiss={() => onClose(false)}
      withRoles={false}
      position="bottom-start"
      width={340}
      trapFocus
      returnFocus={false}
      closeOnEscape={false}
    >
      <Popover.Target>
        <span
          className="report-anchor"
          aria-hidden="true"
          style={{
            left: element.offsetLeft,
            top: element.offsetTop,
            width: element.offsetWidth,
            height: element.offsetHeight,
          }}
        />
      </Popover.Target>
      <Popover.Dropdown
        role="dialog"
        aria-label={t('composer.panel.name', { name })}
        className="report-panel"
      >
        <dl>
          <dt>{t('composer.panel.figure')}</dt>
          <dd>
            <b className="num">{printFigure(key, figureIn(audit, key), translator)}</b>
            {part && (
              <span className="report-of">
                {isShare(key)
                  ? t('composer.panel.ofShare', { ...part })
                  : t('composer.panel.ofCount', { ...part, share: part.count / part.whole })}
              </span>
            )}
            {isOld && (
              <span className="report-then">
                {t('composer.panel.then', {
                  value: printFigure(key, figure.value, translator),
                  date: figure.date,
                })}
              </span>
            )}
          </dd>
          <dt>{t('composer.panel.source')}</dt>
          <dd>
            {name}
            {check !== null && (
              <span className="meta report-check">
                {t('composer.panel.check', { name: t(`checks.${check}.title`) })}
              </span>
            )}
          </dd>
          <dt>{t('composer.panel.computed')}</dt>
          <dd>{t('composer.panel.audit', { date: date(audit.asOf) })}</dd>
        </dl>
        <div className="row report-acts">
          {isOld && (
            <Button small data-autofocus onClick={onRefresh}>
              {t('composer.refresh')}
            </Button>
          )}
          {other !== null && (
            <Button small onClick={() => onForm(other)}>
              {t(isShare(other) ? 'composer.panel.asShare' : 'composer.panel.asCount')}
            </Button>
          )}
          {posts.length > 0 && (
            <Button small onClick={() => go(paths.posts(id, posts))}>
              {t('composer.panel.see', { n: posts.length })}
            </Button>
          )}
          {posts.length === 0 && check !== null && (
            <Button small onClick={() => go(paths.check(id, check))}>
              {t('composer.panel.seeCheck')}
            </Button>
          )}
          <Button small kind="ghost" onClick={onUnlink}>
            {t('composer.panel.unlink')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
