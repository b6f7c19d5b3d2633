import { interfaceLanguage, type Language } from '#shared/model/vocabulary'

/** The system's language if supported, otherwise English; empty variables are ignored (POSIX). */
export function systemLanguage(env: NodeJS.ProcessEnv = process.env): Language {
  const named =
    env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || Intl.DateTimeFormat().resolvedOptions().locale
  return interfaceLanguage(named)
}
