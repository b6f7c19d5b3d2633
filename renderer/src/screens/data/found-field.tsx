import { useTranslator } from '#renderer/i18n/translator'
import { useAct } from '#renderer/shell/use-act'
import { tellDone } from '#renderer/shell/undo'
import type { Undo } from '#renderer/store/undo'
import { Button } from '#ui/button'

/** Offers what the files say for a field that is still empty; nothing enters without a person. */
export function FoundField({
  label,
  value,
  onTake,
}: {
  label: string
  value: string
  onTake: () => Promise<Undo>
}) {
  const { t, quote } = useTranslator()
  const take = useAct(async () => tellDone(t('data.found.taken', { label }), await onTake()), label)
  return (
    <p className="meta row full">
      <span className="grow">{t('data.found.says', { label, value: quote(value) })}</span>
      <Button small onClick={take}>
        {t('data.found.take')}
      </Button>
    </p>
  )
}
