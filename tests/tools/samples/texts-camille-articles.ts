import type { Intent, Subject } from '#shared/model/labels'

/** An article: paragraphs (`## ` marks a heading), views seen on its public page, and its labels. */
export interface ArticleText {
  title: string
  slug: string
  /** UTC, to the minute as the export gives it; null for a draft. */
  at: string | null
  created: string
  views?: number
  subject: Subject
  intent: Intent
  answers?: number[]
  themes?: string[]
  body: string[]
}

const GMAO = ['Maintenance et GMAO']
const WORKSHOP = ['Transformation des ateliers']

/** Ten articles of the last twelve months, two older ones and a draft. */
export const ARTICLES: ArticleText[] = [
  {
    title: 'Passer du tableur à la GMAO en cinq semaines',
    slug: 'passer-du-tableur-à-la-gmao-en-cinq-semaines-camille-renaud-k3xqe',
    created: '2026-05-11 09:20',
    at: '2026-05-19 06:40',
    views: 420,
    subject: 'trade',
    intent: 'serve',
    answers: [1],
    themes: GMAO,
    body: [
      '« Notre planning de maintenance tenait dans un tableur que deux personnes savaient lire. » Voilà comment commencent presque tous nos projets. La bonne nouvelle, c’est qu’on peut en sortir en cinq semaines, sans arrêter l’atelier.',
      '## Semaine 1 : la liste des équipements',
      'Listez vos équipements, pas vos interventions. Une ligne par machine qui mérite qu’on se déplace : en dessous, on ne suit pas. Sur un site de cent personnes, comptez entre 150 et 400 lignes. Marquez d’une croix celles dont l’arrêt bloque une livraison.',
      '## Semaine 2 : la saisie par les techniciens',
      'Confiez la saisie aux techniciens, jamais au bureau. Trois champs obligatoires, pas un de plus : la machine, ce que j’ai fait, combien de temps. Le reste se complète plus tard.',
      '## Semaine 3 : le carnet d’entretien',
      'Branchez le carnet d’entretien : les visites réglementaires d’abord, puis le préventif des machines marquées d’une croix. Laissez tomber les gammes de l’ancien tableur que personne n’a ouvertes depuis un an.',
      '## Semaine 4 : les deux outils côte à côte',
      'Gardez le tableur ouvert en lecture seule. Chaque matin, une question : qu’est-ce que j’ai dû aller y chercher ? Ce qui manque trois fois est repris dans la GMAO, le reste non.',
      '## Semaine 5 : on ferme',
      'Le tableur est archivé le vendredi, devant toute l’équipe. Le lundi suivant, la réunion de dix minutes se fait sur la liste des interventions en retard, à l’écran.',
      'Ce qui fait échouer : reprendre dix ans d’historique. Personne ne le consulte. Deux ans suffisent, et seulement pour les machines critiques.',
    ],
  },
  {
    title: 'Faire adopter l’outil aux techniciens',
    slug: 'faire-adopter-loutil-aux-techniciens-camille-renaud-p7vde',
    created: '2026-03-10 14:02',
    at: '2026-03-18 07:15',
    views: 870,
    subject: 'trade',
    intent: 'serve',
    themes: GMAO,
    body: [
      'Un technicien de maintenance qui n’ouvre pas l’outil a toujours une bonne raison. J’ai passé deux journées avec des équipes de nuit pour les écouter. Voici ce que j’en garde.',
      '## Saisir doit prendre moins d’une minute',
      'Au-delà, la saisie se fait en fin de semaine, de mémoire, donc faux. Chronométrez. Dans l’équipe que j’ai suivie, on est passé de quatre minutes à cinquante secondes en supprimant onze champs.',
      '## La première chose que l’outil rend',
      'Un technicien saisit s’il y gagne dès la première semaine. Le gain le plus cité : retrouver, devant la machine, ce que le collègue a fait la dernière fois. Montrez cela en premier, pas les tableaux de bord.',
      '## Un référent par équipe, choisi par l’équipe',
      'Pas le plus à l’aise avec l’informatique : le plus écouté. Donnez-lui une heure par semaine, inscrite au planning, pendant deux mois.',
      '## Ne jamais s’en servir pour surveiller',
      'Le jour où un temps d’intervention est sorti en réunion contre quelqu’un, la saisie s’est arrêtée partout. Il a fallu six mois pour la faire revenir. Dites-le d’avance, écrivez-le, tenez-le.',
    ],
  },
  {
    title: 'Ce que nous a appris une panne de chambre froide',
    slug: 'ce-que-nous-appris-une-panne-de-chambre-froide-camille-renaud-u2mfe',
    created: '2026-06-05 16:44',
    at: '2026-06-09 06:55',
    views: 310,
    subject: 'trade',
    intent: 'serve',
    themes: GMAO,
    body: [
      'Un dimanche de mai, une chambre froide de 400 mètres cubes s’arrête chez un grossiste. Alarme reçue à 2 h 10, technicien sur place à 3 h 40, remise en froid à 7 h 05. Onze palettes détruites. Voici ce que la chronologie, minute par minute, nous a appris.',
      '## La panne avait trois semaines',
      'Le carnet d’entretien montrait trois dégivrages forcés en vingt jours. Chacun avait été saisi, aucun n’avait été relié aux autres. Depuis, trois interventions identiques en un mois déclenchent une visite.',
      '## La pièce était en stock, ailleurs',
      'Le contacteur attendait dans un magasin à 40 kilomètres. Personne d’astreinte ne pouvait consulter les stocks des autres sites. Une liste en lecture, sur le téléphone, aurait fait gagner deux heures.',
      '## Ce qu’il faut écrire avant la prochaine',
      'Une page par équipement critique : qui appeler, où couper, quelle pièce, où elle se trouve, à partir de quelle température on déplace la marchandise. Affichée sur la porte, pas dans un classeur.',
    ],
  },
  {
    title: 'Carnet d’entretien : ce que dit la règle',
    slug: 'carnet-dentretien-ce-que-dit-la-règle-camille-renaud-b9rwe',
    created: '2026-09-15 10:30',
    at: '2026-09-22 06:30',
    views: 260,
    subject: 'trade',
    intent: 'serve',
    themes: GMAO,
    body: [
      'Faut-il tenir un carnet d’entretien pour toutes les machines ? Non. Pour certaines, c’est une obligation ; pour les autres, une bonne habitude. La différence tient en peu de lignes.',
      '## Ce qui est exigé',
      'Les appareils de levage, les équipements sous pression et plusieurs matériels soumis à vérification périodique doivent avoir un carnet ou un registre à jour. L’inspecteur demande trois choses : la date, la nature de l’opération, le nom de celui qui l’a faite.',
      '## Papier ou écran',
      'Le support est libre si les informations sont lisibles, datées et ne peuvent pas être modifiées après coup. Une GMAO convient si elle garde la trace des corrections. Un tableur ouvert à tous, non.',
      '## Combien de temps garder',
      'Aussi longtemps que la machine est chez vous, puis remis à l’acheteur. Prévoyez l’export avant d’en avoir besoin : un fichier par machine, lisible sans le logiciel.',
      'Ceci n’est pas un avis juridique : votre organisme de contrôle vous dira ce qui s’applique à votre parc.',
    ],
  },
  {
    title: 'Le vrai coût d’une panne, calculé poste par poste',
    slug: 'le-vrai-coût-dune-panne-calculé-poste-par-poste-camille-renaud-h4zte',
    created: '2026-02-03 11:12',
    at: '2026-02-12 07:05',
    views: 1240,
    subject: 'trade',
    intent: 'serve',
    themes: WORKSHOP,
    body: [
      '« Une heure d’arrêt, c’est combien chez vous ? » Sur douze responsables d’atelier interrogés, trois avaient une réponse. Voici le calcul, poste par poste, sur une ligne de conditionnement arrêtée quatre heures.',
      '## Ce qui se voit',
      'Main-d’œuvre de dépannage : deux techniciens, quatre heures, 320 euros. Pièces : 480 euros. Jusque-là, tout le monde est d’accord.',
      '## Ce qui se voit moins',
      'Six opérateurs qui attendent : 720 euros. Le rattrapage du samedi, majoré : 1 150 euros. Les produits jetés au redémarrage : 390 euros.',
      '## Ce que personne ne compte',
      'La livraison partie en express : 610 euros. La remise accordée au client en fin de trimestre : 800 euros. Total : 4 470 euros, dont un cinquième seulement figure dans le budget de maintenance.',
      'Refaites le calcul une seule fois, sur votre dernière panne. C’est le chiffre qui décide, devant une direction, du prochain investissement.',
    ],
  },
  {
    title: 'Trois semaines sans tableur à Saint-Nazaire',
    slug: 'trois-semaines-sans-tableur-à-saint-nazaire-camille-renaud-x6lne',
    created: '2026-04-08 09:00',
    at: '2026-04-14 07:20',
    views: 540,
    subject: 'brand',
    intent: 'inform',
    themes: WORKSHOP,
    body: [
      'À Saint-Nazaire, un atelier de chaudronnerie de 62 personnes a fermé son tableur de maintenance le 16 mars. J’y suis retournée trois semaines plus tard.',
      'Le chef d’atelier me montre l’écran près du pont roulant : onze interventions ouvertes, quatre en retard, toutes attribuées. « Avant, je l’aurais su le vendredi. »',
      'Tout n’est pas rose. Le magasin de pièces n’est pas encore repris, et l’équipe de nuit saisit le matin. Nuvéo reviendra en mai pour ces deux sujets, et l’atelier a demandé que ce soit l’équipe de nuit qui choisisse le jour.',
      'Ce qui a le plus compté, d’après eux : ne pas avoir repris l’historique. « On est repartis propres. »',
    ],
  },
  {
    title: 'Pourquoi je ne prends plus de café en réunion',
    slug: 'pourquoi-je-ne-prends-plus-de-café-en-réunion-camille-renaud-d1ske',
    created: '2026-01-18 20:11',
    at: '2026-01-20 07:00',
    views: 4500,
    subject: 'career',
    intent: 'chat',
    themes: [],
    body: [
      'Il y a un an, j’ai posé ma tasse. Pas pour ma santé : pour mes réunions.',
      'Le café, en réunion, c’est une façon de tenir quelque chose. On souffle dessus, on tourne la cuillère, on gagne trois secondes. J’ai voulu savoir ce qui se passerait sans ces trois secondes.',
      'La première semaine, j’ai coupé la parole à tout le monde. La deuxième, j’ai entendu des silences que je n’avais jamais remarqués. La troisième, quelqu’un m’a dit que j’écoutais mieux.',
      'Depuis, je bois mon café debout, seule, à 7 heures, devant la fenêtre. Et vous, qu’est-ce que vous tenez dans les mains quand vous ne savez pas quoi dire ?',
    ],
  },
  {
    title: 'Lundi matin, la vue depuis le pont de Cheviré',
    slug: 'lundi-matin-la-vue-depuis-le-pont-de-cheviré-camille-renaud-w8cye',
    created: '2026-10-04 21:37',
    at: '2026-10-05 06:10',
    views: 3870,
    subject: 'off',
    intent: 'chat',
    themes: [],
    body: [
      'Tous les lundis, je passe le pont de Cheviré un peu avant 7 heures. À cinquante mètres au-dessus de la Loire, il y a quelques secondes où l’on voit tout : les grues, la brume, un bateau qui attend la marée.',
      'Ce lundi, le soleil est sorti juste au milieu du pont. Tout le monde a ralenti. Pas un accident, pas un klaxon : quatre files de voitures qui regardaient dans la même direction.',
      'Je me suis dit que c’était rare, de regarder ensemble dans la même direction. Puis la radio a annoncé les bouchons, et chacun a repris sa file.',
      'Bonne semaine à tous. Levez les yeux.',
    ],
  },
  {
    title: 'Ce que mon potager m’a appris cet été',
    slug: 'ce-que-mon-potager-ma-appris-cet-été-camille-renaud-j5ahe',
    created: '2026-07-19 18:25',
    at: '2026-07-21 06:45',
    views: 2150,
    subject: 'off',
    intent: 'chat',
    themes: [],
    body: [
      'Quatre mètres carrés, deux pieds de tomates, une ambition démesurée : bienvenue dans mon potager.',
      'La patience d’abord. J’ai arrosé pendant trois semaines un carré où je n’avais rien semé. Le plus beau, c’est que quelque chose a poussé.',
      'L’humilité ensuite. Les limaces ont mangé mes salades en une nuit. Elles n’avaient pas pris rendez-vous.',
      'La joie enfin. Une tomate tiède, cueillie à 20 heures, vaut toutes les primes de fin d’année. Enfin, presque.',
    ],
  },
  {
    title: 'Merci 2025, et belle année à tous',
    slug: 'merci-2025-et-belle-année-à-tous-camille-renaud-q0ppe',
    created: '2025-12-30 17:50',
    at: '2025-12-31 08:00',
    views: 45,
    subject: 'off',
    intent: 'self',
    themes: [],
    body: [
      'Cette année, j’ai publié six cents fois, serré mille mains et pris deux cents trains. Merci à chacune et à chacun.',
      'Je retiens une remise de prix, une panne de micro devant trois cents personnes, et un message reçu un soir de novembre que je garde pour moi.',
      'En 2026, je voudrais faire encore plus, encore plus fort, avec encore plus d’entre vous. Belle année !',
    ],
  },
  {
    title: 'Mes cinq podcasts pour la route des vacances',
    slug: 'mes-cinq-podcasts-pour-la-route-des-vacances-camille-renaud-a3dde',
    created: '2025-07-08 19:00',
    at: '2025-07-10 06:30',
    subject: 'off',
    intent: 'inform',
    themes: [],
    body: [
      'Une histoire de mer, une enquête, un entretien, une fiction et un cours de cuisine : de quoi tenir jusqu’à Biarritz.',
    ],
  },
  {
    title: 'Être soi-même sur les réseaux',
    slug: 'être-soi-même-sur-les-réseaux-camille-renaud-m2kue',
    created: '2025-09-14 20:20',
    at: '2025-09-16 06:30',
    subject: 'career',
    intent: 'self',
    themes: [],
    body: [
      'On me demande souvent comment je fais pour publier chaque jour. Je réponds toujours la même chose : je suis moi-même.',
    ],
  },
  {
    title: 'Pourquoi votre préventif saute en premier',
    slug: '',
    created: '2026-08-27 15:12',
    at: null,
    subject: 'trade',
    intent: 'serve',
    body: ['À finir : demander les chiffres à l’équipe de support.'],
  },
]
