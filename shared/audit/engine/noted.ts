import type { Audit } from '#shared/model/audit'
import type { Who } from '#shared/model/primitives'
import type { Measure, MeasureName } from '#shared/model/records'
import { NO_RESULTS_NOTED } from '#shared/model/vocabulary'
import type { AuditInput } from '../define/input'

/** The figures that checks, indices and figures of the audit read, by whose they are. */
const READ: Readonly<Record<Who, ReadonlySet<MeasureName>>> = {
  person: new Set(['followersTotal', 'followersNew', 'impressions', 'activities30d']),
  page: new Set([
    'followersTotal',
    'followersNew',
    'followersNewOrganic',
    'followersNewSponsored',
    'followersNewInvited',
    'employees',
    'posts30d',
    'pageViews',
    'uniqueVisitors',
  ]),
}

/** The newest of every typed figure that nothing in the audit reads: printed for the record, so that what was typed is never lost without a word. */
export function notedOf({ records, sources, asOf }: AuditInput): NonNullable<Audit['noted']> {
  const formats = new Map(sources.map(({ file, format }) => [file, format]))
  const newest = new Map<string, Measure & { metric: MeasureName }>()
  for (const measure of records.measures) {
    const { who, metric, date, source } = measure
    // What was typed into the app is in no file.
    if ((formats.get(source) ?? 'seen-figures') !== 'seen-figures') continue
    if (metric === NO_RESULTS_NOTED || READ[who].has(metric) || date > asOf) continue
    const known = newest.get(`${who} ${metric}`)
    if (!known || date > known.date) newest.set(`${who} ${metric}`, { ...measure, metric })
  }
  return [...newest.values()]
    .map(({ who, metric, date, value }) => ({ who, metric, date, value }))
    .sort((a, b) => (a.who + a.metric < b.who + b.metric ? -1 : 1))
}
