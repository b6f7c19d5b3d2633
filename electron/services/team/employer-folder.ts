import { lstat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { EMPLOYER } from '#shared/model/budgets'
import { AppError, type Message } from '#shared/model/app-error'
import { employer as schema, type Employer, type TeamPerson } from '#shared/team/employer'
import { consistent, descriptionText, invalid, parseDescription } from '#services/import/client-file'
import type { GivenFile } from '#services/import/given-files'
import { MAPPING_FILE } from '#services/import/mapping/mapping-file'
import { pathKind, walkFolder, type FoundFile } from '#services/import/read/files'
import { parseJson } from '#services/import/read/json'
import { REPORT_FILE } from '#services/import/report-file'

/** The name of the file that describes an employer. */
export const EMPLOYER_FILE = 'employer.json'
const CLIENT_FILE = 'client.json'

/** A person's sub-folder, by its path within the employer's, and its entry in `employer.json`. */
export interface PersonFolder {
  folder: string
  entry: TeamPerson | null
}

/** An employer's folder: its description, its own files, and its people in folder order. */
export interface EmployerFolder {
  folder: string
  employer: Employer
  /** The files outside every person's folder. */
  files: GivenFile[]
  mapping: FoundFile | null
  people: PersonFolder[]
  warnings: Message[]
}

/**
 * Examines an employer's folder. Throws for a missing or invalid `employer.json`, for a person without a folder, and if there are no
 * people.
 */
export async function readEmployerFolder(folder: string): Promise<EmployerFolder> {
  if ((await pathKind(folder)) === 'file') throw new AppError('read.folderExpected', { file: folder })
  const { files, clientFile, warnings } = await walkFolder(folder, { files: EMPLOYER.files })
  const found = files.find(({ path }) => path === EMPLOYER_FILE)
  if (found === undefined) throw await missing(folder, files)
  const text = await descriptionText(found)
  const described = parseEmployer(EMPLOYER_FILE, text)
  if (clientFile) warnings.push({ key: 'errors.team.clientBeside', values: { file: CLIENT_FILE } })
  const folders = peopleIn(files)
  checkPeople(described.employer, folders)
  const own = files.filter(({ path }) => !folders.some((person) => path.startsWith(`${person}/`)))
  const logo = described.employer.consultant.logo
  const aside = [EMPLOYER_FILE, MAPPING_FILE, REPORT_FILE, ...(logo === undefined ? [] : [logo])]
  return {
    folder: resolve(folder),
    employer: described.employer,
    files: own.flatMap((file) => (aside.includes(file.path) ? [] : { ...file, explicit: false })),
    mapping: own.find(({ path }) => path === MAPPING_FILE) ?? null,
    people: folders.map((person) => ({
      folder: person,
      entry: described.employer.people.find((entry) => plain(entry.folder) === person) ?? null,
    })),
    warnings: [...warnings, ...described.warnings],
  }
}

/** Whether a folder is an employer's. */
export async function holdsEmployer(folder: string): Promise<boolean> {
  const there = await lstat(join(folder, EMPLOYER_FILE)).catch(() => null)
  return there?.isFile() ?? false
}

/** Parses `employer.json`; each unknown key is dropped with a warning. */
export function parseEmployer(file: string, text: string): { employer: Employer; warnings: Message[] } {
  const { data: employer, warnings } = parseDescription(schema, file, parseJson(file, text))
  return { employer: consistent(file, employer), warnings }
}

/** The outermost folders that contain a `client.json`. */
function peopleIn(files: readonly FoundFile[]): string[] {
  const all = files
    .filter(({ path }) => path.endsWith(`/${CLIENT_FILE}`))
    .map(({ path }) => path.slice(0, -CLIENT_FILE.length - 1))
  return all.filter((folder) => !all.some((other) => folder.startsWith(`${other}/`)))
}

function checkPeople({ people }: Employer, folders: readonly string[]): void {
  if (folders.length === 0) throw new AppError('team.nobody', { file: EMPLOYER_FILE })
  const names = people.map(({ folder }) => plain(folder))
  const problems = people.flatMap(({ folder, consent }, index) => {
    const name = plain(folder)
    const first = names.indexOf(name)
    return [
      ...(folders.includes(name)
        ? []
        : [
            `people[${index}].folder: ${JSON.stringify(folder)} → ${folders.map((one) => JSON.stringify(one)).join(' | ')}`,
          ]),
      ...(first === index
        ? []
        : [`people[${index}].folder: ${JSON.stringify(folder)} → ≠ people[${first}].folder`]),
      ...(consent?.withdrawn !== undefined && consent.withdrawn < consent.on
        ? [
            `people[${index}].consent.withdrawn: ${JSON.stringify(consent.withdrawn)} → ≥ ${JSON.stringify(consent.on)}`,
          ]
        : []),
    ]
  })
  if (problems.length > 0) throw invalid(EMPLOYER_FILE, problems)
}

function plain(folder: string): string {
  return folder.replaceAll('\\', '/').replace(/^(\.\/)+|\/+$/g, '')
}

async function missing(folder: string, files: readonly FoundFile[]): Promise<AppError> {
  const file = join(folder, EMPLOYER_FILE)
  const found = files.find(({ path }) => path.toLowerCase() === EMPLOYER_FILE)
  if (found) return new AppError('team.spelling', { file, found: found.path })
  // Not there, or not to be seen: both are said as missing.
  const there = await lstat(file).catch(() => null)
  return there ? new AppError('team.notFile', { file }) : new AppError('team.missing', { file, folder })
}
