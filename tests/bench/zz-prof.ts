import { importPaths } from '#services/import/importer'
const dir = process.argv[2]!
const files = ['Shares_17529409.csv','Comments_17529409.csv','Reactions_17529409.csv'].map(f=>dir+'/'+f)
for (let r=0;r<3;r++) await importPaths(files)
