import { auditClient } from './audit-job'
import { auditTeamPerson, renderOwn } from './team-jobs'

/** The jobs that can run in parallel: whole clients of a batch, people of a team, their own reports. */
export const JOBS = { auditClient, auditTeamPerson, renderOwn }
export type Jobs = typeof JOBS
