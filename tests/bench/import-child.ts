import { readFileSync } from 'node:fs'
import { importPaths } from '#services/import/importer'

// Imports the files it is given and says how much memory that took at most; the kernel's own count of a process starts with its parent's.
await importPaths(process.argv.slice(2))
const peak = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
process.stdout.write(`RSS ${peak ?? String(process.resourceUsage().maxRSS)}\n`)
