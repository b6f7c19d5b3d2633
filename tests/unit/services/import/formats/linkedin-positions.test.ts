import { expect, it } from 'vitest'
import { readText } from './member-export'

it('reads months and years, and leaves the end of the current job open', async () => {
  const text = `Company Name,Title,Description,Location,Started On,Finished On
Exemple SA,Directrice,,Paris,Jul 2023,
Ancienne SA,Cheffe,,Lyon,2016,Jun 2023\n`
  const { format, extract } = await readText(text)
  expect(format).toBe('linkedin-positions')
  expect(extract.profile?.positions).toEqual([
    { company: 'Exemple SA', title: 'Directrice', from: '2023-07', to: null },
    { company: 'Ancienne SA', title: 'Cheffe', from: '2016', to: '2023-06' },
  ])
})
