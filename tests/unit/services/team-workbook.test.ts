import { read, utils } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { teamXlsx } from '#services/export/team-xlsx'
import { LANGUAGES } from '#shared/model/vocabulary'
import type { TeamAudit } from '#shared/team/model'
import { aMember, anEmployer, aPage, auditOfTeam } from '../team/members'

const employer = anEmployer()
const trade = { subject: 'trade', intent: 'serve' } as const
const team = auditOfTeam({
  employer,
  people: [
    aMember(employer, 'ines', [{ day: 3, text: 'Ramoner avant l’hiver évite la panne.', label: trade }]),
    aMember(employer, 'karim', [
      { day: 12, text: 'Une belle lumière sur le port.', label: { subject: 'off' } },
    ]),
  ],
  page: aPage(employer, [
    { day: 4, text: 'Nos techniciens passent avant l’hiver.', label: trade },
    { day: 5, text: 'Le ramonage en trois questions.', label: trade },
  ]),
})

async function rowsOf(audit: TeamAudit, name: string): Promise<unknown[][]> {
  const book = read(await teamXlsx(audit, 'Atelier'), { type: 'array' })
  return utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1 })
}

test('the workbook has each voice’s share, and the page’s gain only where it can be told', async () => {
  const [heads, ...rows] = await rowsOf(team, 'La page et l’équipe')
  expect(heads).toHaveLength(8)
  expect(rows.map(([name, posts, about, share]) => [name, posts, about, share])).toEqual([
    ['Kervane', 2, 2, 2 / 3],
    ['ines', 1, 1, 1 / 3],
    ['karim', 1, 0, 0],
  ])
  const gain = { status: 'pass', gain: 0.2, low: 0.1, high: 0.3, events: 9 } as const
  const withGains = (status: 'pass' | 'insufficient') => ({
    ...team,
    people: team.people.map((person) => ({ ...person, pageGain: { ...gain, status } })),
  })
  expect((await rowsOf(withGains('pass'), 'La page et l’équipe'))[2]?.slice(4)).toEqual([0.2, 0.1, 0.3, 9])
  expect((await rowsOf(withGains('insufficient'), 'La page et l’équipe'))[2]?.[7]).toBe(9)
  expect((await rowsOf(withGains('insufficient'), 'La page et l’équipe'))[2]?.[4]).toBeUndefined()
})

test.each(LANGUAGES)('it says why the overlap of audiences is not known (%s)', async (language) => {
  const rows = await rowsOf({ ...team, language }, language === 'fr' ? 'À savoir' : 'Notes')
  expect(JSON.stringify(rows)).toContain(
    language === 'fr' ? 'dans quelle mesure les audiences' : 'How far the audiences of two voices overlap',
  )
})
