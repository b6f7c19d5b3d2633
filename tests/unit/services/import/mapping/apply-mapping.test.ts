import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyMapping, mappingFits } from '#services/import/mapping/apply-mapping'
import { guessMapping } from '#services/import/mapping/guess-mapping'
import { previewMapping } from '#services/import/mapping/preview-mapping'
import { readBytes } from '#services/import/read/open'
import { mapping as schema } from '#shared/model/mapping'
import { idAt } from '../../../records/make'

const CONTEXT = { timezone: 'Europe/Paris', personName: null }
const table = (...lines: string[]) => readBytes('file.csv', new TextEncoder().encode(lines.join('\n')))
const POST_URL = 'https://www.linkedin.com/feed/update/urn:li:activity:7514002921881612345'

const POSTS = schema.parse({
  target: 'posts',
  who: 'page',
  columns: { url: 'Lien', date: 'Jour', text: 'Texte', type: 'Format', impressions: 'Vues' },
  dateOrder: 'dmy',
})

test('posts as mapped, the time in the id before the date', async () => {
  const file = await table(
    'Lien;Jour;Texte;Format;Vues',
    `${POST_URL};03/04/2026;Bonjour;Vidéo;1 234`,
    'https://www.linkedin.com/posts/x;03/04/2026 09:15;Sans identifiant;Article;',
  )
  const { extract, rows, kept } = applyMapping(file, POSTS, CONTEXT)
  expect({ rows, kept }).toEqual({ rows: 2, kept: 2 })
  expect(extract.posts).toMatchObject([
    {
      who: 'page',
      urns: ['activity:7514002921881612345'],
      publishedAt: '2026-10-08T16:45:00Z',
      media: 'video',
      metrics: { impressions: 1234 },
    },
    { urns: [], publishedAt: '2026-04-03T07:15:00Z', type: 'article', metrics: {} },
  ])
})

test('figures: one column each, or a name and a value per row', async () => {
  const wide = await table(
    'Date,Followers,Impressions',
    '2026-10-01,900,12',
    '2026-10-02,,13',
    '2026-10-03,,',
  )
  const one = applyMapping(
    wide,
    schema.parse({
      target: 'figures',
      columns: { date: 'Date', followersTotal: 'Followers', impressions: 'Impressions' },
    }),
    CONTEXT,
  )
  expect(one.extract.measures.map(({ metric, date, value }) => [metric, date, value])).toEqual([
    ['impressions', '2026-10-01', 12],
    ['followersTotal', '2026-10-01', 900],
    ['impressions', '2026-10-02', 13],
  ])
  expect(one.rejected).toMatchObject([{ line: 4, code: 'empty' }])
  const long = await table('Date,Indicateur,Valeur', '2026-10-01,Abonnés,900', '2026-10-01,Humeur,3')
  const two = applyMapping(
    long,
    schema.parse({ target: 'figures', columns: { date: 'Date', metric: 'Indicateur', value: 'Valeur' } }),
    CONTEXT,
  )
  expect(two.extract.measures).toMatchObject([{ metric: 'followersTotal', value: 900 }])
  expect(two.rejected).toMatchObject([{ line: 3, code: 'valueUnknown' }])
})

test.each([
  ['Rendez-vous pris', 'meeting'],
  ['Closed Won', 'deal'],
  ['Perdu', 'opportunity'],
  ['Qualified lead', 'opportunity'],
  ['New lead', 'lead'],
  ['Message entrant', 'contact'],
  ['Recrutement', 'hire'],
  ['Conférence', 'speaking'],
  ['Pending', 'opportunity'],
  ['En cours', 'opportunity'],
  ['60 %', 'opportunity'],
])('the word %s is a %s', async (word, kind) => {
  const file = await table('When,What,Who', `2026-10-01,${word},Acme`)
  const { extract } = applyMapping(
    file,
    schema.parse({ target: 'outcomes', columns: { date: 'When', kind: 'What', label: 'Who' } }),
    CONTEXT,
  )
  expect(extract.outcomes).toMatchObject([{ kind, label: 'Acme', date: '2026-10-01' }])
})

test.each(['none', 'no contact', 'Aucun contact', 'néant'])(
  '“%s” is a month without a result, never a contact',
  async (word) => {
    const file = await table('When,What,Who', `2026-10-01,${word},Acme`)
    const mapping = schema.parse({
      target: 'outcomes',
      columns: { date: 'When', kind: 'What', label: 'Who' },
    })
    const { extract } = applyMapping(file, mapping, CONTEXT)
    expect(extract.outcomes).toEqual([])
    expect(extract.measures).toMatchObject([{ metric: 'noResults', date: '2026-10-01', value: 0 }])
  },
)

test('the kind and the decimal sign of the mapping are the whole file’s', async () => {
  const file = await table('When;Amount', '2026-10-01;1.234', '2026-10-02;1.234,50')
  const mapping = schema.parse({
    target: 'outcomes',
    columns: { date: 'When', value: 'Amount' },
    kind: 'deal',
    decimal: '.',
  })
  const { extract } = applyMapping(file, mapping, CONTEXT)
  expect(extract.outcomes).toMatchObject([{ kind: 'deal', value: 1.234 }, { value: 1234.5 }])
})

test('a mapping fits its own header in any order and case, no other', async () => {
  const mapping = { ...POSTS, header: ['Lien', 'Jour', 'Texte', 'Format', 'Vues'] }
  expect(
    mappingFits(await table('VUES;Format;texte;Jour;Lien', `1;x;y;03/04/2026;${POST_URL}`), mapping),
  ).toBe(true)
  expect(
    mappingFits(await table('Lien;Jour;Texte;Format;Vues;Clics', `${POST_URL};03/04/2026;x;y;1;2`), mapping),
  ).toBe(false)
  expect(
    mappingFits(await table('Lien;Jour;Texte;Format;Vues;Clics', `${POST_URL};03/04/2026;x;y;1;2`), POSTS),
  ).toBe(true)
  expect(mappingFits(await table('Lien;Jour', `${POST_URL};03/04/2026`), POSTS)).toBe(false)
})

test('twenty rows as they will be understood, with what will be left out', async () => {
  const rows = Array.from(
    { length: 40 },
    (_, index) =>
      `${POST_URL};${index === 3 ? 'hier' : '15/10/2026'};Texte ${index};Image;${index === 5 ? 'x' : index}`,
  )
  const file = await table('Lien;Jour;Texte;Format;Vues', ...rows)
  const preview = previewMapping(file, POSTS, CONTEXT)
  expect(preview).toHaveLength(20)
  expect(preview[0]).toMatchObject({ line: 2, rejection: null, understood: { posts: [{ text: 'Texte 0' }] } })
  expect(preview[5]).toMatchObject({
    line: 7,
    rejection: { code: 'numberInvalid' },
    understood: { posts: [] },
  })
  const all = applyMapping(file, POSTS, CONTEXT)
  expect(preview.filter(({ rejection }) => rejection).length).toBe(
    all.rejected.filter(({ line }) => line <= 21).length,
  )
})

test('whatever is in the cells, a guessed mapping keeps or rejects every row', async () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('2026-10-01', '13/10/2026', '12', '1,5', POST_URL, 'LinkedIn', '=1+1', ''),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 12 }), async (rows) => {
      const quoted = rows.map((cells) => cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
      const file = await table(
        'Link,Date,Likes',
        `${POST_URL},2026-10-01,1`,
        `${POST_URL},2026-10-02,1`,
        `https://www.linkedin.com/feed/update/urn:li:activity:${idAt('2026-10-03T00:00:00Z')},2026-10-03,1`,
        ...quoted,
      )
      const mapping = guessMapping(file)?.mapping
      if (!mapping) return
      const { rows: count, kept, rejected } = applyMapping(file, mapping, CONTEXT)
      expect(kept + rejected.length).toBe(count)
    }),
    { numRuns: 200 },
  )
})

test('a title that says "in thousands" counts in thousands, in posts and in amounts', async () => {
  const posts = await table(
    'Datum;Beitrag;Aufrufe (Tsd.)',
    '2026-10-01;Eins;1,5',
    '2026-10-02;Zwei;12',
    '2026-10-03;Drei;2 k',
  )
  const mapped = schema.parse({
    target: 'posts',
    columns: { date: 'Datum', text: 'Beitrag', impressions: 'Aufrufe (Tsd.)' },
  })
  const { extract } = applyMapping(posts, mapped, CONTEXT)
  expect(extract.posts.map(({ metrics }) => metrics.impressions)).toEqual([1500, 12_000, 2000])
  const deals = await table(
    'Date;Nature;Client;Montant (k€)',
    '2026-10-01;deal;A;12,5',
    '2026-10-02;deal;B;3',
  )
  const outcomes = schema.parse({
    target: 'outcomes',
    columns: { date: 'Date', kind: 'Nature', label: 'Client', value: 'Montant (k€)' },
  })
  expect(applyMapping(deals, outcomes, CONTEXT).extract.outcomes).toMatchObject([
    { value: 12_500, currency: 'EUR' },
    { value: 3000, currency: 'EUR' },
  ])
})

test('thousands or thousandths of thousands are asked about', async () => {
  const file = await table('Datum;Beitrag;Aufrufe (k)', '2026-10-01;Eins;1.234')
  const mapped = schema.parse({
    target: 'posts',
    columns: { date: 'Datum', text: 'Beitrag', impressions: 'Aufrufe (k)' },
  })
  expect(applyMapping(file, mapped, CONTEXT).rejected).toMatchObject([{ code: 'numberAmbiguous' }])
})

test('a time under a title that says UTC or GMT is of that zone', async () => {
  const file = await table('Published (GMT);Post', '2026-09-30 23:30;Un', '2026-09-30;Deux')
  const mapped = schema.parse({ target: 'posts', columns: { date: 'Published (GMT)', text: 'Post' } })
  expect(applyMapping(file, mapped, CONTEXT).extract.posts.map(({ publishedAt }) => publishedAt)).toEqual([
    '2026-09-30T23:30:00Z',
    '2026-09-30',
  ])
})
