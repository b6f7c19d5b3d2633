import { spawnSync } from 'node:child_process'
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { ZipFile } from 'yazl'
import { openInput } from '#services/import/read/open'
import { importPaths } from '#services/import/importer'
import { archiveFiles } from './generate'
import { heading, line, seconds } from './measure'

/** Import of a generated member archive of `rows` rows against inflating and decoding the same bytes, and its peak memory. */
export async function benchImport(rows: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'aplomb-bench-'))
  try {
    const files = archiveFiles(rows)
    const archive = join(folder, 'export.zip')
    await writeZip(archive, files)
    const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0)
    heading(`Import: member archive, ${rows} rows, ${(bytes / 1e6).toFixed(1)} MB of CSV`)

    for (const [name, text] of files) writeFileSync(join(folder, name), text)
    const decoder = new TextDecoder('utf-8', { fatal: true })
    const packed = [...files.values()].map((text) => deflateRawSync(text))
    const unpacked = await seconds(3, () => packed.map((bytes) => decoder.decode(inflateRawSync(bytes))))
    const plain = await seconds(3, () =>
      [...files.keys()].map((name) => decoder.decode(readFileSync(join(folder, name)))),
    )
    line('inflating and decoding the same bytes', unpacked)
    line('reading and decoding the unzipped files', plain)
    const baseline = { name: 'inflating and decoding', value: unpacked }
    line('opening the archive and reading every head', await seconds(3, () => heads(archive)), baseline)
    line(
      'import: archive to validated, merged records',
      await seconds(2, () => importPaths([archive])),
      baseline,
    )
    line(
      'import: the same files unzipped',
      await seconds(2, () => importPaths([...files.keys()].map((name) => join(folder, name)))),
      { name: 'reading and decoding', value: plain },
    )
    peakMemory(archive, bytes)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function heads(archive: string): Promise<void> {
  const input = await openInput(archive, 'export.zip')
  for (const part of input.parts) await part.head()
  await input.close()
}

async function writeZip(path: string, files: ReadonlyMap<string, string>): Promise<void> {
  const zip = new ZipFile()
  for (const [name, text] of files) zip.addBuffer(Buffer.from(text), name, { mtime: new Date(2026, 0, 1) })
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
}

// In a process of its own, with the built command line: what a user's machine has to have.
function peakMemory(archive: string, bytes: number): void {
  const cli = new URL('../../out/main/cli.js', import.meta.url).pathname
  // The count of the kernel (maxRSS) would start with that of the process that starts it.
  const tell = `import { readFileSync } from 'node:fs'
process.on('exit', () => process.stderr.write('\\nRSS ' + /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]))`
  const measured = (args: string[]): number => {
    const options = ['--import', `data:text/javascript,${encodeURIComponent(tell)}`]
    const { stderr } = spawnSync(process.execPath, [...options, cli, ...args], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      timeout: 120_000,
    })
    return Number(/RSS (\d+)/.exec(stderr)?.[1] ?? 0) / 1024
  }
  const idle = measured(['--version'])
  const busy = measured(['inspect', archive, '--json'])
  const added = busy - idle
  const size = statSync(archive).size / 1e6
  process.stdout.write(
    `${'peak memory of inspect over an idle process'.padEnd(52)} ${added.toFixed(0).padStart(9)} MiB  ${(added / (bytes / 1024 / 1024)).toFixed(1)} x the CSV, ${(added / size).toFixed(1)} x the archive\n`,
  )
}
