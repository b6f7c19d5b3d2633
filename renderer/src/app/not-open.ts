import { createTranslator } from '#shared/locale/translator'
import { interfaceLanguage } from '#shared/model/vocabulary'
import { loadTexts } from '../i18n/page-texts'
import type { Interruption } from '../store/interruption'

/** Says what the app waits for in place of its screens, which cannot be shown before the database is open. */
export async function tellNotOpen(
  root: HTMLElement,
  what: Interruption | 'ahead',
  isOpen: () => boolean,
): Promise<void> {
  await loadTexts()
  if (isOpen()) return
  const text = document.createElement('p')
  text.setAttribute('role', 'alert')
  text.className = 'not-open'
  text.textContent = createTranslator(interfaceLanguage(navigator.language)).t(`errors.storage.${what}`)
  root.replaceChildren(text)
}
