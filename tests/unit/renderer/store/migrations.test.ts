import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { openDatabase } from '#renderer/store/database'
import { MIGRATIONS, upgraded, type Migration } from '#renderer/store/migrations'

test('versions count up from 1 without a gap', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1))
})

test('a client stored by any version is there, unchanged, in the newest', async () => {
  for (const { version } of MIGRATIONS) {
    const name = `from-${version}`
    const old = openDatabase(name, MIGRATIONS.slice(0, version))
    await old.table('workspaces').add({ id: 'w', client: { person: { name: 'Ada' } } })
    await old.table('posts').add({ workspace: 'w', index: 0, posts: [{ id: 'share:1' }] })
    await old.table('labels').add({ workspace: 'w', post: 'share:1', subject: 'trade' })
    old.close()
    const now = openDatabase(name)
    expect(await now.workspaces.get('w')).toMatchObject({ client: { person: { name: 'Ada' } } })
    expect(await now.posts.where({ workspace: 'w' }).count()).toBe(1)
    expect(await now.labels.get(['w', 'share:1'])).toMatchObject({ subject: 'trade' })
    expect(now.verno).toBe(MIGRATIONS.length)
    now.close()
  }
})

test('a row of an older version is brought up the same way in the database and in a client file', async () => {
  const next: Migration = {
    version: MIGRATIONS.length + 1,
    stores: {},
    upgrade: { labels: ({ subject, ...row }) => ({ ...row, about: subject }) },
  }
  const old = openDatabase('upgrade')
  await old.table('labels').add({ workspace: 'w', post: 'share:1', subject: 'trade' })
  old.close()
  const now = openDatabase('upgrade', [...MIGRATIONS, next])
  const expected = { workspace: 'w', post: 'share:1', about: 'trade' }
  expect(await now.table('labels').toArray()).toEqual([expected])
  now.close()
  const row = { workspace: 'w', post: 'share:1', subject: 'trade' }
  expect(upgraded('labels', row, MIGRATIONS.length, [...MIGRATIONS, next])).toEqual(expected)
  expect(upgraded('labels', row, next.version, [...MIGRATIONS, next])).toEqual(row)
})
