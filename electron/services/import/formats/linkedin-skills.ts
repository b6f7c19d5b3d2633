import { csvFormat } from './support/csv-format'

/** Skills listed on the profile, in their order (Skills.csv of the member export, one column). */
export const linkedinSkills = csvFormat({
  id: 'linkedin-skills',
  columns: { name: ['name'] },
  needs: ['name'],
  only: true,
  start: (extract) => {
    extract.profile = { skills: [] }
  },
  row: (row, { profile }) => {
    profile?.skills?.push(row.text('name'))
  },
})
