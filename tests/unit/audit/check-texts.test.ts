import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { CATEGORIES } from '#shared/audit/catalogue'
import { MESSAGES } from '#shared/locale/messages'

const LITERAL = 0

const texts = (language: 'fr' | 'en') =>
  new Map([...MESSAGES[language]].filter(([key]) => /^(checks|missing|evidence)\./.test(key)))

describe('the texts of the checks', () => {
  it('exist in both languages under the same keys, with the same values', () => {
    const [fr, en] = [texts('fr'), texts('en')]
    expect([...fr.keys()].sort()).toEqual([...en.keys()].sort())
    for (const [key, text] of fr)
      expect([key, argumentsOf(text)]).toEqual([key, argumentsOf(en.get(key) ?? '')])
  })

  it('give every check a title, a question, a formula, an action and an advice', () => {
    const fr = texts('fr')
    const missing = CATEGORIES.flatMap(({ checks }) => checks).flatMap(({ id }) =>
      ['title', 'question', 'formula', 'action', 'advice']
        .map((part) => `checks.${id}.${part}`)
        .filter((key) => !fr.has(key)),
    )
    expect(missing).toEqual([])
  })

  it('tell the consultant every finding that weighs, about the client', () => {
    const fr = texts('fr')
    const missing = CATEGORIES.flatMap(({ checks }) => checks)
      .filter(({ kind }) => kind === 'census' || kind === 'inference')
      .flatMap(({ id }) => ['good', 'bad'].map((level) => `checks.${id}.told.${level}`))
      .filter((key) => !fr.has(key))
    expect(missing).toEqual([])
  })

  it('observe, and never claim to prove or to generate', () => {
    for (const [key, text] of texts('fr'))
      expect(`${key} ${text}`).not.toMatch(/ prouve(nt|)? que|génèr|bravo|félicit/i)
    for (const [key, text] of texts('en'))
      expect(`${key} ${text}`).not.toMatch(/\bproves?\b|\bgenerat|congratulat|well done/i)
  })

  it('use curly apostrophes', () => {
    for (const language of ['fr', 'en'] as const)
      for (const [key, text] of texts(language)) expect(`${key} ${text}`).not.toContain("'")
  })
})

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

function argumentsOf(text: string): string[] {
  const names = new Set<string>()
  const walk = (elements: Element[]) => {
    for (const element of elements) {
      const type: number = element.type
      if (type !== LITERAL && 'value' in element) names.add(element.value)
      if ('options' in element) for (const { value } of Object.values(element.options)) walk(value)
    }
  }
  walk(new IntlMessageFormat(text, 'fr', undefined, { ignoreTag: true }).getAst())
  return [...names].sort()
}
