import type { FormatId } from '#shared/locale/keys'
import type { Owner } from '#shared/model/identity'
import type { Extract } from './extract'
import { fileKindOf } from './file-kinds'

/** A file that was read: its name, its format and its records. */
export interface ReadSource {
  file: string
  format: FormatId
  extract: Extract
}

/** The names of the person or the page that a file is of, the surest first. */
export function ownersOf({ file, format, extract }: ReadSource): Owner[] {
  const owners: Owner[] = []
  const { namedAfter, linksToOne } = fileKindOf(format)
  const profile = format === 'linkedin-profile' ? extract.profile?.name : null
  if (profile) owners.push({ who: 'person', name: profile, from: 'profile' })
  if (extract.owner) owners.push({ who: 'person', ...extract.owner })
  const name = namedAfter === 'person' ? personInName(file) : null
  if (name !== null) owners.push({ who: 'person', name, from: 'fileName' })
  const page = namedAfter === 'page' ? pageInName(file) : null
  if (page !== null) owners.push({ who: 'page', name: page, from: 'fileName' })
  const address = linksToOne ? addressInLinks(extract) : null
  if (address !== null) owners.push({ who: 'person', name: address, from: 'links' })
  return owners
}

const DAY = '\\d{4}-\\d{2}-\\d{2}'
/** `AggregateAnalytics_Nadia Exemple_<day>_<day>`, `Content_<day>_<day>_NadiaExemple`, `PostAnalytics_NadiaExemple_<id>`, whatever the first word. */
const PERSON_NAMES = [
  new RegExp(`^[\\p{L} ]+_(.+?)_${DAY}_${DAY}`, 'u'),
  new RegExp(`^[\\p{L} ]+_${DAY}_${DAY}_([^_]+)`, 'u'),
  /^[\p{L} ]+_(.+?)_\d{15,}/u,
]

function personInName(file: string): string | null {
  const stem = stemOf(file)
  const found = PERSON_NAMES.map((names) => names.exec(stem)?.[1]).find(Boolean)
  // A sheet saved as CSV appends its own name; samples append their language after a dot.
  const name = found
    ?.replace(/ [-–] .*$/, '')
    .replace(/\.\p{L}{2}$/u, '')
    .trim()
  return name !== undefined && /\p{L}{2}/u.test(name) ? name : null
}

/** Words in place of a page's name that name nobody. */
const NO_PAGE = /^(page|my[-_ ]?page|linkedin|company|entreprise|export|data|stats?|analytics|[\d_-]+)$/i

function pageInName(file: string): string | null {
  const slug = /^(.+?)_(?:content|followers|visitors)(?:_.*)?$/i.exec(stemOf(file))?.[1]
  return slug === undefined || NO_PAGE.test(slug) ? null : slug
}

/** The member in whose address most of the links are: `/posts/nadia-exemple_some-words-share-…`. */
function addressInLinks({ posts }: Extract): string | null {
  const counts = new Map<string, number>()
  for (const { who, url, type } of posts) {
    // What was shared may bear the address of whoever wrote it.
    if (who !== 'person' || type !== 'post') continue
    const address = /linkedin\.com\/posts\/([^/_?#]+)_/i.exec(url ?? '')?.[1]?.toLowerCase()
    if (address !== undefined) counts.set(address, (counts.get(address) ?? 0) + 1)
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const [most] = [...counts].toSorted(([one, a], [two, b]) => b - a || (one < two ? -1 : 1))
  return most && most[1] > total / 2 ? decoded(most[0]) : null
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/** The name of the file itself, without folders, sheets, its ending and the number of a copy. */
function stemOf(file: string): string {
  const parts = file.split('/')
  const name = parts.findLast((part) => /\.(csv|tsv|xlsx?|xlsm)$/i.test(part)) ?? parts.at(-1) ?? ''
  return name.replace(/\.\w+$/, '').replace(/ ?\(\d+\)$/, '')
}
