import type { Translator } from '#shared/locale/translator'
import type { Audit } from '#shared/model/audit'
import type { Consultant } from '#shared/model/client'
import type { Language } from '#shared/model/vocabulary'
import { ANNEX_SECTIONS } from '#shared/report/lengths'
import { hasContent, sectionName, SECTION_IDS } from '#shared/report/sections'
import { TRANSLATORS } from '#renderer/i18n/languages'
import { useTranslator } from '#renderer/i18n/translator'
import { useSettings } from '#renderer/shell/settings'
import { useReport } from '#renderer/store/client-rows'
import { saveReport } from '#renderer/store/report'
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
import { useTyping, wordsOf, type Typing } from './words'

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
  const typing = useTyping()
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
    typing,
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
  typing: Typing
}

function composerOf(parts: Parts) {
  const { t, workspace, audit, previous, consultant, logo, report, narratives, own } = parts
  const language = report?.language ?? workspace.client.language
  const off: readonly string[] = report?.off ?? ANNEX_SECTIONS
  const leftOut = report?.leftOut ?? []
  const order = inOrder(report?.order ?? [], SECTION_IDS)
  const identity = { number: report?.number ?? '', edition: report?.edition ?? '' }
  const { wording } = printedOwn(own, language, audit)
  const shown = ['cover', ...order.filter((id) => hasContent(id, { audit, previous, leftOut, wording }))]
  const isOff = (id: string) => off.includes(id)
  const printed = shown.filter((id) => !isOff(id))
  // The language is stored with the first decision, so that it no longer follows the client's.
  const save = (change: Partial<Omit<ReportRow, 'workspace'>>) =>
    saveReport(workspace.id, { language, ...change })

  const { words, versionOf, keep, write, change, renew } = wordsOf({
    t,
    workspace: workspace.id,
    narratives,
    typing: parts.typing,
    language,
    nameOf: (section, of) => sectionName(section, TRANSLATORS[of]),
    spoken: workspace.client.language,
  })

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
    renew()
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
