import { CLIENT_TABLES, db } from './database'
import { employerOf, underEmployer } from './inherited'
import { newId } from './new-id'
import { outcomeKey } from './outcome-key'
import { byPostOnce, readQuestions, readRecords, readShared, withExtracts } from './read-workspace'
import { readAllRows } from './client-rows'
import { chunksOf } from './store-records'
import type { LabelRow, WorkspaceRow } from './rows'
import type { Undo } from './undo'
import { fromEntries } from '#shared/values/from-entries'
import { without } from './without'
import { existing } from './existing'

type Tables = Record<(typeof CLIENT_TABLES)[number], object[]>

/** Everything stored for one client, as rows. */
interface Whole {
  row: WorkspaceRow
  tables: Tables
}

/** Everything stored for a client; for a person of an employer, with what they inherit, so that they can stand alone. */
export async function wholeClient(id: string): Promise<Whole> {
  const row = await existing(id)
  const tables = await storedTables(id)
  const employer = await employerOf(row)
  if (!employer) return { row: without(row, 'member'), tables }
  const records = await readRecords(id)
  const [{ extracts, sources, typed }, questions, labels, marks] = await Promise.all([
    readShared(row, records),
    readQuestions(row),
    Promise.all([readAllRows('labels', employer.id), readAllRows('labels', id)]).then(byPostOnce),
    Promise.all([readAllRows('marks', employer.id), readAllRows('marks', id)]).then(byPostOnce),
  ])
  const merged = withExtracts(row, records, extracts)
  const known = new Set(records.outcomes.map(outcomeKey))
  const own = <Row extends object>(rows: readonly Row[]) => rows.map((each) => ({ ...each, workspace: id }))
  const fresh = <Row extends object>(rows: readonly Row[]) =>
    own(rows.map((each) => ({ ...each, id: newId() })))
  // The employer keeps its questions: the person gets copies, and the labels refer to these.
  const ids = new Map(questions.map((each) => [each.id, each.workspace === id ? each.id : newId()]))
  const moved = (of: string[] | undefined) => of?.flatMap((each) => ids.get(each) ?? [])
  const relabelled = ({ answers, refused, ...label }: LabelRow) => ({
    ...label,
    ...(answers && { answers: moved(answers) }),
    ...(refused && { refused: moved(refused) }),
  })
  const { posts, activities, measures, demographics, profile } = merged
  return {
    row: { ...(without(underEmployer(row, employer), 'member') as WorkspaceRow), posts: posts.length },
    tables: {
      ...tables,
      sources: [...tables.sources, ...own(sources)],
      extracts: [...tables.extracts, ...fresh(extracts)],
      observations: [...tables.observations, ...fresh(typed)],
      outcomes: [
        ...tables.outcomes,
        ...fresh(merged.outcomes.filter((outcome) => !known.has(outcomeKey(outcome)))),
      ],
      posts: chunksOf(id, posts),
      figures: [{ workspace: id, activities, measures, demographics, profile }],
      questions: questions.map((each, order) => ({ ...each, id: ids.get(each.id), workspace: id, order })),
      labels: own(labels.map(relabelled)),
      marks: own(marks),
    },
  }
}

/** Takes a person out of an employer's team; what they inherited becomes their own. Returns the undo. */
export async function settle(id: string): Promise<Undo> {
  const before = await existing(id)
  if (!before.member) return () => Promise.resolve()
  const [tables, { row, tables: now }] = await Promise.all([storedTables(id), wholeClient(id)])
  await replace(row, now, row.change + 1)
  // Higher than any change counted meanwhile.
  return async () => replace(before, tables, (await existing(id)).change + 1)
}

async function replace(row: WorkspaceRow, tables: Tables, change: number): Promise<void> {
  await db.transaction('rw', [db.workspaces, ...CLIENT_TABLES.map((table) => db.table(table))], async () => {
    for (const table of CLIENT_TABLES) {
      await db.table(table).where({ workspace: row.id }).delete()
      await db.table(table).bulkAdd(tables[table])
    }
    const files = tables.sources.length
    await db.workspaces.put({ ...row, files, change, recordsChange: change })
  })
}

async function storedTables(workspace: string): Promise<Tables> {
  const rows = await Promise.all(
    CLIENT_TABLES.map(
      async (table) => [table, await db.table(table).where({ workspace }).toArray()] as const,
    ),
  )
  return fromEntries<Tables>(rows)
}
