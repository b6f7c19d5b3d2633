import { writeFileSync } from 'node:fs'
import { formatsPage } from './conformance/page'

// npm run formats: writes docs/formats.md; a test fails if it differs from what the fixtures give.
writeFileSync(new URL('../../docs/formats.md', import.meta.url), await formatsPage())
