import { useTranslator } from '#renderer/i18n/translator'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/page'

/** The message of an empty list: nothing to do, or nothing that matches. */
export function NothingFound({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const { t } = useTranslator()
  return (
    <EmptyState
      title={t('content.nothing')}
      action={isFiltered && <Button onClick={onClear}>{t('content.clearAll')}</Button>}
    >
      {t('content.nothingText')}
    </EmptyState>
  )
}
