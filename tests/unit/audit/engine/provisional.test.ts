import { expect, it } from 'vitest'
import { runAudit } from '#shared/audit/engine/run-audit'
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
