import type { ImportedFile } from '#shared/host/results'
import { emptyExtract } from '#shared/records/extract'
import { clientProposal, type ClientProposal } from '#shared/records/proposal'

/** The client the files are about, as far as they tell. */
export function proposalOf(files: readonly ImportedFile[]): ClientProposal {
  return clientProposal(
    files.flatMap(({ sources, extracts }) =>
      sources.map(({ file, format }) => ({
        file,
        format,
        extract: extracts.find(({ source }) => source === file)?.extract ?? emptyExtract(),
      })),
    ),
  )
}
