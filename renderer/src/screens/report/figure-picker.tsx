import { useState, type ReactElement } from 'react'
import { Autocomplete, Popover } from '@mantine/core'
import type { Translator } from '#shared/locale/translator'
import type { Audit } from '#shared/model/audit'
import { useTranslator } from '#renderer/i18n/translator'
import { FIGURES, figureIn, printFigure } from './figures'

interface Props {
  isOpen: boolean
  /** Where the text goes on, so that the search opens there; null: under the button. */
  caret: DOMRect | null
  onOpen: (isOpen: boolean) => void
  /** The chosen figure's key, or null if none was chosen. */
  onPick: (key: string | null) => void
  audit: Audit
  /** The report's translator: figures are shown as printed. */
  translator: Translator
  children: ReactElement
}

/** A search among the audit's known figures. */
export function FigurePicker({ isOpen, caret, onOpen, onPick, audit, translator, children }: Props) {
  return (
    <Popover
      opened={isOpen}
      onChange={onOpen}
      onDismiss={() => onPick(null)}
      position="bottom-start"
      width={340}
      trapFocus
      returnFocus={false}
    >
      {caret && children}
      <Popover.Target>
        {caret ? (
          <span
            className="report-caret"
            aria-hidden="true"
            style={{ left: caret.left, top: caret.top, height: caret.height }}
          />
        ) : (
          children
        )}
      </Popover.Target>
      <Popover.Dropdown className="report-panel">
        {isOpen && <Search audit={audit} translator={translator} onPick={onPick} />}
      </Popover.Dropdown>
    </Popover>
  )
}

function Search({ audit, translator, onPick }: Pick<Props, 'audit' | 'translator' | 'onPick'>) {
  const { t } = useTranslator()
  const [text, setText] = useState('')
  const keys = new Map(
    FIGURES.filter((key) => figureIn(audit, key) !== null).map((key) => [
      t('composer.pair', {
        name: t(`composer.figure.${key}`),
        value: printFigure(key, figureIn(audit, key), translator),
      }),
      key,
    ]),
  )
  const wanted = text.trim().toLowerCase()
  const isNone = ![...keys.keys()].some((label) => label.toLowerCase().includes(wanted))
  return (
    <Autocomplete
      label={t('composer.choose')}
      data-autofocus
      selectFirstOptionOnChange
      maxDropdownHeight={260}
      limit={keys.size}
      comboboxProps={{ withinPortal: false, shadow: 'none' }}
      description={isNone ? t('composer.noFigure') : undefined}
      data={[...keys.keys()]}
      value={text}
      onChange={setText}
      onOptionSubmit={(label) => onPick(keys.get(label) ?? null)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onPick(null)
      }}
    />
  )
}
