import { createTranslator, type Translator } from '#shared/locale/translator'
import { systemLanguage } from '#services/host/system-language'
import type { Language } from '#shared/model/vocabulary'

/** Results go to stdout, progress and complaints to stderr. */
export interface Terminal {
  translator: Translator
  result: (text: string) => void
  complain: (text: string) => void
  progress: (text: string) => void
}

/** A terminal that speaks `language`; quiet ones show no progress. */
export function createTerminal(language: Language, quiet: boolean): Terminal {
  const translator = createTranslator(language)
  return {
    translator,
    result: (text) => void process.stdout.write(`${inert(text)}\n`),
    complain: (text) => void process.stderr.write(`${inert(text)}\n`),
    progress: quiet ? () => undefined : (text) => void process.stderr.write(`${inert(text)}\n`),
  }
}

/** The language of the person at the terminal: asked for, else the system's, else English. */
export function terminalLanguage(asked?: Language): Language {
  return asked ?? systemLanguage()
}

/** A text without what a terminal obeys: names of files and of persons come from strangers. */
export function inert(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}

/** Something that was said, and where. */
export interface Told {
  to: 'result' | 'complain' | 'progress'
  text: string
}

/** A terminal that hands on what is said to it. */
export function toldTerminal(language: Language, quiet: boolean, hear: (told: Told) => void): Terminal {
  const say = (to: Told['to']) => (text: string) => hear({ to, text })
  return {
    translator: createTranslator(language),
    result: say('result'),
    complain: say('complain'),
    progress: quiet ? () => undefined : say('progress'),
  }
}

/** Says at a terminal what was told. */
export function say(terminal: Terminal, { to, text }: Told): void {
  terminal[to](text)
}
