import type { Translator } from '#shared/locale/translator'
import type { CheckResult } from '#shared/model/audit'
import { lacksData } from '#shared/report/sections'

/** The status of a check in words; a question that lacks data arises all the same. */
export function statusName(check: CheckResult, { t }: Translator): string {
  return check.status === 'not_applicable' && lacksData(check)
    ? t('audits.lacks')
    : t(`common.status.${check.status}`)
}
