import { lstat, readFile } from 'node:fs/promises'
import { isAbsolute, join, normalize, sep } from 'node:path'
import { AppError } from '#shared/model/app-error'
import { LOGO } from '#shared/model/budgets'
import type { Logo } from '#shared/host/results'
import { drawingFault, drawsTooMuch } from './logo-drawing'
import { mebibytes } from '../import/read/limits'
import { pictureFault, pictureKind } from './logo-picture'
import { safeSvg, svgNode } from './pdf/svg'

/** Why a logo cannot be used; a key under `report` in `errors.json`. */
export type LogoFault =
  'logo' | 'logoLink' | 'logoKind' | 'logoTooLarge' | 'logoDamaged' | 'logoNoSize' | 'logoElsewhere'

/**
 * Reads and tests the logo named in `client.json`, which must be inside the client folder. Throws `report.logo` if it is missing or
 * outside, `report.logoLink`, and whatever `tryLogo` throws.
 */
export async function readLogo(folder: string, name: string | undefined): Promise<Logo | null> {
  return name === undefined || name === '' ? null : tryLogo(name, await bytesOf(folder, name))
}

/**
 * Tests whether a picture can be used as a logo. Throws `report.logoKind`, `logoTooLarge`, `logoDamaged`, `logoNoSize` (a drawing) or
 * `logoElsewhere` (a drawing that would open another file).
 */
export async function tryLogo(name: string, bytes: Uint8Array): Promise<Logo> {
  if (bytes.length > LOGO.bytes) throw refused(name, 'logoTooLarge')
  const logo = logoOf(name, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (!(await canBeDrawn(logo))) throw refused(name, 'logoDamaged')
  return logo
}

/**
 * Checks a logo that does not come from a file (a client file, a stored client), without drawing it: throws the same errors as `tryLogo` if
 * it would open a file or be too costly to draw.
 */
export function checkLogo(logo: Logo | null | undefined): void {
  if (!logo) return
  const fault =
    logo.kind === 'image'
      ? pictureIn(logo.data)
      : (drawingFault(logo.svg) ?? (isTooMuch(logo.svg) ? 'logoDamaged' : null))
  if (fault) throw refused('logo', fault)
}

function pictureIn(data: string): LogoFault | null {
  const bytes = Buffer.from(data.slice(data.indexOf(',') + 1), 'base64')
  return pictureKind(bytes) ? pictureFault(bytes) : 'logoKind'
}

function isTooMuch(svg: string): boolean {
  return drawsTooMuch(safeSvg(svg))
}

async function bytesOf(folder: string, name: string): Promise<Buffer> {
  const path = normalize(name)
  const parts = path.split(sep)
  if (isAbsolute(path) || parts[0] === '..') throw refused(name, 'logo')
  // A link, even to a parent folder, may lead out of the client folder.
  for (const count of parts.keys()) {
    // What is not there is no link; it is refused below.
    const stats = await lstat(join(folder, ...parts.slice(0, count + 1))).catch(() => null)
    if (stats?.isSymbolicLink()) throw refused(name, 'logoLink')
  }
  const file = join(folder, path)
  // Null is refused as no file.
  const stats = await lstat(file).catch(() => null)
  if (!stats?.isFile()) throw refused(name, 'logo')
  if (stats.size > LOGO.bytes) throw refused(name, 'logoTooLarge')
  return readFile(file).catch(() => {
    throw refused(name, 'logo')
  })
}

function logoOf(name: string, bytes: Buffer): Logo {
  const kind = pictureKind(bytes)
  const text = kind ? '' : bytes.toString('utf8')
  const start = text.slice(0, 4000).search(/<svg[\s>]/)
  if (!kind && start < 0) throw refused(name, 'logoKind')
  const fault = kind ? pictureFault(bytes) : drawingFault(text)
  if (fault) throw refused(name, fault)
  return kind
    ? { kind: 'image', data: `data:image/${kind};base64,${bytes.toString('base64')}` }
    : { kind: 'svg', svg: text.slice(start) }
}

/** Whether the PDF library can draw it; its limits differ from ours. */
async function canBeDrawn(logo: Logo): Promise<boolean> {
  const { renderPdf } = await import('./pdf/pdfmake')
  try {
    if (logo.kind === 'svg' && isTooMuch(logo.svg)) return false
    const content =
      logo.kind === 'svg'
        ? [svgNode(logo.svg, { width: 100, alt: 'logo' })]
        : [{ image: logo.data, fit: [100, 100] as [number, number], alt: 'logo', tag: 'Figure' as const }]
    await renderPdf(
      { content },
      { title: '', author: '', subject: '', language: 'en', createdAt: new Date(0) },
    )
    return true
  } catch {
    // Whatever it stumbles over would stop the report.
    return false
  }
}

function refused(file: string, fault: LogoFault): AppError {
  return new AppError(`report.${fault}`, {
    file,
    limit: mebibytes(LOGO.bytes),
    pixels: LOGO.pixels / 1_000_000,
  })
}
