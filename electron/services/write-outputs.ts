import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError } from '#shared/model/app-error'

export interface Output {
  path: string
  bytes: Uint8Array | string
}

/** Writes all outputs or none: each to a temporary file beside its place, renamed once every one is written. Throws `write.failed`. */
export async function writeOutputs(outputs: readonly Output[]): Promise<void> {
  const staged = outputs.map(({ path, bytes }) => ({ path, bytes, temporary: `${path}.${randomUUID()}.tmp` }))
  try {
    for (const { path, temporary, bytes } of staged) {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(temporary, bytes)
    }
    for (const { temporary, path } of staged) await rename(temporary, path)
  } catch (error) {
    await Promise.all(staged.map(({ temporary }) => rm(temporary, { force: true })))
    throw asAppError(error, outputs)
  }
}

function asAppError(error: unknown, outputs: readonly Output[]): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  const found = 'path' in error && typeof error.path === 'string' ? error.path : (outputs[0]?.path ?? '')
  return new AppError('write.failed', { file: found, found: String(error.code) }, { cause: error })
}
