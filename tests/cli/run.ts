import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = new URL('../../', import.meta.url).pathname
const CLI = join(ROOT, 'out/main/cli.js')

/** What a command said and how it ended. */
export interface Run {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs the built command line as a stranger would, in English unless `lang` says otherwise. */
export function aplomb(
  args: readonly string[],
  { cwd = ROOT, lang = 'C', zone = 'UTC' }: { cwd?: string; lang?: string; zone?: string } = {},
): Run {
  const env = { ...process.env, LC_ALL: lang, LANG: lang, TZ: zone }
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 240_000,
  })
  return { code: status, stdout, stderr }
}

/** A fresh empty folder. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'aplomb-test-'))
}

/** A copy of a bundled sample that a test may damage. */
export function sampleFolder(name: 'camille' | 'etienne' | 'halvea'): string {
  const folder = join(emptyFolder(), name)
  cpSync(join(ROOT, 'resources/samples', name), folder, { recursive: true })
  return folder
}

/** A small client folder: twenty typed posts of a person and of the brand's page. */
export function smallClient(changes: Record<string, unknown> = {}): string {
  const folder = emptyFolder()
  const client = {
    language: 'en',
    person: { name: 'Ada Example', followers: 1200 },
    brand: { name: 'Examplia', followers: 80 },
    ...changes,
  }
  writeFileSync(join(folder, 'client.json'), JSON.stringify(client))
  writeFileSync(join(folder, 'seen-posts.csv'), seenPosts(20))
  return folder
}

/** `count` rows in the layout of our own list of seen posts, one a week. */
export function seenPosts(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2026, 0, 5) + index * 7 * 86_400_000).toISOString().slice(0, 10)
    return `person,${day},post,,How we repair pump number ${index + 1} without stopping the line,,,${300 + index},12,3,1`
  })
  return [
    'who,date,type,url,text,shared_title,views,impressions,reactions,comments,reposts',
    ...rows,
    '',
  ].join('\n')
}
