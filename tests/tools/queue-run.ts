import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { aplomb, emptyFolder, seenPosts } from '../cli/run'
import { freePort } from './web-shell'

const CLI = new URL('../../out/main/cli.js', import.meta.url).pathname

/** Whether Redis can be started here. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0

interface Plan {
  /** Number of client folders that can be audited; one that cannot is added. */
  jobs: number
  workers: number
  /** How often a worker is killed during a job and replaced. */
  kills: number
  /** How often Redis is killed and restarted. */
  restarts: number
  /** Copies this folder instead of small clients. */
  like?: string
}

/** The result of the queue. */
interface QueueRun {
  seconds: number
  /** Folders whose outputs differ from those of `aplomb audit` in any byte. */
  different: string[]
  /** Files that should not exist. */
  strange: string[]
  said: string
  code: number | null
}

/** Audits folders through the queue while workers and Redis are killed, and directly on the command line, and compares the results. */
export async function runQueue({ jobs, workers, kills, restarts, like }: Plan): Promise<QueueRun> {
  const root = emptyFolder()
  const folders = Array.from({ length: jobs }, (_, index) => makeClient(root, index, like))
  const poisoned = join(root, 'poisoned')
  mkdirSync(poisoned)
  const [direct, queued] = [join(root, 'direct'), join(root, 'queued')]
  const audited = spawnCli(['audit', ...folders, '--out', direct, '--lang', 'en', '--jobs', '2', '--quiet'])
  await ended(audited)
  const port = await freePort()
  let redis = await startRedis(port, root)
  const address = ['--redis', `redis://127.0.0.1:${port}`]
  const running = new Set<ChildProcess>()
  const startWorker = () => {
    const child = spawnCli(['worker', ...address])
    running.add(child)
    return child
  }
  const submit = ['submit', ...folders, poisoned, ...address, '--out', queued, '--lang', 'en']
  try {
    // Twice: the second time everything is already queued.
    for (let time = 0; time < 2; time++) aplomb(submit)
    const start = performance.now()
    for (let count = 0; count < workers; count++) startWorker()
    const waiting = spawnCli([...submit, '--wait'])
    let said = ''
    for (const stream of [waiting.stdout, waiting.stderr])
      stream?.on('data', (text: Buffer) => (said += text.toString()))
    const over = ended(waiting)
    const done = () =>
      existsSync(queued) ? readdirSync(queued).filter((name) => name.endsWith('.pdf')).length : 0
    for (let blow = 1; blow <= kills + restarts; blow++) {
      const after = Math.floor((blow * jobs) / (kills + restarts + 1))
      while (done() < after && waiting.exitCode === null) await wait(50)
      await wait(200)
      if (blow === Math.ceil((kills + restarts) / 2) && restarts > 0) {
        await kill(redis)
        await wait(500)
        redis = await startRedis(port, root)
      } else {
        const [victim] = running
        if (victim) {
          running.delete(victim)
          await kill(victim)
        }
        startWorker()
      }
    }
    const code = await over
    const seconds = (performance.now() - start) / 1000
    return { seconds, code, said, ...compared(direct, queued, folders) }
  } finally {
    for (const child of [...running, redis]) await kill(child)
    rmSync(root, { recursive: true, force: true })
  }
}

function makeClient(root: string, index: number, like?: string): string {
  const folder = join(root, `client-${String(index).padStart(3, '0')}`)
  if (like !== undefined) {
    cpSync(like, folder, { recursive: true })
    // Different content, or all would be one job.
    writeFileSync(join(folder, 'number.txt'), String(index))
    return folder
  }
  mkdirSync(folder)
  const person = { name: `Ada Example ${index}`, followers: 1_000 + index }
  writeFileSync(
    join(folder, 'client.json'),
    JSON.stringify({ language: 'en', person, brand: { name: 'Examplia' } }),
  )
  writeFileSync(join(folder, 'seen-posts.csv'), seenPosts(20 + index))
  return folder
}

function compared(
  direct: string,
  queued: string,
  folders: readonly string[],
): Pick<QueueRun, 'different' | 'strange'> {
  const expected = folders.flatMap((folder) =>
    ['.json', '.pdf'].map((ending) => `${basename(folder)}${ending}`),
  )
  const there = readdirSync(queued)
  const manifests = folders.map((folder) => `${basename(folder)}.sha256`)
  return {
    different: expected.filter(
      (name) =>
        !there.includes(name) || !readFileSync(join(queued, name)).equals(readFileSync(join(direct, name))),
    ),
    strange: there.filter((name) => ![...expected, ...manifests].includes(name)),
  }
}

function spawnCli(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [CLI, ...args], {
    env: { ...process.env, LC_ALL: 'C', LANG: 'C', TZ: 'UTC' },
  })
}

async function startRedis(port: number, folder: string): Promise<ChildProcess> {
  // Every write reaches the disk before it is confirmed.
  const safe = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', '']
  const child = spawn('redis-server', [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    ...safe,
  ])
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => text.includes('Ready to accept') && resolve())
    child.once('exit', () => reject(new Error('redis-server did not start')))
  })
  return child
}

async function ended(child: ChildProcess): Promise<number | null> {
  return child.exitCode ?? new Promise((resolve) => child.once('exit', resolve))
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const over = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await over
}

// npm run queue: sixty folders while workers are killed, then the throughput of one and of two workers in a minute.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const report = (name: string, jobs: number, { seconds, different, strange, said }: QueueRun) => {
    const parked = said.split('\n').filter((line) => line.includes(' is parked')).length
    console.log(
      `${name}: ${jobs} folders in ${seconds.toFixed(0)} s (${((jobs * 60) / seconds).toFixed(1)} a minute), ${different.length} outputs different, ${strange.length} strange, ${parked} parked`,
    )
    if (different.length + strange.length > 0 || parked !== 1) process.exitCode = 1
  }
  const jobs = Number(process.argv[2] ?? 60)
  report('killed', jobs, await runQueue({ jobs, workers: 2, kills: 6, restarts: 1 }))
  const like = 'resources/samples/camille'
  for (const workers of [1, 2])
    report(
      `${workers} of a large client`,
      6,
      await runQueue({ jobs: 6, workers, kills: 0, restarts: 0, like }),
    )
}
