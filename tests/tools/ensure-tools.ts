import { execFileSync, spawnSync } from 'node:child_process'

// The tests read PDFs back with independent programs, which are installed here on a bare Debian.
const PROGRAMS = { pdftotext: 'poppler-utils', pdftoppm: 'poppler-utils', qpdf: 'qpdf' } as const

const missing = Object.entries(PROGRAMS).filter(([program]) => spawnSync('which', [program]).status !== 0)
const packages = [...new Set(missing.map(([, name]) => name))]
if (packages.length > 0) install(packages)

function install(names: string[]): void {
  const command = `apt-get update && apt-get install -y ${names.join(' ')}`
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'] })
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  } catch {
    process.stderr.write(
      `The tests need ${names.join(' and ')}. Install them (Debian: ${command}) and run npm test again.\n`,
    )
    process.exitCode = 1
  }
}
