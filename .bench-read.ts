import { parseCsv, csvBatches } from '/work/main/electron/services/import/read/csv'
import { readBytes } from '/work/main/electron/services/import/read/open'
import { decode } from '/work/main/electron/services/import/read/decode'
import { write, utils } from '@e965/xlsx'
const rows = ['Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility']
for (let i = 0; i < 200_000; i++) rows.push(`2026-10-08 16:45:${String(i % 60).padStart(2,'0')},https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A75140029218816${String(i).padStart(5,'0')},"Ligne ${i} é à.""\n""""\n""Il a dit ""oui"" à tous, puis non : ${'mot réseau '.repeat(20)}""\n""#tag${i}","","",MEMBER_NETWORK`)
const bytes = Buffer.from(rows.join('\n'))
console.log((bytes.length / 1e6).toFixed(1), 'MB')
for (let k = 0; k < 3; k++) {
  let t = performance.now(); const text = bytes.toString('utf8'); const plain = performance.now() - t
  t = performance.now(); new TextDecoder('utf-8', { fatal: true }).decode(bytes); const strict = performance.now() - t
  t = performance.now(); decode('a', bytes); const dec = performance.now() - t
  t = performance.now(); const table = parseCsv('a', bytes); const parse = performance.now() - t
  t = performance.now(); let n = 0; for (const b of csvBatches('a', bytes)) n += b.length; const batch = performance.now() - t
  console.log({ plain: plain.toFixed(), strictTextDecoder: strict.toFixed(), decode: dec.toFixed(), parse: parse.toFixed(), batches: batch.toFixed(), n, rows: table.rows.length, w: table.warnings.length, dialect: table.dialect, MBs: (bytes.length / 1e3 / parse).toFixed(), rss: (process.memoryUsage().rss/1e6).toFixed() , l: text.length})
}
for (const [r, c] of [[50_000, 12], [130_000, 12]] as const) {
  const aoa = Array.from({ length: r }, (_, i) => Array.from({ length: c }, (_, j) => j % 2 ? i * j : `texte ${i} ${j}`))
  const ws = utils.aoa_to_sheet(aoa); const wb = utils.book_new(); utils.book_append_sheet(wb, ws, 'A')
  const x = write(wb, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
  let t = performance.now(); try { const g = await readBytes('x.xlsx', x); console.log('xlsx', r, (x.length/1e6).toFixed(1), 'MB', (performance.now() - t).toFixed(), g.kind) } catch (e) { console.log(r, String(e), (performance.now() - t).toFixed()) }
  if (r < 65536) { const y = write(wb, { type: 'buffer', bookType: 'biff8' }) as Buffer
  t = performance.now(); try {await readBytes('x.xls', y); console.log('xls', r, (y.length/1e6).toFixed(1), (performance.now() - t).toFixed()) } catch (e) { console.log(r, String(e)) }}
}
