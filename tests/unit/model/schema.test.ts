import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SCHEMAS, schemaText } from '../../tools/schemas'

test.each(Object.entries(SCHEMAS))('the published schema of %s is the one of the model', (name, schema) => {
  const published = readFileSync(
    new URL(`../../../resources/schema/${name}.schema.json`, import.meta.url),
    'utf8',
  )
  expect(published, 'run npm run schema').toBe(schemaText(schema))
})
