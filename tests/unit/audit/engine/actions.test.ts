import { describe, expect, it } from 'vitest'
import { actionsOf } from '#shared/audit/engine/actions'
import { compose, type WeighedCategory } from '#shared/audit/engine/compose'
import type { CheckResult } from '#shared/model/audit'
import { settingsOf } from '../build'

const ids = ['OV-1', 'OV-2', 'SA-1', 'CA-2'] as const
type Id = (typeof ids)[number]
const scores: Record<Id, number> = { 'OV-1': 20, 'OV-2': 95, 'SA-1': 60, 'CA-2': 40 }
const result = (id: Id): CheckResult => ({
  id,
  status: scores[id] >= 90 ? 'pass' : scores[id] >= 50 ? 'warn' : 'fail',
  score: scores[id],
  weight: settingsOf(id).weight,
  estimate: null,
  interval: null,
  n: null,
  unit: null,
  scale: settingsOf(id).unit,
  byNature: false,
  figure: null,
  headline: null,
  provisional: false,
  message: { key: `checks.${id}.fail`, values: { k: 1 } },
  evidence: [],
  params: {},
  sources: [],
})
const weighed = (id: Id) => ({
  id,
  score: scores[id],
  weight: settingsOf(id).weight,
  byNature: false,
  range: null,
})
const categories: WeighedCategory[] = [
  { id: 'OV', weight: 14, checks: (['OV-1', 'OV-2'] as const).map(weighed) },
  { id: 'SA', weight: 15, checks: (['SA-1'] as const).map(weighed) },
  { id: 'CA', weight: 8, checks: (['CA-2'] as const).map(weighed) },
]
const actions = actionsOf(
  ids.map(result),
  categories,
  new Map(ids.map((id) => [id, settingsOf(id)])),
  '2026-11-30',
)

describe('actions', () => {
  it('are there for what does not pass, with the points that a pass would bring', () => {
    expect(actions.map(({ check }) => check).sort()).toEqual(['CA-2', 'OV-1', 'SA-1'])
    const raised = categories.map((category) => ({
      ...category,
      checks: category.checks.map((check) => (check.id === 'OV-1' ? { ...check, score: 90 } : check)),
    }))
    const impact = actions.find(({ check }) => check === 'OV-1')?.impact
    expect(impact).toBeCloseTo((compose(raised).value ?? 0) - (compose(categories).value ?? 0), 10)
    expect(impact).toBeGreaterThan(0)
  })

  it('are none where the index as printed would not move', () => {
    const light: WeighedCategory[] = [
      { id: 'OV', weight: 99, checks: [{ ...weighed('OV-2'), score: 80 }] },
      { id: 'CA', weight: 1, checks: [{ ...weighed('CA-2'), score: 60 }] },
    ]
    const planned = actionsOf([result('CA-2')], light, new Map([['CA-2', settingsOf('CA-2')]]), '2026-11-30')
    expect(planned).toEqual([])
  })

  it('aim at the limit that was used, also where a check has a goal of its own', () => {
    const [planned] = actionsOf(
      [{ ...result('CA-2'), id: 'PG-1', estimate: 4, params: { pass: 16, fail: 11 } }],
      [{ id: 'PG', weight: 10, checks: [{ ...weighed('CA-2'), id: 'PG-1' }] }],
      new Map([['PG-1', settingsOf('PG-1')]]),
      '2026-11-30',
    )
    expect(planned?.target).toBe(16)
  })

  it('come by priority, then impact, and are due in a month, a quarter or two at the earliest', () => {
    expect(actions).toEqual([...actions].sort((a, b) => a.priority - b.priority || b.impact - a.impact))
    const due = { 1: '2026-12-30', 2: '2027-02-28', 3: '2027-05-30' }
    for (const action of actions) expect(action.due >= due[action.priority]).toBe(true)
    expect(actions[0]?.due).toBe(due[actions[0]?.priority ?? 1])
  })

  it('start two a month and owner at most, in their order', () => {
    // Six checks of one person, all of the first priority.
    const many = (['OV-1', 'OV-2', 'EL-1', 'SA-1', 'SA-2', 'CA-2'] as const).map((id) => ({
      ...result('CA-2'),
      id,
      weight: 10,
    }))
    const heavy: WeighedCategory[] = many.map(({ id }) => ({
      id: id.slice(0, 2) as WeighedCategory['id'],
      weight: 10,
      checks: [{ ...weighed('CA-2'), id, weight: 10 }],
    }))
    const planned = actionsOf(
      many,
      heavy,
      new Map(many.map(({ id }) => [id, { ...settingsOf(id), effort: 1 }])),
      '2026-11-30',
    )
    expect(planned.map(({ priority }) => priority)).toEqual([1, 1, 1, 1, 1, 1])
    expect(planned.map(({ due }) => due)).toEqual([
      '2026-12-30',
      '2026-12-30',
      '2027-01-30',
      '2027-01-30',
      '2027-02-28',
      '2027-02-28',
    ])
  })

  it('carry the values of the finding', () => {
    expect(actions[0]?.message).toEqual({ key: `checks.${actions[0]?.check}.action`, values: { k: 1 } })
  })

  it('are none where nothing is measured', () => {
    expect(actionsOf(ids.map(result), [], new Map(), '2026-11-30')).toEqual([])
  })
})
