import { RowError } from '#shared/model/app-error'
import { foldLabel } from '#shared/values/labels'
import { toolFormat } from './support/tool-table'

/**
 * HubSpot's contacts as results on the day they were created. Names and addresses of these third persons are never kept: the label is
 * their company, else their record number.
 */
export const hubspotContacts = toolFormat({
  id: 'hubspot-contacts',
  names: {
    id: ['record id', 'contact id', "id de fiche d'informations"],
    first: ['first name', 'prenom'],
    last: ['last name', 'nom', 'nom de famille'],
    email: ['email', 'adresse e-mail', 'e-mail'],
    stage: ['lifecycle stage', 'phase du cycle de vie', 'etape du cycle de vie'],
    status: ['lead status', 'statut du lead'],
    created: ['create date', 'created date', 'date de creation'],
    company: ['associated company', 'company name', 'entreprise associee', "nom de l'entreprise"],
    source: [
      'original source',
      'original traffic source',
      'original source type',
      'lead source',
      "source de trafic d'origine",
      "source d'origine",
    ],
  },
  needs: ['created', ['first', 'email'], ['stage', 'status']],
  without: ['deal name', 'nom de la transaction', 'connected on'],
  dates: ['created'],
  french: /^(prenom|adresse e-mail|phase du cycle de vie)$/,
  row(row, reading) {
    const date = row.day('created')
    if (date === null) throw new RowError('required', { column: row.title('created') })
    const id = row.text('id')
    reading.extract.outcomes.push({
      date,
      kind: isLead(row.text('stage'), row.text('status')) ? 'lead' : 'contact',
      label: row.text('company') || (id === '' ? '' : `#${id}`),
      value: null,
      currency: null,
      declaredSource: row.text('source') || null,
      postUrl: null,
      ...(id !== '' && { ref: `hubspot-contact:${id}` }),
    })
  },
})

/** Leads, qualified or not, and whoever went further; subscribers and others are contacts. */
function isLead(stage: string, status: string): boolean {
  const folded = foldLabel(stage)
  if (folded === '') return status !== ''
  return /lead|opportunit|customer|client|evangelist|prospect|qualifi/.test(folded)
}
