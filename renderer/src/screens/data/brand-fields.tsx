import type { Brand } from '#shared/model/client'
import { attempt, tellDone } from '#renderer/shell/undo'
import { BLANK_BRAND } from '#renderer/store/blank'
import { patchClient, patchPart } from '#renderer/store/client'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { Button } from '#ui/button'
import { FoundField } from './found-field'
import { SavedCount, SavedText, SavedWords } from './saved-field'
import { useFound } from './use-found'

/** What is known of the brand besides the files; a client without one can be given it here. */
export function BrandFields() {
  const { t, integer } = useTranslator()
  const { id, client, isEmployer } = useWorkspace()
  const { pageFollowers } = useFound(id)
  const { brand } = client
  const save = (change: Partial<Brand>) => patchPart(id, 'brand', change)
  if (!brand) {
    return (
      <>
        <h2 className="data-fs full">{t('data.brand.title')}</h2>
        <p className="t2 full">{t('data.brand.none')}</p>
        <div className="full">
          <Button
            onClick={() =>
              attempt(() =>
                patchClient(id, () => ({ brand: { ...BLANK_BRAND, name: t('data.brand.unnamed') } })),
              )
            }
          >
            {t('data.brand.add')}
          </Button>
        </div>
      </>
    )
  }
  return (
    <>
      <h2 className="data-fs full">
        {t('data.brand.title')}
        {!isEmployer && (
          <Button
            small
            kind="ghost"
            onClick={() =>
              attempt(async () =>
                tellDone(t('data.brand.removed'), await patchClient(id, () => ({ brand: null }))),
              )
            }
          >
            {t('data.brand.remove')}
          </Button>
        )}
      </h2>
      <SavedText
        label={t('app.newClient.brand')}
        value={brand.name}
        required
        onSave={(name) => save({ name: name.trim() })}
      />
      <SavedText
        label={t('data.brand.domain')}
        value={brand.domain ?? ''}
        onSave={(domain) => save({ domain })}
      />
      <SavedCount
        label={t('app.newClient.pageFollowers')}
        value={brand.followers ?? null}
        onSave={(followers) => save({ followers: followers ?? undefined })}
      />
      {pageFollowers !== null && brand.followers === undefined && (
        <FoundField
          label={t('app.newClient.pageFollowers')}
          value={integer(pageFollowers)}
          onTake={() => save({ followers: pageFollowers })}
        />
      )}
      <SavedCount
        label={t('data.brand.employees')}
        value={brand.employees ?? null}
        onSave={(employees) => save({ employees: employees ?? undefined })}
      />
      <div className="full">
        <SavedText
          label={t('app.newClient.pageUrl')}
          value={brand.pageUrl ?? ''}
          onSave={(pageUrl) => save({ pageUrl })}
        />
      </div>
      <div className="full">
        <SavedText
          label={t('data.brand.about')}
          description={t('data.brand.aboutHint')}
          lines={4}
          value={brand.about ?? ''}
          onSave={(about) => save({ about })}
        />
      </div>
      {(['specialties', 'products', 'aliases', 'competitors'] as const).map((key) => (
        <div key={key} className="full">
          <SavedWords
            label={t(`data.brand.${key}`)}
            value={brand[key]}
            onSave={(words) => save({ [key]: words })}
          />
        </div>
      ))}
    </>
  )
}
