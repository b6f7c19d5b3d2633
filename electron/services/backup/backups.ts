import { chmod, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#shared/model/app-error'
import type { BackupFile } from '#shared/host/results'
import { LOCKED_START } from '#shared/host/locked'

/** Backups kept per client. */
const KEPT = 5
const FILE = /^([\w-]{1,80})\.(\d{8}T\d{6}\d{3}Z)\.(.{0,80})\.aplomb$/u

/** Writes a backup of a client and deletes all but the newest five. */
export async function writeBackup(
  folder: string,
  { client, name, bytes }: { client: string; name: string; bytes: Uint8Array },
  now: Date,
): Promise<BackupFile> {
  const stamp = now.toISOString().replace(/[-:.]/g, '')
  const file = `${idOf(client)}.${stamp}.${safeName(name)}.aplomb`
  await writeChecked(folder, file, bytes)
  const own = (await namesIn(folder)).filter((other) => other.split('.', 1)[0] === file.split('.', 1)[0])
  // The new backup is always kept, even if older ones carry later times because a clock ran ahead.
  const others = own.filter((other) => other !== file).sort(byAge(stamp))
  for (const old of others.slice(0, Math.max(0, others.length - KEPT + 1)))
    await rm(join(folder, old), { force: true })
  return describe(folder, file)
}

/** Replaces a backup's content, keeping its client and time; throws `backup.missing`. */
export async function replaceBackup(
  folder: string,
  { file, name, bytes }: { file: string; name: string; bytes: Uint8Array },
): Promise<BackupFile> {
  if (!(await namesIn(folder)).includes(file)) throw new AppError('backup.missing', { file })
  const [, client = '', stamp = ''] = FILE.exec(file) ?? []
  const next = `${client}.${stamp}.${safeName(name)}.aplomb`
  await writeChecked(folder, next, bytes)
  if (next !== file) await rm(join(folder, file))
  return describe(folder, next)
}

/** Creates the folder, readable by its owner only. */
export async function makeBackupsFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // A folder created by an earlier version may be readable by others.
  await chmod(folder, 0o700)
}

/** The backups in the folder, newest first. */
export async function listBackups(folder: string): Promise<BackupFile[]> {
  const files = await Promise.all((await namesIn(folder)).map((file) => describe(folder, file)))
  return files.sort((a, b) => (a.at < b.at ? 1 : -1))
}

/** A backup's content; throws `backup.missing`. Opens only names that `listBackups` returns. */
export async function readBackup(folder: string, file: string): Promise<{ bytes: Uint8Array }> {
  if (!(await namesIn(folder)).includes(file)) throw new AppError('backup.missing', { file })
  return { bytes: new Uint8Array(await readFile(join(folder, file))) }
}

/** Deletes the named backups; returns how many of them were there. */
export async function eraseBackups(
  folder: string,
  { files }: { files: readonly string[] },
): Promise<{ erased: number }> {
  const wanted = new Set(files)
  const there = (await namesIn(folder)).filter((file) => wanted.has(file))
  for (const file of there) await rm(join(folder, file))
  return { erased: there.length }
}

async function writeChecked(folder: string, file: string, bytes: Uint8Array): Promise<void> {
  await makeBackupsFolder(folder)
  const part = join(folder, `${file}.part`)
  await removeParts(folder)
  try {
    await writeFile(part, bytes, { mode: 0o600, flush: true })
    // Read back now what was written: a full or failing disk may have damaged it.
    if (!(await readFile(part)).equals(bytes)) throw new AppError('backup.notKept', { file })
    await rename(part, join(folder, file))
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

/** Oldest first. A time in the future cannot be right, so such a backup counts as the oldest. */
function byAge(now: string): (a: string, b: string) => number {
  const stampOf = (file: string) => FILE.exec(file)?.[2] ?? ''
  const age = (file: string) => (stampOf(file) > now ? `0${stampOf(file)}` : `1${stampOf(file)}`)
  return (a, b) => (age(a) < age(b) ? -1 : 1)
}

/** Deletes files that a killed process left half written. */
async function removeParts(folder: string): Promise<void> {
  const parts = (await readdir(folder)).filter((name) => name.endsWith('.aplomb.part'))
  for (const name of parts) await rm(join(folder, name), { force: true })
}

function idOf(client: string): string {
  return client.replace(/[^\w-]/g, '').slice(0, 80)
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).filter((name) => FILE.test(name))
}

async function describe(folder: string, file: string): Promise<BackupFile> {
  const [, client = '', stamp = '', name = ''] = FILE.exec(file) ?? []
  const at = stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/, '$1-$2-$3T$4:$5:$6.$7Z')
  const { size } = await stat(join(folder, file))
  return { file, client, name, at, size, isLocked: await startsLocked(join(folder, file)) }
}

async function startsLocked(path: string): Promise<boolean> {
  const opened = await open(path)
  try {
    const { buffer } = await opened.read(Buffer.alloc(LOCKED_START.length), 0, LOCKED_START.length, 0)
    return buffer.toString('latin1') === LOCKED_START
  } finally {
    await opened.close()
  }
}

function safeName(name: string): string {
  return name
    .normalize('NFC')
    .replaceAll("'", '’')
    .replace(/[^\p{L}\p{M}\p{N} _’-]/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, 60)
}
