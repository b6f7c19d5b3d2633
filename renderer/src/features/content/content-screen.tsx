import { useTranslator } from '#renderer/i18n/translator'
import { PageHead } from '#ui/page'

export default function ContentScreen() {
  const { t } = useTranslator()
  return <PageHead title={t('app.tab.content')} />
}
