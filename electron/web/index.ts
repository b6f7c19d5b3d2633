import { join } from 'node:path'
import { startWebShell } from './server'

const { url } = await startWebShell({ root: join(import.meta.dirname, '../renderer'), port: 47_600 })
process.stdout.write(`${url}\n`)
