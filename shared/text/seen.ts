/** Numbers (integers from 0) that were met since the last `clear`: a set for the innermost loops, emptied at once. */
export interface Seen {
  clear(): void
  /** Whether a number is met for the first time. */
  isNew(id: number): boolean
}

/** An empty set of numbers. */
export function createSeen(): Seen {
  let runs = new Int32Array(1 << 14)
  let run = 1
  return {
    clear() {
      run++
    },
    isNew(id) {
      if (id >= runs.length) runs = grown(runs, 2 * id)
      if (runs[id] === run) return false
      runs[id] = run
      return true
    },
  }
}

function grown(values: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(size)
  more.set(values)
  return more
}
