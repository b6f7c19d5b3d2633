import type { MappedField, MappingTarget } from '#shared/model/mapping'

/** Titles that tools and people give to columns, English and French, folded. */
export const ALIASES: Partial<Record<MappedField, readonly string[]>> = {
  url: ['url', 'post url', 'post link', 'permalink', 'post permalink', 'link', 'lien', 'lien du post', 'lien de la publication', 'lien permanent', 'permalien', 'adresse', 'linkedin url', 'lien linkedin', 'message link', 'update link'],
  date: ['date', 'published at', 'posted at', 'publish date', 'published', 'publish time', 'publication date', 'date (gmt)', 'date (utc)', 'date de publication', 'publie le', 'day', 'jour', 'created at', 'created date', 'date de creation', 'created', 'cree le', 'timestamp', 'time', 'sent at', 'date du contact', 'close date', 'date de cloture', 'posted on', 'post date', 'periode', 'period'],
  type: ['type', 'post type', 'content type', 'format', 'type de post', 'type de publication', 'type de contenu', 'media type'],
  text: ['text', 'content', 'post text', 'post content', 'message', 'contenu', 'texte', 'post', 'publication', 'caption', 'legende', 'texte du post', 'commentary', 'description', 'post message'],
  kind: ['kind', 'nature', 'outcome', 'result', 'resultat', 'stage', 'etape', 'status', 'statut', 'lead type', 'type de resultat'],
  label: ['label', 'libelle', 'name', 'nom', 'title', 'titre', 'intitule', 'company', 'entreprise', 'societe', 'deal', 'affaire', 'opportunity', 'opportunite', 'account', 'compte', 'client', 'company name', 'organisation', 'organization'],
  value: ['value', 'valeur', 'amount', 'montant', 'revenue', "chiffre d'affaires", 'ca', 'price', 'prix', 'deal value', 'total'],
  currency: ['currency', 'devise', 'monnaie'],
  source: ['source', 'origine', 'provenance', 'lead source', 'source du lead', 'channel', 'canal', 'origin', 'campaign', 'campagne', 'referrer', 'utm source'],
  metric: ['metric', 'mesure', 'indicateur', 'kpi', 'metrique'],
  impressions: ['impressions', 'impression', "nombre d'impressions", 'total impressions', 'impressions (total)', 'impr.', 'affichages'],
  views: ['views', 'vues', 'view', 'nombre de vues', 'total views', 'post views'],
  reached: ['reach', 'reached', 'members reached', 'membres touches', 'portee', 'couverture', 'unique impressions', 'impressions uniques', 'unique views'],
  reactions: ['reactions', 'likes', "j'aime", 'like', "mentions j'aime", 'reactions (total)', 'total reactions', 'nombre de reactions', '# likes'],
  comments: ['comments', 'commentaires', 'comment', 'total comments', '# comments', 'reponses'],
  reposts: ['reposts', 'shares', 'partages', 'republications', 'share', 'repost', 'reshares', '# shares'],
  clicks: ['clicks', 'clics', 'link clicks', 'clics sur le lien', 'total clicks', 'click'],
  engagements: ['engagements', 'interactions', 'total engagements', 'engagement', 'total engagement', 'nombre d’interactions'],
  saves: ['saves', 'enregistrements', 'bookmarks', 'saved'],
  sends: ['sends', 'envois'],
  follows: ['follows', 'followers gained', 'new follows', 'abonnes gagnes', 'abonnements'],
  videoViews: ['video views', 'vues de la video', 'vues video', 'vid. views'],
  followersTotal: ['followers', 'abonnes', 'total followers', 'followers total', "nombre d'abonnes", 'total des abonnes', 'audience'],
  followersNew: ['new followers', 'nouveaux abonnes', 'followers gained', 'net followers'],
  pageViews: ['page views', 'vues de page', 'vues de la page', 'pages vues'],
  uniqueVisitors: ['unique visitors', 'visiteurs uniques', 'visitors', 'visiteurs'],
  connections: ['connections', 'relations', 'contacts'],
  employees: ['employees', 'effectif', 'salaries', 'headcount'],
  ssi: ['ssi', 'social selling index'],
}

/** Fields in the order in which a column is offered to them, by what the table is; the first two groups make it that. */
export const FIELDS_OF: Record<MappingTarget, readonly MappedField[]> = {
  posts: ['url', 'date', 'text', 'type', 'impressions', 'views', 'reached', 'reactions', 'comments', 'reposts', 'clicks', 'engagements', 'saves', 'sends', 'follows', 'videoViews'],
  figures: ['date', 'metric', 'value', 'impressions', 'reached', 'engagements', 'followersTotal', 'followersNew', 'connections', 'employees', 'ssi', 'pageViews', 'uniqueVisitors', 'clicks', 'reactions', 'comments', 'reposts'],
  outcomes: ['date', 'kind', 'label', 'value', 'currency', 'source', 'url'],
}
