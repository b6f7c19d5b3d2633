import type { CheckedInputOf, OutputOf } from '#shared/host/contract'
import { AppError } from '#shared/model/app-error'
import { describeTable } from '#services/import/mapping/describe-table'
import type { Granted } from './grants'
import { collect } from './read-files'

export interface DescribeInput extends Omit<CheckedInputOf<'mapping.describe'>, 'grants'> {
  given: Granted[]
}

/** Describes one table of what the person gave; a thing that has gone since is named as missing. */
export async function describeGiven({
  given,
  file,
  timezone,
  mapping,
  repairAccents,
}: DescribeInput): Promise<OutputOf<'mapping.describe'>> {
  const { files, failed } = await collect(given)
  const [first] = failed
  if (files.length === 0 && first) throw new AppError(first.code, first.values)
  return describeTable(files, file, { timezone, personName: null, repairAccents }, mapping)
}
