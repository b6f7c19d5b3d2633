import { useEffect, useState } from 'react'
import type { Audit } from '#shared/model/audit'
import { useCommands } from '#renderer/shell/shortcuts'
import { attempt, tellDone, tellFailure } from '#renderer/shell/undo'
import { addExhibit } from '#renderer/store/findings'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import type { About } from '../../workers/data-tasks'
import { beginning, findingOn } from './quotation'
import type { ContentRow } from './rows'

/** Quotes the current post in the report, under the most serious finding based on it: the selected text, or its beginning. */
export function useQuote(row: ContentRow, about: About | null | undefined, audit: Audit): () => void {
  const { t } = useTranslator()
  const { id } = useWorkspace()
  const [waiting, setWaiting] = useState<string | null>(null)
  const take = () =>
    attempt(async () => {
      const text = selectedWords() ?? beginning(about?.text?.trim() || about?.sharedTitle || '')
      const check = findingOn(row.id, audit)
      if (text === '' || !check) {
        tellFailure(t('findings.quoteNone'))
        return
      }
      const name = t(`checks.${check.id}.title`)
      const undo = await addExhibit(id, { kind: 'quote', about: check.id, post: row.id, text })
      if (undo) tellDone(t('findings.quoted', { name }), undo)
      else tellFailure(t('findings.quotedAlready', { name }))
    })
  // If the text is still loading, the quotation is added once it arrives.
  const quote = () => (about === undefined ? setWaiting(row.id) : take())
  useEffect(() => {
    if (waiting === null || (waiting === row.id && about === undefined)) return
    setWaiting(null)
    if (waiting === row.id) take()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `take` is made anew at each drawing
  }, [waiting, about, row.id])
  useCommands([{ id: 'content.quote', label: t('content.keys.quote'), keys: 'q', run: quote }])
  return quote
}

function selectedWords(): string | null {
  const selection = getSelection()
  const text = selection?.toString().trim().replaceAll(/\s+/gu, ' ') ?? ''
  const node = selection?.anchorNode
  const at = node instanceof Element ? node : node?.parentElement
  return text !== '' && at?.closest('.content-post') ? text.slice(0, 2_000) : null
}
