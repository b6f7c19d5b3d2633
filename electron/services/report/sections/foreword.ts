import { sectionName, type SectionId } from '#shared/report/sections'
import { anchorOf } from '../anchor'
import { askedAndReceived } from '../asked-data'
import { onOnePage } from '../fill-pages'
import { glossary } from '../glossary'
import { nameIn, senderOf } from '../names'
import { narrative } from '../narrative'
import { h2, paragraph, section, title } from '../pdf/nodes'
import { COLORS, PX, type } from '../pdf/theme'
import type { ReportNode, StackNode } from '../pdf/types'
import { scopeText } from '../scope-text'
import { sealText } from '../seal-text'
import type { ReportContext, Section } from '../section'

/** The consultant's signed words, the scope of the report, and its contents with links. */
export const foreword: Section = {
  id: 'foreword',
  render: (context) => {
    const { translator } = context
    const words = narrative('foreword', context)
    const head = translator.t('document.contents.title')
    const content = (list: ReportNode): ReportNode[] => [
      title(words.length > 0 ? translator.t('document.contents.foreword') : head),
      ...(words.length > 0 ? [...words, ...signature(context), h2(head)] : []),
      list,
      h2(translator.t('document.contents.scope')),
      paragraph(scopeText(context)),
      ...askedAndReceived(context),
      ...role(context),
      ...sealText(context),
      ...(context.printed.includes('method') ? [] : [paragraph(translator.t('document.contents.annex'))]),
    ]
    const entries = contents(context)
    const half = Math.ceil(entries.length / 2)
    return section(
      words.length > 0 ? sectionName('foreword', translator) : translator.t('document.contents.head'),
      // Beside long words, the contents take half of the height.
      onOnePage(
        [content(listOf(entries)), content(inColumns([entries.slice(0, half), entries.slice(half)]))],
        context,
      ),
    )
  },
  blocks: (context) => [
    [glossary(context), glossary(context, 8), glossary(context, 5), glossary(context, 3)],
  ],
}

// The weights depend on the reader's role: explained once, with the scope.
function role({ audit, translator }: ReportContext): ReportNode[] {
  const key = `document.role.${audit.preset}`
  return translator.has(key) ? [paragraph(translator.t(key))] : []
}

function signature(context: ReportContext): ReportNode[] {
  const { consultant, translator } = context
  const name = nameIn(translator, consultant.name ?? '') || senderOf(context)
  if (name === '') return []
  const company = consultant.company ? nameIn(translator, consultant.company) : ''
  return [
    {
      text: translator.t('document.contents.signed', {
        name,
        company,
        hasCompany: company === '' || company === name ? 'no' : 'yes',
      }),
      ...type('Serif', 14, 20),
      bold: true,
      margin: [0, 10 * PX, 0, 6 * PX],
    },
  ]
}

function contents({ printed, translator }: ReportContext): ReportNode[] {
  const listed = printed.filter((id) => id !== 'cover' && id !== 'foreword')
  const entry = (id: SectionId): ReportNode => ({
    tag: 'LI',
    margin: [0, 0, 0, 2.5 * PX],
    stack: [
      {
        tag: 'LBody',
        columnGap: 12 * PX,
        columns: [
          {
            width: '*',
            text: [{ text: sectionName(id, translator), linkTo: anchorOf(id) }],
            ...type('Sans', 13, 18),
          },
          {
            width: 40 * PX,
            pageReference: anchorOf(id),
            contents: sectionName(id, translator),
            alignment: 'right',
            ...type('Sans Medium', 13, 18),
            color: COLORS.text2,
          },
        ],
      },
    ],
  })
  return listed.map(entry)
}

function listOf(entries: ReportNode[]): StackNode {
  return { stack: entries, tag: 'L', margin: [0, 18 * PX, 0, 0] }
}

function inColumns(parts: readonly ReportNode[][]): ReportNode {
  return { columnGap: 34 * PX, columns: parts.map((entries) => ({ width: '*', ...listOf(entries) })) }
}
