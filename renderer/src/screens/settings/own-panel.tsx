import { ENOUGH, panelBenchmarks, TIERS } from '#shared/audit/benchmarks/panel'
import { useTranslator } from '#renderer/i18n/translator'
import { useAct } from '#renderer/shell/use-act'
import { tellDone } from '#renderer/shell/undo'
import { applyPanel, usePanel } from '#renderer/store/panel'
import { Button } from '#ui/button'

/** Usual values from the consultant's own audits, once there are enough of one size; nothing leaves this computer. */
export function OwnPanel() {
  const { t, integer, percent } = useTranslator()
  const entries = usePanel()
  const apply = useAct(async () => {
    if (!entries) return
    tellDone(t('settings.panel.applied'), await applyPanel(entries))
  }, t('settings.panel.apply'))
  if (!entries) return null
  const benchmarks = panelBenchmarks(entries)
  const tiers = TIERS.map(([from, to]) => {
    const within = entries.filter(
      ({ followers, engagementRate }) =>
        engagementRate !== null && followers !== null && followers >= from && (to === null || followers < to),
    )
    return {
      from,
      to,
      count: within.length,
      of: benchmarks.filter(({ segment }) => segment.tier[0] === from),
    }
  })
  const most = Math.max(0, ...tiers.map(({ count }) => count))
  return (
    <>
      <p role="status">{t('settings.panel.have', { audits: entries.length, most, enough: ENOUGH })}</p>
      <table className="tbl settings-tbl">
        <caption className="sr">{t('settings.panel.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('settings.panel.size')}</th>
            <th scope="col" className="num">
              {t('settings.panel.audits')}
            </th>
            <th scope="col">{t('settings.panel.usual')}</th>
          </tr>
        </thead>
        <tbody>
          {tiers.map(({ from, to, count, of }) => (
            <tr key={from}>
              <th scope="row">
                {to === null
                  ? t('settings.panel.over', { from: integer(from) })
                  : t('settings.panel.between', { from: integer(from), to: integer(to) })}
              </th>
              <td className="num">{integer(count)}</td>
              <td className="t2">
                {of.length === 0
                  ? t('settings.panel.needed', { count: Math.max(0, ENOUGH - count) })
                  : of
                      .map(({ value }) =>
                        'p50' in value
                          ? t('settings.panel.quartiles', {
                              low: percent(value.p25, 1),
                              middle: percent(value.p50, 1),
                              high: percent(value.p75, 1),
                            })
                          : '',
                      )
                      .join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <Button disabled={benchmarks.length === 0} onClick={apply}>
          {t('settings.panel.apply')}
        </Button>
      </p>
    </>
  )
}
