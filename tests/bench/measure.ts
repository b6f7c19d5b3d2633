/** Seconds that an action takes: the best of `runs`, because a busy machine only ever adds. */
export async function seconds(runs: number, action: () => unknown): Promise<number> {
  let best = Infinity
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await action()
    best = Math.min(best, (performance.now() - start) / 1000)
  }
  return best
}

/** One line of the bench: a name, a time, and its ratio to a baseline of the same run. */
export function line(name: string, value: number, baseline?: { name: string; value: number }): void {
  const ratio = baseline ? `  ${(value / baseline.value).toFixed(1)} x ${baseline.name}` : ''
  process.stdout.write(`${name.padEnd(52)} ${value.toFixed(3).padStart(9)} s${ratio}\n`)
}

export function heading(text: string): void {
  process.stdout.write(`\n${text}\n`)
}
