import { apart } from '#shared/stats/common-ground'
import { inflationOf } from '#shared/stats/persistence'
import { countByTheme } from '../support/count-by-theme'
import { defineCheck, insufficient, measured } from '../define/define-check'
import { drawnTable } from '../support/evidence'
import { leftOutOf, scoreOf } from '../define/judge-share'
import { labelDoubt, openBy } from '../support/label-share'
import { themesOfOneVoice } from '../support/one-voice'
import type { LabelsFact } from '../facts/labels'

/** Common ground of person and page: 1 minus the Jensen-Shannon divergence of their themes, without what chance alone gives. */
export const commonGround = defineCheck({
  id: 'BA-2',
  needs: ['posts', 'labels', 'themes'],
  run: ({ posts, labels, themes }, settings) => {
    const person = labels.person.map(themes.themeOf)
    const page = labels.page.map(themes.themeOf)
    const n = person.length + page.length
    const values = { n, person: person.length, page: page.length, minimum: settings.minimum }
    const count = countByTheme(themes.grid)
    const [a, b] = [count(person), count(page)]
    const found = apart(a, b, { inflation: inflationOf([person, page]) })
    if (!found || Math.min(person.length, page.length) < settings.minimum)
      return insufficient({ n, unit: 'index', values })
    const close = 1 - found.divergence
    const rows = themes.grid
      .map((theme, index) => ({
        theme,
        person: (a[index] ?? 0) / person.length,
        page: (b[index] ?? 0) / page.length,
      }))
      .filter((row) => row.person + row.page > 0)
      .sort((x, y) => y.person + y.page - x.person - x.page || (x.theme < y.theme ? -1 : 1))
    const score = scoreOf(close, settings)
    const { open = { low: score, high: score } } = openBy(
      labelDoubt([...labels.person, ...labels.page], labels, 'both'),
      score,
    )
    // What cannot be read may be about anything: were it all about something else, at least the rest of the common ground is left (the divergence is convex).
    const unread = unreadShare(posts.person.length, labels)
    const least = scoreOf((1 - unread) * (1 - found.high), settings)
    return measured(score, {
      ...(unread > 0 || open.low < score
        ? { open: { low: Math.min(open.low, least), high: Math.min(100, open.high + 100 * unread) } }
        : {}),
      estimate: close,
      interval: { low: 1 - found.high, high: 1 - found.low, level: 0.95, method: 'delta' },
      n,
      unit: 'index',
      values: {
        ...values,
        x: close,
        onlyPerson: themesOfOneVoice(rows, 'person').length,
        onlyPage: themesOfOneVoice(rows, 'page').length,
      },
      evidence: [
        drawnTable(
          'commonGround',
          { theme: 'subject', person: 'percent', page: 'percent' },
          rows.map((row) => [row.theme, row.person, row.page]),
          'pairedBars',
        ),
      ],
      params: { ...leftOutOf(labels.left.both), takenOff: found.expected },
    })
  },
})

/** The part of everything published that has no label and no proposal either; undecided posts are told apart. */
function unreadShare(published: number, { person, left }: LabelsFact): number {
  return published === 0 ? 0 : Math.max(0, published - person.length - left.person) / published
}
