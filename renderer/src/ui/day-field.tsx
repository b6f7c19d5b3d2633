import { useRef, useState, type ComponentProps } from 'react'
import { TextInput } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { parseDay } from '#shared/time/dates'
import { useTranslator } from '#renderer/i18n/translator'

type Props = Omit<ComponentProps<typeof TextInput>, 'value' | 'onChange' | 'type'> & {
  /** `YYYY-MM-DD`, or empty. */
  value: string
  /** The day, empty if cleared, null while the text is not a date. */
  onChange: (day: string | null) => void
  /** The last day offered by the calendar; a typed day is not limited by it. */
  max?: string
}

/** A date field in the format of the interface language; a native field would use the browser's. */
export function DayField({ value, onChange, max, error, onFocus, onBlur, ...rest }: Props) {
  const { t, tag, date } = useTranslator()
  const [typed, setTyped] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  const calendar = useRef<HTMLInputElement>(null)
  const read = (text: string) => {
    const day = text.trim() === '' ? '' : dayIn(text)
    onChange(day)
    return day !== null
  }
  return (
    <TextInput
      {...rest}
      placeholder={rest.placeholder ?? shown('2026-11-30', tag)}
      value={typed ?? (value === '' ? '' : shown(value, tag))}
      aria-description={value === '' ? undefined : date(value, 'long')}
      error={isWrong ? t('app.day.wrong', { example: shown('2026-11-30', tag) }) : error}
      onFocus={onFocus}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        setWrong(false)
        read(currentTarget.value)
      }}
      onBlur={(event) => {
        const isRead = typed === null || read(typed)
        setWrong(!isRead)
        // Unreadable text stays, to be corrected.
        if (isRead) setTyped(null)
        onBlur?.(event)
      }}
      rightSection={
        <>
          <button
            type="button"
            className="btn icon ghost sm"
            aria-label={t('app.day.calendar')}
            onClick={() => calendar.current?.showPicker()}
          >
            <IconCalendar size={15} stroke={1.6} aria-hidden="true" />
          </button>
          <input
            autoComplete="off"
            ref={calendar}
            type="date"
            className="day-calendar"
            tabIndex={-1}
            aria-hidden="true"
            value={value}
            max={max}
            onChange={({ currentTarget }) => {
              setTyped(null)
              setWrong(false)
              onChange(currentTarget.value)
            }}
          />
        </>
      }
    />
  )
}

/** Parses `3/12/2026`, `3 déc. 2026` or `2026-12-03`, day first; null unless it is a complete date. */
function dayIn(text: string): string | null {
  return /\d{4}/.test(text) ? parseDay(text, { order: 'dmy' }) : null
}

function shown(day: string, tag: string): string {
  const format = new Intl.DateTimeFormat(tag, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${day}T00:00:00Z`))
}
