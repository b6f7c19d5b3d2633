/** A family of the page's posts: `{x}` is replaced by each value. */
export interface PageFamily {
  text: string
  values: string[]
}

/** What Nuvéo's page publishes throughout the year: features, dates, quotations, greetings. */
export const PAGE_FAMILIES: PageFamily[] = [
  {
    text: 'Nouveau dans Nuvéo Atelier : {x}. Disponible dès aujourd’hui pour tous nos clients, sans surcoût.',
    values: [
      'le calendrier des vérifications périodiques',
      'la saisie d’une intervention à la voix',
      'l’étiquette à scanner sur chaque machine',
      'l’export du carnet d’entretien par équipement',
      'le seuil d’alerte sur les pièces détachées',
      'la vue des interventions en retard',
      'les gammes de maintenance partagées entre sites',
      'le mode hors connexion pour les sous-sols',
      'la photo avant et après intervention',
      'le suivi des heures de marche',
    ],
  },
  {
    text: 'Passer du tableur à la GMAO, étape {x}. #GMAO #maintenance',
    values: [
      '1 : lister les équipements, pas les interventions',
      '2 : choisir trois champs obligatoires',
      '3 : nommer un référent par équipe',
      '4 : garder l’ancien fichier en lecture seule',
      '5 : fermer le tableur un vendredi',
    ],
  },
  {
    text: 'Retrouvez l’équipe de Nuvéo {x}. Venez avec votre tableur, repartez avec un planning de maintenance !',
    values: [
      'au salon de la maintenance à Nantes, stand C14',
      'aux rencontres de l’industrie à Cholet',
      'aux journées du froid à Quimper',
      'à la soirée des ateliers à Saint-Nazaire',
      'au forum des services techniques à Rennes',
      'au club des responsables maintenance d’Angers',
    ],
  },
  {
    text: 'Le mot de la semaine : {x}. Vous le saviez ?',
    values: [
      'le MTBF, temps moyen entre deux pannes',
      'le MTTR, temps moyen de réparation',
      'la gamme de maintenance, ou l’art de ne rien oublier',
      'le préventif conditionnel, déclenché par une mesure',
      'la criticité d’un équipement',
      'l’ordre de travail, du constat à la clôture',
      'le taux de disponibilité d’une ligne',
      'la maintenance de premier niveau',
      'la nomenclature d’une machine',
      'le bon de sortie du magasin',
    ],
  },
  {
    text: 'Ils ont choisi Nuvéo : {x}. Bienvenue !',
    values: [
      'une conserverie du Finistère',
      'un atelier de chaudronnerie de Saint-Nazaire',
      'les services techniques d’une ville de Vendée',
      'un grossiste en produits frais de Rungis',
      'une menuiserie industrielle du Maine-et-Loire',
      'un groupe hôtelier de la côte d’Émeraude',
      'une plasturgie de l’Ain',
      'une blanchisserie hospitalière',
      'une coopérative laitière de la Manche',
      'une imprimerie de Laval',
      'un chantier naval de Lorient',
    ],
  },
  {
    text: 'Le saviez-vous ? {x} Nuvéo Atelier vous aide à y voir clair. #maintenance',
    values: [
      'Un technicien passe jusqu’à une heure par jour à chercher une information.',
      'Une intervention sur trois concerne toujours les mêmes machines.',
      'Un carnet d’entretien perdu, c’est une vérification à refaire.',
      'Une pièce en double dans deux magasins, c’est de la trésorerie qui dort.',
      'Le préventif est la première chose qui saute quand une panne arrive.',
      'Un planning papier est périmé le mardi.',
      'La moitié des gammes n’ont pas été relues depuis deux ans.',
      'Une panne commence souvent par une petite alerte que personne n’a notée.',
    ],
  },
  {
    text: 'Nous recrutons ! {x}, à Nantes, en contrat à durée indéterminée. Candidatures sur nuveo.example',
    values: ['Technicien de support', 'Chargée de déploiement', 'Développeuse', 'Formateur GMAO'],
  },
  {
    text: 'Webinaire gratuit : {x}. Inscription sur nuveo.example',
    values: [
      'réussir l’inventaire de ses équipements',
      'son premier planning de maintenance',
      'le carnet d’entretien sans papier',
      'relier la GMAO aux achats',
      'bien tenir son magasin de pièces',
      'les indicateurs utiles à une direction',
    ],
  },
  {
    text: '{x} Toute l’équipe de Nuvéo vous souhaite une belle journée.',
    values: [
      'Joyeux Noël !',
      'Bonne année 2026 !',
      'Bon printemps !',
      'Bel été !',
      'Bonne rentrée !',
      'Joyeuse fête nationale !',
    ],
  },
  {
    text: 'Un client nous a dit cette semaine : « {x} » Merci à lui. #GMAO',
    values: [
      'Je retrouve enfin qui a fait quoi.',
      'On a gagné une heure par jour au magasin.',
      'Mes techniciens saisissent sans que je le demande.',
      'L’auditeur est reparti en vingt minutes.',
      'Plus personne n’ouvre l’ancien fichier.',
      'On sait ce qui est en retard avant le client.',
      'Le planning tient sur une page.',
      'La nuit et le jour se parlent enfin.',
    ],
  },
  {
    text: 'Trois minutes pour comprendre {x} : la vidéo est en ligne sur la chaîne de Nuvéo.',
    values: [
      'l’arborescence des équipements',
      'les demandes d’intervention',
      'le plan de maintenance préventive',
      'les compteurs et relevés',
      'la gestion des sous-traitants',
      'les droits d’accès',
      'l’inventaire tournant',
      'les rapports mensuels',
    ],
  },
  {
    text: 'Check-list à imprimer : {x}. Téléchargement libre sur nuveo.example',
    values: [
      'avant l’arrêt annuel',
      'la ronde du matin',
      'la réception d’une machine d’occasion',
      'la mise en hivernage',
      'le démarrage après coupure',
      'la consignation d’une machine',
      'les dix points d’un pont roulant',
    ],
  },
  {
    text: 'Maintenance et énergie : {x}. Une mesure simple, un effet immédiat. #maintenance',
    values: [
      'nettoyer les condenseurs au printemps',
      'traquer les fuites d’air comprimé le samedi',
      'contrôler les joints des chambres froides',
      'régler les courroies avant l’hiver',
      'dépoussiérer les armoires électriques',
      'vérifier le calorifugeage',
    ],
  },
  {
    text: 'Paroles d’équipe : {x}. Merci à toutes et à tous.',
    values: [
      'deux ans de support, et toujours le sourire au téléphone',
      'notre déploiement numéro cent est terminé',
      'un petit déjeuner pour fêter la version 4.2',
      'bienvenue à nos trois alternants',
      'l’équipe passe à quarante personnes',
      'notre atelier de tests fait peau neuve',
      'retour sur le séminaire de Guérande',
      'une journée chez un client, en chaussures de sécurité',
    ],
  },
  {
    text: 'Question du lundi : {x} Répondez en commentaire !',
    values: [
      'qui ouvre les bons de travail chez vous ?',
      'combien d’équipements suivez-vous ?',
      'papier, tableur ou GMAO ?',
      'quelle est la machine que tout le monde redoute ?',
      'où rangez-vous les notices ?',
      'qui a les clés du magasin ?',
      'à quelle heure se tient votre point de maintenance ?',
      'faites-vous encore des rondes ?',
    ],
  },
  {
    text: 'Relire avant de partir en week-end : {x}. Un article de notre blog, cinq minutes de lecture.',
    values: [
      'prioriser quand tout est urgent',
      'ce que cache une panne répétée',
      'calculer le coût d’un arrêt',
      'préparer un audit sans stress',
      'les erreurs d’un premier inventaire',
      'former un nouveau technicien en deux semaines',
    ],
  },
]

/** The post that Camille copies word for word. */
export const COPIED_PAGE_POST =
  'Version 4.2 : le planning hebdomadaire s’imprime enfin sur une seule page, avec les interventions en retard en tête de liste. La mise à jour est incluse pour tous les clients de Nuvéo Atelier. Demandez votre démonstration sur nuveo.example.'
