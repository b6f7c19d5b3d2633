import { useTranslator } from '#renderer/i18n/translator'

/** The name of a theme: declared ones as they are, subjects in words. */
export function useThemeName(): (theme: string) => string {
  const { t, has } = useTranslator()
  return (theme) => {
    const key = `common.subject.${theme}`
    return has(key) ? t(key) : theme
  }
}
