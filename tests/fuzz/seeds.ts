import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { archiveFiles } from '../bench/generate'
import { zipOf } from '../tools/samples/write'

/** A sound file to start from. */
export interface Seed {
  name: string
  bytes: Uint8Array
}

const ROOT = new URL('../..', import.meta.url).pathname

/** Every fixture and template, and archives of several of them. */
export async function seeds(): Promise<Seed[]> {
  const found = [...filesIn('tests/fixtures/formats'), ...filesIn('resources/templates')].map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(join(ROOT, name))),
  }))
  const bytesOf = (name: string) => found.find((seed) => seed.name.endsWith(name))?.bytes ?? new Uint8Array()
  const member = await zipOf({
    ...Object.fromEntries(archiveFiles(60)),
    'Connections.csv': bytesOf('Connections.csv'),
    'Articles/Articles/un-article.html': bytesOf('article.html'),
  })
  const nested = await zipOf({ 'inside.zip': member, 'Shares.csv': bytesOf('Shares_2018.csv') })
  return [...found, { name: 'member.zip', bytes: member }, { name: 'nested.zip', bytes: nested }]
}

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => statSync(join(ROOT, name)).isFile())
    .sort()
}
