import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { auditFolder } from '#services/audit-client'
import { runTeam } from '#services/team/run-team'
import { createRunner } from '../../electron/cli/jobs'

// Audits a team’s people one by one, or the team in one or two threads, and says what that took.
const [how, root = ''] = process.argv.slice(2)
const start = performance.now()
const before = process.cpuUsage()
let count = 0
let longest: number
if (how === 'alone') {
  for (const folder of readdirSync(join(root, 'alone'))) {
    const { audit } = await auditFolder(join(root, 'alone', folder), {})
    count += audit.posts.length
  }
  longest = longestThread()
} else {
  const runner = createRunner(how === 'two' ? 2 : 1)
  const { audit, failed } = await runTeam(join(root, 'team'), {
    audit: async (folder, person, options) => {
      const done = await runner.run('auditTeamPerson', { folder, person, options })
      if ('failed' in done) throw new Error(done.failed.code)
      return done
    },
  })
  longest = longestThread()
  await runner.stop()
  if (failed.length > 0) throw failed[0]?.error
  count = audit.people.length
}
if (count === 0) throw new Error('nothing was audited')
const { user, system } = process.cpuUsage(before)
// The kernel's own count of a process starts with its parent's.
const peak = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
process.stdout.write(
  JSON.stringify({
    seconds: (performance.now() - start) / 1000,
    cpu: (user + system) / 1_000_000,
    longest,
    mebibytes: Number(peak ?? process.resourceUsage().maxRSS) / 1024,
  }),
)

/** Processor seconds of the thread that worked longest: what the whole takes where every thread has a core of its own. */
function longestThread(): number {
  const ticks = readdirSync('/proc/self/task').map((task) => {
    const fields = readFileSync(`/proc/self/task/${task}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return Number(fields[11]) + Number(fields[12])
  })
  return Math.max(...ticks) / 100
}
