import { readFileSync } from 'node:fs'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { inferSchema, initParser } from 'udsv'
import { activityCount, post, type ActivityCount, type Post } from '#shared/model/records'

// The member export to validated records as one would have it from general tools: the work that the import does, less what only the
// import knows. Neither of the two rejects rows with a reason, counts in the person's time zone, finds the own post that a comment
// answers on, or joins posts of several exports; so both do less than the import, and never more.

/** Records as general tools give them, by what identifies them. */
export interface PlainRecords {
  posts: Post[]
  activities: ActivityCount[]
}

/** The cells of a file by the fastest CSV package there is. */
export function cellsOf(file: string): string[][] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  return initParser(inferSchema(text, { col: ',', row: '\n', encl: '"' })).stringArrs(text)
}

/** uDSV, then an object per row that the schema (zod) checks, then one of each identity by a `Map`. */
export function withUdsvAndZod(files: readonly string[]): PlainRecords {
  const posts = new Map<string, Post>()
  const counts = new Map<string, ActivityCount>()
  for (const file of files) {
    const kind = file.includes('Comments') ? 'comment' : 'reaction'
    for (const cells of cellsOf(file)) {
      const moment = `${cells[0]!.replace(' ', 'T')}Z`
      if (file.includes('Shares')) {
        const found = post.parse(postOf(file, moment, cells))
        posts.set(found.id, found)
        continue
      }
      const key = `${kind}|${moment.slice(0, 13)}`
      const [day, hour] = [moment.slice(0, 10), Number(moment.slice(11, 13))]
      counts.set(key, activityCount.parse({ kind, day, hour, count: (counts.get(key)?.count ?? 0) + 1 }))
    }
  }
  return { posts: [...posts.values()], activities: [...counts.values()] }
}

function postOf(file: string, publishedAt: string, [, url = '', text = '', sharedUrl = '']: string[]): Post {
  const [, kind = '', id = ''] = /urn:li:(\w+):(\d+)/.exec(decodeURIComponent(url)) ?? []
  return {
    id: `${kind}:${id}`,
    urns: [`${kind}:${id}`],
    who: 'person',
    type: sharedUrl === '' ? 'post' : 'share',
    publishedAt,
    url,
    text: text.replaceAll('"\n"', '\n'),
    sharedTitle: null,
    sharedUrl: sharedUrl || null,
    media: sharedUrl === '' ? null : 'link',
    sponsored: false,
    metrics: {},
    ownReplies: null,
    sources: [file],
  }
}

/** DuckDB alone: typed by casts, one row per identity by `GROUP BY`, all rows fetched as objects; nothing is checked by a schema. */
export async function withDuckDbSql(connection: DuckDBConnection, files: readonly string[]): Promise<number> {
  let records = 0
  for (const file of files) {
    const reader = await connection.runAndReadAll(file.includes('Shares') ? postsIn(file) : countsIn(file))
    records += reader.getRowObjectsJS().length
  }
  return records
}

function postsIn(file: string): string {
  return `SELECT regexp_extract(url_decode(ShareLink), 'urn:li:(\\w+:\\d+)', 1) AS id,
    min(CAST("Date" AS TIMESTAMP)) AS publishedAt, any_value(ShareLink) AS url,
    any_value(replace(ShareCommentary, '"' || chr(10) || '"', chr(10))) AS text,
    any_value(nullif(SharedUrl, '')) AS sharedUrl
    FROM ${tableIn(file)} GROUP BY id ORDER BY publishedAt, id`
}

function countsIn(file: string): string {
  return `SELECT date_trunc('hour', CAST("Date" AS TIMESTAMP)) AS hour, count(*) AS count
    FROM ${tableIn(file)} GROUP BY hour ORDER BY hour`
}

/** The file as a table of texts. The dialect of the comments has to be told; our reader finds it. */
export function tableIn(file: string): string {
  const escape = file.includes('Comments') ? '\\' : '"'
  const header = readFileSync(file).subarray(0, 500).toString('utf8').split('\n', 1)[0] ?? ''
  const columns = header.split(',').map((name) => `'${name}': 'VARCHAR'`)
  return `read_csv('${file}', header = true, all_varchar = true, auto_detect = false, delim = ',', quote = '"', escape = '${escape}', columns = {${columns.join(', ')}})`
}

/** Runs an action with a DuckDB in memory, on one thread, as everything else here has one. */
export async function withDuckDb<T>(action: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  try {
    return await action(connection)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
