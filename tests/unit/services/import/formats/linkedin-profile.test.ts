import { expect, it } from 'vitest'
import { readText } from './member-export'

it('reads what the profile says in public and leaves address and birth date', async () => {
  const text = `First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers
Jane,Doe,,1 rue Exemple,"Jan 1, 1980",Directrice,"Ligne 1
Ligne 2",Conseil,75001,Paris,[jane],,\n`
  const { format, rows, kept, extract } = await readText(text)
  expect({ format, rows, kept }).toEqual({ format: 'linkedin-profile', rows: 1, kept: 1 })
  expect(extract.profile).toEqual({
    name: 'Jane Doe',
    headline: 'Directrice',
    summary: 'Ligne 1\nLigne 2',
    industry: 'Conseil',
  })
})
