import { lazy, type ComponentType } from 'react'
import { loadTexts } from '#renderer/i18n/page-texts'

/** A component loaded when first shown, together with the texts of every language: a report may be in another one than the interface. */
export function later<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy(async () => {
    const [part] = await Promise.all([load(), loadTexts()])
    return part
  })
}
