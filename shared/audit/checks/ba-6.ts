import { defineCheck, informative, notApplicable } from '../define/define-check'
import { drawnTable } from '../support/evidence'

/** Minimum ratio of the audiences for one to carry the other; a slightly larger one is only larger. */
const CARRIES = 10

/** Who carries whom: followers of the person / followers of the page, and page followers per employee; never weighed. */
export const whoCarriesWhom = defineCheck({
  id: 'BA-6',
  needs: ['audience'],
  run({ audience: { person, page, employees, ratio } }) {
    if (!person || !page || ratio === null) return notApplicable({ variant: 'unknown' })
    const perEmployee = employees && employees.value > 0 ? page.value / employees.value : null
    return informative({
      estimate: ratio,
      unit: 'ratio',
      values: {
        x: ratio,
        person: person.value,
        page: page.value,
        side: ratio >= CARRIES ? 'person' : ratio >= 1 ? 'ahead' : 'page',
        inverse: ratio > 0 ? 1 / ratio : null,
        perEmployee,
        staffKnown: perEmployee === null ? 'no' : 'yes',
      },
      evidence: [
        drawnTable(
          'audiences',
          { figure: 'message', followers: 'integer', asOf: 'day' },
          [
            ['evidence.figure.yourProfile', person.value, person.date],
            ['evidence.figure.yourPage', page.value, page.date],
          ],
          'none',
        ),
      ],
      params: { perEmployee },
    })
  },
})
