import { expect, it } from 'vitest'
import { formatOf } from './member-export'

it.each([
  'School Name,Start Date,End Date,Notes,Degree Name,Activities',
  'Name,Proficiency',
  'Name,Url,Authority,Started On,Finished On,License Number',
  'Organization,Followed On',
  'HashTag,CreatedTime,LastModifiedTime,State',
  'First Name,Last Name,Company,Job Title,Text,Creation Date,Status',
  'Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status',
  'Date/Time,Media Description,Media Link',
  'Event Name,Event Time,Status,External Url',
])('knows the file with the columns %s', async (header) => {
  expect(await formatOf(`${header}\na,b,c,d,e,f\n`)).toBe('linkedin-unused')
})
