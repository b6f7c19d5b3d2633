import type { Progress } from '#shared/model/progress'
import type { Audit, CheckResult } from '#shared/model/audit'
import { useTranslator } from '#renderer/i18n/translator'
import { Delta } from '#ui/delta'
import { Severity } from '#ui/severity'
import { printedInterval } from '#shared/report/figure'
import { isOnRow } from '#renderer/ui/on-row'
import { figureInShort, scoreText } from './check-text'
import { statusName } from './status-name'

interface Props {
  audit: Audit
  progress: Progress | null
  selected: string
  onSelect: (check: string) => void
}

/** The checks by category: status, figure, interval, score and weight. */
export function CheckTable({ audit, progress, selected, onSelect }: Props) {
  const { t, integer, percent } = useTranslator()
  const checks = new Map(audit.checks.map((check) => [check.id, check]))
  const printed = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : integer(value)
  const scores = new Map(progress?.categories.map((move) => [move.id, move]))
  return (
    <table className="tbl audit-table" aria-label={t('audits.checks')}>
      <thead>
        <tr>
          <th scope="col">{t('audits.check')}</th>
          <th scope="col" className="num audit-figure">
            {t('audits.figure')}
          </th>
          <th scope="col" className="num audit-wide audit-interval">
            {t('audits.interval')}
          </th>
          <th scope="col" className="num audit-score">
            {t('audits.score')}
          </th>
          {progress && (
            <th scope="col" className="num audit-score">
              {t('audits.change')}
            </th>
          )}
          <th scope="col" className="num audit-weight">
            {t('audits.weight')}
          </th>
        </tr>
      </thead>
      {audit.categories.map(({ id, score, weight, coverage, checks: ids }) => (
        <tbody key={id}>
          <tr className="grp">
            <th scope="rowgroup" colSpan={2}>
              {t(`common.category.${id}`)}
              {coverage < 0.995 && weight > 0 && (
                <span className="meta"> {t('audits.covered', { coverage: percent(coverage) })}</span>
              )}
            </th>
            <td className="audit-wide" />
            <td className="num">
              {progress && <span className="t2">{printed(scores.get(id)?.before)} → </span>}
              {printed(score)}
            </td>
            {progress && (
              <td className="num">
                <Delta now={scores.get(id)?.after ?? null} before={scores.get(id)?.before ?? null} ink="t2" />
              </td>
            )}
            <td className="num">{weight > 0 ? t('audits.points', { weight }) : '–'}</td>
          </tr>
          {ids.flatMap((checkId) => {
            const check = checks.get(checkId)
            return check
              ? [
                  <Line
                    key={checkId}
                    check={check}
                    progress={progress}
                    isSelected={checkId === selected}
                    onSelect={() => onSelect(checkId)}
                  />,
                ]
              : []
          })}
        </tbody>
      ))}
    </table>
  )
}

function Line({
  check,
  progress,
  isSelected,
  onSelect,
}: {
  check: CheckResult
  progress: Progress | null
  isSelected: boolean
  onSelect: () => void
}) {
  const translator = useTranslator()
  const { t, integer } = translator
  const { id, status, score, weight, provisional, params } = check
  const interval = printedInterval(check, translator, { unit: false })
  const move = progress?.checks.find((each) => each.id === id)
  const change = params['default.weight']
  return (
    <tr className={`can ${isSelected ? 'sel' : ''}`} onClick={(event) => isOnRow(event) && onSelect()}>
      <td>
        <span className="audit-name">
          <span className="audit-sev">
            <Severity
              status={status}
              grave={score !== null && score < 30}
              said={statusName(check, translator)}
            />
          </span>
          <button type="button" aria-current={isSelected || undefined} onClick={onSelect}>
            {t(`checks.${id}.title`)}
          </button>
        </span>
        <span className="meta audit-open">
          {id}
          {score === null && <span>{statusName(check, translator)}</span>}
          {provisional && <span className="chip dash">{t('audits.provisional')}</span>}
        </span>
      </td>
      <td className="num med">{figureInShort(check, translator)}</td>
      <td className="num t2 audit-wide">{interval ? t('audits.range', interval) : '–'}</td>
      <td className="num">{scoreText(check, translator)}</td>
      {progress && (
        <td className="num">
          <Delta now={move?.after ?? null} before={move?.before ?? null} ink="t2" />
        </td>
      )}
      <td className="num">
        {weight > 0 ? integer(weight) : '–'}
        {typeof change === 'number' && (
          <span className="meta" title={t('audits.byDefault', { value: change })}>
            {' '}
            ({integer(change)})
          </span>
        )}
      </td>
    </tr>
  )
}
