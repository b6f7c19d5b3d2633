import { useState, type SubmitEvent } from 'react'
import { Modal, PasswordInput } from '@mantine/core'
import { useTranslator } from '#renderer/i18n/translator'
import { usePassphraseQuestion, type PassphraseQuestion } from '#renderer/shell/passphrase'
import { Button } from '#ui/button'

/** Minimum length; shorter passphrases can be found by brute force. */
const SHORTEST = 10

/** The passphrase dialog, shared by everything that asks for one. */
export default function PassphraseDialog() {
  const { t } = useTranslator()
  const asked = usePassphraseQuestion((state) => state.asked)
  return (
    <Modal
      opened={asked !== null}
      onClose={() => asked?.answer(null)}
      title={asked ? t('app.passphrase.title', { kind: asked.kind, name: asked.name }) : ''}
      size={460}
      closeButtonProps={{ 'aria-label': t('app.action.close') }}
    >
      {asked && <Question asked={asked} />}
    </Modal>
  )
}

function Question({ asked: { kind, wasWrong, answer } }: { asked: PassphraseQuestion }) {
  const { t } = useTranslator()
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [isTried, setTried] = useState(false)
  const isNew = kind === 'new'
  const isShort = isNew && passphrase.length < SHORTEST
  const isDifferent = isNew && passphrase !== again
  const shown = { visibilityToggleButtonProps: { 'aria-label': t('app.passphrase.show') } }
  return (
    <form
      className="form"
      autoComplete="off"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault()
        setTried(true)
        if (passphrase !== '' && !isShort && !isDifferent) answer(passphrase)
      }}
    >
      <PasswordInput
        className="full"
        data-autofocus
        autoComplete={isNew ? 'new-password' : 'off'}
        label={t('app.passphrase.field')}
        description={isNew ? t('app.passphrase.newHint') : undefined}
        value={passphrase}
        error={
          isTried && isShort
            ? t('app.passphrase.short', { least: SHORTEST })
            : wasWrong && !isTried && t('app.passphrase.wrong')
        }
        onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
        {...shown}
      />
      {isNew && (
        <PasswordInput
          className="full"
          autoComplete="new-password"
          label={t('app.passphrase.again')}
          value={again}
          error={isTried && !isShort && isDifferent && t('app.passphrase.different')}
          onChange={({ currentTarget }) => setAgain(currentTarget.value)}
          {...shown}
        />
      )}
      <div className="row dialog-foot">
        <Button onClick={() => answer(null)}>{t('app.action.cancel')}</Button>
        <Button kind="primary" type="submit">
          {t('app.passphrase.do', { kind })}
        </Button>
      </div>
    </form>
  )
}
