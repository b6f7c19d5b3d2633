import { readFile } from 'node:fs/promises'
import { join, normalize, sep } from 'node:path'
import { AppError } from '#shared/model/app-error'

/** A logo as content, so that the report opens no file: SVG text or a picture as a data address. */
export type Logo = { kind: 'svg'; svg: string } | { kind: 'image'; data: string }

/** The logo named in `client.json`, read from inside the client folder. Throws `report.logo` where it is missing, outside or of another kind. */
export async function readLogo(folder: string, name: string | undefined): Promise<Logo | null> {
  if (name === undefined || name === '') return null
  const path = normalize(name)
  if (path.startsWith('..') || path.startsWith(sep)) throw refused(name)
  const bytes = await readFile(join(folder, path)).catch(() => {
    throw refused(name)
  })
  if (bytes.subarray(0, 8).equals(PNG))
    return { kind: 'image', data: `data:image/png;base64,${bytes.toString('base64')}` }
  if (bytes.subarray(0, 3).equals(JPEG))
    return { kind: 'image', data: `data:image/jpeg;base64,${bytes.toString('base64')}` }
  const text = bytes.toString('utf8')
  if (/<svg[\s>]/i.test(text.slice(0, 2000))) return { kind: 'svg', svg: text.slice(text.indexOf('<svg')) }
  throw refused(name)
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const JPEG = Buffer.from([0xff, 0xd8, 0xff])

function refused(file: string): AppError {
  return new AppError('report.logo', { file })
}
