import type { ReactElement } from 'react'
import { Popover, Select } from '@mantine/core'
import type { Translator } from '#shared/locale/translator'
import type { Audit } from '#shared/model/audit'
import { useTranslator } from '#renderer/i18n/translator'
import { FIGURES, figureIn, printFigure } from './figures'

interface Props {
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  /** The chosen figure's key, or null if none was chosen. */
  onPick: (key: string | null) => void
  audit: Audit
  /** The report's translator: figures are shown as printed. */
  translator: Translator
  children: ReactElement
}

/** A search among the audit's known figures. */
export function FigurePicker({ isOpen, onOpen, onPick, audit, translator, children }: Props) {
  const { t } = useTranslator()
  const known = isOpen ? FIGURES.filter((key) => figureIn(audit, key) !== null) : []
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
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown className="report-panel">
        <Select
          label={t('composer.choose')}
          data-autofocus
          searchable
          defaultDropdownOpened
          maxDropdownHeight={260}
          comboboxProps={{ withinPortal: false, shadow: 'none' }}
          nothingFoundMessage={t('composer.noFigure')}
          data={known.map((key) => ({
            value: key,
            label: t('composer.pair', {
              name: t(`composer.figure.${key}`),
              value: printFigure(key, figureIn(audit, key), translator),
            }),
          }))}
          onChange={(key) => key && onPick(key)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.preventDefault()
            event.stopPropagation()
            onPick(null)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
