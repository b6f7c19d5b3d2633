import type { Message } from '#shared/model/app-error'
import type { Identity } from '#shared/model/identity'
import { foldLabel } from '#shared/values/labels'
import { nameAmong } from '#shared/values/may-be-name'
import { isLetterApart, isNamedIn, isSamePerson, pageFit, sharesOneWord } from '#shared/values/names'
import { fileKindOf } from './file-kinds'
import { ownersOf, type ReadSource } from './owners'
import { doubtfulLinks } from './strangers'

/**
 * What is counted as the client’s but may be somebody else’s, each worth a warning: links of another address, a file or folder of another
 * name beside the client’s own, one that is called after a former employer, a page that shares one word with the brand, a name that is a letter
 * away. All files of a client are looked at together, whenever each was imported.
 */
export function doubtsAbout(
  sources: readonly ReadSource[],
  client: Identity,
  accepted: readonly string[] = [],
): Message[] {
  const open = sources.filter(
    ({ file }) => !accepted.some((name) => file === name || file.endsWith(`/${name}`)),
  )
  return [
    ...doubtfulLinks(open, client),
    ...formerly(open, client),
    ...folders(open, client),
    ...pages(open, client),
    ...names(open, client),
  ]
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

function folders(sources: readonly ReadSource[], client: Identity): Message[] {
  const { person } = client
  const personal = sources.filter(({ format }) => fileKindOf(format).isPersonal)
  const unnamed = personal.filter(
    (source) => !ownersOf(source).some(({ who, from }) => who === 'person' && from !== 'links'),
  )
  return unnamed.flatMap((source) => {
    const { file, format } = source
    const same = unnamed.filter((other) => other.format === format)
    const parts = file.split('/')
    const names = parts.map((part, at) => otherName(part, client, at < parts.length - 1 ? [] : same))
    const place = names.findIndex((name) => name !== null)
    const name = names[place]
    if (name === undefined || name === null) return []
    const isFile = place === parts.length - 1
    const path = isFile ? file : `${parts.slice(0, place + 1).join('/')}/`
    const isIn = (other: ReadSource) => other.file === path || (!isFile && other.file.startsWith(path))
    // A folder that holds everything is only the name of the whole; a file named after somebody is still somebody’s.
    if (personal.every(isIn) && !(isFile && name.includes(' '))) return []
    if (sources.some((other) => isIn(other) && namesClient(other, person.name))) return []
    const key = isFile ? 'errors.import.fileOther' : 'errors.import.folderOther'
    return [{ key, values: { file, name, expected: person.name } } as const]
  })
}

/** The name of somebody else in a part of a path, null without one; in small letters only where such a list beside it bears the client’s. */
function otherName(part: string, { person, brand }: Identity, beside: readonly ReadSource[]): string | null {
  const brands = brand === null ? [] : [brand.name, ...brand.aliases]
  const isBeside = beside.some(
    ({ file }) => isNamedIn(file.slice(file.lastIndexOf('/') + 1), person.name) === true,
  )
  const name = nameAmong(part, isBeside)
  const isOther =
    name !== null && isSamePerson(name, person.name) === false && pageFit(name, brands) === 'none'
  return isOther ? name : null
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
