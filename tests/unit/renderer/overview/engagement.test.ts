import { describe, expect, it } from 'vitest'
import { stepsOf } from '#renderer/screens/overview/engagement'
import { client as schema } from '#shared/model/client'
import { storedAudit } from '../../../tools/stored-audit'

const EMPTY = schema.parse({ person: { name: 'Ada' }, brand: { name: 'Examplia' } })
const audit = storedAudit('camille')
const read = { checks: audit.checks.map((check) => ({ ...check, provisional: false })) }

describe('the steps of an engagement', () => {
  it('are all open where nothing is given', () => {
    const workspace = { client: EMPTY, consent: null, files: 0 }
    const steps = stepsOf({ workspace, audit, questions: 0, texts: [{ text: ' ' }], audits: 0 })
    expect(steps.map(({ id }) => id)).toEqual([
      'consent',
      'files',
      'trades',
      'questions',
      'reading',
      'words',
      'stored',
    ])
    expect(steps.some(({ isDone }) => isDone)).toBe(false)
  })

  it('are done one by one, by what is stored', () => {
    const workspace = {
      client: { ...EMPTY, brand: { ...EMPTY.brand!, specialties: ['pumps'] } },
      consent: { given: true, by: 'Ada', on: '2026-11-01' },
      files: 3,
    }
    const steps = stepsOf({ workspace, audit: read, questions: 2, texts: [{ text: 'x' }], audits: 1 })
    expect(steps.every(({ isDone }) => isDone)).toBe(true)
    const refused = stepsOf({
      workspace: { ...workspace, consent: { given: false, by: '', on: '2026-11-01' } },
      audit: read,
      questions: 2,
      texts: [],
      audits: 1,
    })
    expect(refused.filter(({ isDone }) => !isDone).map(({ id }) => id)).toEqual(['consent', 'words'])
  })

  it('ask for neither consent nor files in a view from outside', () => {
    const workspace = { client: { ...EMPTY, kind: 'outside' as const }, consent: null, files: 0 }
    const steps = stepsOf({ workspace, audit, questions: 0, texts: [], audits: 0 })
    expect(steps.map(({ id }) => id)).not.toEqual(expect.arrayContaining(['consent']))
    expect(steps).toHaveLength(5)
  })
})
