import { createTranslator, type Translator } from '#shared/locale/translator'
import { systemLanguage } from '#services/host/system-language'
import type { Language } from '#shared/model/vocabulary'

/** Results go to stdout, progress and errors to stderr. */
export interface Terminal {
  translator: Translator
  result: (text: string) => void
  complain: (text: string) => void
  progress: (text: string) => void
}

/** A terminal in a language; a quiet one shows no progress. */
export function createTerminal(language: Language, quiet: boolean): Terminal {
  const translator = createTranslator(language)
  return {
    translator,
    result: (text) => void process.stdout.write(`${inert(text)}\n`),
    complain: (text) => void process.stderr.write(`${inert(text)}\n`),
    progress: quiet ? () => undefined : (text) => void process.stderr.write(`${inert(text)}\n`),
  }
}

/** The terminal's language: as requested, otherwise the system's, otherwise English. */
export function terminalLanguage(asked?: Language): Language {
  return asked ?? systemLanguage()
}

/** A text without control characters, which a terminal would execute: file and person names come from outside. */
export function inert(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}

/** A message, and the stream it goes to. */
export interface Told {
  to: 'result' | 'complain' | 'progress'
  text: string
}

/** A terminal that passes its messages on instead of printing them. */
export function toldTerminal(language: Language, quiet: boolean, hear: (told: Told) => void): Terminal {
  const say = (to: Told['to']) => (text: string) => hear({ to, text })
  return {
    translator: createTranslator(language),
    result: say('result'),
    complain: say('complain'),
    progress: quiet ? () => undefined : say('progress'),
  }
}

/** Prints a recorded message. */
export function say(terminal: Terminal, { to, text }: Told): void {
  terminal[to](text)
}
