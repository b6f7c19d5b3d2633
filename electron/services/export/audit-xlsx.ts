import { createTranslator } from '#shared/locale/translator'
import type { Audit } from '#shared/model/audit'
import {
  actionSheet,
  checkSheet,
  evidenceSheets,
  outcomeSheet,
  postSheet,
  questionSheet,
  sourceSheet,
  summarySheet,
} from './audit-sheets'
import { benchmarkSheet, progressSheet, themeSheet, thresholdSheet } from './reference-sheets'
import { resultsSheets } from './results-sheets'
import { writeWorkbook } from './workbook'

/**
 * The audit as a workbook (.xlsx bytes) in its language: indices, actions, checks, posts, outcomes, questions, views to results, themes,
 * progress, limits, benchmarks, sources, and the complete evidence of every check. Text never becomes a formula.
 */
export function auditXlsx(audit: Audit, author = ''): Promise<Uint8Array> {
  const translator = createTranslator(audit.language)
  const { person, brand } = audit.client
  const subject = brand === null ? person : translator.t('report.personAndBrand', { person, brand })
  return writeWorkbook(
    [
      summarySheet(audit, translator),
      ...actionSheet(audit, translator),
      checkSheet(audit, translator),
      ...postSheet(audit, translator),
      ...outcomeSheet(audit, translator),
      ...questionSheet(audit, translator),
      ...resultsSheets(audit, translator),
      ...themeSheet(audit, translator),
      ...progressSheet(audit, translator),
      ...thresholdSheet(audit, translator),
      ...benchmarkSheet(audit, translator),
      ...sourceSheet(audit, translator),
      ...evidenceSheets(audit, translator),
    ],
    { title: `${translator.t('report.title')}, ${subject}`, author, date: audit.asOf },
  )
}
