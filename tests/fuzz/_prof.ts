import { mkdtempSync } from 'node:fs'
import { createRandom } from '#shared/stats/random'
import { mutate } from './mutate'
import { judge } from './judge'
import { seeds } from './seeds'
const all = await seeds()
const f = mkdtempSync('/tmp/ap-')
let m=0,j=0
const slow: any[]=[]
for (let n=1;n<=1000;n++){  const r=createRandom(n); const s=all[r.below(all.length)]!; const a=performance.now(); await mutate(s,r,all); const b=performance.now(); const x=await judge(n,all,f); m+=b-a; j+=x.millis; slow.push([x.millis|0,b-a|0,n,s.name,x.mutations.join(',')]); for (const q of x.faults) console.log('FAULT',n,s.name,x.mutations.join(),q.slice(0,600)) }
slow.sort((a,b)=>b[0]-a[0]); console.log(m|0,j|0, slow.slice(0,12)); slow.sort((a,b)=>b[1]-a[1]); console.log(slow.slice(0,8))
