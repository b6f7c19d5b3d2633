import { interfaceLanguage, type Language } from '#shared/model/vocabulary'

/** The language of the user's system where we have it, else English; an empty variable says nothing (POSIX). */
export function systemLanguage(env: NodeJS.ProcessEnv = process.env): Language {
  const named =
    env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || Intl.DateTimeFormat().resolvedOptions().locale
  return interfaceLanguage(named)
}
