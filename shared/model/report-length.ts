/** How much of a report is printed: two pages for a board, the client's report, its annex, or the last two in one file. */
export const LENGTHS = ['board', 'client', 'annex', 'full'] as const

/** What a report can be: pages, one page of HTML that stands alone, slides. */
export const REPORT_KINDS = ['pdf', 'html', 'pptx'] as const

export type ReportLength = (typeof LENGTHS)[number]
