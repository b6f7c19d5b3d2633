import { IconCopy } from '@tabler/icons-react'
import { shortForm } from '#shared/seal/short-form'
import { attempt, tellDone } from '#renderer/shell/undo'
import { useTranslator } from '#renderer/i18n/translator'
import { IconButton } from '#ui/button'

/** A stored audit's seal in short form; copying gives it in full. */
export function SealLine({ seal }: { seal: string | undefined }) {
  const { t } = useTranslator()
  if (seal === undefined) return <p className="meta audit-seal">{t('audits.noSeal')}</p>
  const copy = () =>
    attempt(async () => {
      await navigator.clipboard.writeText(seal)
      tellDone(t('audits.sealCopied'))
    })
  return (
    <p className="meta audit-seal" title={t('audits.sealHint')}>
      <span>{t('audits.seal', { seal: shortForm(seal) })}</span>
      <IconButton label={t('audits.copySeal')} onClick={copy}>
        <IconCopy size={14} stroke={1.6} aria-hidden="true" />
      </IconButton>
    </p>
  )
}
