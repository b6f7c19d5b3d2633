import type { Label } from './sample-post'

/** A text of the team with its label. */
export interface TeamText extends Label {
  text: string
}

export const BOILERS = 'Chaudières et vapeur'
export const TOWERS = 'Tours de refroidissement'
export const REUSE = 'Réemploi de l’eau'
export const DISCHARGE = 'Rejets'
export const THEMES = [
  { name: BOILERS, words: ['chaudière', 'vapeur', 'adoucisseur'] },
  { name: TOWERS, words: ['tour de refroidissement', 'légionelles', 'biocide'] },
  { name: REUSE, words: ['réemploi', 'osmose', 'recyclage de l’eau'] },
  { name: DISCHARGE, words: ['rejet', 'station d’épuration', 'métaux dissous'] },
  { name: 'Sécheresse', words: ['sécheresse', 'arrêté préfectoral'] },
]

export const QUESTIONS = [
  { text: 'Comment réduire les purges d’une chaudière sans l’entartrer ?', importance: 3 },
  { text: 'À quelle fréquence chercher les légionelles dans une tour ?', importance: 3 },
  { text: 'Que coûte un mètre cube d’eau réemployée ?', importance: 3 },
  { text: 'Que faire le jour où un rejet dépasse la norme ?', importance: 3 },
  { text: 'Faut-il adoucir ou osmoser l’eau d’appoint ?', importance: 2 },
  { text: 'Comment lire une analyse d’eau de trois pages ?', importance: 2 },
  { text: 'Quelle place faut-il pour une unité de réemploi ?', importance: 2 },
  { text: 'Qui doit tenir le carnet sanitaire d’une tour ?', importance: 2 },
  { text: 'Peut-on louer une unité mobile pendant un arrêt ?', importance: 1 },
  { text: 'Comment préparer une usine à un arrêté sécheresse ?', importance: 3 },
]

/** Posts of the page; those at these places are said again by somebody. */
const PLACES = ['Angers', 'Saint-Nazaire', 'Laval', 'Cholet', 'Vannes', 'Le Mans', 'Niort', 'Saumur']
export const PAGE_TEXTS: TeamText[] = [
  ...PLACES.map((place, index): TeamText => ({
    subject: 'brand',
    intent: 'sell',
    themes: [[BOILERS, TOWERS, REUSE][index % 3]!],
    text: `Halvéa à ${place} : nos équipes viennent de mettre en route une nouvelle installation de traitement de l’eau chez un industriel de la région. Un grand bravo à tous ceux qui ont rendu ce chantier possible, dans les délais et sans un accident.`,
  })),
  ...['inox', 'résine', 'sable', 'membrane'].map((word): TeamText => ({
    subject: 'brand',
    intent: 'inform',
    themes: [REUSE],
    text: `Le mot de la semaine chez Halvéa est « ${word} ». Savez-vous à quoi il sert dans une unité de traitement de l’eau ? La réponse se trouve sur notre site, avec la photo d’un atelier où il se travaille tous les jours.`,
  })),
  ...['janvier', 'mars', 'mai', 'juillet', 'septembre', 'novembre'].map((month): TeamText => ({
    subject: 'brand',
    intent: 'self',
    text: `La lettre de Halvéa du mois de ${month} vient de paraître. Au sommaire, un chantier, un portrait et trois dates de salons où nous serons ravis de vous accueillir sur notre stand.`,
  })),
  {
    subject: 'brand',
    intent: 'self',
    text: 'Dix ans de maison pour Nadia Ferrand, qui veille sur nos laboratoires d’analyse depuis le premier jour. Merci à elle, et rendez-vous dans dix ans pour la suite.',
  },
  {
    subject: 'trade',
    intent: 'serve',
    answers: [4],
    themes: [BOILERS],
    text: 'Adoucir ou osmoser l’eau d’appoint ? Au-dessous de cent litres par heure et d’une eau moyenne, l’adoucisseur suffit. Au-dessus, comptez les purges que l’osmoseur vous épargne : c’est là que se fait le compte.',
  },
]

/** Inès answers clients. */
export const INES: TeamText[] = [
  {
    subject: 'trade',
    intent: 'serve',
    answers: [0],
    themes: [BOILERS],
    text: 'Une chaudière qui purge trop jette de l’eau chaude et traitée. Mesurez la conductivité de la vapeur condensée pendant une semaine avant de toucher au réglage : la moitié des purges que je vois viennent d’une sonde encrassée, pas de l’eau.',
  },
  {
    subject: 'trade',
    intent: 'serve',
    answers: [0],
    themes: [BOILERS],
    text: 'On me demande souvent jusqu’où baisser le taux de purge. Réponse courte : jusqu’à la limite que donne le constructeur pour la conductivité, jamais au-delà, et par pas de dix pour cent avec une analyse entre deux pas.',
  },
  {
    subject: 'trade',
    intent: 'serve',
    answers: [1],
    themes: [TOWERS],
    text: 'Les légionelles se cherchent tous les mois tant que la tour tourne, et tous les deux mois quand douze analyses de suite sont bonnes. Après un arrêt, on recommence à compter. Le calendrier se colle sur l’armoire du biocide, pas dans un classeur.',
  },
  {
    subject: 'trade',
    intent: 'serve',
    answers: [2],
    themes: [REUSE],
    text: 'Combien coûte un mètre cube d’eau réemployée ? Sur les trois derniers projets que j’ai suivis, entre quatre-vingts centimes et deux euros, énergie comprise. L’écart vient presque tout entier de la charge organique, presque jamais de la membrane.',
  },
  {
    subject: 'trade',
    intent: 'serve',
    answers: [5],
    themes: [REUSE],
    text: 'Une analyse d’eau de trois pages se lit en commençant par la fin : la balance ionique. Si elle ne ferme pas à cinq pour cent, demandez au laboratoire de refaire ; tout le reste de la feuille ne vaut rien.',
  },
  {
    subject: 'trade',
    intent: 'serve',
    answers: [6],
    themes: [REUSE],
    text: 'Quelle place pour une unité de réemploi ? Un conteneur de six mètres pour dix mètres cubes par heure, et autant devant pour ouvrir les portes et sortir un module. C’est la porte que tout le monde oublie sur le plan.',
  },
  ...['fuite', 'sonde', 'vanne', 'filtre', 'pompe doseuse', 'échantillon', 'compteur', 'joint'].map(
    (word, index): TeamText => ({
      subject: 'trade',
      intent: index % 2 === 0 ? 'serve' : 'inform',
      themes: [[BOILERS, REUSE][index % 2]!],
      text: `Note de visite numéro ${index + 1}. Aujourd’hui une ${word} a tout décidé. On la croyait hors de cause parce qu’elle était neuve ; elle était montée à l’envers. Depuis, je regarde d’abord ce qui vient d’être changé, ensuite ce qui est vieux. Le relevé complet tient sur une page, et je la donne à qui la demande.`,
    }),
  ),
]

/** Karim's own posts; his others repeat the page's. */
export const KARIM: TeamText[] = ['Nantes', 'Rennes', 'Poitiers', 'Tours', 'Brest', 'Lorient'].map(
  (place, index) => ({
    subject: 'trade',
    intent: 'sell',
    themes: [TOWERS],
    text: `De passage à ${place} cette semaine pour parler de tours de refroidissement avec trois exploitants. Il me reste ${index + 2} créneaux jeudi si vous voulez que l’on regarde la vôtre ensemble, sans engagement et sur place.`,
  }),
)

/** Lucie posts about running. */
export const LUCIE: TeamText[] = [
  'dix',
  'douze',
  'quinze',
  'vingt',
  'trente',
  'quarante',
  'six',
  'huit',
  'quatorze',
  'seize',
  'dix-huit',
  'vingt-cinq',
].map((count, index) => ({
  subject: 'off',
  intent: index % 2 === 0 ? 'chat' : 'self',
  text: `${count[0]!.toUpperCase()}${count.slice(1)} kilomètres ce matin avant le café, sous la pluie et avec le sourire. La course à pied m’a appris une chose : on n’abandonne jamais dans une montée, on raccourcit la foulée. Et vous, quelle est votre distance du dimanche ?`,
}))

/** The text that Thomas and Lucie both publish. */
export const HIRING =
  'Nous recrutons deux techniciens de maintenance pour nos ateliers d’Angers. Pas de CV à envoyer : venez passer une matinée avec l’équipe, nous parlerons du métier autour d’un adoucisseur ouvert en deux.'

/** Paul's posts until he leaves. */
export const PAUL: TeamText[] = [
  {
    subject: 'trade',
    intent: 'serve',
    answers: [3],
    themes: [DISCHARGE],
    text: 'Un rejet hors norme, le jour même : on ferme la vanne, on prélève, on appelle l’inspection avant qu’elle ne le fasse, et l’on note l’heure de chaque geste. Le lendemain seulement on cherche la cause. L’ordre compte plus que la vitesse.',
  },
  ...[
    'zinc',
    'cuivre',
    'phosphore',
    'nickel',
    'fer',
    'azote',
    'chlorure',
    'sulfate',
    'plomb',
    'chrome',
    'étain',
  ].map((metal, index): TeamText => ({
    subject: 'trade',
    intent: 'inform',
    themes: [DISCHARGE],
    text: `Carnet d’un exploitant de station, page ${index + 1}. Cette semaine le ${metal} est passé au-dessus de l’habitude en entrée, et personne à l’atelier n’avait changé de bain. Nous avons remonté les égouts regard par regard jusqu’à trouver le raccord.`,
  })),
]

/** Paul's posts after he has left. */
export const PAUL_AFTER: TeamText[] = ['premier', 'deuxième', 'troisième'].map((rank) => ({
  subject: 'career',
  intent: 'self',
  text: `Mon ${rank} mois dans une nouvelle maison, une autre eau et d’autres visages. Ce que je retiens : on n’emporte de l’ancienne que les questions que l’on savait poser.`,
}))

/** Sophie shares only her posts. */
export const SOPHIE: TeamText[] = [
  {
    subject: 'trade',
    intent: 'serve',
    answers: [1],
    themes: [TOWERS],
    text: 'Fréquence des analyses de légionelles : la réponse tient dans votre arrêté, et elle change après chaque dépassement. J’ai mis le mien en tableau d’une ligne par mois, affiché à l’entrée de la tour.',
  },
  {
    subject: 'trade',
    intent: 'serve',
    answers: [7],
    themes: [TOWERS],
    text: 'Le carnet sanitaire d’une tour se tient par celui qui la visite, pas par celui qui la dirige. Un nom, un suppléant, une signature par semaine : c’est tout ce que l’inspecteur demande, et c’est ce qui manque le plus.',
  },
  ...[
    'masque',
    'prélèvement',
    'biocide',
    'aérosol',
    'dévésiculeur',
    'bassin',
    'registre',
    'exercice',
    'étiquette',
    'sas',
    'seuil',
    'alerte',
  ].map((word, index): TeamText => ({
    subject: 'trade',
    intent: 'inform',
    themes: [TOWERS],
    text: `Sécurité autour d’une tour de refroidissement, rappel ${index + 1} : ${word}. Nous l’avons repris en équipe lundi, dix minutes debout devant l’installation, et deux gestes ont changé le jour même.`,
  })),
]

/** Thomas is the director and posts about the company. */
export const THOMAS: TeamText[] = [
  'audace',
  'patience',
  'écoute',
  'exigence',
  'confiance',
  'méthode',
  'curiosité',
  'sobriété',
  'précision',
  'entraide',
  'mémoire',
  'mesure',
].map((value, index) => ({
  subject: index % 4 === 0 ? 'brand' : 'career',
  intent: 'self',
  text: `Diriger, c’est tenir à un mot. Le mien cette semaine : ${value}. Chez Halvéa nous en avons fait une règle simple, que chacun peut rappeler à l’autre sans demander la parole, à commencer par moi.`,
}))

/** Nadia has not agreed to be named. */
export const NADIA: TeamText[] = [
  {
    subject: 'trade',
    intent: 'serve',
    answers: [8],
    themes: [REUSE],
    text: 'Louer une unité mobile pendant un arrêt ? Oui, à condition de réserver six mois avant et de prévoir le raccordement électrique : c’est lui qui fait perdre deux jours, jamais la membrane.',
  },
  ...['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'].map(
    (name, index): TeamText => ({
      subject: 'trade',
      intent: 'inform',
      themes: [DISCHARGE],
      text: `Au laboratoire, un ${name}. Série ${index + 1} : quarante flacons, deux étiquettes décollées, un blanc qui n’en est pas un. On recommence la série entière, et l’on raconte pourquoi au client.`,
    }),
  ),
]

/** Olivier has withdrawn his consent. */
export const OLIVIER: TeamText[] = [
  {
    subject: 'trade',
    intent: 'serve',
    answers: [9],
    themes: ['Sécheresse'],
    text: 'Préparer une usine à un arrêté sécheresse commence en février : un compteur par atelier, la liste de ce qui peut s’arrêter deux heures, et le nom de qui décide. En juillet il est trop tard pour installer quoi que ce soit.',
  },
  ...['Loire', 'Sarthe', 'Mayenne', 'Vilaine', 'Sèvre'].map((river, index): TeamText => ({
    subject: 'trade',
    intent: 'inform',
    themes: ['Sécheresse'],
    text: `Niveau de la ${river} ce matin, relevé ${index + 1} de la saison : dix centimètres sous la médiane. Rien d’alarmant, mais les industriels en aval ont intérêt à relire leur plan.`,
  })),
]
