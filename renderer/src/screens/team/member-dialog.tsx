import { useState, type SubmitEvent } from 'react'
import { Modal, Radio, TextInput } from '@mantine/core'
import { useTranslator } from '#renderer/i18n/translator'
import { useAct } from '#renderer/shell/use-act'
import { attempt, tellDone } from '#renderer/shell/undo'
import { setMember } from '#renderer/store/employers'
import type { WorkspaceRow } from '#renderer/store/rows'
import { removeTeamAudit } from '#renderer/store/team-audits'
import { useTeam } from '#renderer/workspace/employer'
import { todayIn } from '#renderer/workspace/today'
import { Button } from '#ui/button'
import { DayField } from '#ui/day-field'

const SCOPES = ['none', 'posts', 'full'] as const
type Scope = (typeof SCOPES)[number]

/** The agreement with one person: role, consent with scope and date, withdrawal, last day. */
export default function MemberDialog({ person, onClose }: { person: WorkspaceRow; onClose: () => void }) {
  const { t } = useTranslator()
  const { employer } = useTeam()
  const { name } = person.client.person
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('employer.member.of', { name })}
      size={560}
      closeButtonProps={{ 'aria-label': t('app.action.close') }}
    >
      <Agreed person={person} brand={employer.client.person.name} onDone={onClose} />
    </Modal>
  )
}

function Agreed({ person, brand, onDone }: { person: WorkspaceRow; brand: string; onDone: () => void }) {
  const { t } = useTranslator()
  const { name } = person.client.person
  const { role: known = '', consent = null, left: knownLeft = null } = person.member ?? {}
  const today = todayIn(person.client.timezone)
  const [role, setRole] = useState(known)
  const [scope, setScope] = useState<Scope>(consent?.scope ?? 'none')
  const [on, setOn] = useState<string | null>(consent?.on ?? today)
  const [by, setBy] = useState(consent?.by ?? '')
  const [left, setLeft] = useState<string | null>(knownLeft ?? '')
  const isWithdrawn = consent?.withdrawn !== undefined
  const isWrong = left === null || (scope !== 'none' && (on === null || on === ''))

  const save = useAct(async () => {
    if (isWrong) return
    const given = {
      scope: scope === 'full' ? ('full' as const) : ('posts' as const),
      on: on ?? today,
      ...(by.trim() !== '' && { by: by.trim() }),
      ...(consent?.withdrawn !== undefined && { withdrawn: consent.withdrawn }),
    }
    const undo = await setMember(person.id, {
      role: role.trim(),
      consent: scope === 'none' ? null : given,
      left: left === '' ? null : left,
    })
    tellDone(t('employer.member.kept', { name }), undo)
    onDone()
  }, t('employer.member.title'))

  function withdraw(day: string | undefined) {
    if (!consent) return
    const { withdrawn: _, ...given } = consent
    attempt(async () => {
      const next = day === undefined ? given : { ...given, withdrawn: day }
      const undo = await setMember(person.id, { consent: next })
      tellDone(t(day === undefined ? 'employer.consent.again' : 'employer.consent.gone', { name }), undo)
      onDone()
    })
  }

  return (
    <form
      className="form"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault()
        save()
      }}
    >
      <TextInput
        data-autofocus
        label={t('employer.member.role')}
        value={role}
        onChange={({ currentTarget }) => setRole(currentTarget.value)}
      />
      <DayField
        label={t('employer.member.left')}
        description={t('employer.member.leftHint')}
        value={left ?? ''}
        onChange={setLeft}
      />
      <Radio.Group
        className="full"
        label={t('employer.consent.scope', { brand })}
        description={t('employer.consent.hint')}
        value={scope}
        onChange={(value) => setScope(SCOPES.find((each) => each === value) ?? 'none')}
      >
        <div className="team-scopes">
          {SCOPES.map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`employer.consent.is.${value}`)}
              description={t(`employer.consent.says.${value}`)}
            />
          ))}
        </div>
      </Radio.Group>
      {scope !== 'none' && (
        <>
          <DayField label={t('employer.consent.on')} value={on ?? ''} onChange={setOn} max={today} />
          <TextInput
            label={t('employer.consent.by')}
            value={by}
            onChange={({ currentTarget }) => setBy(currentTarget.value)}
          />
        </>
      )}
      {isWithdrawn && (
        <p className="alert full">
          {t('employer.consent.withdrawnText', { name, date: consent.withdrawn ?? '' })}
        </p>
      )}
      <Stored person={person} />
      <div className="row dialog-foot full">
        {consent && (
          <Button danger={!isWithdrawn} onClick={() => withdraw(isWithdrawn ? undefined : today)}>
            {t(isWithdrawn ? 'employer.consent.giveAgain' : 'employer.consent.withdraw')}
          </Button>
        )}
        <span className="grow" />
        <Button onClick={onDone}>{t('app.action.cancel')}</Button>
        <Button kind="primary" type="submit" disabled={isWrong}>
          {t('app.action.save')}
        </Button>
      </div>
    </form>
  )
}

/** Stored team audits name everyone who agreed at the time; if someone no longer does, these audits can be deleted. */
function Stored({ person }: { person: WorkspaceRow }) {
  const { t, date } = useTranslator()
  const { stored } = useTeam()
  const { consent, folder } = person.member ?? { consent: null, folder: '' }
  const naming = stored.filter(({ audit }) => audit.people.some(({ id }) => id === folder))
  if ((consent !== null && consent.withdrawn === undefined) || naming.length === 0) return null
  const remove = () =>
    attempt(async () => {
      const undos = await Promise.all(naming.map(({ id }) => removeTeamAudit(id)))
      tellDone(t('employer.consent.removed', { count: naming.length }), async () => {
        for (const undo of undos) await undo()
      })
    })
  return (
    <div className="full team-stored">
      <p className="meta">
        {t('employer.consent.stored', {
          count: naming.length,
          name: person.client.person.name,
          days: naming.map(({ asOf }) => date(asOf)),
        })}
      </p>
      <Button small danger onClick={remove}>
        {t('employer.consent.remove', { count: naming.length })}
      </Button>
    </div>
  )
}
