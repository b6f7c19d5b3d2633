import type { CheckedInputOf, OutputOf } from '#shared/host/contract'
import { collect, type GivenPath } from '#services/import/given-files'
import { describeTable } from '#services/import/mapping/describe-table'

export interface DescribeInput extends Omit<CheckedInputOf<'mapping.describe'>, 'grants'> {
  given: GivenPath[]
}

/** Describes one table among the given files; a file that has disappeared since is reported as missing. */
export async function describeGiven({
  given,
  file,
  timezone,
  mapping,
  repairAccents,
}: DescribeInput): Promise<OutputOf<'mapping.describe'>> {
  const { files, failed } = await collect(given)
  const [first] = failed
  if (files.length === 0 && first) throw first
  return describeTable(files, file, { timezone, personName: null, repairAccents }, mapping)
}
