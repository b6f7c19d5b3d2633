import type { Message } from '#shared/model/app-error'
import type { Identity } from '#shared/model/identity'
import { foldLabel } from '#shared/values/labels'
import { mayBeName } from '#shared/values/may-be-name'
import { isLetterApart, isSamePerson, pageFit, sharesOneWord } from '#shared/values/names'
import { ownersOf, type ReadSource } from './owners'

/** Lists of one person’s posts or figures that do not say whose they are. */
const PERSONAL =
  /^(creator-analytics|post-analytics|shield-posts|metricool-posts|(seen|mapped)-(posts|figures)|linkedin-shares)$/

/**
 * What counts as the client’s and may be somebody else’s all the same, each worth a word: a file in a folder of another name beside the client’s
 * own, one that is called after a former employer, a page that shares one word with the brand, a name that is a letter away.
 */
export function doubtsAbout(
  sources: readonly ReadSource[],
  client: Identity,
  accepted: readonly string[] = [],
): Message[] {
  const open = sources.filter(
    ({ file }) => !accepted.some((name) => file === name || file.endsWith(`/${name}`)),
  )
  return [...formerly(open, client), ...folders(open, client), ...pages(open, client), ...names(open, client)]
}

const EMPLOYER =
  '(?:employ\\w+|boite|societe|entreprise|company|firm\\w*|arbeitgeber\\w*|job|poste|empresa|azienda|werkgever)'
const BEFORE =
  '(?:former|previous|old|last|anc?ienn?e?|precedente?|derniere?|ehemalig\\w*|vorherig\\w*|fruher\\w*|anterior|vorige?)'
/** "ex-Optikwerk", "ancienne boîte", "former employer", in the name of a folder or file. */
const FORMER = new RegExp(
  `^ex[-_ ](?=\\p{L})|[-_ (]ex-(?=\\p{L})|(?:^|[-_ (])(?:${BEFORE}[-_ ]${EMPLOYER}|${EMPLOYER}[-_ ]${BEFORE})(?=$|[-_ ).])`,
  'u',
)

function formerly(sources: readonly ReadSource[], { person }: Identity): Message[] {
  return sources.flatMap(({ file }) => {
    const name = file.split('/').find((part) => FORMER.test(foldLabel(part).replaceAll('.', ' ')))
    const values = { file, name: name ?? '', expected: person.name }
    return name === undefined ? [] : [{ key: 'errors.import.formerEmployer', values } as const]
  })
}

function folders(sources: readonly ReadSource[], { person, brand }: Identity): Message[] {
  const brands = brand === null ? [] : [brand.name, ...brand.aliases]
  const personal = sources.filter(({ format }) => PERSONAL.test(format))
  return personal.flatMap((source) => {
    const { file } = source
    if (ownersOf(source).some(({ who, from }) => who === 'person' && from !== 'links')) return []
    const parts = file.split('/').slice(0, -1)
    const place = parts.findIndex(
      (part) =>
        mayBeName(part) && isSamePerson(part, person.name) === false && pageFit(part, brands) === 'none',
    )
    const name = parts[place]
    if (name === undefined) return []
    const folder = `${parts.slice(0, place + 1).join('/')}/`
    // Where everything lies in it, its name is the name of the whole.
    if (personal.every((other) => other.file.startsWith(folder))) return []
    if (sources.some((other) => other.file.startsWith(folder) && namesClient(other, person.name))) return []
    return [{ key: 'errors.import.folderOther', values: { file, name, expected: person.name } } as const]
  })
}

function namesClient(source: ReadSource, person: string): boolean {
  return ownersOf(source).some(({ who, name }) => who === 'person' && isSamePerson(name, person) === true)
}

function pages(sources: readonly ReadSource[], { brand }: Identity): Message[] {
  if (brand === null) return []
  const known = [brand.name, ...brand.aliases]
  const address = /\/(?:company|showcase|school)\/([^/?#]+)/.exec(brand.pageUrl ?? '')?.[1]?.toLowerCase()
  return sources.flatMap((source) =>
    ownersOf(source).flatMap(({ who, name }) =>
      who === 'page' && name.toLowerCase() !== address && sharesOneWord(name, known)
        ? [
            {
              key: 'errors.import.pageNear',
              values: { file: source.file, name, expected: brand.name },
            } as const,
          ]
        : [],
    ),
  )
}

function names(sources: readonly ReadSource[], { person }: Identity): Message[] {
  return sources.flatMap((source) =>
    ownersOf(source).flatMap(({ who, from, name }) =>
      who === 'person' && from !== 'links' && isLetterApart(name, person.name)
        ? [
            {
              key: 'errors.import.nameNear',
              values: { file: source.file, name, expected: person.name },
            } as const,
          ]
        : [],
    ),
  )
}
