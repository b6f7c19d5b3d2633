import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TeamPerson } from '#shared/team/employer'
import type { Member } from '#shared/team/member'
import { teamAudit as schema, type TeamAudit } from '#shared/team/model'
import { aMember, anEmployer, aPage, auditOfTeam, type Line } from './members'

const employer = anEmployer()
const PAGE_TEXT =
  'Une chaudière se ramone deux fois par an, et le carnet d’entretien reste dans la chaufferie, à portée de main de celui qui passe.'
const OTHER =
  'Le samedi matin nous ouvrons l’atelier à ceux qui veulent apprendre à démonter un brûleur sans rien casser, gants fournis.'

const serve = (answers: number[], themes: string[] = []): Line['label'] => ({
  subject: 'trade',
  intent: 'serve',
  answers,
  themes,
})

const ines = aMember(
  employer,
  'ines-moreau',
  [
    {
      day: 3,
      text: 'On ramone avant la saison de chauffe, et une fois au milieu.',
      label: serve([0], ['Entretien']),
    },
    {
      day: 9,
      text: 'Une panne un dimanche coûte trois fois le prix de l’entretien.',
      label: serve([1], ['Entretien']),
    },
  ],
  { name: 'Inès Moreau' },
)
const karim = aMember(employer, 'karim', [{ day: 12, text: PAGE_TEXT, label: serve([]) }], {
  name: 'Karim Benali',
})
const paul = aMember(
  employer,
  'paul',
  [
    {
      day: 2,
      text: 'La nuit, appelez le numéro qui est collé sur la porte.',
      label: serve([2], ['Sécurité']),
    },
    {
      day: 10,
      text: 'J’ai changé de maison, et voici ce que j’y apprends.',
      label: { subject: 'career', intent: 'self' },
    },
  ],
  { name: 'Paul Verdier', entry: { left: '2026-11-05' } },
)
const nadia = aMember(
  employer,
  'nadia-ferrand',
  [{ day: 4, text: 'La nuit, c’est moi que l’on appelle, et je réponds.', label: serve([2]) }],
  { name: 'Nadia Ferrand', entry: null },
)
const page = aPage(employer, [
  { day: 11, text: PAGE_TEXT, label: serve([]) },
  { day: 13, text: 'Bravo à Nadia Ferrand pour ses dix ans avec nous.' },
])
const people = [ines, karim, paul, nadia]
const audit = auditOfTeam({ employer, people, page })
const question = (text: string) => audit.questions.find((each) => each.text === text)!

describe('the audit of a team', () => {
  it('is valid by its published shape', () => {
    expect(schema.parse(audit)).toEqual(audit)
  })

  it('lists those who agreed by name, never by how much they publish', () => {
    expect(audit.people.map(({ name }) => name)).toEqual(['Inès Moreau', 'Karim Benali', 'Paul Verdier'])
    expect(audit.privacy.named).toBe(3)
  })

  it('puts each question beside who answers it, the most important first', () => {
    expect(audit.questions.map(({ importance }) => importance)).toEqual([3, 2, 1])
    const cell = question('Quand ramoner ?').people.find(({ id }) => id === 'ines-moreau')
    expect(cell?.answers.map(({ day }) => day)).toEqual(['2026-11-03'])
    expect(question('Quand ramoner ?').open).toBe(false)
  })

  it('leaves a question open that only somebody who left has answered, and somebody without consent', () => {
    expect(question('Qui appeler la nuit ?')).toMatchObject({ open: true, onlyLeft: true })
    expect(audit.calendar).toEqual([{ question: 1, month: '2026-12' }])
  })

  it('counts of somebody who left what came until the last day', () => {
    expect(audit.people.find(({ id }) => id === 'paul')?.spoken).toMatchObject({ posts: 1, byHand: 1 })
  })

  it('tells who speaks of a theme alone, and what nobody speaks of', () => {
    expect(audit.themes.map(({ name, voices }) => [name, voices])).toEqual([
      ['Entretien', 'alone'],
      ['Sécurité', 'alone'],
    ])
  })

  it('finds the text of the page in the mouth of a person', () => {
    expect(audit.copies).toHaveLength(1)
    expect(audit.copies[0]?.first.by).toBeNull()
    expect(audit.copies[0]?.copies.map(({ by, similarity }) => [by, similarity])).toEqual([['karim', 1]])
  })

  it('shows neither index, nor verdict, nor results of who lets only the posts be seen', () => {
    const shy = { ...ines, entry: { ...ines.entry!, consent: { scope: 'posts' as const, on: '2026-10-01' } } }
    const [first] = auditOfTeam({ employer, people: [shy], page }).people
    expect(first).toMatchObject({ indices: null, results: null, spoken: { posts: 2 } })
  })

  it('says what has moved since an earlier audit, of those named in both', () => {
    const before = auditOfTeam({ employer, people: [karim, paul], page })
    const { progress } = auditOfTeam({ employer, people, page }, { ...before, asOf: '2026-06-30' })
    expect(progress?.answered).toEqual({ then: 0, now: 2, of: 3 })
    expect(progress?.people.map(({ id }) => id)).not.toContain('ines-moreau')
  })
})

const WORDS = ['chaudière', 'panne', 'brûleur', 'carnet', 'gants', 'nuit', 'atelier', 'foyer']

const LABELS: Line['label'][] = [
  serve([0], ['Entretien']),
  serve([1, 2], ['Sécurité']),
  { subject: 'off', intent: 'chat' },
  undefined,
]

/** Ten people who say different things, some of them the same. */
const SAID = Array.from({ length: 10 }, (_, person) =>
  aMember(
    employer,
    `zz-dossier-${person}`,
    Array.from({ length: 3 }, (_line, index) => ({
      day: 1 + ((person * 3 + index * 5) % 14),
      text:
        (person + index) % 4 === 0
          ? PAGE_TEXT
          : (person + index) % 4 === 1
            ? OTHER
            : WORDS.map((word) => `${word} ${person} ${index}`).join(' '),
      label: LABELS[(person + index) % LABELS.length],
    })),
    { name: `Xavière Quentinot${'abcdefghij'.charAt(person)}` },
  ),
)

const entry = fc.constantFrom<Partial<TeamPerson> | null>(
  null,
  {},
  { left: '2026-11-07' },
  { consent: { scope: 'posts', on: '2026-10-01' } },
  { consent: { scope: 'full', on: '2026-10-01', withdrawn: '2026-11-02' } },
)

const team = fc.array(entry, { minLength: SAID.length, maxLength: SAID.length }).chain((entries) =>
  fc.subarray(
    SAID.map((member, index): Member => {
      const said = entries[index] ?? null
      const consent = { scope: 'full' as const, on: '2026-10-01' }
      return { ...member, entry: said === null ? null : { folder: member.folder, consent, ...said } }
    }),
    { minLength: 2 },
  ),
)

const isNamed = ({ entry: said }: Member) =>
  said?.consent !== undefined && said.consent.withdrawn === undefined

/** What an audit says of everybody but one. */
function without(
  id: string,
  {
    people: all,
    questions,
    themes,
    copies,
    privacy: _,
    others: _others,
    calendar: _calendar,
    ...rest
  }: TeamAudit,
) {
  return {
    ...rest,
    people: all.filter((person) => person.id !== id),
    questions: questions.map(({ people: cells, open: _open, onlyLeft: _left, ...each }) => ({
      ...each,
      people: cells.filter((cell) => cell.id !== id),
    })),
    themes: themes.map(({ people: cells, voices: _voices, ...each }) => ({
      ...each,
      people: cells.filter((cell) => cell.id !== id),
    })),
    said: copies
      .flatMap(({ first, copies: again }) =>
        [first, ...again].filter(({ by }) => by !== id).map(({ post }) => post),
      )
      .toSorted(),
  }
}

describe('whatever the team', () => {
  it('says the same whatever the order of the people', () => {
    fc.assert(
      fc.property(team, fc.nat(), (members, turn) => {
        const turned = members.map((_, index) => members[(index + turn) % members.length]!).toReversed()
        expect(auditOfTeam({ employer, people: turned, page })).toEqual(
          auditOfTeam({ employer, people: members, page }),
        )
      }),
      { numRuns: 40, seed: 16 },
    )
  })

  it('changes by a person who goes only what is of that person', () => {
    fc.assert(
      fc.property(team, fc.nat(), (members, which) => {
        const gone = members[which % members.length]!
        const whole = auditOfTeam({ employer, people: members, page })
        const less = auditOfTeam({ employer, people: members.filter((member) => member !== gone), page })
        const [before, after] = [without(gone.folder, whole), without(gone.folder, less)]
        // A text that two still say stays, one that only the person who goes had said with one other does not.
        expect(before.said).toEqual(expect.arrayContaining(after.said))
        expect({ ...after, said: [] }).toEqual({ ...before, said: [] })
        if (!isNamed(gone)) expect({ ...less, others: null }).toEqual({ ...whole, others: null })
      }),
      { numRuns: 40, seed: 17 },
    )
  })

  it('lets nobody be found who has not agreed, by name, folder or post', () => {
    fc.assert(
      fc.property(team, (members) => {
        const text = JSON.stringify(auditOfTeam({ employer, people: members, page }))
        for (const member of members.filter((each) => !isNamed(each))) {
          expect(text).not.toContain(`${member.audit.client.person}"`)
          expect(text).not.toContain(member.folder)
          for (const { id, url } of member.audit.posts) {
            expect(text).not.toContain(`${id}"`)
            expect(text).not.toContain(`${url}"`)
          }
        }
      }),
      { numRuns: 40, seed: 18 },
    )
  })
})
