import { useEffect, useState } from 'react'
import { NumberInput, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useSaving } from '#renderer/shell/use-saving'
import { useTranslator } from '#renderer/i18n/translator'

interface Props<Value> {
  label: string
  description?: string
  placeholder?: string
  value: Value
  onSave: (value: Value) => unknown
}

/** A text that saves itself while one types; `lines` makes it taller. */
export function SavedText({
  value,
  onSave,
  lines,
  required,
  ...rest
}: Props<string> & { lines?: number; required?: boolean }) {
  const { t } = useTranslator()
  const [text, setText] = useDraft(value)
  const save = useSaving(onSave)
  const isMissing = required === true && text.trim() === ''
  const change = (next: string) => {
    setText(next)
    if (!(required && next.trim() === '')) save(next)
  }
  const props = {
    ...rest,
    value: text,
    error: isMissing ? t('data.needed') : null,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => change(currentTarget.value),
    onBlur: () => save.flush(),
  }
  return lines ? <Textarea {...props} autosize minRows={lines} maxRows={10} /> : <TextInput {...props} />
}

/** A count that saves itself; null where it is unknown, never 0. */
export function SavedCount({
  value,
  onSave,
  min = 0,
  max,
  ...rest
}: Props<number | null> & { min?: number; max?: number }) {
  const { t, thousands } = useTranslator()
  const [count, setCount] = useDraft(value)
  const save = useSaving(onSave)
  return (
    <NumberInput
      {...rest}
      placeholder={t('common.unknown')}
      min={min}
      {...(max !== undefined && { max })}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      thousandSeparator={thousands}
      value={count ?? ''}
      onBlur={() => save.flush()}
      onChange={(next) => {
        const known = typeof next === 'number' ? next : null
        setCount(known)
        save(known)
      }}
    />
  )
}

/** A list of words that saves itself. */
export function SavedWords({ value, onSave, ...rest }: Props<string[]>) {
  return (
    <TagsInput
      {...rest}
      value={value}
      splitChars={[',', ';']}
      acceptValueOnBlur
      onChange={(next) => void onSave(next)}
    />
  )
}

/** What is being typed, until something else is stored. */
function useDraft<Value>(stored: Value): [Value, (value: Value) => void] {
  const [draft, setDraft] = useState(stored)
  useEffect(() => setDraft(stored), [stored])
  return [draft, setDraft]
}
