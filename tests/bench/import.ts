import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { read } from '@e965/xlsx'
import { importPaths } from '#services/import/importer'
import { parseCsv } from '#services/import/read/csv'
import { cellsOf, tableIn, withDuckDb, withDuckDbSql, withUdsvAndZod } from './general-tools'
import { archiveFiles } from './generate'
import { heading, line, seconds } from './measure'
import { bookOfPosts } from './workbook-posts'

/**
 * The member export, to validated and merged records, over growing archives: against plain decoding (reading the same files and
 * decoding their UTF-8, nothing more), the fastest CSV package there is and DuckDB, each for its cells alone and for records, and the slope
 * of cost against rows (1 is linear).
 */
export async function benchThroughput(
  sizes: readonly number[] = [10_000, 100_000, 1_000_000],
): Promise<void> {
  heading(`Import: throughput over ${sizes.join(', ')} rows`)
  const costs: { rows: number; value: number }[] = []
  for (const rows of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'aplomb-bench-'))
    try {
      const files = writeFiles(folder, rows)
      // Small archives are over before the engine has compiled anything: they want more runs.
      const runs = Math.max(2, Math.min(60, Math.round(600_000 / rows)))
      const plain = await seconds(runs + 2, () => files.map((file) => decoded(file)))
      const fastest = await seconds(runs, () => files.map((file) => cellsOf(file).length))
      const duck = await withDuckDb((connection) =>
        seconds(runs, async () => {
          for (const file of files)
            await connection.run(`CREATE OR REPLACE TABLE cells AS SELECT * FROM ${tableIn(file)}`)
        }),
      )
      const rowsOnly = await seconds(runs, () =>
        files.map((file) => parseCsv(file, readFileSync(file)).rows.length),
      )
      const value = await seconds(runs, () => importPaths(files))
      const generalTool = await seconds(runs, () => withUdsvAndZod(files))
      const generalSql = await withDuckDb((connection) =>
        seconds(runs, () => withDuckDbSql(connection, files)),
      )
      const baseline = { name: 'decoding', value: plain }
      line(`${String(rows)} rows: decoding alone`, plain)
      line(`${String(rows)} rows: uDSV, cells alone`, fastest, baseline)
      line(`${String(rows)} rows: DuckDB on one thread, cells alone`, duck, baseline)
      line(`${String(rows)} rows: own reader, rows with lines and warnings`, rowsOnly, baseline)
      line(`${String(rows)} rows: import to merged records`, value, baseline)
      line(`${String(rows)} rows: uDSV, zod and a Map to records`, generalTool, baseline)
      line(`${String(rows)} rows: DuckDB SQL to records in JavaScript`, generalSql, baseline)
      const { bytes, mebibytes } = peakMemory(files)
      process.stdout.write(
        `${`${String(rows)} rows: peak memory of the import`.padEnd(52)} ${mebibytes.toFixed(0).padStart(9)} MiB  ${(mebibytes / (bytes / 2 ** 20)).toFixed(1)} x the CSV\n`,
      )
      costs.push({ rows, value })
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
  process.stdout.write(
    `${'slope of cost against rows (log, 1 = linear)'.padEnd(52)} ${slope(costs).toFixed(2).padStart(9)}\n`,
  )
}

/** Workbooks to records against the spreadsheet library alone, which gives cells. */
export async function benchWorkbooks(sizes: readonly number[] = [500, 5_000]): Promise<void> {
  heading('Import: workbooks')
  const folder = mkdtempSync(join(tmpdir(), 'aplomb-bench-'))
  try {
    for (const rows of sizes) {
      for (const type of ['xlsx', 'biff8'] as const) {
        const file = join(folder, `acme_content_${String(rows)}.${type === 'xlsx' ? 'xlsx' : 'xls'}`)
        writeFileSync(file, bookOfPosts(rows, type))
        const alone = await seconds(5, () => read(readFileSync(file), { dense: true }))
        const value = await seconds(5, () => importPaths([file]))
        line(`${type}, ${String(rows)} posts: SheetJS alone`, alone)
        line(`${type}, ${String(rows)} posts: import to merged records`, value, {
          name: 'SheetJS',
          value: alone,
        })
      }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function writeFiles(folder: string, rows: number): string[] {
  return [...archiveFiles(rows)].map(([name, text]) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  })
}

function decoded(file: string): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
}

/** Least squares on the logarithms. */
function slope(costs: readonly { rows: number; value: number }[]): number {
  const points = costs.map(({ rows, value }) => [Math.log(rows), Math.log(value)] as const)
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const above = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0)
  return above / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
}

/** In a process of its own, less what the process takes when it imports nothing. */
function peakMemory(files: readonly string[]): { bytes: number; mebibytes: number } {
  const bytes = files.reduce((sum, file) => sum + readFileSync(file).length, 0)
  const child = fileURLToPath(new URL('./import-child.ts', import.meta.url))
  const measured = (paths: readonly string[]) => {
    const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', child, ...paths], {
      encoding: 'utf8',
      cwd: process.cwd(),
    })
    return Number(/RSS (\d+)/.exec(stdout)?.[1] ?? NaN) / 1024
  }
  return { bytes, mebibytes: measured(files) - measured([]) }
}
