import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MantineProvider, NumberInput, TagsInput, Textarea, TextInput } from '@mantine/core'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { theme } from '#renderer/shell/theme'

test.each([TextInput, Textarea, NumberInput, TagsInput])(
  'a browser is told not to remember what is typed into a field of the library (%#)',
  (Field) => {
    const page = renderToStaticMarkup(
      createElement(MantineProvider, { theme }, createElement(Field as typeof TextInput, { label: 'x' })),
    )
    expect(page).toMatch(/<(input|textarea)[^>]*autoComplete="off"/i)
  },
)

test('nor into a field of our own', () => {
  const root = new URL('../../../../renderer/src', import.meta.url).pathname
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.tsx'),
  )
  const bare = files.flatMap((file) => {
    const fields = readFileSync(join(root, file), 'utf8').match(/<(?:input|textarea)\b[^]*?\/>/g) ?? []
    return fields.filter((field) => !field.includes('autoComplete="off"')).map(() => file)
  })
  expect(bare).toEqual([])
})
