import { Link } from 'wouter'
import { themesOfOneVoice } from '#shared/audit/support/one-voice'
import type { Audit } from '#shared/model/audit'
import { paths } from '#renderer/shell/routes'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { Panel } from '#ui/page'
import { Severity } from '#ui/severity'
import { findingSentence } from '../overview/findings'
import { postsBehind } from '../overview/posts-behind'
import { postsOfTheme, topicsOf } from './figures'
import { useThemeName } from './theme-name'

interface Props {
  audit: Audit
  names: { person: string; page: string }
}

/** Themes that only one of the two voices covers, with the posts. */
export function AlonePanel({ audit, names }: Props) {
  const { t, percent, quote } = useTranslator()
  const { id } = useWorkspace()
  const topics = topicsOf(audit, useThemeName())
  if (topics.length === 0) return null
  const [person, page] = [themesOfOneVoice(topics, 'person'), themesOfOneVoice(topics, 'page')]
  return (
    <Panel
      className="comparison-alone"
      title={t('comparison.alone.title', {
        person: person.length,
        page: page.length,
        brand: names.page,
        name: names.person,
      })}
      note={t('comparison.alone.note')}
    >
      <div className="comparison-columns">
        {(
          [
            ['person', person],
            ['page', page],
          ] as const
        ).map(([who, list]) => (
          <div key={who}>
            <h3 className={who}>{names[who]}</h3>
            {list.length === 0 && <p className="t3">{t('comparison.alone.none')}</p>}
            <ul>
              {list.map((topic) => {
                const posts = postsOfTheme(audit, topic.theme, who)
                return (
                  <li key={topic.theme}>
                    <span>{quote(topic.name)}</span>
                    <b>{percent(topic[who])}</b>
                    {posts.length > 0 ? (
                      <Link className="linklike meta" href={paths.posts(id, posts)}>
                        {t('overview.findings.posts', { n: posts.length })}
                      </Link>
                    ) : (
                      <span />
                    )}
                  </li>
                )
              })}
            </ul>
          </div>
        ))}
      </div>
    </Panel>
  )
}

const CARRYING = ['BA-6', 'BA-3', 'BA-4', 'BA-5', 'PG-4'] as const

/** How person and page support each other: followers, mentions, relays and what the page gains, each with its evidence. */
export function CarriesPanel({ audit, names }: Props) {
  const translator = useTranslator()
  const { t, integer } = translator
  const { id } = useWorkspace()
  const checks = CARRYING.flatMap((check) => audit.checks.find((each) => each.id === check) ?? []).filter(
    ({ id: check, status }) => check === 'BA-6' || ['pass', 'warn', 'fail'].includes(status),
  )
  const { 'person.followers': followers, 'page.followers': pageFollowers } = audit.metrics
  const mentions = checks.find(({ id: check }) => check === 'BA-3')?.status
  const isCarried = checks.some(
    ({ id: check, status }) => (check === 'BA-5' || check === 'BA-4') && status === 'pass',
  )
  return (
    <Panel
      className="comparison-carries"
      title={t(
        isCarried
          ? 'comparison.carries.does'
          : mentions === 'pass'
            ? 'comparison.carries.names'
            : 'comparison.carries.not',
        names,
      )}
    >
      <ul className="overview-list">
        {checks.map((check) => {
          const isFigure = check.id === 'BA-6'
          const sentence = findingSentence(check, translator, { person: names.person, brand: names.page })
          const posts = postsBehind(check, audit).ids
          if (isFigure && (typeof followers !== 'number' || typeof pageFollowers !== 'number')) return null
          return (
            <li key={check.id} className="find">
              <Severity status={check.status} grave={check.score !== null && check.score < 30} />
              <p>
                {isFigure && typeof followers === 'number' && typeof pageFollowers === 'number' ? (
                  t('comparison.carries.followers', {
                    person: integer(followers),
                    page: integer(pageFollowers),
                    brand: names.page,
                    name: names.person,
                  })
                ) : (
                  <>
                    {sentence.before}
                    <b>{sentence.figure}</b>
                    {sentence.after}
                  </>
                )}
              </p>
              <span className="p meta">
                {posts.length > 0 && (
                  <Link href={paths.posts(id, posts)}>
                    {t('overview.findings.posts', { n: posts.length })}
                  </Link>
                )}
                {posts.length > 0 && <span aria-hidden="true">·</span>}
                <Link href={paths.check(id, check.id)}>{t(`checks.${check.id}.title`)}</Link>
              </span>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
