import { expect, it } from 'vitest'
import { Missing } from '#shared/audit/define/define-fact'
import { runAudit } from '#shared/audit/engine/run-audit'
import { labels } from '#shared/audit/facts/labels'
import { createTranslator } from '#shared/locale/translator'
import { samples } from '../../../properties/clients'

it('a verdict that rests on proposals says so, one on labels by hand does not', async () => {
  const [{ input } = { input: null }] = await samples(['camille'])
  if (!input) throw new Error('no sample')
  const said = (labels: typeof input.client.labels) => {
    const { verdictReason } = runAudit({ ...input, client: { ...input.client, labels } })
    return [createTranslator('fr').message(verdictReason), createTranslator('en').message(verdictReason)]
  }
  const provisional = [/Verdict provisoire\s: \d\d\s% /, /Provisional verdict: \d\d% /]
  const [bare, read] = [said({}), said(input.client.labels)]
  provisional.forEach((words, index) => {
    expect(bare[index]).toMatch(words)
    expect(read[index]).not.toMatch(words)
  })
})

it('a comparison with a page is to be confirmed until forty posts of either are read, however many the person has', async () => {
  const [{ input } = { input: null }] = await samples(['camille'])
  const found = input && labels.of(input)
  if (!found || found instanceof Missing) throw new Error('no sample')
  expect(found.readByHand.person).toBeGreaterThan(40)
  const comparison = (read: number) => {
    const said = { ...input.client.labels }
    for (const { id } of found.page.slice(0, read)) said[id] = { subject: 'trade', intent: 'inform' }
    const client = { ...input.client, labels: said }
    return runAudit({ ...input, client }).checks.find(({ id }) => id === 'BA-2')?.provisional
  }
  expect([comparison(39), comparison(40)]).toEqual([true, false])
})
