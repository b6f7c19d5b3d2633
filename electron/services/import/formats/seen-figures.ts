import { RowError } from '#shared/model/app-error'
import type { MeasureName } from '#shared/model/records'
import { parseNumber } from '#shared/values/numbers'
import type { Format } from '../format'
import { isSeen, readSeen, type SeenLayout, type SeenRow, type Words } from './support/seen-table'
import { whoOf } from './support/seen-who'

type Column = 'who' | 'date' | 'metric' | 'value'

export const SEEN_FIGURES: SeenLayout<Column> = {
  names: {
    who: ['who', 'qui'],
    date: ['date'],
    metric: ['metric', 'mesure', 'indicateur', 'chiffre', 'figure', 'metrique'],
    value: ['value', 'valeur'],
  },
  needs: ['who', 'date', 'metric', 'value'],
  tells: ['metric'],
  ofClient: true,
  french: ['qui', 'mesure', 'indicateur', 'chiffre', 'valeur'],
}

/** Dated figures the consultant saw on a public page and typed in: followers, connections, employees … */
export const seenFigures: Format = {
  id: 'seen-figures',
  recognises: (file) => isSeen(file, SEEN_FIGURES),
  read: (file, context) =>
    readSeen(file, SEEN_FIGURES, context, (row, { measures }) => {
      const who = whoOf(row, context)
      const metric = MEASURES_BY_WORD[row.word('metric', WORDS)]
      const value = valueOf(row, metric)
      measures.push({ who, metric, from: null, date: row.day(), value })
    }),
}

/** In the order an error lists them: the documented names first. */
const WORDS = {
  followers: {
    fr: ['abonnés', 'nombre d’abonnés'],
    en: ['total followers', 'followersTotal', 'followers total'],
  },
  connections: { fr: ['relations', 'contacts'] },
  employees: { fr: ['effectif', 'salariés', 'employés', 'collaborateurs'] },
  activities_30d: {
    fr: ['activités_30j', 'activités 30 jours'],
    en: ['activities30d', 'activities 30 days'],
  },
  posts_30d: {
    fr: ['publications_30j', 'publications 30 jours', 'posts_30j'],
    en: ['posts30d', 'posts 30 days'],
  },
  ssi: { fr: ['ssi'], en: ['social selling index'] },
  followers_new: { fr: ['nouveaux abonnés'], en: ['new followers', 'followersNew'] },
  impressions: { fr: ['impressions'] },
  reached: { fr: ['membres touchés'], en: ['members reached'] },
  engagements: { fr: ['interactions'] },
  page_views: { fr: ['pages vues', 'vues de la page'], en: ['pageViews'] },
  unique_visitors: { fr: ['visiteurs uniques'], en: ['uniqueVisitors'] },
  clicks: { fr: ['clics'] },
  reactions: { fr: ['réactions'] },
  comments: { fr: ['commentaires'] },
  reposts: { fr: ['partages', 'republications'] },
} as const satisfies Record<string, Words>

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
  if (text === '') throw new RowError('required', { column })
  const value = metric === 'ssi' ? parseNumber(text, text.includes(',') ? ',' : '.') : row.count('value')
  if (value === null || value < 0 || (metric === 'ssi' && value > 100)) {
    throw new RowError('numberInvalid', { column, found: text })
  }
  return value
}
