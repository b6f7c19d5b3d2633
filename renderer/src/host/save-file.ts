import { call, shell } from './host'

/** Saves bytes as a file: through the system's dialog, or as a browser download. False if the person cancelled. */
export async function saveFile(
  name: string,
  bytes: Uint8Array,
  type = 'application/octet-stream',
): Promise<boolean> {
  if (shell === 'electron') return (await call('file.save', { name, bytes: new Uint8Array(bytes) })).saved
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads the URL only after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return true
}
