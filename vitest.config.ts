import { defineConfig } from 'vitest/config'

const json = process.env['VITEST_JSON']

export default defineConfig({
  test: {
    include: ['tests/{unit,cli,golden,host,e2e}/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: json ? ['default', ['json', { outputFile: json }]] : ['default'],
  },
})
