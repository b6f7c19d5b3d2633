import { readFileSync } from 'node:fs'
import type { Audit } from '#shared/model/audit'
import type { Logo } from '#shared/host/results'
import type { Language } from '#shared/model/vocabulary'
import type { ReportOptions } from '#services/report/section'
import { AS_OF, daysBefore, galleryAudit, type ClientFolder, type Result, type Typed } from './folder'

/** One report of the gallery, and what of it is printed. */
export interface GalleryCase {
  name: string
  make: (language: Language) => Promise<{ audit: Audit; options: Partial<ReportOptions> }>
  /** The most pages; those of the client's report where it is not said. */
  most?: number
}

const CONSULTANT = {
  name: 'Hélène Marchand',
  company: 'Atelier Marchand',
  email: 'helene@atelier.example',
  phone: '+33 6 12 34 56 78',
  website: 'https://atelier.example',
  color: '#0b5c66',
}

const SUBJECTS = ['off', 'career', 'trade', 'brand'] as const
const INTENTS = ['chat', 'inform', 'serve', 'self', 'sell'] as const
const WORDS: Readonly<Record<Language, readonly string[]>> = {
  fr: 'atelier capteur réponse chantier client mesure équipe panne terrain devis formation relevé'.split(' '),
  en: 'workshop sensor answer site client measure team failure field quote training survey'.split(' '),
}

/** So many posts over so many days; `own` of ten are the person's own, their subjects and intents in turn. */
function posts(
  count: number,
  language: Language,
  {
    over = 360,
    own = 10,
    size = 400,
    who = 'person' as const,
    label = true,
    long = false,
  }: {
    over?: number
    own?: number
    size?: number
    who?: 'person' | 'page'
    label?: boolean
    long?: boolean
  } = {},
): Typed[] {
  return Array.from({ length: count }, (_, index) => {
    const isOwn = index % 10 < own
    const word = (at: number) => WORDS[language][(index * 7 + at * 5) % 12] ?? ''
    const text = `Note ${index + 1} ${who === 'page' ? 'page ' : ''}${Array.from({ length: long ? 90 : 14 }, (_each, at) => word(at)).join(' ')}.`
    return {
      who,
      day: daysBefore(Math.floor((index * over) / count)),
      type: isOwn ? ('post' as const) : ('repost' as const),
      text: isOwn ? text : `Note ${index + 1} ${word(1)}`,
      impressions: size + ((index * 37) % size),
      reactions: 2 + (index % 9),
      comments: index % 4,
      ...(label && who === 'person'
        ? {
            label: {
              subject: SUBJECTS[index % 4] ?? 'off',
              intent: INTENTS[index % 5] ?? 'chat',
            },
          }
        : {}),
    }
  })
}

function results(count: number, label: (index: number) => string, isLinked = true): Result[] {
  const kinds = ['contact', 'lead', 'meeting', 'opportunity', 'deal', 'hire', 'speaking']
  return Array.from({ length: count }, (_, index) => ({
    day: daysBefore(5 + Math.floor((index * 340) / count)),
    kind: kinds[index % 7] ?? 'contact',
    label: label(index),
    ...(index % 3 === 0 ? { value: 1_200 * (index + 1) } : {}),
    ...(isLinked && index % 2 === 0 ? { post: index % 12 } : {}),
  }))
}

const TEXTS = {
  fr: {
    themes: ['Maintenance', 'Formation', 'Données'],
    question: (n: number) => `Comment choisir l’outil numéro ${n} ?`,
    result: (n: number) => `Rendez-vous avec un industriel, dossier ${n}`,
  },
  en: {
    themes: ['Maintenance', 'Training', 'Data'],
    question: (n: number) => `How should we choose tool number ${n}?`,
    result: (n: number) => `Meeting with a manufacturer, file ${n}`,
  },
} as const

function client(language: Language, more: Record<string, unknown> = {}): Record<string, unknown> {
  const { themes, question } = TEXTS[language]
  return {
    language,
    person: { name: 'Claire Aubin', followers: 5200, headline: 'Maintenance & terrain' },
    brand: { name: 'Nuvéo', followers: 1800, employees: 40, specialties: ['maintenance'] },
    themes: themes.map((name) => ({ name, words: [name] })),
    questions: Array.from({ length: 10 }, (_, index) => ({
      text: question(index + 1),
      importance: 1 + (index % 3),
    })),
    consultant: CONSULTANT,
    ...more,
  }
}

const usual = (language: Language, more: Record<string, unknown> = {}): ClientFolder => ({
  client: client(language, more),
  posts: [...posts(60, language), ...posts(24, language, { who: 'page', size: 120 })],
  results: results(7, (index) => TEXTS[language].result(index + 1)),
  figures: [`person,${AS_OF},followers,5200`, `page,${AS_OF},followers,1800`],
})

const made = (
  name: string,
  folder: (language: Language) => ClientFolder,
  options: (language: Language) => Partial<ReportOptions> = () => ({}),
  most?: number,
): GalleryCase => ({
  name,
  ...(most === undefined ? {} : { most }),
  make: async (language) => {
    const { audit, client: read } = await galleryAudit(folder(language), language)
    return { audit, options: { consultant: read.consultant, ...options(language) } }
  },
})

const stored = (name: string) =>
  JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), 'utf8')) as Audit

const sample = (
  name: string,
  change: (audit: Audit, language: Language) => Partial<ReportOptions> & { audit?: Audit },
  most?: number,
): GalleryCase => ({
  name,
  ...(most === undefined ? {} : { most }),
  make: async (language) => {
    const whole = { ...stored('camille'), language }
    const { audit = whole, ...options } = change(whole, language)
    return Promise.resolve({ audit, options: { consultant: CONSULTANT, ...options } })
  },
})

const drawing = (width: number, height: number, fill: string): Logo => ({
  kind: 'svg',
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" rx="4" fill="${fill}"/></svg>`,
})

const LONG = {
  fr: 'Société coopérative d’études, de maintenance préventive et d’accompagnement numérique des ateliers',
  en: 'Cooperative company for the study, preventive maintenance and digital support of workshops everywhere',
} as const
const SCRIPTS = [
  '日本語の投稿',
  'مرحبا بالعالم',
  'שלום עולם',
  'नमस्ते दुनिया',
  'สวัสดีชาวโลก',
  '한국어 글',
  '中文文章',
  'Ελληνικά',
  'Кириллица',
] as const
const WORDS_OF = {
  fr: [
    '### Ce que nous lisons',
    'Du **gras** et de l’*italique* : « bien » !',
    '1. d’abord',
    '2. ensuite',
    '- un premier point',
    '- un second point',
    '> dit le client',
    'Voir [la page](https://example.org/a_b?c=1:2) ou ecrire@example.org.',
  ],
  en: [
    '### What we read',
    'Some **bold** and *italics*: “fine”!',
    '1. first',
    '2. then',
    '- one point',
    '- another point',
    '> says the client',
    'See [the page](https://example.org/a_b?c=1:2) or write@example.org.',
  ],
} as const

/** The extreme clients of the gallery, each by what is special about it. */
export const CASES: readonly GalleryCase[] = [
  made('no-brand', (language) => ({
    ...usual(language, { brand: null, preset: 'consultant' }),
    posts: posts(60, language),
  })),
  made('two-posts', (language) => ({ client: client(language), posts: posts(2, language, { over: 60 }) })),
  made('one-of-each', (language) => ({
    client: client(language, {
      person: { name: 'Claire Aubin', followers: 1 },
      brand: { name: 'Nuvéo', followers: 1 },
    }),
    posts: posts(1, language),
    results: results(1, () => TEXTS[language].result(1)),
  })),
  made('large', (language) => ({
    client: client(language, {
      person: { name: 'Claire Aubin', followers: 1_254_300 },
      brand: { name: 'Nuvéo', followers: 2_410_000, employees: 125_000 },
    }),
    posts: [
      ...posts(1600, language, { own: 5, size: 24_000 }),
      ...posts(120, language, { who: 'page', size: 9_000 }),
    ],
    results: results(120, (index) => TEXTS[language].result(index + 1)),
  })),
  made('names-and-one-figure', (language) => ({
    client: client(language, {
      questions: [],
      themes: [],
      person: { name: 'Claire Aubin', followers: 410 },
      brand: { name: 'Nuvéo' },
    }),
    posts: [],
    figures: [`person,${AS_OF},followers,410`],
  })),
  made('perfect', (language) => ({
    client: client(language, {
      person: { name: 'Claire Aubin', followers: 98_000 },
      brand: { name: 'Nuvéo', followers: 42_000 },
    }),
    posts: [
      ...posts(90, language, { long: true, size: 4_000 }).map((post, index) => ({
        ...post,
        reactions: 180 + index,
        label: {
          subject: 'trade' as const,
          intent: index % 8 === 0 ? ('inform' as const) : ('serve' as const),
          answers: [index % 10],
          themes: [TEXTS[language].themes[index % 3] ?? ''],
        },
      })),
      ...posts(60, language, { who: 'page', size: 3_000 }),
    ],
    results: results(40, (index) => TEXTS[language].result(index + 1)),
  })),
  made('long-names', (language) => ({
    ...usual(language, {
      person: { name: `Marie-Charlotte ${LONG[language]}`.slice(0, 90), followers: 5200 },
      brand: { name: LONG[language], followers: 1800 },
      themes: [1, 2, 3].map((n) => ({ name: `${LONG[language]} ${n}`, words: [WORDS[language][n] ?? ''] })),
    }),
  })),
  made('every-script', (language) => ({
    client: client(language, {
      person: { name: '渡辺 直美', followers: 5200 },
      brand: { name: 'شركة النجوم', followers: 1800 },
      themes: [
        { name: 'שלום', words: ['שלום'] },
        { name: '한국', words: ['한국'] },
      ],
      consultant: { ...CONSULTANT, name: 'नमस्ते', company: '🎉 สวัสดี' },
    }),
    posts: [...posts(40, language), ...posts(20, language, { who: 'page' })].map((post, index) => ({
      ...post,
      text: `${SCRIPTS[index % 9] ?? ''} ${index} 🎉 ${post.text}`,
    })),
    results: results(8, (index) => `${SCRIPTS[index % 9] ?? ''} ${index}`),
  })),
  made('yellow-without-logo', (language) =>
    usual(language, { consultant: { ...CONSULTANT, color: '#ffee00' } }),
  ),
  made(
    'wide-logo',
    (language) => usual(language),
    () => ({ logo: drawing(1200, 60, '#000000') }),
  ),
  made(
    'white-logo',
    (language) => usual(language),
    () => ({ logo: drawing(240, 80, '#ffffff') }),
  ),
  made(
    'tall-logo',
    (language) => usual(language, { consultant: { color: '#000000' } }),
    () => ({ logo: drawing(40, 600, '#884422') }),
  ),
  made('no-consultant', (language) => usual(language, { consultant: {} })),
  made('many-results', (language) => ({
    client: client(language, {
      questions: Array.from({ length: 40 }, (_, index) => ({
        text: `${LONG[language]} ${index + 1} ?`,
        importance: 1 + (index % 3),
      })),
      themes: Array.from({ length: 12 }, (_, index) => ({
        name: `${LONG[language].slice(0, 30)} ${index + 1}`,
        words: [WORDS[language][index] ?? ''],
      })),
    }),
    posts: [...posts(120, language), ...posts(40, language, { who: 'page' })],
    results: results(60, (index) => `${LONG[language]}, ${LONG[language]} ${index + 1}`),
  })),
  sample('follow-up', (audit) => ({
    previous: {
      ...audit,
      asOf: '2026-05-15',
      period: { from: '2025-05-16', to: '2026-05-15' },
      influence: { ...audit.influence, score: 27, low: 20, high: 34, coverage: 0.77 },
      categories: audit.categories.map((category, index) => ({
        ...category,
        score: category.score === null ? null : Math.min(100, 15 * index),
      })),
      checks: audit.checks.map((check, index) =>
        check.score === null ? check : { ...check, score: (index * 23) % 101 },
      ),
    },
  })),
  sample(
    'narrative-everywhere',
    (_, language) => ({
      narrative: Object.fromEntries(
        ['foreword', 'summary', 'comparison', 'category-OV', 'category-EL', 'plan', 'results', 'closing'].map(
          (id) => [id, WORDS_OF[language]],
        ),
      ),
      leftOut: ['OV-1', 'SA-1', 'EL-1', 'PG-1', 'OC-2', 'CA-2'],
    }),
    24,
  ),
  sample('all-left-out', (audit) => ({ leftOut: audit.checks.map(({ id }) => id) })),
  sample('summary-and-plan', () => ({ sections: ['summary', 'plan'] })),
  sample('board', () => ({ length: 'board' }), 2),
  sample('annex', () => ({ length: 'annex' }), 40),
  made('one-month', (language) => ({
    ...usual(language, { periodMonths: 1 }),
    posts: [...posts(14, language, { over: 28 }), ...posts(8, language, { who: 'page', over: 28 })],
    results: results(2, () => TEXTS[language].result(1)),
  })),
  made('three-years', (language) => ({
    ...usual(language, { periodMonths: 36 }),
    posts: [...posts(300, language, { over: 1_080 }), ...posts(120, language, { who: 'page', over: 1_080 })],
  })),
  made('employer-brand', (language) => usual(language, { preset: 'employer-brand' })),
  made('executive', (language) => usual(language, { preset: 'executive' })),
  made('punctuation', (language) => ({
    ...usual(language, {
      person: { name: 'Claire "d\'Aubin" & <fils>', followers: 5200 },
      questions: [
        { text: 'Air "comprimé" ?', importance: 3 },
        { text: '=SOMME(A1:A3) ; +33 6 ! @cmd', importance: 1 },
      ],
    }),
    posts: posts(40, language).map((post, index) => ({
      ...post,
      text: `« Bien » ! ${index} % ; vraiment ? Oui : "non" -- ${post.text}`,
    })),
  })),
  made('one-question', (language) =>
    usual(language, { questions: [{ text: TEXTS[language].question(1), importance: 3 }] }),
  ),
]
