import { AppError } from '#shared/model/app-error'
import type { MeasureName } from '#shared/model/records'
import { parseNumber } from '#shared/values/numbers'
import type { Format } from '../format'
import { requiredCount } from './support/figures'
import { isSeen, readSeen, wordOf, type SeenLayout, type SeenRow } from './support/seen-table'
import { WHO_WORDS } from './support/seen-who'

type Column = 'who' | 'date' | 'metric' | 'value'

const LAYOUT: SeenLayout<Column> = {
  names: {
    who: ['who', 'qui'],
    date: ['date'],
    metric: ['metric', 'mesure', 'indicateur', 'chiffre', 'figure', 'metrique'],
    value: ['value', 'valeur'],
  },
  needs: ['who', 'date', 'metric', 'value'],
  french: ['qui', 'mesure', 'indicateur', 'chiffre', 'valeur'],
}

/** Dated figures the consultant saw on a public page and typed in: followers, connections, employees … */
export const seenFigures: Format = {
  id: 'seen-figures',
  recognises: (file) => isSeen(file, LAYOUT),
  read: (file) =>
    readSeen(file, LAYOUT, (row, { measures }) => {
      const who = wordOf(row.text('who'), row.title('who'), WHO_WORDS)
      const metric = MEASURES_BY_WORD[wordOf(row.text('metric'), row.title('metric'), WORDS)]
      const value = valueOf(row, metric)
      measures.push({ who, metric, from: null, date: row.date().day, value })
    }),
}

/** The words that are documented, in the order an error lists them, and their French. */
const WORDS = {
  followers: ['followers total', 'total followers', 'abonnés', 'nombre d’abonnés', 'followersTotal'],
  connections: ['relations', 'contacts'],
  employees: ['effectif', 'salariés', 'employés', 'collaborateurs'],
  activities_30d: ['activities30d', 'activités_30j', 'activités 30 jours'],
  posts_30d: ['posts30d', 'posts_30j', 'publications_30j', 'publications 30 jours'],
  ssi: ['social selling index'],
  followers_new: ['new followers', 'nouveaux abonnés', 'followersNew'],
  impressions: [],
  reached: ['members reached', 'membres touchés'],
  engagements: ['interactions'],
  page_views: ['pageViews', 'pages vues', 'vues de la page'],
  unique_visitors: ['uniqueVisitors', 'visiteurs uniques'],
  clicks: ['clics'],
  reactions: ['réactions'],
  comments: ['commentaires'],
  reposts: ['partages', 'republications'],
} as const

const MEASURES_BY_WORD: Record<keyof typeof WORDS, MeasureName> = {
  followers: 'followersTotal',
  connections: 'connections',
  employees: 'employees',
  activities_30d: 'activities30d',
  posts_30d: 'posts30d',
  ssi: 'ssi',
  followers_new: 'followersNew',
  impressions: 'impressions',
  reached: 'reached',
  engagements: 'engagements',
  page_views: 'pageViews',
  unique_visitors: 'uniqueVisitors',
  clicks: 'clicks',
  reactions: 'reactions',
  comments: 'comments',
  reposts: 'reposts',
}

/** Counts are whole; the index is 0 to 100 with decimals. */
function valueOf(row: SeenRow<Column>, metric: MeasureName): number {
  const [text, column] = [row.text('value'), row.title('value')]
  if (text === '') throw new AppError('required', { column })
  const value = metric === 'ssi' ? parseNumber(text, text.includes(',') ? ',' : '.') : requiredCount(text, column)
  if (value === null || value < 0 || (metric === 'ssi' && value > 100)) {
    throw new AppError('numberInvalid', { column, found: text })
  }
  return value
}
