import { eachDay } from '#shared/time/calendar'
import { daysLater } from '#shared/time/days'
import { creatorWorkbook } from './creator-workbook'
import { exportedLink, memberExport } from './member-export'
import { createDice, idAt, iso, type Dice } from './moments'
import { pageContentWorkbook, pageFollowersWorkbook, type PagePost } from './page-workbooks'
import { slugOf } from './sample-post'
import {
  HIRING,
  INES,
  KARIM,
  LUCIE,
  NADIA,
  OLIVIER,
  PAGE_TEXTS,
  PAUL,
  PAUL_AFTER,
  QUESTIONS,
  SOPHIE,
  THEMES,
  THOMAS,
  type TeamText,
} from './texts-halvea'
import { frenchCsvOf, type Files } from './write'

const PERIOD = { from: '2025-11-16', to: '2026-11-15' }
const STAMP = 1_794_704_400_000
const BRAND = 'Halvéa'

interface Speaker {
  folder: string
  name: string
  headline: string
  followers: number
  /** The person's entry in `employer.json`, without the folder. */
  entry: Record<string, unknown> | null
  texts: TeamText[]
  /** Indices of the page's posts that the person repeats. */
  copies?: number[]
  /** The period over which the posts are spread. */
  span?: { from: string; to: string }
  /** Whether the person’s own analytics are included. */
  hasWorkbook: boolean
  after?: TeamText[]
}

const full = (on: string) => ({ consent: { scope: 'full', on } })

/**
 * Eight people: among them one who answers, one who copies, one off topic, one who left, one who shares only her posts, and two without
 * consent.
 */
const SPEAKERS: Speaker[] = [
  {
    folder: 'ines-moreau',
    name: 'Inès Moreau',
    headline: 'Ingénieure procédés chez Halvéa',
    followers: 2_140,
    entry: { role: 'Ingénieure procédés', ...full('2026-09-28') },
    texts: INES,
    hasWorkbook: true,
  },
  {
    folder: 'karim-benali',
    name: 'Karim Benali',
    headline: 'Ingénieur commercial chez Halvéa',
    followers: 3_850,
    entry: { role: 'Ingénieur commercial', ...full('2026-09-29') },
    texts: KARIM,
    copies: [0, 1, 2, 3, 4, 5, 8, 9],
    hasWorkbook: true,
  },
  {
    folder: 'lucie-garnier',
    name: 'Lucie Garnier',
    headline: 'Responsable des ressources humaines chez Halvéa',
    followers: 9_320,
    entry: { role: 'Ressources humaines', ...full('2026-10-01') },
    texts: LUCIE,
    hasWorkbook: true,
  },
  {
    folder: 'nadia-ferrand',
    name: 'Nadia Ferrand',
    headline: 'Responsable du laboratoire',
    followers: 610,
    entry: null,
    texts: NADIA,
    hasWorkbook: false,
  },
  {
    folder: 'olivier-pasquet',
    name: 'Olivier Pasquet',
    headline: 'Hydrologue',
    followers: 880,
    entry: { role: 'Hydrologue', consent: { scope: 'full', on: '2026-09-30', withdrawn: '2026-11-02' } },
    texts: OLIVIER,
    copies: [6, 7],
    hasWorkbook: false,
  },
  {
    folder: 'paul-verdier',
    name: 'Paul Verdier',
    headline: 'Exploitant de stations',
    followers: 1_270,
    entry: { role: 'Exploitant', left: '2026-06-30', ...full('2026-05-12') },
    texts: PAUL,
    span: { from: '2025-12-01', to: '2026-06-28' },
    after: PAUL_AFTER,
    hasWorkbook: false,
  },
  {
    folder: 'sophie-lemaire',
    name: 'Sophie Lemaire',
    headline: 'Responsable hygiène et sécurité chez Halvéa',
    followers: 1_020,
    entry: { role: 'Hygiène et sécurité', consent: { scope: 'posts', on: '2026-10-05' } },
    texts: SOPHIE,
    hasWorkbook: false,
  },
  {
    folder: 'thomas-roche',
    name: 'Thomas Roche',
    headline: 'Directeur général de Halvéa',
    followers: 6_480,
    entry: { role: 'Directeur général', ...full('2026-09-25') },
    texts: THOMAS,
    hasWorkbook: true,
  },
]

interface Post extends TeamText {
  millis: number
  urn: string
  activityId: string
}

/** Halvéa's employer folder. */
export async function halvea(): Promise<Files> {
  const dice = createDice(816)
  const page = spread(PAGE_TEXTS, { from: '2025-11-24', to: '2026-11-09' }, dice)
  const spoken = SPEAKERS.map((speaker) => ({ speaker, posts: postsOf(speaker, page, dice) }))
  const files: Files = {
    'employer.json': employerJson(page),
    [`halvea_content_${STAMP}.xls`]: pageContentWorkbook(
      page.map((post) => pagePost(post, dice)),
      PERIOD,
      'Équipe Halvéa',
    ),
    [`halvea_followers_${STAMP}.xls`]: pageFollowersWorkbook(
      eachDay(PERIOD).map((day) => ({ day, organic: dice.poisson(0.8), invited: 0 })),
      {
        Location: [['Angers et périphérie', 210]],
        'Job function': [['Ingénierie', 190]],
        Seniority: [['Expérimenté', 240]],
        Industry: [['Services environnementaux', 160]],
        'Company size': [['51-200 employés', 220]],
      },
    ),
    'resultats.csv': results(spoken.flatMap(({ posts }) => posts)),
  }
  for (const { speaker, posts } of spoken) Object.assign(files, await filesOf(speaker, posts, dice))
  return files
}

function spread(texts: readonly TeamText[], { from, to }: { from: string; to: string }, dice: Dice): Post[] {
  const days = eachDay({ from, to })
  return texts.map((text, index) => {
    const day = days[Math.floor(((index + 0.5) * days.length) / texts.length)]!
    return post(
      text,
      Date.parse(`${day}T0${dice.between(6, 8)}:${dice.between(10, 59)}:${dice.between(10, 59)}Z`),
      dice,
    )
  })
}

function post(text: TeamText, millis: number, dice: Dice): Post {
  return {
    ...text,
    millis,
    urn: `share:${idAt(millis, dice)}`,
    activityId: idAt(millis + dice.between(100, 1_900), dice),
  }
}

function postsOf(
  { texts, copies = [], span = { from: '2025-11-20', to: '2026-11-12' }, after = [], folder }: Speaker,
  page: Post[],
  dice: Dice,
): Post[] {
  const own = [...spread(texts, span, dice), ...spread(after, { from: '2026-08-03', to: '2026-11-10' }, dice)]
  const again = copies.map((place, index) => {
    const original = page[place]!
    return post(original, original.millis + (1 + (index % 4)) * 86_400_000 + dice.below(7_200_000), dice)
  })
  // The director first, a colleague two days later.
  const hiring: Record<string, string> = { 'thomas-roche': '2026-09-14', 'lucie-garnier': '2026-09-16' }
  const day = hiring[folder]
  const together =
    day === undefined
      ? []
      : [post({ subject: 'brand', intent: 'sell', text: HIRING }, Date.parse(`${day}T07:30:15Z`), dice)]
  return [...own, ...again, ...together].toSorted((a, b) => a.millis - b.millis)
}

async function filesOf(
  { folder, name, headline, followers, hasWorkbook, entry }: Speaker,
  posts: Post[],
  dice: Dice,
): Promise<Files> {
  const [first = '', last = ''] = name.split(' ')
  // People without consent to be named have not consented to anything else either.
  const hasConsent = entry !== null && folder !== 'olivier-pasquet'
  const labels = posts.map(({ urn, subject, intent, answers, themes }) => [
    urn,
    { subject, intent, ...(answers && { answers }), themes: themes ?? [] },
  ])
  const client = {
    person: { name, headline, followers },
    ...(hasConsent && { consent: { given: true, by: name, on: '2026-09-20' } }),
    labels: Object.fromEntries(labels) as object,
  }
  const files: Files = {
    [`${folder}/client.json`]: json(client),
    [`${folder}/Complete_LinkedInDataExport_11-15-2026.zip`]: await memberExport({
      memberId: String(30_000_000 + dice.below(9_000_000)),
      shares: posts.map(({ millis, urn, text }) => ({ millis, urn, text, sharedUrl: '' })),
      instantReposts: [],
      comments: comments(dice),
      reactions: [],
      votes: [],
      articles: [],
      connections: [],
      invitations: [],
      profile: { first, last, headline, summary: '', industry: '', place: 'Angers, France' },
      positions: [],
      skills: [],
    }),
  }
  if (hasWorkbook)
    files[`${folder}/AggregateAnalytics_${name}_2025-11-16_2026-11-15.xlsx`] = await analytics(
      name,
      posts,
      followers,
      dice,
    )
  return files
}

function comments(dice: Dice): { millis: number; link: string; text: string }[] {
  return Array.from({ length: 30 }, () => {
    const millis = Date.parse(`${daysLater(PERIOD.to, -dice.below(360))}T08:00:00Z`) + dice.below(20_000_000)
    return {
      millis,
      link: exportedLink(`activity:${idAt(millis - 3_600_000, dice)}`),
      text: 'Merci pour ce retour.',
    }
  })
}

async function analytics(name: string, posts: Post[], followers: number, dice: Dice): Promise<Uint8Array> {
  const listed = posts.map(({ millis, text, activityId }) => {
    const impressions = Math.round(dice.logNormal(followers * 0.35, 0.5))
    return {
      day: iso(millis).slice(0, 10),
      url: `https://www.linkedin.com/posts/${slugOf(name)}-exemple_${slugOf(text)}-activity-${activityId}-aBcD`,
      impressions,
      engagements: Math.round(impressions * 0.03),
    }
  })
  const daily = (key: 'impressions' | 'engagements') => {
    const days = new Map(eachDay(PERIOD).map((day) => [day, 0]))
    for (const each of listed) days.set(each.day, (days.get(each.day) ?? 0) + each[key])
    return days
  }
  return creatorWorkbook({
    language: 'fr',
    period: PERIOD,
    posts: listed,
    impressions: daily('impressions'),
    engagements: daily('engagements'),
    newFollowers: new Map(eachDay(PERIOD).map((day) => [day, dice.poisson(0.9)])),
    totalFollowers: followers,
    reached: Math.round(followers * 3.1),
    audience: [['Location', 'Angers', '21%']],
    content: [['Location', 'Angers', '19%']],
  })
}

function pagePost({ millis, text, activityId }: Post, dice: Dice): PagePost {
  const impressions = dice.between(140, 420)
  return {
    millis,
    text,
    activityId,
    created: iso(millis - 86_400_000).slice(0, 10),
    impressions,
    clicks: dice.between(2, 9),
    likes: dice.between(3, 14),
    comments: dice.below(2),
    reposts: dice.below(3),
    follows: dice.below(2),
    contentType: '',
  }
}

// Three contacts, two of which name a post by Inès.
function results(posts: readonly Post[]): string {
  const of = (start: string) => exportedLink(posts.find(({ text }) => text.startsWith(start))!.urn)
  return frenchCsvOf([
    ['date', 'nature', 'libelle', 'valeur', 'devise', 'source', 'lien_post'],
    ['20/10/2026', 'contact', 'Laiterie exemple', '', '', 'LinkedIn', of('Combien coûte un mètre cube')],
    ['27/10/2026', 'rendez-vous', 'Papeterie exemple', '', '', 'LinkedIn', of('Quelle place pour une unité')],
    ['03/11/2026', 'contact', 'Salon de l’eau', '', '', 'salon', ''],
  ])
}

function employerJson(page: readonly Post[]): string {
  const labels = page.map(({ activityId, subject, intent, answers, themes }) => [
    `activity:${activityId}`,
    { subject, intent, ...(answers && { answers }), themes: themes ?? [] },
  ])
  return json({
    language: 'fr',
    timezone: 'Europe/Paris',
    country: 'FR',
    asOf: PERIOD.to,
    periodMonths: 12,
    brand: {
      name: BRAND,
      aliases: ['Halvea', '@halvea'],
      domain: 'halvea.example',
      about:
        'Halvéa traite à Angers l’eau des usines : eau de chaudière et vapeur, tours de refroidissement, réemploi de l’eau, rejets. Nos soixante collaborateurs conçoivent, installent et suivent des unités de traitement dans l’agroalimentaire, la papeterie et la mécanique.',
      specialties: [
        'eau de chaudière',
        'tours de refroidissement',
        'réemploi de l’eau',
        'traitement des rejets',
      ],
      products: ['Halvéa Boucle', 'Halvéa Mobile'],
      competitors: ['Aquaterne', 'Ondelis'],
      pageUrl: 'https://www.linkedin.com/company/halvea-exemple',
      followers: 820,
      employees: 60,
    },
    themes: THEMES,
    questions: QUESTIONS,
    outcomesTracked: 'yes',
    consultant: {
      name: 'Hélène Marchand',
      company: 'Atelier Marchand',
      email: 'helene@atelier-marchand.example',
      color: '#7B2D3B',
    },
    people: SPEAKERS.flatMap(({ folder, entry }) => (entry === null ? [] : [{ folder, ...entry }])),
    labels: Object.fromEntries(labels) as object,
  })
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
