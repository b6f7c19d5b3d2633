import { auditClient } from './audit-job'
import { auditTeamPerson, renderOwn } from './team-jobs'

/** What runs side by side: whole clients of a batch, people of a team, their own reports. */
export const JOBS = { auditClient, auditTeamPerson, renderOwn }
export type Jobs = typeof JOBS
