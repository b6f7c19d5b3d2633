import { RowError } from '#shared/model/app-error'
import { parseDay } from '#shared/time/dates'
import { mediaOf, metricsOf } from './support/tool-posts'
import { toolFormat } from './support/tool-table'

/**
 * Posts of Instagram or Facebook from Meta Business Suite. English titles are those of real files; the French and Portuguese ones are
 * from memory but for the first, so that a file with other titles goes through the mapping.
 */
export const metaPosts = toolFormat({
  id: 'meta-posts',
  names: {
    id: ['post id', 'identificacao da publicacao', 'identifiant de la publication', 'id de la publication'],
    account: ['account username', 'account id', "nom d'utilisateur du compte", 'nome de usuario da conta'],
    page: ['page name', 'page id', 'nom de la page', 'nome da pagina'],
    text: ['description', 'descricao'],
    title: ['title', 'titre', 'titulo'],
    time: ['publish time', 'heure de publication', 'date de publication', 'horario de publicacao'],
    link: ['permalink', 'permalien', 'lien permanent', 'link permanente'],
    type: ['post type', 'type de publication', 'tipo de publicacao', 'tipo de post'],
    date: ['date', 'data'],
    impressions: ['impressions', 'impressoes'],
    views: ['views', 'vues', 'visualizacoes'],
    plays: ['plays', 'lectures', 'reproducoes'],
    reach: ['reach', 'couverture', 'alcance'],
    likes: ['likes', 'reactions', "mentions j'aime", "j'aime", 'curtidas', 'reacoes'],
    shares: ['shares', 'partages', 'compartilhamentos'],
    follows: ['follows', 'abonnements', 'nouveaux abonnes', 'seguimentos'],
    comments: ['comments', 'commentaires', 'comentarios'],
    saves: ['saves', 'enregistrements', 'salvamentos'],
    clicks: ['total clicks', 'clics (total)', 'total de cliques'],
  },
  needs: ['id', 'time', 'link', ['account', 'page', 'type']],
  dates: ['time'],
  order: 'mdy',
  french: /identifiant|permalien|heure de publication|couverture/,
  portuguese: /identificacao da publicacao|publicacao$/,
  row(row, reading) {
    const id = row.text('id')
    if (!/^[\d_]{3,40}$/.test(id))
      throw new RowError(id === '' ? 'required' : 'idDamaged', { column: row.title('id'), found: id })
    if (parseDay(row.text('date'), { order: 'mdy' }) !== null) {
      throw new RowError('valueUnknown', {
        column: row.title('date'),
        found: row.text('date'),
        expected: 'Lifetime',
      })
    }
    const link = row.text('link')
    const network =
      /facebook\.com|fb\.(com|watch)/i.test(link) || (!/instagram\.com/i.test(link) && row.has('page'))
        ? 'facebook'
        : 'instagram'
    const publishedAt = row.moment('time')
    if (publishedAt === null) throw new RowError('dateMissing')
    reading.extract.posts.push({
      network,
      urns: [`${network}:${id}`],
      who: network === 'facebook' ? 'page' : 'person',
      type: 'post',
      publishedAt,
      url: link || null,
      text: row.text('text') || row.text('title') || null,
      sharedTitle: null,
      sharedUrl: null,
      media: mediaOf(row.text('type')),
      sponsored: false,
      metrics: metricsOf(row, {
        impressions: ['impressions'],
        views: ['views'],
        videoViews: ['plays'],
        reached: ['reach'],
        reactions: ['likes'],
        reposts: ['shares'],
        follows: ['follows'],
        comments: ['comments'],
        saves: ['saves'],
        clicks: ['clicks'],
      }),
    })
  },
})
