import { PX } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'

/** A label and its value on one line. */
export function fact(name: string, said: string | (ReportNode & object)): ReportNode {
  return {
    columnGap: 14 * PX,
    margin: [0, 0, 0, 5 * PX],
    columns: [
      { width: 150 * PX, text: name, style: 'medium' },
      typeof said === 'string' ? { width: '*', text: said, style: 'table' } : { width: '*', stack: [said] },
    ],
  }
}
