import { bootstrapTwoSamples } from '#shared/stats/bootstrap'
import { jensenShannon, jensenShannonTest } from '#shared/stats/jensen-shannon'
import { countByTheme } from '../support/count-by-theme'
import { defineCheck, insufficient, measured } from '../define/define-check'
import { drawnTable } from '../support/evidence'
import { scoreOf } from '../define/judge-share'
import { labelDoubt, openBy } from '../support/label-share'
import { themesOfOneVoice } from '../support/one-voice'

const MANY = 2000

/** Common ground of person and page: 1 minus the Jensen-Shannon divergence of their themes, beside what chance alone would give. */
export const commonGround = defineCheck({
  id: 'BA-2',
  needs: ['labels', 'themes'],
  run: ({ labels, themes }, settings) => {
    const person = labels.person.map(themes.themeOf)
    const page = labels.page.map(themes.themeOf)
    const n = person.length + page.length
    const values = { n, person: person.length, page: page.length, minimum: settings.minimum }
    const runs = n > MANY ? 200 : 1000
    const test = jensenShannonTest(person, page, { runs })
    if (!test || Math.min(person.length, page.length) < settings.minimum)
      return insufficient({ n, unit: 'index', values })
    const count = countByTheme(themes.grid)
    const likeness = (a: readonly string[], b: readonly string[]) =>
      1 - (jensenShannon(count(a), count(b)) ?? 1)
    const found = bootstrapTwoSamples(likeness, person, page, { runs })
    const [a, b] = [count(person), count(page)]
    const rows = themes.grid
      .map((theme, index) => ({
        theme,
        person: (a[index] ?? 0) / person.length,
        page: (b[index] ?? 0) / page.length,
      }))
      .filter((row) => row.person + row.page > 0)
      .sort((x, y) => y.person + y.page - x.person - x.page || (x.theme < y.theme ? -1 : 1))
    const score = scoreOf(1 - test.divergence, settings)
    return measured(score, {
      ...openBy(labelDoubt([...labels.person, ...labels.page], labels, 'both'), score),
      estimate: 1 - test.divergence,
      interval: found && { ...found.percentile, level: 0.95, method: 'bootstrap' },
      n,
      unit: 'index',
      values: {
        ...values,
        x: 1 - test.divergence,
        expected: 1 - test.expected,
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
      params: { expectedByChance: 1 - test.expected },
    })
  },
})
