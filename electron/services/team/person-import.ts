import { join } from 'node:path'
import { AppError, type Message } from '#shared/model/app-error'
import { client as clientSchema, type Client } from '#shared/model/client'
import type { Records } from '#shared/model/records'
import { createPostLookup } from '#shared/records/post-lookup'
import { merge } from '#shared/records/merge'
import { asOneOf, withInherited } from '#shared/team/inherit'
import { pageOf, personRows } from '#shared/team/page-extract'
import { descriptionText, parseClient, type ClientFile } from '#services/import/client-file'
import { collect, type Given, type GivenFile } from '#services/import/given-files'
import {
  mergeAll,
  NOBODY,
  readAll,
  sealedIn,
  type AllRead,
  type FolderImport,
  type ImportOptions,
} from '#services/import/importer'
import { readMappings } from '#services/import/mapping/mapping-file'
import type { EmployerFolder, PersonFolder } from './employer-folder'

/** A person's files, with what they share of the employer's: the page, and the outcomes that name one of their posts. */
export async function importPerson(
  team: EmployerFolder,
  person: PersonFolder,
  options: ImportOptions & { accepted?: readonly string[] } = {},
): Promise<FolderImport> {
  const { given, described } = await personGiven(team, person)
  const client = asOneOf(described.client, team.employer)
  given.client = given.client && { ...given.client, described: { ...described, client } }
  return importTogether(team, given, client, options)
}

/** A person's files and description as written; of these keys, the missing ones are taken from the employer. */
export async function personGiven(
  team: EmployerFolder,
  { folder, entry }: PersonFolder,
  keys?: Parameters<typeof withInherited>[2],
): Promise<{ given: Given; described: ClientFile }> {
  const given = await collect([{ absolute: join(team.folder, folder), name: '', kind: 'folder' }])
  const [failed] = given.failed
  if (failed) throw failed
  if (given.client === null) throw new AppError('client.missing', { file: `${folder}/client.json`, folder })
  const described = await describedBy(given.client.found, team, folder, keys)
  if (entry?.name !== undefined && entry.name !== described.client.person.name)
    throw new AppError('team.otherName', {
      file: 'employer.json',
      folder,
      found: entry.name,
      expected: described.client.person.name,
    })
  given.client = { ...given.client, described }
  return { given, described }
}

/** The page alone, with the brand in the person's place, so that its audit does not depend on any person. */
export async function importPage(team: EmployerFolder, options: ImportOptions = {}): Promise<FolderImport> {
  const { brand, people: _, ...rest } = team.employer
  const client = clientSchema.parse({ ...rest, brand, person: { name: brand.name } })
  const given: Given = { files: [], mapping: null, report: null, client: null, failed: [], warnings: [] }
  return importTogether(team, given, client, options)
}

async function importTogether(
  team: EmployerFolder,
  given: Given,
  client: Client,
  { accepted = [], ...options }: ImportOptions & { accepted?: readonly string[] },
): Promise<FolderImport> {
  const shared = sharedNames(team.files, given.files)
  given.files.push(...shared)
  const { mappings, repairAccents } = await readMappings(team.mapping ?? undefined)
  const read = await readAll(
    given,
    {
      ...NOBODY,
      timezone: client.timezone,
      whose: client,
      personName: client.person.name,
      consent: client.consent?.given === true,
      accepted: [...(client.acceptedSources ?? []), ...accepted],
      mappings,
      repairAccents,
    },
    options,
  )
  const names = new Set(shared.map(({ path }) => path))
  const warnings = keepPage(read, names)
  const merged = mergeAll([{ ...read, warnings: [...read.warnings, ...warnings] }])
  return { ...merged, client, sealed: sealedIn(read) }
}

async function describedBy(
  found: Parameters<typeof descriptionText>[0],
  { employer }: EmployerFolder,
  folder: string,
  keys?: Parameters<typeof withInherited>[2],
): Promise<ClientFile> {
  const file = `${folder}/${found.path}`
  let ownBrand: unknown
  const { client, warnings } = parseClient(file, await descriptionText({ ...found, path: file }), (raw) => {
    const whole = withInherited(raw, employer, keys)
    ownBrand = typeof raw === 'object' && raw !== null && 'brand' in raw ? raw.brand : undefined
    return whole
  })
  const other = client.brand?.name
  if (ownBrand !== undefined && other !== employer.brand.name)
    warnings.push({
      key: 'errors.team.otherBrand',
      values: { file, found: other ?? '∅', brand: employer.brand.name },
    })
  return { client, warnings }
}

/** The employer's files as given to a person: one with the same name as one of the person's is renamed. */
function sharedNames(shared: readonly GivenFile[], own: readonly GivenFile[]): GivenFile[] {
  const taken = new Set(own.map(({ path }) => path))
  return shared.map((file) => (taken.has(file.path) ? { ...file, path: `../${file.path}` } : file))
}

/**
 * What an employer's file says about a person cannot be attributed to anyone and is dropped; outcomes go to the person whose post they
 * name.
 */
function keepPage(read: AllRead, shared: ReadonlySet<string>): Message[] {
  let find: ReturnType<typeof createPostLookup> | null = null
  // Few employers' files hold outcomes: the person's posts are put together only for these.
  const isOwn = (url: string) => (find ??= createPostLookup(ownPosts(read, shared)))(url) !== null
  const warnings: Message[] = []
  for (const file of read.files.filter(({ file }) => shared.has(file))) {
    let left = 0
    for (const each of file.extracts) {
      const { extract } = each
      left += personRows(extract)
      each.extract = pageOf(extract, isOwn)
    }
    if (left > 0) warnings.push({ key: 'errors.team.personRows', values: { file: file.file, count: left } })
  }
  return warnings
}

/** The person's posts as their own files tell them. */
function ownPosts(read: AllRead, shared: ReadonlySet<string>): Records['posts'] {
  const own = read.files.filter(({ file }) => !shared.has(file)).flatMap(({ extracts }) => extracts)
  return merge(own, { timezone: read.timezone }).records.posts.filter(({ who }) => who === 'person')
}
