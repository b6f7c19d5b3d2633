import { attempt, tellDone } from '#renderer/shell/undo'
import { forgetMapping, useMappings } from '#renderer/store/mappings'
import type { RememberedMappingRow } from '#renderer/store/rows'
import { useTranslator } from '#renderer/i18n/translator'
import { Button } from '#ui/button'

/** The remembered table mappings, each with a button to forget it. */
export function Mappings() {
  const { t, date, quote } = useTranslator()
  const rows = useMappings()
  if (rows === undefined) return null
  if (rows.length === 0) return <p className="t2">{t('settings.mapping.none')}</p>
  const onForget = async ({ shape, file }: RememberedMappingRow) => {
    const undo = await forgetMapping(shape)
    tellDone(t('settings.mapping.forgotten', { name: nameOf(file) }), undo)
  }
  return (
    <table className="tbl settings-tbl">
      <caption className="sr">{t('settings.mapping.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('settings.mapping.file')}</th>
          <th scope="col">{t('settings.mapping.rows')}</th>
          <th scope="col">{t('settings.mapping.titles')}</th>
          <th scope="col">{t('settings.mapping.at')}</th>
          <th scope="col">
            <span className="sr">{t('app.action.more')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const titles = (row.mapping.header ?? [])
            .filter((title) => title !== '')
            .map(quote)
            .join(', ')
          return (
            <tr key={row.shape}>
              <td className="ell" title={row.file}>
                {nameOf(row.file)}
              </td>
              <td className="t2">{t(`data.mapping.target.${row.mapping.target}`)}</td>
              <td className="ell t2" title={titles}>
                {titles}
              </td>
              <td className="t2">{date(row.savedAt)}</td>
              <td>
                <span className="row settings-row-actions">
                  <Button
                    small
                    kind="ghost"
                    aria-label={t('settings.mapping.forgetNamed', { name: nameOf(row.file) })}
                    onClick={() => attempt(() => onForget(row))}
                  >
                    {t('settings.mapping.forget')}
                  </Button>
                </span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1)
}
