import { auditFolder } from '#services/audit-client'
const { audit: a, imported } = await auditFolder(process.argv[2]!, { ...(process.argv[3] ? { language: process.argv[3] as 'en' } : {}) })
console.log(imported.unknown, imported.failed, imported.warnings.slice(0, 8))
for (const s of a.sources) console.log(s.file, s.format, s.language, s.rows, s.kept, s.rejected.slice(0, 3), s.warnings.slice(0, 2).map((w) => w.key))
console.log(JSON.stringify(a.metrics, null, 1))
console.log(a.influence, a.audience, a.verdict, a.verdictReason)
for (const c of a.categories) { console.log(c.id, c.score?.toFixed(1), c.weight, c.coverage.toFixed(2)); for (const id of c.checks) { const k = a.checks.find((x) => x.id === id)!; console.log('   ', id, k.status, k.score?.toFixed(0), 'w', k.weight, 'est', k.estimate?.toFixed(3), k.interval && [k.interval.low.toFixed(2), k.interval.high.toFixed(2)].join('..'), 'n', k.n, k.message.key, k.provisional ? 'prov' : '') } }
