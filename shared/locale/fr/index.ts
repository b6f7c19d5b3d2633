import type { LocaleDefinition } from '../locale-definition'
import { dates, quotation, typography } from './typography'

/** French. */
export const fr: LocaleDefinition = { tag: 'fr-FR', name: 'Français', typography, quotation, dates }
