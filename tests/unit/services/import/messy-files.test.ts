import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importFolder, importPaths } from '#services/import/importer'
import { openArchive } from '#services/import/read/zip'
import { idAt } from '../../records/make'
import { PAGE_POSTS_HEADER, workbook } from './formats/workbooks'
import { makeZip } from './read/make-zip'

const FIXTURES = new URL('../../../fixtures/formats/', import.meta.url)

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aplomb-messy-'))
  client({})
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function put(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content)
}

function client(more: object): void {
  put('client.json', JSON.stringify({ person: { name: 'Jane Doe' }, brand: { name: 'Acme' }, ...more }))
}

function fixture(path: string): void {
  put(path.slice(path.lastIndexOf('/') + 1), readFileSync(new URL(path, FIXTURES)))
}

const link = (at: string, kind = 'activity') =>
  `https://www.linkedin.com/feed/update/urn:li:${kind}:${idAt(at)}`
const keysOf = (messages: readonly { key: string }[]) => messages.map(({ key }) => key)
const SHARES = 'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility'
const share = (at: string, text: string) =>
  `${at.slice(0, 19).replace('T', ' ')},${link(at, 'share')},${text},,,MEMBER_NETWORK`

/** The workbook with a formula and no value in the place of every number. */
async function withoutValue(bytes: Uint8Array): Promise<Uint8Array> {
  const archive = await openArchive('book.xlsx', bytes)
  const entries: Record<string, Uint8Array | string> = {}
  for (const { name } of archive.entries) {
    const content = await archive.read(name)
    const isSheet = name.startsWith('xl/worksheets/')
    entries[name] = isSheet
      ? Buffer.from(content)
          .toString('utf8')
          .replace(/<v>1000<\/v>/g, '<f>500*2</f>')
      : content
  }
  archive.close()
  return makeZip(entries)
}

describe('posts of other networks', () => {
  it('are set aside with a word, by their link where they were typed', async () => {
    put(
      'posts.csv',
      [
        'who,date,type,url,text,impressions',
        `person,2026-09-01,post,${link('2026-09-01T08:00:00Z')},Un texte,100`,
        'person,2026-09-02,post,https://www.instagram.com/p/Cx0abc/,Une image,8000',
        'person,2026-09-03,post,https://x.com/jane/status/1970000000000000001,Un mot,7000',
        'person,2026-09-04,post,https://medium.com/@jane/un-mot-3f,Un long mot,6000',
        '',
      ].join('\n'),
    )
    const { records, sources } = await importFolder(folder)
    expect(records.posts.map(({ metrics }) => metrics.impressions?.value)).toEqual([100])
    expect(sources[0]?.warnings).toEqual([
      {
        key: 'errors.import.otherNetworks',
        values: { file: 'posts.csv', count: 3, networks: ['instagram', 'other', 'x'] },
      },
    ])
  })

  it('or told to count all the same where the link leads to no network at all', async () => {
    put(
      'posts.csv',
      [
        'who,date,type,url,text,impressions',
        'person,2026-09-02,post,https://www.brasilux.example/blog/lampe,Un long mot,600',
        `person,2026-09-01,post,${link('2026-09-01T08:00:00Z')},Un texte,100`,
        '',
      ].join('\n'),
    )
    const { sources } = await importFolder(folder)
    expect(sources[0]).toMatchObject({
      kept: 2,
      warnings: [{ key: 'errors.import.linksElsewhere', values: { file: 'posts.csv', count: 1 } }],
    })
  })

  it('a stage of what did not happen is no result', async () => {
    put(
      'mapping.json',
      JSON.stringify({
        mappings: [{ target: 'outcomes', columns: { date: 'Date', kind: 'Stage', label: 'Name' } }],
      }),
    )
    const stages = ['Hired', 'Not hired', 'Not contacted', 'Pas de rendez-vous']
    put('tool.csv', ['Date,Stage,Name', ...stages.map((stage) => `2026-09-01,${stage},A`), ''].join('\n'))
    const { records, sources } = await importFolder(folder)
    expect(records.outcomes.map(({ kind }) => kind)).toEqual(['hire'])
    expect(sources[0]?.rejected.map(({ line, code }) => `${String(line)} ${code}`)).toEqual([
      '3 valueUnknown',
      '4 valueUnknown',
      '5 valueUnknown',
    ])
  })

  it.each([
    ['Profil', ['LinkedIn', 'Instagram', 'X']],
    ['Compte', ['Nadia (LinkedIn)', '@nadia (Instagram)', 'Nadia – Facebook']],
    ['Compte', ['Nadia (LI)', 'Nadia (IG)', 'FB – Nadia']],
    ['Plattform', ['linkedin', 'TikTok', 'YouTube']],
    ['Canal', ['LI', 'IG', 'FB', 'TW']],
  ])('are set aside by the cells of a column, whatever its title (%s)', async (title, names) => {
    put(
      'mapping.json',
      JSON.stringify({
        mappings: [{ target: 'posts', columns: { date: 'Date', text: 'Post', impressions: 'Vues' } }],
      }),
    )
    const rows = names.map(
      (name, at) => `2026-09-0${String(1 + at)},${name},Un texte numéro ${String(at)},100`,
    )
    put('tool.csv', [`Date,${title},Post,Vues`, ...rows, ''].join('\n'))
    const { records, sources } = await importFolder(folder)
    expect([records.posts.length, sources.flatMap(({ warnings }) => keysOf(warnings))]).toEqual([
      1,
      ['errors.import.otherNetworks'],
    ])
  })

  it('are not told by a column of accounts that names no network', async () => {
    put(
      'mapping.json',
      JSON.stringify({
        mappings: [{ target: 'posts', columns: { date: 'Date', text: 'Post', impressions: 'Vues' } }],
      }),
    )
    put(
      'tool.csv',
      'Date,Profil,Post,Vues\n2026-09-01,Nadia Exemple,Un texte,100\n2026-09-02,Nadia Exemple,Un autre,90\n',
    )
    expect((await importFolder(folder)).records.posts).toHaveLength(2)
  })

  it('are set aside by their column where a table of all networks is mapped', async () => {
    const columns = { url: 'Link', date: 'Date', text: 'Post', impressions: 'Impressions' }
    put('mapping.json', JSON.stringify({ mappings: [{ target: 'posts', columns }] }))
    put(
      'social.csv',
      [
        'Date,Network,Link,Post,Impressions',
        `2026-09-01,LinkedIn,${link('2026-09-01T08:00:00Z')},Un,300`,
        '2026-09-01,Instagram,https://www.instagram.com/p/a/,Deux,8000',
        '2026-09-02,Facebook,,Trois,900',
        '',
      ].join('\n'),
    )
    const { records, sources } = await importFolder(folder)
    expect(records.posts).toHaveLength(1)
    expect(sources[0]).toMatchObject({
      warnings: [{ key: 'errors.import.otherNetworks', values: { count: 2 } }],
    })
  })
})

describe('columns that say of a row whether it belongs to the audit', () => {
  const mapped = (columns: object, target = 'posts') =>
    put('mapping.json', JSON.stringify({ mappings: [{ target, columns }] }))
  const warningsOf = async () => {
    const { records, sources } = await importFolder(folder)
    return { records, warnings: sources.flatMap(({ warnings }) => warnings) }
  }

  it('a draft, a planned and a deleted post are no posts', async () => {
    mapped({ date: 'Datum', text: 'Beitrag', impressions: 'Aufrufe' })
    const states = ['Veröffentlicht', 'Entwurf', 'Geplant', 'Gelöscht', 'Published', 'Brouillon', '']
    const rows = states.map(
      (state, at) => `${state};2026-09-0${String(at + 1)};Text ${String(at)};${String(at)}00`,
    )
    put('plan.csv', ['Zustand;Datum;Beitrag;Aufrufe', ...rows, ''].join('\n'))
    const { records, warnings } = await warningsOf()
    expect(records.posts).toHaveLength(3)
    expect(warnings).toEqual([
      {
        key: 'errors.import.postsNotOut',
        values: { file: 'plan.csv', count: 4, states: ['Brouillon', 'Entwurf', 'Gelöscht', 'Geplant'] },
      },
    ])
  })

  it('a state that is a region says nothing of a post', async () => {
    mapped({ date: 'Date', text: 'Post' })
    put('posts.csv', 'State,Date,Post\nBremen,2026-09-01,Un texte\nBavaria,2026-09-02,Un autre\n')
    const { records, warnings } = await warningsOf()
    expect([records.posts.length, keysOf(warnings)]).toEqual([2, ['errors.import.columnsLeft']])
  })

  it('a row of somebody else is set aside where the column names the client too', async () => {
    put(
      'posts.csv',
      [
        'who,date,type,text,author',
        'person,2026-09-01,post,Un texte,Jane Doe',
        'person,2026-09-02,post,Un autre,Julie Petit',
        '',
      ].join('\n'),
    )
    const { records, warnings } = await warningsOf()
    expect(records.posts.map(({ text }) => text)).toEqual(['Un texte'])
    expect(warnings).toEqual([
      { key: 'errors.import.rowsOfOthers', values: { file: 'posts.csv', count: 1, people: ['Julie Petit'] } },
    ])
  })

  it('a column of names that never names the client says nothing', async () => {
    put('posts.csv', 'who,date,type,text,account\nperson,2026-09-01,post,Un texte,@studio\n')
    const { records, warnings } = await warningsOf()
    expect([records.posts.length, keysOf(warnings)]).toEqual([1, ['errors.import.columnsLeft']])
  })

  it('a sheet of somebody else is set aside where another one bears the client’s name', async () => {
    const sheet = (text: string) => [
      ['who', 'date', 'type', 'text'],
      ['person', '2026-09-01', 'post', text],
    ]
    put(
      'team.xlsx',
      workbook({ Jane: sheet('Un texte'), Julie: sheet('Un autre'), Octobre: sheet('Un troisième') }),
    )
    const { records, warnings } = await warningsOf()
    expect(records.posts.map(({ text }) => text).toSorted()).toEqual(['Un texte', 'Un troisième'])
    expect(warnings).toMatchObject([{ key: 'errors.import.rowsOfOthers', values: { people: ['Julie'] } }])
  })

  it('figures of another network count as little as its posts', async () => {
    mapped({ date: 'Day', followersTotal: 'Followers' }, 'figures')
    put('f.csv', 'Network,Day,Followers\nLinkedIn,2026-09-01,4000\nInstagram,2026-09-01,99000\n')
    const { records, warnings } = await warningsOf()
    expect(records.measures.map(({ value }) => value)).toEqual([4000])
    expect(keysOf(warnings)).toEqual(['errors.import.otherNetworks'])
  })

  it('the client’s and the brand’s own names say whose a row is', async () => {
    put(
      'f.csv',
      'who,date,metric,value\nJane Doe,2026-09-01,followers,400\nACME,2026-09-01,followers,80\nJulie,2026-09-01,followers,9\n',
    )
    const { records, sources } = await importFolder(folder)
    expect(records.measures.map(({ who, value }) => [who, value])).toEqual([
      ['page', 80],
      ['person', 400],
    ])
    expect(sources[0]?.rejected).toMatchObject([
      { line: 4, code: 'valueUnknown', values: { found: 'Julie' } },
    ])
  })
})

describe('lists one under another', () => {
  const posts = [
    ['who', 'date', 'type', 'text', 'impressions'],
    ['person', '2026-09-01', 'post', 'Un texte', '120'],
  ]
  const results = [
    ['date', 'kind', 'label', 'source'],
    ['2026-09-02', 'lead', 'Firme A', 'LinkedIn'],
    ['2026-09-32', 'lead', 'Firme B', 'LinkedIn'],
  ]
  const figures = [
    ['who', 'date', 'metric', 'value'],
    ['person', '2026-09-03', 'followers', '400'],
  ]
  const all = [...posts, ['Résultats'], ...results, ['Chiffres'], ...figures]

  it.each(['csv', 'xlsx'])('are each read, in a file of %s', async (kind) => {
    const csv = all.map((cells) => cells.join(';')).join('\n')
    put(`suivi.${kind}`, kind === 'csv' ? csv : workbook({ Suivi: all }))
    const { records, sources, warnings } = await importFolder(folder)
    expect([records.posts.length, records.outcomes.length, records.measures.length]).toEqual([1, 1, 1])
    expect(sources.map(({ rejected }) => rejected.map(({ line }) => line)).flat()).toEqual([6])
    expect(sources.map(({ file }) => file)).toEqual(
      kind === 'csv'
        ? ['suivi.csv', 'suivi.csv/3', 'suivi.csv/7']
        : ['suivi.xlsx', 'suivi.xlsx/Suivi:3', 'suivi.xlsx/Suivi:7'],
    )
    expect([...warnings, ...sources.flatMap((source) => source.warnings)]).toEqual([])
  })

  it('are one list where the same header comes again and again: that is damage, and costs no source each', async () => {
    const rows = Array.from({ length: 40 }, () => results.slice(0, 2)).flat()
    put('suivi.csv', rows.map((cells) => cells.join(';')).join('\n'))
    const { sources } = await importFolder(folder)
    expect(sources.map(({ file }) => file)).toEqual(['suivi.csv'])
    expect(sources[0]?.rejected.map(({ line }) => line)).toEqual([3])
  })

  it('of the same kind, a month each with its own titles and total, are one', async () => {
    const month = (name: string, at: string, text: string) => [
      [name],
      posts[0]!,
      ['person', at, 'post', text, '120'],
      ['Total', '', '', '', '120'],
    ]
    put(
      'posts.xlsx',
      workbook({
        P: [...month('Septembre', '2026-09-01', 'Un texte'), ...month('Octobre', '2026-10-01', 'Un autre')],
      }),
    )
    const { records, sources } = await importFolder(folder)
    expect(records.posts).toHaveLength(2)
    expect(sources).toMatchObject([{ rows: 4, kept: 2, rejected: [{ code: 'total' }, { code: 'total' }] }])
  })
})

describe('a boosted post of the page', () => {
  const row = (at: string, type: string, impressions: number, likes: number) =>
    PAGE_POSTS_HEADER.map(
      (title) =>
        ({
          'Post title': 'Un guide',
          'Post link': link(at),
          'Post type': type,
          'Campaign name': type === 'Sponsored' ? 'Boost' : '',
          'Created date': '10/02/2026',
          Impressions: impressions,
          Likes: likes,
        })[title] ?? '',
    )

  it('counts with its organic figures, and the row of totals is none', async () => {
    const at = '2026-10-02T08:00:00Z'
    const rows = [
      row(at, 'Organic', 200, 8),
      row(at, 'Sponsored', 5000, 12),
      row(at, 'Total', 5200, 20),
      row('2026-10-06T08:00:00Z', 'Organic', 180, 5),
    ]
    put(
      'acme_content_1793000000000.xls',
      workbook({ 'All posts': [['Note'], PAGE_POSTS_HEADER, ...rows] }, 'biff8'),
    )
    const { records, sources } = await importFolder(folder)
    expect(
      records.posts.map(({ sponsored, metrics }) => [
        sponsored,
        metrics.impressions?.value,
        metrics.reactions?.value,
      ]),
    ).toEqual([
      [false, 200, 8],
      [false, 180, 5],
    ])
    expect(sources[0]).toMatchObject({ rows: 3, kept: 3 })
  })

  it('has its row of totals in French too, and one that is known as advertising alone is told', async () => {
    const [at, paid] = ['2026-10-02T08:00:00Z', '2026-10-06T08:00:00Z']
    const rows = [
      row(at, 'Organique', 200, 8),
      row(at, 'Sponsorisé', 5000, 12),
      row(at, 'Totaux', 5200, 20),
      row(paid, 'Sponsored', 900, 5),
    ]
    put(
      'acme_content_1793000000000.xls',
      workbook({ 'All posts': [['Note'], PAGE_POSTS_HEADER, ...rows] }, 'biff8'),
    )
    const { records, warnings } = await importFolder(folder)
    expect(records.posts.map(({ metrics }) => metrics.impressions?.value)).toEqual([200, 900])
    const told = warnings.filter(({ key }) => key === 'errors.import.unused.advertised')
    expect(told.map(({ values }) => values)).toEqual([
      { count: 1, files: ['acme_content_1793000000000.xls'] },
    ])
  })
})

describe('a moment with an offset', () => {
  it('falls on the day that people in the client’s zone read', async () => {
    put(
      'results.csv',
      'date,kind,label\n2026-09-01T00:00:00+02:00,lead,A\n2026-08-31T22:00:00Z,lead,B\n2026-06-30T22:00:00.000Z,lead,C\n',
    )
    put('figures.csv', 'who,date,metric,value\nperson,2026-08-31T22:00:00Z,followers,1200\n')
    put(
      'deals.csv',
      'Record ID,Deal Name,Deal Stage,Close Date,Create Date\n1,Firm,Closed Won,2026-08-31T22:00:00Z,2026-08-01\n',
    )
    const { records } = await importFolder(folder)
    expect(records.outcomes.map(({ date }) => date)).toEqual([
      '2026-07-01',
      '2026-09-01',
      '2026-09-01',
      '2026-09-01',
    ])
    expect(records.measures.map(({ date }) => date)).toEqual(['2026-09-01'])
  })

  it('is read by inspect as by the audit, in the zone of client.json', async () => {
    client({ timezone: 'America/Los_Angeles' })
    put('Shares.csv', `${SHARES}\n${share('2026-09-01T03:00:00Z', 'Un texte')}\n`)
    const [audit, inspect] = [await importFolder(folder), await importPaths([folder])]
    expect(audit.sources[0]?.period).toEqual({ from: '2026-08-31', to: '2026-08-31' })
    expect(inspect.sources).toEqual(audit.sources)
  })
})

describe('one post in two rows', () => {
  const long = (at: number, more = '') =>
    `"Note ${String.fromCharCode(65 + at)} sur la mesure de l’éclairement dans un atelier, avec une méthode en trois temps et un exemple${more}."`
  const day = (at: number) => `2026-09-${String(1 + at * 2).padStart(2, '0')}T08:00:00Z`
  const later = (at: number, hours: number) => new Date(Date.parse(day(at)) + hours * 3_600_000).toISOString()

  it.each([0.4, 43])('an edit %s hours later is the post itself, and told', async (hours) => {
    const rows = Array.from({ length: 10 }, (_, at) => share(day(at), long(at)))
    const edits = [0, 3, 5, 8].map((at) => share(later(at, hours), long(at, 's')))
    put('Shares.csv', [SHARES, ...rows, ...edits, ''].join('\n'))
    const { records, warnings } = await importFolder(folder)
    expect(records.posts).toHaveLength(10)
    expect(warnings).toEqual([{ key: 'errors.import.editsJoined', values: { file: 'Shares.csv', count: 4 } }])
  })

  it.each([
    ['tags behind it', (text: string) => `${text.slice(0, -1)} #mesure #atelier"`],
    [
      'a line that corrects behind it',
      (text: string) => `${text.slice(0, -1)} EDIT : merci, le relevé est corrigé."`,
    ],
    ['words before it', (text: string) => `"Mise à jour importante. ${text.slice(1)}`],
    ['other signs in it', (text: string) => text.replaceAll(',', ' –').replace('."', ' !"')],
    ['emoji and lines in it', (text: string) => `"👉 ${text.slice(1).replaceAll(', ', '\n\n✅ ')}`],
    ['other quotes and capitals in it', (text: string) => text.replace('mesure', '« MESURE »')],
  ])('an edit that puts %s is the post itself', async (_, edited) => {
    const rows = Array.from({ length: 10 }, (_, at) => share(day(at), long(at)))
    const edits = [1, 4, 7].map((at) => share(later(at, 20), edited(long(at))))
    put('Shares.csv', [SHARES, ...rows, ...edits, ''].join('\n'))
    const { records, warnings } = await importFolder(folder)
    expect([records.posts.length, keysOf(warnings)]).toEqual([10, ['errors.import.editsJoined']])
  })

  it('the same text months later, or with twice as much behind it, is a post of its own', async () => {
    const more =
      'Et voici la suite que personne n’avait demandée, avec trois exemples de plus et deux dessins à la main.'
    const rows = [share(day(0), long(0)), share(later(0, 24 * 70), long(0))]
    const longer = share(later(3, 20), `${long(3).slice(0, -1)} ${more} ${more}"`)
    put('Shares.csv', [SHARES, ...rows, share(day(3), long(3)), longer, ''].join('\n'))
    expect((await importFolder(folder)).records.posts).toHaveLength(4)
  })

  it('exactly the same text twice in a day is posted twice', async () => {
    put('Shares.csv', [SHARES, share(day(0), long(0)), share(later(0, 5), long(0)), ''].join('\n'))
    expect((await importFolder(folder)).records.posts).toHaveLength(2)
  })

  it.each([
    [
      'two words others',
      (text: string) => text.replace('une méthode', 'un procédé').replace('exemple', 'cas'),
    ],
    ['words put in between', (text: string) => text.replace('atelier', 'atelier (merci @Tom)')],
  ])('an edit within the hour may have %s', async (_, edited) => {
    const rows = Array.from({ length: 6 }, (_row, at) => share(day(at), long(at)))
    const edits = [1, 4].map((at) => share(later(at, 0.2), edited(long(at))))
    put('Shares.csv', [SHARES, ...rows, ...edits, ''].join('\n'))
    const { records, warnings } = await importFolder(folder)
    expect([records.posts.length, keysOf(warnings)]).toEqual([6, ['errors.import.editsJoined']])
  })

  it('what is announced place by place within the hour is a series', async () => {
    const places = ['Lyon', 'Brest', 'Metz', 'Nice']
    const rows = places.map((place, at) =>
      share(
        later(0, at / 10),
        `"Nous recrutons une personne pour mesurer la lumière dans notre atelier de ${place}."`,
      ),
    )
    put('Shares.csv', [SHARES, ...rows, ''].join('\n'))
    expect((await importFolder(folder)).records.posts).toHaveLength(4)
  })

  it('what is announced twice for the same two places within the hour are two series, a name put right is an edit', async () => {
    const announced = [
      'Nous recrutons une personne pour mesurer la lumière dans notre atelier de PLACE.',
      'Notre prochaine journée portes ouvertes se tient à PLACE, avec trois démonstrations.',
    ]
    const rows = announced.flatMap((text, frame) =>
      ['Lyon', 'Laon'].map((place, at) =>
        share(later(0, frame / 5 + at / 10), `"${text.replace('PLACE', place)}"`),
      ),
    )
    const wrong = 'Merci à toute l’équipe de Lyom pour cette journée de mesures passée avec vous.'
    const edit = [share(day(3), wrong), share(later(3, 0.2), wrong.replace('Lyom', 'Lyon'))]
    const again = [
      share(day(6), `Et encore. ${wrong}`),
      share(later(6, 0.2), `Et encore. ${wrong.replace('Lyom', 'Lyon')}`),
    ]
    put('Shares.csv', [SHARES, ...rows, ...edit, ...again, ''].join('\n'))
    const { records, warnings } = await importFolder(folder)
    expect(records.posts).toHaveLength(6)
    expect(warnings).toEqual([{ key: 'errors.import.editsJoined', values: { file: 'Shares.csv', count: 2 } }])
  })

  it('a series that differs by a figure is no edit', async () => {
    const rows = Array.from({ length: 6 }, (_, at) => share(day(at), long(0, ` numéro ${String(at)}`)))
    put('Shares.csv', [SHARES, ...rows, ''].join('\n'))
    const { records, warnings } = await importFolder(folder)
    expect([records.posts.length, warnings]).toEqual([6, []])
  })

  it.each(['see more', 'mehr anzeigen', 'ver más', 'mostra altro', 'meer weergeven'])(
    'typed up to “…%s” is the exported one',
    async (more) => {
      const text = 'Mesurer avant de remplacer, toujours, et noter ce que chaque lampe donne vraiment'
      put('Shares.csv', `${SHARES}\n${share(day(0), `"${text}"`)}\n`)
      put(
        'seen.csv',
        `who,date,type,text,views\nperson,2026-09-01,post,"${text.slice(0, 44)}… ${more}",900\n`,
      )
      const { posts } = (await importFolder(folder)).records
      expect(posts.map(({ metrics }) => metrics.views?.value)).toEqual([900])
    },
  )

  it('typed without its link, with other quotes, a day later or its first words alone, is the exported one', async () => {
    const texts = [
      'Il a dit « d’accord » et nous avons commencé le lendemain matin',
      'Mesurer avant de remplacer, toujours',
      'Trois questions que personne ne pose à son installateur',
    ]
    put(
      'Shares.csv',
      [
        SHARES,
        ...texts.map((text, at) => share(`2026-09-0${String(1 + at)}T21:30:00Z`, `"${text}"`)),
        '',
      ].join('\n'),
    )
    put(
      'vus.csv',
      [
        'who,date,type,url,text,impressions',
        `person,2026-09-01,post,,"Il a dit ""d'accord"" et nous avons commencé...see more",20140`,
        'person,2026-09-03,post,,"Mesurer avant de remplacer, toujours",5200',
        'person,2026-09-03,post,,Trois questions que personne,1800',
        '',
      ].join('\n'),
    )
    const { records } = await importFolder(folder)
    expect(records.posts.map(({ metrics }) => metrics.impressions?.value)).toEqual([20140, 5200, 1800])
    expect(records.posts.every(({ text }) => texts.includes(text ?? ''))).toBe(true)
  })
})

describe('a scheduled post', () => {
  const text = 'Mesurer la lumière d’un atelier avant de remplacer une seule lampe, toujours'
  const seen = (...rows: string[]) =>
    put('vus.csv', ['who,date,type,url,text,impressions', ...rows, ''].join('\n'))

  it.each([
    ['with the link under which it appeared', link('2026-09-18T08:00:00Z')],
    ['without a link', ''],
  ])('typed %s is the one that was written weeks before with the same words', async (_, url) => {
    put('Shares.csv', [SHARES, share('2026-08-30T19:00:00Z', text.replace(',', '')), ''].join('\n'))
    seen(`person,2026-09-18,post,${url},${text.replace(',', '')},700`)
    const { records } = await importFolder(folder)
    expect(records.posts.map(({ metrics }) => metrics.impressions?.value)).toEqual([700])
  })

  it('that nothing joins to its text is told, as is one typed in other words', async () => {
    const written = ['2026-08-30T19:00:00Z', '2026-09-06T19:00:00Z', '2026-09-13T19:00:00Z']
    put(
      'Shares.csv',
      [SHARES, ...written.map((at, n) => share(at, `Un texte écrit dimanche ${'abc'[n]!}`)), ''].join('\n'),
    )
    seen(
      `person,2026-09-03,post,${link('2026-09-03T08:00:00Z')},,700`,
      'person,2026-09-06,post,,Autre chose,900',
    )
    const { records, warnings } = await importFolder(folder)
    expect(records.posts).toHaveLength(5)
    expect(warnings).toContainEqual({
      key: 'errors.import.postsBeside',
      values: { file: 'vus.csv', other: 'Shares.csv', count: 2, day: '2026-09-03' },
    })
  })
})

describe('a post typed by hand', () => {
  const exported = 'Nous avons mesuré 42 halles cet été, la moitié manquait de lumière #LED #mesure'
  const typed = async (text: string) => {
    put('Shares.csv', [SHARES, share('2026-09-01T08:00:00Z', `"${exported}"`), ''].join('\n'))
    put(
      'vus.csv',
      ['who,date,type,url,text,impressions', `person,2026-09-01,post,,"${text}",1800`, ''].join('\n'),
    )
    return (await importFolder(folder)).records.posts.length
  }

  it.each([
    exported.replaceAll('#', 'hashtag#'),
    'Nous avons mesure 42 halles cet ete, la moitie manquai de lumière #LED',
  ])('is the exported one: “%s”', async (text) => {
    expect(await typed(text)).toBe(1)
  })

  it('is another one of a series where its figure is another', async () => {
    expect(await typed(exported.replace('42', '47'))).toBe(2)
  })
})

describe('a table that was damaged', () => {
  it('by taking its quotes off is refused row by row', async () => {
    put('Shares.csv', [SHARES, share('2026-09-01T08:00:00Z', 'Lamps, measure them, then buy'), ''].join('\n'))
    const { records, sources } = await importFolder(folder)
    expect(records.posts).toEqual([])
    expect(sources[0]?.rejected).toMatchObject([{ line: 2, code: 'columnsWrong' }])
  })

  it('by a script that leaves formulas without a value says so', async () => {
    const bytes = workbook({
      Sheet1: [
        ['date', 'kind', 'label', 'value'],
        ['2026-09-11', 'deal', 'Firm', 1000],
      ],
    })
    put('results.xlsx', await withoutValue(bytes))
    const { sources } = await importFolder(folder)
    expect(JSON.stringify(sources[0]?.warnings)).toMatch(/formula/i)
  })

  it('by two byte order marks before quoted titles is read', async () => {
    const titles = SHARES.split(',')
      .map((title) => `"${title}"`)
      .join(',')
    put('Shares.csv', `\uFEFF\uFEFF${titles}\n${share('2026-09-01T08:00:00Z', 'Un texte')}\n`)
    expect((await importFolder(folder)).records.posts).toHaveLength(1)
  })

  it('by Excel for Mac or MS-DOS keeps its accents', async () => {
    for (const path of ['member_export/Shares_macintosh.csv', 'member_export/Shares_cp850.csv']) {
      fixture(path)
      const { records } = await importFolder(folder)
      expect(records.posts.map(({ text }) => text?.slice(0, 30))).toEqual(
        Array(2).fill('Chez Élézia, la qualité dès l’'.replace(/’/g, path.includes('850') ? "'" : '’')),
      )
      rmSync(join(folder, path.slice(path.lastIndexOf('/') + 1)))
    }
  })
})

describe('an archive that was unzipped', () => {
  const names = [
    'Account Status History',
    'Ads Clicked',
    'Calendar',
    'Causes You Care About',
    'Courses',
    'Job Applicant Saved Answers',
    'Member Hashtags',
    'Online Job Postings',
    'Organizations',
    'Reviews',
    'Rich Media',
    'SavedJobAlerts',
    'Whatsapp Phone Numbers',
    'Learning',
    'Events',
  ]

  it('is known file by file beside its profile, private ones as private', async () => {
    for (const name of names) put(`${name}.csv`, `A,B\n1,${name}\n`)
    put('Profile.csv', 'First Name,Last Name,Headline,Summary\nJane,Doe,Titre,\n')
    const { sources, unknown } = await importFolder(folder)
    expect(unknown).toEqual([])
    const of = (name: string) => sources.find(({ file }) => file === `${name}.csv`)?.format
    expect([of('Rich Media'), of('Whatsapp Phone Numbers'), of('Job Applicant Saved Answers')]).toEqual([
      'linkedin-unused',
      'linkedin-private',
      'linkedin-private',
    ])
  })

  it('leaves a typed list of that name to the person who typed it', async () => {
    put('Shares.csv', `${SHARES}\n${share('2026-09-01T03:00:00Z', 'Un texte')}\n`)
    put(
      'publications.csv',
      'qui;date;type;texte;impressions\npersonne;02/09/2026;publication;Un autre mot;900\n',
    )
    put('events.csv', 'Quand;Quoi;Qui\n02/09/2026;Salon;Firme A\n')
    const { sources, unknown } = await importFolder(folder)
    expect(sources.map(({ format }) => format)).toEqual(['linkedin-shares', 'seen-posts'])
    expect(unknown.map(({ file }) => file)).toEqual(['events.csv'])
  })

  it('is not taken for one where nothing says so', async () => {
    put('Reviews.csv', 'A,B\n1,2\n')
    expect((await importFolder(folder)).unknown.map(({ file }) => file)).toEqual(['Reviews.csv'])
  })
})

describe('labels of other languages', () => {
  it('Italian: reach, days, posts, followers and the whole audience', async () => {
    fixture('creator_analytics/AnalisiAggregate_Jane Doe_2026-10-01_2026-10-07.IT.xlsx')
    const { records, sources } = await importFolder(folder)
    expect(sources[0]).toMatchObject({ language: 'it', rows: 27, kept: 27, warnings: [] })
    expect(records.measures.find(({ metric }) => metric === 'reached')?.value).toBe(327)
    expect(records.measures.find(({ metric }) => metric === 'followersTotal')?.value).toBe(435)
    expect(
      Object.fromEntries(
        records.demographics.map(({ name, category, share, upper }) => [
          name,
          [category, share ?? `< ${String(upper)}`],
        ]),
      ),
    ).toEqual({
      'Acme Esempio': ['company', 0.02],
      Bologna: ['location', 0.33],
      Milano: ['location', 0.1],
      '11-50 dipendenti': ['companySize', 0.12],
      '10.001+ dipendenti': ['companySize', '< 0.01'],
      Senior: ['seniority', 0.31],
      'Responsabile marketing': ['jobTitle', 0.04],
      'Servizi IT': ['industry', 0.09],
    })
  })

  it('Spanish: the size of a company is no company', async () => {
    fixture('creator_analytics/AggregateAnalytics_Jane Doe_2026-10-01_2026-10-07.ES.xlsx')
    const { records, sources } = await importFolder(folder)
    expect(sources[0]).toMatchObject({ language: 'es', rejected: [] })
    expect(
      Object.fromEntries(records.demographics.map(({ name, category }) => [name, category])),
    ).toMatchObject({ '51-200 empleados': 'companySize', París: 'location', Acme: 'company' })
  })

  it('German: all three kinds of answers of one post', async () => {
    fixture('creator_analytics/SinglePostAnalytics_Jane Doe_DE.xlsx')
    const { records } = await importFolder(folder)
    expect(records.posts[0]?.metrics).toMatchObject({
      impressions: { value: 1234 },
      reactions: { value: 52 },
      comments: { value: 21 },
      reposts: { value: 5 },
    })
  })

  it('Portuguese: competitors with their period in two cells', async () => {
    fixture('page_exports/Acme_competitor_analytics_PT.xlsx')
    const { sources } = await importFolder(folder)
    expect(sources[0]).toMatchObject({ format: 'page-competitors', kept: 2 })
  })

  it('dates with all days to 12 and semicolons are those of the language of the file', async () => {
    put(
      'Shares.csv',
      [
        SHARES.replaceAll(',', ';'),
        `08/10/2026 16:45;${link('2026-10-08T16:45:00Z', 'share')};Un texte;;;`,
        '',
      ].join('\n'),
    )
    put(
      'Connections.csv',
      'First Name;Last Name;URL;Email Address;Company;Position;Connected On\nA;B;;;;;08-oct-26\nC;D;;;;;07-dic-26\nE;F;;;;;03-dez-26\nG;H;;;;;05-Okt-26\n',
    )
    client({ consent: { given: true } })
    const { records, sources } = await importFolder(folder)
    expect(sources.flatMap(({ rejected }) => rejected)).toEqual([])
    expect(records.posts[0]?.publishedAt.slice(0, 10)).toBe('2026-10-08')
    expect(records.activities.map(({ day }) => day)).toEqual([
      '2026-10-05',
      '2026-10-08',
      '2026-12-03',
      '2026-12-07',
    ])
  })
})

describe('an export in another shape', () => {
  it('a member list saved as a workbook is read', async () => {
    fixture('member_export/Shares.xlsx')
    const { records, sources } = await importFolder(folder)
    expect(sources[0]).toMatchObject({ format: 'linkedin-shares', kept: 2 })
    expect(records.posts.map(({ publishedAt }) => publishedAt)).toEqual([
      '2026-10-02T08:00:00Z',
      '2026-10-06T08:00:00Z',
    ])
  })

  it('the single-post export of a newsletter is an article with its views', async () => {
    fixture('creator_analytics/SinglePostAnalytics_Jane Doe_newsletter.xlsx')
    const { records } = await importFolder(folder)
    expect(records.posts[0]).toMatchObject({ type: 'article', metrics: { views: { value: 122 } } })
  })

  it('engagements as decimals leave the impressions of the day, and are told once', async () => {
    const days = Array.from({ length: 9 }, (_, at) => [`10/${String(11 + at)}/2026`, 100 + at, 5.37 + at])
    put(
      'Content_2026-10-11_2026-10-19_JaneDoe.xlsx',
      workbook({
        DISCOVERY: [
          ['Overall Performance', '10/11/2026 - 10/19/2026'],
          ['Impressions', 936],
        ],
        ENGAGEMENT: [['Date', 'Impressions', 'Engagements'], ...days],
      }),
    )
    const { records, sources } = await importFolder(folder)
    expect(
      records.measures.filter(({ metric, from }) => metric === 'impressions' && from === null),
    ).toHaveLength(9)
    expect(sources[0]).toMatchObject({
      rejected: [],
      warnings: [{ key: 'errors.import.figuresUnread', values: { column: 'Engagements', count: 9 } }],
    })
  })

  it('a web page under the name of a workbook is told what to do with', async () => {
    put('rapport.xls', '<html><body><table><tr><td>Date</td></tr></table></body></html>')
    expect((await importFolder(folder)).unknown).toMatchObject([
      { reason: { key: 'errors.import.unknown.webTable' } },
    ])
  })
})

describe('two files that cannot both be right', () => {
  it('about the followers of one day are named', async () => {
    put('a.csv', 'who,date,metric,value\nperson,2026-09-30,followers,4200\n')
    put('b.csv', 'who,date,metric,value\nperson,2026-09-30,followers,31000\n')
    expect((await importFolder(folder)).warnings).toEqual([
      {
        key: 'errors.import.totalsDiffer',
        values: { file: 'b.csv', other: 'a.csv', day: '2026-09-30', value: 31000, less: 4200 },
      },
    ])
  })

  it('about a result of nearly the same name are named, equal rows count once', async () => {
    put(
      'typed.csv',
      'date,kind,label,value,source\n2026-09-11,deal,Firm B,1000,LinkedIn\n2026-09-12,deal,Firm C,1000,LinkedIn\n',
    )
    put(
      'more.csv',
      'date,kind,label,value,source\n2026-09-11,deal,Firm B retrofit,1000,LinkedIn\n2026-09-12,deal,Firm C,1000,LinkedIn\n',
    )
    const { records, warnings } = await importFolder(folder)
    expect(records.outcomes).toHaveLength(3)
    expect(warnings).toEqual([
      { key: 'errors.import.outcomesAlike', values: { count: 1, labels: ['Firm B / Firm B retrofit'] } },
    ])
  })

  it('won in one export and lost in another is told', async () => {
    const header = 'Record ID,Deal Name,Deal Stage,Close Date,Amount,Create Date'
    const deal = (stage: string) => `${header}\n1,Firm B,${stage},2026-09-10 10:00,100,2026-09-01 10:00\n`
    put('one.csv', deal('Closed Won'))
    put('two.csv', deal('Closed Lost'))
    const { records, warnings } = await importFolder(folder)
    expect(records.outcomes.map(({ stage }) => stage)).toEqual(['won'])
    expect(warnings).toEqual([
      {
        key: 'errors.import.endsDiffer',
        values: { file: 'one.csv', other: 'two.csv', count: 1, labels: ['Firm B'] },
      },
    ])
  })
})
