import type { Mapping } from '#shared/model/mapping'
import { db } from './database'
import type { Undo } from './labels'
import { moment } from './new-id'

/** Every remembered mapping, as an import takes them. */
export async function rememberedMappings(): Promise<Mapping[]> {
  return (await db.mappings.orderBy('shape').toArray()).map(({ mapping }) => mapping)
}

/** Remembers how tables of this shape are read, in every client; returns what puts back what was there before. */
export async function rememberMapping(shape: string, mapping: Mapping, file: string): Promise<Undo> {
  const before = await db.mappings.get(shape)
  await db.mappings.put({ shape, mapping, file, savedAt: moment() })
  return async () => {
    await (before ? db.mappings.put(before) : db.mappings.delete(shape))
  }
}

/** Forgets a mapping: what was imported with it stays, the next such file is asked about again. */
export async function forgetMapping(shape: string): Promise<Undo> {
  const before = await db.mappings.get(shape)
  await db.mappings.delete(shape)
  return async () => {
    if (before) await db.mappings.put(before)
  }
}
