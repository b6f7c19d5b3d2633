import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'
import { MESSAGES } from '#shared/locale/messages'

const keys = [...MESSAGES.fr.keys()].sort()

test('French and English have the same keys', () => {
  expect([...MESSAGES.en.keys()].sort()).toEqual(keys)
})

test('both texts of a key take the same values', () => {
  const different = keys.filter((key) => argumentsOf('fr', key) !== argumentsOf('en', key))
  expect(different).toEqual([])
})

test('no text uses a straight apostrophe, which ICU would swallow', () => {
  const straight = (['fr', 'en'] as const).flatMap((language) =>
    [...MESSAGES[language]].filter(([, text]) => text.includes("'")).map(([key]) => `${language} ${key}`),
  )
  expect(straight).toEqual([])
})

function argumentsOf(language: 'fr' | 'en', key: string): string {
  const names = new Set<string>()
  const visit = (elements: MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue
      names.add(element.value)
      if ('options' in element) for (const option of Object.values(element.options)) visit(option.value)
    }
  }
  visit(parse(MESSAGES[language].get(key) ?? '', { ignoreTag: true }))
  return [...names].sort().join()
}
