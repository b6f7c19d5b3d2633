import { shortForm } from '#shared/seal/short-form'
import { paragraph } from './pdf/nodes'
import type { ReportNode } from './pdf/types'
import type { ReportContext } from './section'

/** The short seal, and how anyone with the files can check it; nothing for an audit without one. */
export function sealText({ audit: { seal }, translator }: ReportContext): ReportNode[] {
  if (!seal) return []
  const key = seal.decisions === null ? 'document.seal.text' : 'document.seal.textOfApp'
  return [paragraph(translator.t(key, { seal: shortForm(seal.id), files: seal.files.length }))]
}
