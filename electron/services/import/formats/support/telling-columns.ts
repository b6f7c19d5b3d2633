import { foldLabel } from '#shared/values/labels'
import { mayBeName } from '#shared/values/may-be-name'
import { isSamePerson } from '#shared/values/names'
import { cell, type Row } from '../../read/table'
import { namesNetwork, NETWORK_TITLES, networkOfLink, networkOfWord } from './network'
import type { Reading } from './reading'

/** The client, as far as that is known, and which columns are read for something else. */
interface Asked {
  /** Null also where the rows are not the person's own. */
  person: string | null
  /** The place of the link, -1 for none. */
  url: number
  read: readonly number[]
  /** The name of the sheet and of all that hold the same list. */
  sheet: string
  sheets: readonly string[]
}

/** Columns that say whether a row of posts or figures belongs to the audit at all. */
export interface TellingColumns {
  /** Those that were found; they are read as others are. */
  places: number[]
  /** Counts a row that is of another network, of somebody else or not published; true where it is. */
  setAside: (row: Row, reading: Reading) => boolean
}

/** Part of the cells of a column that have to say what it is taken for. */
const MOST = 0.8

const STATE_TITLES =
  /^((post|publication|publishing) )?(status|state|statut|etat|zustand|estado|stato|situacao)( (du post|de (la )?publication))?$/
/** A post that has not appeared, or is there no more. */
const NOT_OUT =
  /^(draft|brouillon|entwurf|borrador|bozza|rascunho|concept\b|scheduled|programme|planifie|geplant|programad|programmat|pianificat|agendad|ingepland|planned|queued|deleted|removed|supprime|geloscht|entfernt|eliminad|eliminat|borrad|excluid|verwijderd|failed|error|echec|erreur|echoue|fehlgeschlagen|fallid|fallit|pending|en attente|awaiting|wartet|to (be )?(approve|publish|post)|a (publier|valider|programmer|faire)|rejected|refuse|abgelehnt|cancel|annule|abgesagt|storniert|not (yet )?(published|posted)|non publie|pas (encore )?publie|nicht veroffentlicht|no publicad|non pubblicat|unpublished|idea|idee)/

const OUT =
  /^(published|publie|posted|poste\b|sent\b|live\b|online|en ligne|paru|veroffentlicht|publicad|pubblicat|gepubliceerd)/

const AUTHOR_TITLES =
  /^(author|auteure?|autrice|posted by|published by|publie par|poste par|ecrit par|written by|autore?|autora|verfasser(in)?|veroffentlicht von|publicado por|pubblicato da|profile?|perfil|profilo|account|compte|konto|cuenta|conto|member|membre|mitglied|owner|person|personne|qui poste|name|nom)$/

/** Finds these columns by their titles, a network also by what the cells say. */
export function tellingColumns(
  header: Row,
  rows: readonly Row[],
  { person, url, read, sheet, sheets }: Asked,
): TellingColumns {
  const labels = header.cells.map(foldLabel)
  const free = labels.flatMap((label, at) => (label === '' || read.includes(at) ? [] : [at]))
  const cells = (at: number) => rows.map((row) => cell(row, at).trim()).filter((text) => text !== '')
  const titled = free.find((at) => NETWORK_TITLES.includes(labels[at] ?? ''))
  const network =
    titled ??
    free.find((at) => {
      const texts = cells(at)
      return texts.length > 0 && texts.filter(namesNetwork).length >= MOST * texts.length
    })
  // A state may be a region: its cells say what it is.
  const state = free.find(
    (at) =>
      STATE_TITLES.test(labels[at] ?? '') &&
      cells(at).some((text) => NOT_OUT.test(foldLabel(text)) || OUT.test(foldLabel(text))),
  )
  // An account may have any name: only a column that names the client somewhere tells who else is meant.
  const author = free.find(
    (at) =>
      at !== network &&
      person !== null &&
      AUTHOR_TITLES.test(labels[at] ?? '') &&
      cells(at).some((text) => isSamePerson(text, person) === true),
  )
  const isOthers = sheetsOfOthers(sheets, person).has(sheet)
  return {
    places: [network, state, author].filter((at) => at !== undefined),
    setAside(row, reading) {
      if (isOthers) {
        reading.ofOther(sheet)
        return true
      }
      const other = otherNetwork(cell(row, url).trim(), cell(row, network ?? -1).trim())
      if (other !== null) reading.aside(other)
      else if (NOT_OUT.test(foldLabel(cell(row, state ?? -1)))) reading.notOut(cell(row, state ?? -1).trim())
      else if (person !== null && isSamePerson(cell(row, author ?? -1), person) === false)
        reading.ofOther(cell(row, author ?? -1).trim())
      else return false
      return true
    },
  }
}

/** The other network that a link leads to or a cell names; null for LinkedIn and where neither says. */
function otherNetwork(link: string, word: string): string | null {
  const network = networkOfLink(link) ?? networkOfWord(word)
  return network === null || network === 'linkedin' ? null : word || network
}

/** Which of several sheets of one list bear somebody else's name, where another one bears the client's. */
function sheetsOfOthers(names: readonly string[], person: string | null): ReadonlySet<string> {
  if (person === null || !names.some((name) => mayBeName(name) && isSamePerson(name, person) === true))
    return new Set()
  return new Set(names.filter((name) => mayBeName(name) && isSamePerson(name, person) === false))
}
