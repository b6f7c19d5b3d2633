import { waterfall as drawWaterfall } from '#shared/charts/waterfall'
import { columnTitle, printCell } from '#shared/charts/table-chart'
import type { Audit } from '#shared/model/audit'
import {
  moneyNote,
  moneyTable,
  stopNote,
  stopSentences,
  stopTable,
  waterfallNotes,
  waterfallTable,
  waterfallTitle,
  type PrintedTable,
} from '#shared/report/results'
import { useTranslator } from '#renderer/i18n/translator'
import { ChartView } from '#ui/chart-view'
import { Panel } from '#ui/page'

/** The views narrowed down step by step, from all posts to those with an outcome. */
export function WaterfallPanel({ audit }: { audit: Audit }) {
  const translator = useTranslator()
  const { message } = translator
  if (audit.waterfall.steps.length < 2) return null
  const table = waterfallTable(audit.waterfall, translator)
  return (
    <Panel className="results-waterfall" title={message(waterfallTitle(audit.waterfall))}>
      <ChartView
        name={`${audit.client.person} waterfall`}
        of={[audit, translator]}
        draw={(theme, width) => drawWaterfall({ table, translator, theme, width })}
        table={{
          columns: table.columns.map(({ id }) => columnTitle(id, translator)),
          rows: table.rows.map((row) => row.map((_, index) => printCell(table, row, index, translator))),
        }}
        caption={<Notes texts={waterfallNotes(audit.waterfall).map(message)} />}
      />
    </Panel>
  )
}

/** What could be dropped without losing any declared outcome, next to the rest. */
export function StopsPanel({ audit: { stops } }: { audit: Audit }) {
  const translator = useTranslator()
  if (stops.rows.length === 0) return null
  return (
    <Panel className="results-stops" title={translator.t('report.results.stops.title')}>
      {stopSentences(stops, translator).map((text) => (
        <p key={text}>{text}</p>
      ))}
      <Printed table={stopTable(stops, translator)} name={translator.t('report.results.stops.title')} />
      <p className="meta">{translator.message(stopNote(stops))}</p>
    </Panel>
  )
}

/** Amounts of the outcomes by stage and currency. */
export function MoneyPanel({ audit: { money } }: { audit: Audit }) {
  const translator = useTranslator()
  if (money.rows.length === 0) return null
  return (
    <Panel className="results-money" title={translator.t('report.results.money.title')}>
      <Printed table={moneyTable(money, translator)} name={translator.t('report.results.money.title')} />
      <p className="meta">{translator.message(moneyNote(money))}</p>
    </Panel>
  )
}

/** A figure with its interval, if it has one, on a separate line. */
function Cell({ text }: { text: string }) {
  const [, figure, interval] = /^(\S+) (\(.+\))$/u.exec(text) ?? []
  if (figure === undefined) return text
  return (
    <>
      <span className="nw">{figure}</span> <span className="nw t3">{interval}</span>
    </>
  )
}

function Notes({ texts }: { texts: readonly string[] }) {
  return texts.map((text) => <span key={text}>{text} </span>)
}

function Printed({ table: { heads, rows }, name }: { table: PrintedTable; name: string }) {
  return (
    <div className="results-printed" tabIndex={0}>
      <table className="tbl rows-34" aria-label={name}>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={head} scope="col" className={index === 0 ? '' : 'num'}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join()}>
              {row.map((cell, index) => (
                <td key={index} className={index === 0 ? '' : 'num'}>
                  <Cell text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
