import { auditFolder } from '#services/audit-client'
import { runAudit } from '#shared/audit/engine/run-audit'
import { GOLDEN, sampleFolder } from '../tools/golden-audits'
import { heading } from './measure'

// npx tsx tests/bench/robustness.ts [sample]: every post left out once, minutes of work; the unit test takes a draw of them.
const [only] = process.argv.slice(2)
for (const name of GOLDEN.filter((sample) => only === undefined || sample === only)) {
  const { audit, client, imported } = await auditFolder(sampleFolder(name), {})
  const { asOf, period, language, engine, verdict } = audit
  const { records, sources } = imported
  const scores: number[] = []
  const turned: string[] = []
  for (const [place, { id }] of records.posts.entries()) {
    if (place % 100 === 99) process.stderr.write(`${name}: ${place + 1} of ${records.posts.length}\n`)
    const posts = records.posts.filter((post) => post.id !== id)
    const without = runAudit({
      client,
      records: { ...records, posts },
      sources,
      asOf,
      period,
      language,
      engine,
    })
    if (without.influence.score !== null) scores.push(without.influence.score)
    if (without.verdict !== verdict) turned.push(id)
  }
  heading(`${name}: ${verdict}, influence ${audit.influence.score?.toFixed(2) ?? '-'}`)
  process.stdout.write(
    `${records.posts.length} posts left out one by one: ${turned.length} turn the verdict ${turned.join(' ')}; influence ${Math.min(...scores).toFixed(2)} to ${Math.max(...scores).toFixed(2)}\n`,
  )
}
