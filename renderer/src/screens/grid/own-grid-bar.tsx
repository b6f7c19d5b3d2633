import { useState } from 'react'
import { TextInput } from '@mantine/core'
import { useTranslator } from '#renderer/i18n/translator'
import { useSettings } from '#renderer/shell/settings'
import { useAct } from '#renderer/shell/use-act'
import { tellDone } from '#renderer/shell/undo'
import { writeSetting, type KeptGrid } from '#renderer/store/settings'
import { Button } from '#ui/button'
import { DayField } from '#ui/day-field'
import { pointsOf } from './own-grids'

/** The bar above a custom grid being edited: its name and date, its total weight, and the actions on it. */
export function OwnGridBar({
  draft,
  known,
  onChange,
  onDone,
}: {
  draft: KeptGrid
  /** The name it is saved under, if any. */
  known: string | null
  onChange: (draft: KeptGrid | null) => void
  /** The grid to show next; null: none. */
  onDone: (name: string | null) => void
}) {
  const { t, decimal } = useTranslator()
  const { grids } = useSettings()
  const [isTried, setTried] = useState(false)
  const points = pointsOf(draft)
  const name = draft.name.trim()
  const isTaken = grids.some((each) => each.name === name && each.name !== known)
  const isWhole = name !== '' && !isTaken && points === 100

  const keep = useAct(async () => {
    setTried(true)
    if (!isWhole) return
    const others = grids.filter((each) => each.name !== known)
    await writeSetting('grids', [...others, { ...draft, name }])
    tellDone(t('audits.own.kept', { name }), () => writeSetting('grids', grids))
    onDone(name)
  }, t('audits.own.keep'))

  const remove = useAct(async () => {
    await writeSetting(
      'grids',
      grids.filter((each) => each.name !== known),
    )
    tellDone(t('audits.own.removed', { name: known ?? '' }), () => writeSetting('grids', grids))
    onDone(null)
  }, t('audits.own.remove'))

  return (
    <div className="bar grid-own" role="group" aria-label={t('audits.own.title')}>
      <TextInput
        size="xs"
        label={t('audits.own.name')}
        placeholder={t('audits.own.nameExample')}
        value={draft.name}
        error={
          isTried && (name === '' || isTaken) ? t(`audits.own.${isTaken ? 'taken' : 'nameNeeded'}`) : null
        }
        onChange={({ currentTarget }) => onChange({ ...draft, name: currentTarget.value })}
      />
      <DayField
        size="xs"
        label={t('audits.own.on')}
        value={draft.on}
        onChange={(day) => day && onChange({ ...draft, on: day })}
      />
      <span className={points === 100 ? 'meta grow' : 'neg grow'} role="status">
        {t('audits.own.points', { points: decimal(points, 2), whole: points === 100 ? 'yes' : 'no' })}
      </span>
      {known !== null && (
        <Button small kind="ghost" danger onClick={remove}>
          {t('audits.own.remove')}
        </Button>
      )}
      <Button small onClick={() => onChange(null)}>
        {t('app.action.cancel')}
      </Button>
      <Button small kind="primary" disabled={points !== 100} onClick={keep}>
        {t('audits.own.keep')}
      </Button>
    </div>
  )
}
