import { useState } from 'react'
import { Link } from 'wouter'
import type { Audit } from '#shared/model/audit'
import { paths } from '#renderer/app/routes'
import type { OutcomeRow } from '#renderer/db/rows'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { Button } from '#ui/button'
import { delayDays, postOf } from './figures'

const SHOWN = 5

/** Every outcome with the post it was observed with, and who declared it; newest first. */
export function Attribution({ audit, outcomes }: { audit: Audit; outcomes: readonly OutcomeRow[] }) {
  const { t, date, integer, quote } = useTranslator()
  const { id } = useWorkspace()
  const [isWhole, setWhole] = useState(false)
  const posts = new Map(audit.posts.map((post) => [post.id, post]))
  const newest = outcomes.toSorted((a, b) =>
    a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1,
  )
  const shown = isWhole ? newest : newest.slice(0, SHOWN)
  const linked = outcomes.filter((outcome) => postOf(outcome) !== null).length
  return (
    <section className="results-attribution" aria-label={t('results.attribution.label')}>
      <header className="row">
        <h2 className="panel-t">{t('results.attribution.title', { linked, n: outcomes.length })}</h2>
        <span className="meta">
          {t('results.attribution.note', { shown: shown.length, n: outcomes.length })}
        </span>
        <span className="grow" />
        {outcomes.length > SHOWN && (
          <Button kind="ghost" small onClick={() => setWhole(!isWhole)}>
            {t(isWhole ? 'results.attribution.fewer' : 'results.attribution.all')}
          </Button>
        )}
      </header>
      <table className="tbl rows-34">
        <thead>
          <tr>
            <th scope="col" style={{ width: 124 }}>
              {t('results.attribution.date')}
            </th>
            <th scope="col" style={{ width: 140 }}>
              {t('results.attribution.kind')}
            </th>
            <th scope="col" className="nav-hide">
              {t('results.attribution.what')}
            </th>
            <th scope="col">{t('results.attribution.post')}</th>
            <th scope="col" className="num" style={{ width: 84 }}>
              {t('results.attribution.delay')}
            </th>
            <th scope="col" style={{ width: 216 }}>
              {t('results.attribution.who')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((outcome) => {
            const linkedTo = postOf(outcome)
            const post = linkedTo === null ? undefined : posts.get(linkedTo)
            return (
              <tr key={outcome.id}>
                <td>{date(outcome.date)}</td>
                <td className="t2">{t(`common.outcome.${outcome.kind}`)}</td>
                <td className="ell nav-hide">{quote(outcome.label)}</td>
                <td className="ell">
                  {post ? (
                    <Link href={paths.posts(id, [post.id])}>
                      {post.title === null ? t('report.untitled') : quote(post.title)}
                    </Link>
                  ) : (
                    '–'
                  )}
                </td>
                <td className="num">
                  {post
                    ? t('results.attribution.days', { d: integer(delayDays(post.publishedAt, outcome.date)) })
                    : '–'}
                </td>
                <td>
                  <Strength of={linkedTo === null ? 0 : 2} />
                  {linkedTo === null
                    ? t('results.attribution.unlinked')
                    : outcome.link === undefined
                      ? t('results.attribution.declared')
                      : t('results.attribution.consultant')}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="meta">{t('report.productive.note')}</p>
    </section>
  )
}

function Strength({ of }: { of: 0 | 2 }) {
  return <i className="results-strength" style={{ backgroundSize: `${of * 33}% 100%` }} aria-hidden="true" />
}
