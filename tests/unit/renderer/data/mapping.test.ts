import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { FIELDS_OF } from '#services/import/mapping/aliases'
import { MAPPING_TARGETS, type Mapping } from '#shared/model/mapping'
import type { TableDescription } from '#shared/records/table-description'
import { db } from '#renderer/store/database'
import { forgetMapping, rememberedMappings, rememberMapping } from '#renderer/store/mappings'
import {
  grantsFor,
  nameIn,
  retitled,
  unusedColumns,
  withColumn,
} from '../../../../renderer/src/screens/data/mapping-draft'
import { FIELDS, missingParts } from '../../../../renderer/src/screens/data/mapping-fields'

const MAPPING: Mapping = {
  target: 'posts',
  who: 'person',
  columns: { text: 'Texte', date: 'Jour' },
  dateOrder: null,
  decimal: null,
  kind: null,
}

test('the fields that a person can choose are those that are recognised by their titles', () => {
  for (const target of MAPPING_TARGETS) {
    const { what, figures } = FIELDS[target]
    expect([...what, ...figures].toSorted()).toEqual(FIELDS_OF[target].toSorted())
  }
})

test('a column has one field only', () => {
  expect(withColumn(MAPPING, 'url', 'Texte').columns).toEqual({ date: 'Jour', url: 'Texte' })
  expect(withColumn(MAPPING, 'date', null).columns).toEqual({ text: 'Texte' })
})

test('columns that nothing takes are named, in the order of the file', () => {
  const table = { titles: ['Jour', 'Cœurs', '', 'Texte', 'Note interne'] } as TableDescription
  expect(unusedColumns(MAPPING, table)).toEqual(['Cœurs', 'Note interne'])
  expect(unusedColumns(withColumn(MAPPING, 'reactions', 'Cœurs'), table)).toEqual(['Note interne'])
})

test('repaired titles keep their fields', () => {
  const broken = { ...MAPPING, columns: { date: 'PubliÃ© le' } }
  expect(retitled(broken, ['A', 'PubliÃ© le'], ['A', 'Publié le'])).toMatchObject({
    columns: { date: 'Publié le' },
    header: ['A', 'Publié le'],
  })
})

test('what is missing is named: a link needs no date, a result needs its kind, open dates an order', () => {
  expect(missingParts({ ...MAPPING, columns: {} }, false)).toEqual(['what', 'date'])
  expect(missingParts({ ...MAPPING, columns: { url: 'Lien' } }, false)).toEqual([])
  expect(missingParts({ ...MAPPING, target: 'figures' }, false)).toEqual(['figure'])
  expect(missingParts({ ...MAPPING, target: 'outcomes' }, false)).toEqual(['kind'])
  expect(missingParts(MAPPING, true)).toEqual(['order'])
  expect(missingParts({ ...MAPPING, dateOrder: 'mdy' }, true)).toEqual([])
})

test('only the files that hold a table are given again; folders name their files together', () => {
  const file = (name: string) => ({ grant: name, name, kind: 'file' as const })
  const grants = [file('a.csv'), file('b.zip')]
  expect(grantsFor(grants, ['b.zip/x/list.csv'])).toEqual([grants[1]])
  const folder = { grant: 'f', name: 'f', kind: 'folder' as const }
  expect(grantsFor([...grants, folder], ['a.csv'])).toHaveLength(3)
})

test('a table chosen again keeps its place in an archive', () => {
  expect(nameIn('b.zip', 'sub/b.zip/x/list.csv')).toBe('b.zip/x/list.csv')
  expect(nameIn('list.csv', 'sub/list.csv')).toBe('list.csv')
  expect(nameIn('other.csv', 'sub/list.csv')).toBe('other.csv')
})

test('mappings are remembered by shape for every client, and both acts can be taken back', async () => {
  await db.mappings.clear()
  const forget = await rememberMapping('jour|texte', MAPPING, 'a.csv')
  const page = { ...MAPPING, who: 'page' as const }
  const restore = await rememberMapping('jour|texte', page, 'b.csv')
  expect(await rememberedMappings()).toEqual([page])
  const bring = await forgetMapping('jour|texte')
  expect(await rememberedMappings()).toEqual([])
  await bring()
  await restore()
  expect(await db.mappings.get('jour|texte')).toMatchObject({ mapping: MAPPING, file: 'a.csv' })
  await forget()
  expect(await db.mappings.count()).toBe(0)
})
