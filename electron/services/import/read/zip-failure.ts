import type { ErrorCode } from '#shared/locale/keys'
import { AppError } from '#shared/model/app-error'

/** The error to show for what the ZIP reader, zlib or the disk said; `entry` is null while the archive itself is opened. */
export function zipFailure(file: string, entry: string | null, error: unknown): AppError {
  if (error instanceof AppError) return error
  const text = error instanceof Error ? error.message : String(error)
  const code = CODES.find(([said]) => said.test(text))?.[1]
  if (code) return new AppError(code, { file, entry: entry ?? '' }, { cause: error })
  if (isDiskError(error))
    return new AppError('read.notReadable', { file, reason: error.code }, { cause: error })
  const values = { file, entry: entry ?? '' }
  return new AppError(entry === null ? 'read.zipDamaged' : 'read.zipEntryDamaged', values, { cause: error })
}

const CODES: [RegExp, ErrorCode][] = [
  [/End of central directory record signature not found/i, 'read.zipTruncated'],
  [/strong encryption/i, 'read.zipStrong'],
  [/multi-disk/i, 'read.zipSplit'],
  [/Buffer larger than|bytes in the stream|size mismatch/i, 'read.zipLyingSize'],
  [/unexpected end of file/i, 'read.zipEntryDamaged'],
]

function isDiskError(error: unknown): error is Error & { code: string } {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^E[A-Z]+$/.test(error.code)
  )
}
