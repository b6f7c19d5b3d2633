import { Modal } from '@mantine/core'
import type { Rejection } from '#shared/model/source'
import { useTranslator } from '#renderer/i18n/translator'
import { DataTable } from '#ui/data-table'
import { baseName } from './source-groups'

/** The rejected rows of one file or archive. */
export interface RejectedIn {
  title: string
  rows: readonly (Rejection & { file: string })[]
}

/** Every rejected row, with its position and the reason. */
export function RejectedRows({ shown, onClose }: { shown: RejectedIn | null; onClose: () => void }) {
  const { t, integer, has } = useTranslator()
  const reason = ({ code, values }: Rejection) => (has(`rows.${code}`) ? t(`rows.${code}`, values) : code)
  return (
    <Modal
      opened={shown !== null}
      onClose={onClose}
      size={760}
      title={shown ? t('data.rejected.title', { count: shown.rows.length, file: shown.title }) : ''}
      closeButtonProps={{ 'aria-label': t('app.action.close') }}
    >
      {shown && (
        <div className="data-rejected">
          <DataTable
            label={t('data.rejected.label')}
            rows={shown.rows.map((row, index) => ({ ...row, key: String(index) }))}
            rowKey={({ key }) => key}
            rowHeight={34}
            columns={[
              {
                id: 'file',
                header: t('data.rejected.file'),
                width: 220,
                cell: ({ file }) => <span className="ell">{baseName(file)}</span>,
              },
              {
                id: 'line',
                header: t('data.rejected.line'),
                width: 80,
                align: 'right',
                cell: ({ line }) => integer(line),
              },
              {
                id: 'reason',
                header: t('data.rejected.reason'),
                cell: (row) => (
                  <span className="ell" title={reason(row)}>
                    {reason(row)}
                  </span>
                ),
              },
            ]}
          />
        </div>
      )}
    </Modal>
  )
}
