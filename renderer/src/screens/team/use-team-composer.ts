import type { Translator } from '#shared/locale/translator'
import type { TeamAudit } from '#shared/team/model'
import {
  printedTeamSections,
  TEAM_SECTION_IDS,
  teamSectionsOf,
  type TeamLength,
} from '#shared/team/report-sections'
import type { Language } from '#shared/model/vocabulary'
import { TRANSLATORS } from '#renderer/i18n/languages'
import { useTranslator } from '#renderer/i18n/translator'
import { useSettings } from '#renderer/shell/settings'
import { useKept } from '#renderer/shell/use-kept'
import { useReport } from '#renderer/store/client-rows'
import { KEPT_TEAM_LENGTH, saveReport } from '#renderer/store/report'
import type { NarrativeRow, ReportRow, WorkspaceRow } from '#renderer/store/rows'
import { paragraphsOf } from '../report/linked-text'
import { arranging } from '../report/arranging'
import { inOrder, takesNarrative } from '../report/sections'
import { useTyping, wordsOf, type Typing } from '../report/words'
import type { TeamPrintOptions } from './use-team-preview'

/** The composer of a team's report: its whole state, live, with the actions that change it. */
export type TeamComposer = ReturnType<typeof composerOf>

/** The composer of the open employer; null while loading. */
export function useTeamComposer(employer: WorkspaceRow, audit: TeamAudit): TeamComposer | null {
  const translator = useTranslator()
  const settings = useSettings()
  const stored = useReport(employer.id)
  const typing = useTyping()
  const [{ length }, setKept] = useKept<{ length: TeamLength }>(employer.id, KEPT_TEAM_LENGTH, {
    length: 'client',
  })
  if (!stored) return null
  return composerOf({
    translator,
    employer,
    audit,
    report: stored.report,
    narratives: stored.narratives,
    typing,
    length,
    setLength: (next) => setKept({ length: next }),
    white: {
      consultant: { ...settings.consultant, ...employer.client.consultant },
      logo: employer.logo ?? settings.logo,
    },
  })
}

interface Parts {
  translator: Translator
  employer: WorkspaceRow
  audit: TeamAudit
  report: ReportRow | null
  narratives: readonly NarrativeRow[]
  typing: Typing
  length: TeamLength
  setLength: (length: TeamLength) => void
  white: Pick<TeamPrintOptions, 'consultant'> & { logo: WorkspaceRow['logo'] }
}

function composerOf({
  translator,
  employer,
  audit,
  report,
  narratives,
  typing,
  length,
  setLength,
  white,
}: Parts) {
  const { t } = translator
  const language = report?.language ?? audit.language
  const off: readonly string[] = report?.off ?? []
  const order = inOrder(report?.order ?? [], TEAM_SECTION_IDS)
  const possible = teamSectionsOf(audit, length)
  const shown = [...possible.filter((id) => id === 'cover'), ...order.filter((id) => possible.includes(id))]
  const printed = printedTeamSections(audit, { length, sections: shown.filter((id) => !off.includes(id)) })
  const first = { language, off: [...off] }
  const nameOf = (section: string, of: Language) => teamSectionName(section, TRANSLATORS[of])
  const texts = wordsOf({
    t,
    workspace: employer.id,
    narratives,
    typing,
    language,
    nameOf,
    spoken: employer.client.language,
  })

  function options(): TeamPrintOptions {
    const written = printed.filter(takesNarrative).flatMap((section) => {
      const paragraphs = paragraphsOf(texts.words(section).text)
      return paragraphs.length === 0 ? [] : [[section, paragraphs] as const]
    })
    return { language, length, ...white, sections: printed, narrative: Object.fromEntries(written) }
  }

  return {
    ...texts,
    ...white,
    workspace: employer,
    language,
    length,
    off,
    shown,
    printed,
    options,
    setLength,
    setLanguage: (to: Language) => saveReport(employer.id, { language: to }, first),
    ...arranging({
      t,
      workspace: employer.id,
      first,
      order,
      shown,
      off,
      nameOf: (section) => teamSectionName(section, translator),
    }),
  }
}

/** The name of a section of a team's report. */
export function teamSectionName(section: string, { t }: Pick<Translator, 't'>): string {
  const id = TEAM_SECTION_IDS.find((each) => each === section)
  return id ? t(`team.${id}.head`) : section
}
