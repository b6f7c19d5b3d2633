import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importPaths } from '#services/import/importer'
import { guessMapping } from '#services/import/mapping/guess-mapping'
import { applyMapping } from '#services/import/mapping/apply-mapping'
import { openInput } from '#services/import/read/open'
import { createTranslator } from '#shared/locale/translator'
import { records as recordsSchema } from '#shared/model/records'
import { source as sourceSchema } from '#shared/model/source'
import { createRandom } from '#shared/stats/random'
import { mutate } from './mutate'
import type { Seed } from './seeds'

/** Longest time, of the processor, that one input may take. */
export const MOST_MILLIS = 2_000

/** What became of one damaged input: what the importer made of it, and what is wrong with that. */
export interface Judged {
  number: number
  seed: string
  mutations: string[]
  millis: number
  fate: 'read' | 'unknown' | 'failed' | 'nothing'
  rows: number
  rejected: number
  /** Reasons why the importer is at fault; none where it did well. */
  faults: string[]
}

const TRANSLATORS = (['fr', 'en'] as const).map(createTranslator)

/** Damages a seed the way its number says, imports it from disk, and checks what must hold for any input. */
export async function judge(number: number, seeds: readonly Seed[], folder: string): Promise<Judged> {
  const random = createRandom(number)
  const seed = seeds[random.below(seeds.length)]
  if (!seed) throw new Error('no seeds')
  const { bytes, done } = await mutate(seed, random, seeds)
  const extension = /\.\w+$/.exec(seed.name)?.[0] ?? ''
  const paths = [join(folder, `input${extension}`)]
  writeFileSync(paths[0] ?? '', bytes)
  if (random.below(4) === 0) {
    const other = seeds[random.below(seeds.length)]
    paths.push(join(folder, `second${/\.\w+$/.exec(other?.name ?? '')?.[0] ?? ''}`))
    writeFileSync(paths[1] ?? '', other?.bytes ?? bytes)
  }
  const judged: Judged = {
    number,
    seed: seed.name,
    mutations: done,
    millis: 0,
    fate: 'nothing',
    rows: 0,
    rejected: 0,
    faults: [],
  }
  const start = process.cpuUsage()
  try {
    await check(paths, judged)
  } catch (error) {
    judged.faults.push(`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  }
  const { user, system } = process.cpuUsage(start)
  judged.millis = (user + system) / 1000
  if (judged.millis > MOST_MILLIS) judged.faults.push(`took ${judged.millis.toFixed(0)} ms`)
  return judged
}

async function check(paths: readonly string[], judged: Judged): Promise<void> {
  const { faults } = judged
  const { sources, unknown, failed, warnings, records } = await importPaths(paths)
  if (sources.length + unknown.length + failed.length + warnings.length === 0)
    faults.push('lost without a word')
  judged.fate =
    sources.length > 0 ? 'read' : unknown.length > 0 ? 'unknown' : failed.length > 0 ? 'failed' : 'nothing'
  for (const source of sources) {
    judged.rows += source.rows
    judged.rejected += source.rejected.length
    if (source.rows !== source.kept + source.rejected.length)
      faults.push(`${source.format}: rows do not add up`)
    if (!sourceSchema.safeParse(source).success) faults.push(`${source.format}: source against its schema`)
  }
  for (const { code, values } of failed)
    if (code === 'import.fault') faults.push(`crash: ${String(values['detail'])}`)
  const valid = recordsSchema.safeParse(records)
  if (!valid.success) faults.push(`records against their schema: ${JSON.stringify(valid.error.issues[0])}`)
  for (const { t, message } of TRANSLATORS) {
    for (const { code, values } of failed) t(`errors.${code}`, values)
    for (const { reason } of unknown) message(reason)
    for (const warning of [...warnings, ...sources.flatMap((source) => source.warnings)]) message(warning)
    for (const { code, values } of sources.flatMap(({ rejected }) => rejected).slice(0, 50))
      t(`rows.${code}`, values)
  }
  if (unknown.length > 0 && paths[0]) await checkGuess(paths[0], faults)
}

/** A table that nobody knows goes through the proposed mapping too. */
async function checkGuess(path: string, faults: string[]): Promise<void> {
  const input = await openInput(path, 'input').catch(() => null)
  if (input === null) return
  try {
    for (const part of input.parts.slice(0, 3)) {
      const file = await part.read().catch(() => null)
      const guess = file && guessMapping(file)
      if (!file || !guess) continue
      const { rows, kept, rejected } = applyMapping(file, guess.mapping, {
        timezone: 'Europe/Paris',
        personName: null,
      })
      if (rows !== kept + rejected.length) faults.push('mapping: rows do not add up')
    }
  } finally {
    await input.close()
  }
}
