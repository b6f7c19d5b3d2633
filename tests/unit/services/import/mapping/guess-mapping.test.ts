import { describe, expect, test } from 'vitest'
import { guessMapping } from '#services/import/mapping/guess-mapping'
import { readBytes } from '#services/import/read/open'
import { idAt } from '../../../records/make'
import { workbook } from '../formats/workbooks'

const link = (day: string) =>
  `https://www.linkedin.com/feed/update/urn:li:activity:${idAt(`${day}T09:00:00Z`)}`
const guess = async (...lines: string[]) =>
  guessMapping(await readBytes('file', new TextEncoder().encode(lines.join('\n'))))

describe('posts', () => {
  test('an English list of a tool nobody knows', async () => {
    const found = await guess(
      'Permalink,Posted at,Post text,Total impressions,Likes,Comments,Shares,ER %',
      `${link('2026-10-01')},2026-10-01 09:00,"Hello, you",1200,12,3,1,1.3`,
      `${link('2026-10-03')},2026-10-03 09:00,Bye,900,10,2,0,1.2`,
    )
    expect(found?.mapping).toMatchObject({
      target: 'posts',
      columns: {
        url: 'Permalink',
        date: 'Posted at',
        text: 'Post text',
        impressions: 'Total impressions',
        reactions: 'Likes',
        comments: 'Comments',
        reposts: 'Shares',
      },
    })
    expect(Object.values(found?.mapping.columns ?? {})).not.toContain('ER %')
    expect(found).toMatchObject({ open: [] })
    expect(found?.confidence).toBeGreaterThan(0.9)
  })

  test('a French list with semicolons; the ids of the posts settle the order of the dates', async () => {
    const found = await guess(
      'Lien de la publication;Date de publication;Texte;Vues;J’aime;Commentaires;Partages;Taux d’engagement',
      `${link('2026-10-03')};03/10/2026;Bonjour;1 200;12;3;1;1,3 %`,
      `${link('2026-10-05')};05/10/2026;Au revoir;900;10;2;0;1,2 %`,
    )
    expect(found?.mapping).toMatchObject({
      target: 'posts',
      dateOrder: 'dmy',
      columns: {
        url: 'Lien de la publication',
        date: 'Date de publication',
        views: 'Vues',
        reactions: 'J’aime',
        reposts: 'Partages',
      },
    })
  })

  test('without a title that says so, a column of links to posts and one of dates tell themselves', async () => {
    const found = await guess(
      'A,B,Impressions',
      `${link('2026-10-03')},2026-10-03,12`,
      `${link('2026-10-04')},2026-10-04,13`,
    )
    expect(found?.mapping).toMatchObject({
      target: 'posts',
      columns: { url: 'A', date: 'B', impressions: 'Impressions' },
    })
    expect(found?.confidence).toBeLessThan(0.8)
  })
})

describe('figures', () => {
  test('one row per day', async () => {
    const found = await guess(
      'Jour,Impressions,Nouveaux abonnés,Abonnés',
      '13/10/2026,120,2,900',
      '14/10/2026,130,1,901',
      '15/10/2026,90,0,901',
    )
    expect(found?.mapping).toMatchObject({
      target: 'figures',
      dateOrder: 'dmy',
      columns: {
        date: 'Jour',
        impressions: 'Impressions',
        followersNew: 'Nouveaux abonnés',
        followersTotal: 'Abonnés',
      },
    })
  })

  test('days that follow each other settle the order of their dates', async () => {
    const found = await guess('Date,Impressions', '10/01/2026,1', '10/02/2026,2', '10/03/2026,3')
    expect(found?.mapping.dateOrder).toBe('mdy')
  })
})

describe('outcomes', () => {
  test('a French list of contacts', async () => {
    const found = await guess(
      'Date du contact;Entreprise;Source du lead;Montant;Étape',
      '13/10/2026;Acme;LinkedIn;12 000,50 €;Rendez-vous',
      '02/11/2026;Exemple;Salon;;Contact',
    )
    expect(found?.mapping).toMatchObject({
      target: 'outcomes',
      dateOrder: 'dmy',
      decimal: ',',
      columns: {
        date: 'Date du contact',
        label: 'Entreprise',
        source: 'Source du lead',
        value: 'Montant',
        kind: 'Étape',
      },
    })
  })

  test('a form’s answers: no column tells the kind, so the person is asked', async () => {
    const found = await guess(
      'Submitted on date,Company,Campaign',
      '2026-10-13,Acme,Autumn',
      '2026-10-14,Exemple,Autumn',
    )
    expect(found).toMatchObject({ mapping: { target: 'outcomes', kind: 'contact' }, open: ['kind'] })
  })
})

test('dates that could be read both ways are left open', async () => {
  const found = await guess(
    'URL,Date,Likes',
    'https://www.linkedin.com/feed/update/urn:li:activity:109347586,03/04/2012,1',
  )
  expect(found).toMatchObject({ mapping: { dateOrder: null }, open: ['dateOrder'] })
})

test('a workbook is guessed like a text', async () => {
  const file = await readBytes(
    'file',
    workbook({
      Report: [
        ['Report of October'],
        ['Date', 'Impressions', 'Followers'],
        ['2026-10-01', 12, 900],
        ['2026-10-02', 13, 901],
      ],
    }),
  )
  expect(guessMapping(file)?.mapping).toMatchObject({
    target: 'figures',
    columns: { date: 'Date', impressions: 'Impressions', followersTotal: 'Followers' },
  })
})

test('nothing is made of a table without dates or links', async () => {
  expect(await guess('Name,Phone', 'Ada,123', 'Bob,456')).toBeNull()
  expect(await guess('just a line')).toBeNull()
})
