import type { CheckResult, EvidenceTable } from '#shared/model/audit'
import { h2, note, paragraph } from './pdf/nodes'
import { PX } from './pdf/theme'
import type { ReportNode } from './pdf/types'
import type { Block, ReportContext } from './section'

/** Numbers of posts near the question, preferred first. */
const NEAREST = [3, 2, 1] as const

/**
 * An outline for the first unanswered question: how it is asked, what the client has already written near it, and what the nearest post leaves out.
 * Nothing without the check that lists them.
 */
export function specimen(
  checks: readonly CheckResult[],
  { translator }: Pick<ReportContext, 'translator'>,
): Block[] {
  const { t, quote } = translator
  const evidence = checks.find(({ id }) => id === 'SA-2')?.evidence ?? []
  const table = (id: EvidenceTable['id']) => evidence.find((each) => each.id === id)
  const [unsaid] = table('unsaidWords')?.rows ?? []
  if (!unsaid) return []
  const [question, missing] = unsaid.map((cell) => (cell === null ? '' : String(cell)))
  const posts = (table('nearestPosts')?.rows ?? []).map(([, date = null, title, words]) =>
    t('report.plan.specimen.post', {
      title: quote(String(title)),
      date: date === null ? null : String(date),
      words: quote(String(words ?? '')),
    }),
  )
  const outline = (most: number): ReportNode => {
    const near = posts.slice(0, most)
    const steps =
      near.length === 0
        ? [t('report.plan.specimen.none')]
        : [
            t('report.plan.specimen.near', {
              posts: near.reduce((a, b) => t('report.plan.specimen.and', { a, b })),
            }),
            missing
              ? t('report.plan.specimen.missing', { words: quote(missing) })
              : t('report.plan.specimen.all'),
          ]
    return {
      unbreakable: true,
      stack: [
        h2(t('report.plan.specimen.title')),
        {
          ...paragraph(t('report.exhibit.quote', { text: quote(question ?? '') })),
          tag: 'BlockQuote',
          bold: true,
        },
        {
          ol: [...steps, t('report.plan.specimen.form')].map((text) =>
            paragraph(text, { margin: [0, 0, 0, 3 * PX] }),
          ),
        },
        note(t('report.plan.specimen.note'), { margin: [0, 6 * PX, 0, 0] }),
      ],
    }
  }
  return [NEAREST.filter((most, index) => index === 0 || most < posts.length).map(outline)]
}
