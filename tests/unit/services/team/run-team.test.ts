import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AppError } from '#shared/model/app-error'
import { parseEmployer, readEmployerFolder } from '#services/team/employer-folder'
import { runTeam } from '#services/team/run-team'
import { EMPLOYER, employerFolder } from './small-employer'

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'aplomb-team-'))
})
afterAll(() => rm(root, { recursive: true }))

const folderOf = (name: string, changes?: Record<string, string | null>) =>
  employerFolder(root, name, changes)

async function failure(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof AppError) return error
  throw new Error(`no expected failure: ${String(error)}`)
}

describe('an employer’s folder', () => {
  it('gives everybody the page, and each their own', async () => {
    const run = await runTeam(await folderOf('whole'), {})
    const [ada, bo, cy] = run.people
      .map(({ member }) => member)
      .toSorted((a, b) => (a.folder < b.folder ? -1 : 1))
    expect([ada?.folder, bo?.folder, cy?.folder]).toEqual(['ada', 'cy', 'team/bo'])
    for (const { member } of run.people) {
      expect(member.audit.posts.filter(({ who }) => who === 'page')).toHaveLength(1)
      expect(member.audit.posts.filter(({ who }) => who === 'person')).toHaveLength(1)
      expect(member.audit.client.brand).toBe('Examplia')
    }
    expect(run.audit.people.map(({ name, role }) => [name, role])).toEqual([
      ['Ada Example', 'Engineer'],
      ['Bo Example', null],
    ])
    expect(run.audit.questions[0]?.people[0]?.answers).toHaveLength(1)
    expect(run.audit.page?.spoken.posts).toBe(1)
  })

  it('gives a result of the employer’s list to whom its post is of, and to nobody else', async () => {
    const run = await runTeam(await folderOf('results'), {})
    const count = (folder: string) =>
      run.people.find(({ member }) => member.folder === folder)?.member.audit.metrics['outcomes.count'] ??
      null
    expect([count('ada'), count('cy'), count('team/bo')]).toEqual([1, null, null])
  })

  it('leaves out what the employer’s files say of a person, and says so', async () => {
    const run = await runTeam(await folderOf('rows'), {})
    expect(run.page.told.warnings).toContainEqual({
      key: 'errors.team.personRows',
      values: { file: 'page/posts-seen.csv', count: 1 },
    })
  })

  it('names what is wrong with one person and goes on with the others', async () => {
    const folder = await folderOf('one-wrong', { 'cy/client.json': '{"person": {"name": 3}}' })
    const { failed, people } = await runTeam(folder, {})
    expect(people).toHaveLength(2)
    expect(failed.map(({ folder: name }) => name)).toEqual(['cy'])
    expect(failed[0]?.error).toMatchObject({
      code: 'client.invalid',
      values: { file: 'cy/client.json', problems: 'person.name: 3 → "…"' },
    })
  })

  it('warns of an unknown key by file', async () => {
    const run = await runTeam(await folderOf('unknown-key'), {})
    const cy = run.people.find(({ member }) => member.folder === 'cy')
    expect(cy?.told.warnings).toContainEqual({
      key: 'errors.client.unknownKeyHint',
      values: { file: 'cy/client.json', name: 'langauge', hint: 'language' },
    })
  })

  it('audits everybody on one day, the newest of theirs where the employer names none', async () => {
    const { asOf: _, ...rest } = EMPLOYER
    const run = await runTeam(await folderOf('days', { 'employer.json': JSON.stringify(rest) }), {})
    expect(new Set(run.people.map(({ member }) => member.audit.asOf))).toEqual(new Set([run.audit.asOf]))
  })

  it('refuses a folder without employer.json, a person without a folder, and a team of nobody', async () => {
    expect((await failure(readEmployerFolder(await folderOf('none', { 'employer.json': null })))).code).toBe(
      'team.missing',
    )
    const other = { ...EMPLOYER, people: [{ folder: 'eve' }] }
    expect(
      await failure(readEmployerFolder(await folderOf('eve', { 'employer.json': JSON.stringify(other) }))),
    ).toMatchObject({
      code: 'client.invalid',
      values: { file: 'employer.json', problems: 'people[0].folder: "eve" → "ada" | "cy" | "team/bo"' },
    })
    const alone = join(root, 'alone')
    await mkdir(alone)
    await writeFile(join(alone, 'employer.json'), JSON.stringify({ ...EMPLOYER, people: [] }))
    expect((await failure(readEmployerFolder(alone))).code).toBe('team.nobody')
    await writeFile(join(alone, 'Employer.json'), '{}')
    await rm(join(alone, 'employer.json'))
    expect((await failure(readEmployerFolder(alone))).code).toBe('team.spelling')
  })

  it('refuses a person called otherwise than in her own folder', async () => {
    const people = [{ folder: 'ada', name: 'Eve Example' }]
    const folder = await folderOf('name', { 'employer.json': JSON.stringify({ ...EMPLOYER, people }) })
    const { failed } = await runTeam(folder, {})
    expect(failed[0]?.error).toMatchObject({ code: 'team.otherName' })
  })
})

describe('employer.json', () => {
  const wrong = (value: object): AppError => {
    try {
      parseEmployer('employer.json', JSON.stringify(value))
    } catch (error) {
      if (error instanceof AppError) return error
    }
    throw new Error('nothing was thrown')
  }

  it('names file, key, what was found and what was expected', () => {
    const error = wrong({
      brand: { name: 'X' },
      people: [{ folder: 'a', consent: { scope: 'all', on: 'soon' } }],
    })
    expect(error.code).toBe('client.invalid')
    expect(error.values['problems']).toBe(
      'people[0].consent.scope: "all" → "posts" | "full"\npeople[0].consent.on: "soon" → "2026-11-15"',
    )
    expect(wrong({ brand: null }).values['problems']).toBe('brand: null → { … }')
    expect(wrong({ brand: { name: 'X' }, country: 'ZZ' }).values['problems']).toBe('country: "ZZ" → "FR"')
  })

  it('leaves an unknown key out and says which was probably meant', () => {
    const { warnings } = parseEmployer('employer.json', '{"brand": {"name": "X"}, "poeple": []}')
    expect(warnings).toEqual([
      {
        key: 'errors.client.unknownKeyHint',
        values: { file: 'employer.json', name: 'poeple', hint: 'people' },
      },
    ])
  })
})
