import type { Page } from '@playwright/test'
import { openApp, openSample } from '../e2e/app'
import { heading, line } from './measure'

const FRAMES = 120
const LABELS = 5

/** The app in Chromium with a client of `count` posts: opening, scrolling, labelling, against an empty client and a plain list. */
export async function benchApp(count: number): Promise<void> {
  const app = await openApp()
  const { page, shell } = app
  try {
    // The runner of this file names functions by a helper that the page does not have.
    await page.context().addInitScript('globalThis.__name ??= (named) => named')
    // What the worker answers says when new figures are there, whichever screen shows them.
    await page.addInitScript(() => {
      const Native = Worker
      globalThis.Worker = class extends Native {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options)
          this.addEventListener('message', ({ data }: MessageEvent<{ kind?: string } | undefined>) => {
            if (data?.kind === 'audit') performance.mark('audit')
          })
        }
      }
    })
    heading(`The app in Chromium, a client of ${count} posts`)
    const client = await openSample(app)
    await grow(page, client, count)
    const at = (id: string, tab: string) => `${shell.origin}/#/c/${id}/${tab}`
    await page.goto(at(client, 'overview'))
    await page.reload()
    await audits(page, 1)
    await page.keyboard.press('r')
    await audits(page, 2)
    await page.waitForTimeout(1500)

    const empty = await emptyClient(page)
    const opened = async (id: string, sign: string): Promise<number> => {
      const times: number[] = []
      for (let run = 0; run < 3; run++) {
        await page.goto(`${shell.origin}/#/`)
        await page.reload()
        await page.locator('.data-table').waitFor()
        times.push(await untilPainted(page, `#/c/${id}/overview`, sign))
        if (id === client) await audits(page, 1)
      }
      return Math.min(...times)
    }
    const bare = await opened(empty, 'h1')
    line('an empty client: open to painted overview', bare)
    const baseline = { name: 'the empty client', value: bare }
    line('open to painted overview (stored audit)', await opened(client, '.overview-v'), baseline)
    await page.goto(`${shell.origin}/#/`)
    await page.reload()
    await page.locator('.data-table').waitFor()
    const start = await page.evaluate((address) => {
      location.hash = address
      return performance.now()
    }, `#/c/${client}/overview`)
    const [fresh = start] = await audits(page, 1)
    line('open to the audit computed afresh in the worker', (fresh - start) / 1000, baseline)

    await page.goto(at(client, 'content'))
    await page.locator('.content-scroll tbody tr.can').first().waitFor()
    await page.waitForTimeout(1000)
    const list = await page.context().newPage()
    await list.setContent(plainList(count))
    const plain = await scrolled(list, '#list')
    await list.close()
    frame('plain list of as many rows: scroll', plain)
    frame('table of posts: scroll', await scrolled(page, '.content-scroll'), plain)

    await page.locator('.content-scroll').focus()
    const waits: number[] = []
    for (let run = 0; run < LABELS; run++) {
      await page.evaluate(() => performance.clearMarks('audit'))
      await page.keyboard.press('ArrowDown')
      const pressed = await page.evaluate(() => performance.now())
      await page.keyboard.press(String(1 + (run % 3)))
      const [done = pressed] = await audits(page, 1)
      waits.push((done - pressed) / 1000)
    }
    line('label to new figures, best of five', Math.min(...waits), baseline)
  } finally {
    await app.close()
  }
}

interface Frames {
  mean: number
  worst: number
}

function frame(name: string, { mean, worst }: Frames, plain?: Frames): void {
  const ratio = plain ? `  ${(mean / plain.mean).toFixed(1)} x the plain list` : ''
  process.stdout.write(
    `${name.padEnd(52)} ${mean.toFixed(1).padStart(9)} ms a frame, 95 % under ${worst.toFixed(0)}${ratio}\n`,
  )
}

/** Waits for that many audits since the page was loaded or the marks were cleared; their times in ms. */
async function audits(page: Page, many: number): Promise<number[]> {
  await page.waitForFunction((wanted) => performance.getEntriesByName('audit').length >= wanted, many, {
    timeout: 120_000,
  })
  return page.evaluate(() => performance.getEntriesByName('audit').map(({ startTime }) => startTime))
}

/** Seconds from the change of address to the frame after the sign is there. */
export async function untilPainted(page: Page, address: string, sign: string): Promise<number> {
  return page.evaluate(
    ([hash, selector]) =>
      new Promise<number>((resolve) => {
        const start = performance.now()
        location.hash = hash
        const look = () => {
          if (location.hash === hash && document.querySelector(`main ${selector}`) !== null)
            requestAnimationFrame(() => resolve((performance.now() - start) / 1000))
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
    [address, sign] as const,
  )
}

/** Scrolls a screenful a frame and times the frames. */
async function scrolled(page: Page, selector: string): Promise<Frames> {
  return page.locator(selector).evaluate(
    (element, frames) =>
      new Promise<Frames>((resolve) => {
        const times: number[] = []
        let last = performance.now()
        const step = () => {
          const now = performance.now()
          times.push(now - last)
          last = now
          element.scrollTop += element.clientHeight * 0.7
          if (times.length < frames) return void requestAnimationFrame(step)
          const sorted = times.toSorted((a, b) => a - b)
          resolve({
            mean: times.reduce((sum, time) => sum + time, 0) / times.length,
            worst: sorted[Math.floor(times.length * 0.95)] ?? 0,
          })
        }
        requestAnimationFrame(step)
      }),
    FRAMES,
  )
}

function plainList(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, index) => `<li style="height:32px">12 mars 2026 · Publication ${index} · 1 204 vues</li>`,
  )
  return `<ul id="list" style="height:700px;overflow:auto;margin:0">${rows.join('')}</ul>`
}

async function emptyClient(page: Page): Promise<string> {
  await page.keyboard.press('Control+n')
  await page.getByLabel('Nom de la personne').fill('Sans données')
  await page.keyboard.press('Enter')
  await page.getByText('elle-même, sans employeur').click()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByRole('button', { name: 'Créer et importer' }).click()
  await page.waitForURL(/#\/c\/[\w-]+\/data/)
  return /#\/c\/([\w-]+)\//.exec(page.url())?.[1] ?? ''
}

/** Makes the client’s posts `count`: its own ones again and again, on other days and with other ids, in chunks of 1,000 as the app stores them. */
async function grow(page: Page, client: string, count: number): Promise<void> {
  await page.evaluate(
    ([workspace, wanted]) =>
      new Promise<void>((resolve, reject) => {
        interface Post {
          id: string
          urns: string[]
          publishedAt: string
          text: string
        }
        const open = indexedDB.open('aplomb')
        open.onsuccess = () => {
          const write = open.result.transaction(['workspaces', 'posts'], 'readwrite')
          const posts = write.objectStore('posts')
          const workspaces = write.objectStore('workspaces')
          posts.getAll().onsuccess = ({ target }) => {
            const own = (target as IDBRequest<{ workspace: string; posts: Post[] }[]>).result
              .filter((chunk) => chunk.workspace === workspace)
              .flatMap((chunk) => chunk.posts)
            const many = Array.from({ length: wanted }, (_, index): Post => {
              const post = own[index % own.length]!
              const copy = Math.floor(index / own.length)
              if (copy === 0) return post
              const day = new Date(Date.parse(post.publishedAt) - (copy % 28) * 86_400_000)
              return {
                ...post,
                id: `${post.id}-${copy}`,
                urns: [`${post.id}-${copy}`],
                publishedAt: post.publishedAt.replace(/^.{10}/, day.toISOString().slice(0, 10)),
                text: post.text === '' ? '' : `${post.text} (${copy})`,
              }
            })
            for (let index = 0; index * 1000 < wanted; index++)
              posts.put({ workspace, index, posts: many.slice(index * 1000, (index + 1) * 1000) })
          }
          workspaces.get(workspace).onsuccess = ({ target }) => {
            const row = (target as IDBRequest<{ change: number }>).result
            workspaces.put({ ...row, posts: wanted, change: row.change + 1, recordsChange: row.change + 1 })
          }
          write.oncomplete = () => {
            open.result.close()
            resolve()
          }
          write.onerror = () => reject(write.error ?? new Error('not written'))
        }
      }),
    [client, count] as const,
  )
}
