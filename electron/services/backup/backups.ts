import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#shared/model/app-error'
import type { BackupFile } from '#shared/host/results'

/** Copies kept of one client. */
const KEPT = 5
const FILE = /^([\w-]{1,80})\.(\d{8}T\d{6}\d{3}Z)\.(.{0,80})\.aplomb$/u

/** Writes a copy of a client beside the earlier ones and deletes all but the newest five. */
export async function writeBackup(
  folder: string,
  { client, name, bytes }: { client: string; name: string; bytes: Uint8Array },
  now: Date,
): Promise<BackupFile> {
  await mkdir(folder, { recursive: true })
  const stamp = now.toISOString().replace(/[-:.]/g, '')
  const file = `${client.replace(/[^\w-]/g, '').slice(0, 80)}.${stamp}.${safeName(name)}.aplomb`
  await writeFile(join(folder, `${file}.part`), bytes)
  await rename(join(folder, `${file}.part`), join(folder, file))
  const own = (await namesIn(folder)).filter((other) => other.split('.', 1)[0] === file.split('.', 1)[0])
  for (const old of own.sort().slice(0, -KEPT)) await rm(join(folder, old), { force: true })
  return describe(folder, file)
}

/** The copies in the folder, newest first. */
export async function listBackups(folder: string): Promise<BackupFile[]> {
  const files = await Promise.all((await namesIn(folder)).map((file) => describe(folder, file)))
  return files.sort((a, b) => (a.at < b.at ? 1 : -1))
}

/** The content of one copy; throws `backup.missing`. Only names that `listBackups` gives are opened. */
export async function readBackup(folder: string, file: string): Promise<{ bytes: Uint8Array }> {
  if (!(await namesIn(folder)).includes(file)) throw new AppError('backup.missing', { file })
  return { bytes: new Uint8Array(await readFile(join(folder, file))) }
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).filter((name) => FILE.test(name))
}

async function describe(folder: string, file: string): Promise<BackupFile> {
  const [, , stamp = '', name = ''] = FILE.exec(file) ?? []
  const at = stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/, '$1-$2-$3T$4:$5:$6.$7Z')
  return { file, name, at, size: (await stat(join(folder, file))).size }
}

function safeName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .slice(0, 60)
}
