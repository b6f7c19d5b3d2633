import type { Logo } from '#shared/host/results'
import { call } from './host'
import { pickFiles } from './pick-files'

/** Lets the person choose a logo, which the host tries out; `refuse` hears why one cannot serve. */
export function chooseLogo(take: (logo: Logo) => Promise<void>, refuse: (error: unknown) => void): void {
  pickFiles({ accept: '.svg,.png,.jpg,.jpeg', multiple: false }, ([file]) => {
    if (file) read(file).then(take).catch(refuse)
  })
}

async function read(file: File): Promise<Logo> {
  return call('logo.read', { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
}

/** The address under which an `img` shows a logo. */
export function logoAddress(logo: Logo): string {
  return logo.kind === 'image'
    ? logo.data
    : `data:image/svg+xml;charset=utf-8,${encodeURIComponent(logo.svg)}`
}
