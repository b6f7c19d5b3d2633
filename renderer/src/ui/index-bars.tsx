import { useTranslator } from '#renderer/i18n/translator'

interface Scores {
  influence: number | null
  audience: number | null
}

/** The two indices, never combined: influence first in blue, audience in brass; a tick marks the previous audit. */
export function IndexBars({ scores, before = null }: { scores: Scores; before?: Scores | null }) {
  const { t } = useTranslator()
  return (
    <div className="ibars">
      {(['influence', 'audience'] as const).map((index) => (
        <Bar
          key={index}
          label={t(`common.${index}`)}
          ink={index === 'influence' ? 'infl' : 'aud'}
          score={scores[index]}
          before={before?.[index] ?? null}
        />
      ))}
    </div>
  )
}

function Bar({
  label,
  ink,
  score,
  before,
}: {
  label: string
  ink: 'infl' | 'aud'
  score: number | null
  before: number | null
}) {
  const { integer } = useTranslator()
  return (
    <div className="ibar">
      <span className="trk">
        <i className={`b-${ink}`} style={{ width: `${score ?? 0}%` }} />
      </span>
      {before !== null && <s className="prev" style={{ left: `calc((100% - 32px) * ${before / 100})` }} />}
      <span className={`v ${ink}`}>
        <span className="sr">{label} </span>
        {score === null ? '–' : integer(Math.round(score))}
      </span>
    </div>
  )
}
