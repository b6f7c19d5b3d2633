import { useEffect, useState, type SubmitEvent } from 'react'
import { Link } from 'wouter'
import { withTradeWords } from '#shared/audit/engine/decided-by'
import { FEWEST_TRADE_WORDS } from '#shared/labelling/trade-words'
import { paths } from '#renderer/shell/routes'
import { attempt, tellDone } from '#renderer/shell/undo'
import { patchClient } from '#renderer/store/client'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { Button } from '#ui/button'
import { askDeciding } from '../../workers/data-client'

/** Asks for three keywords when little is known of the trade, and shows which posts they would settle. */
export function TradeAsk() {
  const { t } = useTranslator()
  const { id } = useWorkspace()
  const [text, setText] = useState('')
  const words = [...new Set(text.split(/[,;\n]/).map((word) => word.trim()))].filter((word) => word !== '')
  const decided = useDeciding(id, words)
  const save = async () => {
    const undo = await patchClient(id, (client) => {
      const { brand, themes } = withTradeWords(client, words)
      return { brand, themes }
    })
    tellDone(t('content.trade.did'), undo)
  }
  return (
    <form
      className="bar content-bar"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault()
        if (words.length > 0) attempt(save)
      }}
    >
      <label className="t2" htmlFor="content-trade">
        {t('content.trade.ask', { count: FEWEST_TRADE_WORDS })}
      </label>
      <input
        autoComplete="off"
        id="content-trade"
        className="field"
        size={36}
        placeholder={t('content.trade.example')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button small type="submit" disabled={words.length === 0}>
        {t('content.trade.save')}
      </Button>
      <span className="grow" />
      <span className="t2" role="status">
        {decided !== undefined && t('content.trade.decides', { count: decided.length })}
      </span>
      {decided !== undefined && decided.length > 0 && (
        <Link className="linklike" href={paths.posts(id, decided)}>
          {t('content.trade.which')}
        </Link>
      )}
    </form>
  )
}

const PAUSE = 400

/** The posts these words would settle; undefined if there are none, or while they are being computed. */
function useDeciding(workspace: string, words: readonly string[]): string[] | undefined {
  const [found, setFound] = useState<{ key: string; posts: string[] }>()
  const key = words.join('\n')
  useEffect(() => {
    if (key === '') return
    const over = new AbortController()
    const timer = setTimeout(() => {
      askDeciding(workspace, key.split('\n'), over.signal).then(
        (posts) => {
          if (!over.signal.aborted) setFound({ key, posts })
        },
        () => {},
      )
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      over.abort()
    }
  }, [workspace, key])
  return key !== '' && found?.key === key ? found.posts : undefined
}
