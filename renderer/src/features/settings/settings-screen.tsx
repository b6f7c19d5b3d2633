import { HomeLayout } from '#ui/home-layout'
import { useTranslator } from '#renderer/i18n/translator'
import { PageHead } from '#ui/page'

export default function SettingsScreen() {
  const { t } = useTranslator()
  return (
    <HomeLayout title={t('app.nav.settings')}>
      <PageHead title={t('app.nav.settings')} />
    </HomeLayout>
  )
}
