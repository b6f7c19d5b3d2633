/** How much of a report is printed: two pages for a board, the client's report, its annex, or the last two in one file. */
export const LENGTHS = ['board', 'client', 'annex', 'full'] as const

/** The formats of a report: PDF, one self-contained HTML page, slides. */
export const REPORT_KINDS = ['pdf', 'html', 'pptx'] as const

export type ReportLength = (typeof LENGTHS)[number]
