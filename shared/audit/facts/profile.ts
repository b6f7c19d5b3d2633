import { defineFact, Missing } from '../define/define-fact'
import type { AuditInput } from '../define/input'

/** Items of a profile, the last four ticked by hand; whether each is there, null where nothing that was read or ticked tells. */
export const PROFILE_ITEMS = [
  'headline',
  'summary',
  'industry',
  'position',
  'brandPosition',
  'skills',
  'address',
  'photo',
  'banner',
  'pageLink',
  'recommendations',
] as const
export type ProfileItem = (typeof PROFILE_ITEMS)[number]

export interface ProfileFact {
  items: Readonly<Record<ProfileItem, boolean | null>>
  /** Without a brand no position can be there. */
  hasBrand: boolean
}

const SUMMARY_CHARACTERS = 200
const SKILLS = 5

/** What is there and what is lacking in the profile; `Missing` without the member export. */
export const profile = defineFact<ProfileFact>('profile', ({ client, records }: AuditInput) => {
  const known = records.profile
  if (!known) return new Missing('profile')
  // The name is in Profile.csv: with it, an empty field of that file is empty on the network too.
  const isRead = known.name !== null
  const field = (text: string | null, length = 1) =>
    isRead || text ? (text ?? '').trim().length >= length : null
  const positions = known.positions.length > 0
  const current = known.positions.filter(({ to }) => to === null)
  return {
    hasBrand: client.brand !== null,
    items: {
      headline: field(known.headline),
      summary: field(known.summary, SUMMARY_CHARACTERS),
      industry: field(known.industry),
      position: positions ? current.length > 0 : null,
      brandPosition:
        positions && client.brand ? current.some(({ company }) => namesBrand(company, client.brand)) : null,
      skills: known.skills.length > 0 ? known.skills.length >= SKILLS : null,
      address: client.person.profileUrl ? !/(?<!\d)\d{5,}\/?$/.test(client.person.profileUrl) : null,
      photo: client.profileSeen?.photo ?? null,
      banner: client.profileSeen?.banner ?? null,
      pageLink: client.profileSeen?.pageLink ?? null,
      recommendations: client.profileSeen?.recommendations ?? null,
    },
  }
})

function namesBrand(company: string, brand: AuditInput['client']['brand']): boolean {
  const plain = company.toLowerCase()
  return [brand?.name ?? '', ...(brand?.aliases ?? [])].some(
    (name) => name !== '' && plain.includes(name.replace(/^@/, '').toLowerCase()),
  )
}
