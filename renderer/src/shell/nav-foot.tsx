import { IconHelpCircle, IconSettings } from '@tabler/icons-react'
import { useTranslator } from '#renderer/i18n/translator'
import { NavLink } from './nav-link'
import { paths } from './routes'

/** The foot of every navigation: settings and help. */
export function NavFoot() {
  const { t } = useTranslator()
  return (
    <>
      <NavLink
        to={paths.settings}
        label={t('app.nav.settings')}
        icon={<IconSettings size={16} stroke={1.6} className="ic" />}
      />
      <NavLink
        to={paths.help}
        label={t('app.nav.help')}
        icon={<IconHelpCircle size={16} stroke={1.6} className="ic" />}
        hint="F1"
      />
    </>
  )
}
