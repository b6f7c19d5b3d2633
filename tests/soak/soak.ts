import { setTimeout as wait } from 'node:timers/promises'
import { mersenne } from 'pure-rand/generator/mersenne'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import type { Page } from '@playwright/test'
import { expectPage, PATIENCE } from './expect-page'
import { killable, type Crashed, type Killable } from '../tools/killable'
import { ACTS, DISK, type Act, type ActName } from './acts'
import { isStored, snapshotOf, type Snapshot } from './snapshot'
import { verdictOf } from './verdict'

/** One act and its kill. */
export interface Round {
  number: number
  act: ActName
  /** What was killed, and after how many milliseconds; `null`: only after the act had finished. */
  crashed: Crashed
  after: number | null
  isShown: boolean
  found: 'all' | 'nothing'
  /** What went wrong: something shown as saved is lost, something is half done, or the app does not open. */
  fault: string | null
}

const CRASHES = ['page', 'host', 'both'] as const
const LATEST_MILLIS = 4000
const GRACE_MILLIS = 1500
const ENDED_MILLIS = 20_000
const FULLEST = 4

/** Acts of a consultant drawn from the seed, each killed at a random moment, with a check of the database after each restart. */
export async function soak(
  { rounds, seed }: { rounds: number; seed: number },
  tell: (round: Round) => void = () => {},
): Promise<Round[]> {
  const random = mersenne(seed)
  const below = (count: number) => uniformInt(random, 0, count - 1)
  const drawn = <Item>(items: readonly Item[]): Item => items[below(items.length)]!
  const app = await killable({ room: DISK })
  try {
    let page = await started(app)
    const problems = watch(page)
    await page.getByRole('button', { name: /Camille/ }).click()
    await page.waitForURL(/#\/c\/[\w-]+\/overview/, { timeout: PATIENCE })
    const done: Round[] = []
    for (let number = 1; number <= rounds; number++) {
      const before = await settled(page)
      const clients = Object.keys(before.clients)
      const act = drawn(possible(clients.length))
      const client = drawn(clients)
      // One in four acts is allowed to finish: what it showed as done must be there.
      const after = below(4) === 0 ? null : below(LATEST_MILLIS)
      const { effect, run, holds, fillsDisk }: Act = ACTS[act]
      const crashed = drawn(fillsDisk ? (['both'] as const) : CRASHES)
      const word = `mot${String(number)}`
      const running = run(page, client, word).then(
        (done) => (done === 'already' ? done : 'done'),
        (error: unknown) => error,
      )
      const ended = await (after === null ? running : Promise.race([running, wait(after)]))
      const isShown = ended === 'done' || ended === 'already'
      const failed = after === null && !isShown ? String(ended) : null
      await app.crash(crashed)
      // What runs independently of the host, or in another window, continues for a while.
      await Promise.race([running, wait(GRACE_MILLIS)])
      page = await started(app)
      // The old pages are gone; a download of a killed browser never ends.
      await Promise.race([running, wait(ENDED_MILLIS)])
      watch(page, problems)
      await expectPage(page.getByRole('heading', { level: 1 })).toBeVisible()
      const verdict = verdictOf(effect, before, await settled(page), client)
      const found = typeof verdict === 'string' ? verdict : 'nothing'
      const isLost =
        isShown &&
        ended !== 'already' &&
        ((found === 'nothing' && changes(effect)) ||
          (holds !== undefined && !(await isStored(page, holds, word))))
      const round = { number, act, crashed, after, isShown, found }
      const fault =
        failed ??
        (typeof verdict === 'object' ? verdict.fault : null) ??
        (isLost ? 'shown as done, and not there' : null) ??
        problems.splice(0)[0] ??
        null
      done.push({ ...round, fault })
      tell({ ...round, fault })
    }
    return done
  } finally {
    await app.end()
  }
}

/** Starts what is missing and opens the app, with patience for a busy machine. */
async function started(app: Killable): Promise<Page> {
  const page = await app.start()
  page.context().setDefaultTimeout(PATIENCE)
  return page
}

/** The acts that make sense with this many clients, keeping at least one and not so many that a round takes long. */
function possible(clients: number): ActName[] {
  const all = Object.keys(ACTS) as ActName[]
  if (clients >= FULLEST) return ['erase']
  return all.filter((act) => clients > 1 || ACTS[act].effect.of !== 'gone')
}

function changes(effect: Act['effect']): boolean {
  return effect.of !== 'none' && (effect.of !== 'client' || effect.changes.length > 0)
}

/** The database after the start has cleared unfinished clients. */
async function settled(page: Page): Promise<Snapshot> {
  await expectPage
    .poll(async () => {
      const { unfinished, orphans } = await snapshotOf(page)
      return unfinished.length + orphans.length
    })
    .toBe(0)
    .catch(() => {})
  return snapshotOf(page)
}

// Failures caused by the dead host do not count.
function watch(page: Page, problems: string[] = []): string[] {
  page.on('pageerror', (error) => {
    if (!/fetch|network|Load failed|dynamically imported/i.test(error.message)) problems.push(error.message)
  })
  return problems
}
