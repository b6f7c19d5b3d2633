import { AppError } from '#shared/model/app-error'
import type { ReportFile } from '#shared/model/report-file'
import { LANGUAGES } from '#shared/model/vocabulary'
import { SCORE } from '#shared/report/variables'
import { TEAM_LENGTHS } from '#shared/team/report-sections'
import { readClientRow } from '#renderer/store/clients'
import { keepState, keptKey } from '#renderer/store/kept-state'
import { KEPT_TEAM_LENGTH } from '#renderer/store/report'
import { storeReportFile } from '#renderer/store/report-file'
import { computeAudit } from '#renderer/workers/data-client'

/** Stores what the `report.json` of a folder decides about the report of the client or employer just made from it. */
export async function takeReport(workspace: string, decided: ReportFile): Promise<void> {
  const row = await readClientRow(workspace)
  if (row === null || Object.keys(decided).length === 0) return
  const { client, isEmployer = false } = row
  const sizes = await sizesIn(decided)
  const isScored = JSON.stringify(decided.narrative ?? {}).includes(`{${SCORE}}`)
  const audit = isScored && !isEmployer ? (await computeAudit(workspace)).audit : null
  await storeReportFile(decided, {
    workspace,
    language: client.language,
    isEmployer,
    names: {
      client: isEmployer ? null : client.person.name,
      employer: client.brand?.name ?? null,
    },
    score: audit && { value: audit.influence.score, date: audit.asOf },
    sizeOf: (data) => sizes.get(data) ?? { width: 0, height: 0 },
  })
  const length = TEAM_LENGTHS.find((each) => each === decided.length)
  if (isEmployer && length) keepState(keptKey(workspace, KEPT_TEAM_LENGTH), { length })
}

/** The sizes of the pictures, px. */
async function sizesIn({ exhibits }: ReportFile): Promise<Map<string, { width: number; height: number }>> {
  const sizes = new Map<string, { width: number; height: number }>()
  for (const language of LANGUAGES)
    for (const [about, shown] of Object.entries(exhibits?.[language] ?? {}))
      for (const [index, each] of shown.entries())
        if (each.kind === 'picture')
          sizes.set(each.data, await sizeOf(each.data, `exhibits.${language}.${about}[${index}].data`))
  return sizes
}

async function sizeOf(data: string, key: string): Promise<{ width: number; height: number }> {
  const [head = '', content = ''] = data.split(',')
  try {
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: /:(.+);/.exec(head)?.[1] ?? '' }))
    const { width, height } = bitmap
    bitmap.close()
    return { width, height }
  } catch (cause) {
    const problems = `${key}: ${head} → image/png | image/jpeg`
    throw new AppError('client.invalid', { file: 'report.json', count: 1, problems }, { cause })
  }
}
