import { describe, expect, it } from 'vitest'
import { readSample, readText } from './member-export'

const days = async (text: string) => (await readText(text)).extract.activities.map(({ at }) => at)

describe('linkedin-connections', () => {
  it('finds the header under the note; a closed account, without a name in every export, is kept and counts for nobody', async () => {
    const { format, rows, kept, rejected, extract, warnings } = await readSample('Connections.csv')
    expect({ format, rows, kept, rejected }).toEqual({
      format: 'linkedin-connections',
      rows: 2,
      kept: 2,
      rejected: [],
    })
    expect(extract.activities).toEqual([{ kind: 'connection', at: '2026-10-08', target: null, count: 1 }])
    expect(warnings).toMatchObject([{ key: 'errors.import.accountsClosed', values: { count: 1 } }])
  })

  it('names nobody', async () => {
    expect(JSON.stringify((await readSample('Connections.csv')).extract)).not.toMatch(/Martin|lodie/)
  })

  it('reads files without the note and without the URL column', async () => {
    const header = 'First Name,Last Name,Email Address,Company,Position,Connected On\n'
    expect(await days(`${header}Jean,Test,,Exemple,Directeur,"1/8/18, 6:14 PM"\n`)).toEqual(['2018-01-08'])
    expect(await days(`${header}Jean,Test,,Exemple,Directeur,18-Jun-24\nJeanne,Test,,,,3-Dec-22\n`)).toEqual([
      '2024-06-18',
      '2022-12-03',
    ])
  })

  it('does not guess an ambiguous re-saved date', async () => {
    const { rejected } = await readText('First Name,Last Name,Connected On\nJean,Test,03/04/2024\n')
    expect(rejected).toMatchObject([{ line: 2, code: 'dateAmbiguous' }])
  })
})
