import { useTranslator } from '#renderer/i18n/translator'
import { keyLabel } from '#renderer/shell/shortcuts'

const KEYS = [
  ['palette', 'mod+k'],
  ['tabs', 'mod+1 mod+7'],
  ['new', 'mod+n'],
  ['import', 'mod+o'],
  ['pdf', 'mod+e'],
  ['undo', 'mod+z'],
  ['redo', 'mod+shift+z'],
  ['audit', 'r'],
  ['browse', 'j k'],
  ['open', 'enter'],
  ['filter', '/'],
  ['subject', '1 2 3 4'],
  ['intent', 'i'],
  ['evidence', 'p'],
  ['quote', 'q'],
  ['noteKey', 'n'],
  ['table', 't'],
  ['move', 'alt+arrowup alt+arrowdown'],
  ['close', 'escape'],
  ['help', 'f1'],
  ['all', '?'],
] as const

/** The shortcuts of the whole app; those of the current screen are listed under `?`. */
export function ShortcutList() {
  const { t } = useTranslator()
  return (
    <dl className="keys-list help-keys">
      {KEYS.map(([id, keys]) => (
        <div key={id}>
          <dt>{t(`help.key.${id}`)}</dt>
          <dd>
            {keys.split(' ').map((each) => (
              <kbd key={each} className="kbd">
                {keyLabel(each).join(' ')}
              </kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
