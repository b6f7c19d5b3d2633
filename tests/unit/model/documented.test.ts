import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { client } from '#shared/model/client'
import { reportFile } from '#shared/model/report-file'
import { employer, teamConsent, teamPerson } from '#shared/team/employer'

const page = readFileSync(new URL('../../../docs/client-folder.md', import.meta.url), 'utf8')
const [ofClient = '', ofReport = ''] = page.split('## report.json')

it('names every key of client.json and of report.json', () => {
  const unnamed = (keys: string[], text: string) => keys.filter((key) => !text.includes(`\`${key}\``))
  expect(unnamed(Object.keys(client.shape), ofClient)).toEqual([])
  expect(unnamed(Object.keys(reportFile.shape), ofReport)).toEqual([])
})

it('shows a report.json that is one', () => {
  const example = /```json\n([\s\S]*?)```/.exec(ofReport)?.[1] ?? ''
  expect(reportFile.safeParse(JSON.parse(example)).error).toBeUndefined()
})

it('names every key of employer.json', () => {
  const text = readFileSync(new URL('../../../docs/team.md', import.meta.url), 'utf8')
  const keys = [employer, teamPerson].flatMap(({ shape }) => Object.keys(shape))
  expect(keys.filter((key) => !text.includes(`\`${key}\``))).toEqual([])
  expect(Object.keys(teamConsent.shape).filter((key) => !text.includes(`"${key}"`))).toEqual([])
})
