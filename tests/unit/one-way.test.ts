import 'fake-indexeddb/auto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { auditFolder } from '#services/audit-client'
import { auditJson } from '#services/export/audit-json'
import { sealedAudit } from '#services/seal/seal-folder'
import { readFiles } from '#services/host/read-files'
import { createWorkspace } from '#renderer/store/workspaces'
import { DATA_TASKS } from '#renderer/workers/data-tasks'
import { emptyFolder, smallClient } from '../cli/run'

/** The audit as the app makes it: read by the host, stored by the page, computed from its database. */
async function auditOfApp(folder: string) {
  const result = await readFiles({
    given: [{ absolute: folder, name: 'given', kind: 'folder' }],
    timezone: 'Europe/Paris',
    personName: null,
  })
  if (!result.client) throw new Error('No client.json')
  const workspace = await createWorkspace({ client: result.client, logo: result.logo })
  await DATA_TASKS.import({ workspace, result, grants: [] })
  const { audit, warnings } = await DATA_TASKS.audit({ workspace })
  if (!audit) throw new Error('No audit')
  // In the app the decisions are rows, not files: the seals tell that apart, and nothing else differs.
  const { seal, ...unsealed } = audit
  return { json: auditJson(unsealed), warnings, figures: seal?.figures }
}

test.each(['resources/samples/camille', 'resources/samples/etienne'])(
  '%s: the same bytes from the command line and in the app',
  async (folder) => {
    const made = await auditFolder(folder, {})
    const { json, figures } = await auditOfApp(folder)
    expect(json).toBe(auditJson(made.audit))
    const { seal } = await sealedAudit(folder, made, {
      decided: {},
      earlier: null,
      asked: { asOf: null, language: null, accepted: [] },
    })
    expect(figures).toBe(seal?.figures)
  },
)

const SHARES = 'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n'
const share = (day: string, id: string) =>
  `${day} 09:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A${id},"Our method, step by step",,,MEMBER_NETWORK\n`

function twoNetworks(): string {
  const folder = emptyFolder()
  writeFileSync(
    join(folder, 'client.json'),
    JSON.stringify({ language: 'en', person: { name: 'Ada Example' }, brand: { name: 'Examplia' } }),
  )
  writeFileSync(
    join(folder, 'Shares.csv'),
    SHARES + share('2026-10-01', '7378000000000000001') + share('2026-09-01', '7367000000000000001'),
  )
  writeFileSync(
    join(folder, 'x.csv'),
    'Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks,Hashtag Clicks,Permalink Clicks\n' +
      '1991000000000000001,"Fri, Nov 20, 2026",Hello,https://x.com/ada/status/1991000000000000001,10,1,1,0,0,0,0,0,0,0,0,0,0\n',
  )
  return folder
}

test('posts of another network date the audit neither from the command line nor in the app', async () => {
  const folder = twoNetworks()
  const { audit, imported } = await auditFolder(folder, {})
  expect(imported.records.posts.map(({ network = 'linkedin' }) => network).sort()).toContain('x')
  expect(audit.asOf).toBe('2026-10-01')
  expect((await auditOfApp(folder)).json).toBe(auditJson(audit))
})

test('data older than the audited period are told in the app as on the command line', async () => {
  const folder = smallClient({ asOf: '2031-01-15', periodMonths: 3 })
  const { imported } = await auditFolder(folder, {})
  const { warnings } = await auditOfApp(folder)
  expect(warnings).toMatchObject([{ key: 'errors.import.beforePeriod' }])
  expect(imported.warnings).toEqual(expect.arrayContaining(warnings))
})
