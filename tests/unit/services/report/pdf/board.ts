/* eslint-disable @typescript-eslint/no-deprecated -- a run’s `bold`, `sup` and `link` are taken for the methods of String */
import { renderChart } from '#services/report/pdf/echarts'
import { foot, runningHead } from '#services/report/pdf/furniture'
import { dots, legend, pill, priority, scoreBar, verdictSign } from '#services/report/pdf/marks'
import {
  dataTable,
  eyebrow,
  h2,
  h3,
  lede,
  note,
  numberedList,
  paragraph,
  rows,
  rule,
  section,
  title,
} from '#services/report/pdf/nodes'
import { svgNode } from '#services/report/pdf/svg'
import { COLORS, CONTENT_WIDTH, PX, type } from '#services/report/pdf/theme'
import type { ReportDocument, ReportNode, SvgNode } from '#services/report/pdf/types'

const NB = '\u00a0'
const THIN = '\u202f'
const ACCENT = '#7B2D3B'

/** The four pages of the design board and a long annex, in the style kit: what the tests read back. */
export function boardReport(): ReportDocument {
  return {
    header: runningHead('Atelier Marchand', ACCENT),
    footer: foot('Audit d’influence, Camille Renaud et Nuvéo, 16 nov. 2026'),
    content: [cover(), summary(), category(), plan(), annex()],
  }
}

/** What the file says about itself in the tests. */
export const BOARD_META = {
  title: 'Audit d’influence & audience, Camille Renaud',
  author: 'Atelier Marchand',
  subject: 'Camille Renaud et Nuvéo',
  language: 'fr' as const,
  createdAt: new Date('2026-11-16T09:00:00Z'),
}

function cover(): ReportNode {
  const plumb = `<svg xmlns="http://www.w3.org/2000/svg" width="794" height="1123" viewBox="0 0 794 1123"><rect x="326.5" y="556.5" width="400" height="400" fill="none" stroke="#CDD2D7"/><path d="M326 756.5H726" stroke="#CDD2D7"/><path d="M526 0V968" stroke="#15191D" stroke-width="1.4"/><path d="M526 964 l15 14 -15 40 -15 -40Z" fill="${ACCENT}"/><path d="M511 978h30" stroke="#fff" stroke-width="1.6"/><g font-family="Sans" font-size="12" fill="#47505A"><text x="340" y="582">Expertise cachée</text><text x="540" y="582">Autorité</text><text x="340" y="782">En retrait</text><text x="540" y="782">Audience sans influence</text></g><g font-family="Sans" font-size="11" fill="#5F6973"><text x="726" y="976" text-anchor="end">Audience</text><text transform="translate(316 556) rotate(-90)" text-anchor="end">Influence</text></g></svg>`
  const fact = (head: ReportNode & object, text: string): ReportNode => ({
    stack: [head, { text, color: COLORS.text2 }],
    ...type('Sans', 12, 18),
    margin: [0, 0, 0, 12 * PX],
  })
  const strong = (text: string): ReportNode & object => ({ text, font: 'Sans Medium' })
  return section(
    null,
    [
      { ...svgNode(plumb, { width: 794 * PX }), absolutePosition: { x: 0, y: 0 } },
      {
        absolutePosition: { x: 68 * PX, y: 64 * PX },
        columns: [
          {
            width: 42 * PX,
            stack: [
              {
                canvas: [{ type: 'rect', x: 0, y: 0, w: 30 * PX, h: 30 * PX, r: 3 * PX, color: ACCENT }],
                relativePosition: { x: 0, y: 0 },
              },
              {
                text: 'M',
                tag: 'Artifact',
                ...type('Serif', 15, 30),
                bold: true,
                color: COLORS.white,
                alignment: 'center',
                margin: [0, 0, 12 * PX, 0],
              },
            ],
          },
          { text: 'Atelier Marchand', ...type('Sans', 15, 30), bold: true },
        ],
      },
      {
        absolutePosition: { x: 68 * PX, y: 205 * PX },
        stack: [
          title('Audit d’influence', { style: 'cover' }),
          { text: 'Camille Renaud', ...type('Serif', 25, 32), margin: [0, 25 * PX, 0, 0] },
          { text: 'et la page de marque Nuvéo', ...type('Serif', 18, 28), color: COLORS.text2 },
        ],
      },
      {
        absolutePosition: { x: 68 * PX, y: (1123 - 62 - 12 - 138) * PX },
        stack: [
          fact(strong('16 novembre 2026'), 'Troisième audit'),
          fact(
            { text: ['1', { text: 'er', sup: true }, ` nov. 2025 – 31 oct. 2026`], font: 'Sans Medium' },
            'Période analysée',
          ),
          fact(strong('Hélène Marchand'), 'Confidentiel, remis à Camille Renaud'),
        ],
      },
    ],
    { pageBreak: false },
  )
}

function summary(): ReportNode {
  const scores: [string, number][] = [
    ['Voix propre', 32],
    ['Ligne éditoriale', 18],
    ['Service à l’audience', 22],
    ['Alignement avec la marque', 12],
    ['Résonance', 28],
    ['Résultats', 26],
    ['Cadence', 40],
    ['Effet sur la page de marque', 6],
  ]
  const findings: [string, string, string][] = [
    [
      `6${NB}%`,
      'Presque rien sur votre métier',
      `Sur 684 publications en douze mois, 41 parlent de Nuvéo ou de maintenance. La page Nuvéo, elle, y consacre 92${NB}% de ses contenus.`,
    ],
    [
      `20${THIN}140`,
      'Votre record de vues ne vous appartient pas',
      `Un article de presse sur la canicule, repartagé sans un mot${NB}: 20${THIN}140 vues, aucun contact. Nous l’avons écarté des moyennes.`,
    ],
    [
      '253',
      'La page Nuvéo reste dans l’ombre',
      '253 abonnés, cent fois moins que vous, malgré 20 publications en trente jours. Vous la citez dans 9 publications sur 684.',
    ],
    [
      '6 sur 17',
      'Répondre à une question suffit',
      'Votre article sur le passage du tableur à la GMAO a été lu 420 fois. Il a amené à lui seul plus du tiers des contacts.',
    ],
  ]
  const index = (label: string, color: string, value: string, remark: string): ReportNode & object => ({
    stack: [
      { text: label, style: 'medium', color },
      {
        text: [
          value,
          { text: ' /100', ...type('Sans', 12, 16), bold: false, color: COLORS.text3, characterSpacing: 0 },
        ],
        style: 'index',
      },
      { text: remark, style: 'meta' },
    ],
  })
  const right = (CONTENT_WIDTH / PX - 350) * PX
  return section('Synthèse', [
    title('Vous êtes très vue, et peu entendue.'),
    lede(
      'Votre audience est forte et régulière. Ce qu’elle voit de vous, le plus souvent, n’est ni votre voix ni le métier de Nuvéo.',
    ),
    {
      columnGap: 34 * PX,
      margin: [0, 22 * PX, 0, 0],
      columns: [
        { width: 316 * PX, stack: [quadrant()] },
        {
          width: '*',
          stack: [
            {
              columns: [
                { width: 24 * PX, stack: [verdictSign('noise')], margin: [0, 2 * PX, 0, 0] },
                { text: 'Audience sans influence', style: 'verdict', color: COLORS.aud },
              ],
            },
            rule({ width: right, margin: [0, 16 * PX, 0, 12 * PX] }),
            {
              columns: [
                index('Influence', COLORS.infl, '23', '± 9, +4 depuis mai'),
                {
                  width: 19 * PX,
                  canvas: [
                    {
                      type: 'line',
                      x1: 0,
                      y1: 0,
                      x2: 0,
                      y2: 70 * PX,
                      lineWidth: PX,
                      lineColor: COLORS.line2,
                    },
                  ],
                },
                index('Audience', COLORS.aud, '81', '± 4, +5 depuis mai'),
              ],
            },
            rule({ width: right, margin: [0, 12 * PX, 0, 14 * PX] }),
            rows(
              [168 * PX, '*', 26 * PX],
              scores.map(([name, value]) => [
                { text: name, style: 'ui' as const },
                {
                  ...scoreBar(value, { width: 94 * PX }),
                  margin: [0, 2.5 * PX, 0, 0] as [number, number, number, number],
                },
                { text: String(value), style: 'ui' as const, bold: true, alignment: 'right' as const },
              ]),
              { gap: 10, pad: [2, 2] },
            ),
          ],
        },
      ],
    },
    rows(
      [122 * PX, '*'],
      findings.map(([value, head, text]) => [
        { text: value, style: 'figure' as const },
        {
          stack: [h3(head), { text, style: 'detail' as const }],
          margin: [0, 5 * PX, 0, 0] as [number, number, number, number],
        },
      ]),
      { gap: 16, pad: [11, 10], rules: true, margin: [0, 22 * PX, 0, 0] },
    ),
    rule({ color: COLORS.text, weight: 1.5, margin: [0, 12 * PX, 0, 12 * PX] }),
    rows(
      [122 * PX, '*'],
      [
        [
          h3('Pour commencer'),
          numberedList(
            [
              'Réservez deux publications sur trois à Nuvéo et à son métier.',
              'Ne repartagez plus la presse sans y ajouter votre point de vue.',
              'Déclinez l’article sur la GMAO en trois publications.',
            ].map((text) => ({ text })),
            { accent: ACCENT, indent: 18, gap: 4, rules: false },
          ),
        ],
      ],
      { gap: 16 },
    ),
  ])
}

function quadrant(): SvgNode {
  return svgNode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="316" height="316" viewBox="0 0 316 316"><rect x="32" y="6" width="139" height="139" fill="#F8F9FA"/><rect x="171" y="6" width="139" height="139" fill="#F8F9FA"/><rect x="32" y="145" width="139" height="139" fill="#F8F9FA"/><rect x="171" y="145" width="139" height="139" fill="#FAF1DF"/><rect x="32" y="6" width="278" height="278" fill="none" stroke="#E3E6E9"/><path d="M171 6V284M32 145H310" stroke="#CDD2D7"/><path d="M257.2 227.1V284" stroke="#BD891F" stroke-width="1.2"/><path d="M250.2 220.1H32" stroke="#2052B4" stroke-width="1.2"/><g font-family="IBM Plex Sans" font-size="11" fill="#5F6973"><text x="42" y="26">Expertise cachée</text><text x="300" y="26" text-anchor="end">Autorité</text><text x="42" y="272">En retrait</text><text x="300" y="272" text-anchor="end" style="font-weight:600;paint-order:stroke;stroke:#FAF1DF;stroke-width:5px;fill:#835500">Audience sans influence</text><text x="32" y="308">0</text><text x="171" y="308" text-anchor="middle">50</text><text x="310" y="308" text-anchor="end">100</text><text x="25" y="149" text-anchor="end">50</text><text x="25" y="15" text-anchor="end">100</text><text x="234.3" y="246.2" text-anchor="end" fill="#47505A">mai 2026</text></g><ellipse cx="257.2" cy="220.1" rx="11.1" ry="25" fill="#BD891F" fill-opacity=".18" stroke="#BD891F" stroke-opacity=".7" stroke-dasharray="2 3"/><path d="M243.3 231.2L257.2 220.1" stroke="#47505A" stroke-width="1.2"/><circle cx="243.3" cy="231.2" r="4" fill="#fff" stroke="#47505A" stroke-width="1.4"/><circle cx="257.2" cy="220.1" r="6.5" fill="#15191D" stroke="#fff" stroke-width="2"/><text x="257.2" y="187" text-anchor="middle" style="font:500 12px IBM Plex Sans;fill:#15191D">nov. 2026</text><rect x="244.2" y="289" width="26" height="16" rx="3" fill="#835500"/><rect x="1" y="212.1" width="26" height="16" rx="3" fill="#22509F"/><g font-family="IBM Plex Sans" font-weight="600" font-size="11" fill="#fff" text-anchor="middle"><text x="257.2" y="301">81</text><text x="14" y="224.1">23</text></g><g font-family="IBM Plex Sans" font-weight="500" font-size="12" text-anchor="middle"><text x="101.5" y="308" fill="#835500">Audience</text><text transform="translate(20 75.5) rotate(-90)" fill="#22509F">Influence</text></g></svg>`,
    {
      width: 316 * PX,
      alt: 'Quadrant : influence 23 sur 100, audience 81 sur 100. Verdict : Audience sans influence.',
    },
  )
}

function category(): ReportNode {
  const finding = (
    text: (string | { text: string; bold: boolean })[],
    proof: string,
  ): ReportNode & object => ({
    stack: [
      { text, style: 'finding' },
      { text: proof, style: 'meta', margin: [0, PX, 0, 0] },
    ],
  })
  const bold = (text: string): { text: string; bold: boolean } => ({ text, bold: true })
  const off = pill('Hors sujet')
  const on = pill('Métier', { color: COLORS.page, fill: COLORS.pageSoft })
  const date = (text: string): ReportNode & object => ({ text, color: COLORS.text2 })
  const zero: ReportNode & object = { text: '0', color: COLORS.text3 }
  return section('Influence, 4 sur 8', [
    eyebrow('Alignement avec la marque'),
    title('Seize publications sur dix\u2011sept parlent d’autre chose.'),
    rule({ margin: [0, 18 * PX, 0, 10 * PX] }),
    {
      columnGap: 18 * PX,
      columns: [
        {
          width: 'auto',
          text: [
            '12',
            { text: ' /100', ...type('Sans', 12, 16), bold: false, color: COLORS.text3, characterSpacing: 0 },
          ],
          style: 'score',
        },
        { width: '*', stack: [scoreBar(12, { width: 416 * PX, reference: 10 })], margin: [0, 9 * PX, 0, 0] },
        {
          width: 'auto',
          text: `10 en mai 2026, poids 15${NB}%`,
          style: 'meta',
          margin: [0, 7 * PX, 0, 0],
          noWrap: true,
        },
      ],
    },
    rule({ margin: [0, 10 * PX, 0, 0] }),
    numberedList(
      [
        finding(
          [
            'Sur 684 publications, ',
            bold('41 portent sur Nuvéo ou sur la maintenance'),
            `, soit 6${NB}%. L’actualité générale en occupe à elle seule 31${NB}%.`,
          ],
          `Preuve${NB}: classement des 684 publications, dont 37 restent à confirmer à la main.`,
        ),
        finding(
          [
            'Vos mots et ceux de la page Nuvéo ',
            bold(`ne se recouvrent qu’à 14${NB}%`),
            '. Les sujets communs sont l’intelligence artificielle, l’emploi et le marketing.',
          ],
          `Preuve${NB}: 14 sujets comparés entre vos contenus et les 118 publications de la page.`,
        ),
        finding(
          [
            `Tous vos contacts viennent de ces 41 publications${NB}: `,
            bold('17 sur 17'),
            '. Les 643 autres n’en amènent aucun.',
          ],
          `Preuve${NB}: contacts entrants de janvier à octobre 2026, dont huit par lien suivi.`,
        ),
      ],
      { accent: ACCENT, margin: [0, 20 * PX, 0, 0] },
    ),
    {
      columns: [
        { ...h2('Publications par mois', { margin: 0 }), width: '*' },
        {
          width: 'auto',
          stack: [
            legend([
              { label: 'marque et métier', color: COLORS.page },
              { label: 'autres sujets', color: COLORS.others },
            ]),
          ],
          margin: [0, 5 * PX, 0, 0],
        },
      ],
      margin: [0, 14 * PX, 0, 8 * PX],
    },
    svgNode(renderChart(monthly(), { width: 658, height: 184 }), {
      width: CONTENT_WIDTH,
      alt: 'Publications par mois, dont marque et métier',
    }),
    h2('Les trois plus vues, les trois plus utiles'),
    dataTable(
      [
        { head: 'Date', width: 54 * PX },
        { head: 'Contenu', width: '*' },
        { head: 'Sujet', width: 80 * PX },
        { head: 'Vues', width: 58 * PX, align: 'right' },
        { head: 'Contacts', width: 72 * PX, align: 'right' },
      ],
      [
        [
          date('8 juil.'),
          `«${NB}Canicule${NB}: les dix villes les plus chaudes${NB}»`,
          off,
          `20${THIN}140`,
          zero,
        ],
        [
          date('27 janv.'),
          `«${NB}Ce que gagnent vraiment les cadres en 2026${NB}»`,
          off,
          `6${THIN}920`,
          zero,
        ],
        [date('20 mai'), `«${NB}Classement 2026 des écoles de commerce${NB}»`, off, `5${THIN}480`, zero],
        [
          date('19 mai'),
          'Passer du tableur à la GMAO en cinq semaines',
          on,
          '420',
          { text: '6', bold: true },
        ],
        [date('18 mars'), 'Faire adopter l’outil aux techniciens', on, '870', { text: '3', bold: true }],
        [
          date('9 juin'),
          'Ce que nous a appris une panne de chambre froide',
          on,
          '310',
          { text: '2', bold: true },
        ],
      ],
      { pad: 6 },
    ),
    note(
      `Méthode${NB}: une publication est alignée quand sa proximité avec le lexique et la page de Nuvéo atteint 0,35. Détail en annexe A.`,
    ),
  ])
}

function monthly(): Record<string, unknown> {
  const months = [
    'nov.',
    'déc.',
    'janv.',
    'févr.',
    'mars',
    'avr.',
    'mai',
    'juin',
    'juil.',
    'août',
    'sept.',
    'oct.',
  ]
  const brand = [3, 1, 4, 5, 6, 2, 6, 4, 2, 0, 5, 3]
  const all = [52, 41, 58, 61, 66, 55, 63, 57, 49, 38, 76, 68]
  const total = {
    show: true,
    position: 'top',
    distance: 5,
    fontSize: 11,
    color: COLORS.text3,
    formatter: ({ dataIndex }: { dataIndex: number }) => String(all[dataIndex]),
    textBorderColor: '#fff',
    textBorderWidth: 2,
  }
  return {
    grid: { left: 30, right: 0, top: 14, bottom: 40 },
    xAxis: {
      type: 'category',
      data: months,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: COLORS.text } },
      axisLabel: {
        interval: 0,
        margin: 8,
        formatter: (month: string, index: number) => `{a|${brand[index]}}\n${month}`,
        color: COLORS.text3,
        fontSize: 11,
        lineHeight: 17,
        rich: { a: { color: COLORS.page, fontWeight: 600, fontSize: 12, lineHeight: 16 } },
      },
    },
    yAxis: {
      type: 'value',
      max: 80,
      interval: 40,
      axisLabel: { color: COLORS.text3, fontSize: 11 },
      splitLine: { lineStyle: { color: COLORS.line } },
    },
    series: [
      {
        type: 'bar',
        stack: 'a',
        data: brand,
        barWidth: 34,
        itemStyle: { color: COLORS.page, borderColor: '#fff', borderWidth: 0 },
      },
      {
        type: 'bar',
        stack: 'a',
        data: all.map((value, index) => value - (brand[index] ?? 0)),
        itemStyle: { color: COLORS.others },
        label: total,
      },
    ],
  }
}

function plan(): ReportNode {
  const effort = (count: number): ReportNode & object => dots(count, { alt: `${count} sur 3` })
  const effect = (count: number, name: string): ReportNode & object => ({
    stack: [
      dots(count, { color: COLORS.inflMark, alt: `${count} sur 3` }),
      { text: name, ...type('Sans', 11.5, 15), color: COLORS.text2 },
    ],
  })
  const action = (text: string, why: string): ReportNode & object => ({
    stack: [
      { text, style: 'cellTitle', balance: true },
      { text: why, style: 'meta' },
    ],
    margin: [0, 0, 60 * PX, 0],
  })
  const line = (
    rank: 1 | 2 | 3,
    text: string,
    why: string,
    cost: number,
    gain: number,
    name: string,
    who: string,
    when: string | (ReportNode & object),
  ): (string | (ReportNode & object))[] => [
    priority(rank),
    action(text, why),
    effort(cost),
    effect(gain, name),
    who,
    when,
  ]
  const goal = (value: string, text: string): ReportNode & object => ({
    stack: [
      { text: value, ...type('Serif', 19, 24), bold: true },
      { text, style: 'ui', color: COLORS.text2, balance: true },
    ],
  })
  return section('Plan d’action', [
    title('Huit actions pour être entendue.'),
    lede(
      'Parlez moins, et parlez de ce que Nuvéo sait faire. Les trois premières actions ne demandent aucun moyen nouveau.',
      { margin: [0, 10 * PX, 0, 22 * PX] },
    ),
    dataTable(
      [
        { head: '', width: 24 * PX },
        { head: 'Action', width: '*' },
        { head: 'Effort', width: 48 * PX },
        { head: 'Effet attendu', width: 102 * PX },
        { head: 'Responsable', width: 82 * PX },
        { head: 'Échéance', width: 58 * PX, align: 'right' },
      ],
      [
        line(
          1,
          'Réserver deux publications sur trois à Nuvéo et à son métier',
          `6${NB}% aujourd’hui.`,
          2,
          3,
          'Alignement',
          'Camille',
          '15 déc.',
        ),
        line(
          1,
          'Cesser de repartager la presse sans point de vue',
          '542 repartages sur 684 publications.',
          1,
          3,
          'Voix propre',
          'Camille',
          { text: ['1', { text: 'er', sup: true }, ' déc.'] },
        ),
        line(
          1,
          'Décliner l’article sur la GMAO en trois publications',
          '6 contacts pour 420 vues.',
          1,
          3,
          'Résultats',
          'Camille',
          '8 janv.',
        ),
        line(
          2,
          'Répondre aux cinq questions de clients, une par mois',
          'Une seule a une réponse aujourd’hui.',
          3,
          3,
          'Service',
          'Camille, support',
          '30 avr.',
        ),
        line(
          2,
          'Citer la page Nuvéo une fois par semaine, avec un lien suivi',
          '9 citations en douze mois.',
          1,
          2,
          'Effet sur la page',
          'Camille',
          '15 déc.',
        ),
        line(
          2,
          'Répondre à chaque commentaire sous 24 heures',
          '0 réponse sur les 14 derniers.',
          2,
          2,
          'Résonance',
          'Camille',
          '31 janv.',
        ),
        line(
          3,
          'Passer la page de 20 à 8 publications par mois, plus utiles',
          `48 vues en médiane, 0,9${NB}% d’engagement.`,
          2,
          2,
          'Effet sur la page',
          'Nuvéo',
          '31 janv.',
        ),
        line(
          3,
          'Noter l’origine et la date de chaque contact entrant',
          'Deux mois manquent au calcul.',
          1,
          1,
          'Mesure',
          'Nuvéo, ventes',
          '15 déc.',
        ),
      ],
      { pad: 11 },
    ),
    rule({ color: COLORS.text, weight: 1.5, margin: [0, 22 * PX, 0, 14 * PX] }),
    rows(
      [150 * PX, '*', '*', '*'],
      [
        [
          h3(`À l’audit n°${NB}4,\nmai 2027`, { style: 'h2' }),
          goal('45 à 55', 'indice d’influence, contre 23'),
          goal(`50${NB}%`, 'de marque et de métier, en moyenne sur six mois'),
          goal('20 contacts', 'en six mois, contre 17 en dix'),
        ],
      ],
      { gap: 18 },
    ),
  ])
}

function annex(): ReportNode {
  const prose = `Chaque publication est comparée au lexique du client${NB}: 20${THIN}140 vues ne disent rien d’un contact, et 6${NB}% de sujets de métier suffisent à en amener dix‑sept. `
  return section('Annexe A', [
    title('Toutes les publications, une à une.'),
    paragraph(
      [
        'Les données viennent de ',
        { text: 'l’export LinkedIn', link: 'https://www.linkedin.com/psettings/member-data' },
        ` du client${NB}; le terme `,
        { text: 'own voice', lang: 'en', italics: true },
        ' reste en anglais.',
      ],
      { margin: [0, 12 * PX, 0, 12 * PX] },
    ),
    dataTable(
      [
        { head: 'N°', width: 40 * PX, align: 'right' },
        { head: 'Contenu', width: '*' },
        { head: 'Vues', width: 70 * PX, align: 'right' },
      ],
      Array.from({ length: 75 }, (_, index) => [
        String(index + 1),
        `Publication ${index + 1}, «${NB}Maintenance${NB}»`,
        `${index + 1}${THIN}140`,
      ]),
    ),
    paragraph(prose.repeat(22), { margin: [0, 12 * PX, 0, 0] }),
  ])
}
