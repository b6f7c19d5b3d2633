import { useTranslator } from '#renderer/i18n/translator'
import { Button } from '#ui/button'
import type { About } from '../../workers/data-tasks'
import { rankOf, type ContentRow } from './rows'
import type { Triage } from './use-triage'

const INKS = { views: 'aud', outcomes: 'infl' } as const
const OTHERS = ['reactions', 'comments', 'reposts', 'clicks', 'saves', 'sends', 'follows'] as const

/** A post's views and outcomes compared with the other posts, its remaining figures, and whether it is an anomaly. */
export function Figures({
  row,
  about,
  rows,
  triage,
}: {
  row: ContentRow
  about: About | null | undefined
  rows: readonly ContentRow[]
  triage: Triage
}) {
  const { t, integer } = useTranslator()
  const others = OTHERS.flatMap((name) => {
    const value = about?.figures[name]
    return value === undefined ? [] : [t(`content.figure.${name}`, { count: value })]
  })
  return (
    <section>
      <div className="content-st">
        <h3>{t('content.figuresTitle')}</h3>
        {row.anomaly && <span className="meta">{t('content.isAnomaly')}</span>}
      </div>
      {(['views', 'outcomes'] as const).map((figure) => {
        const value = row[figure]
        const rank = rankOf(row, rows, figure)
        return (
          <div className="content-vr" key={figure}>
            <span className={INKS[figure]}>{t(`content.column.${figure}`)}</span>
            <span className="trk">
              {value !== null && value > 0 && rank && (
                <i
                  className={`b-${INKS[figure]}`}
                  style={{ width: `${(100 * value) / Math.max(1, rank.most)}%` }}
                />
              )}
            </span>
            <b>{value === null ? '–' : integer(value)}</b>
            <span className="t3">
              {rank && value !== null && value > 0 && (
                <Rank text={t('content.rank', { rank: rank.rank, total: rank.of })} />
              )}
            </span>
          </div>
        )
      })}
      {others.length > 0 && <p className="meta content-others">{others.join(' · ')}</p>}
      {(row.anomaly || row.aside) && (
        <Button small aria-pressed={row.aside} onClick={() => triage.aside([row], !row.aside)}>
          {t(row.aside ? 'content.takeIn' : 'content.setAside')}
        </Button>
      )}
    </section>
  )
}

/** A rank with its ordinal suffix raised, if the language has one. */
function Rank({ text }: { text: string }) {
  const [, figure, ending, rest] = /^([\d\s]+)(\p{L}+)(.*)$/u.exec(text) ?? []
  if (figure === undefined) return text
  return (
    <>
      {figure}
      <sup className="ending">{ending}</sup>
      {rest}
    </>
  )
}
