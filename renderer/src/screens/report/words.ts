import { useState } from 'react'
import type { Translator } from '#shared/locale/translator'
import type { Language } from '#shared/model/vocabulary'
import { attempt, tellDone } from '#renderer/shell/undo'
import { readNarrative } from '#renderer/store/client-rows'
import { moment } from '#renderer/store/new-id'
import { isOwnNarrative, saveNarrative } from '#renderer/store/report'
import type { NarrativeRow } from '#renderer/store/rows'

/** Identifies a section's text in the message that it could not be stored. */
export function aboutWords(workspace: string, language: Language, section: string): string {
  return `words ${workspace} ${language} ${section}`
}

export type Words = Required<Pick<NarrativeRow, 'text' | 'note' | 'title' | 'lead'>>

/** Unsaved typing: when it was last typed, and the time of the stored text it started from. */
type Draft = Partial<Words> & { at: string; since: string }
type Drafts = Readonly<Record<string, Draft>>

/** What is typed and not stored yet. */
export interface Typing {
  drafts: Drafts
  setDrafts: (change: (known: Drafts) => Drafts) => void
  /** Counts the changes made elsewhere than in the field. */
  version: number
  renew: () => void
}

export function useTyping(): Typing {
  const [drafts, setDrafts] = useState<Drafts>({})
  const [version, setVersion] = useState(0)
  return { drafts, setDrafts, version, renew: () => setVersion((known) => known + 1) }
}

interface Parts {
  t: Translator['t']
  workspace: string
  narratives: readonly NarrativeRow[]
  typing: Typing
  /** The language of the report. */
  language: Language
  /** A section's name in a language. */
  nameOf: (section: string, language: Language) => string
  /** The language of the person at the screen. */
  spoken: Language
}

/** The consultant's texts of a report's sections, live, with the actions that change them. */
export function wordsOf({ t, workspace, narratives, typing, language, nameOf, spoken }: Parts) {
  const { drafts, setDrafts, version, renew } = typing

  /** A section's stored text and its draft; the draft takes precedence unless another window has stored newer text. */
  function known(section: string, of: Language) {
    const row = narratives.find((each) => each.section === section && each.language === of)
    const draft = drafts[`${of}/${section}`]
    // Several keystrokes may be stored within one millisecond, so the echo of our own write must never count as newer than what is typed.
    const isAhead =
      draft !== undefined && (row === undefined || row.updatedAt <= draft.at || isOwnNarrative(row))
    return { row, draft: isAhead ? draft : undefined }
  }

  function words(section: string, of: Language = language): Words {
    const { row, draft } = known(section, of)
    return {
      text: draft?.text ?? row?.text ?? '',
      note: draft?.note ?? row?.note ?? '',
      title: draft?.title ?? row?.title ?? '',
      lead: draft?.lead ?? row?.lead ?? '',
    }
  }

  /** Changes whenever a section's field must show text other than what was typed into it. */
  function versionOf(section: string): string {
    const { row, draft } = known(section, language)
    return `${version} ${draft?.since ?? row?.updatedAt ?? ''}`
  }

  /** Stores a section's text as it is typed; if that fails, the section says so. */
  function keep(section: string, change: Partial<Words>) {
    attempt(() => write(section, change), {
      about: aboutWords(workspace, language, section),
      what: nameOf(section, spoken),
    })
  }

  async function write(section: string, change: Partial<Words>, of: Language = language) {
    const key = `${of}/${section}`
    const at = moment()
    const { row, draft } = known(section, of)
    const since = draft?.since ?? row?.updatedAt ?? ''
    setDrafts((all) => ({ ...all, [key]: { ...(draft && all[key]), ...change, at, since } }))
    const other = await saveNarrative(workspace, of, section, change, at, draft?.at ?? since)
    if (other)
      tellDone(t('composer.elsewhere', { name: nameOf(section, of) }), async () => {
        const { text, note, title = '', lead = '' } = other
        await saveNarrative(workspace, of, section, { text, note, title, lead })
      })
  }

  /** Changes the text as currently stored and shows it, so that whatever was typed since stays. */
  async function change(section: string, of: Language, by: (text: string) => string) {
    const kept = await readNarrative(workspace, of, section)
    const written = write(section, { text: by(kept?.text ?? '') }, of)
    renew()
    await written
  }

  return { words, versionOf, keep, write, change, renew }
}
