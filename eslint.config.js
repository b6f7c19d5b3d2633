import js from '@eslint/js'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const off = (...rules) => Object.fromEntries(rules.map((rule) => [rule, 'off']))

export default tseslint.config(
  {
    ignores: ['*.cjs', 'eslint.config.js', '**/_*.ts', 'out/', 'audits/', 'node_modules/', 'tests/fixtures/'],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        // One program for all rooms: four read what they share four times.
        project: './tests/lint.tsconfig.json',
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // noUncheckedIndexedAccess makes the compiler ask; a checked bound is said with `!` in numeric loops only.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // The compiler allows no enumeration (`erasableSyntaxOnly`).
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
    },
  },
  // `bold`, `link` and `sup` of a run are not the deprecated methods of String that the rule takes them for.
  { files: ['electron/services/report/**'], rules: off('@typescript-eslint/no-deprecated') },
  // ECharts' option types are wider than what these rules see.
  {
    files: ['shared/charts/**'],
    rules: off('@typescript-eslint/no-deprecated', '@typescript-eslint/no-unnecessary-type-assertion'),
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      // What a person does either succeeds or says so: a promise that nobody waits for goes through `attempt`.
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false }],
      // A flag that a cleanup sets looks constant to the first rule; drafts follow stored rows on purpose.
      ...off(
        '@typescript-eslint/no-unnecessary-condition',
        '@typescript-eslint/no-confusing-void-expression',
        '@typescript-eslint/no-meaningless-void-operator',
        'react-hooks/set-state-in-effect',
      ),
    },
  },
  { files: ['tests/**'], rules: off('@typescript-eslint/no-unsafe-argument') },
)
