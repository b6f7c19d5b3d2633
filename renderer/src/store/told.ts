import type { ImportedFile, ImportResult } from '#shared/host/results'
import type { ToldFile } from './rows'

/** The report of an import, without the records themselves. */
export type WhatWasRead = Pick<ImportResult, 'failed' | 'strangers' | 'warnings'> & { files: ToldFile[] }

export function toldOf({
  files,
  failed,
  strangers,
  warnings,
}: Omit<ImportResult, 'client' | 'logo' | 'report'>): WhatWasRead {
  return { failed, strangers, warnings, files: files.map(toldFile) }
}

function toldFile({
  file,
  sources,
  extracts,
  unknown,
  failed,
  warnings,
  awaitingConsent,
}: ImportedFile): ToldFile {
  return {
    file,
    posts: extracts.reduce((sum, { extract }) => sum + extract.posts.length, 0),
    sources: sources.map((source) => ({
      file: source.file,
      format: source.format,
      kept: source.kept,
      rejected: source.rejected.length,
      warnings: source.warnings,
    })),
    unknown,
    failed,
    warnings,
    awaitingConsent,
  }
}
