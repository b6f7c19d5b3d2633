import { IconBox, IconPlus } from '@tabler/icons-react'
import { useTranslator } from '#renderer/i18n/translator'
import { Button } from '#ui/button'
import { verdictClass } from '#ui/verdict-chip'
import { KeptCopies } from './kept-copies'
import { samplesFor } from './samples'
import type { ClientActions } from './use-client-actions'

const CELLS = ['hidden-expert', 'authority', 'quiet', 'audience-without-influence'] as const

/** The home screen before the first client, illustrated by the method itself. */
export function EmptyClients({ actions }: { actions: ClientActions }) {
  const { t, language } = useTranslator()
  return (
    <div className="empty-clients scroll">
      <figure className="quadrant" aria-label={t('app.quadrant.axis')}>
        <span className="infl axis-y">{t('common.influence')}</span>
        <div className="cells">
          {CELLS.map((verdict) => (
            <div key={verdict} className={verdictClass(verdict)}>
              <b>{t(`common.verdict.${verdict}`)}</b>
              <span className="meta">{t(`app.verdict.meaning.${verdict}`)}</span>
            </div>
          ))}
        </div>
        <span className="axis-x">
          <span className="t3">0</span>
          <span className="aud">{t('common.audience')}</span>
        </span>
      </figure>
      <div>
        <KeptCopies />
        <h2>{t('app.clients.emptyTitle')}</h2>
        <p>{t('app.clients.emptyText')}</p>
        <div className="row empty-actions">
          <Button
            kind="primary"
            icon={<IconPlus size={15} stroke={1.6} />}
            keys="mod+n"
            onClick={() => actions.openDialog({ kind: 'new' })}
          >
            {t('app.clients.new')}
          </Button>
          <Button onClick={actions.openFolder}>{t('app.clients.chooseFolder')}</Button>
        </div>
        <p className="meta">{t('app.clients.orDrop')}</p>
        <p className="empty-samples">
          <IconBox size={15} stroke={1.6} className="ic t2" aria-hidden="true" />
          <span>{t('app.clients.seeSample')}</span>
          <span className="empty-sample-list">
            {samplesFor(language).map((sample) => (
              <button
                key={sample}
                type="button"
                className="linklike"
                onClick={() => actions.openSample(sample)}
              >
                {t(`app.clients.sample.${sample}`)}
              </button>
            ))}
          </span>
        </p>
        <ol>
          {([1, 2, 3] as const).map((step) => (
            <li key={step}>
              <span>{step}</span>
              <span>{t(`app.clients.step${step}`)}</span>
            </li>
          ))}
        </ol>
        <p className="meta">
          {t('app.clients.hasBackup')}{' '}
          <button type="button" className="linklike" onClick={actions.importFile}>
            {t('app.clients.importFile')}
          </button>
        </p>
      </div>
    </div>
  )
}
