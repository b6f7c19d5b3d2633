import { HomeLayout } from '#ui/home-layout'
import { useTranslator } from '#renderer/i18n/translator'
import { PageHead } from '#ui/page'

export default function HelpScreen() {
  const { t } = useTranslator()
  return (
    <HomeLayout title={t('app.nav.help')}>
      <PageHead title={t('app.nav.help')} />
    </HomeLayout>
  )
}
