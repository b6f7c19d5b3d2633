import { iso } from './moments'
import { articleUrl } from './member-export'
import type { CountedPost, DatedArticle } from './etienne-data'
import type { PagePost } from './page-workbooks'
import { csvOf, type Cell } from './write'

const HEADLINE =
  'Compressed air engineer at Ventorel | Leaks and pressure, measuring, air quality, heat recovery | Learning the craft, teaching it'

const QUESTIONS = [
  { text: 'How much does a compressed air leak really cost?', importance: 3 },
  { text: 'At what pressure should our network run?', importance: 3 },
  { text: 'Do we need a variable-speed compressor?', importance: 2 },
  { text: 'What dew point do we need?', importance: 2 },
  { text: 'How much heat can be recovered from a compressor?', importance: 2 },
  { text: 'Where should our first flow meters go?', importance: 2 },
  { text: 'How often should filters be changed?', importance: 2 },
  { text: 'How large should the air receiver be?', importance: 2 },
  { text: 'How long does an audit stop our production?', importance: 2 },
  { text: 'Can you hire out compressors while ours is being repaired?', importance: 1 },
]

/** Étienne's `client.json`; the consultant labelled all his posts by hand, and the page's. */
export function etienneClient(
  articles: DatedArticle[],
  posts: CountedPost[],
  page: PagePost[],
  themes: (string | null)[],
): string {
  const labels = new Map<string, unknown>()
  for (const { slug, subject, intent, answers, themes: names } of articles)
    labels.set(`article:${slug}`, { subject, intent, answers, themes: names })
  for (const { urn, label } of posts) labels.set(urn, label)
  page.forEach(({ activityId }, index) => {
    const theme = themes[index]
    labels.set(`activity:${activityId}`, {
      subject: theme ? (theme === 'Learning the craft' ? 'career' : 'trade') : 'brand',
      themes: theme ? [theme] : [],
    })
  })
  const client = {
    language: 'en',
    timezone: 'Europe/London',
    country: 'GB',
    asOf: '2026-11-15',
    periodMonths: 12,
    person: {
      name: 'Étienne Marquand',
      headline: HEADLINE,
      profileUrl: 'https://www.linkedin.com/in/etienne-marquand-example',
      followers: 2_960,
    },
    brand: {
      name: 'Ventorel',
      aliases: ['@ventorel', 'Ventorel Ltd'],
      domain: 'ventorel.example',
      about:
        'Ventorel audits compressed air in plants of 50 to 500 people: leaks, pressure, air quality, metering and heat recovery. Twenty-two people in Bristol measure first and advise afterwards; we sell no compressors.',
      specialties: [
        'compressed air audits',
        'leak detection',
        'air metering',
        'air quality',
        'heat recovery',
      ],
      products: ['Ventorel Survey', 'Friday sheet'],
      competitors: ['Airwright', 'Pneumatic Partners'],
      pageUrl: 'https://www.linkedin.com/company/ventorel-example',
      followers: 940,
      employees: 22,
    },
    themes: [
      { name: 'Leaks and pressure', words: ['leak', 'pressure', 'bar', 'receiver', 'hose'] },
      { name: 'Air quality', words: ['dew point', 'dryer', 'filter', 'condensate', 'oil vapour'] },
      { name: 'Energy and heat', words: ['heat recovery', 'heat', 'kilowatt-hour', 'idle'] },
      { name: 'Measuring', words: ['flow meter', 'meter', 'logger', 'reading'] },
      { name: 'Learning the craft', words: ['apprentice', 'foreman', 'notebook', 'night shift'] },
    ],
    questions: QUESTIONS,
    targets: {
      industries: [
        'Food and Beverage Manufacturing',
        'Plastics Manufacturing',
        'Machinery Manufacturing',
        'Chemical Manufacturing',
        'Packaging and Containers Manufacturing',
      ],
      contactsPerTenPosts: 2.5,
    },
    outcomesTracked: 'yes',
    consent: { given: true, by: 'Étienne Marquand', on: '2026-11-03' },
    consultant: {
      name: 'Hélène Marchand',
      company: 'Atelier Marchand',
      email: 'helene@atelier-marchand.example',
      color: '#7B2D3B',
    },
  }
  const list = [...labels].map(([id, label]) => `    ${JSON.stringify(id)}: ${JSON.stringify(label)}`)
  return `${JSON.stringify(client, null, 2).replace(/\n\}$/, '')},\n  "labels": {\n${list.join(',\n')}\n  }\n}\n`
}

/** Article views and public counts of the posts, as typed by the consultant. */
export function postsSeen(articles: DatedArticle[], posts: CountedPost[]): string {
  const header = 'who,date,type,url,text,shared_title,views,impressions,reactions,comments,reposts'.split(',')
  const rows = [
    ...articles.map(({ millis, slug, title, views }): Cell[] => [
      'person',
      iso(millis).slice(0, 10),
      'article',
      articleUrl(slug),
      '',
      title,
      views,
      '',
      '',
      '',
      '',
    ]),
    ...posts.map(({ millis, urn, reactions, comments, reposts }): Cell[] => [
      'person',
      iso(millis).slice(0, 10),
      'post',
      `https://www.linkedin.com/feed/update/urn:li:${urn}`,
      '',
      '',
      '',
      '',
      reactions,
      comments,
      reposts,
    ]),
  ]
  return csvOf([header, ...rows.toSorted((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1))])
}

/** Figures of the public pages on the audit date. */
export function figuresSeen(): string {
  return csvOf([
    ['who', 'date', 'metric', 'value'],
    ['person', '2026-11-15', 'followers', 2_960],
    ['page', '2026-11-15', 'followers', 940],
    ['page', '2026-11-15', 'employees', 22],
  ])
}

const KINDS = ['contact', 'meeting', 'lead', 'contact', 'opportunity', 'deal', 'contact', 'speaking']
const WHO = [
  'dairy',
  'plastics plant',
  'brewery',
  'packaging plant',
  'print works',
  'chemical site',
  'technical college',
  'machine builder',
]

/** Fourteen outcomes of the year, each declared with an article by the person who called. */
export function outcomesLog(articles: DatedArticle[]): string {
  const calls = articles.flatMap((article) =>
    Array.from({ length: article.contacts ?? 0 }, (_, nth) => ({
      article,
      day: article.millis + (6 + 23 * nth) * 86_400_000,
    })),
  )
  const rows = calls
    .toSorted((a, b) => a.day - b.day)
    .map(({ article, day }, index): Cell[] => {
      const kind = KINDS[index % KINDS.length]!
      const value = kind === 'deal' ? 18_500 : kind === 'opportunity' ? 9_200 : ''
      return [
        iso(day).slice(0, 10),
        kind,
        `Contact ${index + 1}, ${WHO[(index * 3) % WHO.length]}`,
        value,
        value === '' ? '' : 'GBP',
        'read the article',
        articleUrl(article.slug),
      ]
    })
  return csvOf(['date,kind,label,value,currency,source,post_url'.split(','), ...rows])
}
