import { readFileSync } from 'node:fs'
import { parseCsv } from '#services/import/read/csv'
for (const n of [122,269]) { const b=readFileSync('/tmp/fuzz-'+n); const t=performance.now(); const r=parseCsv('x',b); console.log(n,b.length,performance.now()-t,r.rows.length,r.rejected.length,r.delimiter,r.dialect, JSON.stringify(r.rejected.slice(0,3))) }
