import type { Format } from '../format'
import { csvFormat } from './support/csv-format'
import { nameInExport } from './support/export-folder'

const skills = csvFormat({
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

/** Skills listed on the profile, in their order: one column "Name", which any list of people has, so the file's name has to say it. */
export const linkedinSkills: Format = {
  ...skills,
  recognises: (file) => nameInExport(file.file) === 'skills' && skills.recognises(file),
}
