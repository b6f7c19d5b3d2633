import type { Demographic } from '#shared/model/records'
import { foldLabel } from '#shared/values/labels'

/** Names of the categories in English, French, Portuguese, Dutch, Spanish, Italian and German, folded; the narrower name first. */
const CATEGORIES: [Demographic['category'], RegExp][] = [
  ['companySize', /company size|taille|tamanho|grootte|tamano|dimension|unternehmensgro|mitarbeiterzahl/],
  ['function', /job function|fonction|func(ao|oes)|functie|funcion|funzion|tatigkeit|funktion/],
  [
    'jobTitle',
    /job title|intitule|titre|poste|cargo|puesto|qualific|jobbezeichnung|berufsbezeichnung|position/,
  ],
  [
    'seniority',
    /seniorit|senioriteit|hierarch|anciennete|nivel|nivea|experien|anzianita|karrierestufe|antiguedad/,
  ],
  ['location', /location|lieu|localis|localid|locatie|emplacement|region|localita|ubicacion|standort|^ort/],
  ['industry', /industr|secteur|setor|branche|sector|settor/],
  ['company', /compan|entreprise|empresa|bedrij|aziend|unternehmen|firm/],
]

/** The order of the five lists in a page's followers and visitors files, whatever their language. */
const PAGE_ORDER: Demographic['category'][] = ['location', 'function', 'seniority', 'industry', 'companySize']

/** The category a label names ("Job titles", "Intitulés de poste"), or null. */
export function audienceCategory(label: string): Demographic['category'] | null {
  const folded = foldLabel(label)
  return CATEGORIES.find(([, names]) => names.test(folded))?.[0] ?? null
}

/** The category of a page file's list: by its name, else by its place (0 to 4). */
export function pageCategory(name: string, place: number): Demographic['category'] | null {
  return audienceCategory(name) ?? PAGE_ORDER[place] ?? null
}
