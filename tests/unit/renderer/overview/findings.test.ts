import { describe, expect, it } from 'vitest'
import { gapsOf, provisionalChecks } from '#renderer/screens/overview/coverage'
import { findingSentence, toldMessage } from '#renderer/screens/overview/findings'
import { findingsOf, sharesOfChecks } from '#shared/audit/engine/findings'
import { shownFindings } from '#renderer/screens/overview/shown-findings'
import { isBorneOut } from '#renderer/screens/overview/verdict-reason'
import { postsBehind } from '#renderer/screens/overview/posts-behind'
import { MESSAGES } from '#shared/locale/messages'
import { headlineFigure } from '#shared/report/figure'
import { createTranslator } from '#shared/locale/translator'
import { contentOf } from '#shared/audit/engine/content-borne'
import { storedAudit } from '../../../tools/stored-audit'

const FR = createTranslator('fr')
const SAMPLES = ['camille', 'etienne'] as const

describe.each(SAMPLES)('the overview of %s', (name) => {
  const audit = storedAudit(name)

  it('shares the whole index out among the checks', () => {
    const shares = [...sharesOfChecks(audit).values()].reduce((sum, { share }) => sum + share, 0)
    expect(shares).toBeCloseTo(1, 10)
  })

  it('puts the dearest risk first and no check twice', () => {
    const { risks, strengths } = findingsOf(audit)
    expect(risks.map(({ points }) => points)).toEqual(
      risks.map(({ points }) => points).toSorted((a, b) => b - a),
    )
    const ids = [...risks, ...strengths].map(({ check }) => check.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('says a share as it is printed everywhere else, a small one with its decimal', () => {
    const translator = createTranslator('fr')
    const { person, brand } = audit.client
    const shares = audit.checks.filter(({ figure }) => figure?.unit === 'fraction' && figure.as !== 'change')
    const said = shares.flatMap((check) => {
      const { figure } = findingSentence(check, translator, { person, brand: brand ?? '' })
      return figure.endsWith('%') ? [[check.id, figure, headlineFigure(check, { translator })]] : []
    })
    expect(said.length).toBeGreaterThan(4)
    for (const [id, figure, printed] of said) expect([id, figure]).toEqual([id, printed])
  })

  it.each(['fr', 'en'] as const)(
    'says every finding in a sentence about the client, not to the client (%s)',
    (language) => {
      const translator = createTranslator(language)
      const { risks, strengths } = findingsOf(audit)
      for (const { check } of [...risks, ...strengths]) {
        const { before, figure, after } = findingSentence(check, translator, {
          person: audit.client.person,
          brand: audit.client.brand ?? '',
        })
        const text = `${before}${figure}${after}`
        expect(text, check.id).toMatch(/\.$/)
        expect(text, check.id).not.toMatch(/\*|\b(vous|vos|votre|your|you)\b/i)
      }
    },
  )

  it('parts the audience index so that the parts add up to it again', () => {
    const parts = audit.audience.parts
    expect(parts.reduce((sum, { score, weight }) => sum + score * weight, 0)).toBeCloseTo(
      audit.audience.score ?? Number.NaN,
      6,
    )
  })

  it('names posts of the audit behind findings, none twice', () => {
    const known = new Set(audit.posts.map(({ id }) => id))
    for (const check of audit.checks) {
      const { ids } = postsBehind(check, audit)
      expect(new Set(ids).size).toBe(ids.length)
      expect(
        ids.filter((id) => !known.has(id)),
        check.id,
      ).toEqual([])
    }
  })

  it('gives every gap a share of the index', () => {
    for (const { share, checks } of gapsOf(audit)) {
      expect(share).toBeGreaterThan(0)
      expect(checks.length).toBeGreaterThan(0)
    }
    expect(
      provisionalChecks(audit).every((id) =>
        audit.checks.some((check) => check.id === id && check.provisional),
      ),
    ).toBe(true)
  })
})

it('shows the labelled posts behind the share of brand and trade; the check estimates those whose text is unknown as well', () => {
  const audit = storedAudit('camille')
  const check = audit.checks.find(({ id }) => id === 'BA-1')
  const labelled = audit.posts.filter(
    ({ who, subject }) => who === 'person' && (subject === 'brand' || subject === 'trade'),
  )
  expect(check && postsBehind(check, audit).ids).toEqual(labelled.map(({ id }) => id))
  expect(Number(check?.message.values['k']) - labelled.length).toBeLessThanOrEqual(1)
})

it('says why a check has no result, and survives an audit without the values of the sentence', () => {
  const audit = storedAudit('etienne')
  const open = audit.checks.find(({ id }) => id === 'BA-4')
  const stated = audit.checks.find(({ id }) => id === 'OV-1')
  if (!open || !stated) throw new Error('the sample has both checks')
  const translator = createTranslator('fr')
  const names = { person: 'Étienne', brand: 'Ventorel' }
  const say = (check: typeof open) => Object.values(findingSentence(check, translator, names)).join('')
  expect(say(open)).toBe(toldMessage(open.message, translator))
  const { k: _, ...values } = stated.message.values
  expect(
    say({
      ...stated,
      status: 'fail',
      headline: { key: 'checks.OV-1.headline.fail', values },
      message: { key: 'checks.OV-1.failUpperBound', values },
    }),
  ).toContain('%')
})

it('opens all the posts that a finding counts, or says how many of them it opens', () => {
  const audit = storedAudit('camille')
  const behind = (id: string) => {
    const check = audit.checks.find((each) => each.id === id)
    if (!check) throw new Error(`no check ${id}`)
    return { check, ...postsBehind(check, audit) }
  }
  const origin = behind('EL-3')
  // All views of posts about neither the brand nor its trade, not the five most seen.
  expect(origin.ids.length).toBe(origin.total)
  expect(origin.total).toBeGreaterThan(100)
  const line = behind('EL-1')
  expect(line.total).toBe(line.check.message.values['out'])
  expect(line.ids.length).toBeGreaterThan(600)
  const shares = behind('OV-2')
  expect(shares.ids).toHaveLength(542)
  expect(shares.total).toBe(542)
})

it('shows the thesis among the first six findings, whatever the others cost', () => {
  const { risks, strengths } = findingsOf(storedAudit('camille'))
  const shown = shownFindings(risks, strengths).map(({ check }) => check.id)
  expect(shown).toHaveLength(6)
  for (const id of ['RR-3', 'BA-6'] as const)
    expect([id, shown.includes(id)]).toEqual([id, risks.some(({ check }) => check.id === id)])
})

it('says of a good verdict that the content carries the trade only where no result denies it', () => {
  const audit = storedAudit('etienne')
  const checks = audit.checks.map((check) => ({ ...check, status: 'pass' as const }))
  expect(isBorneOut({ verdict: 'authority', checks })).toBe(true)
  const denied = checks.map((check) => (check.id === 'EL-3' ? { ...check, status: 'fail' as const } : check))
  expect(isBorneOut({ verdict: 'authority', checks: denied })).toBe(false)
  expect(isBorneOut({ verdict: 'authority', checks: [] })).toBe(false)
  expect(isBorneOut({ verdict: 'quiet', checks: denied })).toBe(true)
})

it('says on paper of a good verdict what the results say of the content', () => {
  const { verdictReason, checks } = storedAudit('etienne')
  const said = (content: string) =>
    FR.message({ ...verdictReason, values: { ...verdictReason.values, content } })
  expect(verdictReason.values['content']).toBe(contentOf(checks))
  expect(said('holds')).toContain('ce que vous publiez sert')
  expect(said('fails')).toContain('des constats contredisent cette bonne note')
  expect(said('unknown')).not.toMatch(/sert|contredisent/)
  expect(FR.t('report.verdict.authority.title', { content: 'fails' })).toContain('ne sert pas')
})

it('speaks of the client where the verdict is withheld, on the overview', () => {
  for (const language of ['fr', 'en'] as const)
    for (const [key, text] of MESSAGES[language])
      if (key.startsWith('overview.reason.undetermined.'))
        expect([key, text]).toEqual([key, expect.not.stringMatching(/\b(votre|vos|vous|your|you)\b/i)])
  for (const [key, text] of MESSAGES.fr)
    if (key.startsWith('checks.verdict.undetermined.') && /\b(votre|vos|vous)\b/i.test(text))
      expect(FR.has(key.replace('checks.verdict.', 'overview.reason.'))).toBe(true)
})

it.each([
  ['fr', /(?<![\p{L}])(vous|votre|vos|vôtre)(?![\p{L}])/iu],
  ['en', /\byou(rs?)?\b/i],
] as const)('says to the consultant why a check is open, about the client (%s)', (language, spoken) => {
  const translator = createTranslator(language)
  const open = [...MESSAGES[language].keys()].filter((key) =>
    /^(checks\.[A-Z]{2}-\d\.(insufficient|not_applicable|unknown|few|fewKnown|noImpressions|notAsked|noLog)|missing\.\w+)$/.test(
      key,
    ),
  )
  expect(open.length).toBeGreaterThan(30)
  for (const key of open) {
    const told = key
      .replace(/^(checks\.[A-Z]{2}-\d)\.(\w+)$/, '$1.open.$2')
      .replace(/^missing\./, 'overview.open.')
    const text = MESSAGES[language].get(told) ?? MESSAGES[language].get(key) ?? ''
    expect([key, spoken.test(text)]).toEqual([key, false])
  }
  for (const name of SAMPLES)
    for (const check of storedAudit(name).checks)
      if (!['pass', 'warn', 'fail'].includes(check.status))
        expect([check.id, spoken.test(toldMessage(check.message, translator))]).toEqual([check.id, false])
})
