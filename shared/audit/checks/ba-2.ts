import { apart } from '#shared/stats/common-ground'
import { inflationOf } from '#shared/stats/persistence'
import { countByTheme } from '../support/count-by-theme'
import { defineCheck, insufficient, measured } from '../define/define-check'
import { drawnTable } from '../support/evidence'
import { leftOutOf, scoreOf } from '../define/judge-share'
import { labelDoubt, openFrom } from '../support/label-share'
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
    const [ofPerson, ofPage] = [count(person), count(page)]
    const [a, b] = apartOffSubject(ofPerson, ofPage, themes.grid)
    const found = apart(a, b, { inflation: inflationOf([person, page]) })
    if (!found || Math.min(person.length, page.length) < settings.minimum)
      return insufficient({ n, unit: 'index', values })
    const close = 1 - found.divergence
    const rows = themes.grid
      .map((theme, index) => ({
        theme,
        person: (ofPerson[index] ?? 0) / person.length,
        page: (ofPage[index] ?? 0) / page.length,
      }))
      .filter((row) => row.person + row.page > 0)
      .sort((x, y) => y.person + y.page - x.person - x.page || (x.theme < y.theme ? -1 : 1))
    const score = scoreOf(close, settings)
    const { left } = labels
    // Either voice may be so much elsewhere than where its proposals put it.
    const doubt =
      labelDoubt(labels.person, labels, left.person) +
      labelDoubt(labels.page, labels, left.both - left.person)
    // What cannot be read may be about anything: the two are farthest apart where it is all about something that the page never speaks of (the divergence is convex).
    const unread = unreadCount(posts.person.length, labels)
    const farthest = apart([...a, unread], [...b, 0], { inflation: inflationOf([person, page]) })
    const least = Math.max(0, 1 - (farthest?.high ?? 1) - doubt)
    const most = Math.min(1, close + doubt + unread / (person.length + unread))
    return measured(score, {
      ...openFrom(doubt + unread, [scoreOf(least, settings), score, scoreOf(most, settings)]),
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

/** Two off-topic posts may be about anything: off-topic is a theme of its own on each side, never a common one. */
function apartOffSubject(
  person: readonly number[],
  page: readonly number[],
  grid: readonly string[],
): [person: number[], page: number[]] {
  const off = grid.indexOf('off')
  const without = (counts: readonly number[]) => counts.map((count, index) => (index === off ? 0 : count))
  return [
    [...without(person), person[off] ?? 0, 0],
    [...without(page), 0, page[off] ?? 0],
  ]
}

/** How many of the published posts have neither a label nor a proposal; undecided posts are counted separately. */
function unreadCount(published: number, { person, left }: LabelsFact): number {
  return Math.max(0, published - person.length - left.person)
}
