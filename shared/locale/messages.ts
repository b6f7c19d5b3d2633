import type { Language } from '#shared/model/primitives'
import enApp from './en/app.json'
import enOverview from './en/overview.json'
import enData from './en/data.json'
import enContent from './en/content.json'
import enComparison from './en/comparison.json'
import enResults from './en/results.json'
import enComposer from './en/composer.json'
import enAudits from './en/audits.json'
import enSettings from './en/settings.json'
import enHelp from './en/help.json'
import enChecks from './en/checks.json'
import enChecksVoice from './en/checks-voice.json'
import enCli from './en/cli.json'
import enCommon from './en/common.json'
import enErrors from './en/errors.json'
import enEvidence from './en/evidence.json'
import enEvidenceVoice from './en/evidence-voice.json'
import enExport from './en/export.json'
import enHeadlines from './en/headlines.json'
import enMissing from './en/missing.json'
import enReasons from './en/reasons.json'
import enReport from './en/report.json'
import enRows from './en/rows.json'
import frApp from './fr/app.json'
import frOverview from './fr/overview.json'
import frData from './fr/data.json'
import frContent from './fr/content.json'
import frComparison from './fr/comparison.json'
import frResults from './fr/results.json'
import frComposer from './fr/composer.json'
import frAudits from './fr/audits.json'
import frSettings from './fr/settings.json'
import frHelp from './fr/help.json'
import frChecks from './fr/checks.json'
import frChecksVoice from './fr/checks-voice.json'
import frCli from './fr/cli.json'
import frCommon from './fr/common.json'
import frErrors from './fr/errors.json'
import frEvidence from './fr/evidence.json'
import frEvidenceVoice from './fr/evidence-voice.json'
import frExport from './fr/export.json'
import frHeadlines from './fr/headlines.json'
import frMissing from './fr/missing.json'
import frReasons from './fr/reasons.json'
import frReport from './fr/report.json'
import frRows from './fr/rows.json'

interface Tree {
  [key: string]: string | Tree
}

/** Every text of the product by language and key: `<file>.<path>`. */
export const MESSAGES: Record<Language, ReadonlyMap<string, string>> = {
  fr: flatten(
    {
      app: frApp,
      overview: frOverview,
      data: frData,
      content: frContent,
      comparison: frComparison,
      results: frResults,
      composer: frComposer,
      audits: frAudits,
      settings: frSettings,
      help: frHelp,
      checks: frChecks,
      cli: frCli,
      common: frCommon,
      errors: frErrors,
      evidence: frEvidence,
      export: frExport,
      missing: frMissing,
      reasons: frReasons,
      report: frReport,
      rows: frRows,
    },
    '',
    flatten({ checks: frChecksVoice, evidence: frEvidenceVoice }, '', flatten({ checks: frHeadlines })),
  ),
  en: flatten(
    {
      app: enApp,
      overview: enOverview,
      data: enData,
      content: enContent,
      comparison: enComparison,
      results: enResults,
      composer: enComposer,
      audits: enAudits,
      settings: enSettings,
      help: enHelp,
      checks: enChecks,
      cli: enCli,
      common: enCommon,
      errors: enErrors,
      evidence: enEvidence,
      export: enExport,
      missing: enMissing,
      reasons: enReasons,
      report: enReport,
      rows: enRows,
    },
    '',
    flatten({ checks: enChecksVoice, evidence: enEvidenceVoice }, '', flatten({ checks: enHeadlines })),
  ),
}

function flatten(tree: Tree, prefix = '', into = new Map<string, string>()): Map<string, string> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') into.set(prefix + key, value)
    else flatten(value, `${prefix}${key}.`, into)
  }
  return into
}
