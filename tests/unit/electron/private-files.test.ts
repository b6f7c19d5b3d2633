import { spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { eraseBackups, listBackups, readBackup, replaceBackup, writeBackup } from '#services/backup/backups'
import { readLock, writeLock } from '#services/backup/lock'
import { securityHeaders } from '#services/app-files'
import { createGate, proofOf } from '../../../electron/web/gate'
import { leaveKey, runningAplomb } from '../../../electron/web/second-start'
import { makeUploads } from '#services/host/uploads'

const folder = () => mkdtempSync(join(tmpdir(), 'aplomb-private-'))
const mode = (path: string) => statSync(path).mode & 0o777

describe('copies of clients', () => {
  const copy = { client: 'c1', name: 'Camille', bytes: new Uint8Array([1, 2, 3]) }

  // Windows has no such modes: there the folder of the user is private by its own lists of access.
  test.skipIf(process.platform === 'win32')('are readable by their owner alone', async () => {
    const backups = join(folder(), 'backups')
    mkdirSync(backups, { mode: 0o755 })
    const { file } = await writeBackup(backups, copy, new Date('2026-11-01T10:00:00Z'))
    expect(mode(backups)).toBe(0o700)
    expect(mode(join(backups, file))).toBe(0o600)
  })

  test('stay when just made, though a clock ran years ahead for the others', async () => {
    const backups = folder()
    for (const day of [1, 2, 3, 4, 5]) await writeBackup(backups, copy, new Date(`2031-01-0${day}T10:00:00Z`))
    const { file } = await writeBackup(backups, copy, new Date('2026-11-01T10:00:00Z'))
    const kept = (await listBackups(backups)).map((backup) => backup.file)
    expect(kept).toHaveLength(5)
    expect(kept).toContain(file)
    const { file: next } = await writeBackup(backups, copy, new Date('2026-11-02T10:00:00Z'))
    const after = (await listBackups(backups)).map((backup) => backup.file)
    expect(after).toContain(file)
    expect(after).toContain(next)
  })

  test('are erased by name, and nothing else in the folder or beside it', async () => {
    const backups = join(folder(), 'backups')
    const files: string[] = []
    for (const day of [1, 2, 3])
      files.push((await writeBackup(backups, copy, new Date(`2026-11-0${day}T10:00:00Z`))).file)
    const beside = join(backups, '../other.aplomb')
    writeFileSync(beside, 'x')
    writeFileSync(join(backups, 'notes.txt'), 'x')
    const [first = '', second = '', third = ''] = files
    const gone = [first, second, '../other.aplomb', 'notes.txt']
    expect(await eraseBackups(backups, { files: gone })).toEqual({ erased: 2 })
    expect((await listBackups(backups)).map(({ file }) => file)).toEqual([third])
    expect(existsSync(beside)).toBe(true)
    expect(readdirSync(backups)).toContain('notes.txt')
  })

  test('are put under a lock one by one, at their moment and without a name, and the lock can go again', async () => {
    const backups = folder()
    const { file, at } = await writeBackup(backups, copy, new Date('2026-11-01T10:00:00Z'))
    expect(await readLock(backups)).toBeNull()
    const lock = { recipient: 'age1abc', key: '-----BEGIN AGE ENCRYPTED FILE-----' }
    await writeLock(backups, lock)
    expect(await readLock(backups)).toEqual(lock)
    if (process.platform !== 'win32') expect(mode(join(backups, 'key.age'))).toBe(0o600)
    const bytes = new TextEncoder().encode('age-encryption.org/v1\n…')
    const locked = await replaceBackup(backups, { file, name: '', bytes })
    expect(locked).toMatchObject({ at, client: 'c1', name: '', isLocked: true })
    expect(await listBackups(backups)).toEqual([locked])
    expect(readdirSync(backups).filter((name) => name.includes('Camille'))).toEqual([])
    expect((await readBackup(backups, locked.file)).bytes).toEqual(bytes)
    await expect(replaceBackup(backups, { file, name: '', bytes })).rejects.toMatchObject({
      code: 'backup.missing',
    })
    const open = await replaceBackup(backups, { ...copy, file: locked.file })
    expect(open).toMatchObject({ file, name: 'Camille', isLocked: false })
    await writeLock(backups, null)
    expect(await readLock(backups)).toBeNull()
    expect(readdirSync(backups)).toEqual([file])
  })

  test('leave nothing half written of a process that was killed', async () => {
    const backups = folder()
    writeFileSync(join(backups, 'c1.20261101T100000000Z.Camille.aplomb.part'), 'half')
    const { file } = await writeBackup(backups, copy, new Date('2026-11-02T10:00:00Z'))
    expect(readdirSync(backups)).toEqual([file])
  })
})

describe('files given to the web shell', () => {
  test('leave the temporary folder at the next start where the process was killed', async () => {
    const temp = folder()
    const gone = spawnSync(process.execPath, ['-e', '']).pid
    for (const pid of [gone, process.ppid]) {
      mkdirSync(join(temp, `aplomb-upload-${pid}-x`))
      writeFileSync(join(temp, `aplomb-upload-${pid}-x`, 'messages.csv'), 'private')
    }
    const own = await makeUploads(temp)
    expect(existsSync(own)).toBe(true)
    expect(readdirSync(temp).filter((name) => name.endsWith('-x'))).toEqual([
      `aplomb-upload-${process.ppid}-x`,
    ])
  })
})

describe('the key of a second start', () => {
  test('is given to nobody who does not know it already', async () => {
    const data = folder()
    const asked: string[] = []
    const squatter = createServer((request, response) => {
      asked.push(`${request.url} ${request.headers.authorization ?? ''}`)
      response.end(JSON.stringify({ app: 'aplomb', proof: proofOf('guessed', 'x') }))
    })
    await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve))
    const address = squatter.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const { key } = createGate()
    await leaveKey(data, port, key)
    expect(await runningAplomb(data, port)).toBeNull()
    squatter.close()
    expect(asked).toHaveLength(1)
    expect(asked.join()).not.toContain(key)
  })
})

test('no page looks up the address of a link before it is followed', () => {
  expect(securityHeaders('')['x-dns-prefetch-control']).toBe('off')
})
