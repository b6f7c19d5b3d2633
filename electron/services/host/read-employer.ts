import { copyFile, link, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { AppError } from '#shared/model/app-error'
import type { EmployerRead, PersonRead } from '#shared/host/results'
import type { Mapping } from '#shared/model/mapping'
import type { GivenPath } from '#services/import/given-files'
import { readReportFile } from '#services/import/report-file'
import { readLogo } from '#services/report/logo'
import {
  holdsEmployer,
  readEmployerFolder,
  type EmployerFolder,
  type PersonFolder,
} from '#services/team/employer-folder'
import { personGiven } from '#services/team/person-import'
import { failedOf, readGiven, type ReadHooks } from './read-files'

export interface ReadEmployerInput {
  given: GivenPath[]
  mappings: Mapping[]
}

/** The employer's fields copied into a person's own description; the rest is looked up when needed. */
const WRITTEN = ['language', 'timezone', 'country', 'brand', 'questions'] as const

/**
 * Reads an employer's folder without merging; null if the given files are not one. A person who cannot be read does not stop the others.
 */
export async function readEmployer(
  { given, mappings }: ReadEmployerInput,
  hooks: ReadHooks = {},
): Promise<EmployerRead | null> {
  const [first] = given
  if (first?.kind === 'folder' && given.length === 1)
    return (await holdsEmployer(first.absolute)) ? readFolder(first.absolute, mappings, hooks) : null
  if (!given.some(({ name, kind }) => kind === 'file' && /^[^/]+\/employer\.json$/.test(name))) return null
  const folder = await asFolder(given)
  try {
    return await readFolder(folder, mappings, hooks)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function readFolder(folder: string, mappings: Mapping[], hooks: ReadHooks): Promise<EmployerRead> {
  const team = await readEmployerFolder(folder)
  const people: PersonRead[] = []
  for (const person of team.people) people.push(await readPerson(team, person, mappings, hooks))
  return {
    employer: team.employer,
    logo: await readLogo(team.folder, team.employer.consultant.logo),
    page: { ...(await readPage(team, mappings, hooks)), report: await readReportFile(team.folder) },
    people,
    warnings: team.warnings,
  }
}

/** Recreates a folder that a browser gave file by file, in a temporary folder readable by this user only. */
async function asFolder(given: readonly GivenPath[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `aplomb-upload-${String(process.pid)}-`))
  for (const { absolute, name } of given) {
    const parts = name.split('/').slice(1)
    if (parts.length === 0 || parts.some((part) => /^\.*$/.test(part) || part.includes('\\'))) continue
    const place = join(folder, ...parts)
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    await link(absolute, place).catch(() => copyFile(absolute, place))
  }
  return folder
}

function readPage(team: EmployerFolder, mappings: Mapping[], hooks: ReadHooks) {
  const { brand, timezone, acceptedSources } = team.employer
  return readGiven(
    { files: team.files, mapping: team.mapping, report: null, client: null, failed: [], warnings: [] },
    {
      timezone,
      personName: null,
      whose: { person: { name: brand.name }, brand },
      consent: false,
      accepted: acceptedSources ?? [],
      mappings,
    },
    hooks,
  )
}

async function readPerson(
  team: EmployerFolder,
  person: PersonFolder,
  mappings: Mapping[],
  hooks: ReadHooks,
): Promise<PersonRead> {
  const { folder, entry } = person
  try {
    const { given, described } = await personGiven(team, person, WRITTEN)
    const client = { ...described.client, brand: team.employer.brand }
    given.client = given.client && { ...given.client, described: { ...described, client } }
    const accepted = team.employer.acceptedSources ?? []
    const { timezone } = client
    const context = { timezone, personName: client.person.name, accepted, mappings }
    return { folder, entry, result: await readGiven(given, context, hooks), failed: null }
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'import.cancelled') throw error
    return { folder, entry, result: null, failed: failedOf(error) }
  }
}
