/** Words beside a share: now and then a few, once in a while an opinion. */
export const SHORT_COMMENTS = [
  'À lire.',
  'Intéressant.',
  'Tellement vrai.',
  'Je partage.',
  'À méditer.',
  'Sans commentaire.',
  'Qui se reconnaît ?',
  'On en parle ?',
  'Édifiant.',
  'Une belle lecture pour ce matin.',
  'Merci pour ce partage !',
  'Ça alors.',
  'À faire suivre autour de vous.',
  'Bravo !',
  'Et vous, qu’en pensez-vous ?',
  'Tout est dit.',
  'Le chiffre du jour.',
  'À garder sous la main.',
  'Inspirant.',
  'Bonne nouvelle.',
] as const

/** The only shares with a view of her own (25 words and more). */
export const LONG_COMMENTS = [
  'Je ne suis pas d’accord avec la conclusion : dans les ateliers où je passe, ce n’est pas la technique qui manque, c’est le temps de s’en servir. Commençons par libérer une heure par semaine.',
  'Ce classement oublie l’essentiel : les entreprises de moins de cent personnes, celles qui forment le plus et que l’on cite le moins. Il en faudrait un pour elles, avec leurs propres critères.',
] as const

/** A family of press titles: `{x}` is replaced by each value; `site` is where they come from. */
export interface TitleFamily {
  subject: 'trade' | 'career' | 'off'
  site: string
  title: string
  values: string[]
}

const VILLES = ['Rennes', 'Nantes', 'Angers', 'Bordeaux', 'Lille', 'Lyon', 'Brest', 'Tours', 'Caen', 'Dijon', 'Metz', 'Nice']
const MOIS = ['décembre', 'janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre']
const DE_MOIS = ['de janvier', 'de février', 'de mars', 'd’avril', 'de mai', 'de juin', 'de juillet', 'd’août', 'de septembre', 'd’octobre', 'de novembre']
const MÉTIERS = [
  'infirmière',
  'contrôleur aérien',
  'boulanger',
  'avocate',
  'conducteur de tramway',
  'développeur',
  'sage-femme',
  'notaire',
  'paysagiste',
  'professeure des écoles',
  'vétérinaire',
  'luthier',
]

/** Titles of somebody else's articles, as the press writes them. */
export const TITLE_FAMILIES: TitleFamily[] = [
  { subject: 'off', site: 'gazette-ouest.example', title: 'Météo : un mois {x} au-dessus des normales', values: DE_MOIS },
  { subject: 'off', site: 'gazette-ouest.example', title: 'Grève : les lignes perturbées ce vendredi à {x}', values: VILLES },
  { subject: 'off', site: 'gazette-ouest.example', title: '{x} : que faire ce week-end en famille ?', values: VILLES },
  { subject: 'off', site: 'table-et-cuisine.example', title: 'Les dix meilleures tables de {x}, selon les lecteurs', values: VILLES },
  {
    subject: 'off',
    site: 'gazette-ouest.example',
    title: '{x} : le record qui fait le tour du monde',
    values: ['Apnée', 'Voile', 'Marathon', 'Escalade', 'Tricot', 'Pétanque', 'Cerf-volant', 'Sieste', 'Échecs', 'Natation en mer'],
  },
  {
    subject: 'off',
    site: 'foyer-magazine.example',
    title: 'Faut-il encore offrir {x} à Noël ?',
    values: ['des livres', 'du parfum', 'des jouets en bois', 'une console', 'des chaussettes', 'un voyage', 'du chocolat', 'des plantes'],
  },
  {
    subject: 'off',
    site: 'foyer-magazine.example',
    title: 'Les Français et {x} : l’enquête qui surprend',
    values: ['le fromage', 'le sommeil', 'leur voisin', 'la sieste', 'leur chien', 'le camping', 'le jardinage', 'la télévision', 'le pain', 'les impôts'],
  },
  {
    subject: 'off',
    site: 'gazette-ouest.example',
    title: 'Elle traverse {x} à vélo avec ses trois enfants',
    values: ['la Norvège', 'le Maroc', 'l’Islande', 'la Patagonie', 'le Japon', 'l’Écosse', 'la Grèce', 'la Pologne'],
  },
  {
    subject: 'off',
    site: 'ecrans-et-scenes.example',
    title: 'Cinéma : faut-il aller voir « {x} » ?',
    values: ['Les Marées', 'Un jour sans vent', 'Tante Odile', 'La Dernière Rame', 'Sous les tilleuls', 'Le Pari', 'Grand Large', 'Minuit passé'],
  },
  {
    subject: 'off',
    site: 'gazette-ouest.example',
    title: 'Un {x} s’invite dans le tramway, les passagers filment',
    values: ['renard', 'sanglier', 'cygne', 'poney', 'écureuil', 'hibou', 'paon'],
  },
  {
    subject: 'off',
    site: 'hexagone-hebdo.example',
    title: 'Élections : ce que disent les sondages {x}',
    values: ['à Paris', 'dans les campagnes', 'chez les jeunes', 'chez les retraités', 'outre-mer', 'dans l’Ouest', 'dans le Nord'],
  },
  {
    subject: 'off',
    site: 'hexagone-hebdo.example',
    title: 'Prix de l’essence : la carte des stations en {x}',
    values: MOIS,
  },
  {
    subject: 'off',
    site: 'stade-info.example',
    title: 'Rugby : la composition attendue face {x}',
    values: ['à l’Irlande', 'à l’Angleterre', 'à l’Écosse', 'à l’Italie', 'à l’Argentine', 'à la Géorgie', 'aux Fidji', 'à l’Australie'],
  },
  {
    subject: 'off',
    site: 'ciel-et-terre.example',
    title: 'Éclipse, comètes, étoiles filantes : le ciel {x}',
    values: DE_MOIS,
  },
  {
    subject: 'off',
    site: 'foyer-magazine.example',
    title: 'Horoscope {x} : le signe qui va tout rafler',
    values: DE_MOIS,
  },
  {
    subject: 'off',
    site: 'gazette-ouest.example',
    title: 'Insolite : il retrouve son alliance dans {x}',
    values: ['une citrouille', 'un brochet', 'un nid de pie', 'le sable de Pornichet', 'une miche de pain', 'sa boîte à gants'],
  },
  {
    subject: 'off',
    site: 'hexagone-hebdo.example',
    title: 'Immobilier : où les prix baissent-ils à {x} ?',
    values: VILLES,
  },
  {
    subject: 'career',
    site: 'vie-de-bureau.example',
    title: 'Quiz : quel {x} êtes-vous ?',
    values: ['manager', 'collègue', 'télétravailleur', 'preneur de notes', 'organisateur', 'candidat', 'chef de projet', 'râleur de bureau'],
  },
  {
    subject: 'career',
    site: 'cadres-et-carrieres.example',
    title: 'Ce que gagne vraiment un {x} en 2026',
    values: ['directeur financier', 'chef de produit', 'acheteur', 'juriste', 'contrôleur de gestion', 'consultant', 'chargé de communication', 'responsable export'],
  },
  {
    subject: 'career',
    site: 'cadres-et-carrieres.example',
    title: 'Les métiers qui recrutent à {x}',
    values: VILLES,
  },
  {
    subject: 'career',
    site: 'cadres-et-carrieres.example',
    title: 'Une journée, un métier : {x}',
    values: MÉTIERS,
  },
  {
    subject: 'career',
    site: 'cadres-et-carrieres.example',
    title: 'Reconversion : de la banque à {x}',
    values: ['la boulangerie', 'la poterie', 'l’apiculture', 'la menuiserie', 'l’enseignement', 'la lutherie', 'la coiffure', 'l’ostréiculture', 'la sophrologie', 'la brasserie', 'la couture', 'la librairie'],
  },
  {
    subject: 'career',
    site: 'vie-de-bureau.example',
    title: 'Les {x} phrases à bannir de vos messages',
    values: ['trois', 'cinq', 'sept', 'huit', 'dix', 'douze', 'quinze', 'vingt'],
  },
  {
    subject: 'career',
    site: 'vie-de-bureau.example',
    title: 'Réunions, mails, pauses : l’organisation idéale du {x}',
    values: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi'],
  },
  {
    subject: 'career',
    site: 'ecoles-et-campus.example',
    title: 'Classement 2026 : les meilleures écoles de {x}',
    values: ['management', 'design', 'journalisme', 'traduction', 'cinéma', 'tourisme', 'architecture', 'mode'],
  },
  {
    subject: 'career',
    site: 'vie-de-bureau.example',
    title: 'Cinq outils gratuits pour vos {x}',
    values: ['visuels', 'sondages', 'sous-titres', 'présentations', 'infolettres', 'prises de notes', 'cartes mentales', 'montages'],
  },
  {
    subject: 'career',
    site: 'cadres-et-carrieres.example',
    title: 'Le top {x} des entreprises où il fait bon travailler',
    values: ['10', '20', '30', '50', '100', '200'],
  },
  {
    subject: 'career',
    site: 'vie-de-bureau.example',
    title: 'Faut-il dire bonjour à tout le monde ? La règle dans {x}',
    values: ['les bureaux ouverts', 'l’ascenseur', 'les visioconférences', 'les grandes tours', 'les petites équipes'],
  },
  {
    subject: 'career',
    site: 'cadres-et-carrieres.example',
    title: 'Télétravail : ce qui change en {x} pour les salariés',
    values: MOIS,
  },
  {
    subject: 'career',
    site: 'vie-de-bureau.example',
    title: 'Burn-out, bore-out, brown-out : reconnaître {x}',
    values: ['les signes', 'les causes', 'les étapes', 'les faux amis'],
  },
  {
    subject: 'off',
    site: 'hexagone-hebdo.example',
    title: 'Vacances scolaires de {x} : les routes à éviter',
    values: ['février', 'Pâques', 'juillet', 'la Toussaint', 'Noël'],
  },
  {
    subject: 'off',
    site: 'foyer-magazine.example',
    title: 'Ménage : dix astuces de grand-mère pour {x}',
    values: ['les vitres', 'le four', 'les joints', 'l’argenterie', 'le cuir', 'la laine', 'le calcaire'],
  },
  {
    subject: 'off',
    site: 'ciel-et-terre.example',
    title: 'Baleines, dauphins, phoques : où les voir {x}',
    values: ['en Bretagne', 'en Vendée', 'dans la Manche', 'à Oléron', 'en Méditerranée'],
  },
  { subject: 'off', site: 'hexagone-hebdo.example', title: 'Taxe foncière : la hausse à {x} en un graphique', values: VILLES },
  { subject: 'off', site: 'ecrans-et-scenes.example', title: 'Festivals : ce que {x} prépare pour l’été', values: VILLES },
  { subject: 'off', site: 'stade-info.example', title: 'Football : {x} arrache le nul dans les arrêts de jeu', values: VILLES },
  { subject: 'career', site: 'cadres-et-carrieres.example', title: 'Salaires : {x} rattrape-t-elle Paris ?', values: VILLES },
  { subject: 'off', site: 'hexagone-hebdo.example', title: 'Ce qui change au 1er du mois : le point {x}', values: DE_MOIS },
  { subject: 'off', site: 'foyer-magazine.example', title: 'Fruits et légumes {x} : le panier de saison', values: DE_MOIS },
  {
    subject: 'off',
    site: 'foyer-magazine.example',
    title: 'Pourquoi {x} fait-il un carton cette année ?',
    values: ['le puzzle', 'le yaourt maison', 'le camping-car', 'le vinyle', 'le tricot', 'le jardin partagé', 'le bain froid', 'le vélo-cargo', 'le jeu d’échecs', 'le carnet papier'],
  },
  {
    subject: 'off',
    site: 'hexagone-hebdo.example',
    title: 'Enquête : {x} manque-t-il vraiment de bras ?',
    values: ['l’hôpital', 'le rail', 'le tourisme', 'le bâtiment', 'le cinéma', 'le sport amateur', 'le petit commerce'],
  },
  {
    subject: 'career',
    site: 'vie-de-bureau.example',
    title: 'Ce que votre {x} dit de vous au travail',
    values: ['écriture', 'bureau', 'agenda', 'tasse', 'fond d’écran', 'poignée de main', 'signature', 'sac', 'retard', 'rire'],
  },
  {
    subject: 'career',
    site: 'cadres-et-carrieres.example',
    title: 'Entretien d’embauche : « {x} », la question piège',
    values: ['Parlez-moi de vous', 'Vos défauts ?', 'Où vous voyez-vous dans cinq ans ?', 'Pourquoi vous ?', 'Combien voulez-vous ?', 'Avez-vous des questions ?', 'Pourquoi partez-vous ?'],
  },
  {
    subject: 'career',
    site: 'ecoles-et-campus.example',
    title: 'Alternance : {x} lance sa campagne',
    values: ['la grande distribution', 'la banque', 'l’assurance', 'l’hôtellerie', 'le luxe', 'le transport', 'la mode', 'l’édition'],
  },
  {
    subject: 'career',
    site: 'vie-de-bureau.example',
    title: 'Génération {x} au travail : le vrai et le faux',
    values: ['Y', 'Z', 'alpha', 'X', 'silencieuse'],
  },
  {
    subject: 'off',
    site: 'ciel-et-terre.example',
    title: 'Tempête {x} : quatorze départements en vigilance',
    values: ['Adèle', 'Bruno', 'Clara', 'Denis', 'Emma', 'Félix', 'Gwen', 'Hugo', 'Inès', 'Joris'],
  },
  {
    subject: 'off',
    site: 'ecrans-et-scenes.example',
    title: 'La série du moment : faut-il céder à « {x} » ?',
    values: ['Les Jumeaux', 'Palier 7', 'La Criée', 'Mauvais temps', 'Vingt ans après', 'Le Phare', 'Chambre 12', 'Les Absents'],
  },
  {
    subject: 'off',
    site: 'stade-info.example',
    title: 'Cyclisme : {x} au programme de l’étape du jour',
    values: ['trois cols', 'des pavés', 'un contre-la-montre', 'du vent', 'une arrivée au sommet', 'une étape de plaine'],
  },
  {
    subject: 'off',
    site: 'gazette-ouest.example',
    title: 'Il collectionne {x} depuis quarante ans',
    values: ['les boîtes de sardines', 'les cafetières', 'les tickets de tramway', 'les képis', 'les moulins à café', 'les cartes postales', 'les maquettes de bateaux', 'les réveils'],
  },
  {
    subject: 'off',
    site: 'gazette-ouest.example',
    title: 'La photo du jour : {x}',
    values: ['la brume sur la Loire', 'un mariage en barque', 'le port sous la neige', 'un marché à l’aube', 'le saut du saumon', 'la grande marée', 'les lanternes', 'un quai désert'],
  },
  { subject: 'off', site: 'table-et-cuisine.example', title: 'Où boire un chocolat chaud à {x} ?', values: VILLES },
  { subject: 'career', site: 'ecoles-et-campus.example', title: 'Logement étudiant : {x} affiche complet', values: VILLES },
  { subject: 'off', site: 'ecrans-et-scenes.example', title: 'À {x}, le musée joue les prolongations', values: VILLES },
  { subject: 'off', site: 'ciel-et-terre.example', title: 'Pollens : l’alerte {x}, région par région', values: DE_MOIS },
  { subject: 'career', site: 'cadres-et-carrieres.example', title: 'Ils ont quitté Paris pour {x}', values: VILLES },
]

/** Shares that the story needs on a day and with a figure: title, moment (UTC), impressions. */
export const NAMED_SHARES = [
  { title: 'Canicule : les dix villes les plus chaudes', site: 'gazette-ouest.example', at: '2026-07-08T06:48:31Z', impressions: 20_140, subject: 'off' },
  { title: 'Ce que gagnent vraiment les cadres en 2026', site: 'cadres-et-carrieres.example', at: '2026-01-27T08:12:05Z', impressions: 6_920, subject: 'off' },
  { title: 'Classement 2026 des écoles de commerce', site: 'ecoles-et-campus.example', at: '2026-05-20T14:22:40Z', impressions: 5_480, subject: 'off' },
  { title: 'Les métiers qui recrutent à la rentrée', site: 'cadres-et-carrieres.example', at: '2026-08-31T07:35:12Z', impressions: 3_410, subject: 'career' },
] as const

/** Trade press that she passes on, mostly without a word. */
export const TRADE_TITLES = [
  'Maintenance industrielle : les techniciens se font rares',
  'GMAO : comment une fonderie des Ardennes a réduit ses arrêts',
  'Pièces détachées : les délais s’allongent encore',
  'Maintenance préventive : ce que change la nouvelle norme européenne',
  'Atelier connecté : les petites usines s’y mettent',
  'Pannes de compresseurs : les cinq causes les plus fréquentes',
  'Vérifications périodiques : le calendrier 2026',
  'Former les techniciens de maintenance : une école ouvre à Cholet',
  'Froid industriel : la fin annoncée de plusieurs fluides',
  'Arrêts de ligne : combien coûtent les micro-pannes ?',
  'Sous-traiter sa maintenance : les clauses à relire',
  'Machines d’occasion : que vérifier avant l’achat ?',
  'La maintenance prédictive à l’épreuve du terrain',
  'Salon de la maintenance : ce qu’il faut retenir',
  'Magasin de pièces : le juste stock en cinq questions',
  'Ponts roulants : le registre devient numérique',
  'Usines : la chasse aux arrêts non planifiés est ouverte',
  'Ordres de travail sur téléphone : trois ateliers racontent',
] as const
