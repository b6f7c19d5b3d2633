import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { engineBuild } from './electron/engine-build'

const here = import.meta.dirname

/** Texts of the command line, of the printed report and of the workbook: the page never says them, so it does not load them; those of a team come with the screens of an employer. */
const UNSAID = /\/shared\/locale\/\w+\/(cli|document|export|team)\.json$/

const SAID = '?said'

const withoutUnsaid = {
  name: 'without-unsaid',
  enforce: 'pre' as const,
  resolveId: (source: string, importer = '') =>
    source === './team.json' && importer.endsWith('/team-texts.ts')
      ? resolve(dirname(importer), source) + SAID
      : null,
  load: (id: string) =>
    id.endsWith(SAID)
      ? {
          code: `export default ${readFileSync(id.slice(0, -SAID.length), 'utf8')}`,
          moduleType: 'js' as const,
        }
      : UNSAID.test(id)
        ? '{}'
        : null,
}

/** The page takes its texts language by language. */
const textsByLanguage = {
  name: 'texts-by-language',
  enforce: 'pre' as const,
  resolveId: (source: string, importer = '') =>
    source === './messages' && importer.endsWith('/shared/locale/translator.ts')
      ? resolve(here, 'renderer/src/i18n/page-texts.ts')
      : null,
}

/** An audit says which code made it. */
const define = { __ENGINE_BUILD__: JSON.stringify(engineBuild(here)) }

export default defineConfig({
  main: {
    define,
    build: {
      rolldownOptions: {
        // Of the queue alone, which the packed app leaves out.
        external: ['bullmq'],
        input: {
          index: resolve(here, 'electron/main/index.ts'),
          web: resolve(here, 'electron/web/index.ts'),
          cli: resolve(here, 'electron/cli/index.ts'),
          start: resolve(here, 'electron/start/index.ts'),
          worker: resolve(here, 'electron/services/host/worker.ts'),
          job: resolve(here, 'electron/cli/job-worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload must be one CommonJS file.
      externalizeDeps: false,
      lib: { entry: resolve(here, 'electron/preload/index.ts'), formats: ['cjs'] },
      rolldownOptions: { output: { entryFileNames: 'index.cjs' } },
    },
  },
  renderer: {
    define,
    root: resolve(here, 'renderer'),
    // Nothing inline: the security policy takes fonts and code from files alone.
    build: {
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: resolve(here, 'renderer/index.html') },
    },
    worker: { format: 'es' },
    plugins: [withoutUnsaid, textsByLanguage, react()],
  },
})
