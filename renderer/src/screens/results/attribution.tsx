import { useState } from 'react'
import { Link } from 'wouter'
import type { Audit } from '#shared/model/audit'
import {
  countOutcomeLinks,
  linkOutcomes,
  OUTCOME_WINDOWS,
  type OutcomeLink,
} from '#shared/records/link-outcomes'
import { daysBetween } from '#shared/time/days'
import { paths } from '#renderer/shell/routes'
import type { OutcomeRow } from '#renderer/store/rows'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { Button } from '#ui/button'
import { linkedPost } from '#renderer/store/outcomes'

const SHOWN = 5

/** Every outcome, newest first, with its declared post and the client's posts it was observed with, in three time windows side by side. */
export function Attribution({ audit, outcomes }: { audit: Audit; outcomes: readonly OutcomeRow[] }) {
  const { t, date, integer, quote } = useTranslator()
  const { id, client } = useWorkspace()
  const [isWhole, setWhole] = useState(false)
  const posts = new Map(audit.posts.map((post) => [post.id, post]))
  const newest = outcomes.toSorted((a, b) =>
    a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1,
  )
  const own = audit.posts.filter(
    ({ who, type }) => who === 'person' && (type === 'post' || type === 'article'),
  )
  const links = new Map(
    linkOutcomes(newest, own, client).map((link, index) => [newest[index]?.id ?? '', link] as const),
  )
  const shown = isWhole ? newest : newest.slice(0, SHOWN)
  const linked = outcomes.filter((outcome) => linkedPost(outcome) !== null).length
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
            <th scope="col" style={{ width: 116 }}>
              {t('results.attribution.date')}
            </th>
            <th scope="col" style={{ width: 112 }}>
              {t('results.attribution.kind')}
            </th>
            <th scope="col" className="nav-hide">
              {t('results.attribution.what')}
            </th>
            <th scope="col">{t('results.attribution.post')}</th>
            <th scope="col" className="num" style={{ width: 72 }}>
              {t('results.attribution.delay')}
            </th>
            <th scope="col" style={{ width: 156 }}>
              {t('results.attribution.who')}
            </th>
            {OUTCOME_WINDOWS.map((days) => (
              <th key={days} scope="col" className="num" style={{ width: 92 }}>
                {t('results.attribution.window', { days })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((outcome) => {
            const linkedTo = linkedPost(outcome)
            const post = linkedTo === null ? undefined : posts.get(linkedTo)
            return (
              <tr key={outcome.id}>
                <td className="nw">{date(outcome.date)}</td>
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
                    ? t('results.attribution.days', { d: integer(daysBetween(post.day, outcome.date)) })
                    : '–'}
                </td>
                <td className="nw">
                  <Strength of={linkedTo === null ? 0 : 2} />
                  {linkedTo === null
                    ? t('results.attribution.unlinked')
                    : outcome.link === undefined
                      ? t('results.attribution.declared')
                      : t('results.attribution.consultant')}
                </td>
                <Windows link={links.get(outcome.id)} client={id} />
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="meta">
        {t('results.attribution.observed', countsOf([...links.values()]))} {t('report.productive.note')}
      </p>
    </section>
  )
}

/** The number of the client's posts in the preceding days; each figure links to them. */
function Windows({ link, client }: { link: OutcomeLink | undefined; client: string }) {
  const { t } = useTranslator()
  return OUTCOME_WINDOWS.map((days, index) => {
    const posts = link?.observedWith[index]?.posts ?? []
    return (
      <td key={days} className="num">
        {posts.length === 0 ? (
          '0'
        ) : (
          <Link
            href={paths.posts(client, posts.slice(0, 200))}
            aria-label={t('results.attribution.inWindow', { n: posts.length, days })}
          >
            {posts.length}
          </Link>
        )}
      </td>
    )
  })
}

function countsOf(links: readonly OutcomeLink[]): Record<'short' | 'middle' | 'long' | 'n', number> {
  const [short = 0, middle = 0, long = 0] = countOutcomeLinks(links).observedWith.map(
    ({ outcomes }) => outcomes,
  )
  return { short, middle, long, n: links.length }
}

function Strength({ of }: { of: 0 | 2 }) {
  return <i className="results-strength" style={{ backgroundSize: `${of * 33}% 100%` }} aria-hidden="true" />
}
