import { basename, resolve } from 'node:path'
import { AppError, type Message } from '#shared/model/app-error'
import { findFiles, type FoundFile } from './read/files'

/** A file to read; `explicit` where the person named the file itself, so that leaving it out needs an answer. */
export interface GivenFile extends FoundFile {
  explicit: boolean
}

/** Pictures, texts and other things that may lie in a client folder and hold no data for us. */
const NO_DATA =
  /\.(png|jpe?g|gif|svg|webp|heic|tiff?|bmp|ico|pdf|docx?|odt|rtf|pptx?|odp|md|mp[34]|m4[av]|mov|webm|wav|[ot]tf|woff2?|eml|msg|ics|url|lnk|ini|db|log|bak|tmp)$/i

/** True for files of a folder that are left out by their name; a person who names one gets it read. */
export function isNoData({ path, explicit }: GivenFile): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return !explicit && (NO_DATA.test(name) || name.startsWith('~$'))
}

/** The files behind the paths of a command; names stay apart where two paths hold the same. */
export async function findGiven(
  paths: readonly string[],
): Promise<{ files: GivenFile[]; failed: AppError[]; warnings: Message[] }> {
  const found: { files: GivenFile[]; failed: AppError[]; warnings: Message[] } = {
    files: [],
    failed: [],
    warnings: [],
  }
  const places = new Set<string>()
  const names = new Set<string>()
  for (const path of paths) {
    try {
      const { files, warnings } = await findFiles(path)
      found.warnings.push(...warnings)
      const root = resolve(path)
      for (const file of files) {
        if (places.has(file.absolute)) continue
        places.add(file.absolute)
        const explicit = file.absolute === root
        const name = nameOf(file, explicit ? path : `${basename(root)}/${file.path}`, names)
        names.add(name)
        found.files.push({ ...file, path: name, explicit })
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      found.failed.push(error)
    }
  }
  return found
}

function nameOf({ path, absolute }: FoundFile, longer: string, taken: Set<string>): string {
  if (!taken.has(path)) return path
  const slashed = longer.replaceAll('\\', '/')
  return taken.has(slashed) ? absolute.replaceAll('\\', '/') : slashed
}
