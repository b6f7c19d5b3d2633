import { expect, it } from 'vitest'
import { formatOf, readText } from './member-export'

it('reads the one column, in its order, and only where there is no other', async () => {
  const { format, extract } = await readText('Name\nStratégie\nVente\n', 'Skills.csv')
  expect(format).toBe('linkedin-skills')
  expect(extract.profile?.skills).toEqual(['Stratégie', 'Vente'])
  expect(await formatOf('Name,Proficiency\nFrançais,Native\n')).toBe('linkedin-unused')
})

it('takes no list of people for skills: a column Name stands in any list', async () => {
  await expect(readText('Name\nAda Byron\nGrace Hopper\n', 'Guests.csv')).rejects.toThrow('no format')
})
