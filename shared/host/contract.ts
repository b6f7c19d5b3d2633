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

/** A logo as content: SVG text or a picture as a data address. */
export const logo = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('svg'), svg: z.string().max(4_200_000) }),
  z.strictObject({ kind: z.literal('image'), data: z.string().max(6_000_000).startsWith('data:image/') }),
])

/** What the consultant decides about one report. */
export const reportOptions = z.strictObject({
  language,
  consultant,
  logo: logo.nullish(),
  previous: audit.nullish(),
  /** How much is printed; without it the sections that are asked for. */
  length: z.enum(LENGTHS).optional(),
  /** Sections to print, in order; all where absent. */
  sections: z.array(id).max(100).optional(),
  /** The consultant's paragraphs by section. Internal notes have no place here. */
  narrative: z.record(id, z.array(z.string().max(20_000)).max(200)).optional(),
  /** Checks whose findings are not printed. */
  leftOut: z.array(id).max(200).optional(),
  number: z.string().max(80).optional(),
  edition: z.string().max(40).optional(),
  wording: wording.optional(),
  order: order.optional(),
  plan: plan.optional(),
  exhibits: exhibits.optional(),
})

/** What the consultant decides about a team's report. */
const teamReportOptions = z.strictObject({
  language,
  consultant,
  logo: logo.nullish(),
  length: z.enum(['board', 'client']),
})

/** What is read by `import.start`: things the person gave (see `Grant`), or a bundled client. */
export const importFrom = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('grants'),
    grants: z.array(id).min(1).max(10_000),
    /** Names of files, as an import called them: nothing else of what was given is read. */
    only: z.array(z.string().min(1).max(5_000)).max(10_000).optional(),
  }),
  z.strictObject({ kind: z.literal('sample'), sample: z.enum(['camille', 'etienne']) }),
])

/**
 * The one contract between page and host: channel → input and output. Inputs come from the page and are checked; outputs are ours and
 * only typed.
 */
export const CONTRACT = {
  /** What the page needs to know of the program around it. */
  'app.info': { input: nothing, output: returns<AppInfo>() },
  /** Asks the person for files or a folder; an empty list where they gave none. Browsers ask by themselves (`host.notHere`). */
  'files.choose': {
    input: z.strictObject({ what: z.enum(['files', 'folder']) }),
    output: returns<Grant[]>(),
  },
  /** The bytes of a file that the person gave, at most 512 MiB: a client exported by Aplomb. */
  'files.read': { input: z.strictObject({ grant: id }), output: returns<{ bytes: Uint8Array }>() },
  /** Takes tickets back; what was uploaded or pasted for them is deleted. One that is unknown is no error. */
  'files.forget': { input: z.strictObject({ grants: z.array(id).max(100_000) }), output: nothing },
  /** Reads files; progress comes as events of the job. Throws `import.cancelled`. */
  'import.start': {
    input: z.strictObject({
      job: id,
      from: importFrom,
      timezone: z.string().max(60),
      personName: z.string().max(300).nullable(),
      /** Who the files should be of: those that name somebody else come back as `strangers`, with nothing of them among the files. */
      whose: identity.nullish(),
      /** Whether the audited person agrees to have private files counted; without it they are not read (`awaitingConsent`). */
      consent: z.boolean().nullish(),
      /** Names of files that the person has said to be the client’s all the same. */
      accepted: z.array(z.string().min(1).max(5_000)).max(10_000).optional(),
      /** How the person wants tables of certain headers read; a `mapping.json` among the files comes before them. */
      mappings: z.array(mapping).max(MOST_MAPPINGS).optional(),
      repairAccents: z.boolean().optional(),
    }),
    output: returns<ImportResult>(),
  },
  /**
   * Reads an employer's folder, the page's files and each person's apart; null where what was given is none. Progress comes as events of
   * the job. Throws `import.cancelled`, and what a wrong `employer.json` throws.
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
   * What a table among the given files holds and how the mapping, else our guess, understands it; `file` as the import called it.
   * Throws `read.missing`, and `import.unknown.…` where the file holds no table.
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
  /** Stops a job; one that is over or unknown is no error. */
  'job.cancel': { input: z.strictObject({ job: id }), output: nothing },
  /** A picture that the person chose as a logo, tried out; throws `report.logo…` (see `LogoFault`) where no page can show it. */
  'logo.read': { input: z.strictObject({ name, bytes }), output: returns<Logo>() },
  /** The report of a stored audit: a PDF, or as what it is asked for. With a job it can be stopped: throws `report.cancelled`. */
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
  /** The report of a stored audit of a team as PDF. With a job it can be stopped: throws `report.cancelled`. */
  'team.render': {
    input: z.strictObject({ audit: teamAudit, options: teamReportOptions, job: id.optional() }),
    output: returns<RenderedReport>(),
  },
  /** A stored audit of a team as published JSON or as a workbook. */
  'team.export': {
    input: z.strictObject({ audit: teamAudit, as: z.enum(['json', 'xlsx']), sender: z.string().max(300) }),
    output: returns<{ bytes: Uint8Array }>(),
  },
  /** Saves under a name that the person chooses in the system's dialog. Browsers download by themselves (`host.notHere`). */
  'file.save': { input: z.strictObject({ name, bytes }), output: returns<Saved>() },
  /** Keeps a copy of a client in the backups folder; older copies beyond five are deleted. A locked one carries no name. */
  'backup.write': {
    input: z.strictObject({ client: id, name: z.string().max(300), bytes }),
    output: returns<BackupFile>(),
  },
  'backup.list': { input: nothing, output: returns<BackupFile[]>() },
  'backup.read': { input: z.strictObject({ file: name }), output: returns<{ bytes: Uint8Array }>() },
  /** Deletes every copy of a client, and says how many there were. */
  'backup.erase': { input: z.strictObject({ client: id }), output: returns<{ erased: number }>() },
  /** Puts other bytes in the place of a copy: the same client at the same moment, locked or opened. Throws `backup.missing`. */
  'backup.replace': {
    input: z.strictObject({ file: name, name: z.string().max(300), bytes }),
    output: returns<BackupFile>(),
  },
  /** How the copies are locked; null where they are not. */
  'backup.lock': { input: nothing, output: returns<BackupLock | null>() },
  /** Keeps the lock of the copies beside them; null takes it away. */
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
  /** Writes down a fault of the page, without a word of what it was about. */
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

/** One function per channel; a missing or an extra one does not compile. */
export type Handlers = {
  [C in ChannelName]: (input: CheckedInputOf<C>) => OutputOf<C> | Promise<OutputOf<C>>
}

/** How every call ends: a value, or the code and values of an error text. */
export type Answer<T> =
  { ok: true; value: T } | { ok: false; error: { code: ErrorCode; values: MessageValues } }

function returns<T>() {
  return z.custom<T>()
}
