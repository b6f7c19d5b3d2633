import { readInput } from '#services/import/read-input'
const dir = process.argv[2]!
const files = ['Shares_17529409.csv','Comments_17529409.csv','Reactions_17529409.csv'].map(f=>dir+'/'+f)
for (let r=0;r<4;r++) for (const f of files) { const t=performance.now(); await readInput({path:f,absolute:f,size:0,explicit:true},{timezone:'Europe/Paris',personName:null},async()=>{}); console.log(f.slice(-25), (performance.now()-t).toFixed(0)) }
