import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { judge } from './judge'
import { seeds } from './seeds'

// Judges the inputs it is sent and tells each result; `begin` comes first, so that a hang has a number.
process.once('message', (message: { numbers: number[] }) => {
  void run(message.numbers)
})

async function run(numbers: number[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'aplomb-fuzz-'))
  try {
    const all = await seeds()
    for (const number of numbers) {
      process.send?.({ begin: number })
      process.send?.({ judged: await judge(number, all, folder), rss: process.memoryUsage().rss })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
    process.disconnect()
  }
}
