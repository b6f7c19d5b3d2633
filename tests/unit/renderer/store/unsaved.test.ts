import { beforeEach, expect, test } from 'vitest'
import { AppError } from '#shared/model/app-error'
import { items } from './local-storage'
import { kept, writeKept } from '#renderer/store/unsaved'

beforeEach(() => items.clear())

const slot = (id: string) => id
const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))

test('the copy of typed words leaves when they are written', async () => {
  await kept('save', (_id: string) => Promise.resolve(1), slot)('a')
  expect(items.size).toBe(0)
})

test('the copy stays when the disk is full, and is written at the next start', async () => {
  await expect(kept('save', (_id: string) => full(), slot)('words')).rejects.toThrow('full')
  expect([...items.values()]).toEqual(['["words"]'])
  await writeKept({ save: full })
  expect(items.size).toBe(1)
  const written: string[] = []
  await writeKept({ save: (words: string) => Promise.resolve(written.push(words)) })
  expect(written).toEqual(['words'])
  expect(items.size).toBe(0)
})

test('the copy leaves when its client is erased, and stays when its writer has another name now', async () => {
  const gone = () => Promise.reject(new AppError('workspace.gone'))
  await expect(kept('save', (_id: string) => gone(), slot)('a')).rejects.toMatchObject({
    code: 'workspace.gone',
  })
  expect(items.size).toBe(0)
  items.set('aplomb.unsaved.renamed/a', '["a"]')
  await writeKept({ save: gone })
  expect(items.size).toBe(1)
})

test('the day of an audit that a reload cut off is written at the next start, also where it was emptied', async () => {
  items.set('aplomb.unsaved.patchSpan/a/asOf', '["a",{"asOf":"2026-12-03"}]')
  items.set('aplomb.unsaved.patchSpan/b/asOf', '["b",{"asOf":null}]')
  items.set('aplomb.unsaved.patchSpan/c/asOf', '["c",{"asOf":12}]')
  const written: unknown[] = []
  await writeKept({ patchSpan: (...args: unknown[]) => Promise.resolve(written.push(args)) })
  expect(written).toEqual([
    ['a', { asOf: '2026-12-03' }],
    ['b', { asOf: null }],
  ])
})

test('a copy whose arguments are not those of its writer is neither written nor thrown away', async () => {
  items.set('aplomb.unsaved.saveQuestion/a', '["a",{"text":7}]')
  items.set('aplomb.unsaved.saveQuestion/b', '["b","How long?"]')
  const written: string[] = []
  await writeKept({ saveQuestion: (id: string) => Promise.resolve(written.push(id)) })
  expect(written).toEqual(['b'])
  expect([...items.keys()]).toEqual(['aplomb.unsaved.saveQuestion/a'])
})
