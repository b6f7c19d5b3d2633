import { useTranslator } from '#renderer/i18n/translator'

/** The display name of a theme: declared themes unchanged, subjects translated. */
export function useThemeName(): (theme: string) => string {
  const { t, has } = useTranslator()
  return (theme) => {
    const key = `common.subject.${theme}`
    return has(key) ? t(key) : theme
  }
}
