import type { ErrorCode } from '#shared/locale/keys'
import { z } from 'zod'
import type { MessageValues } from '#shared/model/app-error'
import { audit } from '#shared/model/audit'
import { consultant } from '#shared/model/client'
import { identity } from '#shared/model/identity'
import { language } from '#shared/model/primitives'
import { mapping } from '#shared/model/mapping'
import { exhibits, order, plan, wording } from '#shared/model/report-file'
import { LENGTHS, REPORT_KINDS } from '#shared/model/report-length'
import { teamAudit } from '#shared/team/model'
import { TEAM_LENGTHS } from '#shared/team/report-sections'
import type { TableDescription } from '#shared/records/table-description'
import type { ChannelName } from './channels'
import type {
  AppInfo,
  BackupFile,
  BackupLock,
  EmployerRead,
  Grant,
  ImportResult,
  Logo,
  RenderedReport,
  Saved,
} from './results'

const id = z.string().min(1).max(200)
const name = z.string().min(1).max(300)
const bytes = z.instanceof(Uint8Array)
const nothing = z.null()
const MOST_MAPPINGS = 1_000

/** A logo as content: SVG text, or a picture as a data URL. */
export const logo = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('svg'), svg: z.string().max(4_200_000) }),
  z.strictObject({ kind: z.literal('image'), data: z.string().max(6_000_000).startsWith('data:image/') }),
])

/** The consultant's paragraphs by section. */
const narrative = z.record(id, z.array(z.string().max(20_000)).max(200))

/** The consultant's choices for one report. */
export const reportOptions = z.strictObject({
  language,
  consultant,
  logo: logo.nullish(),
  previous: audit.nullish(),
  /** How much is printed; by default the chosen sections. */
  length: z.enum(LENGTHS).optional(),
  /** Sections to print, in order; all where absent. */
  sections: z.array(id).max(100).optional(),
  /** Internal notes are not part of this. */
  narrative: narrative.optional(),
  /** Checks whose findings are not printed. */
  leftOut: z.array(id).max(200).optional(),
  number: z.string().max(80).optional(),
  edition: z.string().max(40).optional(),
  wording: wording.optional(),
  order: order.optional(),
  plan: plan.optional(),
  exhibits: exhibits.optional(),
})

/** The consultant's choices for a team's report. */
const teamReportOptions = z.strictObject({
  language,
  consultant,
  logo: logo.nullish(),
  length: z.enum(TEAM_LENGTHS),
  /** Sections to print, in order; all where absent. */
  sections: z.array(id).max(100).optional(),
  narrative: narrative.optional(),
})

/** What `import.start` reads: grants (see `Grant`), or a bundled client. */
export const importFrom = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('grants'),
    grants: z.array(id).min(1).max(10_000),
    /** Reads only these files, by the names an import gave them. */
    only: z.array(z.string().min(1).max(5_000)).max(10_000).optional(),
  }),
  z.strictObject({ kind: z.literal('sample'), sample: z.enum(['camille', 'etienne']) }),
])

/**
 * The one contract between page and host: channel → input and output. Inputs come from the page and are checked; outputs are ours and
 * only typed.
 */
export const CONTRACT = {
  /** What the page needs to know about the program it runs in. */
  'app.info': { input: nothing, output: returns<AppInfo>() },
  /** Asks the person for files or a folder; an empty list if they choose none. Browsers use their own dialog (`host.notHere`). */
  'files.choose': {
    input: z.strictObject({ what: z.enum(['files', 'folder']) }),
    output: returns<Grant[]>(),
  },
  /** The bytes of a given file, at most 512 MiB: a client exported by Aplomb. */
  'files.read': { input: z.strictObject({ grant: id }), output: returns<{ bytes: Uint8Array }>() },
  /** Revokes grants; what was uploaded or pasted for them is deleted. Unknown grants are ignored. */
  'files.forget': { input: z.strictObject({ grants: z.array(id).max(100_000) }), output: nothing },
  /** Reads files; progress is reported as events of the job. Throws `import.cancelled`. */
  'import.start': {
    input: z.strictObject({
      job: id,
      from: importFrom,
      timezone: z.string().max(60),
      personName: z.string().max(300).nullable(),
      /** The expected owner of the files: those that name somebody else come back as `strangers`, without their content. */
      whose: identity.nullish(),
      /** Whether the audited person consents to private files being counted; without it they are not read (`awaitingConsent`). */
      consent: z.boolean().nullish(),
      /** Names of files that the person has confirmed to be the client’s. */
      accepted: z.array(z.string().min(1).max(5_000)).max(10_000).optional(),
      /** How to read tables with certain headers; a `mapping.json` among the files takes precedence. */
      mappings: z.array(mapping).max(MOST_MAPPINGS).optional(),
      repairAccents: z.boolean().optional(),
    }),
    output: returns<ImportResult>(),
  },
  /**
   * Reads an employer's folder: the page's files, and each person's separately; null if it is not an employer's folder. Progress is
   * reported as events of the job. Throws `import.cancelled`, and the errors of an invalid `employer.json`.
   */
  'employer.read': {
    input: z.strictObject({
      job: id,
      from: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('grants'), grants: z.array(id).min(1).max(10_000) }),
        z.strictObject({ kind: z.literal('sample'), sample: z.literal('halvea') }),
      ]),
      mappings: z.array(mapping).max(MOST_MAPPINGS).optional(),
    }),
    output: returns<EmployerRead | null>(),
  },
  /**
   * The content of a table among the given files, and how the mapping, or else our guess, reads it; `file` as named by the import. Throws
   * `read.missing`, and `import.unknown.…` if the file contains no table.
   */
  'mapping.describe': {
    input: z.strictObject({
      grants: z.array(id).min(1).max(10_000),
      file: z.string().min(1).max(5_000),
      timezone: z.string().max(60),
      mapping: mapping.nullable(),
      repairAccents: z.boolean(),
    }),
    output: returns<TableDescription>(),
  },
  /** Stops a job; a finished or unknown one is ignored. */
  'job.cancel': { input: z.strictObject({ job: id }), output: nothing },
  /** A picture chosen as a logo, after testing it; throws `report.logo…` (see `LogoFault`) if it cannot be used. */
  'logo.read': { input: z.strictObject({ name, bytes }), output: returns<Logo>() },
  /** The report of a stored audit, as PDF or in the requested format. With a job it can be stopped: throws `report.cancelled`. */
  'report.render': {
    input: z.strictObject({
      audit,
      options: reportOptions,
      as: z.enum(REPORT_KINDS).optional(),
      job: id.optional(),
    }),
    output: returns<RenderedReport>(),
  },
  /** A stored audit as published JSON or as a workbook. */
  'audit.export': {
    input: z.strictObject({ audit, as: z.enum(['json', 'xlsx']) }),
    output: returns<{ bytes: Uint8Array }>(),
  },
  /** The report of a stored team audit, as PDF or in the requested format. With a job it can be stopped: throws `report.cancelled`. */
  'team.render': {
    input: z.strictObject({
      audit: teamAudit,
      options: teamReportOptions,
      as: z.enum(REPORT_KINDS).optional(),
      job: id.optional(),
    }),
    output: returns<RenderedReport>(),
  },
  /** A stored team audit as published JSON or as a workbook. */
  'team.export': {
    input: z.strictObject({ audit: teamAudit, as: z.enum(['json', 'xlsx']), sender: z.string().max(300) }),
    output: returns<{ bytes: Uint8Array }>(),
  },
  /** Saves under a name chosen in the system's dialog. Browsers download instead (`host.notHere`). */
  'file.save': { input: z.strictObject({ name, bytes }), output: returns<Saved>() },
  /** Writes a backup of a client into the backups folder, deleting all but the newest five. An encrypted one has no name. */
  'backup.write': {
    input: z.strictObject({ client: id, name: z.string().max(300), bytes }),
    output: returns<BackupFile>(),
  },
  'backup.list': { input: nothing, output: returns<BackupFile[]>() },
  'backup.read': { input: z.strictObject({ file: name }), output: returns<{ bytes: Uint8Array }>() },
  /** Deletes the named backups; returns how many of them were there. */
  'backup.erase': {
    input: z.strictObject({ files: z.array(name).max(100_000) }),
    output: returns<{ erased: number }>(),
  },
  /** Replaces a backup's content, encrypted or decrypted, keeping its client and time. Throws `backup.missing`. */
  'backup.replace': {
    input: z.strictObject({ file: name, name: z.string().max(300), bytes }),
    output: returns<BackupFile>(),
  },
  /** The lock of the backups; null if they are not encrypted. */
  'backup.lock': { input: nothing, output: returns<BackupLock | null>() },
  /** Stores the lock next to the backups; null removes it. */
  'backup.setLock': {
    input: z.strictObject({
      lock: z.nullable(
        z.strictObject({
          recipient: z.string().regex(/^age1[a-z0-9]{20,100}$/),
          key: z.string().max(4_000).startsWith('-----BEGIN AGE ENCRYPTED FILE-----'),
        }),
      ),
    }),
    output: nothing,
  },
  /** Logs an internal error of the page, without any content. */
  'fault.note': {
    input: z.strictObject({
      place: z.enum(['page', 'audit']),
      name: z.string().regex(/^[\w$.<>[\] ]{1,80}$/),
      frames: z.array(z.string().regex(/^[\w$.<>[\] -]{1,170}:\d{1,9}:\d{1,9}$/)).max(30),
    }),
    output: nothing,
  },
} as const satisfies Record<ChannelName, { input: z.ZodType; output: z.ZodType }>

type Contract = typeof CONTRACT

/** What the page passes to a channel. */
export type InputOf<C extends ChannelName> = z.input<Contract[C]['input']>
/** What a handler receives. */
export type CheckedInputOf<C extends ChannelName> = z.output<Contract[C]['input']>
/** What a channel answers. */
export type OutputOf<C extends ChannelName> = z.output<Contract[C]['output']>

/** One handler per channel; a missing or extra one does not compile. */
export type Handlers = {
  [C in ChannelName]: (input: CheckedInputOf<C>) => OutputOf<C> | Promise<OutputOf<C>>
}

/** The outcome of every call: a value, or the code and values of an error message. */
export type Answer<T> =
  { ok: true; value: T } | { ok: false; error: { code: ErrorCode; values: MessageValues } }

function returns<T>() {
  return z.custom<T>()
}
