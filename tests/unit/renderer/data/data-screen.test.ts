import { describe, expect, test } from 'vitest'
import { createTranslator } from '#shared/locale/translator'
import type { SourceRow } from '#renderer/store/rows'
import { expectedKinds, KINDS, missingKinds } from '#shared/audit/expected-data'
import { mailText } from '../../../../renderer/src/screens/data/mail'
import { shortName } from '../../../../renderer/src/screens/data/short-name'
import { sourceGroups } from '../../../../renderer/src/screens/data/source-groups'
import { CHECKS } from '#shared/audit/checks/registry'
import type { FactId } from '#shared/audit/define/define-check'
import { storedAudit } from '../../../tools/stored-audit'

const camille = storedAudit('camille')
const rows = camille.sources.map((source): SourceRow => ({
  ...source,
  workspace: 'w',
  importedAt: '2026-11-23T00:00:00Z',
}))

/** The facts that the files of a kind are read for. */
const FACTS_OF: Record<(typeof KINDS)[number], readonly FactId[]> = {
  'member-archive': ['posts', 'labels', 'activityDays', 'cadence', 'inbound', 'profile', 'coverage'],
  'creator-analytics': ['views', 'resonance', 'yields', 'demographics', 'tracking', 'productivity'],
  'page-content': ['page', 'pageReach', 'labels'],
  'page-followers': ['audience', 'pageDays'],
  'page-visitors': ['pageDays'],
  outcomes: ['outcomes', 'tracking', 'productivity'],
  questions: ['questions'],
}

test('a first import knows no post from before, only doubles among what was read', () => {
  const { t } = createTranslator('fr')
  const said = (known: 'yes' | 'no') => t('data.summary.posts', { read: 110, added: 60, merged: 50, known })
  expect(said('no')).not.toMatch(/connue/)
  expect(said('yes')).toMatch(/déjà connues/)
})

describe('sources of a client', () => {
  const groups = sourceGroups(rows)

  test('an archive is one line with all in it, and the files of one format are one line', () => {
    expect(groups.map(({ format }) => format)).toEqual([
      'member-archive',
      'creator-analytics',
      'page-content',
      'page-followers',
      'page-visitors',
      'seen-figures',
      'seen-outcomes',
      'seen-posts',
    ])
    expect(groups[1]?.count).toBe(13)
  })

  test('no row is lost by grouping', () => {
    expect(groups.reduce((sum, { kept }) => sum + kept, 0)).toBe(
      rows.reduce((sum, { kept }) => sum + kept, 0),
    )
    expect(groups.flatMap(({ parts }) => parts.flatMap(({ files }) => files))).toHaveLength(rows.length)
  })
})

describe('what is missing', () => {
  test('nothing, where every kind is there', () => {
    expect(missingKinds({ sources: rows, outcomes: 17, questions: 10, hasBrand: true }, camille)).toEqual([])
  })

  test('a page is not asked of a person without a brand', () => {
    expect(expectedKinds({ hasBrand: false })).toEqual([
      'member-archive',
      'creator-analytics',
      'outcomes',
      'questions',
    ])
  })

  test('each kind names only checks that exist and have no score', () => {
    const ids = new Set(camille.checks.map(({ id }) => id))
    const everything = missingKinds({ sources: [], outcomes: 0, questions: 0, hasBrand: true }, null)
    expect(everything.map(({ kind }) => kind)).toEqual([...KINDS])
    for (const { unlocks } of everything) expect(unlocks.filter((id) => !ids.has(id))).toEqual([])
    const open = missingKinds({ sources: [], outcomes: 0, questions: 0, hasBrand: true }, camille).flatMap(
      ({ unlocks }) => unlocks,
    )
    expect([...new Set(open)]).toEqual(['SA-4', 'BA-5'])
  })

  test('a kind unlocks only checks that need a fact of its files', () => {
    const strangers = missingKinds({ sources: [], outcomes: 0, questions: 0, hasBrand: true }, null).flatMap(
      ({ kind, unlocks }) =>
        unlocks.filter((id) => !CHECKS[id].needs.some((fact) => FACTS_OF[kind].includes(fact))),
    )
    expect(strangers).toEqual([])
  })
})

describe('the message to the client', () => {
  test.each(['fr', 'en'] as const)('numbers every file and says its path, in %s', (language) => {
    const text = mailText(createTranslator(language), KINDS, {
      person: 'Camille Renaud',
      brand: 'Nuvéo',
      sender: 'Cabinet Aplomb',
    })
    expect(text).toMatch(/^(Bonjour|Hello) Camille,\n/)
    expect(text.match(/^\d\. /gm)).toHaveLength(KINDS.length)
    expect(text).toContain('Nuvéo')
    expect(text.endsWith('Cabinet Aplomb')).toBe(true)
  })

  test('speaks of waiting only where the archive is asked for', () => {
    const about = (kinds: readonly (typeof KINDS)[number][]) =>
      mailText(createTranslator('en'), kinds, { person: 'A', brand: null, sender: '' })
    expect(about(['member-archive'])).toContain('24 hours')
    expect(about(['outcomes'])).not.toContain('24 hours')
  })
})

test('a long file name keeps its beginning and its end', () => {
  expect(shortName('notes.csv')).toBe('notes.csv')
  const short = shortName('Complete_LinkedInDataExport_11-15-2026.zip')
  expect(short).toMatch(/^Complete_.*….*11-15-2026\.zip$/)
  expect(Array.from(short)).toHaveLength(32)
})
