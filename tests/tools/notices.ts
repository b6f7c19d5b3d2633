import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = new URL('../../', import.meta.url).pathname
export const NOTICES = join(ROOT, 'resources/notices/third-party.txt')

/** A package that is shipped, or bundled into the page, with its licence texts. */
export interface Notice {
  name: string
  version: string
  licence: string
  /** Its licence and notice files; empty if it has none. */
  texts: string[]
}

interface Locked {
  version?: string
  dev?: boolean
  optional?: boolean
  license?: string
  dependencies?: Record<string, string>
}

/** Every package whose code reaches users: production packages, and those bundled into the page. */
export function shippedPackages(): Notice[] {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>
  }
  const places = new Set(
    Object.entries(lock.packages)
      .filter(([path, { dev, optional }]) => path !== '' && !dev && !optional)
      .map(([path]) => path),
  )
  const open = importedByPage().map((name) => `node_modules/${name}`)
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const entry = lock.packages[path]
    if (!entry || places.has(path)) continue
    places.add(path)
    for (const name of Object.keys(entry.dependencies ?? {})) open.push(placeOf(name, path, lock.packages))
  }
  const seen = new Map<string, Notice>()
  for (const place of places) {
    const notice = noticeOf(place, lock.packages[place] ?? {})
    seen.set(`${notice.name}@${notice.version}`, notice)
  }
  return [...seen.values()].sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1))
}

/** The notices file: each text once, with the packages it belongs to. */
export function noticesText(packages: readonly Notice[]): string {
  const groups = new Map<string, string[]>()
  for (const { name, version, licence, texts } of packages) {
    const text = texts.join('\n\n') || `(The package comes without a text; its licence is ${licence}.)`
    groups.set(text, [...(groups.get(text) ?? []), `${name} ${version} (${licence})`])
  }
  const parts = [...groups].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`)
  return `Aplomb is made with the packages below. Fonts: IBM Plex Sans and Source Serif 4, SIL Open Font License, texts in resources/fonts. Lists of frequent words by language: wordfreq 3.1.1 by Robyn Speer (doi 10.5281/zenodo.7199437), CC BY-SA 4.0.\n\n${parts.join(
    `\n${'-'.repeat(80)}\n\n`,
  )}`
}

/** The packages that the page or shared code imports. */
function importedByPage(): string[] {
  const names = ['renderer/src', 'shared'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => [
        ...readFileSync(join(ROOT, folder, file), 'utf8').matchAll(
          /(?:from|import|import\() ?'((?:@[\w.-]+\/)?[\w-][\w.-]*)/g,
        ),
      ]),
  )
  return [...new Set(names.map(([, name = '']) => name))].filter((name) =>
    existsSync(join(ROOT, 'node_modules', name)),
  )
}

/** Resolves a package for another: in its own folder, otherwise further up. */
function placeOf(name: string, from: string, packages: Record<string, Locked>): string {
  for (let at = from; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const inside = `${at}/node_modules/${name}`
    if (packages[inside]) return inside
  }
  return `node_modules/${name}`
}

function noticeOf(place: string, { version = '' }: Locked): Notice {
  const folder = join(ROOT, place)
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string
    license?: string | { type: string }
  }
  const { license } = manifest
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)([.-]|$)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
  const named = typeof license === 'string' ? license : license?.type
  const licence =
    named ?? (texts.some((text) => /\bMIT\b|Permission is hereby granted/.test(text)) ? 'MIT' : 'unknown')
  return { name: manifest.name, version, licence, texts }
}

// npm run notices writes the file.
if (process.argv[1]?.endsWith('notices.ts')) writeFileSync(NOTICES, noticesText(shippedPackages()))
