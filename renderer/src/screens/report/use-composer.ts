import type { Translator } from '#shared/locale/translator'
import type { Audit } from '#shared/model/audit'
import type { Consultant } from '#shared/model/client'
import type { Language } from '#shared/model/vocabulary'
import { ANNEX_SECTIONS } from '#shared/report/lengths'
import { hasContent, sectionName, SECTION_IDS } from '#shared/report/sections'
import type { LinkedFigure } from '#shared/report/linked-figure'
import { TRANSLATORS } from '#renderer/i18n/languages'
import { useTranslator } from '#renderer/i18n/translator'
import { useSettings } from '#renderer/shell/settings'
import { useReport } from '#renderer/store/client-rows'
import { saveReport } from '#renderer/store/report'
import type { KeptTemplate } from '#renderer/store/settings'
import type { NarrativeRow, ReportRow, WorkspaceRow } from '#renderer/store/rows'
import { useWorkspace } from '#renderer/workspace/workspace'
import { figuresIn, isStale, printedParagraphs, refreshed, withFiguresOf } from './linked-text'
import { printedOwn, type OwnRows } from '../findings/printed-own'
import { useOwn } from '../findings/use-own'
import { arranging } from './arranging'
import { inOrder, takesNarrative } from './sections'
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
  const translator = useTranslator()
  const workspace = useWorkspace()
  const settings = useSettings()
  const { id } = workspace
  const stored = useReport(id)
  const own = useOwn(id)
  const typing = useTyping()
  if (!stored || !own || !audit) return null
  return composerOf({
    translator,
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
  translator: Translator
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
  const { translator, workspace, audit, previous, consultant, logo, report, narratives, own } = parts
  const { t } = translator
  const language = report?.language ?? workspace.client.language
  const off: readonly string[] = report?.off ?? ANNEX_SECTIONS
  const leftOut = report?.leftOut ?? []
  const order = inOrder(report?.order ?? [], SECTION_IDS)
  const identity = { number: report?.number ?? '', edition: report?.edition ?? '' }
  const { wording } = printedOwn(own, language, audit)
  const shown = ['cover', ...order.filter((id) => hasContent(id, { audit, previous, leftOut, wording }))]
  const isOff = (id: string) => off.includes(id)
  const printed = shown.filter((id) => !isOff(id))
  const save = (change: Partial<Omit<ReportRow, 'workspace'>>) => saveReport(workspace.id, change)

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
    const { wording: worded, ...decided } = printedOwn(own, of, audit)
    const inWords = (name: 'title' | 'lead'): Record<string, string> =>
      Object.fromEntries<string>(
        printed.flatMap((section): [string, string][] => {
          const said = words(section, of)[name].trim()
          return said === '' ? [] : [[section, said]]
        }),
      )
    return {
      language: of,
      consultant,
      logo,
      sections: printed,
      narrative: Object.fromEntries(written),
      leftOut: [...leftOut],
      ...decided,
      wording: { ...worded, titles: inWords('title'), leads: inWords('lead') },
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
    ...arranging({
      t,
      workspace: workspace.id,
      first: {},
      order,
      shown,
      off,
      nameOf: (section) => sectionName(section, translator),
    }),
    /** Switches to the sections of a template; returns the undo. */
    applyTemplate: (template: Template) => save({ off: leftOutBy(template, shown) }),
    /** Takes the sections and the order of one of the consultant's own templates; returns the undo. */
    applyOwnTemplate: ({ sections }: KeptTemplate) =>
      save({
        off: leftOutBy({ sections }, shown),
        order: inOrder([...sections, ...order.filter((id) => !sections.includes(id))], SECTION_IDS),
      }),
  }
}
