import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Whether Electron can open a window here (its binary is installed and, on Linux, there is a display), and if not, why. */
export type ElectronPlace = { binary: string } | { missing: 'binary' | 'display' }

/** Checks without importing the package, which would start a download. */
export function electronPlace(
  env: NodeJS.ProcessEnv = process.env,
  platform: string = process.platform,
): ElectronPlace {
  const binary = env['ELECTRON_OVERRIDE_DIST_PATH']
    ? overridden(env['ELECTRON_OVERRIDE_DIST_PATH'], platform)
    : installed()
  if (binary === null || !existsSync(binary)) return { missing: 'binary' }
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return { missing: 'display' }
  return { binary }
}

function installed(): string | null {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
    return join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
  } catch {
    // The package is not there, or has no binary for this system.
    return null
  }
}

function overridden(folder: string, platform: string): string {
  return join(folder, platform === 'win32' ? 'electron.exe' : 'electron')
}
