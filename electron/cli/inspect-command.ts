import Table from 'cli-table3'
import type { Source } from '#shared/model/source'
import { EXIT, type ExitCode } from './exit'
import { complainOf } from './import-report'
import { createRunner } from './jobs'
import { createTerminal, terminalLanguage, type Terminal } from './terminal'

/**
 * `aplomb inspect`: reports what is recognised, and the rows kept and rejected; writes nothing. Returns 2 if nothing could be read at all.
 */
export async function inspectCommand(
  paths: readonly string[],
  options: { json?: boolean },
): Promise<ExitCode> {
  const terminal = createTerminal(terminalLanguage(), true)
  const runner = createRunner()
  const imported = await runner.run('inspectPaths', { paths }).finally(() => runner.stop())
  const { sources } = imported
  const unknown = [...imported.unknown.map(({ file }) => file), ...imported.failed.map(fileOf)].sort()

  if (options.json) terminal.result(JSON.stringify({ sources, unknown }, null, 2))
  else if (sources.length > 0) terminal.result(sourceTable(sources, terminal))

  const code = complainOf(imported, terminal)
  return sources.length === 0 && code !== EXIT.ok ? EXIT.badInput : code
}

function sourceTable(sources: readonly Source[], { translator }: Terminal): string {
  const table = new Table({
    head: (['file', 'format', 'period', 'rows', 'kept', 'rejected'] as const).map((column) =>
      translator.t(`cli.sources.${column}`),
    ),
    colAligns: ['left', 'left', 'left', 'right', 'right', 'right'],
    style: { head: [], border: [] },
  })
  for (const { file, format, period, rows, kept, rejected } of sources) {
    const span = period === null ? '–' : `${period.from} – ${period.to}`
    table.push([file, format, span, rows, kept, rejected.length])
  }
  return table.toString()
}

function fileOf({ values }: { values: Record<string, unknown> }): string {
  return typeof values['file'] === 'string' ? values['file'] : ''
}
