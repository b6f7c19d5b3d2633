import { describe, expect, it } from 'vitest'
import { doubtsAbout } from '#shared/records/doubts'
import type { ReadSource } from '#shared/records/owners'
import { emptyExtract } from '#shared/records/extract'

const BRAND = { name: 'Nordlicht Optik GmbH', aliases: [] as string[] }
const whose = (name: string, brand: object | null = BRAND) =>
  ({ person: { name }, brand }) as Parameters<typeof doubtsAbout>[1]
const source = (file: string, format: ReadSource['format'] = 'seen-posts'): ReadSource => ({
  file,
  format,
  extract: emptyExtract(),
})
const told = (files: ReadSource[], client = whose('Lena Muster'), accepted: string[] = []) =>
  doubtsAbout(files, client, accepted).map(({ key, values }) => [
    key.replace('errors.import.', ''),
    values['name'],
  ])

describe('a folder of another name', () => {
  const own = source('Shares.csv', 'linkedin-shares')

  it('beside the client’s own files is worth a word', () => {
    expect(told([own, source('Julie/posts.xlsx')])).toEqual([['folderOther', 'Julie']])
    expect(told([own, source('Team/Anna Petit/posts.xlsx', 'mapped-posts')])).toEqual([
      ['folderOther', 'Anna Petit'],
    ])
  })

  it.each(['Lena', 'LinkedIn', 'Export final', '2026', 'Octobre', 'Nordlicht', 'posts', 'Q3', 'Relevés'])(
    '%s is none',
    (folder) => {
      expect(told([own, source(`${folder}/posts.xlsx`)])).toEqual([])
    },
  )

  it('that holds everything is the whole', () => {
    expect(told([source('Julie/posts.xlsx'), source('Julie/Shares.csv', 'linkedin-shares')])).toEqual([])
  })

  it('in which a file names the client is the client’s', () => {
    const workbook = source(
      'Export Basique/AggregateAnalytics_Lena Muster_2026-10-24_2026-10-30.xlsx',
      'creator-analytics',
    )
    expect(told([own, workbook, source('Export Basique/posts.xlsx')])).toEqual([])
  })

  it('of a file that was accepted is not told again', () => {
    expect(told([own, source('Julie/posts.xlsx')], whose('Lena Muster'), ['Julie/posts.xlsx'])).toEqual([])
  })
})

describe('a file called after somebody else', () => {
  const shares = (file: string) => source(file, 'linkedin-shares')

  it.each([
    ['Shares - Paul Martin.csv', 'Paul Martin'],
    ['Posts_Paul_Martin_2026.xlsx', 'Paul Martin'],
    ['MARTIN Paul - publications.csv', 'MARTIN Paul'],
    ['Shares_Julie.csv', 'Julie'],
  ])('%s beside the client’s own is worth a word', (file, name) => {
    expect(told([shares('Shares.csv'), shares(file)])).toEqual([['fileOther', name]])
  })

  it('is so in small letters where a list beside it bears the client’s name', () => {
    expect(told([shares('posts_lena.csv'), shares('posts_paul.csv')])).toEqual([['fileOther', 'paul']])
    expect(told([shares('Shares.csv'), shares('posts_corrected.csv')])).toEqual([])
  })

  it('is so alone by a whole name', () => {
    expect(told([shares('Shares - Paul Martin.csv')])).toEqual([['fileOther', 'Paul Martin']])
    expect(told([shares('Shares_Julie.csv')])).toEqual([])
  })

  it.each([
    'Shares - Lena Muster.csv',
    'Shares (copie).csv',
    'Shares_Octobre.csv',
    'Top Posts.xlsx',
    'Posts Nordlicht.csv',
    'Stats LinkedIn.xlsx',
    'InstantReposts_88412073.csv',
    'posts-seen.csv',
    'publications-vues_Muster.csv',
    'Complete_LinkedInDataExport_09-30-2026 (1).zip/Shares.csv',
  ])('%s is not', (file) => {
    expect(told([shares('Shares.csv'), shares(file)])).toEqual([])
  })
})

describe('a name that speaks of a former employer', () => {
  it.each([
    'ex-Optikwerk',
    'Ancienne boîte',
    'former employer',
    'CRM (ex-Optikwerk)',
    'früherer Arbeitgeber',
  ])('such as %s is worth a word', (folder) => {
    const deals = source(`${folder}/deals.csv`, 'hubspot-deals')
    expect(told([deals])).toEqual([['formerEmployer', folder]])
  })

  it.each(['export', 'ancien export', 'Exemple', 'previous'])('%s does not', (folder) => {
    expect(told([source(`${folder}/deals.csv`, 'hubspot-deals')])).toEqual([])
  })
})

describe('a page that shares one word with the brand', () => {
  it.each(['suedlicht-optik', 'nordlicht-werke'])('such as %s is worth a word', (slug) => {
    expect(told([source(`${slug}_content_1793300000000.xls`, 'page-content')])).toEqual([['pageNear', slug]])
  })

  it.each(['nordlicht-optik', 'nordlicht-optik-careers', 'optik-nordlicht', 'nordlicht', 'nordlicht-france'])(
    '%s is not',
    (slug) => {
      expect(told([source(`${slug}_content_1793300000000.xls`, 'page-content')])).toEqual([])
    },
  )

  it('is not where it is the page that was said', () => {
    const client = whose('Lena Muster', {
      ...BRAND,
      pageUrl: 'https://www.linkedin.com/company/nordlicht-werke/',
    })
    expect(told([source('nordlicht-werke_content_1793300000000.xls', 'page-content')], client)).toEqual([])
  })
})

describe('a name that is a letter away', () => {
  const file = (name: string) =>
    source(`AggregateAnalytics_${name}_2026-10-24_2026-10-30.xlsx`, 'creator-analytics')

  it('is worth a word', () => {
    expect(told([file('Marie Martin')], whose('Maria Martin'))).toEqual([['nameNear', 'Marie Martin']])
  })

  it.each([
    ['Helene Dupre', 'Hélène Dupré'],
    ['Jorg Mueller', 'Jörg Müller'],
    ['LenaMuster', 'Lena Muster'],
    ['L. Muster', 'Lena Muster'],
  ])('%s for %s is not', (name, client) => {
    expect(told([file(name)], whose(client))).toEqual([])
  })
})
