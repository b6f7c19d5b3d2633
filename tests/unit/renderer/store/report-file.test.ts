import { describe, expect, test } from 'vitest'
import { parseReportFile } from '#services/import/report-file'
import { printedOwn } from '#renderer/screens/findings/printed-own'
import { rowsOfReportFile, type ReportOf } from '#renderer/store/report-file'
import { printedParagraphs } from '#renderer/screens/report/linked-text'
import { createTranslator } from '#shared/locale/translator'
import { SECTION_IDS } from '#shared/report/sections'
import { storedAudit } from '../../../tools/stored-audit'

const audit = storedAudit('camille')
const PICTURE = 'data:image/png;base64,iVBORw0KGgo='
const OF: ReportOf = {
  workspace: 'w',
  language: 'fr',
  isEmployer: false,
  names: { client: 'Camille Renaud', employer: 'Nuvéo' },
  score: { value: 32, date: '2026-11-15' },
  sizeOf: () => ({ width: 3, height: 2 }),
}
const WORDING = {
  findings: { 'OV-1': 'Chez vous, {figure}.' },
  headlines: { 'OV-1': 'Votre voix porte {figure}.' },
  advice: { 'EL-1': 'Choisir.' },
  actions: { 'SA-2': 'Répondre d’abord.' },
  added: {
    risks: ['Vu en entretien.'],
    strengths: ['Bien vu en salle.'],
    findings: [
      { id: 'f1', text: 'Vu en entretien.', advice: 'En parler.', category: 'BA' },
      { id: 'f2', text: 'Bien vu en salle.', category: 'PG' },
    ],
    actions: [
      { id: 'b', text: 'Demander à Léa.', owner: 'Léa', due: '2026-12-24' },
      { id: 'a', text: 'Relire.' },
    ],
  },
}
const PLAN = { 'SA-2': { owner: 'Nora', due: 'au printemps', status: 'done', on: '2026-11-02', by: 'Léa' } }
const EXHIBITS = {
  'OV-1': [
    { kind: 'picture', data: PICTURE, caption: 'La page' },
    { kind: 'quote', text: 'Ce que j’ai dit', source: 'Post du 3 mai' },
  ],
}

function rowsOf(decided: unknown, of: Partial<ReportOf> = {}) {
  const parsed = parseReportFile('report.json', JSON.stringify(decided))
  return rowsOfReportFile(parsed, { ...OF, ...of }, '2026-11-20T08:00:00.000Z')
}

describe('what a report.json decides', () => {
  test('is printed by the composer as the command line prints it', () => {
    const order = { risks: ['EL-1'], strengths: [], actions: ['b', 'SA-2'] }
    const { report, ...rows } = rowsOf({
      leftOut: ['PR-2'],
      order,
      plan: PLAN,
      wording: { fr: WORDING },
      exhibits: { fr: EXHIBITS },
    })
    const own = { ...rows, ranks: report?.ranks, leftOut: report?.leftOut ?? [] }
    expect(printedOwn(own, 'fr', audit)).toEqual({
      wording: WORDING,
      order,
      plan: PLAN,
      exhibits: EXHIBITS,
    })
    expect(report?.leftOut).toEqual(['PR-2'])
  })

  test('is one row for a finding, an action and an exhibit that both languages word', () => {
    const { findings, actions, exhibits } = rowsOf({
      wording: {
        fr: { added: { actions: [{ text: 'Relire.' }], risks: ['Vu.'] }, findings: { 'OV-1': 'Vous' } },
        en: { added: { actions: [{ text: 'Read again.' }], risks: ['Seen.'] }, findings: { 'OV-1': 'You' } },
      },
      exhibits: {
        fr: { 'OV-1': [{ kind: 'picture', data: PICTURE, caption: 'La page' }] },
        en: { 'OV-1': [{ kind: 'picture', data: PICTURE, caption: 'The page' }] },
      },
    })
    expect(actions).toMatchObject([{ isOwn: true, words: { fr: 'Relire.', en: 'Read again.' } }])
    expect(findings).toMatchObject([
      { about: 'OV-1', own: null, words: { fr: { text: 'Vous' }, en: { text: 'You' } } },
      { own: { side: 'risk' }, words: { fr: { text: 'Vu.' }, en: { text: 'Seen.' } } },
    ])
    expect(exhibits).toMatchObject([{ captions: { fr: 'La page', en: 'The page' }, width: 3, height: 2 }])
  })

  test('keeps paragraphs, notes, titles and leads; names are filled in, the score stays linked', () => {
    const { narratives } = rowsOf({
      narrative: { fr: { foreword: ['{client} chez {employer} : {score}.', 'Ensuite, {autre}.'] } },
      notes: { fr: { plan: 'rappeler' } },
      wording: { fr: { titles: { foreword: 'Avant tout' }, leads: { plan: 'Par où commencer' } } },
    })
    const [foreword, plan] = narratives
    expect(printedParagraphs(foreword!.text, audit, createTranslator('fr'))).toEqual([
      `Camille Renaud chez Nuvéo : ${Math.round(audit.influence.score ?? 0)}.`,
      'Ensuite, {autre}.',
    ])
    expect(foreword).toMatchObject({ language: 'fr', section: 'foreword', note: '', title: 'Avant tout' })
    expect(plan).toMatchObject({ section: 'plan', text: '', note: 'rappeler', lead: 'Par où commencer' })
  })

  test('prints the sections of its list in their order, or those of its length', () => {
    const printed = (decided: unknown) => {
      const { off = [], order = [] } = rowsOf(decided).report ?? {}
      return [...order, ...SECTION_IDS.filter((id) => !order.includes(id))].filter((id) => !off.includes(id))
    }
    expect(printed({ sections: ['plan', 'summary'] })).toEqual(['plan', 'summary', 'cover'])
    expect(printed({ length: 'board' })).toEqual(['cover', 'summary', 'plan'])
    expect(printed({ length: 'annex' })).toEqual(['cover', 'method', 'pieces'])
    expect(printed({ length: 'full' })).toEqual(SECTION_IDS)
    expect(printed({ number: '7' })).not.toContain('method')
    expect(rowsOf({ notes: { fr: { plan: 'x' } } }).report).toBeNull()
  })

  test('of an employer is about the sections of the team’s report', () => {
    const { report } = rowsOf({ sections: ['themes', 'summary'] }, { isEmployer: true })
    expect(report?.order).toEqual(['themes', 'summary'])
    expect(report?.off).toContain('people')
    expect(report?.off).not.toContain('themes')
    expect(rowsOf({ length: 'board' }, { isEmployer: true }).report?.off).toEqual([])
  })
})
