import { describe, expect, test } from 'vitest'
import type { ImportedFile } from '#shared/host/results'
import { emptyExtract, type Extract } from '#shared/records/extract'
import { clientProposal } from '#shared/records/proposal'
import { readFiles } from '../../../electron/services/host/read-files'
import { proposalOf } from '../../../renderer/src/screens/clients/proposal-of'

async function filesOf(sample: string, keep: (file: string) => boolean): Promise<ImportedFile[]> {
  const { readdirSync } = await import('node:fs')
  const folder = `${process.cwd()}/resources/samples/${sample}`
  const given = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(zip|xlsx?|csv)$/.test(entry.name) && keep(entry.name))
    .map(({ name }) => ({ absolute: `${folder}/${name}`, name, kind: 'file' as const }))
  const read = await readFiles(
    { given, timezone: 'Europe/Paris', personName: null, consent: false },
    { onProgress: () => {}, signal: new AbortController().signal },
  )
  return read.files
}

describe('the client whom files are about', () => {
  test('is named with headline, employer and followers by an archive and the exports beside it', async () => {
    expect(proposalOf(await filesOf('camille', () => true))).toMatchObject({
      name: 'Camille Renaud',
      brand: 'Nuvéo',
      followers: 25_430,
      pageFollowers: 253,
      language: 'fr',
      others: [],
    })
  })

  test('is English where the posts are', async () => {
    const { name, language, headline } = proposalOf(await filesOf('etienne', () => true))
    expect([name, language]).toEqual(['Étienne Marquand', 'en'])
    expect(headline).toBeTruthy()
  })

  test('is unknown, not zero, where only the files of the page are there', async () => {
    const page = await filesOf('camille', (name) => /^nuveo_content/.test(name))
    expect(proposalOf(page)).toEqual({
      name: null,
      headline: null,
      profileUrl: null,
      followers: null,
      brand: 'Nuveo',
      pageFollowers: null,
      language: null,
      others: [],
    })
  })
})

const profileOf = (file: string, profile: NonNullable<Extract['profile']>) => ({
  file,
  format: 'linkedin-profile' as const,
  extract: { ...emptyExtract(), profile },
})

test('files of two people propose the one of the archive and name the other', () => {
  const proposal = clientProposal([
    {
      file: 'AggregateAnalytics_LéaMartin_2026-01-01_2026-12-31.xlsx',
      format: 'creator-analytics',
      extract: {
        ...emptyExtract(),
        measures: [{ who: 'person', metric: 'followersTotal', from: null, date: '2026-12-31', value: 9 }],
      },
    },
    profileOf('archive.zip/Profile.csv', { name: 'Nora O’Brien', headline: 'Ébéniste' }),
  ])
  expect(proposal).toMatchObject({ name: 'Nora O’Brien', headline: 'Ébéniste', others: ['Léa Martin'] })
  // The followers are those of somebody else.
  expect(proposal.followers).toBeNull()
})

test('of several present employers the one whose page is there is the brand', () => {
  const positions = [
    { company: 'Voltine & Fils', title: 'Gérante', from: '2019-01', to: null },
    { company: 'Association des artisans', title: 'Trésorière', from: '2024-01', to: null },
    { company: 'Ancien SA', title: 'Commerciale', from: '2010', to: '2018' },
  ]
  const profile = profileOf('a.zip/Positions.csv', { positions })
  expect(clientProposal([profile]).brand).toBe('Association des artisans')
  const page = {
    file: 'voltine-fils_content_1794700800000.xls',
    format: 'page-content' as const,
    extract: emptyExtract(),
  }
  expect(clientProposal([profile, page]).brand).toBe('Voltine & Fils')
})
