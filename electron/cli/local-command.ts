import { closest, distance } from 'fastest-levenshtein'
import { Command, type ErrorOptions } from 'commander'
import type { Translator } from '#shared/locale/translator'

/** Maximum edit distance between a mistyped name and a suggestion. */
const NEAR = 3

/** A command whose help and argument errors are in the terminal's language. */
export class LocalCommand extends Command {
  private readonly translator: Translator

  constructor(translator: Translator, name?: string) {
    super(name)
    this.translator = translator
    this.helpOption('-h, --help', translator.t('cli.help.display'))
    this.configureHelp({
      styleTitle: (title) => this.titleOf(title),
      // Our descriptions list the choices themselves.
      optionDescription: ({ description }) => description,
    })
  }

  override createCommand(name?: string): LocalCommand {
    return new LocalCommand(this.translator, name)
  }

  /** Rewords the library's error: uses its code and the quoted part of its message, never the message itself. */
  override error(message: string, options?: ErrorOptions): never {
    const name = options?.code?.replace('commander.', '') ?? ''
    return super.error(this.complaint(name, /'(.*?)'/s.exec(message)?.[1] ?? '') ?? message, options)
  }

  /** Exits because of an invalid option or argument, giving the reason. */
  refuse(value: string, found: string, reason: string): never {
    const text = this.translator.t('cli.badArguments.invalidArgument', { value, found, reason })
    return super.error(text, { code: 'aplomb.invalidArgument' })
  }

  private complaint(name: string, found: string): string | null {
    const { t } = this.translator
    switch (name) {
      case 'unknownOption':
        return `${t('cli.badArguments.unknownOption', { found })}${this.meant(found, longNames(this))}`
      case 'unknownCommand':
        return `${t('cli.badArguments.unknownCommand', { found })}${this.meant(
          found,
          this.commands.map((command) => command.name()),
        )}`
      case 'missingArgument':
      case 'optionMissingArgument':
        return t(`cli.badArguments.${name}`, { found })
      case 'excessArguments':
        return t('cli.badArguments.excessArguments', {
          found: this.args.length,
          expected: this.registeredArguments.length,
        })
      default:
        return null
    }
  }

  private meant(found: string, names: readonly string[]): string {
    const near = names.length === 0 ? '' : closest(found, names)
    if (near === '' || distance(found, near) > Math.min(NEAR, near.length / 2)) return ''
    return `\n${this.translator.t('cli.badArguments.didYouMean', { names: near })}`
  }

  private titleOf(title: string): string {
    const name = /^(Usage|Arguments|Options|Commands):$/.exec(title)?.[1]
    const key = `cli.help.${name?.toLowerCase() ?? ''}`
    return this.translator.has(key) ? this.translator.t(key) : title
  }
}

function longNames(command: Command): string[] {
  return command.options.flatMap(({ long }) => long ?? [])
}
