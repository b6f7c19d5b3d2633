import { spawn } from 'node:child_process'

/** Asks the system to open an address; if it cannot, the address has been printed anyway. */
export function openBrowser(url: string, platform: string = process.platform): void {
  const [command, args] = commandFor(url, platform)
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}

function commandFor(url: string, platform: string): [string, string[]] {
  if (platform === 'win32') return ['cmd', ['/c', 'start', '', url.replaceAll('&', '^&')]]
  return platform === 'darwin' ? ['open', [url]] : ['xdg-open', [url]]
}
