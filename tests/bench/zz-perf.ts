import { readFileSync } from 'node:fs'
import { importPaths } from '#services/import/importer'
import { parseCsv } from '#services/import/read/csv'
import { readInput } from '#services/import/read-input'
const dir = process.argv[2]!
const files = ['Shares_17529409.csv','Comments_17529409.csv','Reactions_17529409.csv'].map(f=>dir+'/'+f)
for (let r=0;r<Number(process.argv[3] ?? 3);r++){
  let t=performance.now(); files.map(f=>new TextDecoder('utf-8',{fatal:true}).decode(readFileSync(f))); const d=performance.now()-t
  t=performance.now(); files.map(f=>parseCsv(f,readFileSync(f)).rows.length); const p=performance.now()-t
  t=performance.now(); for (const f of files) await readInput({path:f,absolute:f,size:0,explicit:true},{timezone:'Europe/Paris',personName:null},async()=>{}); const e=performance.now()-t
  t=performance.now(); await importPaths(files); const i=performance.now()-t
  console.log(`decode ${d.toFixed(0)} parse ${p.toFixed(0)} read ${e.toFixed(0)} import ${i.toFixed(0)} ms rss ${(process.resourceUsage().maxRSS/1024).toFixed(0)}`)
}
