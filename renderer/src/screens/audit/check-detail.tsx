import { useState, type ReactNode } from 'react'
import { Tooltip } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { Link } from 'wouter'
import { columnTitle, printCell, tableTitle } from '#shared/charts/table-chart'
import { settingsOf } from '#shared/audit/catalogue'
import type { Audit, CheckResult, EvidenceTable } from '#shared/model/audit'
import { limitsOf, usualLimitsOf, usualWeightOf } from '#shared/report/limits'
import { paths } from '#renderer/shell/routes'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { Button } from '#ui/button'
import { figureWithUnit, printedInterval, shownScore } from '#shared/report/figure'
import { FindingSlot } from '../findings/finding-slot'
import { printedOwn } from '../findings/printed-own'
import { useOwn } from '../findings/use-own'
import { findingSentence } from '../overview/findings'
import { figureInShort, scoreText } from './check-text'
import { statusName } from './status-name'

const FEW = 8
const MANY_FILES = 6
const RIGHT: readonly string[] = ['integer', 'decimal', 'percent', 'metric']

/** One check in full: what it found, how it is judged, and the rows that prove it. */
export function CheckDetail({
  check,
  audit,
  before,
  isReadOnly,
}: {
  check: CheckResult
  audit: Audit
  before: Audit | null
  isReadOnly: boolean
}) {
  const translator = useTranslator()
  const { t, message, percent, integer, decimal } = translator
  const { id, estimate, interval, n, weight, provisional, sources, evidence } = check
  const score = shownScore(check)
  const ends = printedInterval(check, translator, { unit: true })
  const settings = settingsOf(id)
  const limits = limitsOf(check, translator, 'short')
  const usual = usualLimitsOf(check, translator)
  const usualWeight = usualWeightOf(check)
  const earlier = before?.checks.find((each) => each.id === id) ?? null
  const { id: workspace } = useWorkspace()
  const own = useOwn(workspace)
  const [opened, setOpened] = useState<string | null>(null)
  const said = findingSentence(
    check,
    translator,
    { person: audit.client.person, brand: audit.client.brand ?? audit.client.person },
    own && !isReadOnly ? printedOwn(own, translator.language, audit).wording : undefined,
  )
  const shownWith = own?.exhibits.filter(({ about }) => about === id).length ?? 0
  const action = audit.actions.find((each) => each.check === id)
  return (
    <article className="audit-check">
      <p className="meta">
        {id} · {statusName(check, translator)}
        {provisional && <span className="chip dash">{t('audits.provisional')}</span>}
      </p>
      <h2>{t(`checks.${id}.title`)}</h2>
      <p className="t2">{t(`checks.${id}.asked`)}</p>
      <p className="audit-said">
        {said.before}
        {said.figure}
        {said.after}
      </p>
      {!isReadOnly && (
        <p className="row">
          <Button
            small
            icon={<IconPencil size={15} stroke={1.6} aria-hidden="true" />}
            onClick={() => setOpened(id)}
          >
            {t('findings.editIt')}
          </Button>
          {shownWith > 0 && <span className="meta">{t('findings.count', { n: shownWith })}</span>}
        </p>
      )}
      <FindingSlot about={opened} audit={audit} onClose={() => setOpened(null)} />
      <dl className="audit-facts">
        <Fact name={t('audits.figure')}>
          {estimate === null ? '–' : figureWithUnit(estimate, check, translator)}
        </Fact>
        {interval && ends && (
          <Fact name={t('audits.interval')}>
            {t('audits.intervalAt', { ...ends, level: percent(interval.level) })}
          </Fact>
        )}
        {n !== null && <Fact name={t('audits.elements')}>{integer(n)}</Fact>}
        <Fact name={t('audits.score')}>{score === null ? '–' : t('audits.of100', { score })}</Fact>
        {earlier && before && (
          <Fact name={t('audits.on', { date: before.asOf })}>
            {t('audits.was', {
              figure: figureInShort(earlier, translator),
              score: scoreText(earlier, translator),
            })}
          </Fact>
        )}
        <Fact name={t('audits.weight')}>
          {weight > 0 ? decimal(weight, 2) : t('audits.noWeight')}
          {usualWeight !== null && <em> {t('audits.byDefault', { value: usualWeight })}</em>}
        </Fact>
        <Fact name={t('audits.limits')}>
          {limits === '' ? t('report.method.ownRule') : limits}
          {usual !== '' && <em> {t('audits.usual', { limits: usual })}</em>}
        </Fact>
        {settings && (
          <Fact name={t('audits.grade')} help={t('audits.gradeHelp')}>
            {t(`report.method.grade.${settings.grade}`)}
          </Fact>
        )}
        <Fact name={t('audits.formula')}>{t(`checks.${id}.formula`)}</Fact>
        {settings && settings.sources.length > 0 && (
          <Fact name={t('audits.sources')}>
            {settings.sources.map((key) => (
              <span key={key} className="audit-ref">
                {t(`report.reference.${key}`)}
              </span>
            ))}
          </Fact>
        )}
        {sources.length > 0 && (
          <Fact name={t('audits.files')}>
            <ul className="audit-files">
              {sources.slice(0, MANY_FILES).map((file) => (
                <li key={file}>{file}</li>
              ))}
              {sources.length > MANY_FILES && (
                <li className="meta">{t('audits.moreFiles', { n: sources.length - MANY_FILES })}</li>
              )}
            </ul>
          </Fact>
        )}
      </dl>
      {action && (
        <section>
          <h3>{t('audits.action')}</h3>
          <p>{message(action.message)}</p>
        </section>
      )}
      {evidence
        .filter(({ rows }) => rows.length > 0)
        .map((table) => (
          <Evidence key={table.id} table={table} isReadOnly={isReadOnly} />
        ))}
    </article>
  )
}

function Fact({ name, help, children }: { name: string; help?: string; children: ReactNode }) {
  return (
    <div>
      <dt>
        {help === undefined ? (
          name
        ) : (
          <Tooltip label={help} multiline w={280} events={{ hover: true, focus: true, touch: true }}>
            <button type="button" className="audit-help">
              {name}
            </button>
          </Tooltip>
        )}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

function Evidence({ table, isReadOnly }: { table: EvidenceTable; isReadOnly: boolean }) {
  const translator = useTranslator()
  const { t } = translator
  const { id } = useWorkspace()
  const [isWhole, setWhole] = useState(false)
  const { columns, rows, posts } = table
  const shown = isWhole ? rows : rows.slice(0, FEW)
  const text = columns.findIndex(({ format }) => format === 'text')
  const ids = [...new Set(posts ?? [])].slice(0, 200)
  return (
    <section>
      <h3>
        <span className="grow">{tableTitle(table, translator)}</span>
        {ids.length > 0 && !isReadOnly && (
          <Link href={paths.posts(id, ids)}>{t('audits.posts', { n: ids.length })}</Link>
        )}
      </h3>
      <div className="audit-rows" tabIndex={0} role="region" aria-label={tableTitle(table, translator)}>
        <table className="tbl" aria-label={tableTitle(table, translator)}>
          <thead>
            <tr>
              {columns.map(({ id: column, format }) => (
                <th key={column} scope="col" className={RIGHT.includes(format) ? 'num' : ''}>
                  {columnTitle(column, translator)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, position) => (
              <tr key={position}>
                {columns.map(({ id: column, format }, index) => {
                  const printed = printCell(table, row, index, translator)
                  const post = posts?.[position]
                  return (
                    <td key={column} className={RIGHT.includes(format) ? 'num' : ''}>
                      {index === text && post !== undefined && !isReadOnly ? (
                        <Link href={paths.posts(id, [post])}>{printed}</Link>
                      ) : (
                        printed
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > FEW && (
        <Button kind="ghost" small onClick={() => setWhole(!isWhole)}>
          {t(isWhole ? 'audits.fewer' : 'audits.all', { n: rows.length })}
        </Button>
      )}
    </section>
  )
}
