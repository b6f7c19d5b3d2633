import type { SamplePost } from './sample-post'
import { ARTICLES } from './texts-camille-articles'

const NUVEO = {
  name: 'Nuvéo',
  aliases: ['Nuveo', '@nuveo'],
  domain: 'nuveo.example',
  about:
    'Nuvéo édite à Nantes Nuvéo Atelier, un logiciel de gestion de la maintenance (GMAO) pour les ateliers, les usines et les services techniques de 20 à 300 personnes. Il réunit le planning de maintenance, les interventions, le carnet d’entretien, les vérifications périodiques et le magasin de pièces détachées. Nos quarante collaborateurs accompagnent depuis 2014 plus de trois cents sites, de l’agroalimentaire à la chaudronnerie, dans le passage du tableur à la GMAO.',
  specialties: [
    'GMAO',
    'maintenance préventive',
    'planning de maintenance',
    'carnet d’entretien',
    'vérifications périodiques',
    'pièces détachées',
    'interventions',
    'services techniques',
  ],
  products: ['Nuvéo Atelier', 'Nuvéo Terrain'],
  competitors: ['Maintéo', 'Gestor Usine', 'Prévia Atelier'],
  pageUrl: 'https://www.linkedin.com/company/nuveo-exemple',
  followers: 253,
  employees: 40,
}

const QUESTIONS = [
  { text: 'Combien coûte une GMAO pour un site de cent personnes ?', importance: 3 },
  { text: 'Comment passer du tableur à la GMAO sans tout arrêter ?', importance: 3 },
  { text: 'Comment reprendre l’historique de nos machines ?', importance: 2 },
  { text: 'Peut-on relier la GMAO à notre logiciel d’achats ?', importance: 2 },
  { text: 'Faut-il un responsable du projet à temps plein ?', importance: 2 },
  { text: 'L’application fonctionne-t-elle sans réseau, en sous-sol ou en chambre froide ?', importance: 2 },
  { text: 'Où sont hébergées nos données, et comment les récupérer si l’on vous quitte ?', importance: 3 },
  { text: 'Par quels indicateurs commencer pour convaincre la direction ?', importance: 2 },
  { text: 'Combien de pièces détachées faut-il garder en stock ?', importance: 2 },
  { text: 'Peut-on suivre plusieurs sites avec un seul compte ?', importance: 1 },
  { text: 'Qui forme nos équipes, et en combien de temps ?', importance: 2 },
  { text: 'Que se passe-t-il quand un sous-traitant intervient ?', importance: 1 },
]

/** Camille's `client.json`: the description typed by the consultant, and labels for nearly every post. */
export function camilleClient(posts: readonly SamplePost[]): string {
  const labels = new Map<string, unknown>()
  for (const { urn, label } of posts) if (label) labels.set(urn, label)
  for (const { slug, at, subject, intent, answers = [], themes = [] } of ARTICLES) {
    if (at !== null && at > '2025-11-16') labels.set(`article:${slug}`, { subject, intent, answers, themes })
  }
  const client = {
    language: 'fr',
    timezone: 'Europe/Paris',
    country: 'FR',
    asOf: '2026-11-15',
    periodMonths: 12,
    person: {
      name: 'Camille Renaud',
      headline:
        'Communication et marketing chez Nuvéo | GMAO et transformation des ateliers | Curieuse de tout',
      profileUrl: 'https://www.linkedin.com/in/camille-renaud-exemple',
      followers: 25_430,
    },
    brand: NUVEO,
    themes: [
      {
        name: 'Maintenance et GMAO',
        words: ['maintenance', 'GMAO', 'carnet d’entretien', 'technicien de maintenance', 'panne'],
      },
      {
        name: 'Transformation des ateliers',
        words: ['atelier', 'usine', 'ligne de production', 'numérisation'],
      },
      {
        name: 'Métiers de l’industrie',
        words: ['chaudronnier', 'opérateur', 'technicien', 'apprentissage industriel'],
      },
    ],
    questions: QUESTIONS,
    targets: {
      jobTitles: [
        'Responsable maintenance',
        'Directeur industriel',
        'Directrice industrielle',
        'Responsable des services techniques',
      ],
      industries: ['Industrie manufacturière', 'Agroalimentaire', 'Fabrication de machines'],
      contactsPerTenPosts: 6,
    },
    outcomesTracked: 'yes',
    consent: { given: true, by: 'Camille Renaud', on: '2026-11-02' },
    consultant: {
      name: 'Hélène Marchand',
      company: 'Atelier Marchand',
      email: 'helene@atelier-marchand.example',
      color: '#7B2D3B',
      logo: 'logo.svg',
    },
  }
  const list = [...labels].map(([id, label]) => `    ${JSON.stringify(id)}: ${JSON.stringify(label)}`)
  return `${JSON.stringify(client, null, 2).replace(/\n\}$/, '')},\n  "labels": {\n${list.join(',\n')}\n  }\n}\n`
}

/** The consultant's logo. */
export const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48">
  <rect width="48" height="48" rx="6" fill="#7B2D3B"/>
  <path d="M11 36V12h4.6L24 25.2 32.4 12H37v24h-5V21.4l-7 11h-2l-7-11V36z" fill="#FFFFFF"/>
</svg>
`
