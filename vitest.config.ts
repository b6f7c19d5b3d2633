import { defineConfig } from 'vitest/config'

const json = process.env['VITEST_JSON']
const timeouts = { testTimeout: 120_000, hookTimeout: 120_000 }

// Journeys and the command line start whole programs: one file at a time, after the quick tests.
export default defineConfig({
  test: {
    reporters: json ? ['default', ['json', { outputFile: json }]] : ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/golden/**/*.test.ts'],
          ...timeouts,
        },
      },
      {
        extends: true,
        test: {
          name: 'programs',
          include: ['tests/{host,cli,e2e,electron}/**/*.test.ts'],
          fileParallelism: false,
          // A browser on a busy machine may miss a beat; a fault fails three times.
          retry: 2,
          sequence: { groupOrder: 1 },
          ...timeouts,
        },
      },
    ],
  },
})
