import { Component, type ReactNode } from 'react'
import { useTranslator } from '#renderer/i18n/translator'
import { errorText } from '#renderer/i18n/error-text'
import { Button } from './button'

/** What happened and what to do; technical details are collapsed. */
export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const translator = useTranslator()
  const { t } = translator
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return (
    <div className="empty-state" role="alert">
      <div className="alert">
        <b>{errorText(error, translator)}</b>
        <details>
          <summary className="meta">{t('app.error.detail')}</summary>
          <pre>{detail}</pre>
        </details>
      </div>
      {retry && (
        <div className="row">
          <Button onClick={retry}>{t('app.error.retry')}</Button>
        </div>
      )}
    </div>
  )
}

/** Keeps an error in one screen from taking down the window. A change of `of`, e.g. the address, resets it. */
export class ErrorBoundary extends Component<
  { of: string; children: ReactNode },
  { error: unknown; of: string }
> {
  override state = { error: null as unknown, of: this.props.of }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  static getDerivedStateFromProps(props: { of: string }, state: { of: string }) {
    return props.of === state.of ? null : { error: null, of: props.of }
  }

  override render() {
    if (this.state.error === null) return this.props.children
    return <ErrorState error={this.state.error} retry={() => this.setState({ error: null })} />
  }
}
