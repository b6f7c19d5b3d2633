import type { Intent, Subject } from '#shared/model/labels'

/** An original post: `at` fixes its UTC time, otherwise the calendar does. */
export interface OwnText {
  text: string
  subject: Subject
  intent: Intent
  themes?: string[]
  at?: string
}

const group = (subject: Subject, intent: Intent, texts: string[]): OwnText[] =>
  texts.map((text) => ({ text, subject, intent }))

/** The year's three short posts about the brand or its trade; the second repeats one of the page's word for word. */
export const TRADE_POSTS: OwnText[] = [
  {
    at: '2026-01-14T07:52:10Z',
    subject: 'trade',
    intent: 'serve',
    themes: ['Maintenance et GMAO'],
    text: `Vu hier dans un atelier de plasturgie : le planning de maintenance affiché au mur datait de septembre.

Trois signes que votre planning ne sert plus à personne :
1. les techniciens demandent chaque matin au chef d’équipe ce qu’il faut faire ;
2. les mêmes machines reviennent toutes les six semaines ;
3. le préventif saute dès qu’une panne tombe.

Le remède le moins cher : dix minutes le lundi, debout, devant la liste des interventions en retard. On barre, on décale, on décide. Pas besoin d’un logiciel pour commencer.`,
  },
  {
    at: '2026-05-20T09:05:44Z',
    subject: 'brand',
    intent: 'sell',
    themes: ['Maintenance et GMAO'],
    text: 'Version 4.2 : le planning hebdomadaire s’imprime enfin sur une seule page, avec les interventions en retard en tête de liste. La mise à jour est incluse pour tous les clients de Nuvéo Atelier. Demandez votre démonstration sur nuveo.example.',
  },
  {
    at: '2026-05-15T15:31:02Z',
    subject: 'brand',
    intent: 'self',
    text: 'Bravo à toute l’équipe de Nuvéo pour le salon de Nantes ! Deux jours debout, un stand magnifique et moi au micro. Quelle fierté.',
  },
]

/** Everything else she writes herself: widely seen, about nothing in particular. */
export const OWN_POSTS: OwnText[] = [
  ...group('career', 'self', [
    'Cap des 20 000 abonnés franchi cette nuit. Merci à chacun d’entre vous, je ne m’y attendais pas.',
    'On m’a demandé ce matin en gare : « C’est bien vous, Camille Renaud ? » J’ai rougi jusqu’à Angers.',
    'Classée parmi les cent voix à suivre dans l’Ouest. Je ne cours pas après les classements, mais celui-ci fait chaud au cœur.',
    'Très heureuse d’avoir animé la table ronde d’hier soir. Deux cents personnes, et pas un téléphone allumé !',
    'Ma dernière publication a dépassé les 6 000 vues en un jour. Comme quoi, la sincérité paie.',
    'Petite fierté du jour : une étudiante a cité l’une de mes publications dans son mémoire.',
    'Troisième année de suite que l’on me propose d’être jurée. Je dis oui, évidemment.',
    'Interview ce matin pour un podcast sur les femmes qui osent. Diffusion dans quinze jours, je vous dirai où.',
    'Quatre ans aujourd’hui que j’ai changé de métier. Le meilleur choix de ma vie professionnelle.',
    'Merci pour vos 312 messages d’anniversaire. Je réponds à tout le monde, promis, mais pas avant dimanche.',
    'Invitée à parler de marque personnelle devant une promotion de master. Salle comble, questions brillantes.',
    'On me dit souvent que je suis partout. C’est un compliment, non ?',
    'Mon profil a été consulté 1 840 fois cette semaine. Qui êtes-vous, tous ?',
    'Il y a dix ans, on me disait trop timide pour la communication. Hier, j’ai parlé devant six cents personnes.',
    'Deux ans que je porte ce blazer sur scène. Il a fait plus de salles que certains groupes.',
    'Petit bilan du semestre : 61 déplacements, 14 interventions, une seule extinction de voix.',
    'Ma story du salon a été reprise par l’organisateur. Merci pour la confiance.',
    'Troisième place au prix de la communicante de l’année. Le podium, quand même !',
    'On m’a offert mon portrait dessiné pendant ma conférence. Il trône dans l’entrée.',
    'Mille deux cents réactions en une nuit. Vous êtes fous, et je vous adore.',
    'Un élève m’a demandé un autographe. J’ai cru à une blague, j’ai signé son agenda.',
    'Je viens de découvrir que ma citation est affichée dans une salle de réunion à Lyon. Envoyez une photo !',
    'Ma biographie pour le programme devait faire trois lignes. J’en ai écrit douze, j’en ai coupé zéro.',
    'Premier passage à la télévision régionale ce midi, 47 secondes. Les 47 plus longues de ma vie.',
    'Ils étaient trois cents à m’attendre, et le train était à l’heure. Tout me sourit.',
    'Merci à l’école qui vient de donner mon nom à son concours d’éloquence. Je n’ai pas de mots, et c’est rare.',
    'Ce matin, mon nom sur une affiche de quatre mètres. J’ai fait le tour deux fois.',
    'Cinq demandes de conférence pour janvier. Je dis oui à tout, ma famille dit non.',
    'J’ai été citée trois fois dans la même soirée, et je n’y étais même pas.',
    'Un an de plus, cinq mille abonnés de plus. Je souffle les bougies avec vous.',
    'Nommée ambassadrice de la ville auprès des jeunes créateurs. L’écharpe me va bien, je crois.',
    'Un recruteur m’a écrit : « Vous êtes une évidence. » Je ne cherche rien, mais je garde la phrase.',
    'Fière de rejoindre le comité éditorial d’une belle revue régionale. Premier numéro en mars.',
    'Ma photo de profil a changé. Votre avis compte : l’ancienne ou la nouvelle ?',
    'Le badge du salon à mon nom, avec écrit « intervenante ». Je le garde sur mon bureau.',
    'Deux nouvelles invitations à des conférences cette semaine. Mon agenda ne tient plus sur une page.',
    'Merci au magazine régional pour ce portrait. Ma mère en a acheté huit exemplaires.',
    'Vingt-cinq mille. Il y a un an, vous étiez dix mille de moins. Je ne réalise pas.',
    'Sélectionnée dans les cinquante femmes qui font bouger l’Ouest. Résultat final le mois prochain, votez !',
    'Mon premier direct vidéo : 140 personnes, une coupure de courant, et beaucoup de rires. À refaire.',
    'Une inconnue m’a dit au salon : « Je vous lis tous les matins. » Ma journée était faite.',
    'J’ai reçu aujourd’hui mon certificat de formation à la prise de parole. Mention très bien, si, si.',
    'La vidéo de mon intervention est en ligne. Soyez indulgents sur la coiffure.',
    'Je passe en tête du classement interne des ambassadeurs pour le troisième trimestre. Esprit d’équipe avant tout.',
    'Merci à mon mentor, qui m’a écrit ce soir : « Tu es devenue une voix. »',
    'Un an que je publie chaque jour ouvré. Même grippée. Même en vacances.',
    'Ce badge « créatrice à suivre » est apparu ce matin sur mon profil. Je ne sais pas qui remercier, alors merci à vous.',
  ]),
  ...group('career', 'chat', [
    'Un bon manager ne donne pas de réponses. Il pose des questions. D’accord ou pas ?',
    'La réussite, c’est tomber sept fois et se relever huit.',
    'Team réunion debout ou team réunion assise ?',
    '« Le talent gagne des matchs, l’esprit d’équipe gagne des championnats. » À méditer avant le comité de demain.',
    'Le lundi n’est pas un jour, c’est un état d’esprit.',
    'Dites-moi en un mot ce que le travail représente pour vous.',
    'Recruter, c’est parier sur une personne. Pas sur un CV.',
    'On ne quitte pas une entreprise, on quitte un chef. Vrai ou faux ?',
    'Le droit à l’erreur, tout le monde en parle. Qui l’accorde vraiment ?',
    'Télétravail le vendredi : acquis social ou fausse bonne idée ? Je lis tout.',
    'Osez dire non. Osez dire oui. Osez, tout simplement.',
    'Une pensée pour celles et ceux qui reprennent le chemin du bureau ce matin.',
    'Votre meilleur conseil de carrière en trois mots ? Le mien : écouter, oser, recommencer.',
    'Et vous, quel est le mot que vous ne supportez plus en réunion ? Moi c’est « synergie ».',
    'Ne cherchez pas l’équilibre. Cherchez l’envie.',
    'La confiance ne se décrète pas. Elle se partage.',
    'Si vous étiez un outil de bureau, lequel seriez-vous ? Je commence : l’agrafeuse.',
    'Le courage managérial commence par un bonjour.',
    'Vendredi, 17 h 58 : qui est encore au bureau ? Levez la main.',
    'Ce matin j’ai supprimé trois réunions de mon agenda. Personne ne l’a remarqué.',
    'Votre premier salaire, vous l’aviez dépensé comment ?',
  ]),
  ...group('career', 'inform', [
    'Le baromètre annuel de l’emploi des cadres est sorti. Les intentions de recrutement reculent légèrement dans l’Ouest.',
    'Rappel : les inscriptions à la soirée des anciens de l’école ferment vendredi.',
    'La nouvelle édition du guide des salaires est disponible depuis ce matin.',
    'Rendez-vous jeudi à la Cité des congrès pour la rencontre annuelle des communicants de l’Ouest.',
    'Le congé de naissance entre en vigueur cette année. Les modalités ont été publiées hier.',
    'Trois entreprises nantaises rejoignent le programme régional de mentorat cet automne.',
    'Les résultats de l’enquête sur la semaine de quatre jours sont tombés : un cadre sur deux y est favorable.',
    'Le salon de l’emploi ouvre ses portes mardi prochain, entrée libre toute la journée.',
  ]),
  ...group('career', 'serve', [
    `Trois questions que je pose toujours à la fin d’un entretien d’embauche :
– qu’est-ce que la personne avant moi a réussi ?
– qu’est-ce qui vous empêche de dormir en ce moment ?
– à quoi verrez-vous, dans six mois, que vous avez bien fait de me choisir ?
La troisième change le ton de la conversation.`,
    'Une astuce pour vos comptes rendus : trois lignes, ce qui est décidé, qui le fait, pour quand. Le reste, personne ne le relit.',
    'Comment refuser une demande sans fâcher : dites ce que vous pouvez faire à la place, et à quelle date. Le « non » passe tout de suite mieux.',
  ]),
  ...group('off', 'chat', [
    '7 h 12. Café, quai vide, et cette lumière.',
    'La brume sur l’Erdre ce matin. Rien à ajouter.',
    'Premier bain de mer de l’année : 13 degrés, dix secondes, un cri.',
    'Quelqu’un d’autre a oublié de changer l’heure du four ?',
    'Galette des rois, troisième de la semaine. J’ai encore la fève.',
    'Le chat de la voisine a choisi mon clavier pour sa sieste. Réunion annulée.',
    'Ce matin, un inconnu m’a tenu la porte du tram et m’a souhaité une belle journée. Il en faut peu.',
    'Les premières fraises du marché de Talensac. Le printemps est officiel.',
    'Coucher de soleil à Pornic. Je coupe mon téléphone. Enfin, après cette photo.',
    'Il y a deux sortes de gens : ceux qui mettent le lait avant, et les autres.',
    'Mon fils m’a demandé : "Maman, tu travailles ou tu téléphones ?" J’y pense encore.',
    'Vide-grenier : j’étais venue pour une lampe, je repars avec un juke-box.',
    'Un arc-en-ciel double au-dessus de la gare ce soir. Tout le quai avait la tête en l’air.',
    'Les vendanges commencent dans le vignoble. L’odeur dans les rues de Clisson, incroyable.',
    'Finale ce soir. Pronostics en commentaire, le perdant apporte les croissants.',
    'J’ai appris à faire du pain. Il est dense. Très dense. Mais c’est du pain.',
    'Dimanche sous la couette avec un polar. Et vous, vous lisez quoi ?',
    'La neige ! À Nantes ! Trois flocons, mais la neige !',
    'Cinquante ans de mariage pour mes grands-parents. Leur secret : ne jamais jouer aux cartes ensemble.',
    'Première tomate du balcon. Une seule. Mais quelle tomate.',
    'Le tramway est en panne, on marche. Finalement la ville est belle.',
    'Au fait, pain au chocolat ou chocolatine ? Je sais, je cherche les ennuis.',
    'Ce silence, après le départ des enfants en colonie. Je ne sais pas quoi en faire.',
    'Retour de randonnée : 18 kilomètres, deux ampoules, zéro regret.',
    'Une mouette vient de voler mon sandwich devant le palais de justice. Justice nulle part.',
    'La fête de la musique dans ma rue : un accordéon, une batterie, aucun rapport, et c’était parfait.',
    'Qui regarde encore la météo à la télévision ? Moi, pour le plaisir.',
    'Mon vélo a passé le contrôle de ma fille. Elle a gonflé les pneus elle-même.',
    'Un vieux monsieur vend des jonquilles devant l’église. J’en ai pris trois bouquets.',
    'J’ai retrouvé mon carnet de notes de sixième. « Élève bavarde. » Rien n’a changé.',
    'Les cigognes sont revenues près de Saint-Philbert. Six couples cette année.',
    'La file devant la boulangerie à 7 heures : le vrai réseau social.',
    'J’ai essayé le paddle. J’ai surtout essayé la Loire.',
    'Bonne fête à tous les papas, surtout au mien, qui ne lit pas ce réseau.',
    'Le marché de Noël sent la cannelle et le gilet mouillé. C’est le bonheur.',
    'Le brouillard a mangé la tour Bretagne. Rendez-la-nous.',
    'Mon téléphone est tombé dans l’aquarium. Les poissons vont bien.',
    'Un concert dans une chapelle, hier. On n’osait pas applaudir.',
    'Il fait 34 degrés et la climatisation du train joue à cache-cache.',
    'Ce matin, j’ai ri toute seule dans l’ascenseur. Il n’était pas vide.',
    'Les résolutions de janvier, on en parle en mars ?',
    'Dernier jour des vacances : sable dans la voiture jusqu’en novembre.',
  ]),
  ...group('off', 'self', [
    'Dix kilomètres en 54 minutes ce matin. Record personnel battu, jambes perdues.',
    'J’ai fini mon premier semi-marathon. Je ne sens plus mes pieds, mais je souris.',
    'Mon gratin a gagné le concours du quartier. Je le note ici, pour l’histoire.',
    'Six mois sans sucre. Si j’y arrive, tout le monde y arrive.',
    'Réveil à 5 h 15 depuis cent jours. Ma vie a changé, et mes cernes aussi.',
    'Trente et un livres lus cette année. Objectif dépassé, lunettes fatiguées.',
    'On m’a dit que j’avais une voix de radio. Je prends.',
    'Ma photo de Trentemoult est exposée à la mairie jusqu’à dimanche. Venez nombreux !',
  ]),
]
