import type { ReactNode } from 'react'
import { IconSearch } from '@tabler/icons-react'
import { Keys } from '../shell/keys'

interface Choice<Value> {
  value: Value
  label: ReactNode
  count?: number
}

interface ChoicesProps<Value> {
  label: string
  choices: readonly Choice<Value>[]
  value: Value
  onChange: (value: Value) => void
}

/** A choice of one among several; the current one is filled. */
export function Segmented<Value extends string>(props: ChoicesProps<Value>) {
  return <Choices {...props} className="seg" />
}

/** Filter tabs, each with the number of rows it would show. */
export function FilterTabs<Value extends string>(props: ChoicesProps<Value>) {
  return <Choices {...props} className="tabs" of="tab" />
}

function Choices<Value extends string>({
  className,
  of = '',
  label,
  choices,
  value,
  onChange,
}: ChoicesProps<Value> & { className: string; of?: string }) {
  return (
    <div className={className} role="group" aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          className={`${of} ${choice.value === value ? 'on' : ''}`.trim() || undefined}
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
          {choice.count !== undefined && <em>{choice.count}</em>}
        </button>
      ))}
    </div>
  )
}

/** The search field of a list; `/` focuses it (the screen registers the key with `useShortcut`). */
export function SearchField({
  id,
  label,
  value,
  onChange,
  width = 248,
}: {
  id: string
  label: string
  value: string
  onChange: (text: string) => void
  width?: number
}) {
  return (
    <label className="field soft search" style={{ width }} htmlFor={id}>
      <IconSearch size={14} stroke={1.6} aria-hidden="true" />
      <input
        autoComplete="off"
        id={id}
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      {value === '' && <Keys keys="/" />}
    </label>
  )
}
