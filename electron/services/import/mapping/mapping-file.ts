import { DESCRIPTION } from '#shared/model/budgets'
import { AppError } from '#shared/model/app-error'
import { mappingFile, type MappingFile } from '#shared/model/mapping'
import { problemLines } from '../client-file'
import { decode } from '../read/decode'
import type { FoundFile } from '../read/files'
import { parseJson } from '../read/json'
import { wholeFile } from '../read/whole-file'

/** The name of the file in a client folder that says how to read tables of no known kind. */
export const MAPPING_FILE = 'mapping.json'

/** What the mapping file of a client folder says, nothing without a file. Throws `read.jsonInvalid`, or `import.mappingInvalid` with one line per wrong value. */
export async function readMappings(found: FoundFile | undefined): Promise<MappingFile> {
  if (found === undefined) return { mappings: [], repairAccents: false }
  const bytes = await wholeFile(found.path, found.absolute, DESCRIPTION.bytes)
  return parseMappings(found.path, decode(found.path, bytes).text)
}

/** The same for text in memory. */
export function parseMappings(file: string, text: string): MappingFile {
  const raw = parseJson(file, text)
  const result = mappingFile.safeParse(raw)
  if (result.success) return result.data
  const issues = result.error.issues.flatMap((issue) =>
    'keys' in issue && Array.isArray(issue.keys)
      ? issue.keys.map((key) => ({ path: [...issue.path, key] }))
      : [issue],
  )
  const problems = problemLines(mappingFile, raw, issues)
  throw new AppError('import.mappingInvalid', { file, count: problems.length, problems: problems.join('\n') })
}
