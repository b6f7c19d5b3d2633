import type { RefObject } from 'react'
import { IconBold, IconItalic, IconList, IconQuote } from '@tabler/icons-react'
import { useCommands } from '#renderer/shell/shortcuts'
import { useTranslator } from '#renderer/i18n/translator'
import { IconButton } from '#ui/button'
import type { NarrativeHandle } from './narrative-field'

/** The buttons and keys that style the text of a section. */
export function Marks({ field }: { field: RefObject<NarrativeHandle | null> }) {
  const { t } = useTranslator()
  const bold = () => field.current?.mark('**')
  const italic = () => field.current?.mark('*')
  useCommands([
    { id: 'report.bold', label: t('composer.bold'), keys: 'mod+b', run: () => inWords(bold), keysOnly: true },
    {
      id: 'report.italic',
      label: t('composer.italic'),
      keys: 'mod+i',
      run: () => inWords(italic),
      keysOnly: true,
    },
  ])
  return (
    <span className="report-marks" role="group" aria-label={t('composer.style')}>
      <Style label={t('composer.bold')} run={bold} icon={IconBold} />
      <Style label={t('composer.italic')} run={italic} icon={IconItalic} />
      <Style label={t('composer.list')} run={() => field.current?.lines('- ')} icon={IconList} />
      <Style label={t('composer.quote')} run={() => field.current?.lines('> ')} icon={IconQuote} />
    </span>
  )
}

/** Runs only if the focus is in the section's text, not in another field. */
function inWords(run: () => void) {
  const at = document.activeElement
  if (at === null || at === document.body || at.closest('.report-field, .report-tool')) run()
}

function Style({ label, run, icon: Icon }: { label: string; run: () => void; icon: typeof IconBold }) {
  return (
    <IconButton label={label} onMouseDown={(event) => event.preventDefault()} onClick={run}>
      <Icon size={15} stroke={1.6} aria-hidden="true" />
    </IconButton>
  )
}
