import { readFileSync, writeFileSync } from 'node:fs'
import { SECURITY_PAGE, withTables } from './security-page'

// npm run security: writes the tables of docs/security.md that are made from the code; a test fails if they differ.
writeFileSync(SECURITY_PAGE, withTables(readFileSync(SECURITY_PAGE, 'utf8')))
