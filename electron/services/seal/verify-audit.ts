import { readdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { upgradeAudit, type AuditV1 } from '#shared/audit/upgrade-audit'
import { DESCRIPTION, OWN_FILE } from '#shared/model/budgets'
import { AppError, type Message } from '#shared/model/app-error'
import { audit as auditSchema, type Audit } from '#shared/model/audit'
import { seal as sealSchema, type Seal } from '#shared/model/seal'
import { differences, type Difference } from '#shared/seal/differences'
import { ENGINE_BUILD } from '#shared/seal/engine-build'
import { figuresHash, isWhole } from '#shared/seal/figures'
import { auditFolder } from '../audit-client'
import { auditJson } from '../export/audit-json'
import type { ImportOptions } from '../import/importer'
import { wholeFile } from '../import/read/whole-file'
import { readReportFile } from '../import/report-file'
import { employerOf, ownAuditAgain } from '../team/own-audit'
import { VERSION } from '../version'
import { sealOfFile, sealsOf } from './file-seal'
import { findFolder, isFolder } from './find-folder'
import { readManifest, toldBy, type ManifestLine } from './manifest'
import { sealedAudit, type Earlier } from './seal-folder'
import { sha256 } from './sha256'

/** The result of verifying one audit. */
export interface Verification {
  /** Null if it carries none that can be read. */
  seal: Seal | null
  engine: string
  /** The client folder it was recomputed from; null if none was found. */
  folder: string | null
  /** Recomputing gave exactly the same bytes, and nothing else differs. */
  isSame: boolean
  /** What differs or could not be compared, and why. */
  findings: Message[]
  /** The audit's values that differ when recomputed. */
  differences: Difference[]
}

/** An audit file of any version. */
interface StoredAudit {
  path: string
  text: string
  value: Record<string, unknown> & { engine: string; version: number; asOf: string; language: string }
  person: string
  seal: Seal | null
}

/**
 * Recomputes an audit from the sources in its seal and compares. Throws `cli.verifyMissing`, `cli.verifyNoAudit`, and `cli.verifyFolder` if
 * the folder given is not a folder.
 */
export async function verifyAudit(
  path: string,
  asked: { folder?: string } & Pick<ImportOptions, 'onProgress'> = {},
): Promise<Verification> {
  const stored = await readStored(path)
  if (asked.folder !== undefined && !(await isFolder(asked.folder)))
    throw new AppError('cli.verifyFolder', { file: asked.folder })
  const { seal } = stored
  const findings: Message[] = []
  const isTouched = await checkSeal(stored, findings)
  const isOtherEngine = checkEngine(stored, findings)
  const manifest = await manifestOf(stored)
  await checkOutputs(stored, manifest.made, findings)

  const sought = { files: seal?.files ?? null, person: stored.person }
  const folder = asked.folder ?? (await findFolder(path, manifest.folder, sought))
  const found = { seal, engine: stored.value.engine, folder, isSame: false, findings, differences: [] }
  if (folder === null) {
    findings.push({ key: 'cli.verify.noFolder', values: {} })
    return found
  }
  const areOthers = await checkFiles(folder, seal, findings)
  if (seal?.decisions) {
    findings.push({ key: 'cli.verify.madeInApp', values: {} })
    return found
  }
  const again = await madeAgain(folder, stored, { findings, onProgress: asked.onProgress })
  if (again === null) return found
  const added = addedFiles(seal, again)
  for (const file of added) findings.push({ key: 'cli.verify.fileAdded', values: { file } })
  if (auditJson(again) === stored.text) return { ...found, isSame: findings.length === 0 }

  const differing = differences(bodyOf(stored, again), bodyOf({ value: { ...again } }, again))
  findings.push(
    cause(differing.length, { isTouched, isOtherEngine, areOthers: areOthers || added.length > 0, seal }),
  )
  return { ...found, differences: differing }
}

async function readStored(path: string): Promise<StoredAudit> {
  const bytes = await wholeFile(path, path, OWN_FILE.audit).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'read.tooLarge') throw error
    throw new AppError('cli.verifyMissing', { file: path })
  })
  const text = bytes.toString('utf8')
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new AppError('cli.verifyNoAudit', { file: path })
  }
  if (!isAudit(value)) throw new AppError('cli.verifyNoAudit', { file: path })
  const seal = sealSchema.safeParse(value['seal'])
  return {
    path,
    text,
    value,
    person: value.client.person,
    seal: seal.success ? (value['seal'] as Seal) : null,
  }
}

function isAudit(value: unknown): value is StoredAudit['value'] & { client: { person: string } } {
  if (typeof value !== 'object' || value === null) return false
  const { format, version, engine, asOf, language, client } = value as Record<string, unknown>
  const person = typeof client === 'object' && client !== null && 'person' in client ? client.person : null
  return (
    format === 'aplomb.audit' &&
    (version === 1 || version === 2) &&
    [engine, asOf, language, person].every((each) => typeof each === 'string')
  )
}

/** Whether the audit has changed since it was sealed. */
async function checkSeal({ value, seal }: StoredAudit, findings: Message[]): Promise<boolean> {
  if (seal === null) {
    if (value['seal'] === undefined) {
      const { version, engine } = value
      findings.push({ key: 'cli.verify.unsealed', values: { version, engine } })
    } else findings.push({ key: 'cli.verify.sealBroken', values: {} })
    return value['seal'] !== undefined
  }
  const isSealChanged = !(await isWhole(seal, sha256))
  const isChanged = (await figuresHash(value, sha256)) !== seal.figures
  if (isSealChanged) findings.push({ key: 'cli.verify.sealChanged', values: {} })
  if (isChanged) findings.push({ key: 'cli.verify.changed', values: {} })
  return isSealChanged || isChanged
}

/** Whether the audit was made by another engine version. */
function checkEngine({ value, seal }: StoredAudit, findings: Message[]): boolean {
  const made = [value.engine, seal?.engine.version].find(
    (version) => version !== undefined && version !== VERSION,
  )
  if (made !== undefined) {
    findings.push({ key: 'cli.verify.engine', values: { made, now: VERSION } })
    return true
  }
  if (seal === null) return true
  const { build } = seal.engine
  if (build === ENGINE_BUILD) return false
  findings.push({
    key: 'cli.verify.build',
    values: { version: VERSION, made: build.slice(0, 12), now: ENGINE_BUILD.slice(0, 12) },
  })
  return true
}

/** The manifest next to an audit that lists it. */
async function manifestOf({ path, seal }: StoredAudit): Promise<ReturnType<typeof toldBy>> {
  const folder = dirname(resolve(path))
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.sha256')).sort()
  // The one with the audit's name first.
  const own = `${basename(path).replace(/\.json$/i, '')}.sha256`
  for (const name of names.toSorted((a, b) => Number(b === own) - Number(a === own))) {
    const file = join(folder, name)
    const bytes = await wholeFile(name, file, DESCRIPTION.bytes).catch(() => Buffer.alloc(0))
    const told = toldBy(file, readManifest(bytes.toString('utf8')), { audit: path, files: seal?.files ?? [] })
    if (told.made.length > 0) return told
  }
  return { folder: null, made: [] }
}

/** Checks the report and workbook made together with the audit. */
async function checkOutputs(
  { path }: StoredAudit,
  made: readonly ManifestLine[],
  findings: Message[],
): Promise<void> {
  const from = dirname(resolve(path))
  for (const { file, sha256: hash } of made) {
    const absolute = resolve(from, file)
    if (absolute === resolve(path)) continue
    const seal = await sealOfFile({ path: file, absolute })
    if (seal === null) findings.push({ key: 'cli.verify.outputMissing', values: { file } })
    else if (seal.sha256 !== hash) findings.push({ key: 'cli.verify.outputChanged', values: { file } })
  }
}

/** Whether the folder's sources differ from those of the seal. */
async function checkFiles(folder: string, seal: Seal | null, findings: Message[]): Promise<boolean> {
  const before = findings.length
  for (const { file, sha256: hash } of seal?.files ?? []) {
    const now = await sealOfFile({ path: file, absolute: join(folder, file) })
    if (now === null) findings.push({ key: 'cli.verify.fileMissing', values: { file } })
    else if (now.sha256 !== hash) findings.push({ key: 'cli.verify.fileChanged', values: { file } })
  }
  return findings.length > before
}

async function madeAgain(
  folder: string,
  stored: StoredAudit,
  { findings, onProgress }: { findings: Message[]; onProgress: ImportOptions['onProgress'] | undefined },
): Promise<Audit | null> {
  const { seal, value } = stored
  const asked = seal?.asked ?? {
    asOf: value.asOf,
    language: value.language as Audit['language'],
    accepted: [],
  }
  try {
    const decided = await readReportFile(folder)
    const employer = employerOf(folder, seal?.files ?? [])
    if (employer !== null) return await ownAuditAgain(employer, folder, { decided, asked })
    const result = await auditFolder(folder, {
      accepted: asked.accepted,
      ...(onProgress && { onProgress }),
      ...(asked.asOf && { asOf: asked.asOf }),
      ...(asked.language && { language: asked.language }),
    })
    const earlier = await earlierOf(stored, folder, result.client.timezone, findings)
    return await sealedAudit(folder, result, { decided, earlier, asked })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    findings.push(
      { key: `errors.${error.code}`, values: error.values },
      { key: 'cli.verify.notMade', values: {} },
    )
    return null
  }
}

/** The earlier audit that the progress is measured from, found by its hash next to the audit or in the client folder. */
async function earlierOf(
  { path, seal }: StoredAudit,
  folder: string,
  timezone: string,
  findings: Message[],
): Promise<Earlier | null> {
  if (!seal?.since) return null
  const places = [dirname(resolve(path)), folder, dirname(resolve(folder))]
  for (const place of new Set(places)) {
    const names = (await readdir(place).catch(() => [])).filter((name) => /\.json$/i.test(name))
    const seals = await sealsOf(names.map((name) => ({ path: name, absolute: join(place, name) })))
    const found = seals.find(({ sha256: hash }) => hash === seal.since?.sha256)
    if (!found) continue
    const bytes = await wholeFile(found.file, join(place, found.file), OWN_FILE.audit)
    const value = JSON.parse(bytes.toString('utf8')) as Audit | AuditV1
    return { audit: auditSchema.parse(upgradeAudit(value, timezone)), sha256: found.sha256 }
  }
  findings.push({ key: 'cli.verify.sinceMissing', values: { asOf: seal.since.asOf } })
  return null
}

function addedFiles(seal: Seal | null, again: Audit): string[] {
  if (seal === null) return []
  const known = new Set(seal.files.map(({ file }) => file))
  return (again.seal?.files ?? []).map(({ file }) => file).filter((file) => !known.has(file))
}

/**
 * The part of the audit to compare, in today's shape: without the seal and the engine, which are compared separately, and without a
 * progress that could not be recomputed.
 */
function bodyOf({ value }: Pick<StoredAudit, 'value'>, again: Audit): object {
  const { seal: _, engine: __, progress, ...body } = value['version'] === 1 ? { ...upgraded(value) } : value
  return again.progress ? { ...body, progress } : body
}

function upgraded(value: Record<string, unknown>): Record<string, unknown> {
  try {
    // If it is one; if not, this throws.
    return { ...upgradeAudit(value as unknown as AuditV1, 'UTC') }
  } catch {
    // It only says that it is an audit of version 1: it is compared as it is.
    return value
  }
}

/** Why the bytes differ: the file was changed, otherwise the sources were, otherwise the engine was. */
function cause(
  count: number,
  {
    isTouched,
    isOtherEngine,
    areOthers,
    seal,
  }: { isTouched: boolean; isOtherEngine: boolean; areOthers: boolean; seal: Seal | null },
): Message {
  const values = { count }
  if (count === 0)
    return {
      key: isTouched || isOtherEngine || areOthers ? 'cli.verify.figuresSame' : 'cli.verify.layout',
      values: {},
    }
  if (isTouched) return { key: 'cli.verify.figures.changed', values }
  if (areOthers) return { key: 'cli.verify.figures.sources', values }
  if (seal === null) return { key: 'cli.verify.figures.unsealed', values }
  return { key: isOtherEngine ? 'cli.verify.figures.engine' : 'cli.verify.figures.resealed', values }
}
