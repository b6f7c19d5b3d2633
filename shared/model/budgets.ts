// Everything a stranger's file may take of size, time and memory: stated here alone, printed in docs/security.md (npm run security).

const MIB = 1024 * 1024

/** How much is read before a file is refused; every error that comes from a limit states it. */
export interface ReadLimits {
  /** Files found in one folder. */
  files: number
  /** Folders inside folders. */
  depth: number
  /** Bytes of one text file, or of one spreadsheet file before inflating. */
  fileBytes: number
  /** Entries of one archive. */
  entries: number
  /** Bytes of one entry name. */
  nameBytes: number
  /** Inflated bytes of one entry. */
  entryBytes: number
  /** Inflated bytes taken from one archive, all entries together. */
  archiveBytes: number
  /** Inflated over packed size of an entry of more than 1 MiB. */
  ratio: number
  /** Bytes of the XML parts of a workbook, inflated, or of an old binary workbook. */
  workbookBytes: number
  /** Rows of one table or sheet. */
  rows: number
  /** Cells of one row. */
  columns: number
  /** Cells with text in one workbook. */
  cells: number
  /** Characters of one cell. */
  cellChars: number
  /** Characters of one row before it is given up. */
  rowChars: number
}

/** In force for every reader of data files: far above anything a person or a company page exports. */
export const LIMITS: Readonly<ReadLimits> = {
  files: 10_000,
  depth: 20,
  fileBytes: 300 * MIB,
  entries: 20_000,
  nameBytes: 1_024,
  entryBytes: 300 * MIB,
  archiveBytes: 1_024 * MIB,
  ratio: 300,
  workbookBytes: 32 * MIB,
  rows: 2_000_000,
  columns: 4_096,
  cells: 3_000_000,
  cellChars: 1_000_000,
  rowChars: 2_000_000,
}

/** Bytes of `client.json`, `employer.json` and `mapping.json`, and of a manifest. */
export const DESCRIPTION = { bytes: 4 * MIB } as const

/** Bytes of `report.json`, which holds pictures, and of an earlier audit in JSON; one of 20,000 posts has a third. */
export const OWN_FILE = { report: 64 * MIB, audit: 128 * MIB } as const

/** Files of all people of an employer together. */
export const EMPLOYER = { files: 100_000 } as const

/** An HTML page of an article: characters (a real one has a hundredth), and elements inside elements, for which the library takes the square of the time. */
export const HTML = { chars: 4_000_000, depth: 5_000 } as const

/**
 * A logo: bytes of its file; pixels of a picture, which is decoded in memory; elements of a drawing, each counted as often as it is drawn (no
 * real logo has more, and 10,000 take a second in the PDF), and elements inside elements, which could overflow the renderer’s stack.
 */
export const LOGO = { bytes: 4 * MIB, pixels: 25_000_000, drawn: 10_000, nested: 100 } as const

/** Pictures and quotations of one finding, and characters of a picture’s data URL, to which pasted pictures are reduced. */
export const EXHIBITS = { count: 6, chars: 900_000 } as const

/** Bytes that pass between page and host: one call (an audit of 20,000 posts is far smaller), one upload, one paste, one file opened. */
export const TRANSFER = { call: 128 * MIB, upload: 1024 * MIB, pasted: 20 * MIB, opened: 512 * MIB } as const

/** An `.aplomb` file, far above any real client: its bytes, and its bytes once unpacked. */
export const CLIENT_FILE = { bytes: 100 * MIB, unpacked: 1024 * MIB } as const

/** A locked file: the cost of one passphrase guess it may ask for, as a power of two; 20 takes a gibibyte and some seconds. */
export const LOCKED = { workFactor: 20 } as const

/** A thread's limits; beyond them it is terminated and replaced. */
export interface Budget {
  /** Milliseconds without a sign of life (a part begun, a call answered). */
  silence: number
  /** Maximum heap, MiB. */
  memory: number
  /** Milliseconds a cancelled call has to end by itself. */
  grace: number
  /** The prefix of the error codes: `<subject>.cancelled`, `<subject>.tooLong`, `<subject>.outOfMemory`. */
  subject: 'import' | 'report' | 'job'
}

/** Reading can be stopped between two parts; printing cannot be interrupted; a job of the command line reads, audits and prints. */
export const THREADS = {
  reading: { silence: 180_000, memory: 3072, grace: 1500, subject: 'import' },
  printing: { silence: 240_000, memory: 2048, grace: 0, subject: 'report' },
  job: { silence: 240_000, memory: 4096, grace: 0, subject: 'job' },
} as const satisfies Record<string, Budget>
