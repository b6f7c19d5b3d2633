import { benchApp } from './app'
import { benchAudit } from './audit'
import { benchNoEffect } from './audit-no-effect'
import { benchCoverage } from './coverage'
import { benchThroughput, benchWorkbooks } from './import'
import { benchLabels } from './labels-speed'
import { benchImport } from './member-import'
import { benchReport } from './report'
import { benchTeam } from './team'
import { benchTeamApp } from './team-app'

// npm run bench: ratios against a baseline of the same run; absolute times only say what this machine did today.
await benchThroughput()
await benchWorkbooks()
await benchImport(200_000)
for (const posts of [700, 5_000, 20_000]) await benchAudit(posts)
benchLabels()
benchNoEffect(1000)
benchCoverage(1000)
await benchReport()
benchTeam({ people: 20, posts: 700 })
await benchTeamApp({ people: 20, posts: 700 })
await benchApp(20_000)
