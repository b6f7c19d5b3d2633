import { NumberInput, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useDraft } from '#renderer/shell/use-draft'
import { useSaving } from '#renderer/shell/use-saving'
import { DayField } from '#ui/day-field'
import { useTranslator } from '#renderer/i18n/translator'

interface Props<Value> {
  label: string
  description?: string | undefined
  placeholder?: string
  value: Value
  onSave: (value: Value) => unknown
}

/** A text field that saves as one types; `lines` sets its height. */
export function SavedText({
  value,
  onSave,
  lines,
  required,
  ...rest
}: Props<string> & { lines?: number; required?: boolean }) {
  const { t } = useTranslator()
  const save = useSaving(onSave, rest.label)
  const draft = useDraft(value, save.isUnstored)
  const isMissing = required === true && draft.value.trim() === ''
  const change = (next: string) => {
    draft.set(next)
    if (!(required && next.trim() === '')) save(next)
  }
  const props = {
    ...rest,
    value: draft.value,
    error: isMissing ? t('data.needed') : save.isFailing ? t('app.error.notStored') : null,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => change(currentTarget.value),
    onFocus: draft.onFocus,
    onBlur: () => {
      draft.onBlur()
      save.flush()
    },
  }
  return lines ? <Textarea {...props} autosize minRows={lines} maxRows={10} /> : <TextInput {...props} />
}

/** A count field that saves itself; null, never 0, if unknown. */
export function SavedCount({
  value,
  onSave,
  min = 0,
  max,
  ...rest
}: Props<number | null> & { min?: number; max?: number }) {
  const { t, thousands } = useTranslator()
  const save = useSaving(onSave, rest.label)
  const draft = useDraft(value, save.isUnstored)
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
      value={draft.value ?? ''}
      error={save.isFailing ? t('app.error.notStored') : null}
      onFocus={draft.onFocus}
      onBlur={() => {
        draft.onBlur()
        save.flush()
      }}
      onChange={(next) => {
        const known = typeof next === 'number' ? next : null
        draft.set(known)
        save(known)
      }}
    />
  )
}

/** A word-list field that saves itself. */
export function SavedWords({ value, onSave, ...rest }: Props<string[]>) {
  const { t } = useTranslator()
  const save = useSaving(onSave, rest.label)
  const draft = useDraft(value, save.isUnstored)
  return (
    <TagsInput
      {...rest}
      value={draft.value}
      splitChars={[',', ';']}
      acceptValueOnBlur
      error={save.isFailing ? t('app.error.notStored') : null}
      onFocus={draft.onFocus}
      onBlur={() => {
        draft.onBlur()
        save.flush()
      }}
      onChange={(next) => {
        draft.set(next)
        save(next)
      }}
    />
  )
}

/** A date field that saves itself; empty if unknown. */
export function SavedDay({ value, onSave, ...rest }: Props<string>) {
  const { t } = useTranslator()
  const save = useSaving(onSave, rest.label)
  const draft = useDraft(value, save.isUnstored)
  return (
    <DayField
      {...rest}
      value={draft.value}
      error={save.isFailing ? t('app.error.notStored') : null}
      onFocus={draft.onFocus}
      onBlur={() => {
        draft.onBlur()
        save.flush()
      }}
      onChange={(day) => {
        // A half-typed date does not replace a complete one.
        if (day === null) return
        draft.set(day)
        save(day)
      }}
    />
  )
}
