import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createRandom } from '#shared/stats/random'
import { heading } from './measure'

const HEAD = 'who,date,type,url,text,shared_title,views,impressions,reactions,comments,reposts'
const PIECES = [
  'Three things to ask before a pump is changed',
  'how we measure its flow and its noise on site',
  'what a vibration says when one looks at the slope first',
  'why a seal is worth more than a service contract',
  'we are hiring a travelling technician for the coast',
  'a fine light on the harbour this morning',
  'what the valve cost us and what the client kept',
  'the apprentices took it apart and put it back in a day',
]

/** What one way of auditing took, in a process of its own. */
interface Took {
  seconds: number
  cpu: number
  /** Of the thread that worked longest: what is to be waited for where each has a core of its own. */
  longest: number
  mebibytes: number
}

/**
 * The audit of a team against the audits of its people one by one with the same files: the team in one thread and in two, and its peak
 * memory.
 */
export function benchTeam({ people, posts }: { people: number; posts: number }): void {
  heading(`Team of ${people} people of ${posts} posts (load ${loadavg()[0]?.toFixed(1) ?? ''})`)
  const root = mkdtempSync(join(tmpdir(), 'aplomb-bench-team-'))
  try {
    writeTeam(root, people, posts)
    const alone = took('alone', root)
    print('its people one by one', alone, alone)
    print('the team in one thread', took('one', root), alone)
    print('the team in two threads', took('two', root), alone)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function took(how: string, root: string): Took {
  const child = fileURLToPath(new URL('./team-child.ts', import.meta.url))
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', child, how, root], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Took
}

function print(name: string, { seconds, cpu, longest, mebibytes }: Took, alone: Took): void {
  const ratio = (value: number, of: number) => `${(value / of).toFixed(2)} x`
  process.stdout.write(
    `${name.padEnd(26)} ${seconds.toFixed(1)} s (${ratio(seconds, alone.seconds)}), processor ${cpu.toFixed(1)} s (${ratio(cpu, alone.cpu)}), its longest thread ${longest.toFixed(1)} s (${ratio(longest, alone.longest)}), at most ${mebibytes.toFixed(0)} MiB\n`,
  )
}

/** The employer’s folder `team`, and under `alone` the same people as clients with the page’s file in each folder. */
export function writeTeam(root: string, people: number, posts: number): void {
  const names = Array.from({ length: people }, (_, index) => `person-${String(index).padStart(2, '0')}`)
  const brand = { name: 'Examplia', about: 'Pumps, their repair and their upkeep.', specialties: ['pumps'] }
  const shared = {
    language: 'en',
    asOf: '2026-11-15',
    brand,
    questions: PIECES.map((text) => ({ text: `${text}?` })),
    themes: [
      { name: 'Repair', words: ['pump', 'seal'] },
      { name: 'Noise', words: ['vibration'] },
    ],
  }
  const page = rows('page', Math.round(posts / 2), 1)
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  write(
    'team/employer.json',
    JSON.stringify({
      ...shared,
      people: names.map((folder) => ({ folder, consent: { scope: 'full', on: '2026-10-01' } })),
    }),
  )
  write('team/page.csv', page)
  names.forEach((name, index) => {
    const person = { name: `Ada Example ${index}`, followers: 900 + index }
    const own = rows('person', posts, index + 2)
    write(`team/${name}/client.json`, JSON.stringify({ person }))
    write(`team/${name}/posts.csv`, own)
    write(`alone/${name}/client.json`, JSON.stringify({ ...shared, person }))
    write(`alone/${name}/posts.csv`, own)
    write(`alone/${name}/page.csv`, page)
  })
}

function rows(who: string, count: number, seed: number): string {
  const random = createRandom(seed)
  const piece = () => PIECES[random.below(PIECES.length)] ?? ''
  const lines = Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2025, 10, 17) + Math.floor((index * 362) / count) * 86_400_000)
    const text = `${piece()} and ${piece()}: ${piece()} (${seed}-${index})`
    return `${who},${day.toISOString().slice(0, 10)},post,,${text},,,${100 + random.below(900)},${random.below(30)},${random.below(9)},${random.below(4)}`
  })
  return [HEAD, ...lines].join('\n')
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  benchTeam({ people: Number(process.argv[2] ?? 20), posts: Number(process.argv[3] ?? 700) })
