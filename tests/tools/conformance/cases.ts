/**
 * How a layout is known. file: a real export was opened and measured; code: second-hand, from several public programs that read it; header:
 * only the column titles are known; memory: nothing public was found, names from memory; own: our own lists.
 */
export type Evidence = 'file' | 'code' | 'header' | 'memory' | 'own'

/** One variant of a format, with its fixture. */
export interface Variant {
  format: string
  variant: string
  years: string
  language: string
  evidence: Evidence
  fixture: string
}

function of(
  format: string,
  ...rows: [variant: string, years: string, language: string, evidence: Evidence, fixture: string][]
): Variant[] {
  return rows.map(([variant, years, language, evidence, fixture]) => ({
    format,
    variant,
    years,
    language,
    evidence,
    fixture,
  }))
}

/** Every variant that is read, in table order. */
export const VARIANTS: readonly Variant[] = [
  ...of(
    'linkedin-shares',
    [
      'CSV, line breaks written as quotes',
      '2019–2026',
      'any (headers English)',
      'file',
      'member_export/Shares_17529409.csv',
    ],
    [
      'UTF-16, tabs, titles of shared links',
      'until 2018',
      'any (headers English)',
      'file',
      'member_export/Shares_2018.csv',
    ],
    [
      'saved again by Excel for Mac: Mac Roman, line ends of the old Mac',
      '2019–2026',
      'any (headers English)',
      'own',
      'member_export/Shares_macintosh.csv',
    ],
    [
      'saved again as CSV (MS-DOS), code page 850',
      '2019–2026',
      'any (headers English)',
      'own',
      'member_export/Shares_cp850.csv',
    ],
    ['saved again as a workbook', '2019–2026', 'any (headers English)', 'file', 'member_export/Shares.xlsx'],
  ),
  ...of('linkedin-comments', [
    'CSV, quotes after a backslash',
    '2021–2026',
    'any (headers English)',
    'file',
    'member_export/Comments_17529409.csv',
  ]),
  ...of('linkedin-reactions', [
    'CSV',
    '2021–2026',
    'any (headers English)',
    'file',
    'member_export/Reactions_17529409.csv',
  ]),
  ...of('linkedin-instant-reposts', [
    'CSV, Link or ShareLink',
    '2026',
    'any (headers English)',
    'code',
    'member_export/InstantReposts_17529409.csv',
  ]),
  ...of('linkedin-votes', ['CSV', '2026', 'any (headers English)', 'code', 'member_export/Votes.csv']),
  ...of(
    'linkedin-connections',
    ['CSV under “Notes:”', '2021–2026', 'any (headers English)', 'file', 'member_export/Connections.csv'],
    [
      'CSV without notes, American dates',
      'until 2018',
      'any (headers English)',
      'file',
      'member_export/Connections_2018.csv',
    ],
  ),
  ...of('linkedin-invitations', [
    'CSV, American dates',
    '2018–2026',
    'any (headers English)',
    'file',
    'member_export/Invitations.csv',
  ]),
  ...of('linkedin-profile', [
    'CSV',
    '2018–2026',
    'any (headers English)',
    'code',
    'member_export/Profile.csv',
  ]),
  ...of('linkedin-positions', [
    'CSV',
    '2018–2026',
    'any (headers English)',
    'file',
    'member_export/Positions.csv',
  ]),
  ...of('linkedin-skills', ['CSV', '2018–2026', 'any (headers English)', 'file', 'member_export/Skills.csv']),
  ...of('linkedin-articles', [
    'HTML',
    '2017–2026',
    'any (labels English)',
    'file',
    'member_export/article.html',
  ]),
  ...of('linkedin-private', [
    'messages, addresses, logins…: known and never read',
    '2018–2026',
    'any (headers English)',
    'file',
    'member_export/messages.csv',
  ]),
  ...of('linkedin-unused', [
    'schools, follows, learning…: known and not needed',
    '2018–2026',
    'any (headers English)',
    'file',
    'member_export/Education.csv',
  ]),
  ...of(
    'creator-analytics',
    [
      'five sheets, numbers',
      '2024–2025',
      'en',
      'file',
      'creator_analytics/Content_2025-11-01_2025-11-30_JaneDoe.xlsx',
    ],
    [
      'six sheets, all cells text',
      '2026',
      'en',
      'code',
      'creator_analytics/AggregateAnalytics_Jane Doe_2026-10-03_2026-10-09.xlsx',
    ],
    [
      'all cells text, “Interactions”',
      '2024–2026',
      'fr',
      'code',
      'creator_analytics/AggregateAnalytics_Camille Dupont_2026-10-03_2026-10-09.FR.xlsx',
    ],
    ['all cells text', '2026', 'pt', 'code', 'creator_analytics/AggregateAnalytics_Jane Doe_PT.xlsx'],
    [
      'all cells text, “Utenti raggiunti”',
      '2026',
      'it',
      'file',
      'creator_analytics/AnalisiAggregate_Jane Doe_2026-10-01_2026-10-07.IT.xlsx',
    ],
    [
      'all cells text, “Tamaño de la empresa”',
      '2026',
      'es',
      'code',
      'creator_analytics/AggregateAnalytics_Jane Doe_2026-10-01_2026-10-07.ES.xlsx',
    ],
    [
      'one sheet of it saved again as CSV: TOP POSTS',
      '2024–2026',
      'en',
      'file',
      'creator_analytics/TOP POSTS.csv',
    ],
    [
      'one sheet of it saved again as CSV: FOLLOWERS',
      '2024–2026',
      'en',
      'file',
      'creator_analytics/FOLLOWERS.csv',
    ],
  ),
  ...of(
    'post-analytics',
    [
      'sheets PERFORMANCE and TOP DEMOGRAPHICS',
      '2025–mid 2026',
      'en',
      'code',
      'creator_analytics/PostAnalytics_JaneDoe_7514002921881612345.xlsx',
    ],
    [
      'one sheet “Post analytics”',
      'since July 2026',
      'en',
      'code',
      'creator_analytics/SinglePostAnalytics_Jane Doe_7514002921881612345.xlsx',
    ],
    [
      'labels in German',
      'since July 2026',
      'de',
      'code',
      'creator_analytics/SinglePostAnalytics_Jane Doe_DE.xlsx',
    ],
    [
      'of an edition of a newsletter: views of the article',
      'since July 2026',
      'en',
      'code',
      'creator_analytics/SinglePostAnalytics_Jane Doe_newsletter.xlsx',
    ],
  ),
  ...of(
    'page-content',
    ['BIFF8, 20 columns', '2023–2026', 'en', 'file', 'page_exports/acme-example_content_1793000000000.xls'],
    [
      'xlsx bytes under the name .xls',
      '2023–2026',
      'en',
      'code',
      'page_exports/acme-example_content_actually-xlsx.xls',
    ],
    [
      'BIFF8, “Update …” and “Shares”, no note',
      '2020',
      'en',
      'header',
      'page_exports/acme-example_content_2020.xls',
    ],
    [
      'BIFF8, columns by their order, to be confirmed',
      '2023–2026',
      'nl and others',
      'code',
      'page_exports/acme-example_content_NL.xls',
    ],
  ),
  ...of(
    'page-followers',
    ['BIFF8', '2020–2026', 'en', 'code', 'page_exports/acme-example_followers_1793000000000.xls'],
    [
      'opened by a spreadsheet of another country: day and month exchanged',
      '2020–2026',
      'en',
      'own',
      'page_exports/acme-example_followers_exchanged.xlsx',
    ],
  ),
  ...of('page-visitors', [
    'BIFF8, 25 columns',
    '2020–2026',
    'en',
    'code',
    'page_exports/acme-example_visitors_1793000000000.xls',
  ]),
  ...of(
    'page-competitors',
    [
      'xlsx, counts per kind',
      '2025–2026',
      'en',
      'code',
      'page_exports/Acme_competitor_analytics_1793000000000.xlsx',
    ],
    ['xlsx, total followers', '2023', 'en', 'code', 'page_exports/Acme_competitor_analytics_2023.xlsx'],
    ['period in two cells', '2026', 'pt', 'code', 'page_exports/Acme_competitor_analytics_PT.xlsx'],
  ),
  ...of(
    'metricool-posts',
    ['CSV with one column per reaction', '2026', 'en', 'code', 'third_party/metricool_linkedin_2026.csv'],
    ['CSV with likes and clicks', '2025', 'en', 'code', 'third_party/metricool_linkedin_2025.csv'],
    [
      'titles without quotes, commas',
      '2026',
      'en',
      'code',
      'third_party/metricool_linkedin_2026_unquoted_title.csv',
    ],
    [
      'titles without quotes, line breaks, semicolons',
      '2026',
      'en',
      'code',
      'third_party/metricool_linkedin_2026_line_breaks_semicolon.csv',
    ],
  ),
  ...of('shield-posts', ['CSV', 'until it closed', 'en', 'header', 'third_party/shield_posts.csv']),
  ...of(
    'hubspot-deals',
    [
      'CSV, columns of the view',
      '2024–2026',
      'en',
      'code',
      'crm/hubspot-crm-exports-all-deals-2026-11-20.csv',
    ],
    ['CSV, columns of the view', '2024–2026', 'fr', 'memory', 'crm/hubspot_deals_FR.csv'],
    ['workbook with a sheet a year', '2024–2026', 'en', 'own', 'crm/hubspot_deals_one_sheet_a_year.xlsx'],
  ),
  ...of('hubspot-contacts', [
    'CSV, columns of the view',
    '2024–2026',
    'en',
    'code',
    'crm/hubspot-crm-exports-all-contacts-2026-11-20.csv',
  ]),
  ...of(
    'pipedrive-deals',
    ['CSV, “Deal - ”', '2024–2026', 'en', 'code', 'crm/pipedrive_deals_EN.csv'],
    ['CSV, “Affaire - ”', '2024–2026', 'fr', 'code', 'crm/pipedrive_deals_FR.csv'],
    [
      'saved again: semicolons, decimal comma, windows-1252, no date of creation',
      '2024–2026',
      'fr',
      'code',
      'crm/pipedrive_deals_FR_excel_resave_semicolon_cp1252.csv',
    ],
  ),
  ...of(
    'salesforce-report',
    [
      'CSV with footers, dates of a French user',
      '2024–2026',
      'en',
      'code',
      'crm/salesforce_report_details_only.csv',
    ],
    ['CSV in ISO-8859-1 with totals', '2024–2026', 'fr', 'memory', 'crm/salesforce_report_FR_latin1.csv'],
  ),
  ...of(
    'x-posts',
    ['CSV', '2025–2026', 'en', 'code', 'x_meta/account_analytics_content_2026-09-12_2026-09-13.csv'],
    [
      'CSV, columns by their order, to be confirmed',
      '2026',
      'pt and others',
      'code',
      'x_meta/account_analytics_content_PT.csv',
    ],
  ),
  ...of('x-overview', [
    'CSV, checked only',
    '2025–2026',
    'en',
    'code',
    'x_meta/account_overview_analytics.csv',
  ]),
  ...of(
    'meta-posts',
    ['Instagram', '2025–2026', 'en', 'code', 'x_meta/meta_business_suite_instagram_content.csv'],
    ['Facebook', '2025–2026', 'en', 'code', 'x_meta/meta_business_suite_facebook_content.csv'],
    ['Instagram, semicolons', '2025–2026', 'pt', 'header', 'x_meta/meta_business_suite_PT.csv'],
  ),
  ...of(
    'seen-posts',
    ['our own list', 'any', 'en', 'own', 'own/seen-posts_EN.csv'],
    ['our own list, semicolons', 'any', 'fr', 'own', 'own/seen-posts_FR.csv'],
  ),
  ...of('seen-figures', ['our own list', 'any', 'fr', 'own', 'own/seen-figures_FR.csv']),
  ...of('seen-outcomes', ['our own list', 'any', 'fr', 'own', 'own/seen-outcomes_FR.csv']),
]
