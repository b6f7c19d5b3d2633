import { JOBS, type Jobs } from './job-list'

/** Runs one job in a thread of the pool. */
export default function job({ name, input }: { name: keyof Jobs; input: unknown[] }): Promise<unknown> {
  return (JOBS[name] as (...given: unknown[]) => Promise<unknown>)(...input)
}
