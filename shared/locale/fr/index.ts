import type { LocaleDefinition } from '../locale-definition'
import { texts } from './texts'
import { dates, quotation, typography } from './typography'

/** French. */
export const fr: LocaleDefinition = { tag: 'fr-FR', name: 'Français', texts, typography, quotation, dates }
