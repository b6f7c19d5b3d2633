import { onDemand } from '#services/host/on-demand'

/** Everything of the command line that reads files of others or prints: run in threads with a budget. */
export const JOBS = {
  auditClient: onDemand(async () => (await import('./audit-job')).auditClient),
  inspectPaths: onDemand(async () => (await import('./inspect-job')).inspectPaths),
  verifyOne: onDemand(async () => (await import('./verify-job')).verifyOne),
  auditTeamPerson: onDemand(async () => (await import('./team-jobs')).auditTeamPerson),
  auditTeamPage: onDemand(async () => (await import('./team-jobs')).auditTeamPage),
  renderOwn: onDemand(async () => (await import('./team-outputs')).renderOwn),
  renderTeam: onDemand(async () => (await import('./team-outputs')).renderTeam),
}
export type Jobs = typeof JOBS
