import { expectedKinds, isThere, knownIn, missingKinds, type Kind } from '#shared/audit/expected-data'
import { lacksData } from '#shared/report/sections'
import { nameIn } from './names'
import { h2, numberedList, paragraph } from './pdf/nodes'
import { PX } from './pdf/theme'
import type { ReportNode } from './pdf/types'
import type { ReportContext } from './section'

/** Which of the data that an audit asks for were received, in one paragraph. */
export function askedAndReceived(context: ReportContext): ReportNode[] {
  const { audit, translator } = context
  if (audit.kind === 'outside') return []
  const known = knownIn(audit)
  const kinds = expectedKinds(known)
  const names = (there: boolean) =>
    kinds.filter((kind) => isThere(kind, known) === there).map((kind) => nameOf(kind, context))
  const [received, missing] = [names(true), names(false)]
  const values = { received, missing, n: missing.length }
  return [paragraph(translator.t(`document.asked.${received.length === 0 ? 'none' : 'received'}`, values))]
}

/** The data whose lack keeps checks from being judged: what each is, how long it takes, where it is found and what it would tell; the most telling first. */
export function toObtain(context: ReportContext): ReportNode[] {
  const { audit, checks, translator } = context
  const { t } = translator
  const weight = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (checks.get(id)?.weight ?? 0), 0)
  const missing = missingKinds(knownIn(audit), audit)
    .map(({ kind, unlocks }) => ({
      kind,
      unlocks: unlocks.filter((id) => {
        const check = checks.get(id)
        return check !== undefined && lacksData(check)
      }),
    }))
    .filter(({ unlocks }) => unlocks.length > 0)
    .sort((a, b) => weight(b.unlocks) - weight(a.unlocks))
  if (missing.length === 0) return []
  return [
    h2(t('document.asked.title'), { margin: [0, 18 * PX, 0, 8 * PX] }),
    numberedList(
      missing.map(({ kind, unlocks }) => ({
        stack: [
          {
            text: t('document.asked.item', {
              name: nameOf(kind, context),
              type: t(`data.kindType.${kind}`),
              delay: t(`data.delay.${kind}`),
            }),
            style: 'medium' as const,
          },
          {
            text: t('document.asked.path', {
              path: t(`data.path.${kind}`),
              names: unlocks.map((id) => t(`checks.${id}.title`)),
              n: unlocks.length,
            }),
            style: 'note' as const,
          },
        ],
      })),
      { accent: context.accentText },
    ),
  ]
}

function nameOf(kind: Kind, { audit, translator }: ReportContext): string {
  return translator.t(`data.kind.${kind}`, { brand: nameIn(translator, audit.client.brand ?? '') })
}
