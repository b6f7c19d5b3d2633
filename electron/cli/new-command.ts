import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#shared/model/app-error'
import type { Language } from '#shared/model/vocabulary'
import { resourcePath } from '#services/resources'
import { writeOutputs } from '#services/write-outputs'
import { EXIT, type ExitCode } from './exit'
import { createTerminal, terminalLanguage } from './terminal'

/** `aplomb new`: writes a `client.json` to fill in and the three CSV templates; never overwrites a file. */
export async function newCommand(folder: string, options: { lang?: Language }): Promise<ExitCode> {
  const language = terminalLanguage(options.lang)
  const terminal = createTerminal(language, false)
  const names = ['client.json', ...TEMPLATES]
  const there = names.find((name) => existsSync(join(folder, name)))
  if (there !== undefined) throw new AppError('cli.exists', { file: join(folder, there) })

  const outputs = await Promise.all(
    names.map(async (name) => ({
      path: join(folder, name),
      bytes: await readFile(resourcePath(`templates/${language}/${name}`)),
    })),
  )
  await writeOutputs(outputs)
  terminal.result(terminal.translator.t('cli.new.done', { folder, files: names }))
  return EXIT.ok
}

const TEMPLATES = ['seen-posts.csv', 'seen-figures.csv', 'seen-outcomes.csv'] as const
