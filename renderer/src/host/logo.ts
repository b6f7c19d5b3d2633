import type { Logo } from '#shared/host/results'
import { call } from './host'
import { pickFiles } from './pick-files'

/** Lets the person choose the file of a logo. */
export function chooseLogo(take: (file: File) => void): void {
  pickFiles({ accept: '.svg,.png,.jpg,.jpeg', multiple: false }, ([file]) => {
    if (file) take(file)
  })
}

/** The logo in a file, which the host tries out. */
export async function readLogo(file: File): Promise<Logo> {
  return call('logo.read', { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
}

/** The address under which an `img` shows a logo. */
export function logoAddress(logo: Logo): string {
  return logo.kind === 'image'
    ? logo.data
    : `data:image/svg+xml;charset=utf-8,${encodeURIComponent(logo.svg)}`
}
