
import { merge } from '#shared/records/merge'
import { idAt, postsFile, activitiesFile } from '/work/main/tests/unit/records/make'
function main() {
  const start = Date.parse('2016-01-01T00:00:00Z')
  const n = 100_000
  const at = (i: number) => new Date(start + i * 3_000_000).toISOString().slice(0,19)+'Z'
  const shares = Array.from({length: n}, (_, i) => ({ urns: ['share:' + idAt(at(i))], publishedAt: at(i), text: `Texte numéro ${i} sur la relation client et la vente`.repeat(8) }))
  const top = Array.from({length: n}, (_, i) => ({ urns: ['activity:' + idAt(at(i), 900, 4n)], publishedAt: at(i).slice(0,10), metrics: { impressions: i } }))
  const comments = Array.from({length: 200_000}, (_, i) => ({ kind: 'comment' as const, at: at(i % n), target: 'activity:' + idAt(at(i % n), 900, 4n), count: 1 }))
  const a = postsFile('Shares.csv', ...shares), b = postsFile('Top.xlsx', ...top), c = activitiesFile('Comments.csv', comments, ['comment'])
  for (const [name, list] of [['shares 100k', [a]], ['shares+top 200k posts', [a, b]], ['200k comments', [c]], ['all', [a,b,c]], ['same minute 100k', [a]]] as const) {
    const t = performance.now(); const { records } = merge(list, { timezone: 'Europe/Paris' })
    console.log(name, Math.round(performance.now() - t), 'ms', records.posts.length, records.activities.length)
  }
  const t = performance.now()
}
main()
