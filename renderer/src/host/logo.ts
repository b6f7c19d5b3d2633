import type { Logo } from '#shared/host/results'
import { call } from './host'
import { pickFiles } from './pick-files'

/** Lets the person choose a logo file. */
export function chooseLogo(take: (file: File) => void): void {
  pickFiles({ accept: '.svg,.png,.jpg,.jpeg', multiple: false }, ([file]) => {
    if (file) take(file)
  })
}

/** Reads a logo file; the host checks it. */
export async function readLogo(file: File): Promise<Logo> {
  return call('logo.read', { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
}

/** The URL of a logo for an `img`. */
export function logoAddress(logo: Logo): string {
  return logo.kind === 'image'
    ? logo.data
    : `data:image/svg+xml;charset=utf-8,${encodeURIComponent(logo.svg)}`
}
