import type { Translator } from '#shared/locale/translator'
import type { Kind } from '#shared/audit/expected-data'

/** The plain-text message asking the client for files, in the translator's language. */
export function mailText(
  { t }: Pick<Translator, 't'>,
  kinds: readonly Kind[],
  { person, brand, sender }: { person: string; brand: string | null; sender: string },
): string {
  const slow = kinds.includes('member-archive') ? 'yes' : 'no'
  const items = kinds.map(
    (kind, index) => `${index + 1}. ${t(`data.mail.item.${kind}`, { brand: brand ?? '' })}`,
  )
  const first = person.split(' ', 1)[0] ?? person
  return [
    t('data.mail.greeting', { person: first }),
    t('data.mail.intro', { count: kinds.length, slow }),
    items.join('\n\n'),
    t('data.mail.asIs'),
    [t('data.mail.end'), sender].filter(Boolean).join('\n'),
  ].join('\n\n')
}
