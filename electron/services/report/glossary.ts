import { dataTable, h2 } from './pdf/nodes'
import { PX } from './pdf/theme'
import type { ReportNode } from './pdf/types'
import type { ReportContext } from './section'

/** The terms with a specific meaning in the report, most important first. */
const WORDS = [
  'influence',
  'audience',
  'line',
  'own',
  'resonance',
  'median',
  'interval',
  'views',
  'outcome',
  'share',
  'coverage',
] as const

/** A table of at most `most` terms with their definitions. */
export function glossary({ translator }: ReportContext, most: number = WORDS.length): ReportNode {
  return {
    unbreakable: true,
    stack: [
      h2(translator.t('document.closing.words')),
      dataTable(
        [
          { head: translator.t('document.closing.word'), width: 130 * PX },
          { head: translator.t('document.closing.meaning'), width: '*' },
        ],
        WORDS.slice(0, most).map((word) => [
          { text: translator.t(`document.closing.glossary.${word}.name`), rowHeader: true, bold: true },
          translator.t(`document.closing.glossary.${word}.text`),
        ]),
        { pad: 3 },
      ),
    ],
  }
}
