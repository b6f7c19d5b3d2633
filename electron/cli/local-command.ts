import { Command, type ErrorOptions } from 'commander'
import type { Translator } from '#shared/locale/translator'

/** A command whose help and complaints about arguments speak the language of the terminal. */
export class LocalCommand extends Command {
  constructor(
    private readonly translator: Translator,
    name?: string,
  ) {
    super(name)
    this.helpOption('-h, --help', translator.t('cli.help.display'))
    this.configureHelp({
      styleTitle: (title) => this.titleOf(title),
      // Ours name the choices.
      optionDescription: ({ description }) => description,
    })
  }

  override createCommand(name?: string): LocalCommand {
    return new LocalCommand(this.translator, name)
  }

  override error(message: string, options?: ErrorOptions): never {
    return super.error(this.textOf(message, options?.code ?? ''), options)
  }

  private titleOf(title: string): string {
    const name = /^(Usage|Arguments|Options|Commands):$/.exec(title)?.[1]
    return name === undefined ? title : this.translator.t(`cli.help.${name.toLowerCase()}`)
  }

  /** The library's sentence said anew by its code; one that is not known stays as it is. */
  private textOf(message: string, code: string): string {
    const name = code.replace('commander.', '')
    const { near, reason, ...quoted } = SENTENCES[name]?.exec(message)?.groups ?? {}
    if (Object.keys(quoted).length === 0) return message
    const found = quoted['found'] ?? quoted['option'] ?? quoted['argument'] ?? ''
    const value = quoted['value'] ?? ''
    const values = { found, value, expected: quoted['expected'] ?? '', reason: this.reasonOf(reason ?? '') }
    const text = this.translator.t(`cli.badArguments.${name}`, values)
    return near === undefined
      ? text
      : `${text}\n${this.translator.t('cli.badArguments.didYouMean', { names: near })}`
  }

  private reasonOf(reason: string): string {
    const names = /^Allowed choices are (.+)\.$/.exec(reason)?.[1]
    return names === undefined ? reason : this.translator.t('cli.badArguments.allowed', { names })
  }
}

const NEAR = String.raw`(?:\n\(Did you mean (?:one of )?(?<near>.+)\?\))?$`

/** The library's sentences by their codes, with what they quote. */
const SENTENCES: Readonly<Record<string, RegExp>> = {
  unknownOption: new RegExp(`unknown option '(?<found>.*?)'${NEAR}`, 's'),
  unknownCommand: new RegExp(`unknown command '(?<found>.*?)'${NEAR}`, 's'),
  missingArgument: /missing required argument '(?<found>.*)'$/s,
  optionMissingArgument: /option '(?<found>.*)' argument missing$/s,
  invalidArgument:
    /(?:option '(?<option>.*?)' argument|command-argument value) '(?<value>.*)' is invalid(?: for argument '(?<argument>.*?)')?\. (?<reason>.*)$/s,
  excessArguments: /Expected (?<expected>\d+) arguments? but got (?<found>\d+)\.$/,
}
