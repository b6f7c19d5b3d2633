import { defineConfig } from 'vitest/config'

const json = process.env['VITEST_JSON']
const long = { testTimeout: 120_000, hookTimeout: 120_000 }

// The files of a thread share their modules: to start and to import again for every file took longer than the tests. Two threads, since
// by itself the runner leaves a machine of two cores one.
const quick = {
  pool: 'threads' as const,
  maxWorkers: 2,
  isolate: false,
  retry: 0,
  setupFiles: ['tests/strict-texts.ts'],
}

/** Whole reports, all samples and the labels of every corpus: what takes more than a few seconds. */
const SLOW = [
  'tests/unit/one-way.test.ts',
  'tests/golden/team-sample.test.ts',
  'tests/unit/renderer/store/employers.test.ts',
  'tests/unit/audit/{labelling-again,no-effect,promises,samples-robustness,withheld}.test.ts',
  'tests/unit/records/merge.test.ts',
  'tests/unit/stats/{anomalies,bootstrap,kendall}.test.ts',
  'tests/unit/services/import/{any-order,fuzz,hostile,large-archive,linear,mixtures,patterns,scan}.test.ts',
  'tests/unit/services/import/read/{csv,limits,zip}.test.ts',
  'tests/unit/services/report/{report,gallery,lengths,other-outputs}.test.ts',
  'tests/unit/services/report/pdf/pdfmake.test.ts',
  'tests/unit/labelling/accuracy.test.ts',
  'tests/unit/labelling/model/{corrections,reranker}.test.ts',
]

// Quick tests first, then the slow ones, then whole programs (journeys, the command line), two files at a time: they mostly wait.
export default defineConfig({
  test: {
    globalSetup: 'tests/temporary.ts',
    reporters: json ? ['default', ['json', { outputFile: json }]] : ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/golden/**/*.test.ts'],
          exclude: SLOW,
          ...quick,
          ...long,
        },
      },
      {
        extends: true,
        test: {
          name: 'slow',
          include: SLOW,
          ...quick,
          sequence: { groupOrder: 1 },
          ...long,
        },
      },
      {
        extends: true,
        test: {
          name: 'programs',
          include: ['tests/{host,cli,e2e,electron}/**/*.test.ts'],
          globalSetup: ['tests/tools/fresh-build.ts'],
          maxWorkers: 2,
          // A browser on a busy machine may miss a beat; a fault fails three times.
          retry: 2,
          sequence: { groupOrder: 2 },
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
