import { expect, test } from 'vitest'
import { client as schema } from '#shared/model/client'
import { reportOptions } from '../../../electron/cli/report-options'
import { storedAudit } from '../../tools/stored-audit'

test('one text of report.json serves many clients: its names and its score are those of each', async () => {
  const narrative = { fr: { summary: '{client} parle pour {employer}.\nIndice : {score}, {someone}.' } }
  for (const name of ['camille', 'etienne'] as const) {
    const audit = { ...storedAudit(name), language: 'fr' as const }
    const { person, brand } = audit.client
    const client = schema.parse({ person: { name: person }, brand: null })
    const options = await reportOptions('.', { client, decided: { narrative }, previous: null }, audit)
    expect(options.narrative).toEqual({
      summary: [
        `${person} parle pour ${brand}.`,
        `Indice : ${Math.round(Number(audit.influence.score))}, {someone}.`,
      ],
    })
  }
})

test('a variable that the client has nothing for is refused by file, section and name, never printed', async () => {
  const audit = storedAudit('camille')
  const alone = { ...audit, language: 'fr' as const, client: { ...audit.client, brand: null } }
  const client = schema.parse({ person: { name: audit.client.person }, brand: null })
  const narrative = { fr: { summary: 'Pour {employer}.' } }
  await expect(
    reportOptions('.', { client, decided: { narrative }, previous: null }, alone),
  ).rejects.toMatchObject({
    code: 'cli.reportVariable',
    values: { file: 'report.json', section: 'summary', name: '{employer}' },
  })
})
