import 'fake-indexeddb/auto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Audit } from '#shared/model/audit'
import { client as schema } from '#shared/model/client'
import type { TeamAudit } from '#shared/team/model'
import { runTeam } from '#services/team/run-team'
import { exportClient, importClient, stateOf } from '#renderer/store/client-file'
import { patchClient, patchPart } from '#renderer/store/client'
import { readClientRow, readPeople } from '#renderer/store/clients'
import { db } from '#renderer/store/database'
import {
  attachPerson,
  createPerson,
  eraseEmployer,
  setMember,
  storeEmployer,
} from '#renderer/store/employers'
import { importFiles } from '#renderer/store/import-files'
import { setLabels } from '#renderer/store/labels'
import { putQuestion } from '#renderer/store/outcomes'
import { readClient, readQuestions } from '#renderer/store/read-workspace'
import { settle } from '#renderer/store/settle'
import { earlierTeamAudit, saveTeamAudit, teamAuditsShowing } from '#renderer/store/team-audits'
import { createWorkspace, duplicateWorkspace, eraseWorkspace } from '#renderer/store/workspaces'
import { DATA_TASKS } from '#renderer/workers/data-tasks'
import { readEmployer } from '../../../../electron/services/host/read-employer'
import { readFiles } from '../../../../electron/services/host/read-files'
import { smallClient } from '../../../cli/run'
import { EMPLOYER, employerFolder } from '../../services/team/small-employer'

const AS_OF = '2026-11-15'
let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'aplomb-employer-'))
  await employerFolder(root, 'small')
})
afterAll(() => rm(root, { recursive: true }))
beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()))
})

/** The small employer as the app has it after its folder was opened. */
async function opened(): Promise<string> {
  const given = [{ absolute: join(root, 'small'), name: 'small', kind: 'folder' as const }]
  const read = await readEmployer({ given, mappings: [] })
  return storeEmployer(read!, null, importFiles)
}

async function teamOf(employer: string): Promise<TeamAudit> {
  return (await DATA_TASKS.team({ employer, asOf: AS_OF })).audit
}

async function auditOf(workspace: string): Promise<Audit> {
  const { audit } = await DATA_TASKS.audit({ workspace })
  return audit!
}

/** What an audit says, without what it was made from. */
const told = ({ seal: _, ...audit }: Audit) => audit

const named = async (employer: string, folder: string) =>
  (await readPeople(employer)).find(({ member }) => member?.folder === folder)!

describe('an employer’s folder in the app', () => {
  test('gives the team’s audit of the command line', async () => {
    const employer = await opened()
    const { audit, people } = await runTeam(join(root, 'small'), {})
    expect(await teamOf(employer)).toEqual(audit)
    const { id } = await named(employer, 'ada')
    const ada = people.find(({ member }) => member.folder === 'ada')!.member.audit
    expect(told(await auditOf(id))).toEqual(told(ada))
  })

  test('is read the same where a browser gives it file by file', async () => {
    const folder = join(root, 'small')
    const names = [
      'employer.json',
      'deals.csv',
      'page/posts-seen.csv',
      'ada/client.json',
      'ada/posts-seen.csv',
    ]
    const only = { ...EMPLOYER, people: EMPLOYER.people.slice(0, 1) }
    await employerFolder(root, 'one', { 'employer.json': JSON.stringify(only) })
    const given = names.map((name) => ({
      absolute: join(name === 'employer.json' ? join(root, 'one') : folder, name),
      name: `small/${name}`,
      kind: 'file' as const,
    }))
    const read = await readEmployer({ given, mappings: [] })
    expect(read?.people.map((person) => [person.folder, person.result?.client?.person.name])).toEqual([
      ['ada', 'Ada Example'],
    ])
    expect(read?.page.files.map(({ file }) => file)).toEqual(['deals.csv', 'page/posts-seen.csv'])
    expect(await readEmployer({ given: given.slice(1), mappings: [] })).toBeNull()
  })

  test('keeps the page and the results of the employer, and what its files say of a person nowhere', async () => {
    const employer = await opened()
    const posts = (await db.posts.where({ workspace: employer }).toArray()).flatMap((chunk) => chunk.posts)
    expect(posts.map(({ who, text }) => [who, text])).toEqual([
      ['page', 'Our pumps are repaired in two days.'],
    ])
    const [history] = await db.imports.where({ workspace: employer }).toArray()
    expect(history?.files.flatMap(({ warnings }) => warnings)).toContainEqual({
      key: 'errors.team.personRows',
      values: { file: 'page/posts-seen.csv', count: 1 },
    })
  })
})

describe('what a person has of the employer', () => {
  test('changes with it, and counts as a change of the person', async () => {
    const employer = await opened()
    const before = await named(employer, 'ada')
    await patchPart(employer, 'brand', { name: 'Pumpia', specialties: ['seals'] })
    await putQuestion(employer, { text: 'What does it cost?', importance: 3 })
    const row = (await readClientRow(before.id))!
    expect(row.client.brand).toMatchObject({ name: 'Pumpia', specialties: ['seals'] })
    expect(row.change).toBe(before.change + 2)
    expect((await readClientRow(employer))?.client.person.name).toBe('Pumpia')
    const client = await readClient(row)
    expect(client.questions.map(({ text }) => text)).toEqual([
      'How long does a repair take?',
      'What does it cost?',
    ])
    expect(client.labels['share:7400000000000000011']?.answers).toEqual([0])
    expect((await auditOf(before.id)).client.brand).toBe('Pumpia')
  })

  test('takes in a new file of the page, and loses it when that is taken out', async () => {
    const employer = await opened()
    const { id, recordsChange } = await named(employer, 'ada')
    const page = async () => (await auditOf(id)).posts.filter(({ who }) => who === 'page').length
    expect(await page()).toBe(1)
    const more = await employerFolder(root, 'more', {
      'page/posts-seen.csv':
        'who,date,type,url,text\npage,2026-11-09,post,,Spare parts are kept for ten years.\n',
    })
    const given = [{ absolute: join(more, 'page/posts-seen.csv'), name: 'later.csv', kind: 'file' as const }]
    await importFiles(employer, await readFiles({ given, timezone: 'Europe/Paris', personName: null }))
    expect((await readClientRow(id))!.recordsChange).toBeGreaterThan(recordsChange)
    expect(await page()).toBe(2)
  })

  test('has what was said of the page’s posts, and what was said beside the person comes before it', async () => {
    const employer = await opened()
    const { id } = await named(employer, 'ada')
    const post = (await auditOf(id)).posts.find(({ who }) => who === 'page')!.id
    await setLabels(employer, [post], { subject: 'brand', intent: 'inform' })
    expect((await readClient((await readClientRow(id))!)).labels[post]).toMatchObject({ subject: 'brand' })
    await setLabels(id, [post], { subject: 'off' })
    expect((await readClient((await readClientRow(id))!)).labels[post]).toMatchObject({ subject: 'off' })
  })

  test('leaves what the person says of their own as it is', async () => {
    const employer = await opened()
    const { id } = await named(employer, 'ada')
    await patchClient(employer, () => ({ preset: 'executive', outcomesTracked: 'yes', periodMonths: 6 }))
    expect((await readClientRow(id))!.client).toMatchObject({ preset: 'executive', periodMonths: 6 })
    await patchClient(id, () => ({ preset: 'consultant', outcomesTracked: 'no' }))
    expect((await readClientRow(id))!.client).toMatchObject({ preset: 'consultant', outcomesTracked: 'no' })
  })
})

describe('the people of an employer', () => {
  test('are named by their consent, which can be withdrawn and given back', async () => {
    const employer = await opened()
    const { id, member } = await named(employer, 'ada')
    const names = async () => (await teamOf(employer)).people.map(({ name }) => name)
    expect(await names()).toEqual(['Ada Example', 'Bo Example'])
    const undo = await setMember(id, { consent: { ...member!.consent!, withdrawn: '2026-11-12' } })
    expect(await names()).toEqual(['Bo Example'])
    expect(JSON.stringify(await teamOf(employer))).not.toMatch(/ada/i)
    await undo()
    expect(await names()).toEqual(['Ada Example', 'Bo Example'])
  })

  test('come from clients who are there already, with their answers, and go back', async () => {
    const employer = await opened()
    const id = await createWorkspace({
      client: schema.parse({
        person: { name: 'Dé Exemple' },
        brand: null,
        questions: [{ text: 'Who comes at night?' }, { text: 'How long does a repair take?' }],
        labels: { 'share:1': { answers: [1] }, 'share:2': { answers: [0], refused: [1] } },
      }),
    })
    const alone = await readClient((await readClientRow(id))!)
    const undo = await attachPerson(employer, id)
    const client = await readClient((await readClientRow(id))!)
    expect(client.questions.map(({ text }) => text)).toEqual([
      'How long does a repair take?',
      'Who comes at night?',
    ])
    expect(client.labels).toMatchObject({
      'share:1': { answers: [0] },
      'share:2': { answers: [1], refused: [0] },
    })
    expect((await named(employer, 'de-exemple')).client.brand?.name).toBe('Examplia')
    await undo()
    expect(await readClient((await readClientRow(id))!)).toEqual(alone)
    expect(await readPeople(employer)).toHaveLength(3)
  })

  test('who are new have a folder of their own', async () => {
    const employer = await opened()
    const client = schema.parse({ person: { name: 'Ada' }, brand: null })
    await createPerson(employer, client)
    await createPerson(employer, client)
    const folders = (await readPeople(employer)).map(({ member }) => member?.folder)
    expect(folders.toSorted()).toEqual(['ada', 'ada-2', 'ada-3', 'cy', 'team/bo'])
  })

  test('keep what they had of it when they leave, as does a copy of them, and it can be taken back', async () => {
    const employer = await opened()
    const { id } = await named(employer, 'ada')
    const before = told(await auditOf(id))
    const copy = await duplicateWorkspace(id, 'Ada Example')
    const undo = await settle(id)
    for (const each of [id, copy]) expect(told(await auditOf(each))).toEqual(before)
    expect(await readPeople(employer)).toHaveLength(2)
    await undo()
    expect(await readPeople(employer)).toHaveLength(3)
    expect(told(await auditOf(id))).toEqual(before)
    await eraseWorkspace(employer)
    expect((await readClientRow(id))?.member).toBeUndefined()
    expect(told(await auditOf(id))).toEqual(before)
  })
})

describe('an employer as a file', () => {
  test('comes back whole, beside the one it was made of and in its place', async () => {
    const employer = await opened()
    const team = await teamOf(employer)
    await saveTeamAudit(employer, team, 'then')
    const file = await exportClient(employer)
    const beside = await importClient('examplia.aplomb', file)
    expect(await teamOf(beside)).toEqual(team)
    await eraseEmployer(employer)
    await eraseEmployer(beside)
    expect(await db.workspaces.count()).toBe(0)
    const again = await importClient('examplia.aplomb', file)
    expect(await teamOf(again)).toEqual(team)
    expect(await earlierTeamAudit(again, '2027-01-01')).toEqual(team)
    expect(
      await readQuestions({
        id: (await named(again, 'ada')).id,
        member: (await named(again, 'ada')).member!,
      }),
    ).toHaveLength(1)
  })

  test('of one person alone says the same of that person', async () => {
    const employer = await opened()
    const { id } = await named(employer, 'ada')
    const before = told(await auditOf(id))
    const file = await exportClient(id)
    await eraseEmployer(employer)
    const alone = await importClient('ada.aplomb', file)
    expect((await readClientRow(alone))?.member).toBeUndefined()
    expect(told(await auditOf(alone))).toEqual(before)
  })

  test('is refused where it is none: a person in it who belongs to nobody, a client in the employer’s place', async () => {
    const employer = await opened()
    const bytes = await exportClient(employer)
    const text = await new Response(
      new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')),
    ).text()
    const whole = JSON.parse(text) as { employer: { workspace: object }; people: { workspace: object }[] }
    const packed = async (content: object) =>
      new Uint8Array(
        await new Response(
          new Blob([JSON.stringify(content)]).stream().pipeThrough(new CompressionStream('gzip')),
        ).arrayBuffer(),
      )
    const stranger = { ...whole.people[0]!, workspace: { ...whole.people[0]!.workspace, member: undefined } }
    const client = { ...whole.employer, workspace: { ...whole.employer.workspace, isEmployer: undefined } }
    const odd = { ...whole.people[0]!, workspace: { ...whole.people[0]!.workspace, member: { folder: 3 } } }
    for (const wrong of [
      { ...whole, people: [stranger] },
      { ...whole, employer: client },
      { ...whole, people: [odd] },
      { ...whole, people: 3 },
    ]) {
      const before = await db.workspaces.count()
      await expect(importClient('x.aplomb', await packed(wrong))).rejects.toMatchObject({
        code: 'clientFile.invalid',
      })
      expect(await db.workspaces.count()).toBe(before)
    }
  })
})

test('a client who belongs to nobody is what it was', async () => {
  const given = [{ absolute: smallClient(), name: 'small', kind: 'folder' as const }]
  const read = await readFiles({ given, timezone: 'Europe/Paris', personName: null })
  const id = await createWorkspace({ client: read.client! })
  await importFiles(id, read)
  const stored = await db.workspaces.get(id)
  expect(await readClientRow(id)).toEqual(stored)
  expect(await settle(id).then(() => db.workspaces.get(id))).toEqual(stored)
})

describe('the stored audits of a team, when a person is erased', () => {
  test('go where they show the person, in their team or a former one, and never where somebody else has the name', async () => {
    const employer = await opened()
    const audit = await teamOf(employer)
    const row = await saveTeamAudit(employer, audit, 'x')
    const ada = await named(employer, 'ada')
    const showing = async (id: string) =>
      (await teamAuditsShowing((await readClientRow(id))!)).map((each) => each.id)
    expect(await showing(ada.id)).toEqual([row.id])
    // Bo agreed to be in no stored audit by name.
    const unnamed = (await readPeople(employer)).find(
      ({ member }) => !audit.people.some((person) => person.id === member?.folder),
    )!
    expect(await showing(unnamed.id)).toEqual([])

    await settle(ada.id)
    expect(await showing(ada.id)).toEqual([row.id])
    const namesake = await createPerson(
      employer,
      schema.parse({ person: { name: ada.client.person.name }, brand: null }),
    )
    expect(await showing(ada.id)).toEqual([])
    expect(await showing(namesake)).toEqual([])
    await eraseWorkspace(namesake)

    await eraseWorkspace(ada.id, await showing(ada.id))
    expect(await readClientRow(ada.id)).toBeNull()
    expect(await db.teamAudits.count()).toBe(0)
  })
})

describe('the state of a client, which tells whether its backup is still whole', () => {
  test('moves with all that a person can change, not with being opened', async () => {
    const employer = await opened()
    const { id } = await named(employer, 'ada')
    const first = await stateOf(id)
    await db.workspaces.update(id, { openedAt: '2031-01-01T00:00:00.000Z' })
    expect(await stateOf(id)).toBe(first)
    const whole = await stateOf(employer)
    await db.workspaces.update(id, { memo: 'Call Ada' })
    const second = await stateOf(id)
    expect(second).not.toBe(first)
    expect(await stateOf(employer)).not.toBe(whole)
    await patchPart(employer, 'brand', { name: 'Pumpia' })
    expect(await stateOf(id)).not.toBe(second)
  })
})
