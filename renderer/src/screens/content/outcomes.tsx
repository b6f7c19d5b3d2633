import { Menu } from '@mantine/core'
import { IconLink, IconX } from '@tabler/icons-react'
import { linkOutcome } from '#renderer/store/outcomes'
import type { OutcomeRow } from '#renderer/store/rows'
import { useTranslator } from '#renderer/i18n/translator'
import { Button, IconButton } from '#ui/button'
import type { ContentRow } from './rows'
import { linkedPost } from '#renderer/store/outcomes'
import type { Triage } from './use-triage'

const OFFERED = 12

/** The outcomes linked to a post, then the candidates, nearest in time first. */
export function Outcomes({
  row,
  outcomes,
  triage,
}: {
  row: ContentRow
  outcomes: readonly OutcomeRow[]
  triage: Triage
}) {
  const { t, date } = useTranslator()
  if (outcomes.length === 0) return null
  const linked = outcomes.filter((outcome) => linkedPost(outcome) === row.id)
  const day = Date.parse(row.day)
  const free = outcomes
    .filter((outcome) => linkedPost(outcome) === null && Date.parse(outcome.date) >= day)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .slice(0, OFFERED)
  const name = (outcome: OutcomeRow) =>
    [t(`common.outcome.${outcome.kind}`), outcome.label, date(outcome.date)].filter(Boolean).join(', ')
  return (
    <section>
      <div className="content-st">
        <h3>{t('content.outcomesTitle')}</h3>
        <Menu position="bottom-end" width={320}>
          <Menu.Target>
            <Button
              small
              kind="ghost"
              disabled={free.length === 0}
              icon={<IconLink size={14} stroke={1.6} aria-hidden="true" />}
            >
              {t('content.linkOutcome')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown className="content-menu">
            {free.map((outcome) => (
              <Menu.Item
                key={outcome.id}
                onClick={() =>
                  triage.act(t('content.did.linked', { name: name(outcome) }), () =>
                    linkOutcome(outcome.id, row.id),
                  )
                }
              >
                {name(outcome)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      <ul className="content-outcomes">
        {linked.map((outcome) => (
          <li key={outcome.id} className="row">
            <span className="ell grow" title={name(outcome)}>
              {name(outcome)}
            </span>
            <IconButton
              label={t('content.unlink', { name: name(outcome) })}
              onClick={() =>
                triage.act(t('content.did.unlinked', { name: name(outcome) }), () =>
                  linkOutcome(outcome.id, null),
                )
              }
            >
              <IconX size={14} stroke={1.6} aria-hidden="true" />
            </IconButton>
          </li>
        ))}
        {linked.length === 0 && <li className="meta">{t('content.noOutcome')}</li>}
      </ul>
    </section>
  )
}
