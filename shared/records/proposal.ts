import type { TextLanguage } from '#shared/model/vocabulary'
import { detectLanguage } from '#shared/labelling/tokenizer/language'
import { isNamedIn, isSamePerson, pageFit } from '#shared/values/names'
import type { Extract } from './extract'
import { ownersOf, type ReadSource } from './owners'

/** What files say about their client, for a person to review; null is unknown. */
export interface ClientProposal {
  name: string | null
  headline: string | null
  profileUrl: string | null
  followers: number | null
  brand: string | null
  pageFollowers: number | null
  /** The language that most of the person's posts are in. */
  language: TextLanguage | null
  /** Other people whom some of the files name. */
  others: string[]
}

/** The client these files are about, as far as they say; nothing else is made up. */
export function clientProposal(sources: readonly ReadSource[]): ClientProposal {
  const owners = sources.flatMap(ownersOf)
  const people = owners
    .filter(({ who, from }) => who === 'person' && from !== 'links')
    .toSorted((a, b) => Number(b.from === 'profile') - Number(a.from === 'profile'))
    .map(({ name }) => spaced(name))
  const name = people[0] ?? null
  const own = sources.filter(
    (source) => name === null || ownersOf(source).every((owner) => isOf(owner.name, owner.who, name)),
  )
  const extracts = own.map(({ extract }) => extract)
  const first = <Key extends 'headline'>(key: Key) =>
    extracts.map(({ profile }) => profile?.[key] ?? null).find((value) => value !== null) ?? null
  const slugs = owners.filter(({ who }) => who === 'page').map((owner) => owner.name)
  return {
    name,
    headline: first('headline'),
    profileUrl: addressOf(own),
    followers: newest(extracts, 'person'),
    brand: brandOf(extracts, slugs),
    pageFollowers: newest(extracts, 'page'),
    language: languageOf(extracts),
    others: name === null ? [] : [...new Set(people.filter((other) => isSamePerson(other, name) === false))],
  }
}

function isOf(owner: string, who: 'person' | 'page', name: string): boolean {
  return who === 'page' || isSamePerson(owner, name) !== false || isNamedIn(owner, name) === true
}

/** `NadiaExemple` is Nadia Exemple. */
function spaced(name: string): string {
  return name.includes(' ') ? name : name.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
}

function addressOf(sources: readonly ReadSource[]): string | null {
  const address = sources.flatMap(ownersOf).find(({ who, from }) => who === 'person' && from === 'links')
  return address ? `https://www.linkedin.com/in/${address.name}` : null
}

function newest(extracts: readonly Extract[], who: 'person' | 'page'): number | null {
  const totals = extracts.flatMap(({ measures }) =>
    measures.filter((measure) => measure.who === who && measure.metric === 'followersTotal'),
  )
  return totals.toSorted((a, b) => (a.date < b.date ? 1 : -1))[0]?.value ?? null
}

/** The present employer; of several the one whose page is among the files, else the last begun. Without any, what the page is called. */
function brandOf(extracts: readonly Extract[], slugs: readonly string[]): string | null {
  const present = extracts
    .flatMap(({ profile }) => profile?.positions ?? [])
    .filter(({ to, company }) => to === null && company.trim() !== '')
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))
  const paged = present.find(({ company }) => slugs.some((slug) => pageFit(slug, [company]) === 'same'))
  if (paged) return paged.company
  const slug = slugs[0]
  if (slug === undefined) return present[0]?.company ?? null
  const near = present.find(({ company }) => pageFit(slug, [company]) === 'near')
  return near?.company ?? named(slug)
}

/** `atelier-du-nord` is Atelier Du Nord until somebody writes it otherwise. */
function named(slug: string): string {
  return slug
    .split(/[-_ ]+/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}

const LOOKED_AT = 200

function languageOf(extracts: readonly Extract[]): TextLanguage | null {
  const texts = extracts.flatMap(({ posts }) =>
    posts.filter(({ who, text }) => who === 'person' && text).map(({ text }) => text ?? ''),
  )
  const found = texts.slice(0, LOOKED_AT).map((text) => detectLanguage(text, 'fr'))
  if (found.length === 0) return null
  const french = found.filter((language) => language === 'fr').length
  return french * 2 >= found.length ? 'fr' : 'en'
}
