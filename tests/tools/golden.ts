import { writeFileSync } from 'node:fs'
import { GOLDEN, goldenAudit, goldenFile } from './golden-audits'

// npm run golden: stores the audits of the bundled samples; review the diff before committing.
for (const name of GOLDEN) writeFileSync(goldenFile(name), await goldenAudit(name))
