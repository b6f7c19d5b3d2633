import { readFile, stat } from 'node:fs/promises'
import { AppError } from '#shared/model/app-error'
import { diskFailure } from './files'
import { mebibytes } from './limits'

/** A whole file of at most `most` bytes. Throws `read.missing`, `read.notReadable` and `read.tooLarge`. */
export async function wholeFile(file: string, absolute: string, most: number): Promise<Buffer> {
  try {
    const { size } = await stat(absolute)
    if (size > most)
      throw new AppError('read.tooLarge', { file, found: mebibytes(size), limit: mebibytes(most) })
    return await readFile(absolute)
  } catch (error) {
    throw error instanceof AppError ? error : diskFailure(file, error)
  }
}
