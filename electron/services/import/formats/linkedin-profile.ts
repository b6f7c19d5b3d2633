import { csvFormat } from './support/csv-format'

/** Name, headline, summary and industry; address and birth date are not read (Profile.csv of the member export). */
export const linkedinProfile = csvFormat({
  id: 'linkedin-profile',
  columns: {
    first: ['first name'],
    last: ['last name'],
    headline: ['headline'],
    summary: ['summary'],
    industry: ['industry'],
  },
  needs: ['first', 'last', 'headline', 'summary'],
  unread: [
    'maiden name',
    'address',
    'birth date',
    'zip code',
    'geo location',
    'twitter handles',
    'websites',
    'instant messengers',
  ],
  row: (row, extract) => {
    extract.profile = {
      name: [row.text('first'), row.text('last')].filter(Boolean).join(' ') || null,
      headline: row.text('headline') || null,
      summary: row.text('summary') || null,
      industry: row.text('industry') || null,
    }
  },
})
