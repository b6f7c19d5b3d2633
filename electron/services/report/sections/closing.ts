import { contactOf, numberOf } from '../identity'
import { nameIn } from '../names'
import { narrative } from '../narrative'
import { noted } from '../noted'
import { h2, lede, paragraph, section, title, together } from '../pdf/nodes'
import { PX } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'
import type { ReportContext, Section } from '../section'

/** The next steps, how the data was handled, and whom to contact. */
export const closing: Section = {
  id: 'closing',
  render: (context) => {
    const { translator, audit } = context
    return section(translator.t('document.closing.head'), [
      title(translator.t('document.closing.title')),
      lede(translator.t('document.closing.nextText')),
      ...narrative('closing', context),
      // If there is a page, the comparison section prints these.
      ...(audit.client.brand === null ? noted(context) : []),
      h2(translator.t('document.closing.privacy')),
      paragraph(
        translator.t('document.closing.privacyText', { person: nameIn(translator, audit.client.person) }),
      ),
      ...contact(context),
    ])
  },
}

function contact(context: ReportContext): ReportNode[] {
  const { translator } = context
  const lines = contactOf(context)
  return [
    together([
      h2(translator.t('document.closing.contact')),
      ...lines.map((runs) => paragraph(runs, { margin: [0, 0, 0, 2 * PX] })),
      paragraph(
        translator.t('document.cover.number', {
          number: numberOf(context),
          edition: context.edition ?? '1',
        }),
        { margin: [0, (lines.length > 0 ? 8 : 0) * PX, 0, 0] },
      ),
    ]),
  ]
}
