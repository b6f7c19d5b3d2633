import type { Message } from '#shared/model/app-error'
import type { Identity, Owner, Stranger } from '#shared/model/identity'
import { archiveOf } from '#shared/values/archive-path'
import { isNamedIn, isSamePerson, pageFit } from '#shared/values/names'
import { ownersOf, type ReadSource } from './owners'

/** What one file says of whom it is. */
interface Told {
  source: ReadSource
  owners: Owner[]
}

/**
 * The files that are somebody else's: they name another person than the client, or another page than the brand's. An archive is one person's
 * whole. `accepted`: names of files that a person has said to be the client's all the same.
 */
export function strangersAmong(
  sources: readonly ReadSource[],
  client: Identity,
  accepted: readonly string[] = [],
): Stranger[] {
  const told = sources.map((source) => ({ source, owners: ownersOf(source) }))
  const found = [...personStrangers(told, client), ...pageStrangers(told, client)]
  return joined(found).filter(
    (one) =>
      !accepted.some((name) => isMeant(one.file, name) || one.files.some((file) => isMeant(file, name))),
  )
}

/**
 * Files whose links bear the address of a member that does not hold the client's name, where nobody knows the client's own address: an address
 * is chosen freely, so this is worth a word and no more.
 */
export function doubtfulLinks(sources: readonly ReadSource[], client: Identity): Message[] {
  const expected = client.person.name
  if (addressOf(client.person.profileUrl) !== null) return []
  const addresses = sources.flatMap((source) => {
    const owners = ownersOf(source)
    const isNamed = owners.some((owner) => owner.who === 'person' && !byLinks(owner))
    return owners
      .filter((owner) => byLinks(owner) && !isNamed)
      .map(({ name }) => ({ file: source.file, name }))
  })
  return addresses
    .filter(({ name }) => isNamedIn(name, expected) === false)
    .map(({ file, name }) => ({ key: 'errors.import.linksOther', values: { file, name, expected } }))
}

function isMeant(file: string, name: string): boolean {
  return file === name || file.endsWith(`/${name}`)
}

function personStrangers(told: readonly Told[], client: Identity): Stranger[] {
  const expected = client.person.name
  const address = addressOf(client.person.profileUrl)
  const isOwn = ({ owners }: Told) => owners.some((owner) => isClients(owner, expected, address))
  const ownAddresses = new Set([
    ...(address === null ? [] : [address]),
    ...told.filter(isOwn).flatMap(({ owners }) => owners.filter(byLinks).map(({ name }) => name)),
  ])
  const ownRoots = new Set(
    told
      .filter(({ owners }) => owners.some((owner) => byProfile(owner) && isClients(owner, expected, address)))
      .map(({ source }) => rootOf(source.file)),
  )
  return told.flatMap((one) => {
    const { source, owners } = one
    if (isOwn(one)) return []
    const isOwnArchive = ownRoots.has(rootOf(source.file))
    const other =
      owners.find(
        (owner) => owner.who === 'person' && !byLinks(owner) && isSamePerson(owner.name, expected) === false,
      ) ??
      // A namesake among the connections is no proof against the profile beside them.
      owners.find(({ from }) => from === 'connections' && !isOwnArchive) ??
      owners.find(
        (owner) =>
          byLinks(owner) &&
          ownAddresses.size > 0 &&
          !ownAddresses.has(owner.name) &&
          isNamedIn(owner.name, expected) === false,
      )
    if (!other) return []
    const file = rootOf(source.file)
    const isWhole = byProfile(other) || (OF_ARCHIVES.includes(other.from) && !isOwnArchive)
    const files = isWhole ? exportOf(source.file, told) : [source.file]
    return [
      {
        ...other,
        file: isWhole && file !== '' ? file.slice(0, -1) : source.file,
        files,
        expected,
      },
    ]
  })
}

function isClients({ who, name, from }: Owner, expected: string, address: string | null): boolean {
  if (who !== 'person') return false
  if (from !== 'links') return isSamePerson(name, expected) === true
  return name === address || isNamedIn(name, expected) === true
}

/** Clues of one list that speak for the whole archive it lies in. */
const OF_ARCHIVES: readonly Owner['from'][] = ['invitations', 'connections']

function byProfile({ from }: Owner): boolean {
  return from === 'profile'
}

function byLinks({ from }: Owner): boolean {
  return from === 'links'
}

/** The member's part of a profile address. */
function addressOf(url: string | undefined): string | null {
  return /\/in\/([^/?#]+)/.exec(url ?? '')?.[1]?.toLowerCase() ?? null
}

/** The archive or folder that a file lies in, with its last `/`: one export is one person's. */
function rootOf(file: string): string {
  const archive = archiveOf(file)
  return archive === null ? file.slice(0, file.lastIndexOf('/') + 1) : `${archive}/`
}

/** All lists of the export that a profile belongs to. */
function exportOf(profile: string, told: readonly Told[]): string[] {
  const root = rootOf(profile)
  const others = told
    .filter(({ source }) => source.format === 'linkedin-profile' && source.file !== profile)
    .map(({ source }) => rootOf(source.file))
    .filter((other) => other !== root && other.startsWith(root))
  return told
    .map(({ source }) => source)
    .filter(({ format }) => format.startsWith('linkedin-'))
    .map(({ file }) => file)
    .filter((file) => file.startsWith(root) && !others.some((other) => file.startsWith(other)))
    .filter((file) => /\.zip\/$/i.test(root) || !/\.zip\//i.test(file.slice(root.length)))
}

function pageStrangers(told: readonly Told[], { brand }: Identity): Stranger[] {
  if (brand === null) return []
  const names = [brand.name, ...brand.aliases, ...hostNames(brand.domain)]
  const slug = /\/(?:company|showcase|school)\/([^/?#]+)/.exec(brand.pageUrl ?? '')?.[1] ?? null
  const pages = told.flatMap(({ source, owners }) =>
    owners
      .filter(({ who }) => who === 'page')
      .map((owner) => ({ source, owner, fit: fitOf(owner.name, names, slug) })),
  )
  const isSure = pages.some(({ fit }) => fit === 'same')
  return pages.flatMap(({ source, owner, fit }) =>
    fit === 'none' || (fit === 'near' && isSure)
      ? [{ ...owner, file: source.file, files: [source.file], expected: brand.name }]
      : [],
  )
}

function fitOf(name: string, names: readonly string[], slug: string | null): 'same' | 'near' | 'none' {
  if (slug !== null && slug.toLowerCase() === name.toLowerCase()) return 'same'
  return pageFit(name, names)
}

/** `brasilux` of `www.brasilux.example`. */
function hostNames(domain: string | undefined): string[] {
  const host = domain?.replace(/^(https?:\/\/)?(www\.)?/i, '').replace(/[/:?#].*$/, '') ?? ''
  const [name = ''] = host.split('.')
  return name === '' ? [] : [name]
}

/** One entry per person or page and thing given. */
function joined(found: readonly Stranger[]): Stranger[] {
  const byFile = new Map<string, Stranger>()
  for (const one of found) {
    const key = `${one.file}|${one.who}`
    const known = byFile.get(key)
    byFile.set(key, known ? { ...known, files: [...new Set([...known.files, ...one.files])] } : one)
  }
  return [...byFile.values()].toSorted((a, b) => (a.file < b.file ? -1 : 1))
}
