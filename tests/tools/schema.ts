import { writeFileSync } from 'node:fs'
import { SCHEMAS, schemaText } from './schemas'

// npm run schema: writes the published JSON Schemas; a test fails if they differ from the model.
for (const [name, schema] of Object.entries(SCHEMAS)) {
  writeFileSync(new URL(`../../resources/schema/${name}.schema.json`, import.meta.url), schemaText(schema))
}
