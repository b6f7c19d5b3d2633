import { useLiveQuery } from 'dexie-react-hooks'
import type { Mapping } from '#shared/model/mapping'
import { db } from './database'
import type { Undo } from './undo'
import { moment } from './new-id'
import type { RememberedMappingRow } from './rows'
import { sorted } from './sound-rows'

/** All remembered mappings, in the form imports take; a damaged one is left out, so the person is asked again. */
export async function rememberedMappings(): Promise<Mapping[]> {
  return (await readMappings()).map(({ mapping }) => mapping)
}

/** All remembered mappings, live; `undefined` while loading. */
export function useMappings(): RememberedMappingRow[] | undefined {
  return useLiveQuery(readMappings)
}

/** The mapping remembered for tables of this shape. */
export async function mappingOf(shape: string): Promise<RememberedMappingRow | undefined> {
  const row = await db.mappings.get(shape)
  return (await sorted('mappings', row ? [row] : [])).rows[0]
}

async function readMappings(): Promise<RememberedMappingRow[]> {
  return (await sorted('mappings', await db.mappings.orderBy('shape').toArray())).rows
}

/** Remembers how tables of this shape are read, for every client; returns the undo, which restores the previous mapping. */
export async function rememberMapping(shape: string, mapping: Mapping, file: string): Promise<Undo> {
  const before = await db.mappings.get(shape)
  await db.mappings.put({ shape, mapping, file, savedAt: moment() })
  return async () => {
    await (before ? db.mappings.put(before) : db.mappings.delete(shape))
  }
}

/** Forgets a mapping: what was imported with it stays, and the next such file prompts again. */
export async function forgetMapping(shape: string): Promise<Undo> {
  const before = await db.mappings.get(shape)
  await db.mappings.delete(shape)
  return async () => {
    if (before) await db.mappings.put(before)
  }
}
