import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { teamAudit as schema, type TeamAudit } from '#shared/team/model'
import { renderTeamReport } from '#services/report/team/team-report'
import { MAX_HEIGHT, PAGE } from '#services/report/pdf/theme'
import { runTeam, type TeamRun } from '#services/team/run-team'
import { TEAM_SAMPLES } from '../tools/samples/samples'
import { freshFolder, run as tool, saved } from '../unit/services/report/pdf/pdf-tools'

const FOLDER = fileURLToPath(new URL('../../resources/samples/halvea', import.meta.url))
const MEGABYTE = 1_000_000

let run: TeamRun
let audit: TeamAudit
beforeAll(async () => {
  run = await runTeam(FOLDER, {})
  audit = run.audit
})

const person = (id: string) => audit.people.find((each) => each.id === id)!
const answered = (id: string) =>
  audit.questions
    .filter(({ people }) => people.some((cell) => cell.id === id && cell.answers.length > 0))
    .map(({ text }) => text.split(' ').slice(0, 4).join(' '))

describe('the employer of the samples', () => {
  it('has eight people, six of whom agreed to be named', () => {
    expect(run.people.map(({ member }) => member.folder)).toHaveLength(8)
    expect(run.failed).toEqual([])
    expect(audit.people.map(({ name }) => name)).toEqual([
      'Inès Moreau',
      'Karim Benali',
      'Lucie Garnier',
      'Paul Verdier',
      'Sophie Lemaire',
      'Thomas Roche',
    ])
    expect(schema.parse(audit)).toEqual(audit)
  })

  it('has one who answers clients: five of ten questions, and two results that name a post', () => {
    expect(answered('ines-moreau')).toHaveLength(5)
    expect(person('ines-moreau').results).toEqual({ count: 2, linked: 2 })
  })

  it('has one who copies the page: eight texts, each within four days', () => {
    const copies = audit.copies.flatMap((chorus) => chorus.copies.map((copy) => ({ chorus, copy })))
    const karim = copies.filter(({ copy }) => copy.by === 'karim-benali')
    expect(karim).toHaveLength(8)
    for (const { chorus, copy } of karim) {
      expect([chorus.first.by, copy.similarity]).toEqual([null, 1])
      expect(Date.parse(copy.at) - Date.parse(chorus.first.at)).toBeLessThanOrEqual(5 * 86_400_000)
    }
  })

  it('has one off topic: twelve of thirteen posts, and the text of the director', () => {
    expect(person('lucie-garnier').spoken).toMatchObject({
      posts: 13,
      labelled: 13,
      byHand: 13,
      subjects: { off: 12 },
    })
    expect(person('lucie-garnier').indices?.verdict).toBe('audience-without-influence')
    const hiring = audit.copies.find(({ first }) => first.by === 'thomas-roche')
    expect(hiring?.copies.map(({ by, day }) => [by, day])).toEqual([['lucie-garnier', '2026-09-16']])
  })

  it('has one who left: what came after is not counted, and the answer that only he gave is open again', () => {
    expect(person('paul-verdier')).toMatchObject({ left: '2026-06-30', spoken: { posts: 12 } })
    const question = audit.questions.find(({ text }) => text.startsWith('Que faire le jour'))
    expect(question).toMatchObject({ open: true, onlyLeft: true })
  })

  it('has one who lets only the posts be seen', () => {
    expect(person('sophie-lemaire')).toMatchObject({ scope: 'posts', indices: null, results: null })
    expect(answered('sophie-lemaire')).toHaveLength(2)
  })

  it('leaves three questions open, the most important first, and spreads them over the quarter', () => {
    expect(
      audit.calendar.map(({ question, month }) => [
        audit.questions[question]?.text.split(' ').slice(0, 3).join(' '),
        month,
      ]),
    ).toEqual([
      ['Que faire le', '2026-12'],
      ['Comment préparer une', '2027-01'],
      ['Peut-on louer une', '2027-02'],
    ])
  })

  it('has a theme of one voice alone, one of nobody, three of several', () => {
    expect(audit.themes.map(({ name, voices }) => [name, voices])).toEqual([
      ['Chaudières et vapeur', 'chorus'],
      ['Tours de refroidissement', 'chorus'],
      ['Réemploi de l’eau', 'chorus'],
      ['Rejets', 'alone'],
      ['Sécheresse', 'none'],
    ])
  })

  it('says nothing of the two who have not agreed, who answer two of the open questions', () => {
    const text = JSON.stringify(audit)
    for (const hidden of ['nadia', 'ferrand', 'olivier', 'pasquet'])
      expect(text.toLowerCase()).not.toContain(hidden)
    const unnamed = run.people.filter(({ member }) =>
      ['nadia-ferrand', 'olivier-pasquet'].includes(member.folder),
    )
    expect(unnamed).toHaveLength(2)
    for (const { member } of unnamed)
      for (const { id, who } of member.audit.posts) if (who === 'person') expect(text).not.toContain(id)
    expect(audit.others).toBeNull()
  })

  it('says why the overlap of audiences is not known, also of a document from before it was said', () => {
    expect(audit.overlap).toEqual({ known: false, reason: 'followersNotListed' })
    const { overlap: _, ...earlier } = audit
    expect(schema.parse(earlier).overlap).toEqual(audit.overlap)
  })

  it('counts twenty posts of the page', () => {
    expect(audit.page?.spoken).toMatchObject({ posts: 20, labelled: 20, byHand: 20 })
  })
})

it.each(['fr', 'en'] as const)(
  'is printed on ten to fourteen pages, none of which ends above its half but the last (%s)',
  async (language) => {
    const { bytes, pages } = await renderTeamReport(audit, { language, consultant: {}, length: 'client' })
    expect(pages).toBeGreaterThanOrEqual(10)
    expect(pages).toBeLessThanOrEqual(14)
    const boxes = tool('pdftotext', '-bbox', saved(freshFolder(), `${language}.pdf`, bytes), '-')
    const ends = boxes
      .split('<page ')
      .slice(1)
      .map((page) => [...page.matchAll(/yMax="([\d.]+)"/g)].map(([, y]) => Number(y)))
      .map((all) => Math.max(...all.filter((y) => y <= PAGE.margins.top + MAX_HEIGHT + 2)))
    expect(ends).toHaveLength(pages)
    for (const end of ends.slice(0, -1)) expect((end - PAGE.margins.top) / MAX_HEIGHT).toBeGreaterThan(1 / 2)
  },
)

it('is what its script writes, and small', async () => {
  const files = await TEAM_SAMPLES.halvea()
  const names = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(FOLDER.length + 1)
        .replaceAll('\\', '/'),
    )
  expect(names.sort()).toEqual(Object.keys(files).sort())
  let size = 0
  for (const [path, content] of Object.entries(files)) {
    const stored = readFileSync(join(FOLDER, path))
    expect(stored.equals(Buffer.from(content)), path).toBe(true)
    size += stored.length
  }
  expect(size).toBeLessThan(MEGABYTE)
})
