import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { chmod, link, mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { chromium, type Browser } from '@playwright/test'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell', '/usr/bin/google-chrome']

/** A real Chromium: the one named in APLOMB_CHROMIUM, otherwise Playwright's, the system's, or the one from the packages. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await browserPath(),
    args: ['--no-sandbox', '--font-render-hinting=none', '--disable-gpu'],
  })
}

/** The path of that browser. */
export async function browserPath(): Promise<string> {
  const named = process.env['APLOMB_CHROMIUM']
  const found = [named, chromium.executablePath(), ...SYSTEM].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  )
  return found ?? unpacked()
}

/** Unpacks it once per version and machine. It is renamed when complete, and the first to finish wins: others may be running it already. */
async function unpacked(): Promise<string> {
  const packed = new URL('../../node_modules/@sparticuz/chromium/bin/chromium.br', import.meta.url).pathname
  if (!existsSync(packed)) throw new Error('No browser found, and none came with the packages')
  const folder = join(tmpdir(), 'aplomb-chromium-147')
  const target = join(folder, 'chromium')
  if (existsSync(target)) return target
  await mkdir(folder, { recursive: true })
  const part = `${target}.${process.pid}`
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(part))
  await chmod(part, 0o755)
  await link(part, target).catch((error: unknown) => {
    if (!existsSync(target)) throw error
  })
  await rm(part)
  return target
}
