import { linearScore } from '#shared/stats/score'
import { openDown } from '../define/at-worst'
import { defineCheck, insufficient, measured } from '../define/define-check'
import { drawnTable, evidenceTable } from '../support/evidence'

const TYPED_DAYS = 30

/**
 * Presence or omnipresence: public activities per working day over the days the files cover, and separately over the last thirty days.
 * Hours of the day never enter the evidence: what somebody does during working hours stays in the consultant's notes.
 */
export const omnipresence = defineCheck({
  id: 'CA-2',
  needs: ['activityDays'],
  run({ activityDays: { source, isWhole, undated, last30, covered } }, settings) {
    const recent = last30?.perWorkingDay ?? null
    const base = {
      estimate: covered?.mean ?? recent,
      n: covered?.days ?? null,
      unit: 'perDay' as const,
      values: {
        x: covered?.mean ?? recent,
        p90: covered?.p90 ?? null,
        days: covered?.days ?? 0,
        workingDays: covered?.workingDays ?? last30?.workingDays ?? 0,
        recent,
        recentCount: last30?.count ?? null,
        recentKnown: recent === null ? 'no' : 'yes',
        source,
        minimum: settings.minimum,
      },
      evidence: covered
        ? [
            drawnTable(
              'activitiesByWeekday',
              { weekday: 'message', activities: 'integer' },
              covered.byWeekday.map((count, index) => [`evidence.weekday.${index}`, count]),
              'countBars',
            ),
            evidenceTable(
              'busiestDays',
              { day: 'day', activities: 'integer' },
              covered.busiest.map(({ day, count }) => [day, count]),
              undefined,
              { order: 'extreme' },
            ),
          ]
        : [],
      params: { recent, p90: covered?.p90 ?? null, source },
    }
    if (!settings.limits) return insufficient(base)
    // What a visitor counted over thirty days is a count of thirty days.
    if (source === 'typed' && recent !== null)
      return measured(linearScore(recent, settings.limits), { ...base, n: TYPED_DAYS })
    if (!covered || covered.days < settings.minimum) return insufficient(base)
    const finding = measured(linearScore(covered.mean, settings.limits), base)
    // A missing list may hold any number of further activities.
    const most = covered.mean + undated / covered.workingDays
    return openDown(finding, isWhole ? linearScore(most, settings.limits) : 0)
  },
})
