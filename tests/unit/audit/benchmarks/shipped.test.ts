import { expect, test } from 'vitest'
import { z } from 'zod'
import { BENCHMARKS } from '#shared/audit/benchmarks/benchmarks'
import { benchmark } from '#shared/model/benchmark'

test('every benchmark that is shipped fits the schema of benchmarks', () => {
  expect(BENCHMARKS.length).toBeGreaterThan(10)
  expect(z.array(benchmark).parse(BENCHMARKS)).toEqual(BENCHMARKS)
})
