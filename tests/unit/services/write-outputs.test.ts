import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { checkWritable, writeOutputs } from '#services/write-outputs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aplomb-write-'))
})

function everything(): string[] {
  return readdirSync(folder, { recursive: true }).map(String).sort()
}

describe('writing several results', () => {
  it('makes the folders that are missing, replaces what is there and leaves nothing else behind', async () => {
    writeFileSync(join(folder, 'a.json'), 'old')
    await writeOutputs([
      { path: join(folder, 'a.json'), bytes: 'new' },
      { path: join(folder, 'deep/er/b.pdf'), bytes: new Uint8Array([1, 2]) },
    ])
    expect(everything()).toEqual(['a.json', 'deep', 'deep/er', 'deep/er/b.pdf'])
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('new')
  })

  it('takes a name as long as the disk allows', async () => {
    const name = 'x'.repeat(255)
    await writeOutputs([{ path: join(folder, name), bytes: '' }])
    expect(everything()).toEqual([name])
  })

  it('refuses a folder in the place of a file, with the path that was asked for, before anything is written', async () => {
    mkdirSync(join(folder, 'there'))
    const asked = [join(folder, 'new/a.json'), join(folder, 'there')].map((path) => ({ path, bytes: 'x' }))
    await expect(writeOutputs(asked)).rejects.toMatchObject({
      code: 'write.isFolder',
      values: { file: join(folder, 'there') },
    })
    expect(everything()).toEqual(['there'])
  })

  it('says so before there is anything to write, and touches nothing', async () => {
    writeFileSync(join(folder, 'file'), '')
    await checkWritable([join(folder, 'new/a.json'), join(folder, 'file')])
    await expect(checkWritable([join(folder, 'file/a.json')])).rejects.toMatchObject({
      code: 'write.folderExpected',
    })
    expect(everything()).toEqual(['file'])
  })

  it('refuses what is no ordinary file', async () => {
    const socket = join(folder, 'socket')
    const server = createServer()
    await new Promise<void>((listening) => server.listen(socket, listening))
    const asked = [join(folder, 'a.json'), socket].map((path) => ({ path, bytes: 'x' }))
    await expect(writeOutputs(asked)).rejects.toMatchObject({
      code: 'write.notFile',
      values: { file: socket },
    })
    expect(everything()).toEqual(['socket'])
    server.close()
  })

  it.each(['file/a.json', 'file/deep/a.json'])('names the file in the way of %s', async (path) => {
    writeFileSync(join(folder, 'file'), '')
    await expect(writeOutputs([{ path: join(folder, path), bytes: 'x' }])).rejects.toMatchObject({
      code: 'write.folderExpected',
      values: { file: join(folder, path), found: join(folder, 'file') },
    })
    expect(everything()).toEqual(['file'])
  })

  it('puts everything back where one of them fails at the end', async () => {
    writeFileSync(join(folder, 'a.json'), 'old')
    // The third makes a folder where the second is to be a file.
    const asked = ['a.json', 'made/b', 'made/b/c'].map((name) => ({ path: join(folder, name), bytes: 'new' }))
    await expect(writeOutputs(asked)).rejects.toMatchObject({
      code: 'write.failed',
      values: { file: join(folder, 'made/b') },
    })
    expect(everything()).toEqual(['a.json'])
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('old')
  })
})
