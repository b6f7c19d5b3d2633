import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { dataTable, h2, paragraph, section, title, together } from '#services/report/pdf/nodes'
import { renderPdf } from '#services/report/pdf/pdfmake'
import { BOARD_META, boardReport } from './board'
import { freshFolder, PdfObjects, readMarks, run, saved, textOf } from './pdf-tools'
import type { ReportNode } from '#services/report/pdf/types'

const folder = freshFolder()
let board = ''

async function printed(name: string, content: ReportNode[]): Promise<string> {
  const { bytes } = await renderPdf({ content }, BOARD_META)
  return saved(folder, name, bytes)
}

beforeAll(async () => {
  const { bytes, pages } = await renderPdf(boardReport(), BOARD_META)
  board = saved(folder, 'board.pdf', bytes)
  expect(run('pdfinfo', board)).toMatch(new RegExp(`Pages:\\s+${pages}\\n`, 'u'))
})

describe('a report as a file', () => {
  it('is a sound PDF 1.7 that says what it is', () => {
    expect(run('qpdf', '--check', board)).toContain('No syntax or stream encoding errors found')
    const info = run('pdfinfo', board)
    expect(info).toMatch(/Title:\s+Audit d’influence & audience, Camille Renaud/u)
    expect(info).toMatch(/Author:\s+Atelier Marchand/u)
    expect(info).toMatch(/Tagged:\s+yes/u)
    expect(info).toMatch(/PDF version:\s+1.7/u)
    expect(run('pdfinfo', '-meta', board)).toContain('Audit d’influence &amp; audience')
    const { catalog } = new PdfObjects(board)
    expect(catalog['/Lang']).toBe('u:fr')
    expect(new PdfObjects(board).dictionary(catalog['/MarkInfo'])['/Marked']).toBe(true)
    expect(new PdfObjects(board).dictionary(catalog['/ViewerPreferences'])['/DisplayDocTitle']).toBe(true)
  })

  it('comes out byte for byte the same from two processes', () => {
    const script = join(fileURLToPath(import.meta.url), '..', 'print-board.ts')
    const copies = ['one.pdf', 'two.pdf'].map((name) => {
      const out = join(folder, name)
      execFileSync(process.execPath, ['--import', 'tsx', script, out])
      return readFileSync(out)
    })
    expect(copies[0]?.equals(copies[1] ?? Buffer.alloc(0))).toBe(true)
    expect(copies[0]?.equals(readFileSync(board))).toBe(true)
  })

  it('embeds every font as a subset with a Unicode map', () => {
    const fonts = run('pdffonts', board).split('\n').slice(2).filter(Boolean)
    expect(fonts.length).toBeGreaterThanOrEqual(6)
    for (const line of fonts)
      expect(line).toMatch(
        /^[A-Z]{6}\+(?:SourceSerif4|IBMPlexSans|AplombTitles)-\S+\s+CID TrueType\s+Identity-H\s+yes yes yes/u,
      )
  })

  it('bookmarks its titles and, below them, its headings', () => {
    const objects = new PdfObjects(board)
    const titles = (value: Parameters<PdfObjects['dictionary']>[0]): string[] => {
      const item = objects.dictionary(value)
      const text = textOf(item['/Title']).replace(/^u:/u, '')
      return [
        text,
        ...(item['/First'] ? titles(item['/First']).map((child) => `  ${child}`) : []),
        ...(item['/Next'] ? titles(item['/Next']) : []),
      ]
    }
    expect(titles(objects.dictionary(objects.catalog['/Outlines'])['/First'])).toEqual([
      'Audit d’influence',
      'Vous êtes très vue, et peu entendue.',
      'Seize publications sur dix\u2011sept parlent d’autre chose.',
      '  Publications par mois',
      '  Les trois plus vues, les trois plus utiles',
      'Huit actions pour être entendue.',
      'Toutes les publications, une à une.',
    ])
  })

  it('names the section in the running head of each of its pages and leaves the cover bare', () => {
    const page = (number: number): string =>
      run('pdftotext', '-f', String(number), '-l', String(number), '-layout', board, '-')
    expect(page(1)).not.toMatch(/\d\s\/\s\d/u)
    expect(page(3)).toMatch(/Atelier Marchand\s+Influence,\s4\ssur\s8/u)
    expect(page(6)).toMatch(/Atelier Marchand\s+Annexe A/u)
    expect(page(6)).toMatch(/Audit d’influence, Camille Renaud et Nuvéo, 16\snov.\s2026\s+6\u00a0\/\u00a0\d/u)
  })
})

describe('the structure tree', () => {
  it('reads in the order of the definition', () => {
    const text = run('pdfinfo', '-struct-text', board)
    const order = [
      'Vous êtes très vue',
      'Votre audience est forte',
      'Figure',
      'Presque rien',
      'Pour commencer',
      'Alignement avec la marque',
      'Seize publications',
    ]
    const places = order.map((part, index) =>
      text.indexOf(part, index > 4 ? text.indexOf('Pour commencer') : 0),
    )
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(Math.min(...places)).toBeGreaterThan(0)
    for (const role of [
      'Document',
      'Sect',
      'H1',
      'H2',
      'H3',
      'P',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'Table',
      'TR',
      'TH',
      'TD',
      'Figure',
      'Link',
    ]) {
      expect(text, role).toMatch(new RegExp(`^ *${role}\\b`, 'mu'))
    }
  })

  it('leaves no heading at the foot of a page, wherever its text begins', async () => {
    const headings = Array.from({ length: 40 }, (_, index) => `Titre ${index + 1}`)
    const path = await printed('headings.pdf', [
      section(
        null,
        headings.flatMap((heading) => [h2(heading), paragraph('Chaque phrase compte. '.repeat(9))]),
      ),
    ])
    const pages = run('pdftotext', '-layout', path, '-').split('\f').slice(0, -1)
    expect(pages.length).toBeGreaterThan(2)
    const last = pages.map((page) =>
      page
        .trimEnd()
        .split('\n')
        .findLast((line) => !/\d \/ \d/.test(line)),
    )
    expect(last.filter((line) => /Titre/.test(line ?? ''))).toEqual([])
  })

  it('keeps a table over three pages one table and a paragraph over two pages one paragraph', async () => {
    const rows = Array.from({ length: 80 }, (_, index) => [`Ligne ${index + 1}`, String(index + 1)])
    const path = await printed('long.pdf', [
      dataTable(
        [
          { head: 'Contenu', width: '*' },
          { head: 'Vues', width: 60, align: 'right' },
        ],
        rows,
      ),
      'Chaque phrase compte. '.repeat(260),
    ])
    expect(Number(/Pages:\s+(\d+)/u.exec(run('pdfinfo', path))?.[1])).toBeGreaterThanOrEqual(4)
    const roles = new PdfObjects(path).elements().map(({ dictionary }) => dictionary['/S'])
    expect(roles.filter((role) => role === '/Table')).toHaveLength(1)
    expect(roles.filter((role) => role === '/TR')).toHaveLength(81)
    expect(roles.filter((role) => role === '/TH')).toHaveLength(2)
    expect(roles.filter((role) => role === '/P')).toHaveLength(1)
    const text = run('pdftotext', path, '-')
    expect(text.match(/Contenu/gu)?.length).toBeGreaterThanOrEqual(3)
    expect(run('pdfinfo', '-struct-text', path).match(/Contenu/gu)).toHaveLength(1)
  })

  it.each([0, 1, 2, 3])(
    'begins no page with fewer than three rows of a table (%s more than fit)',
    async (more) => {
      const columns = [{ head: 'Contenu', width: '*' as const }]
      const table = (count: number) =>
        dataTable(
          columns,
          Array.from({ length: count }, (_, index) => [`Ligne ${index + 1}`]),
        )
      const onPages = async (count: number) => {
        const path = await printed(`rows-${count}.pdf`, [table(count)])
        const pages = run('pdftotext', path, '-').split('\f').slice(0, -1)
        return pages.map((page) => page.match(/Ligne/gu)?.length ?? 0)
      }
      const [fitting = 0] = await onPages(60)
      expect(await onPages(fitting + more)).toEqual(more === 0 ? [fitting] : [fitting + more - 3, 3])
    },
  )

  it('leaves no mark on a page that is neither content of an element nor an artefact, and finds every element again', () => {
    const objects = new PdfObjects(board)
    const owners = new Map<string, string>()
    for (const { reference, dictionary } of objects.elements()) {
      for (const kid of objects.array(dictionary['/K'])) {
        const content = objects.dictionary(kid)
        if (content['/Type'] === '/MCR')
          owners.set(`${textOf(content['/Pg'])} ${Number(content['/MCID'])}`, reference)
      }
    }
    const parents = objects.array(
      objects.dictionary(objects.dictionary(objects.catalog['/StructTreeRoot'])['/ParentTree'])['/Nums'],
    )
    for (const { reference, dictionary } of objects.pages()) {
      const { unmarked, ids, depth } = readMarks(objects.stream(dictionary['/Contents']))
      expect(unmarked).toEqual([])
      expect(depth).toBe(0)
      expect(ids).toEqual(ids.map((_, index) => index))
      const listed = objects.array(parents[parents.indexOf(dictionary['/StructParents'] ?? -1) + 1])
      expect(listed).toEqual(ids.map((id) => owners.get(`${reference} ${id}`)))
      expect(dictionary['/Tabs']).toBe('/S')
    }
  })

  it('gives figures their words and their area, links their click area, header cells their scope', () => {
    const objects = new PdfObjects(board)
    const elements = objects.elements().map(({ dictionary }) => dictionary)
    const figures = elements.filter((element) => element['/S'] === '/Figure')
    expect(figures.length).toBeGreaterThan(10)
    for (const figure of figures) expect(textOf(figure['/Alt'])).toMatch(/^u:\S/u)
    const chart = figures.find((figure) => textOf(figure['/Alt']).includes('Publications par mois'))
    expect(objects.array(objects.dictionary(chart?.['/A'])['/BBox'])).toHaveLength(4)
    const link = elements.find((element) => element['/S'] === '/Link')
    const area = objects
      .array(link?.['/K'])
      .map((kid) => objects.dictionary(kid))
      .find((kid) => kid['/Type'] === '/OBJR')
    const annotation = objects.dictionary(area?.['/Obj'])
    expect(annotation['/Contents']).toBe('u:l’export LinkedIn')
    expect(typeof annotation['/StructParent']).toBe('number')
    const head = elements.find((element) => element['/S'] === '/TH')
    expect(objects.dictionary(head?.['/A'])['/Scope']).toBe('/Column')
    expect(elements.some((element) => element['/S'] === '/Span' && element['/Lang'] === 'u:en')).toBe(true)
  })
})

describe('words on the page', () => {
  it('gives the no-break spaces back to whoever copies them', () => {
    const text = run('pdftotext', board, '-')
    expect(text).toContain('6\u00a0%')
    expect(text).toContain('20\u202f140')
    expect(text).toContain('«\u00a0Canicule\u00a0: les dix villes les plus chaudes\u00a0»')
    expect(text).not.toMatch(/\d %| [;!?»]|« /u)
    expect(text).not.toContain('\ufffd')
  })

  it('never breaks a line at a no-break space and prints the narrow one 0.195 em wide', async () => {
    const amount = '20\u202f140\u00a0€'
    const path = await printed('narrow.pdf', [
      { text: Array.from({ length: 90 }, () => amount).join(' '), margin: [0, 0, 300, 0] },
      'x\u202fx',
      'xx',
    ])
    const lines = run('pdftotext', path, '-')
      .split('\n')
      .filter((line) => line.includes('140'))
    for (const line of lines)
      expect(
        line
          .trim()
          .split(' ')
          .every((word) => word === amount),
      ).toBe(true)
    const width = (word: string): number => {
      const [, from, to] =
        new RegExp(`xMin="([\\d.]+)"[^>]*xMax="([\\d.]+)"[^>]*>${word}<`, 'u').exec(
          run('pdftotext', '-bbox', path, '-'),
        ) ?? []
      return Number(to) - Number(from)
    }
    expect((width('x\u202fx') - width('xx')) / 10.125).toBeCloseTo(0.195, 1)
  })

  it('loses nothing of a row or a block that is taller than a page', async () => {
    const long = Array.from({ length: 900 }, (_, index) => `mot${index}`).join(' ')
    const path = await printed('tall.pdf', [
      dataTable(
        [
          { head: 'Contenu', width: 150 },
          { head: 'Vues', width: 60 },
        ],
        [
          ['court', '1'],
          [long, '2'],
        ],
      ),
      together(Array.from({ length: 90 }, (_, index) => `bloc${index}`)),
    ])
    const text = run('pdftotext', path, '-')
    for (const word of ['mot0', 'mot450', 'mot899', 'bloc0', 'bloc89']) expect(text).toContain(word)
  })

  it('evens out the lines of a title and leaves no lone word below a paragraph', async () => {
    const path = await printed('lines.pdf', [
      section('x', [
        title('Seize publications sur dix\u2011sept parlent d’autre chose et encore'),
        'Tous vos contacts viennent de ces quarante publications au plus, et les six cent quarante trois autres aucun.',
      ]),
    ])
    const [first = '', second = '', ...prose] = run('pdftotext', path, '-').split('\n').filter(Boolean)
    expect(Math.abs(first.length - second.length)).toBeLessThan(12)
    expect(prose.at(-2)?.trim().split(' ').length).toBeGreaterThan(1)
  })

  it('sets a title with a letter the title cut lacks in the text face', async () => {
    const path = await printed('polish.pdf', [section('x', [title('Łukasz Żółty')], { pageBreak: false })])
    expect(run('pdftotext', path, '-')).toContain('Łukasz Żółty')
    expect(run('pdffonts', path)).not.toContain('AplombTitles')
  })

  it('opens no file and no address a report names', async () => {
    await expect(printed('leak.pdf', [{ image: '/etc/hostname', alt: 'x' }])).rejects.toThrow(/denied/u)
    await expect(printed('net.pdf', [{ image: 'https://example.org/a.png', alt: 'x' }])).rejects.toThrow(
      /denied/u,
    )
  })
})
