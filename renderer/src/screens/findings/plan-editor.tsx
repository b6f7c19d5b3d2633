import { Checkbox, Menu, Select } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { ACTION_STATES, type ActionState } from '#shared/model/exhibit'
import type { Translator } from '#shared/locale/translator'
import type { Action, Audit, CheckResult } from '#shared/model/audit'
import type { Language } from '#shared/model/vocabulary'
import { inOwnOrder } from '#shared/report/own-order'
import { actionText, adviceText } from '#shared/report/wording'
import { TRANSLATORS } from '#renderer/i18n/languages'
import { useTranslator } from '#renderer/i18n/translator'
import { useSettings } from '#renderer/shell/settings'
import { attempt, tellDone } from '#renderer/shell/undo'
import { addAction, removeAction, saveActionWords, setActionState } from '#renderer/store/findings'
import type { ActionRow } from '#renderer/store/rows'
import { useWorkspace } from '#renderer/workspace/workspace'
import { Button, IconButton } from '#ui/button'
import { SavedDay, SavedText } from '../data/saved-field'
import type { OwnRows } from './printed-own'
import { useDecisions } from './use-decisions'
import './findings.css'

interface Props {
  audit: Audit
  own: OwnRows
  language: Language
}

/** An action of the plan: from the audit, or the consultant's own. */
interface Planned {
  about: string
  action: Action | null
  row: ActionRow | undefined
}

/** The plan as printed, in the consultant's order: each action's sentence, owner, due date and status. */
export default function PlanEditor({ audit, own, language }: Props) {
  const { t } = useTranslator()
  const all = plannedOf(audit, own)
  const { move } = useDecisions(useWorkspace().id, own)
  const ids = all.map(({ about }) => about)
  return (
    <section aria-label={t('findings.plan.title')}>
      <ol className="plan-rows">
        {all.map((planned, index) => (
          <PlanRow
            key={planned.about}
            {...{ planned, audit, own, language }}
            isFirst={index === 0}
            isLast={index === all.length - 1}
            onMove={(by) => move('actions', ids, planned.about, by, nameOf(planned, t))}
          />
        ))}
      </ol>
      <AddAction audit={audit} own={own} language={language} />
    </section>
  )
}

function plannedOf(audit: Audit, { actions, ranks }: OwnRows): Planned[] {
  const rows = new Map(actions.map((row) => [row.about, row]))
  const own = actions.filter(({ isOwn }) => isOwn).toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
  const all: Planned[] = [
    ...audit.actions.map((action) => ({ about: action.check, action, row: rows.get(action.check) })),
    ...own.map((row) => ({ about: row.about, action: null, row })),
  ]
  return inOwnOrder(all, ranks?.actions, ({ about }) => about)
}

function nameOf({ action }: Planned, t: Translator['t']): string {
  return action ? t(`checks.${action.check}.title`) : t('findings.plan.own')
}

function PlanRow({
  planned,
  audit,
  own,
  language,
  isFirst,
  isLast,
  onMove,
}: Props & { planned: Planned; isFirst: boolean; isLast: boolean; onMove: (by: number) => void }) {
  const { t, date } = useTranslator()
  const { id, client } = useWorkspace()
  const { consultant } = useSettings()
  const { about, action, row } = planned
  const isOut = own.leftOut.includes(about)
  const { leave } = useDecisions(id, own)
  const history = row?.history ?? []
  const status = history.at(-1)?.status ?? 'proposed'
  const by = client.consultant.name ?? consultant.name ?? ''
  const translator = TRANSLATORS[language]
  const checks = new Map(audit.checks.map((check) => [check.id as string, check]))
  const name = nameOf(planned, t)
  const change = (to: Parameters<typeof saveActionWords>[2]) => saveActionWords(id, about, to)
  const say = (to: ActionState) =>
    attempt(async () => {
      if (to === status) return
      const undo = await setActionState(id, about, { status: to, by })
      tellDone(t('findings.plan.said', { name, status: t(`findings.plan.state.${to}`) }), undo)
    })
  return (
    <li className={`plan-row ${isOut ? 'off' : ''}`} aria-label={name}>
      <Checkbox
        size="xs"
        label={name}
        checked={!isOut}
        onChange={({ currentTarget }) => leave(about, name, !currentTarget.checked)}
      />
      <span className="row">
        <IconButton label={t('findings.plan.up', { name })} disabled={isFirst} onClick={() => onMove(-1)}>
          <IconArrowUp size={15} stroke={1.6} aria-hidden="true" />
        </IconButton>
        <IconButton label={t('findings.plan.down', { name })} disabled={isLast} onClick={() => onMove(1)}>
          <IconArrowDown size={15} stroke={1.6} aria-hidden="true" />
        </IconButton>
        {row && (
          <IconButton
            label={t(row.isOwn ? 'findings.plan.remove' : 'findings.plan.reset', { name })}
            onClick={() =>
              attempt(async () =>
                tellDone(
                  t(row.isOwn ? 'findings.plan.removed' : 'findings.plan.wasReset'),
                  await removeAction(id, about),
                ),
              )
            }
          >
            <IconTrash size={15} stroke={1.6} aria-hidden="true" />
          </IconButton>
        )}
      </span>
      <div className="plan-fields">
        <div className="full">
          <SavedText
            key={language}
            label={t('findings.plan.text')}
            placeholder={
              action ? actionText(action, { translator, checks: checks }) : t('findings.plan.textPlaceholder')
            }
            lines={1}
            value={row?.words[language] ?? ''}
            onSave={(text) => change({ words: { [language]: text } })}
          />
        </div>
        <SavedText
          label={t('report.plan.owner')}
          placeholder={action ? ownerOf(action, audit, translator) : ''}
          value={row?.owner ?? ''}
          onSave={(owner) => change({ owner })}
        />
        <SavedDay
          label={t('report.plan.due')}
          {...(action && { placeholder: date(action.due) })}
          value={row?.due ?? ''}
          onSave={(due) => change({ due })}
        />
        <Select
          label={t('findings.plan.status')}
          allowDeselect={false}
          data={ACTION_STATES.map((value) => ({ value, label: t(`findings.plan.state.${value}`) }))}
          value={status}
          onChange={(to) => {
            const found = ACTION_STATES.find((each) => each === to)
            if (found) say(found)
          }}
        />
      </div>
      {history.length > 0 && (
        <p className="meta plan-steps">
          {history
            .map((step) =>
              t('findings.plan.step', {
                status: t(`findings.plan.state.${step.status}`),
                date: step.at.slice(0, 10),
                by: step.by,
                hasName: step.by === '' ? 'no' : 'yes',
              }),
            )
            .join(' · ')}
        </p>
      )}
    </li>
  )
}

function ownerOf({ owner }: Action, { client }: Audit, { t }: (typeof TRANSLATORS)[Language]): string {
  return t(`common.owner.${owner}`, { person: client.person, brand: client.brand ?? client.person })
}

/** Adds an action: empty, or for a finding the audit's plan leaves out. */
function AddAction({ audit, own, language }: Props) {
  const { t } = useTranslator()
  const { id } = useWorkspace()
  const planned = new Set<string>(audit.actions.map(({ check }) => check))
  const others = audit.checks.filter(
    ({ id: check, status }) =>
      (status === 'fail' || status === 'warn') && !planned.has(check) && !own.leftOut.includes(check),
  )
  const add = (check: CheckResult | null) =>
    attempt(async () => {
      const { about, undo } = await addAction(id)
      if (check)
        await saveActionWords(id, about, {
          words: { [language]: adviceText(check, { translator: TRANSLATORS[language] }) },
        })
      tellDone(t('findings.plan.added'), undo)
    })
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button small icon={<IconPlus size={15} stroke={1.6} aria-hidden="true" />}>
          {t('findings.plan.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className="plan-menu">
        <Menu.Item onClick={() => add(null)}>{t('findings.plan.empty')}</Menu.Item>
        {others.map((check) => (
          <Menu.Item key={check.id} onClick={() => add(check)}>
            {t('findings.plan.from', { name: t(`checks.${check.id}.title`) })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
