import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { Menu, useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconChartBar, IconDots, IconTable } from '@tabler/icons-react'
import { create } from 'zustand'
import type { Chart, ChartTheme } from '#shared/charts/chart'
import type { Drawn } from '#renderer/charts/echarts'
import { readChartTheme } from '#renderer/charts/theme'
import { toCsv, toTsv } from '#renderer/charts/csv'
import { saveFile } from '#renderer/host/save-file'
import { useTranslator } from '#renderer/i18n/translator'
import { attempt, tellDone } from '#renderer/shell/undo'
import { useShortcut } from '#renderer/shell/shortcuts'
import { IconButton } from './button'
import { isFigures } from './figures-column'
import { Skeleton } from './page'

/** The data behind a chart: headers and printed cells. */
export interface ChartTable {
  columns: readonly string[]
  rows: readonly (readonly (string | number | null)[])[]
}

interface Props {
  /** The name of the exported files, and the chart's accessible name. */
  name: string
  /** Builds the chart for a width in px; from `shared/charts`. */
  draw: (theme: ChartTheme, width: number) => Pick<Chart, 'option' | 'width' | 'height' | 'description'>
  /** The dependencies of `draw`. */
  of: readonly unknown[]
  table: ChartTable
  /** Called with a clicked mark, to show what is behind it. */
  onSelect?: (series: number, index: number) => void
  caption?: ReactNode
}

/** T switches every chart on the screen to its table, or back. */
const useTables = create<{ all: boolean }>(() => ({ all: false }))

/** A chart with its text alternative, its table (key T), and export as PNG and CSV. */
export function ChartView({ name, draw, of, table, onSelect, caption }: Props) {
  const { t, integer, decimal } = useTranslator()
  const isAll = useTables((state) => state.all)
  const [asTable, setAsTable] = useState(isAll)
  const { ref, width } = useElementSize()
  const scheme = useComputedColorScheme('light')
  const canvas = useRef<HTMLDivElement>(null)
  const drawn = useRef<Drawn | null>(null)
  const select = useRef(onSelect)
  const [description, setDescription] = useState('')
  const [isReady, setReady] = useState(false)
  const id = useId()
  useShortcut('t', t('app.chart.asTable'), () => useTables.setState({ all: !isAll }))
  useEffect(() => setAsTable(isAll), [isAll])
  useEffect(() => {
    select.current = onSelect
  })

  useEffect(() => {
    if (width === 0 || asTable) return
    let isOver = false
    // Its room is kept from the start, so that nothing below moves when it comes.
    if (canvas.current && !drawn.current)
      canvas.current.style.minHeight = `${draw(readChartTheme(), width).height}px`
    // ECharts is half of all the code, so it is loaded with the first chart.
    attempt(async () => {
      const [{ drawChart }] = await Promise.all([
        import('#renderer/charts/echarts'),
        document.fonts.load('11px Sans'),
      ])
      if (isOver || !canvas.current) return
      const chart = draw(readChartTheme(), width)
      canvas.current.style.minHeight = ''
      setDescription(chart.description)
      if (drawn.current) drawn.current.update(chart.option, chart)
      else {
        drawn.current = drawChart(canvas.current, chart.option, chart)
        drawn.current.onClick((series, index) => select.current?.(series, index))
        setReady(true)
      }
    })
    return () => {
      isOver = true
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the caller says what `draw` depends on
  }, [width, scheme, asTable, ...of])

  useEffect(() => {
    if (asTable) return
    return () => {
      drawn.current?.dispose()
      drawn.current = null
      setReady(false)
    }
  }, [asTable])

  async function copyTable() {
    const printed = (value: number) => (Number.isInteger(value) ? integer(value) : decimal(value))
    await navigator.clipboard.writeText(toTsv(table, printed))
    tellDone(t('app.chart.copied'))
  }

  async function savePng() {
    const { chartPng } = await import('#renderer/charts/echarts')
    const theme = readChartTheme()
    const chart = draw(theme, Math.max(width, 640))
    await saveFile(`${name}.png`, chartPng(chart.option, chart, theme.surface), 'image/png')
  }

  return (
    <figure className="chart" ref={ref} aria-labelledby={id}>
      <div className="tools row">
        <Menu>
          <Menu.Target>
            <IconButton label={t('app.chart.more')}>
              <IconDots size={16} stroke={1.6} />
            </IconButton>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={asTable ? <IconChartBar size={15} /> : <IconTable size={15} />}
              onClick={() => setAsTable(!asTable)}
            >
              {asTable ? t('app.chart.asChart') : t('app.chart.asTable')}
            </Menu.Item>
            <Menu.Item onClick={() => attempt(() => copyTable())}>{t('app.chart.copy')}</Menu.Item>
            <Menu.Item onClick={() => attempt(() => savePng())}>{t('app.chart.png')}</Menu.Item>
            <Menu.Item
              onClick={() =>
                attempt(() => saveFile(`${name}.csv`, new TextEncoder().encode(toCsv(table)), 'text/csv'))
              }
            >
              {t('app.chart.csv')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <span id={id} className="sr">
        {description || name}
      </span>
      {asTable ? (
        <FiguresTable name={name} table={table} />
      ) : (
        <div ref={canvas} className="canvas" aria-hidden="true" />
      )}
      {!asTable && !isReady && <Skeleton height={160} />}
      {caption && <figcaption className="meta">{caption}</figcaption>}
    </figure>
  )
}

function FiguresTable({ name, table: { columns, rows } }: { name: string; table: ChartTable }) {
  const { integer, decimal } = useTranslator()
  const printed = (cell: string | number | null) =>
    typeof cell !== 'number' ? (cell ?? '–') : Number.isInteger(cell) ? integer(cell) : decimal(cell)
  const kinds = columns.map((_, position) => (isFigures(rows, position) ? 'num' : ''))
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={name}>
      <table className="tbl rows-34">
        <thead>
          <tr>
            {columns.map((column, position) => (
              <th key={column} scope="col" className={kinds[position]}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, position) => (
                <td key={position} className={kinds[position]}>
                  {printed(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
