import { eachDay, workingDays } from '#shared/time/calendar'
import { camilleActivity } from './camille-activity'
import { PERIOD } from './camille-posts'
import { exportedLink, type MemberExport } from './member-export'
import { idAt, type Dice } from './moments'
import type { PagePost } from './page-workbooks'
import { connections, invitations, type Crowd } from './people'
import type { SamplePost } from './sample-post'
import { ARTICLES } from './texts-camille-articles'

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

/** Camille's member export: the year and the months before it. */
export function camilleArchive(
  posts: SamplePost[],
  older: SamplePost[],
  page: PagePost[],
  dice: Dice,
): MemberExport {
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
      // The same text posted to two groups within a minute counts as one post.
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

/** Plain reposts: the link is another person's post; three times one of the page's. */
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
