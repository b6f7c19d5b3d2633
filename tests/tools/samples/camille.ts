import { daysLater, monthsLater } from '#shared/audit/days'
import { eachDay, workingDays } from '#shared/audit/calendar'
import type { Period } from '#shared/model/primitives'
import { createDice, idAt, iso, type Dice } from './moments'
import { exportedLink, memberExport, type MemberExport } from './member-export'
import { connections, invitations, type Crowd } from './people'
import { camilleActivity } from './camille-activity'
import { camilleClient, LOGO, results, seenFigures, seenPosts } from './camille-client'
import { camillePage, PAGE_AUDIENCE, pageFollowerDays, pageVisitDays } from './camille-page'
import { camillePosts, dailyOf, PERIOD } from './camille-posts'
import { slugOf, type SamplePost } from './sample-post'
import { ARTICLES } from './texts-camille-articles'
import {
  creatorWorkbook,
  pageContentWorkbook,
  pageFollowersWorkbook,
  pageVisitorsWorkbook,
  type Daily,
  type PagePost,
} from './workbooks'
import type { Files } from './write'

const STAMP = 1_794_700_800_000
const INSTANT_REPOSTS = 30
const GROUPS = ['5184230', '7730114']

const CROWD: Crowd = {
  first: [
    'Élodie',
    'Marc',
    'Inès',
    'Yann',
    'Claire',
    'Hugo',
    'Nadia',
    'Paul',
    'Maëlle',
    'Karim',
    'Agnès',
    'Théo',
    'Solange',
    'Loïc',
  ],
  last: [
    'Aubrac',
    'Belmonte',
    'Corvin',
    'Daguenet',
    'Estrelle',
    'Fauvel',
    'Garidel',
    'Hédouin',
    'Jarnac',
    'Lorvain',
    'Mérienne',
    'Quintrel',
  ],
  companies: [
    'Agence Exemple',
    'École Modèle',
    'Cabinet Témoin',
    'Studio Essai',
    'Banque Fictive',
    'Région Exemple',
    'Média Modèle',
  ],
  jobs: [
    'Chargée de communication',
    'Recruteur',
    'Consultante',
    'Chef de projet',
    'Étudiante',
    'Directrice marketing',
    'Journaliste',
  ],
}

/** The client folder of Camille Renaud: a large audience, hardly a word about the brand. */
export async function camille(): Promise<Files> {
  const page = camillePage()
  const { posts, older } = camillePosts(page)
  const dice = createDice(25_430)
  const impressions = dailyOf(posts, 'impressions', dice)
  const engagements = dailyOf(posts, 'engagements', dice)
  const newFollowers: Daily = new Map(eachDay(PERIOD).map((day) => [day, dice.poisson(27)]))
  const workbook = (period: Period) => creatorBook(period, posts, impressions, engagements, newFollowers)
  const files: Files = {
    'client.json': camilleClient(posts),
    'logo.svg': LOGO,
    'Complete_LinkedInDataExport_11-15-2026.zip': await memberExport(archive(posts, older, page, dice)),
    [bookName(PERIOD)]: await workbook(PERIOD),
    [`nuveo_content_${STAMP}.xls`]: pageContentWorkbook(page, PERIOD, 'Camille Renaud'),
    [`nuveo_followers_${STAMP}.xls`]: pageFollowersWorkbook(pageFollowerDays(), PAGE_AUDIENCE),
    [`nuveo_visitors_${STAMP}.xls`]: pageVisitorsWorkbook(pageVisitDays(), PAGE_AUDIENCE),
    'publications-vues.csv': seenPosts(posts),
    'chiffres-vus.csv': seenFigures(),
    'resultats.csv': results(posts),
  }
  for (const month of months()) files[`statistiques-mensuelles/${bookName(month)}`] = await workbook(month)
  return files
}

/** Twelve exports of a month each: the yearly one lists fifty posts, these fifty a month. */
function months(): Period[] {
  return Array.from({ length: 12 }, (_, index) => ({
    from: monthsLater(PERIOD.from, index),
    to: daysLater(monthsLater(PERIOD.from, index + 1), -1),
  }))
}

function bookName({ from, to }: Period): string {
  return `AggregateAnalytics_Camille Renaud_${from}_${to}.xlsx`
}

function creatorBook(
  period: Period,
  posts: readonly SamplePost[],
  impressions: Daily,
  engagements: Daily,
  newFollowers: Daily,
): Promise<Uint8Array> {
  const inPeriod = posts.filter(
    ({ millis }) => iso(millis).slice(0, 10) >= period.from && iso(millis).slice(0, 10) <= period.to,
  )
  const after = eachDay({ from: daysLater(period.to, 1), to: PERIOD.to }).reduce(
    (sum, day) => sum + (newFollowers.get(day) ?? 0),
    0,
  )
  const shown = eachDay(period).reduce((sum, day) => sum + (impressions.get(day) ?? 0), 0)
  return creatorWorkbook({
    language: 'fr',
    period,
    posts: inPeriod.map((post) => ({
      day: iso(post.millis).slice(0, 10),
      url: `https://www.linkedin.com/posts/camille-renaud-exemple_${slugOf(post.text || post.sharedTitle)}-activity-${post.activityId}-${code(post.activityId)}`,
      impressions: post.impressions,
      engagements: post.engagements,
    })),
    impressions,
    engagements,
    newFollowers,
    totalFollowers: 25_430 - after,
    reached: Math.round(shown * 0.43),
    audience: AUDIENCE,
    content: CONTENT,
  })
}

/** Four letters as at the end of the network's links. */
function code(id: string): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
  return [3, 6, 9, 12].map((at) => letters[Number(id.slice(at, at + 3)) % letters.length]).join('')
}

function archive(posts: SamplePost[], older: SamplePost[], page: PagePost[], dice: Dice): MemberExport {
  const articles = ARTICLES.map(({ title, slug, created, at, body }) => ({
    title,
    slug,
    created,
    published: at && at.slice(0, 16).replace('T', ' '),
    body,
  }))
  const instantReposts = reposts(page, dice)
  const published = [...posts, ...older, ...instantReposts].map(({ millis }) => millis)
  const all = [...published, ...ARTICLES.flatMap(({ at }) => (at === null ? [] : [Date.parse(at)]))]
  const own = posts.filter(({ sharedUrl }) => sharedUrl === '')
  const copied = own.find(({ text }) => text.startsWith('Trois questions que je pose'))
  return {
    memberId: '88412073',
    shares: [
      ...[...posts, ...older].map(({ millis, urn, text, sharedUrl }) => ({ millis, urn, text, sharedUrl })),
      // The same text posted to two groups within the minute: one post.
      ...(copied
        ? GROUPS.map((group, index) => ({
            millis: copied.millis + 9_000 * (index + 1),
            urn: `groupPost:${group}-${idAt(copied.millis + 9_000 * (index + 1), dice)}`,
            text: copied.text,
            sharedUrl: '',
          }))
        : []),
    ],
    instantReposts,
    ...camilleActivity(all, own),
    articles,
    connections: connections(CROWD, 240, PERIOD.to, dice),
    invitations: invitations(
      CROWD,
      eachDay({ from: '2025-11-01', to: PERIOD.to }),
      'Camille Renaud',
      (day) => (day > '2026-08-17' ? 0.42 : 0.95),
      dice,
    ),
    profile: {
      first: 'Camille',
      last: 'Renaud',
      headline:
        'Communication et marketing chez Nuvéo | GMAO et transformation des ateliers | Curieuse de tout',
      summary: 'Je raconte le quotidien, les rencontres et tout ce qui m’étonne.',
      industry: '',
      place: 'Nantes et périphérie, France',
    },
    positions: [
      {
        company: 'Nuvéo',
        title: 'Chargée de communication et de marketing',
        place: 'Nantes',
        from: 'Sep 2022',
        to: '',
      },
      {
        company: 'Agence Exemple',
        title: 'Cheffe de projet',
        place: 'Rennes',
        from: 'Jan 2018',
        to: 'Aug 2022',
      },
    ],
    skills: ['Communication', 'Réseaux sociaux', 'Prise de parole', 'Marketing'],
  }
}

/** Reposts in one click: the link is somebody else's post, three times one of the page. */
function reposts(page: PagePost[], dice: Dice): { millis: number; link: string }[] {
  const days = workingDays(PERIOD, 'FR')
  return Array.from({ length: INSTANT_REPOSTS }, (_, index) => {
    const millis = Date.parse(
      `${days[Math.floor(((index + 0.5) * days.length) / INSTANT_REPOSTS)]}T16:${10 + index}:07Z`,
    )
    const theirs =
      index % 10 === 4 ? page.findLast((post) => post.millis < millis - 7_200_000)?.activityId : undefined
    return {
      millis,
      link: exportedLink(`activity:${theirs ?? idAt(millis - dice.between(4_000, 80_000) * 1_000, dice)}`),
    }
  })
}

const AUDIENCE: [string, string, string][] = [
  ['Lieu', 'Paris et périphérie', '29 %'],
  ['Lieu', 'Nantes et périphérie', '14 %'],
  ['Lieu', 'Rennes et périphérie', '5 %'],
  ['Intitulé de poste', 'Chargée de communication', '7 %'],
  ['Intitulé de poste', 'Étudiante', '6 %'],
  ['Intitulé de poste', 'Recruteur', '5 %'],
  ['Intitulé de poste', 'Responsable maintenance', '< 1 %'],
  ['Secteur', 'Publicité et marketing', '16 %'],
  ['Secteur', 'Recrutement', '13 %'],
  ['Secteur', 'Enseignement supérieur', '11 %'],
  ['Secteur', 'Industrie manufacturière', '2 %'],
  ['Niveau hiérarchique', 'Premier emploi', '33 %'],
  ['Niveau hiérarchique', 'Confirmé', '31 %'],
  ['Taille d’entreprise', '11-50 employés', '17 %'],
  ['Entreprise', 'Agence Exemple', '< 1 %'],
]

const CONTENT: [string, string, string][] = [
  ['Lieu', 'Paris et périphérie', '31 %'],
  ['Lieu', 'Nantes et périphérie', '11 %'],
  ['Lieu', 'Lyon et périphérie', '6 %'],
  ['Intitulé de poste', 'Étudiante', '8 %'],
  ['Intitulé de poste', 'Chargée de communication', '6 %'],
  ['Intitulé de poste', 'Recruteur', '6 %'],
  ['Secteur', 'Publicité et marketing', '15 %'],
  ['Secteur', 'Recrutement', '14 %'],
  ['Secteur', 'Enseignement supérieur', '12 %'],
  ['Secteur', 'Services de conseil', '12 %'],
  ['Secteur', 'Développement de logiciels', '8 %'],
  ['Secteur', 'Administration publique', '8 %'],
  ['Secteur', 'Banque', '7 %'],
  ['Secteur', 'Médias', '8 %'],
  ['Secteur', 'Commerce de détail', '7 %'],
  ['Secteur', 'Industrie manufacturière', '2 %'],
  ['Niveau hiérarchique', 'Premier emploi', '36 %'],
  ['Niveau hiérarchique', 'Confirmé', '29 %'],
  ['Taille d’entreprise', '2-10 employés', '14 %'],
]
