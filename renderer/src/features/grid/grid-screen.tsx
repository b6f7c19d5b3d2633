import { HomeLayout } from '#ui/home-layout'
import { useTranslator } from '#renderer/i18n/translator'
import { PageHead } from '#ui/page'

export default function GridScreen() {
  const { t } = useTranslator()
  return (
    <HomeLayout title={t('app.nav.grid')}>
      <PageHead title={t('app.nav.grid')} />
    </HomeLayout>
  )
}
