import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES } from '#shared/model/vocabulary'
import { MOST_CLIENT_PAGES } from '#shared/report/lengths'
import { renderReport } from '#services/report/report'
import { CASES } from './cases'
import { faultsOf } from './read-back'

// npm run gallery [-- FOLDER [NAME]]: the reports of extreme clients in both languages, to be looked at page by page; names what a program can see.
const [folder = 'gallery', only = ''] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
let faults = 0
for (const { name, make, most = MOST_CLIENT_PAGES } of CASES.filter((each) => each.name.startsWith(only)))
  for (const language of LANGUAGES) {
    const { audit, options } = await make(language)
    const { bytes, pages } = await renderReport(audit, { consultant: {}, ...options, language })
    const path = join(folder, `${name}-${language}.pdf`)
    writeFileSync(path, bytes)
    const found = faultsOf(path, { language, most })
    faults += found.length
    process.stdout.write(`${path}: ${pages} pages\n${found.map((fault) => `  ${fault}\n`).join('')}`)
  }
process.exitCode = faults === 0 ? 0 : 1
