import { useState } from 'react'
import type { Translator } from '#shared/locale/translator'
import type { Audit } from '#shared/model/audit'
import type { Consultant } from '#shared/model/client'
import type { Language } from '#shared/model/vocabulary'
import { ANNEX_SECTIONS } from '#shared/report/lengths'
import { hasContent, sectionName } from '#shared/report/sections'
import { TRANSLATORS } from '#renderer/i18n/languages'
import { useTranslator } from '#renderer/i18n/translator'
import { useSettings } from '#renderer/shell/settings'
import { attempt, tellDone } from '#renderer/shell/undo'
import { readNarrative, useReport } from '#renderer/store/client-rows'
import { moment } from '#renderer/store/new-id'
import { isOwnNarrative, saveNarrative, saveReport } from '#renderer/store/report'
import type { NarrativeRow, ReportRow, WorkspaceRow } from '#renderer/store/rows'
import { useWorkspace } from '#renderer/workspace/workspace'
import {
  figuresIn,
  isStale,
  printedParagraphs,
  refreshed,
  withFiguresOf,
  type LinkedFigure,
} from './linked-text'
import { printedOwn, type OwnRows } from '../findings/printed-own'
import { useOwn } from '../findings/use-own'
import { inOrder, moved, placed, takesNarrative } from './sections'
import { leftOutBy, type Template } from './templates'
import type { PrintOptions } from './use-preview'

/** Identifies a section's text in the message that it could not be stored. */
export function aboutWords(workspace: string, language: Language, section: string): string {
  return `words ${workspace} ${language} ${section}`
}

type Words = Pick<NarrativeRow, 'text' | 'note'>

/** Unsaved typing: when it was last typed, and the time of the stored text it started from. */
type Draft = Partial<Words> & { at: string; since: string }
type Drafts = Readonly<Record<string, Draft>>

/** A linked figure that differs from the audit's current value. */
export interface StaleFigure extends LinkedFigure {
  language: Language
  section: string
}

/** The composer's whole state, live, with the actions that change it. */
export type Composer = ReturnType<typeof composerOf>

/** The composer of the open client; null while loading. */
export function useComposer(audit: Audit | null, previous: Audit | null): Composer | null {
  const { t } = useTranslator()
  const workspace = useWorkspace()
  const settings = useSettings()
  const { id } = workspace
  const stored = useReport(id)
  const own = useOwn(id)
  const [drafts, setDrafts] = useState<Drafts>({})
  const [version, setVersion] = useState(0)
  if (!stored || !own || !audit) return null
  return composerOf({
    t,
    workspace,
    audit,
    previous,
    consultant: { ...settings.consultant, ...workspace.client.consultant },
    logo: workspace.logo ?? settings.logo,
    report: stored.report,
    narratives: stored.narratives,
    own,
    drafts,
    setDrafts,
    version,
    renew: () => setVersion((known) => known + 1),
  })
}

interface Parts {
  t: Translator['t']
  workspace: WorkspaceRow
  audit: Audit
  previous: Audit | null
  consultant: Consultant
  logo: WorkspaceRow['logo']
  report: ReportRow | null
  narratives: readonly NarrativeRow[]
  own: OwnRows
  drafts: Drafts
  setDrafts: (change: (known: Drafts) => Drafts) => void
  version: number
  renew: () => void
}

function composerOf(parts: Parts) {
  const { t, workspace, audit, previous, consultant, logo, report, narratives, own, drafts, version } = parts
  const language = report?.language ?? workspace.client.language
  const off: readonly string[] = report?.off ?? ANNEX_SECTIONS
  const leftOut = report?.leftOut ?? []
  const order = inOrder(report?.order ?? [])
  const identity = { number: report?.number ?? '', edition: report?.edition ?? '' }
  const { wording } = printedOwn(own, language, audit)
  const shown = ['cover', ...order.filter((id) => hasContent(id, { audit, previous, leftOut, wording }))]
  const isOff = (id: string) => off.includes(id)
  const printed = shown.filter((id) => !isOff(id))
  // The language is stored with the first decision, so that it no longer follows the client's.
  const save = (change: Partial<Omit<ReportRow, 'workspace'>>) =>
    saveReport(workspace.id, { language, ...change })

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
    return { text: draft?.text ?? row?.text ?? '', note: draft?.note ?? row?.note ?? '' }
  }

  /** Changes whenever a section's field must show text other than what was typed into it. */
  function versionOf(section: string): string {
    const { row, draft } = known(section, language)
    return `${version} ${draft?.since ?? row?.updatedAt ?? ''}`
  }

  /** Stores a section's text as it is typed; if that fails, the section says so. */
  function keep(section: string, change: Partial<Words>) {
    attempt(() => write(section, change), {
      about: aboutWords(workspace.id, language, section),
      what: sectionName(section, TRANSLATORS[workspace.client.language]),
    })
  }

  async function write(section: string, change: Partial<Words>, of: Language = language) {
    const key = `${of}/${section}`
    const at = moment()
    const { row, draft } = known(section, of)
    const since = draft?.since ?? row?.updatedAt ?? ''
    parts.setDrafts((all) => ({ ...all, [key]: { ...(draft && all[key]), ...change, at, since } }))
    const other = await saveNarrative(workspace.id, of, section, change, at, draft?.at ?? since)
    if (other)
      tellDone(t('composer.elsewhere', { name: sectionName(section, TRANSLATORS[of]) }), async () => {
        await saveNarrative(workspace.id, of, section, { text: other.text, note: other.note })
      })
  }

  /** Changes the text as currently stored and shows it, so that whatever was typed since stays. */
  async function change(section: string, of: Language, by: (text: string) => string) {
    const kept = await readNarrative(workspace.id, of, section)
    const written = write(section, { text: by(kept?.text ?? '') }, of)
    parts.renew()
    await written
  }

  function stale(of: Language = language): StaleFigure[] {
    return printed.filter(takesNarrative).flatMap((section) =>
      figuresIn(words(section, of).text)
        .filter((figure) => isStale(figure, audit, TRANSLATORS[of]))
        .map((figure) => ({ ...figure, section, language: of })),
    )
  }

  /** Updates every linked figure; returns the undo. */
  async function refresh(sections: readonly string[], of: Language = language) {
    const before = sections.map((section) => ({ section, text: words(section, of).text }))
    const written = before.map(({ section, text }) => write(section, { text: refreshed(text, audit) }, of))
    parts.renew()
    await Promise.all(written)
    return async () => {
      for (const { section, text } of before) await change(section, of, (kept) => withFiguresOf(kept, text))
    }
  }

  function options(of: Language = language): PrintOptions {
    const written = printed.filter(takesNarrative).flatMap((section) => {
      const paragraphs = printedParagraphs(words(section, of).text, audit, TRANSLATORS[of])
      return paragraphs.length === 0 ? [] : [[section, paragraphs] as const]
    })
    return {
      language: of,
      consultant,
      logo,
      sections: printed,
      narrative: Object.fromEntries(written),
      leftOut: [...leftOut],
      ...printedOwn(own, of, audit),
      ...(identity.number.trim() === '' ? {} : { number: identity.number.trim() }),
      ...(identity.edition.trim() === '' ? {} : { edition: identity.edition.trim() }),
    }
  }

  return {
    workspace,
    audit,
    previous,
    language,
    translator: TRANSLATORS[language],
    consultant,
    logo,
    off,
    leftOut,
    own,
    save,
    identity,
    shown,
    printed,
    versionOf,
    words,
    keep,
    change,
    stale,
    refresh,
    options,
    /** Stores the report's file number and edition. */
    identify: (change: Partial<typeof identity>) => save(change),
    setLanguage: (to: Language) => save({ language: to }),
    toggle: (section: string) =>
      save({ off: isOff(section) ? off.filter((id) => id !== section) : [...off, section] }),
    /** Switches to the sections of a template; returns the undo. */
    applyTemplate: async (template: Template) => {
      await save({ off: leftOutBy(template, shown) })
      return () => save({ off: [...off] })
    },
    leaveOut: (check: string, isOut: boolean) =>
      save({
        leftOut: isOut
          ? [...leftOut.filter((id) => id !== check), check]
          : leftOut.filter((id) => id !== check),
      }),
    move: (section: string, by: number) => save({ order: moved(order, shown, section, by) }),
    place: (section: string, target: string) => save({ order: placed(order, section, target) }),
  }
}
