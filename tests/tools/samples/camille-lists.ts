import { frenchDay, iso } from './moments'
import { articleUrl } from './member-export'
import type { SamplePost } from './sample-post'
import { ARTICLES } from './texts-camille-articles'
import { frenchCsvOf, type Cell } from './write'

const SEEN_HEADER = [
  'qui',
  'date',
  'type',
  'lien',
  'texte',
  'titre_partage',
  'vues',
  'impressions',
  'reactions',
  'commentaires',
  'partages',
]
/** Number of original posts for which the consultant counted reactions and comments. */
const COUNTED = 14

/** Views of articles, titles of shared links, and comments under fourteen original posts, as typed by the consultant. */
export function seenPosts(posts: readonly SamplePost[]): string {
  const articles = ARTICLES.filter(({ views }) => views !== undefined).map(
    ({ at, slug, title, views = 0 }): [string, Cell[]] => [
      at ?? '',
      ['personne', frenchDay(at ?? ''), 'article', articleUrl(slug), '', title, views, '', '', '', ''],
    ],
  )
  const shares = posts
    .filter(({ sharedUrl }) => sharedUrl !== '')
    .map((post): [string, Cell[]] => [
      iso(post.millis),
      [
        'personne',
        frenchDay(iso(post.millis)),
        post.text === '' ? 'republication' : 'partage',
        linkTo(post),
        '',
        post.sharedTitle,
        '',
        '',
        '',
        '',
        '',
      ],
    ])
  const counted = countedPosts(posts).map((post, index): [string, Cell[]] => [
    iso(post.millis),
    [
      'personne',
      frenchDay(iso(post.millis)),
      'post',
      linkTo(post),
      '',
      '',
      '',
      '',
      ...answersUnder(post, index),
    ],
  ])
  const rows = [...articles, ...shares, ...counted]
    .toSorted((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([, row]) => row)
  return frenchCsvOf([SEEN_HEADER, ...rows])
}

/** Reactions, comments and reposts as shown on the page: together at most the workbook's engagements, which include them. */
function answersUnder({ engagements }: SamplePost, index: number): [number, number, number] {
  const comments = Math.min(engagements, 1 + ((index * 3) % 8))
  const reposts = Math.min(engagements - comments, index % 3)
  return [Math.min(engagements - comments - reposts, 6 + ((index * 5) % 19)), comments, reposts]
}

function countedPosts(posts: readonly SamplePost[]): SamplePost[] {
  return posts
    .filter(({ sharedUrl, millis }) => sharedUrl === '' && iso(millis) < '2026-11-12')
    .slice(-COUNTED)
}

/** Figures of the public pages on the audit date. */
export function seenFigures(): string {
  return frenchCsvOf([
    ['qui', 'date', 'mesure', 'valeur'],
    ['personne', '15/11/2026', 'abonnés', 25_430],
    ['personne', '15/11/2026', 'ssi', 78],
    ['page', '15/11/2026', 'abonnés', 253],
    ['page', '15/11/2026', 'effectif', 40],
  ])
}

/** Seventeen outcomes from January to November 2026: date, kind, sector, what the contact said, where it comes from. */
const RESULTS: [string, string, string, string, string][] = [
  ['22/01/2026', 'contact', 'Plasturgie', 'votre publication sur le planning', 'planning'],
  ['17/02/2026', 'prospect', 'Conditionnement', 'l’article sur le coût d’une panne', 'le-vrai-coût'],
  ['24/03/2026', 'rendez-vous', 'Blanchisserie', 'l’article sur les techniciens', 'faire-adopter'],
  ['02/04/2026', 'contact', 'Menuiserie industrielle', 'l’article sur les techniciens', 'faire-adopter'],
  ['21/04/2026', 'rendez-vous', 'Chaudronnerie', 'le récit de Saint-Nazaire', 'trois-semaines'],
  ['21/05/2026', 'contact', 'Imprimerie', 'l’article sur le tableur', 'passer-du-tableur'],
  ['27/05/2026', 'prospect', 'Collectivité', 'l’article sur le tableur', 'passer-du-tableur'],
  ['04/06/2026', 'rendez-vous', 'Agroalimentaire', 'l’article sur le tableur', 'passer-du-tableur'],
  ['16/06/2026', 'contact', 'Grossiste en produits frais', 'l’article sur la chambre froide', 'ce-que-nous'],
  ['02/07/2026', 'prospect', 'Plasturgie', 'l’article sur le tableur', 'passer-du-tableur'],
  ['17/07/2026', 'contact', 'Hôtellerie', 'l’article sur la chambre froide', 'ce-que-nous'],
  ['26/08/2026', 'contact', 'Coopérative laitière', 'l’article sur les techniciens', 'faire-adopter'],
  ['11/09/2026', 'prospect', 'Fonderie', 'l’article sur le tableur', 'passer-du-tableur'],
  ['29/09/2026', 'rendez-vous', 'Collectivité', 'l’article sur le carnet d’entretien', 'carnet'],
  ['06/10/2026', 'contact', 'Logistique du froid', 'l’article sur le tableur', 'passer-du-tableur'],
  ['20/10/2026', 'prospect', 'Industrie agroalimentaire', 'l’article sur le carnet d’entretien', 'carnet'],
  ['04/11/2026', 'contact', 'Chantier naval', 'salon de Nantes', ''],
]

/** The log of outcomes; sixteen of seventeen come from the few posts about the trade. */
export function results(posts: readonly SamplePost[]): string {
  const planning = posts.find(({ text }) => text.startsWith('Vu hier dans un atelier'))
  const link = (key: string) => {
    const article = ARTICLES.find(({ slug }) => key !== '' && slug.startsWith(key))
    return article ? articleUrl(article.slug) : key === 'planning' && planning ? linkTo(planning) : ''
  }
  return frenchCsvOf([
    ['date', 'nature', 'libelle', 'valeur', 'devise', 'source', 'lien_post'],
    ...RESULTS.map(([date, kind, label, source, key], index) => [
      date,
      kind,
      `Contact ${index + 1}, ${label.toLowerCase()}`,
      '',
      '',
      source,
      link(key),
    ]),
  ])
}

function linkTo({ urn }: SamplePost): string {
  return `https://www.linkedin.com/feed/update/urn:li:${urn}`
}
