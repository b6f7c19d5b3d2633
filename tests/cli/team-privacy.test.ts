import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { runTeam, type TeamRunOptions } from '#services/team/run-team'
import { fold } from '#shared/labelling/tokenizer/stems'
import { createTranslator } from '#shared/locale/translator'
import type { Audit } from '#shared/model/audit'
import type { TeamAudit } from '#shared/team/model'
import { employerFiles } from '../../electron/cli/team-command'
import { renderTeam } from '../../electron/cli/team-outputs'
import { aplomb, emptyFolder, sampleFolder } from './run'
import { filesIn, textsIn } from './texts-in'

const LANGUAGES = ['fr', 'en'] as const
const ARCHIVE = 'Complete_LinkedInDataExport_11-15-2026.zip'
const KINDS = ['.csv', '.html', '.json', '.pdf', '.pptx', '.xlsx']

/** The sample employer’s outputs in a fresh folder. */
function made(folder: string, ...args: string[]): string {
  const out = join(emptyFolder(), 'out')
  const { code, stderr } = aplomb(['team', folder, '--out', out, '--quiet', '--jobs', '2', ...args])
  expect(code, stderr).toBe(0)
  return out
}

/** What would give somebody away: names, folder, and of each of their posts the id and words that nobody else has published. */
function tracesOf(person: string): string[] {
  const { person: described } = JSON.parse(readFileSync(join(folder, person, 'client.json'), 'utf8')) as {
    person: { name: string; headline?: string }
  }
  const shares = sharesOf(person)
  const ids = [...shares.matchAll(/share%3A(\d+)/g)].map(([, id]) => id!)
  const colleagues = PEOPLE.filter((each) => each !== person).map(sharesOf)
  const texts = textsOf(shares)
    .filter((text) => ![...colleagues, pageTitles].some((said) => said.includes(text.slice(0, 30))))
    // A post may begin with the client’s question that it answers.
    .map((text) => text.slice(45, 95))
  expect(ids.length).toBeGreaterThan(3)
  expect(texts.length).toBeGreaterThan(0)
  return [...described.name.split(' '), described.headline ?? person, person, ...ids, ...texts]
}

function sharesOf(person: string): string {
  const files = unzipSync(readFileSync(join(folder, person, ARCHIVE)))
  const [, shares] = Object.entries(files).find(([name]) => name.startsWith('Shares')) ?? []
  return strFromU8(shares ?? new Uint8Array())
}

function textsOf(shares: string): string[] {
  return [...shares.matchAll(/,"([^"\n]{100,})"/g)].map(([, text]) => text!)
}

function plain(text: string): string {
  return fold(text).replace(/\s+/g, ' ')
}

const searched = new Map<string, string>()

function found(out: string, traces: readonly string[]): string[] {
  const all = searched.get(out) ?? plain(textsIn(out))
  searched.set(out, all)
  return traces.filter((trace) => all.includes(plain(trace)))
}

interface Described {
  people: { folder: string; consent?: Record<string, unknown> }[]
}

function edited(folder: string, change: (employer: Described) => void): string {
  const file = join(folder, 'employer.json')
  const employer = JSON.parse(readFileSync(file, 'utf8')) as Described
  change(employer)
  writeFileSync(file, JSON.stringify(employer))
  return folder
}

/** What the employer receives, made in this process without the people’s own reports. */
async function employerOnly(folder: string, options: TeamRunOptions = {}): Promise<string> {
  const out = emptyFolder()
  const run = await runTeam(folder, { language: 'fr', ...options })
  const rendered = await renderTeam({ folder, audit: run.audit, length: undefined, lang: 'fr' }, {})
  for (const { path, bytes } of await employerFiles(run, rendered, createTranslator('fr')))
    writeFileSync(join(out, path), bytes)
  return out
}

function withoutPerson(person: string): string {
  const folder = edited(sampleFolder('halvea'), (employer) => {
    employer.people = employer.people.filter((each) => each.folder !== person)
  })
  rmSync(join(folder, person), { recursive: true })
  return folder
}

function withdrawn(person: string): string {
  return edited(sampleFolder('halvea'), ({ people }) => {
    Object.assign(people.find((each) => each.folder === person)!.consent!, { withdrawn: '2026-11-10' })
  })
}

const folder = sampleFolder('halvea')
const PEOPLE = readdirSync(folder).filter((each) => /^[a-z]+-[a-z]+$/.test(each))
const whole = { fr: made(folder, '--lang', 'fr'), en: made(folder, '--lang', 'en') }
const { posts } = JSON.parse(readFileSync(join(whole.fr, 'ines-moreau/ines-moreau.json'), 'utf8')) as Pick<
  Audit,
  'posts'
>
const pageTitles = posts.flatMap(({ who, title }) => (who === 'page' ? [title] : [])).join('\n')

describe.each(LANGUAGES)('the outputs of the sample employer (%s)', (language) => {
  const out = whole[language]

  test('are of every kind, for the team and for each of the six people named', () => {
    const files = filesIn(out)
    expect([...new Set(files.map((file) => file.slice(file.lastIndexOf('.'))))].sort()).toEqual(KINDS)
    expect(files.filter((file) => file.includes('/'))).toHaveLength(12)
  })

  test('hold nothing of the two who have not agreed', () => {
    for (const person of ['nadia-ferrand', 'olivier-pasquet'])
      expect(found(out, tracesOf(person)), person).toEqual([])
    // The search does find somebody who is named.
    expect(found(out, tracesOf('ines-moreau')).length).toBeGreaterThan(10)
  })

  test('say why the overlap of audiences is not known', () => {
    const sentence =
      language === 'fr' ? 'dans quelle mesure les audiences' : 'How far the audiences of two voices overlap'
    for (const file of ['team.html', 'team.pptx', 'team.pdf'])
      expect(plain(textsIn(out, file)), file).toContain(plain(sentence))
    const team = JSON.parse(readFileSync(join(out, 'team.json'), 'utf8')) as TeamAudit
    expect(team.overlap).toEqual({ known: false, reason: 'followersNotListed' })
  })
})

describe('two reports of the same employer', () => {
  const teamFiles = [
    'team.json',
    'team.pdf',
    'team.html',
    'team.pptx',
    'team.xlsx',
    'table.csv',
    'table.xlsx',
  ]
  const same = (one: string, other: string) =>
    teamFiles.filter((file) => !readFileSync(join(one, file)).equals(readFileSync(join(other, file))))

  test('are the same bytes whether somebody without consent was there or not', async () => {
    expect(same(whole.fr, await employerOnly(withoutPerson('nadia-ferrand')))).toEqual([])
  })

  test('are the same bytes whether a consent was withdrawn or the person never was there', async () => {
    const since = JSON.parse(readFileSync(join(whole.fr, 'team.json'), 'utf8')) as TeamAudit
    const later = { since, asOf: '2026-12-01' }
    const after = await employerOnly(withdrawn('lucie-garnier'), later)
    expect(found(after, tracesOf('lucie-garnier'))).toEqual([])
    expect(same(after, await employerOnly(withoutPerson('lucie-garnier'), later))).toEqual([])
  })
})
