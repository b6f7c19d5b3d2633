import { AppError } from '#shared/model/app-error'
import type { OutcomeKind } from '#shared/model/records'
import { decideDecimal, parseNumber } from '#shared/values/numbers'
import type { Format } from '../format'
import { isSeen, linkOf, readSeen, type SeenLayout, type SeenRow, type Words } from './support/seen-table'

type Column = 'date' | 'kind' | 'label' | 'value' | 'currency' | 'source' | 'url'

const LAYOUT: SeenLayout<Column> = {
  names: {
    date: ['date'],
    kind: ['kind', 'nature', 'genre', 'resultat', 'outcome'],
    label: ['label', 'libelle', 'intitule'],
    value: ['value', 'valeur', 'montant', 'amount'],
    currency: ['currency', 'devise', 'monnaie'],
    source: ['source', 'origine', 'provenance'],
    url: [
      'post url',
      'url',
      'lien post',
      'lien publication',
      'lien du post',
      'lien de la publication',
      'lien',
    ],
  },
  needs: ['date', 'kind', 'label'],
  without: ['who', 'qui'],
  french: ['nature', 'genre', 'resultat', 'libelle', 'intitule', 'valeur', 'montant', 'devise', 'lien post'],
}

/** Concrete results the consultant or the client wrote down: contacts, leads, meetings, deals … */
export const seenOutcomes: Format = {
  id: 'seen-outcomes',
  recognises: (file) => isSeen(file, LAYOUT),
  read: (file) =>
    readSeen(file, LAYOUT, (row, { outcomes }) => {
      const kind = row.word('kind', KINDS)
      const { value, sign } = moneyOf(row)
      outcomes.push({
        date: row.date().day,
        kind,
        label: row.text('label'),
        value,
        currency: currencyOf(row.text('currency')) ?? sign,
        declaredSource: row.text('source') || null,
        postUrl: linkOf(row.text('url')),
      })
    }),
}

const KINDS: Record<OutcomeKind, Words> = {
  contact: { fr: ['contact', 'prise de contact', 'demande de contact', 'message', 'appel'], en: ['call'] },
  lead: { fr: ['prospect', 'piste'] },
  meeting: { fr: ['rendez-vous', 'rdv', 'réunion', 'entretien'], en: ['appointment'] },
  opportunity: { fr: ['opportunité', 'proposition', 'devis'], en: ['proposal', 'quote'] },
  deal: {
    fr: ['affaire', 'affaire gagnée', 'contrat', 'vente', 'commande'],
    en: ['contract', 'sale', 'order'],
  },
  hire: { fr: ['recrutement', 'embauche'], en: ['hiring', 'recruitment'] },
  speaking: {
    fr: ['conférence', 'intervention', 'prise de parole', 'invitation'],
    en: ['conference', 'talk', 'speaking invitation', 'speaking engagement'],
  },
}

const SIGNS: [RegExp, string][] = [
  [/€|\beuros?\b/i, 'EUR'],
  [/£/, 'GBP'],
  [/\bCHF\b/i, 'CHF'],
  [/\bUSD\b|\$/i, 'USD'],
  [/\bEUR\b/i, 'EUR'],
]

/** An amount, with the currency typed beside it if any: "12 000 €". */
function moneyOf(row: SeenRow<Column>): { value: number | null; sign: string | null } {
  const text = row.text('value')
  if (text === '') return { value: null, sign: null }
  const sign = SIGNS.find(([names]) => names.test(text))?.[1] ?? null
  const bare = text.replace(/€|£|\$|\b(euros?|EUR|USD|CHF|GBP)\b/gi, '').trim()
  const decided = decideDecimal([bare])
  const value = parseNumber(bare, decided === 'ambiguous' ? otherSign(bare) : decided)
  if (value === null || value < 0 || bare.includes('%')) {
    throw new AppError('numberInvalid', { column: row.title('value'), found: text })
  }
  return { value, sign }
}

/** No amount has three decimals: "1.234" and "1,234" are both thousands. */
function otherSign(text: string): '.' | ',' {
  return text.includes('.') ? ',' : '.'
}

function currencyOf(text: string): string | null {
  if (text === '') return null
  return SIGNS.find(([names]) => names.test(text))?.[1] ?? text.toUpperCase()
}
