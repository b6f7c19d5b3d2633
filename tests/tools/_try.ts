import { writeFileSync, mkdtempSync } from 'node:fs'
import { importPaths } from '#services/import/importer'
import { parseMappings } from '#services/import/mapping/mapping-file'
const d = mkdtempSync('/tmp/deep-')
const t = async (name: string, text: string|Uint8Array) => { writeFileSync(`${d}/${name}`, text); const s=performance.now(); const r = await importPaths([`${d}/${name}`]); console.log(name, (performance.now()-s)|0, r.sources.map(x=>[x.format,x.rows,x.kept]), r.failed.map(f=>[f.code, String(f.values['detail']).slice(0,80)]), r.unknown.map(u=>u.reason.key)) }
const article=(body:string)=>`<html><body><h1><a href="https://www.linkedin.com/pulse/a">T</a></h1><p class="created">Created on 2019-11-28 10:49</p><p class="published">Published on 2019-11-28 11:11</p><div>${body}</div></body></html>`
await t('deep.html', article('<div>'.repeat(100_000)+'x'+'</div>'.repeat(100_000)))
await t('open.html', article('<b><i>'.repeat(100_000)+'x'))
await t('attrs.html', article(`<p ${'a="b" '.repeat(200_000)}>x</p>`))
await t('lt.html', article('<'.repeat(500_000)))
await t('comment.html', article('<!--'.repeat(200_000)))
await t('p.html', article('<p>'.repeat(200_000)))
await t('deep.json', '['.repeat(500_000))
try { parseMappings('m.json', '{"mappings":'+'['.repeat(200_000)+']'.repeat(200_000)+'}') } catch(e) { console.log(String(e).slice(0,120)) }
const H='Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n'
await t('proto.csv', H+'2026-10-08 16:45:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7514002921881612345,__proto__,,,\n')
await t('urls.csv', H+`2026-10-08 16:45:00,https://www.linkedin.com/posts/${'a_b-'.repeat(200_000)},x,,,\n`)
await t('dates.csv', H+`${'a'.repeat(900_000)},${'-share-'.repeat(100_000)},${'https://x '.repeat(90_000)},,,\n`)
await t('spaces.csv', H+`${' '.repeat(900_000)}x,${' '.repeat(900_000)}x,${'.'.repeat(900_000)},${' '.repeat(900_000)}x,,\n`)
await t('num.csv', 'date,kind,label,value,currency,source,post_url\n2026-11-15,deal,X,'+'9 '.repeat(400_000)+',EUR,L,\n2026-11-15,deal,X,"'+'9,'.repeat(400_000)+'",EUR,L,\n')
await t('seen.csv', 'who,date,type,url,text\nperson,'+'lundi, '.repeat(100_000)+',post,,x\n')
await t('x.csv', 'Post id,Date,Post text,Post Link,Impressions\n1970000000000000001,2026-09-12,'+'&#x'.repeat(300_000)+',https://x.com/a/status/1970000000000000001,1\n')
await t('meta.csv', 'Post ID,Page name,Title,Publish time,Permalink,Post type,Views\n1,a,'+'<'.repeat(900_000)+',10/13/2026 08:31,https://www.facebook.com/a,'+'image '.repeat(100_000)+',1\n')
await t('sf.csv', 'Opportunity Name,Stage,Amount,Close Date,Created Date\nA,'+'closed '.repeat(100_000)+',EUR '+'1.'.repeat(100_000)+',2026-10-10,2026-10-01\n')
await t('header.csv', 'a'.repeat(900_000)+',Date,Likes\nhttps://www.linkedin.com/feed/update/urn:li:activity:7514002921881612345,2026-10-10,1\n')
