import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LOCALES } from '#shared/locale/locales'
import { MESSAGES } from '#shared/locale/messages'
import { LANGUAGES, type Language } from '#shared/model/vocabulary'

const keys = [...MESSAGES.fr.keys()].sort()

test.each(LANGUAGES)('%s has the keys that French has', (language) => {
  expect([...MESSAGES[language].keys()].sort()).toEqual(keys)
})

test.each(LANGUAGES)('%s has the tables to fill in that English has', (language) => {
  const tables = (of: Language) =>
    readdirSync(new URL(`../../../resources/templates/${of}/`, import.meta.url)).sort()
  expect(tables(language)).toEqual(tables('en'))
})

test.each(Object.keys(LOCALES))('every text file of the folder %s is among the texts', (locale) => {
  const folder = new URL(`../../../shared/locale/${locale}/`, import.meta.url).pathname
  const registered =
    readFileSync(`${folder}texts.ts`, 'utf8') + readFileSync(`${folder}start-texts.ts`, 'utf8')
  const forgotten = jsonIn(folder).filter((file) => !registered.includes(`'./${file}'`))
  expect(forgotten).toEqual([])
})

test('the texts of a check stand in the file of its category', () => {
  for (const locale of Object.keys(LOCALES)) {
    const folder = new URL(`../../../shared/locale/${locale}/checks/`, import.meta.url).pathname
    for (const file of jsonIn(folder)) {
      const ids = Object.keys(JSON.parse(readFileSync(folder + file, 'utf8')) as Record<string, unknown>)
      const strangers = ids.filter((id) => `${id.split('-')[0]?.toLowerCase() ?? ''}.json` !== file)
      expect([locale, file, strangers]).toEqual([locale, file, []])
    }
  }
})

test.each(LANGUAGES)('every text of %s takes the values of the French one', (language) => {
  const different = keys.filter((key) => argumentsOf('fr', key) !== argumentsOf(language, key))
  expect(different).toEqual([])
})

test('no text uses a straight apostrophe, which ICU would swallow', () => {
  const straight = LANGUAGES.flatMap((language) =>
    [...MESSAGES[language]].filter(([, text]) => text.includes("'")).map(([key]) => `${language} ${key}`),
  )
  expect(straight).toEqual([])
})

function argumentsOf(language: Language, key: string): string {
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

function jsonIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'))
}
