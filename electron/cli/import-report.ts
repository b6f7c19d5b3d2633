import type { Failed } from '#shared/host/results'
import type { Source } from '#shared/model/source'
import type { Import } from '#services/import/importer'
import { EXIT, type ExitCode } from './exit'
import { errorText } from './failure'
import type { Terminal } from './terminal'

/** Most rejected rows listed per file: an entirely wrong file would drown the other messages. */
const SHOWN = 100

/**
 * Lists on stderr every unrecognised or unreadable file and every rejected row. Returns 0, 3, or 1 if an internal error stopped the
 * reading.
 */
export function complainOf(
  imported: Pick<Import, 'sources' | 'unknown' | 'warnings' | 'strangers'> & { failed: readonly Failed[] },
  terminal: Terminal,
): ExitCode {
  const { translator, complain } = terminal
  for (const warning of imported.warnings) complain(translator.message(warning))
  for (const { file } of imported.strangers) complain(translator.t('cli.acceptSource', { file }))
  for (const error of imported.failed) complain(errorText(error, terminal))
  for (const { reason } of imported.unknown) complain(translator.message(reason))
  if (imported.unknown.some(({ reason }) => /\.(csv|workbook)$/.test(reason.key)))
    complain(translator.t('cli.templates'))
  remarksOn(imported.sources, terminal)
  for (const source of imported.sources) complainOfRows(source, terminal)
  if (imported.failed.some(({ code }) => code === 'import.fault')) return EXIT.ours
  const rejected = imported.sources.some((source) => source.rejected.length > 0)
  const left = imported.failed.length + imported.unknown.length + imported.strangers.length
  return left > 0 || rejected ? EXIT.incomplete : EXIT.ok
}

/** Remarks on files that were read: one line per kind of remark, however many files it concerns. */
function remarksOn(sources: readonly Source[], { translator, complain }: Terminal): void {
  const kinds = new Map<string, { first: string; files: Set<string> }>()
  for (const { file, warnings } of sources) {
    for (const warning of warnings) {
      const text = translator.message(warning)
      const kind = kinds.get(warning.key) ?? {
        // Not every remark names its file.
        first: text.includes(file) ? text : translator.t('cli.remark', { file, text }),
        files: new Set(),
      }
      kind.files.add(file)
      kinds.set(warning.key, kind)
    }
  }
  for (const { first, files } of kinds.values())
    complain(files.size > 1 ? translator.t('cli.remarkMore', { text: first, more: files.size - 1 }) : first)
}

function complainOfRows(source: Source, { translator, complain }: Terminal): void {
  for (const { line, code, values } of source.rejected.slice(0, SHOWN)) {
    const reason = translator.t(`rows.${code}`, values)
    complain(translator.t('cli.rejectedRow', { file: source.file, line, reason }))
  }
  const more = source.rejected.length - SHOWN
  if (more > 0) complain(translator.t('cli.moreRejected', { file: source.file, more }))
}
