import { expect, test } from 'vitest'
import { beginning, findingOn } from '#renderer/screens/content/quotation'
import { printedOwn, type OwnRows } from '#renderer/screens/findings/printed-own'
import { postsBehind } from '#renderer/screens/overview/posts-behind'
import { reportOptions } from '#shared/host/contract'
import { storedAudit } from '../../tools/stored-audit'

const audit = storedAudit('camille')
const [post] = audit.posts
const base = { workspace: 'w', createdAt: '2026-11-01T00:00:00.000Z' }
const rows: OwnRows = {
  leftOut: ['gone'],
  ranks: { risks: ['EL-1'], strengths: [], actions: ['a1', 'EL-1'] },
  findings: [
    {
      ...base,
      about: 'EL-1',
      own: null,
      words: { fr: { text: 'Chez vous, {figure}.', headline: '', advice: ' ' } },
    },
    {
      ...{ ...base, about: 'f1', own: { side: 'risk', category: 'BA' } },
      words: { fr: { text: 'Vu en entretien.', headline: '', advice: 'En parler.' } },
    },
    {
      ...base,
      about: 'gone',
      own: { side: 'risk', category: 'BA' },
      words: { fr: { text: 'Non', headline: '', advice: '' } },
    },
    { ...base, about: 'empty', own: { side: 'strength', category: 'BA' }, words: {} },
  ],
  actions: [
    {
      ...{ ...base, about: 'EL-1', isOwn: false, words: {}, owner: ' Nora ', due: '2026-12-24' },
      history: [
        { status: 'accepted', by: '', at: '2026-11-02T10:00:00.000Z' },
        { status: 'done', by: 'Léa', at: '2026-11-03T10:00:00.000Z' },
      ],
    },
    {
      ...base,
      about: 'a1',
      isOwn: true,
      words: { fr: 'Former la relève.' },
      owner: '',
      due: '',
      history: [],
    },
  ],
  exhibits: [
    {
      ...base,
      id: 'x1',
      about: 'EL-1',
      kind: 'picture',
      data: 'data:image/png;base64,AA==',
      width: 1,
      height: 1,
      captions: { fr: 'Le fil' },
    },
    { ...base, id: 'x2', about: 'EL-1', kind: 'quote', post: post!.id, text: 'Mes mots', captions: {} },
  ],
}

test('what the consultant decided is what the report is asked to print', () => {
  const printed = printedOwn(rows, 'fr', audit)
  expect(printed.wording.findings).toEqual({ 'EL-1': 'Chez vous, {figure}.' })
  expect(printed.wording.advice).toEqual({})
  expect(printed.wording.added).toEqual({
    risks: ['Vu en entretien.'],
    strengths: [],
    findings: [{ id: 'f1', text: 'Vu en entretien.', advice: 'En parler.', category: 'BA' }],
    actions: [{ id: 'a1', text: 'Former la relève.' }],
  })
  expect(printed.plan).toEqual({
    'EL-1': { owner: 'Nora', due: '2026-12-24', status: 'done', on: '2026-11-03', by: 'Léa' },
  })
  expect(printed.exhibits['EL-1']?.[0]).toEqual({
    ...{ kind: 'picture', data: 'data:image/png;base64,AA==', caption: 'Le fil' },
  })
  expect(printed.exhibits['EL-1']?.[1]).toMatchObject({ kind: 'quote', text: 'Mes mots' })
  const options = { language: 'fr', consultant: {}, ...printed }
  expect(reportOptions.safeParse(options).error).toBeUndefined()
})

test('in a language without words, the audit speaks for its findings, and the consultant’s own are not lost', () => {
  const printed = printedOwn(rows, 'en', audit)
  expect(printed.wording.findings).toEqual({})
  expect(printed.wording.added?.findings?.map(({ text }) => text)).toEqual(['Vu en entretien.'])
  expect(printed.wording.added?.actions?.map(({ text }) => text)).toEqual(['Former la relève.'])
})

test('a quotation goes with the gravest finding that rests on its post', () => {
  const check = findingOn(post!.id, audit)
  expect(check).toBeDefined()
  expect(postsBehind(check!, audit).ids).toContain(post!.id)
})

test('a quotation is the beginning of a post, to the end of a sentence', () => {
  expect(beginning('  Court\n et bon. ')).toBe('Court et bon.')
  const long = 'Une phrase. '.repeat(40)
  expect(beginning(long)).toMatch(/^(Une phrase\. )+Une phrase\.$/)
  expect(beginning(long).length).toBeLessThanOrEqual(320)
  expect(beginning('mot '.repeat(200))).toMatch(/mot…$/)
})
