/** The rooms of the page, each built on those after it. */
const DOWNWARDS = ['app', 'screens', '(workspace|import)', 'ui', 'shell', 'workers', 'host', 'store']

/** Who may know whom (docs/decisions/0002-folders.md). */
module.exports = {
  forbidden: [
    {
      // Types count: whoever reads a file meets no file that leads back to it.
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'shared-knows-nobody',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(electron|renderer|tests)/' },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'services-never-electron',
      severity: 'error',
      from: { path: '^electron/services/' },
      to: { path: '(^electron/(main|preload|web|cli|start)/|node_modules/electron/)' },
    },
    {
      name: 'web-and-cli-never-electron',
      severity: 'error',
      from: { path: '^electron/(web|cli|start)/' },
      to: { path: '(^electron/(main|preload)/|node_modules/electron/)' },
    },
    {
      name: 'preload-knows-electron-only',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { path: '^(electron/services|shared/(?!host/))' },
    },
    {
      name: 'renderer-stays-in-the-page',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(electron|node_modules/electron/)' },
    },
    {
      // zod stays out of the start-up bundle: the one file that checks what is restored is loaded when it is needed.
      name: 'renderer-checks-in-one-place',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/src/store/restore\\.ts$' },
      to: { path: '^node_modules/zod/' },
    },
    {
      // Rows have shapes of their own: of the program's types only audits, which carry their version, and the names of texts.
      name: 'rows-of-their-own-shape',
      severity: 'error',
      from: { path: '^renderer/src/store/(rows|stored-shapes|migrations)\\.ts$' },
      to: {
        pathNot:
          '^(renderer/src/store/stored-shapes|shared/model/audit|shared/team/model|shared/locale/keys)\\.ts$',
      },
    },
    {
      // What is stored is read and written, and checked on its way in, by the modules of the store alone.
      name: 'queries-in-the-store',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/src/store/' },
      to: { path: '(^renderer/src/store/(database|sound-rows)\\.ts$|^node_modules/dexie)' },
    },
    ...DOWNWARDS.map((room, place) => ({
      name: `page-${room.replace(/\W+/g, '-')}-looks-down`,
      severity: 'error',
      from: { path: `^renderer/src/${room}/` },
      to: {
        path: `^renderer/src/(${['main\\.tsx', ...DOWNWARDS.slice(0, place).map((above) => `${above}/`)].join('|')})`,
      },
    })),
    {
      name: 'renderer-never-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'records-and-labelling-below-audit',
      severity: 'error',
      from: { path: '^shared/(model|records|values|labelling|stats|locale)/' },
      // The ids of the catalogue are types of the stored audit.
      to: { path: '^shared/audit/(?!catalogue\.ts$)' },
    },
    {
      name: 'labelling-types-know-no-labeller',
      severity: 'error',
      from: { path: '^shared/labelling/types\\.ts$' },
      to: { path: '^shared/labelling/' },
    },
    {
      name: 'tokenizer-knows-no-client',
      severity: 'error',
      from: { path: '^shared/labelling/tokenizer/' },
      to: { path: '^shared/labelling/(?!tokenizer/|data/|vectors\\.ts)' },
    },
    owner('pdfmake', '^electron/services/report/pdf/'),
    owner('echarts', '^(electron/services/report/pdf|renderer/src/charts)/'),
    owner('@e965/xlsx', '^electron/services/(import/read/(workbook(-cell)?|biff8)|export/audit-xlsx)\\.ts$'),
    owner('yauzl', '^electron/services/import/read/zip\\.ts$'),
    owner('iconv-lite', '^electron/services/import/read/(decode|mojibake|old-encoding)\\.ts$'),
    owner('node-html-parser', '^electron/services/(import/read/html|report/pdf/svg)\\.ts$'),
    owner('intl-messageformat', '^shared/locale/translator\\.ts$'),
    owner('date-holidays', '^shared/time/calendar\\.ts$'),
    owner('dexie', '^renderer/src/store/'),
    owner('commander', '^electron/cli/'),
  ],
  options: {
    tsPreCompilationDeps: true,
    exclude: { path: '^(out|audits)/' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}

/** One place owns each third-party library; tests may use it to build real files. */
function owner(library, path) {
  return {
    name: `one-owner-of-${library}`,
    severity: 'error',
    from: { pathNot: [path, '^tests/'] },
    to: { path: `node_modules/${library}/`, dependencyTypesNot: ['type-only'] },
  }
}
