import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MOST_MILLIS, type Judged } from './judge'
import { mix } from './mixtures'

// npm run fuzz: 20,000 damaged inputs and 500 mixed folders from fixed seeds; `-- --inputs 500 --mixtures 20` for fewer, `-- --only 123` for one
// input, `-- --inputs 0 --mixture 12` for one folder.

/** Megabytes of JavaScript heap that the importer gets: far less than a hostile file would like. */
const MOST_HEAP = 512
/** A process that says nothing for this long hangs. */
const HANG_MILLIS = 20_000
const CHUNK = 500

const inputs = option('--inputs') ?? 20_000
const only = option('--only')
const numbers = only === null ? Array.from({ length: inputs }, (_, index) => index + 1) : [only]
const judged: Judged[] = []
const faults: string[] = []
let mostRss = 0
const start = performance.now()
for (let from = 0; from < numbers.length;) from = await runFrom(numbers.slice(from, from + CHUNK), from)
if (numbers.length > 0) report()
if (only === null) await mixAll(option('--mixture'), option('--mixtures') ?? 500)
process.exitCode = faults.length > 0 ? 1 : 0

/** Runs a chunk in a process of its own and gives the place to go on from: past the input that ended it, if one did. */
function runFrom(chunk: number[], from: number): Promise<number> {
  return new Promise((resolve) => {
    const worker = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), {
      execArgv: ['--import', 'tsx', `--max-old-space-size=${String(MOST_HEAP)}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let said = ''
    worker.stderr?.on('data', (piece: Buffer) => (said = (said + piece.toString()).slice(-2000)))
    worker.send({ numbers: chunk })
    let at = 0
    let over = false
    let timer = setTimeout(hang, HANG_MILLIS * 3)
    const end = (next: number, fault?: string) => {
      if (over) return
      over = true
      clearTimeout(timer)
      if (fault !== undefined) faults.push(`input ${String(chunk[at])}: ${fault}`)
      worker.kill('SIGKILL')
      resolve(next)
    }
    function hang(): void {
      end(from + at + 1, 'hangs')
    }
    worker.on('message', (message: { begin?: number; judged?: Judged; rss?: number }) => {
      clearTimeout(timer)
      timer = setTimeout(hang, HANG_MILLIS)
      if (message.begin !== undefined) at = chunk.indexOf(message.begin)
      if (message.judged) take(message.judged)
      mostRss = Math.max(mostRss, message.rss ?? 0)
    })
    worker.on('error', (error) => end(from + at + 1, `ended the process: ${String(error)}`))
    worker.on('exit', (code) => {
      if (code === 0) end(from + chunk.length)
      else end(from + at + 1, `ended the process (${String(code)}): ${said}`)
    })
  })
}

function take(result: Judged): void {
  judged.push(result)
  for (const fault of result.faults) {
    faults.push(`input ${String(result.number)} (${result.seed}; ${result.mutations.join(', ')}): ${fault}`)
  }
}

function report(): void {
  const fates = new Map<string, number>()
  for (const { fate } of judged) fates.set(fate, (fates.get(fate) ?? 0) + 1)
  const sum = (of: (one: Judged) => number) => judged.reduce((total, one) => total + of(one), 0)
  const slowest = judged.reduce(
    (a, b) => (b.millis > a.millis ? b : a),
    judged[0] ?? { millis: 0, number: 0 },
  )
  for (const fault of faults.slice(0, 200)) process.stdout.write(`FAULT ${fault}\n`)
  process.stdout.write(
    [
      `${String(judged.length)} inputs in ${((performance.now() - start) / 1000).toFixed(0)} s, ${String(faults.length)} faults`,
      `${[...fates].map(([fate, count]) => `${fate} ${String(count)}`).join(', ')}; ${String(sum(({ rows }) => rows))} rows, ${String(sum(({ rejected }) => rejected))} of them rejected by name`,
      `slowest ${slowest.millis.toFixed(0)} ms (input ${String(slowest.number)}; at most ${String(MOST_MILLIS)}), peak memory of the process ${(mostRss / 2 ** 20).toFixed(0)} MiB, heap limit ${String(MOST_HEAP)} MiB`,
      '',
    ].join('\n'),
  )
}

/** Folders of one client with strangers, copies and edits among the files: the audit must be that of the clean folder. */
async function mixAll(one: number | null, count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'aplomb-mixtures-'))
  const begin = performance.now()
  const mixtures = one === null ? Array.from({ length: count }, (_, index) => index + 1) : [one]
  let bad = 0
  try {
    for (const number of mixtures) {
      const { plants, faults: found } = await mix(number, folder)
      if (found.length > 0) bad++
      for (const fault of found)
        process.stdout.write(`FAULT mixture ${String(number)} (${plants.join(', ')}): ${fault}\n`)
      faults.push(...found)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const seconds = ((performance.now() - begin) / 1000).toFixed(0)
  process.stdout.write(
    `${String(mixtures.length)} mixed folders in ${seconds} s, ${String(bad)} whose audit is another\n`,
  )
}

function option(name: string): number | null {
  const at = process.argv.indexOf(name)
  return at < 0 ? null : Number(process.argv[at + 1])
}
