import { auditClient } from './audit-job'
import { inspectPaths } from './inspect-job'
import { auditTeamPage, auditTeamPerson, renderOwn, renderTeam } from './team-jobs'
import { verifyOne } from './verify-job'

/** Everything of the command line that reads files of others or prints: run in threads with a budget. */
export const JOBS = {
  auditClient,
  inspectPaths,
  verifyOne,
  auditTeamPerson,
  auditTeamPage,
  renderOwn,
  renderTeam,
}
export type Jobs = typeof JOBS
