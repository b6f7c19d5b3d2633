import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { armor } from 'age-encryption'
import { describe, expect, test } from 'vitest'
import { lockOf } from '#shared/host/locked'
import { lockedBytes, newLock, openedKey, unlockedBytes } from '#renderer/workers/age-file'

/** A guess costs a thousandth of what it does in the app, so that the tests are short. */
const CHEAP = 8
const PASSPHRASE = 'quatre mots très simples'
const text = JSON.stringify({ person: 'Camille Renaud', brand: 'Nuvéo', note: 'à ne pas montrer' })
const client = gzipSync(text)
// A vector of the format's own test suite (C2SP/CCTV, made by other programs).
const VECTOR = readFileSync(new URL('../../../fixtures/locked/cctv-scrypt.age', import.meta.url))

describe('a locked file', () => {
  test('gives back what was locked, and holds not a word of it', async () => {
    const locked = await lockedBytes(client, { passphrase: PASSPHRASE }, CHEAP)
    expect(lockOf(locked)).toBe('passphrase')
    const raw = Buffer.from(locked)
    // Neither the text, nor the packed text, nor the mark of a packed file in the content.
    for (const word of ['Camille', 'Nuvéo', 'montrer', PASSPHRASE]) expect(raw.includes(word)).toBe(false)
    expect(raw.includes(client.subarray(10, 26))).toBe(false)
    const back = await unlockedBytes('x.aplomb', locked, { passphrase: PASSPHRASE })
    expect(Buffer.from(back!).equals(client)).toBe(true)
  })

  test('is another one each time it is locked', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(() => lockedBytes(client, { passphrase: PASSPHRASE }, CHEAP)),
    )
    expect(Buffer.from(one!).equals(Buffer.from(other!))).toBe(false)
  })

  test.each(['', 'Quatre mots très simples', 'quatre mots tres simples', `${PASSPHRASE} `])(
    'does not open with “%s”',
    async (passphrase) => {
      const locked = await lockedBytes(client, { passphrase: PASSPHRASE }, CHEAP)
      expect(await unlockedBytes('x.aplomb', locked, { passphrase })).toBeNull()
    },
  )

  test('is called damaged where one byte of its content, of its head or of its end is another one', async () => {
    const locked = await lockedBytes(client, { passphrase: PASSPHRASE }, CHEAP)
    const mac = Buffer.from(locked).indexOf('\n--- ') + 8
    const damaged = [locked.length - 30, mac].map((at) => {
      const bytes = new Uint8Array(locked)
      bytes[at] = bytes[at] === 65 ? 66 : 65
      return bytes
    })
    for (const bytes of [...damaged, locked.subarray(0, locked.length - 5), locked.subarray(0, 40)])
      await expect(unlockedBytes('x.aplomb', bytes, { passphrase: PASSPHRASE })).rejects.toMatchObject({
        code: 'clientFile.invalid',
        values: { file: 'x.aplomb' },
      })
  })

  test.each(['21', '30', '63', '64', '999', '99999999999'])(
    'that asks for guesses of 2^%s is refused at once, and so is the key of the backups',
    async (cost) => {
      const dear = (locked: Uint8Array) =>
        Buffer.from(
          Buffer.from(locked)
            .toString('latin1')
            .replace(/^(-> scrypt \S+) 8$/m, `$1 ${cost}`),
          'latin1',
        )
      const file = dear(await lockedBytes(client, { passphrase: PASSPHRASE }, CHEAP))
      const { key, recipient } = await newLock(PASSPHRASE, CHEAP)
      const lock = { recipient, key: armor.encode(dear(armor.decode(key))) }
      const before = process.cpuUsage()
      await expect(unlockedBytes('x', file, { passphrase: PASSPHRASE })).rejects.toMatchObject({
        code: 'clientFile.invalid',
      })
      await expect(openedKey(lock, PASSPHRASE)).rejects.toMatchObject({ code: 'clientFile.invalid' })
      // A guess of 2^21 would take some seconds.
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(500)
    },
  )

  test('of another program of the format opens', async () => {
    const back = await unlockedBytes('vector.age', VECTOR, { passphrase: 'password' })
    expect(createHash('sha256').update(back!).digest('hex')).toBe(
      '013f54400c82da08037759ada907a8b864e97de81c088a182062c4b5622fd2ab',
    )
  })
})

describe('the lock of the backups', () => {
  test('locks without a passphrase and opens with it alone', async () => {
    const lock = await newLock(PASSPHRASE, CHEAP)
    const locked = await lockedBytes(client, lock)
    expect(lockOf(locked)).toBe('key')
    expect(await openedKey(lock, 'une autre phrase')).toBeNull()
    const identity = (await openedKey(lock, PASSPHRASE))!
    expect(lock.key).not.toContain(identity)
    const back = await unlockedBytes('x', locked, { identity })
    expect(Buffer.from(back!).equals(client)).toBe(true)
    const other = (await openedKey(await newLock(PASSPHRASE, CHEAP), PASSPHRASE))!
    await expect(unlockedBytes('x', locked, { identity: other })).rejects.toMatchObject({
      code: 'clientFile.otherKey',
    })
  })

  const hasAge = spawnSync('age', ['--version']).status === 0
  test.skipIf(!hasAge)('is opened by the program age too (skipped where it is not installed)', async () => {
    const lock = await newLock(PASSPHRASE, CHEAP)
    const folder = mkdtempSync(join(tmpdir(), 'aplomb-age-'))
    writeFileSync(join(folder, 'copy.aplomb'), await lockedBytes(client, lock))
    writeFileSync(join(folder, 'identity.txt'), (await openedKey(lock, PASSPHRASE))!)
    const { stdout, stderr } = spawnSync('age', ['-d', '-i', 'identity.txt', 'copy.aplomb'], { cwd: folder })
    expect(stderr.toString()).toBe('')
    expect(stdout.equals(client)).toBe(true)
  })
})

test('a file that is not locked is open', () => {
  expect(lockOf(client)).toBe('open')
  expect(lockOf(new Uint8Array())).toBe('open')
  expect(lockOf(new TextEncoder().encode('age-encryption.org/v10\n'))).toBe('open')
})
