import { expect, it } from 'vitest'
import { runAudit } from '#shared/audit/engine/run-audit'
import { reportContext } from '#services/report/context'
import { pill, priority } from '#services/report/pdf/marks'
import { PX, STYLES } from '#services/report/pdf/theme'
import { cover } from '#services/report/sections/cover'
import { LEAST_TYPE, sizesIn } from '../../charts/draw'
import { aClient } from './sections/sample'

function sizesOf(node: unknown): number[] {
  if (Array.isArray(node)) return node.flatMap(sizesOf)
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'fontSize' && typeof value === 'number' ? [value] : sizesOf(value),
  )
}

it('is nowhere under 8.5 pt: styles, marks and the drawing of the cover', () => {
  for (const [name, { fontSize }] of Object.entries(STYLES))
    expect(fontSize, name).toBeGreaterThanOrEqual(LEAST_TYPE)
  expect(Math.min(...sizesOf([pill('Brand'), priority(1)]))).toBeGreaterThanOrEqual(LEAST_TYPE)
  const context = reportContext(runAudit(aClient()), { language: 'en', consultant: {} })
  const drawn = sizesIn(JSON.stringify(cover.render(context)).replaceAll('\\"', '"'))
  expect(drawn.length).toBeGreaterThan(3)
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(LEAST_TYPE / PX)
})
