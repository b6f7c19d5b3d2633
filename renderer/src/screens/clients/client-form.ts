import type { Client, Consultant } from '#shared/model/client'
import { BLANK_BRAND, BLANK_CLIENT, usualFrame } from '#renderer/store/blank'
import type { ClientProposal } from '#shared/records/proposal'
import { TEXT_LANGUAGES, type Language, type Preset, type TextLanguage } from '#shared/model/vocabulary'

/** The fields of the new-client form. */
export interface ClientForm {
  name: string
  headline: string
  profileUrl: string
  followers: number | null
  /** Audit only what any visitor can see, for a prospect who has sent nothing. */
  isOutside: boolean
  hasBrand: boolean
  brand: string
  pageUrl: string
  pageFollowers: number | null
  specialties: string
  preset: Preset | null
  language: TextLanguage
  consent: boolean
}

/** An empty form, preset to the interface language, or to the first one posts can be labelled in. */
export function emptyForm(language: Language): ClientForm {
  return {
    name: '',
    headline: '',
    profileUrl: '',
    followers: null,
    isOutside: false,
    hasBrand: true,
    brand: '',
    pageUrl: '',
    pageFollowers: null,
    specialties: '',
    preset: null,
    language: TEXT_LANGUAGES.find((known) => known === language) ?? TEXT_LANGUAGES[0],
    consent: false,
  }
}

/** The form, pre-filled with what the files say; if they name no employer, the form asks for one. */
export function proposedForm(language: Language, proposal: ClientProposal | null): ClientForm {
  const empty = emptyForm(language)
  if (!proposal) return empty
  return {
    ...empty,
    name: proposal.name ?? '',
    headline: proposal.headline ?? '',
    profileUrl: proposal.profileUrl ?? '',
    followers: proposal.followers,
    brand: proposal.brand ?? '',
    pageFollowers: proposal.pageFollowers,
    language: proposal.language ?? empty.language,
  }
}

/** The client description entered in the form; an unknown count is left out, never 0. */
export function formClient(form: ClientForm, consultant: Consultant): Client {
  const headline = form.headline.trim()
  const profileUrl = form.profileUrl.trim()
  const pageUrl = form.pageUrl.trim()
  const count = (value: number | null) => ({ followers: value ?? undefined })
  return {
    language: form.language,
    ...usualFrame(),
    ...(form.isOutside && { kind: 'outside' as const }),
    ...(form.preset && { preset: form.preset }),
    person: {
      name: form.name.trim(),
      ...(headline && { headline }),
      ...(profileUrl && { profileUrl }),
      ...count(form.followers),
    },
    brand: form.hasBrand
      ? {
          ...BLANK_BRAND,
          name: form.brand.trim(),
          specialties: lines(form.specialties),
          ...(pageUrl && { pageUrl }),
          ...count(form.pageFollowers),
        }
      : null,
    ...BLANK_CLIENT,
    consultant,
  }
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
