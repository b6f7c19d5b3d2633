import type { OutcomeKind } from '#shared/model/vocabulary'
import type { Format } from '../format'
import { currencyOf, moneyOf } from './support/money'
import { noneOf, saysNone } from './support/none'
import { isSeen, linkOf, readSeen, type SeenLayout, type Words } from './support/seen-table'

type Column = 'date' | 'kind' | 'label' | 'value' | 'currency' | 'source' | 'url' | 'attributed'

export const SEEN_OUTCOMES: SeenLayout<Column> = {
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
    attributed: ['attributed', 'attribue', 'attribuee', 'from the presence', 'de la presence'],
  },
  needs: ['date', 'kind', 'label'],
  tells: ['label', 'url'],
  without: ['who', 'qui'],
  french: ['nature', 'genre', 'resultat', 'libelle', 'intitule', 'valeur', 'montant', 'devise', 'lien post'],
}

/** Concrete results the consultant or the client wrote down: contacts, leads, meetings, deals … */
export const seenOutcomes: Format = {
  id: 'seen-outcomes',
  recognises: (file) => isSeen(file, SEEN_OUTCOMES),
  read: (file, context) =>
    readSeen(file, SEEN_OUTCOMES, context, (row, { outcomes, measures }) => {
      if (saysNone(row.text('kind'))) {
        measures.push(noneOf(row))
        return
      }
      const kind = row.word('kind', KINDS)
      const { value, currency } = moneyOf(row.text('value'), row.title('value'))
      const attributed = row.text('attributed') === '' ? null : row.word('attributed', YES_OR_NO) === 'yes'
      outcomes.push({
        date: row.day(),
        kind,
        ...(attributed !== null && { attributed }),
        label: row.text('label'),
        value,
        currency: currencyOf(row.text('currency')) ?? currency,
        declaredSource: row.text('source') || null,
        postUrl: linkOf(row.text('url')),
      })
    }),
}

const YES_OR_NO: Record<'yes' | 'no', Words> = {
  yes: { fr: ['oui', 'vrai'], en: ['true', 'x', '1'] },
  no: { fr: ['non', 'faux'], en: ['false', '0'] },
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
