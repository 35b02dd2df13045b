# Les mots du programme, en français. Les mêmes identifiants figurent dans en.ftl, es.ftl et ar.ftl.

## How sure a match is

word-exact = Correspondance exacte
word-strong = Correspondance forte
word-possible = Correspondance possible
word-exact-meaning = Ce qui a été demandé figure dans la fiche.
word-strong-meaning = Il s'agit très probablement du même objet ou de la même personne. Demandez confirmation à la source.
word-possible-meaning = Il s'agit peut-être du même objet ou de la même personne. Un examen s'impose avant toute mesure.

## Answers

answer-hits = { $count ->
    [one] { $count } fiche correspond
    [many] { $count } de fiches correspondent
   *[other] { $count } fiches correspondent
}
answer-no-record = Aucune fiche
answer-asked = Vous avez demandé : { $text }
# What stands between the parts of a list.
list-mark = { ", " }
answer-read-as = Interprété comme : { $guess }
answer-registers = Recherche effectuée dans : { $registers }
answer-act = Acte { $act }, situation au { $as_of }
card-source = Source
answer-more = { $limit ->
    [one] D'autres fiches correspondent, outre celle qui est affichée : précisez la demande
    [many] D'autres fiches correspondent, outre les { $limit } de fiches affichées : précisez la demande
   *[other] D'autres fiches correspondent, outre les { $limit } affichées : précisez la demande
}
answer-source-confirms = Seule la source peut confirmer un résultat positif.
answer-digit-wrong = Le chiffre de contrôle ({ $what }) est inexact : la recherche a été faite malgré tout

## What was asked, as it was read

guess-name = un nom
guess-date = une date
guess-country = un pays
guess-sex = un sexe
guess-mrz = une zone lisible à la machine
guess-identifier = un numéro
guess-position = une position en mer ou à terre
guess-words = les mots d'un texte
guess-image = l'empreinte numérique d'une image
part-document-number = le numéro du document
part-birth-date = la date de naissance
part-expiry-date = la date d'expiration
part-personal-number = le numéro personnel
part-composite = la zone entière

## Why it may be the same, or not: names

reason-name-same = { $asked } : identique
reason-name-spelling = { $asked } pour { $found } : orthographe différente
reason-name-sound = { $asked } pour { $found } : prononciation semblable
reason-name-transliterated = { $asked } pour { $found } : même nom dans une autre écriture
reason-name-known-form = { $asked } pour { $found } : forme connue du même nom
reason-name-joined = { $asked } pour { $found } : écrit en un ou plusieurs mots
reason-name-initial = { $asked } pour { $found } : une initiale tient lieu d'un nom
reason-name-acronym = { $asked } pour { $found } : un sigle tient lieu du nom entier
reason-name-order = mêmes éléments dans un autre ordre
reason-name-not-in-record = { $asked } : absent de la fiche
reason-name-more-in-record = { $found } : dans la fiche, pas dans la demande
reason-name-low-quality = la source ne répond pas de ce nom
reason-name-former = c'est un ancien nom
reason-name-different = le nom diffère

## Why it may be the same, or not: dates

reason-date-same = même date
reason-date-within = l'une est comprise dans l'autre
reason-date-overlap = les deux périodes se recoupent
reason-date-swapped = jour et mois inversés
reason-date-digit = un chiffre diffère
reason-date-days = à quelques jours près
reason-date-next-year = à un an près
reason-date-about = à peu près à la même époque
reason-date-apart = { $years ->
    [one] Les dates diffèrent ({ $years } an)
    [many] Les dates diffèrent de { $years } d'années
   *[other] Les dates diffèrent de { $years } ans
}

## Why it may be the same, or not: countries, places, persons

reason-country-same = même pays
reason-country-near = État successeur ou prédécesseur, ou statut apparenté
reason-country-different = le pays diffère
reason-position-near = à { $km } km
reason-position-far = à { $km } km : trop loin
reason-sex-same = même sexe
reason-sex-different = le sexe diffère

## Why it may be the same, or not: numbers

reason-identifier-same = même numéro
reason-identifier-range = le numéro appartient à une série de documents vierges
reason-identifier-misread = caractères qui se ressemblent : { $pairs }
reason-identifier-zeros = identique aux zéros initiaux près ({ $dropped })
reason-identifier-letters = identique aux lettres initiales près ({ $dropped })
reason-identifier-substitution = { $asked } pour { $found } en position { $at }
reason-identifier-insertion = la fiche a un caractère de plus : { $found } en position { $at }
reason-identifier-deletion = la demande a un caractère de plus : { $asked } en position { $at }
reason-identifier-transposition = { $pair } intervertis en position { $at }
reason-identifier-in-range = le numéro se trouve dans la série enregistrée de { $from } à { $to }
reason-identifier-tail = { $kept ->
    [one] Seul le dernier caractère concorde
    [many] Les { $kept } de derniers caractères concordent
   *[other] Les { $kept } derniers caractères concordent
}
reason-identifier-unreadable = { $equal } des { $known } caractères lisibles concordent ; les autres sont illisibles
reason-identifier-different = le numéro diffère
reason-identifier-both-proved = les deux chiffres de contrôle sont exacts : deux numéros distincts, non une erreur de lecture
reason-check-digit-right = le chiffre de contrôle est exact
reason-check-digit-wrong = le chiffre de contrôle en position { $at } est { $found } au lieu de { $expected } : mal lu ou altéré
reason-check-digit-misshapen = le numéro n'a pas la forme requise
reason-number-alone = le numéro seul prouve peu : il se répète d'un fabricant à l'autre

## Why it may be the same, or not: the rest

reason-code-same = identique
reason-code-near = facilement confondus
reason-code-different = différent
reason-measure-near = valeur proche
reason-measure-different = trop éloigné
reason-words-found = les mots figurent dans le texte
reason-words-missing = mots absents du texte
reason-image-same = même image
reason-image-near = image ressemblante
reason-link-same = même fiche
reason-not-asked = non précisé dans la demande
reason-not-recorded = la fiche ne l'indique pas
reason-withheld = non communiqué par la source

## The three kinds of nothing

nothing-absent = Non indiqué
nothing-unknown = Inconnu de la source
nothing-withheld = Non communiqué par la source

## Values in words

date-about = vers { $date }
date-between = entre { $from } et { $to }
name-low = { $name } (peu fiable)
record-incomplete = Incomplète : { $fields } non indiqué
field-not-known = Un champ que cette version du catalogue ne peut afficher

## Kinds of value

kind-name = Nom
kind-date = Date
kind-country = Pays
kind-place = Lieu
kind-identifier = Numéro
kind-code = Choix dans une liste
kind-measure = Mesure
kind-text = Texte
kind-image = Empreinte numérique d'image
kind-link = Lien vers une fiche
kind-many = plusieurs valeurs possibles

## Schemes of numbers

scheme-travel-document = Numéro de document de voyage
scheme-vin = Numéro d'identification de véhicule
scheme-imo = Numéro OMI de navire
scheme-mmsi = Identité dans le service mobile maritime
scheme-iso6346 = Numéro de conteneur
scheme-imei = Numéro d'appareil (IMEI)
scheme-iban = Numéro de compte bancaire (IBAN)
scheme-serial = Numéro de série
scheme-plate = Plaque d'immatriculation
scheme-reference = Référence
scheme-phone = Numéro de téléphone

## Units

unit-m = m
unit-mm = mm
unit-kg = kg
unit-GT = GT
unit-count = en nombre
unit-money = dans la monnaie indiquée

## How a field is filled and searched

need-required = Obligatoire
need-desired = Souhaité
need-optional = Facultatif
need-request-complete = des champs obligatoires de la demande sont encore vides
need-source-not-suspended = le bureau est suspendu à cet égard
need-source-not-supervised = le bureau est sous supervision : ce qu'il envoie est d'abord examiné
need-circle-named = les notices de ce type vont aux membres désignés : limitez la fiche à ceux qui participent
need-quota-left = la part de ce type que la source peut publier est épuisée
need-not-asked-already = le bureau a déjà un dossier ouvert à ce sujet : poursuivez-y
need-asks-for-arrest = son type ne demande pas d'arrestation
need-warns-of-a-threat = seul un avertissement (orange, mauve) peut être publié avant son examen complet
need-conditions-met = la demande ne remplit pas une condition de son type, et aucune exception n'a été accordée
need-every-flag-answered = un signalement de la demande n'a pas reçu de réponse d'une personne
need-exception-proposed = personne n'a proposé d'exception
need-is-a-notice = la demande porte sur une diffusion et non sur une notice
need-is-a-diffusion = la demande porte sur une notice et non sur une diffusion
need-no-conflict-of-nationality = l'agent a une nationalité commune avec le pays requérant ou la personne, ou aucune nationalité de l'agent n'est enregistrée
need-no-other-open = un autre dossier de cette procédure est ouvert sur la même fiche
need-of-the-source = seuls les agents de la source de la fiche le peuvent
need-recipients-named = aucun destinataire n'est désigné : limitez la fiche à ceux qu'elle concerne
need-record-published = la notice n'est pas publiée, ou a pris fin
need-record-suspended = la fiche n'est pas suspendue
need-record-unpublished = la demande n'est pas en cours d'examen : elle a déjà été publiée, refusée ou close
search-fuzzy = Par ressemblance, quelles que soient l'écriture et l'orthographe
search-near = Par proximité
search-filter = Comme filtre
search-words = Par mots
search-exact = À l'identique
search-tolerant = À l'identique, et avec un caractère mal lu, interverti ou illisible
search-none = Non interrogeable
subject-person = Personnes
subject-object = Objets ; aucune donnée sur des personnes
subject-document = Documents ; aucune donnée sur des personnes
subject-incident = Incidents
then-erase = Effacement, de toutes les versions
then-anonymise = Anonymisation ; les statistiques subsistent

## The legal sheet of a register

sheet-title = Fiche juridique
sheet-id = Identifiant
sheet-version = Version
sheet-about = Raison d'être
sheet-subject = Objet
sheet-purposes = Finalités
sheet-legal-basis = Base juridique
sheet-not-compared = non comparé au texte en vigueur
sheet-only-source = Seul habilité à enregistrer
sheet-only-source-country = Un bureau du pays indiqué dans le champ { $field }
sheet-exact-needs = Sans cela, un numéro seul n'est qu'une correspondance possible
sheet-fields = Champs
sheet-field = Champ
sheet-tag = Numéro
sheet-kind = Nature
sheet-need = Exigence
sheet-search = Recherche
sheet-codes = Liste
sheet-shown = Sur la carte de résultat
sheet-checks = Contrôles
sheet-retention = Conservation
sheet-keep = Durée de conservation
sheet-counts-from = Point de départ
sheet-remind = Rappel à la source avant l'échéance
sheet-then = Ensuite
sheet-access = Accès
sheet-record = Peuvent enregistrer
sheet-consult = Peuvent consulter
sheet-public = Public
sheet-public-none = Rien
sheet-no-record = Ce que « aucune fiche » ne signifie pas
sheet-notice = Notice à laquelle il peut conduire
sheet-the-notice = La notice
sheet-notice-asks = Ce qu'elle demande
sheet-is-not = Ce qu'elle n'est pas
sheet-coercive = Peut demander une mesure de contrainte
sheet-conditions = Conditions de publication
sheet-lifted = Conditions que deux signatures peuvent lever
sheet-extract = Extrait public
sheet-extract-always = Toujours
sheet-extract-agreed = Si la source le demande et que les réviseurs l'acceptent
sheet-extract-never = Jamais
sheet-by-secretariat = Le Secrétariat général peut en prendre l'initiative
sheet-closed = À des destinataires désignés seulement
sheet-quota = Nombre maximal en cours par source
sheet-hash = Empreinte de ce texte
sheet-recorded = le jour de l'enregistrement
family-ncb = Bureaux centraux nationaux
family-secretariat = Secrétariat général
family-duty = Permanence
family-liaison = Liaison
family-protection = Délégué à la protection des données
family-commission = Commission de contrôle
family-node = Exploitant du nœud
duration-days = { $count ->
    [one] { $count } jour
    [many] { $count } de jours
   *[other] { $count } jours
}
duration-months = { $count ->
    [one] { $count } mois
    [many] { $count } de mois
   *[other] { $count } mois
}
duration-years = { $count ->
    [one] { $count } an
    [many] { $count } d'années
   *[other] { $count } ans
}

## Procedures: sheets and diagrams

duration-minutes = { $count ->
    [one] { $count } minute
    [many] { $count } de minutes
   *[other] { $count } minutes
}
duration-hours = { $count ->
    [one] { $count } heure
    [many] { $count } d'heures
   *[other] { $count } heures
}
party-source = La source
party-recipients = Ceux à qui il a été envoyé
by-system = Le nœud, à l'échéance
priority-routine = Ordinaire
priority-urgent = Urgent
priority-immediate = Immédiat
procedure-about-record = Une fiche
procedure-about-notice = Une notice
procedure-about-diffusion = Une diffusion
procedure-about-hit = Un résultat positif
procedure-about-person = Une personne de ce nœud
procedure-about-none = Rien d'enregistré ici
effect-suspend-record = La fiche est suspendue : aucune recherche ne la trouve
effect-resume-record = La fiche est de nouveau en vigueur
effect-publish-record = La notice est publiée : qui peut la voir la trouve
effect-refuse-record = La demande est refusée
effect-end-record = La fiche prend fin : conservée avec son historique, elle n'est plus trouvée
effect-lapse-record = La durée de la fiche est échue
effect-renew-record = La fiche peut être conservée pour une nouvelle période
effect-answer-flag = Un signal de la demande reçoit une réponse
effect-note-on-file = Une note est versée au dossier de l’affaire
effect-grant-exception = Une exception est accordée, et comptée publiquement
effect-follow-location = Si la personne a été localisée, l’action de la source est suivie
effect-remember-case = L’affaire est mémorisée : redemandée, elle revient avec son histoire
counted-requested = Demandée
counted-urgent = Envoyée par la voie urgente
counted-published = Publiée
counted-refused = Refusée
counted-withdrawn = Demande retirée
counted-exception = Dérogation accordée
counted-re-examined = Réexaminée
counted-kept = Maintenue après réexamen
counted-suspended = Suspendue
counted-resumed = De nouveau en vigueur
counted-ended = Terminée
sheet-procedure-number = Les numéros de ses dossiers commencent par
sheet-diagram = Schéma
sheet-diagram-says = Les états en cadres de haut en bas, chacun avec les étapes qui en partent. Les tableaux ci-dessous disent la même chose.
sheet-states = Où peut se trouver un dossier
sheet-state = État
sheet-seen-by = Vu par
sheet-clock = Délai
sheet-clock-of = { $priority } : { $limit }
sheet-clock-remind = rappel { $limit } avant
sheet-clock-goes-on = les séjours antérieurs comptent
sheet-late = À l'échéance
sheet-late-escalate = le retard est consigné
sheet-end = Fin
sheet-begin = Début
sheet-steps = Étapes
sheet-step = Étape
sheet-from = Depuis
sheet-to = Vers
sheet-by = Qui
sheet-by-of = { $who } · { $party }
sheet-needs = Ce qui doit être rempli
sheet-asks = Demande
sheet-apart-from = jamais par qui a franchi : { $step }
sheet-does = Entraîne
sheet-amendable = sa source peut modifier la demande ici
sheet-announced = quiconque voit la fiche en est informé
sheet-shown-to = la réponse est montrée à : { $who }
sheet-unseen = rédigée avant de lire : { $steps }
sheet-counts = Compté comme : { $what }
sheet-opens = ouvre un dossier
sheet-stays = le dossier reste où il est
sheet-asked-fields = Ce que demandent les étapes

## Named checks: what is said when one is not met

check-event-not-in-future = Les faits sont datés dans l'avenir : indiquez le jour où ils se sont produits
check-issue-before-expiry = Le document expire avant sa délivrance : l'une des deux dates est inexacte
check-expiry-within-fifteen-years = Le document serait valable plus de quinze ans : vérifiez les deux dates
check-position-is-at-sea = La position n'a ni latitude ni longitude : indiquez-les en degrés si elles sont connues. Il appartient à une personne de vérifier qu'elle se trouve en mer
check-no-personal-names = Le texte semble nommer une personne : ce registre ne contient aucune donnée sur des personnes, retirez le nom
check-serial-says-its-state = Le numéro de série et son état ne concordent pas : des caractères illisibles exigent `partial`, `obliterated` ou `restored`, et une arme jamais marquée n'a pas de numéro
check-make-known-for-trace = Sans la marque, nul ne peut tracer cette arme : indiquez-la ou décrivez ses marquages
check-image-or-unique-mark = Rien ici ne distingue cet objet d'un autre : indiquez l'empreinte d'une photographie, un numéro d'inventaire, une inscription ou un signe distinctif
check-number-or-range = La série de numéros ne tient pas : premier et dernier doivent avoir la même longueur et la même forme et être dans l'ordre
check-birth-before-event = La personne serait née après les faits : l'une des deux dates est inexacte
check-height-plausible = La taille ne convient pas à une personne de cet âge : vérifiez le chiffre et son unité
check-one-name-at-least = Indiquez au moins un nom ; pour une personne que nul ne peut nommer, un numéro permettant de la reconnaître
check-plausible-dates = Une date ne peut être exacte : vérifiez le jour, le mois et l'année
check-nothing-coercive = Une notice argentée ne demande ni gel ni saisie : retirez le mot et adressez-vous directement au pays où se trouvent les avoirs
finding-met = Satisfait
finding-not-met = Non satisfait
finding-person = Une personne doit décider

## What is wrong with a value; the face puts the field before it

fault-required = est obligatoire : indiquez-le, ou précisez qu'il est inconnu
fault-flag-not-raised = aucun signalement de ce nom n'est levé
note-held-for-case = retenue pour examen : elle concerne la personne de l'affaire { $case }, refusée ou close
fault-no-such-field = n'est pas un champ de { $register }
fault-only-one = n'admet qu'une valeur : indiquez-en une
fault-too-many = trop de valeurs ({ $count }) : indiquez-en au plus { $most }
fault-nothing = n'est ni une valeur ni une absence reconnue : ce que la source ignore est inconnu
fault-withheld = ne peut être saisi comme non communiqué : omettez-le ou fixez une restriction
fault-no-such-key = comporte une clé qui n'existe pas : les clés sont { $keys }
fault-not-a-name = n'est pas un nom : indiquez le nom entier, ou prénoms et nom de famille
fault-not-a-name-use = n'est pas un emploi du nom : main, alias, former, birth ou original-script
fault-not-a-quality = n'est pas une qualité de nom : good ou low
fault-not-a-date = n'est pas une date : écrivez 1971, 1971-03 ou 1971-03-05, suivi de ~ pour « vers », 1969/1973 pour un intervalle
fault-not-a-place = n'est pas un lieu : indiquez des mots, un pays, ou latitude et longitude
fault-not-a-position = n'est pas une position : indiquez latitude et longitude, en degrés
fault-not-a-number = n'est pas un numéro de document ou d'objet : indiquez-le sous forme de texte
fault-not-a-code = n'est pas un code : indiquez un code de la liste, ou son libellé, sous forme de texte
fault-not-a-measure = n'est pas une quantité : écrivez 1.78 ou 178 cm, avec un point et trois décimales au plus
fault-not-a-text = n'est pas un texte
fault-not-an-image = n'est pas l'empreinte d'une image : pdq, sha256, sha1 ou md5 ; l'image elle-même n'est pas acceptée
fault-not-a-record = n'est pas l'identifiant d'une fiche
fault-no-such-code = ne figure pas dans la liste { $list }
fault-unit = n'est pas exprimé en { $unit } ni dans une unité convertible
fault-too-fine = a plus de trois décimales en { $unit } : arrondissez
fault-too-small = est inférieur au minimum plausible, { $least } { $unit }
fault-too-large = est supérieur au maximum plausible, { $most } { $unit }
fault-too-long = compte { $count } caractères : le maximum est { $most }
fault-empty = est vide : omettez-le
fault-untrimmed = commence ou finit par une espace : retirez-la
fault-hidden = contient le caractère { $character }, qui n'est pas visible : retirez-le
fault-not-on-globe = est hors du globe : latitude de -90 à 90, longitude de -180 à 180
fault-wrong-kind = contient une valeur de nature { $found } dans un champ de nature { $wanted }
fault-nearly = Vouliez-vous dire { $near } ?

## The catalogue changes

diff-WIDENS = ÉLARGIT
diff-NARROWS = RESTREINT
diff-NEUTRAL = neutre
diff-REFUSED = REFUSÉ
diff-none = Rien n'a changé
diff-needs-decision = Une modification qui élargit exige une décision et une seconde signature
diff-field-added = { $field } est nouveau
diff-field-renamed = { $from } s'appelle désormais { $to }
diff-field-retired = { $field } est abandonné
diff-field-dropped = { $field } a disparu sans avoir été abandonné
diff-field-required = { $field } devient obligatoire : les fiches antérieures deviennent incomplètes
diff-field-no-longer-required = { $field } n'est plus obligatoire
diff-field-many = { $field } peut désormais avoir plusieurs valeurs
diff-kind-changed = { $field } change de nature, de { $from } à { $to }
diff-tag-reused = le numéro { $tag } est réutilisé pour { $field }
diff-search-changed = { $field } est recherché autrement : { $to } au lieu de { $from }
diff-label-changed = le libellé de { $field } change
diff-keep-longer = les fiches sont conservées plus longtemps : { $to } au lieu de { $from }
diff-keep-shorter = les fiches sont conservées moins longtemps : { $to } au lieu de { $from }
diff-then-changed = à l'échéance : { $to } au lieu de { $from }
diff-public-added = { $field } devient public
diff-public-removed = { $field } n'est plus public
diff-consult-added = { $role } peut désormais consulter
diff-consult-removed = { $role } ne peut plus consulter
diff-record-added = { $role } peut désormais enregistrer
diff-record-removed = { $role } ne peut plus enregistrer
diff-purpose-added = une nouvelle finalité : { $purpose }
diff-purpose-removed = une finalité de moins : { $purpose }
diff-check-added = un nouveau contrôle : { $check }
diff-check-removed = un contrôle de moins : { $check }
diff-code-added = { $code } est nouveau dans { $list }
diff-code-retired = { $code } est abandonné dans { $list }
diff-legal-basis-changed = la base juridique change : { $cite }
diff-other = { $what } change
diff-more = { $what } : { $to } est nouveau
diff-less = { $what } : { $from } n'y est plus
diff-instead = { $what } change

## Handling, restrictions, states

handling-h0 = usage policier uniquement
handling-h1 = pas devant un tribunal sans l'autorisation de la source
handling-h2 = pas de transmission sans l'autorisation de la source
handling-h3 = lire d'abord la restriction de la source
handling-h1-h2 = ni devant un tribunal ni en transmission sans l'autorisation de la source
handling-h1-h3 = pas devant un tribunal sans l'autorisation de la source ; lire d'abord la restriction de la source
handling-h2-h3 = pas de transmission sans l'autorisation de la source ; lire d'abord la restriction de la source
handling-h1-h2-h3 = ni devant un tribunal ni en transmission sans l'autorisation de la source ; lire d'abord la restriction de la source
restriction-bureau = Pas pour { $bureau }
restriction-organisation = Pour aucun bureau de { $organisation }
restriction-everyone = Réservé à la source
restriction-everyone-but = Réservé à la source et à { $bureaux }
restriction-field = Le champ { $field } seulement
restriction-record = La fiche entière
state-active = En vigueur
state-suspended = Suspendue
state-provisional = En cours d'examen
state-refused = Examinée et non publiée
state-withdrawn = Retirée par sa source
state-expired = Délai de conservation échu
state-erased = Effacée ; seule subsiste la preuve de son existence
change-added = Enregistrée
change-revised = Modifiée
change-withdrawn = Retirée

## Acts: what anyone did

act-node-founded = a fondé le nœud
act-catalogue-taken = a mis le catalogue en vigueur
act-catalogue-proposed = a proposé une modification du catalogue
act-catalogue-signed = a signé une modification du catalogue
act-bureau-added = a ajouté un bureau
act-person-added = a attribué un rôle à une personne
act-person-corrected = a rectifié les données d’un agent
act-supervision-proposed = a proposé une décision concernant un bureau
act-supervision-signed = a signé une décision concernant un bureau
act-passkey-added = a créé une clé d’accès
act-passkey-removed = a retiré une clé d’accès
act-entity-admitted = a admis une entité nationale
act-entity-ended = a coupé l’accès d’une entité nationale
act-person-warned = a averti qu’un compte inutilisé sera fermé
act-person-dormant = a fermé un compte que personne n’utilisait
act-rights-read = a consulté le registre des droits d’accès
act-identity-bound = a lié un agent à un fournisseur d’identité
act-identity-unbound = a défait le lien avec un fournisseur d’identité
act-message-sent = a signé et envoyé un message
act-message-taken = a reçu ou refusé un message
act-receipt-given = a donné un accusé
act-receipt-taken = a reçu un accusé
act-message-dead = un message n’a pas pu être remis
act-message-resent = a renvoyé un message
act-message-read = a lu un message
act-message-erased = a effacé le contenu d’un message
act-evidence-exported = a remis un message comme preuve
act-line-alarm = une alarme sur la ligne
act-directory-taken = a adopté un annuaire des membres
act-agreement-stands = un accord a été signé, suspendu ou repris
act-epoch-destroyed = a détruit la clé d’une période
act-receipts-heard = a appris que des accusés sont arrivés
act-answer-due = a signalé qu’une réponse sur la ligne est bientôt due
act-answer-late = a signalé qu’une réponse sur la ligne est en retard
act-epoch-over = a commencé à détruire la clé d’une période
act-person-ended = a mis fin à l'accès d'une personne
act-recorded = a enregistré
act-erased = a effacé une fiche
act-searched = a effectué une recherche
act-read = a ouvert une fiche
act-history-read = a consulté l'historique d'une fiche
act-exported = a exporté un registre
act-subscribed = a déposé une recherche permanente
act-unsubscribed = a mis fin à une recherche permanente
act-hits-raised = a signalé des résultats de recherches permanentes
act-hits-read = a consulté les résultats d'une recherche permanente
act-acts-read = a consulté les actes
act-refused = s'est vu opposer un refus
act-content-erased = contenu effacé ; son engagement cryptographique subsiste
face-local-command-line = en ligne de commande sur la machine
face-web = dans la console
face-api = par l'interface
face-node = par le nœud lui-même

## Verbs: what a role may do

verb-search = rechercher
verb-read = lire les fiches
verb-history = lire leur historique
verb-record = enregistrer
verb-import = importer
verb-export = exporter
verb-withdraw = retirer
verb-erase = effacer
verb-restrict = restreindre
verb-subscribe = déposer des recherches permanentes
verb-follow-hits = faire suivre les correspondances avec des notices
verb-read-acts = lire les actes
verb-manage-people = gérer les personnes
verb-manage-bureaux = gérer les bureaux
verb-propose-catalogue = proposer des modifications du catalogue
verb-sign-catalogue = signer des modifications du catalogue
verb-manage-entities = admettre des entités nationales et leur couper l’accès
verb-read-rights = consulter le registre des droits d’accès
verb-message = envoyer et lire des messages de la ligne
verb-keep-line = veiller sur la ligne : lettres mortes, accords
verb-propose-supervision = proposer des mesures concernant un bureau
verb-sign-supervision = signer des mesures concernant un bureau
verb-checkpoint = publier des points de contrôle
verb-prove = obtenir des preuves

## Refusals: a lawful no, and what can be done

refusal-not-an-officer = cette personne ne peut agir ici : { $about }
refusal-role-may-not = ce rôle ne le permet pas : { $about }
refusal-purpose-not-permitted = cette finalité n'y donne pas accès : { $about }
refusal-no-such-register = ce registre n'existe pas : { $about }
refusal-no-such-record = cette fiche n'existe pas : { $about }
refusal-not-the-source = seule sa source peut le faire : { $about }
refusal-only-issuing-country = seul le bureau du pays de délivrance peut l'enregistrer : { $about }
refusal-form-not-satisfied = la fiche est incomplète ou mal formée : { $about }
refusal-check-not-met = un contrôle n'est pas satisfait : { $about }
refusal-changed-meanwhile = quelqu'un d'autre l'a modifié entre-temps : { $about }
refusal-already-there = cela existe déjà : { $about }
refusal-needs-another-person = la même personne ne peut accomplir les deux étapes : { $about }
refusal-nothing-to-search = la demande ne contient rien qui puisse être recherché : { $about }
refusal-too-large = cela dépasse la limite : { $about }
refusal-line = Refusé
ask-whom = S'adresser à : { $whom }
ask-recorder = un agent enregistreur de votre bureau
ask-source = le bureau qui répond de la fiche
ask-issuing-country = le bureau du pays de délivrance
ask-operator = l'exploitant de ce nœud
ask-protection = le délégué à la protection des données
ask-second-person = une seconde personne habilitée à signer
ask-purpose = une finalité que sert le registre : { $purposes }

## Trouble: something broke

trouble-line = Incident
trouble-incident = incident { $incident }, consigné au journal technique
trouble-disk-full = le disque est plein : rien n'a été confirmé qui n'ait été écrit
trouble-home-in-use = un autre processus travaille sur ce nœud
trouble-try-later = réessayez plus tard

## Import and export

import-line = { $file } : { $done } sur { $all } lus, { $rejected } rejetés
import-added = Enregistrées
import-revised = Modifiées
import-unchanged = Inchangées
import-held = Retenues
import-withdrawn = Retirées, ne figurant plus sur la liste
import-rejected = Rejetées, motifs dans { $file }
import-interrupted = Interrompu. Ce qui a été confirmé est conservé ; relancez la même commande pour continuer
export-line = { $count ->
    [one] { $count } fiche exportée, chaque ligne avec son code de traitement
    [many] { $count } de fiches exportées, chaque ligne avec son code de traitement
   *[other] { $count } fiches exportées, chaque ligne avec son code de traitement
}

## Rows that cannot be read

reject-not-utf8 = le texte n'est pas en UTF-8 à l'octet { $byte } : enregistrez-le en UTF-8
reject-too-long = la ligne dépasse { $most } octets : raccourcissez-la
reject-control-character = la ligne contient un caractère de commande ({ $code }) : retirez-le
reject-ragged = nombre de cellules : { $found } dans la ligne, { $expected } dans l'en-tête
reject-stray-quote = la cellule { $cell } contient un guillemet : mettez toute la cellule entre guillemets
reject-no-handling = la ligne n'a pas de code de traitement : écrivez H0 ou les codes applicables
reject-not-json = ce n'est pas du JSON : { $why }
reject-not-an-object = la ligne est en JSON mais n'est pas un objet
reject-unknown-key = { $key } n'est pas un champ de ce registre : corrigez le nom ou retirez-le
reject-not-text = { $key } contient autre chose que du texte : écrivez-le entre guillemets
reject-no-name = l'entrée n'a pas de nom : interrogez l'auteur de la liste
reject-no-reference = l'entrée n'a rien qui permette de la reconnaître : interrogez l'auteur de la liste
reject-repeated = l'entrée figure deux fois dans la liste, d'abord au rang { $first } : seule la première a été lue
reject-unknown-element = { $path } n'est pas une entrée connue de ce programme : enregistrez-la à la main
reject-stray-text = { $path } contient du texte hors de toute entrée : lisez-le à la main

## Texts that cannot be read any further

fatal-unreadable = la lecture s'est interrompue ({ $why }) : réessayez
fatal-empty = le fichier est vide : procurez-vous-le de nouveau
fatal-not-utf8 = le texte n'est pas en UTF-8 : enregistrez-le en UTF-8
fatal-doctype = une déclaration de type de document est refusée, rien n'en a été lu : procurez-vous de nouveau la liste auprès de son auteur
fatal-entity = le nom de caractère { $name } est refusé : procurez-vous de nouveau la liste auprès de son auteur
fatal-wrong-root = le document est un { $found } et non une liste récapitulative : fournissez le fichier XML de la liste
fatal-too-deep = des éléments sont imbriqués sur plus de { $most } niveaux
fatal-too-large = { $element } dépasse { $most } octets
fatal-truncated = le texte s'arrête dans { $open } : procurez-vous le fichier entier ; ce qui précède a été lu
fatal-not-xml = le texte n'est pas du XML ({ $why }) : procurez-vous de nouveau la liste auprès de son auteur
fatal-quote-never-closes = un guillemet ouvert n'est jamais fermé : rien n'a été lu à partir de là
fatal-repeated-column = l'en-tête nomme { $column } deux fois : retirez-en un
fatal-unknown-columns = l'en-tête nomme des colonnes absentes de ce registre : { $columns }
fatal-no-handling-column = l'en-tête ne comporte pas de code de traitement : ajoutez la colonne ou indiquez le code applicable à toutes les lignes
fatal-wrong-separator = les colonnes semblent séparées par { $found } : enregistrez le tableau avec des virgules
fatal-header = l'en-tête est illisible : { $why }
fatal-too-many = il y a plus de { $most } entrées : divisez le texte

## Values a person should look at: nothing of them is lost

warning-unread = { $path } : aucun champ n'accueille { $text } ; il ne figure que dans cet avertissement
warning-country-unknown = { $path } : { $text } n'est pas un pays du catalogue ; conservé comme texte
warning-code-unknown = { $path } : { $text } n'est pas un code du catalogue ; conservé comme texte
warning-date-unread = { $path } : { $text } n'est pas une date lisible ; conservé dans les observations
warning-document-without-number = { $path } : { $text } est un document sans numéro ; conservé dans les observations
warning-moved-to-remarks = { $path } : { $text } dépasse la longueur du champ ; conservé dans les observations
warning-zone-dropped = { $path } : { $text } comporte un fuseau horaire, sans objet pour un jour ; le jour a été conservé
warning-hidden-characters = { $path } : { $text } contenait des caractères qui masquent ou réordonnent le texte ; ils ont été retirés
warning-reference-shared = { $path } : { $text } est aussi la référence d'une autre entrée ; le numéro d'entrée a été ajouté
warning-reference-missing = { $path } : l'entrée n'a pas de référence ; son numéro { $text } en tient lieu

## Proofs

proof-verified = Vérifié : l'acte { $act } figure au point de contrôle { $checkpoint }
proof-failed = La preuve a échoué : { $what }
proof-erased = Le contenu a été effacé ; son engagement cryptographique subsiste

## Headings of tables

column-register = Registre
column-record = Fiche
column-match = Correspondance
column-score = Score
column-source = Source
column-handling = Traitement
column-asked = Demandé
column-found = Trouvé
column-because = Pourquoi
column-for = Éléments concordants
column-against = Éléments discordants
column-when = Quand
column-who = Qui
column-what = Quoi
column-bureau = Bureau
column-role = Rôle
column-purpose = Finalité
column-case = Affaire
column-act = Acte
column-version = Version
column-changes = Modifications
column-reason = Motif

## faces: SERVE
serve-request = Numéro de cette requête : { $number }
serve-no-odd = Cette requête nomme son hôte deux fois ou pas du tout, ou contient des indications contradictoires. Elle n'a pas été lue.
serve-no-path = Cette adresse est écrite d'une manière qui permet de la lire autrement. Rien n'a été recherché.
serve-no-method = Rien ici ne répond à cette méthode.
serve-no-host = Ce nœud ne porte pas le nom sous lequel il a été appelé. Utilisez l'adresse communiquée par votre administrateur.
serve-no-proxy = Ce nœud n'est accessible que par son propre serveur mandataire. Utilisez l'adresse communiquée par votre administrateur.
serve-no-too-large = L'envoi dépasse la taille admise à cette adresse. Envoyez-en moins à la fois.
serve-no-too-slow = L'envoi n'est pas arrivé à temps. Rien n'a été fait ; envoyez-le de nouveau.
serve-no-tries = Trop de liens qui n'ouvrent rien sont venus de votre adresse. Rien n'a été fait ; réessayez dans quelques secondes.
serve-no-busy = Le nœud est occupé. Rien n'a été fait ; réessayez dans quelques secondes.
serve-no-incident = Un incident s'est produit dans le nœud. Le journal des actes dit si l'opération a été faite : consultez-le avant de recommencer, et communiquez le numéro de cette requête à votre administrateur.
serve-no-metrics = Ces chiffres sont réservés à la machine elle-même et aux jetons dont le titulaire peut signer les points de contrôle.
## faces: frame

ui-product = Hue & Cry
ui-skip = Aller au contenu
ui-menu = Menu
ui-mode-training = EXERCICE
ui-mode-live = RÉEL
ui-language = Langue
ui-places = Rubriques
ui-place-search = Recherche
ui-place-records = Fiches
ui-place-subscriptions = Requêtes permanentes
ui-place-audit = Contrôle
ui-place-catalogue = Catalogue
ui-place-people = Personnes
ui-place-node = Nœud
ui-place-help = Aide
ui-search-title = Recherche
ui-search-everything = Tout rechercher
ui-search-do = Rechercher
ui-change = Modifier
ui-change-purpose = la finalité ou l’affaire
ui-no-purpose = Aucune finalité déclarée : rien ne peut être recherché ni ouvert.
ui-state-purpose = Déclarer la finalité et l’affaire
ui-proof-word = Preuve
ui-as-of = État au
ui-foot-help = Aide : la permanence de votre bureau
ui-keys-title = Touches
ui-keys-here = Touches de cette page
ui-accessibility-title = Accessibilité
ui-close = Fermer
ui-go-to = Aller à
ui-go-none = Rien ne correspond
ui-session-kept = Vous restez connecté.
ui-session-ends = Vous serez déconnecté dans cinq minutes. Ce que vous avez saisi sur cette page n’est pas encore enregistré.
ui-session-keep = Rester connecté
ui-settings-title = Mes réglages
ui-sign-in-title = Connexion
ui-sign-in-do = Se connecter
ui-sign-in-once = Ce lien connecte un seul agent, une seule fois. Il est épuisé dès que vous appuyez sur le bouton.
ui-sign-in-passkey = Se connecter avec une clé d’accès
ui-sign-in-how = On se connecte par un lien à usage unique, valable dix minutes.
ui-sign-in-ask = Demandez un lien à l’exploitant de ce nœud. Il l’établit par :
ui-sign-in-recorded = La connexion et tout ce qui suit sont consignés avec votre nom, votre finalité et votre affaire, et peuvent être prouvés.
ui-sign-out-title = Déconnexion
ui-sign-out-do = Se déconnecter
ui-purpose-title = Finalité et affaire
ui-purpose-why = Toute recherche, toute consultation et toute fiche sont consignées avec une finalité et une affaire. Indiquez pour quoi vous travaillez maintenant ; vous pouvez le modifier à tout moment.
ui-purpose-missing = Sélectionnez la finalité de votre travail
ui-case-missing = Saisissez le numéro d’affaire de votre bureau
ui-case-wrong = Un numéro d’affaire se compose de lettres, de chiffres et de tirets, sans espace
ui-case-label = Numéro d’affaire de votre bureau
ui-case-hint = Par exemple RO-2026-0412. Il est inscrit dans chaque acte.
ui-continue = Continuer
ui-back = Retour
ui-save = Enregistrer
ui-error-prefix = Erreur :{" "}
ui-problem = Il y a un problème
ui-refused-article = Fondement
ui-refused-ask = Qui peut l’autoriser, ou ce qui est autorisé
ui-trouble-words = Une panne est survenue. Rien n’a été confirmé qui n’ait été écrit.
ui-trouble-advice = Réessayez. Si cela se reproduit, communiquez l’incident ci-dessous à l’exploitant de ce nœud.
ui-trouble-kept = Ce que vous avez saisi est conservé et sera renvoyé quand vous appuierez sur le bouton.
ui-try-again = Réessayer
ui-no-such-page-title = Cette page n’existe pas
ui-no-such-page-words = Vérifiez l’adresse, ou commencez par une recherche.
ui-unreadable-title = La demande est illisible
ui-unreadable-words = Ce que le navigateur a envoyé n’est pas un formulaire de cette console. Revenez en arrière et réessayez.
ui-forged-title = Ce formulaire n’est plus valable
ui-forged-words = Il vient d’un autre endroit, ou date d’avant votre dernière connexion. Rien n’a été fait.
ui-forged-advice = Revenez en arrière, rechargez la page et renvoyez le formulaire.
ui-key-search = Rechercher
ui-key-commands = Aller à une rubrique par son nom
ui-key-help = Touches de cette page
ui-key-next-previous = Suivant et précédent dans une liste
ui-key-open = Ouvrir
ui-key-select = Sélectionner
ui-key-pages = Page précédente et suivante
ui-key-leave = Quitter, revenir
ui-day = { $day } { $month } { $year }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
ui-value-about = vers { $date }
ui-value-range = de { $from } à { $to }
ui-value-month = { $month } { $year }

## faces: catalogue

ui-catalogue-title = Catalogue
ui-catalogue-lead = Ce que dit le droit ici : registres, listes de codes et qui peut faire quoi. Ces textes sont lus et signés par des juristes ; le programme fait ce qu’ils disent.
ui-catalogue-registers = Registres
ui-catalogue-own = Textes propres à ce nœud
ui-catalogue-own-none = Personne n’a proposé de texte propre à ce nœud.
ui-catalogue-text = Texte
ui-catalogue-proposed-by = Proposé par
ui-catalogue-state = État
ui-catalogue-signed = Signé
ui-catalogue-waits = Attend un second agent
ui-catalogue-lists = Listes de codes
ui-catalogue-codes-count = Codes
ui-catalogue-source = Source
ui-catalogue-new = Il ne modifie rien de ce qui est en vigueur : il est nouveau.
ui-versions = Versions
ui-version-in-force = En vigueur
ui-version-first = Première version
ui-diff-class = Effet
ui-diff-was = Avant
ui-diff-is = Après
ui-code = Code
ui-code-label = Libellé
ui-code-about = Signification
ui-code-retired = n’est plus saisi
ui-propose-title = Proposer un texte
ui-propose-lead = Un registre, une section ou une liste de codes en TOML. Il est vérifié avec tout ce qui est en vigueur et n’entre en vigueur qu’une fois signé par un autre agent et le nœud redémarré.
ui-propose-path = Emplacement
ui-propose-path-hint = registers/NOM.toml, sections/NOM.toml ou codes/NOM.toml
ui-propose-text = Le texte entier
ui-propose-do = Proposer
ui-sign-heading = Signer ce texte
ui-sign-warning = Par votre signature, ce texte devient la règle pour toute recherche et toute fiche de ce nœud.
ui-sign-confirm = Saisissez les huit premiers caractères de son empreinte
ui-sign-confirm-wrong = Saisissez les huit premiers caractères de l’empreinte ci-dessus, pour montrer que vous avez lu ce texte même
ui-sign-do = Signer
ui-sign-other = Il attend la signature d’un autre agent que celui qui l’a proposé.
ui-sign-next = Il entre en vigueur au prochain démarrage du nœud.

## faces: help and settings

ui-help-title = Aide
ui-help-lead = Une seule question à tous les registres qui vous sont ouverts, avec une réponse motivée.
ui-help-search = Ce que l’on peut rechercher
ui-help-search-words = Saisissez ou collez des noms dans toute écriture, des dates, des numéros de documents ou d’objets, ou la zone de lecture automatique entière d’un document. Ce qui a été compris est indiqué avec la réponse.
ui-help-example-name = un nom avec une année de naissance
ui-help-example-script = un nom dans son écriture d’origine
ui-help-example-document = un document avec son pays émetteur
ui-help-example-serial = un numéro de série dont un caractère est illisible
ui-help-matches = Ce que signifient les mots d’une correspondance
ui-help-confirm = Une correspondance est une raison de demander, jamais une preuve. Seule la source d’une fiche peut la confirmer.
ui-help-recorded = Ce qui est consigné
ui-help-recorded-words = Toute recherche, toute consultation et toute modification est un acte portant votre nom, votre finalité et votre affaire, écrit avant que la réponse soit donnée. Toute personne habilitée peut vérifier qu’aucun acte n’a été supprimé.
ui-help-rights = Si une fiche vous concerne
ui-help-rights-words = Toute personne peut demander ce qui est détenu à son sujet et le faire rectifier ou effacer. Écrivez à la commission de contrôle de l’organisation ; elle décide indépendamment de ceux qui enregistrent.
ui-keys-lead = Les touches d’une seule lettre agissent quand une liste a le focus, ou si elles sont activées dans vos réglages.
ui-accessibility-aim = Cette console vise la conformité aux règles d’accessibilité WCAG 2.2, niveau AA.
ui-accessibility-script = Tout fonctionne sans JavaScript, y compris l’impression.
ui-accessibility-keys = Tout peut se faire au clavier ; les touches d’une lettre peuvent être désactivées.
ui-accessibility-colour = Rien n’est dit par la seule couleur ; les modes clair, sombre et à couleurs forcées sont pris en charge.
ui-accessibility-languages = L’anglais, le français, l’espagnol et l’arabe sont complets ; l’arabe s’écrit de droite à gauche.
ui-accessibility-checked = Un programme (axe 4) a parcouru chaque page dans les quatre langues sans rien trouver : toutes ses règles WCAG 2.2 AA sur une page claire de 1280 pixels ; le contraste aussi à 320 pixels, et en mode sombre à 1280, 768 et 320 ; la taille des cibles et le défilement aussi à 768 et 320. Il ne voit qu’une partie de ce que WCAG demande.
ui-accessibility-missing = Aucune personne utilisant un lecteur d’écran ne l’a encore testée. Signalez à l’exploitant de ce nœud ce qui ne fonctionne pas pour vous.
ui-settings-saved = Enregistré.
ui-theme = Thème
ui-theme-auto = Comme cet appareil
ui-theme-light = Clair
ui-theme-dark = Sombre
ui-settings-keyboard = Clavier
ui-settings-keys = Les touches d’une lettre agissent partout
ui-settings-keys-hint = Désactivez-les si vous dictez à votre ordinateur ou appuyez par erreur sur des touches.
ui-settings-digits = Chiffres
ui-settings-arabic-digits = Chiffres arabes orientaux en arabe
ui-settings-arabic-digits-hint = Pour la lecture seulement ; ce qui est saisi et consigné garde ses chiffres.
## faces: DESK

act-invited = a remis à un agent un lien à usage unique
act-signed-in = s'est connecté
act-signed-out = a mis fin à une session
act-purpose-stated = a indiqué la finalité et l'affaire
act-settings-changed = a modifié les réglages de la console
act-token-issued = a délivré le jeton d'une machine
act-token-revoked = a révoqué le jeton d'une machine
act-draft-saved = a sauvegardé un brouillon
act-draft-dropped = a abandonné un brouillon
act-dossier-step = a accompli une étape d'un dossier
act-dossier-read = a ouvert un dossier
act-dossier-late = un dossier est en retard
act-draft-read = a ouvert un brouillon
refusal-sign-in-not-possible = ce lien ne peut être utilisé ; demandez-en un nouveau
refusal-outside-token = le jeton n'a pas été délivré pour cela : { $about }
refusal-no-such-procedure = cette procédure n'existe pas, ou elle n'a pas cette étape : { $about }
refusal-no-such-dossier = ce dossier n'existe pas : { $about }
refusal-step-not-now = cette étape n'est pas possible là où en est le dossier : { $about }
refusal-suspended = ce bureau est suspendu pour cela : { $about }
refusal-has-passkey = cet agent a une clé d’accès, et aucun lien ne donne accès : { $about } ; une clé perdue est d’abord retirée
refusal-not-delegated = le bureau n’a pas délégué cela : { $about }
refusal-no-line = aucune ligne n’est parlée ici : { $about }
refusal-may-not-cross = l’accord ne laisse pas passer ceci : { $about }
refusal-by-procedure = ceci se fait par une étape d'une procédure, dans son dossier : { $about }
need-record-of-another-bureau = Un autre bureau répond de la fiche ; la sienne se rectifie directement
need-record-in-force = La fiche est en vigueur
need-record-is-gone = La source a retiré la fiche, ou elle a été effacée
need-record-changed-since = La fiche a été modifiée, retirée ou effacée depuis l'ouverture du dossier
need-nobody-of-the-parties = Qui décide n'appartient à aucune des parties
refusal-done-before = il a déjà été répondu à cette demande : { $about }

## faces: people

ui-people-title = Personnes et machines
ui-people-lead = Qui peut agir ici, pour quel bureau et dans quel rôle. Un accès clos garde son historique ; un identifiant n’est jamais réattribué.
ui-people-nobody = Personne n’agit encore pour ce bureau.
ui-people-of = Personnes de
ui-people-id = Identifiant
ui-actions = Actions
ui-people-active = Actif
ui-people-ended = Clos
ui-people-invite = Lien à usage unique
ui-people-end = Clore l’accès
ui-people-new-title = Admettre un agent
ui-people-admit = Admettre
ui-people-name = Nom tel que l’agent signe
ui-people-name-hint = Il figure dans chaque acte de cet agent.
ui-people-bureau-missing = Sélectionnez le bureau pour lequel l’agent agit
ui-people-role-missing = Sélectionnez le rôle
ui-people-name-missing = Saisissez le nom de l’agent
ui-people-name-wrong = Un nom compte de 1 à 120 caractères, tous visibles
ui-people-nationality = Nationalité
ui-people-nationality-not-known = Non indiquée
ui-people-nationality-title = Indiquer les nationalités d’un agent
ui-people-nationality-hint = Pays par code ou par nom, séparés par des virgules : FR, Portugal. Nul ne décide d’une affaire concernant son propre pays.
ui-people-nationality-save = Enregistrer
ui-people-nationality-wrong = Saisissez des pays par code ou par nom, séparés par des virgules : { $about }
ui-people-same-as = Agit aussi sous
ui-people-same-as-hint = Un autre identifiant de la même personne, s’il existe. Qui exerce plusieurs rôles ne peut être la seconde personne.
ui-people-same-as-wrong = Saisissez l’identifiant d’un agent, par exemple FR-0012
ui-people-entity = Entité nationale
ui-people-entity-hint = L’identifiant de l’entité, par exemple FR-BORDER ; vide pour le personnel du bureau.
ui-people-entity-wrong = Saisissez l’identifiant d’une entité, par exemple FR-BORDER

## faces: passkeys

ui-passkeys-title = Mes clés d’accès
ui-passkeys-lead = Une clé d’accès connecte par un geste ou un code PIN, sur ce site seulement : rien à saisir, rien qui puisse être transmis. Dès que vous en avez une, aucun lien ne permet d’entrer en votre nom. Créez-en une seconde et gardez-la en lieu sûr.
ui-passkeys-none = Vous n’avez pas encore de clé d’accès.
ui-passkey-new = Créer une clé d’accès
ui-passkey-make = Créer
ui-passkey-name = Comment vous l’appelez
ui-passkey-name-hint = Par exemple : clé du trousseau, clé de réserve au coffre.
ui-passkey-name-missing = Saisissez comment vous l’appelez
ui-passkey-not-made = La clé n’a pas été gardée : le défi était trop ancien ou déjà utilisé, ou la clé n’y correspondait pas. Réessayez
ui-passkey-added = Depuis
ui-passkey-used = Dernière utilisation
ui-passkey-never = jamais
ui-passkey-remove = Retirer
ui-passkey-trouble = Sans résultat : la clé n’a pas été utilisée, ou elle n’est pas connue ici. Réessayez.
ui-passkey-no-script = Les clés d’accès demandent le script de ce site et un navigateur qui les connaît.
ui-passkey-not-here = Une clé d’accès tient à un nom : ouvrez la console par son nom en TLS, ou par localhost sur cette machine, et non par un numéro.
ui-people-passkeys-title = Clés d’accès
ui-people-passkeys-none = Cet agent n’a pas de clé d’accès.
ui-people-passkeys-warning = Une clé retirée n’ouvre plus rien dès maintenant. Sans aucune clé, un lien à usage unique donne de nouveau accès à l’agent.

## faces: national entities

ui-place-entities = Entités
ui-place-rights = Droits d’accès
ui-entities-title = Entités nationales
ui-entities-lead = Qui a été admis à côté du personnel du bureau, et dans quelles limites. Le bureau en répond, voit ce qu’ils ont fait et peut leur couper l’accès aussitôt.
ui-entities-none = Le bureau n’a admis aucune entité.
ui-entity-title = Entité nationale
ui-entity-new-title = Admettre une entité nationale
ui-entity-new-lead = Avec l’identifiant d’une entité existante, ses limites sont fixées de nouveau. Son personnel agit pour le bureau, dans les limites cochées ici ; un projet est remis par quelqu’un du bureau.
ui-entity-id = Identifiant
ui-entity-id-hint = L’identifiant du bureau, un tiret et des majuscules, par exemple FR-BORDER.
ui-entity-id-missing = Saisissez un identifiant, par exemple FR-BORDER
ui-entity-name = Nom légal
ui-entity-name-hint = Tel que la loi qui l’institue le nomme.
ui-entity-name-missing = Saisissez son nom légal
ui-entity-tasks = Missions
ui-entity-tasks-hint = Pourquoi l’accès lui est nécessaire.
ui-entity-tasks-missing = Saisissez ses missions
ui-entity-legal-basis = Droit national
ui-entity-legal-basis-hint = La loi en vertu de laquelle elle agit, avec l’article.
ui-entity-legal-basis-missing = Saisissez la loi
ui-entity-undertaking = Engagement signé
ui-entity-undertaking-hint = Tel que le bureau le numérote.
ui-entity-undertaking-missing = Saisissez le numéro de l’engagement
ui-entity-users = Agents au plus
ui-entity-users-hint = Un nombre, 1 ou plus.
ui-entity-users-missing = Saisissez un nombre, 1 ou plus
ui-entity-start = À partir du
ui-entity-start-hint = Par exemple 2026-12-01.
ui-entity-start-missing = Saisissez un jour, par exemple 2026-12-01
ui-entity-review = À réexaminer avant le
ui-entity-review-hint = Par exemple 2027-12-01.
ui-entity-review-missing = Saisissez un jour, par exemple 2027-12-01
ui-entity-review-due = À réexaminer
ui-entity-rights = Ce qui est délégué
ui-entity-rights-missing = Cochez un droit au moins
ui-entity-admit = Admettre
ui-entity-approved-by = Approuvée par
ui-entity-acts = Ce que son personnel a fait, et ce qui lui a été refusé
ui-entity-acts-none = Personne n’y a encore rien fait.
ui-entity-end = Couper l’accès
ui-entity-end-warning = Dès cet instant, ses agents ne peuvent plus rien ; les sessions et les clés de machines qui agissent pour elle n’ouvrent plus rien. L’identifiant n’est plus jamais attribué.
ui-entity-confirm = Saisissez l’identifiant de l’entité pour confirmer

## faces: the register of access rights

ui-rights-title = Registre des droits d’accès
ui-rights-lead = Qui peut faire quoi et où, depuis quand et par quel acte, en l’état actuel. La consultation est enregistrée.
ui-rights-csv = Télécharger en CSV
ui-rights-may = Peut
ui-rights-purposes = Finalités
ui-rights-nothing = rien
ui-rights-since = Depuis
ui-rights-by-machine = l’opérateur de la machine, ou le nœud
ui-rights-by = par
ui-rights-last = Dernier acte
ui-rights-never = aucun
ui-rights-way-in = Entre par
ui-rights-passkeys = Clés d’accès
ui-rights-provider = Fournisseur d’identité
ui-rights-machines = Clés de machines
ui-rights-under = Son bureau est sous
ui-rights-closes = Fermé sauf usage avant le
ui-rights-spared = Inutilisé depuis longtemps ; maintenu, car personne d’autre de son bureau ne pourrait faire ce qu’il peut
ui-people-again = Admettre de nouveau

## faces: identity providers

ui-provider-title = Fournisseur d’identité
ui-provider-sign-in = Se connecter avec
ui-provider-in = Vous êtes connecté.
ui-provider-go-on = Continuer
ui-provider-lead = L’agent entre en tant que personne dont ce fournisseur se porte garant :
ui-provider-none = Ce nœud n’a pas de fournisseur d’identité.
ui-provider-issuer = Émetteur
ui-provider-subject = Sujet
ui-provider-subject-hint = Ce par quoi le fournisseur désigne la personne (`sub`). Vide, l’agent n’entre plus par cette voie.
ui-provider-bind = Lier
right-query = rechercher et consulter
right-record = enregistrer et modifier
right-withdraw = retirer et effacer
right-draft = rédiger des projets
ui-people-link-title = Lien à usage unique
ui-people-link-for = Pour { $officer }
ui-people-link-once = Montré une fois, valable une fois, jusqu’au { $until }.
ui-people-link-hand = Remettez-le en main propre ou par un canal sûr pour tous deux. Qui le détient agit au nom de cet agent.
ui-people-end-title = Clore l’accès d’un agent
ui-people-end-warning = L’agent ne peut plus rien faire dès cet instant : ses sessions prennent fin et les clés des machines qui agissent en son nom n’ouvrent plus rien.
ui-people-confirm = Saisissez l’identifiant de l’agent pour confirmer
ui-people-confirm-wrong = Saisissez l’identifiant exactement comme ci-dessus
ui-bureau-new-title = Inscrire un bureau
ui-bureau-id = Identifiant du bureau
ui-bureau-id-hint = Les deux lettres de son pays, par exemple RO ; un secrétariat en a d’autres.
ui-bureau-id-wrong = Saisissez un identifiant de 2 à 12 majuscules, chiffres et tirets
ui-bureau-there = Ce bureau existe déjà
ui-bureau-name = Nom usuel
ui-bureau-enter = Inscrire
ui-keys-of-machines = Clés des machines
ui-keys-of-machines-none = Aucune machine n’a de clé.
ui-key-new-title = Délivrer une clé à une machine
ui-key-lead = Un système de frontière ou un autre programme agit avec une clé, au nom d’un agent, pour les finalités et dans les registres nommés ici, et aucun autre.
ui-key-label = Nom de la machine
ui-key-label-hint = Par exemple : poste frontière 7, lecteur de documents
ui-key-as = Agit au nom de
ui-key-until = Jusqu’au
ui-key-all-registers = tous ceux ouverts à son rôle
ui-key-registers-hint = Aucun coché : tous les registres ouverts au rôle de l’agent.
ui-key-days = Pour combien de jours
ui-key-issue = Délivrer la clé
ui-key-officer-missing = Sélectionnez l’agent au nom duquel la machine agit
ui-key-label-missing = Saisissez le nom de la machine
ui-key-purpose-missing = Sélectionnez au moins une finalité
ui-key-days-missing = Saisissez un nombre de jours
ui-key-once = Montrée une seule fois. Elle ne peut être relue ; délivrez-en une autre en cas de perte.
ui-key-revoke-title = Retirer une clé
ui-key-revoke = Retirer
ui-key-revoked = Retirée
ui-key-revoke-warning = La clé n’ouvre plus rien dès cet instant.

## faces: subscriptions

ui-subscriptions-title = Requêtes permanentes
ui-subscriptions-lead = Une requête permanente attend : quand une fiche ultérieure y correspond, votre bureau obtient une correspondance.
ui-subscriptions-none = Votre bureau n’a aucune requête permanente.
ui-subscription-new = Déposer une requête permanente
ui-subscription-what = Ce qu’il faut attendre : un nom, un numéro, une date de naissance
ui-subscription-place = Déposer
ui-subscription-end = Mettre fin
ui-subscription-everywhere = tous les registres ouverts à vous
ui-subscription-nothing = Saisissez un nom ou un numéro : une date ou un pays seul attend trop de choses
ui-subscription-title = Ce qui est arrivé
ui-subscription-none = Rien n’est arrivé depuis son dépôt.
## faces: dossiers

ui-work-count = { $count ->
    [one] { $count } dossier vous attend
    [many] { $count } de dossiers vous attendent
   *[other] { $count } dossiers vous attendent
}
ui-place-work = Mon travail
ui-place-use = Usage des notices
ui-work-title = Mon travail
ui-work-lead = Les dossiers dans lesquels vous pouvez agir maintenant, les plus pressés en tête.
ui-work-none = Rien ne vous attend.
ui-work-more = Il y en a davantage : voici les premiers. Tout se trouve sous Dossiers.
ui-due-overdue = En retard
ui-due-today = Aujourd'hui
ui-due-week = Dans la semaine
ui-due-later = Plus tard
ui-due-never = Sans délai
ui-dossiers-title = Dossiers
ui-dossiers-lead = Les dossiers que vous pouvez voir, les plus pressés en tête.
ui-dossiers-none = Il n'y en a pas.
ui-dossiers-further = Dossiers suivants
ui-dossiers-mine = Seulement ceux où je peux agir
ui-dossiers-ended = Aussi ceux qui sont clos
ui-precedents-title = Décisions antérieures
ui-precedents-lead = Comment des affaires semblables ont été tranchées, les plus récentes d’abord. Aucune décision antérieure n’en dicte une nouvelle : dites en quoi la vôtre lui ressemble et en quoi elle s’en écarte.
ui-precedents-none = Aucune décision antérieure que vous pouvez voir n’y ressemble.
ui-precedents-flag = Signalement
ui-precedents-ground = Motif
ui-precedents-phrase = Mots de l’accusation ou des motifs
ui-precedents-decided = Décision
ui-precedents-charged = Faits reprochés
ui-precedents-flags = Signalements et réponses
ui-precedents-more = Il peut y en avoir d’autres : précisez la demande.
ui-notice-suspended = Suspendue : n’agissez pas sur la base de cette notice. Son contenu n’est plus communiqué pendant l’examen.
ui-notice-over = Terminée : n’agissez pas sur la base de cette notice. Supprimez-en toutes les copies et informez ceux qui la tiennent de vous.
ui-dossier-title = Dossier
ui-dossier-about = Objet
ui-dossier-about-gone = une fiche effacée, ou que sa source réserve
ui-dossier-priority = Priorité
ui-dossier-due = Échéance
ui-dossier-since = Dans cet état depuis
ui-dossier-recipients = Avec
ui-dossier-procedure = Procédure
ui-dossier-late = En retard
ui-dossier-ended = Clos
ui-dossier-steps = Ce que vous pouvez faire maintenant
ui-dossier-no-steps = Vous n'avez rien à faire ici pour l'instant.
ui-dossier-over = Ce dossier est clos.
ui-dossier-others = Pourquoi vous ne pouvez pas franchir les autres étapes
ui-dossier-timeline = Ce qui s'est passé
ui-dossier-hidden = Une partie ne vous est pas montrée, ou pas encore.
ui-step-title = Franchir une étape
ui-step-leads = Il sera ensuite
ui-step-does = Ce qui en découle
ui-step-apart = Une autre personne que celle qui a franchi l'étape { $step } doit le faire.
ui-step-changed = Quelqu'un a franchi une étape dans ce dossier pendant que vous écriviez. Voyez ce qui s'est passé ; ce que vous avez écrit est conservé ci-dessous.
ui-step-taken = L'étape est franchie.
ui-step-leave = Laisser en l'état
ui-found-title = Ce qui ressort de la demande
ui-found-lead = D’après la demande telle qu’elle est maintenant. Rien de cela ne décide ; ce sont des personnes qui décident.
ui-found-change = Modifier la demande
ui-found-missing = Obligatoire et manquant
ui-found-nothing-missing = Rien d’obligatoire ne manque
ui-found-conditions = Conditions de son type
ui-found-lifted = Levée par une exception
ui-found-excepted = Une exception à deux signatures est accordée pour la demande telle qu’elle est.
ui-found-offences = Infraction par infraction
ui-found-grave = assez grave pour être un motif
ui-found-mild = sous le seuil ; elle ne peut être invoquée comme motif
ui-flags-title = Signalements
ui-flags-open = { $count ->
    [one] 1 signalement ouvert
   *[other] { $count } signalements ouverts
}
ui-told-title = Ce qui a été dit
ui-flag-next = Signalement ouvert suivant
ui-flag-there = Voir dans le texte
ui-key-finding = Aller au signalement 1 à 9
ui-key-flag = Signalement ouvert suivant
ui-key-precedents = Décisions passées sur ce signalement
ui-key-question = Interroger la source
ui-flags-lead = Chacun est une question posée à qui examine, jamais un verdict. Aucun n’est laissé de côté.
ui-flags-none = Aucun signalement n’est levé.
ui-flags-count = Levés : { $count } · Ouverts : { $open }.
ui-flag-open = Ouvert
ui-flag-answered = Répondu
ui-flag-raised-by = Ce qui l’a levé
ui-flag-on-file = Au dossier
ui-flag-whom = Qui peut être interrogé
ui-flag-past = Décisions antérieures avec ce signalement
ui-flag-again = Ce qui l’a levé a changé depuis la réponse : il est de nouveau ouvert.
ui-flag-answers = Réponses à ce jour
ui-flag-answer = Répondre à ce signalement
ui-flag-answer-again = Répondre à nouveau
ui-flag-answer-do = Consigner cette réponse
ui-open-title = Ouvrir un dossier
ui-open-number = Numéro de la fiche
ui-open-number-missing = Saisissez le numéro de la fiche
ui-open-priority-hint = Les délais en dépendent.
ui-record-dossiers = Dossiers sur cette fiche
ui-catalogue-procedures = Procédures
ui-filter-procedure = Procédure


## faces: supervision of bureaux

ui-use-title = Usage des notices et des diffusions
ui-use-lead = Ce que chaque membre a demandé, ce qui a été publié ou refusé et pourquoi, ce qui a été réexaminé, ce qui a pris fin. Compté au moment des faits ; aucun chiffre ne désigne une personne ni une affaire.
ui-use-csv = Télécharger en CSV
ui-use-all = Tous les membres
ui-use-year = Année
ui-use-type = Type de notice
ui-use-group = Membres
ui-use-days = Du { $from } au { $to }
ui-use-acts = Calculé sur un registre de { $acts } actes : sur le même registre, les chiffres sont les mêmes.
ui-use-small = Les chiffres de votre bureau sont complets. Pour les autres, les nombres de 1 à 4 ne sont pas indiqués, ni aucune somme qui les révélerait.
ui-use-plot = Publié parmi ce qui a été demandé
ui-use-plot-about = Foncé : publié. Clair : demandé. Les vingt membres qui ont le plus demandé ; le tableau ci-dessous les donne tous.
ui-use-map = Publié par membre
ui-use-map-about = Un carré par membre, à peu près là où se trouve son pays. Plus c’est foncé, plus il y en a ; hachuré si le nombre est trop petit pour être indiqué. Chacun mène à sa ligne du tableau.
ui-use-by-bureau = Par membre
ui-use-by-type = Par type
ui-use-refused = Refusé, par motif
ui-use-ended = Terminé, par raison
ui-use-ages = En vigueur, par ancienneté
ui-use-younger = Moins de { $years } ans
ui-use-older = { $years } ans et plus
ui-use-in-force = En vigueur
ui-use-decided = La moitié décidée en
ui-use-re-examined-hours = La moitié réexaminée en
ui-use-hours = { $hours } h
ui-use-none = Aucun
ui-supervision-title = Bureaux sous supervision
ui-supervision-lead = À quoi un bureau est soumis, en quoi, depuis quand et par quelle décision. Un agent propose, un autre signe ; les motifs sont donnés au bureau et à ceux qui décident.
ui-supervision-none = Aucun bureau n’est ni n’a été sous supervision.
ui-supervision-new-title = Proposer une décision concernant un bureau
ui-supervision-new-lead = Elle est en vigueur dès qu’un autre agent l’a signée.
ui-supervision-capability = En quoi
ui-supervision-mode = Régime
ui-supervision-since = Depuis
ui-supervision-until = Jusqu’au
ui-supervision-decision = Décision
ui-supervision-decision-hint = Tel que l’organisation la numérote, par exemple GS/2026/114.
ui-supervision-reason = Motif
ui-supervision-reason-hint = Communiqué au bureau et à ceux qui décident, et à personne d’autre.
ui-supervision-reason-closed = communiqué au bureau
ui-supervision-days-hint = À compter de la signature, 366 au plus. Vide : jusqu’à la levée.
ui-supervision-for-days = Jours à compter de la signature : { $count }
ui-supervision-until-lifted = jusqu’à la levée
ui-supervision-in-force = En vigueur
ui-supervision-past = Passée
ui-supervision-propose = Proposer
ui-supervision-sign = Signer
ui-supervision-bureau-missing = Sélectionnez le bureau
ui-supervision-capability-missing = Sélectionnez en quoi
ui-supervision-mode-missing = Sélectionnez le régime
ui-supervision-decision-missing = Saisissez le numéro de la décision
ui-supervision-reason-missing = Saisissez le motif
ui-supervision-days-missing = Saisissez un nombre de jours, ou laissez vide
capability-search = Recherche et consultation
capability-export = Exportation
capability-record = Enregistrement
capability-notice = Demandes de notices
capability-diffusion = Envoi de diffusions
mode-normal = Normal
mode-normal-means = Lève une décision antérieure.
mode-supervised = Supervisé
mode-supervised-means = Ce que le bureau envoie est retenu jusqu’à l’examen du Secrétariat général.
mode-corrected = En correction
mode-corrected-means = Comme sous supervision ; en outre, le bureau doit rectifier ce que la décision désigne.
mode-suspended = Suspendu
mode-suspended-means = Le bureau ne le peut plus. Il peut encore retirer, effacer et restreindre ce qui lui appartient.
## faces: API

# Titres des problèmes (RFC 9457) : leur nature en quelques mots
api-title-malformed = La requête est illisible
api-title-purpose-missing = La finalité n'est pas indiquée
api-title-case-missing = L'affaire n'est pas indiquée
api-title-not-authenticated = Un jeton est nécessaire
api-title-no-such-path = Il n'y a rien ici
api-title-method-not-allowed = Ce chemin n'admet pas cette méthode
api-title-not-acceptable = Aucune forme de la réponse ne convient au client
api-title-too-slow = Le corps est arrivé trop lentement
api-title-shown-once = Le secret n'a été montré qu'une fois
api-title-content-type = Le corps est d'un autre type
api-title-key-used = La clé a servi à une autre requête
api-title-precondition-missing = La version consultée n'est pas indiquée
api-title-too-many-requests = Trop de requêtes
api-title-trouble = Une panne s'est produite
api-title-busy = Le nœud est occupé
api-title-too-large = Au-delà de la limite
api-title-not-an-officer = Personne n'agit ici sous cet identifiant
api-title-role-may-not = Le rôle ne le permet pas
api-title-purpose-not-permitted = La finalité n'y donne pas accès
api-title-no-such-register = Registre inexistant
api-title-no-such-record = Fiche inexistante
api-title-no-such-procedure = Pas de telle procédure
api-title-no-such-dossier = Pas de tel dossier
api-title-step-not-now = L'étape ne peut pas être franchie maintenant
api-title-not-the-source = Réservé à la source
api-title-only-issuing-country = Réservé au pays émetteur
api-title-form-not-satisfied = Incomplet ou mal formé
api-title-check-not-met = Une condition n'est pas remplie
api-title-changed-meanwhile = Modifié entre-temps
api-title-by-procedure = Seule une procédure le fait
api-title-already-there = Existe déjà
api-title-needs-another-person = Une autre personne est nécessaire
api-title-nothing-to-search = Rien à rechercher
api-title-sign-in-not-possible = La connexion n'est pas possible
api-title-outside-token = Hors de ce pour quoi le jeton a été délivré
api-title-done-before = Déjà fait

# Ce qui ne va pas dans une requête, et ce qu'il faut faire
api-json-syntax = le JSON s'arrête trop tôt ou se rompt à la ligne { $line }, colonne { $column }
api-json-type = à la ligne { $line }, colonne { $column }, la valeur n'est pas du genre attendu à cet endroit
api-json-unknown-key = la clé « { $key } » n'est pas connue ici ; clés connues : { $known }
api-json-missing-key = la clé « { $key } » manque
api-json-double-key = la clé « { $key } » figure deux fois dans un même objet
api-json-too-deep = { $most ->
    [one] le JSON dépasse un niveau d'imbrication
    [many] le JSON dépasse { $most } de niveaux d'imbrication
   *[other] le JSON dépasse { $most } niveaux d'imbrication
}
api-not-utf8 = ce n'est pas de l'UTF-8
api-body-unwanted = cet appel n'admet pas de corps
api-body-torn = le corps s'est interrompu avant la fin
api-reason-once = indiquez le motif une seule fois : dans le corps ou dans l'en-tête `Huecry-Reason`
api-unknown-parameter = le paramètre « { $name } » n'est pas connu ici ; paramètres connus : { $known }
api-double-parameter = le paramètre « { $name } » figure deux fois
api-value = « { $name } » est illisible ; écrivez { $shape }
api-too-many-lines = { $most ->
    [one] un lot compte une question au plus
    [many] un lot compte { $most } de questions au plus
   *[other] un lot compte { $most } questions au plus
}
api-purpose-missing = indiquez dans `Huecry-Purpose` la finalité de la demande, parmi : { $purposes }
api-case-missing = indiquez dans `Huecry-Case` l'affaire concernée : elle n'est jamais présumée
api-not-authenticated = envoyez `Authorization: Bearer` avec un jeton en vigueur
api-no-such-path = vérifiez le chemin, ou consultez la description à l'adresse /api/openapi.json
api-method = ce chemin admet { $allowed }
api-not-acceptable = seule existe la forme { $types } ; demandez-la dans `Accept`
api-too-slow = { $seconds ->
    [one] le corps doit arriver en une seconde
    [many] le corps doit arriver en { $seconds } de secondes
   *[other] le corps doit arriver en { $seconds } secondes
}
api-too-large = { $most ->
    [one] le corps compte au plus { $most } octet
    [many] le corps compte au plus { $most } d'octets
   *[other] le corps compte au plus { $most } octets
}
api-content-type = envoyez { $types } dans `Content-Type`, sans compression, en UTF-8
api-key-used = une autre requête a reçu sa réponse sous cette `Idempotency-Key` ; choisissez une nouvelle clé
api-precondition-missing = indiquez dans `If-Match` la version consultée : l'`ETag` de la fiche
api-shown-once = l'acte { $act } a exécuté cette requête ; son secret a été montré alors et n'est conservé nulle part. Révoquez-le et refaites la demande sous une autre clé
api-too-many = { $seconds ->
    [one] réessayez dans une seconde
    [many] réessayez dans { $seconds } de secondes
   *[other] réessayez dans { $seconds } secondes
}
api-busy = { $seconds ->
    [one] réessayez dans une seconde
    [many] réessayez dans { $seconds } de secondes
   *[other] réessayez dans { $seconds } secondes
}
api-trouble = votre requête n'est pas en cause ; communiquez le numéro de l'incident à l'exploitant du nœud

# À quoi une valeur doit ressembler
api-shape-bureau = 2 à 12 majuscules, chiffres ou traits d'union, par exemple `FR`
api-shape-officer = un bureau et un numéro, par exemple `FR-0001`
api-shape-role = un rôle du catalogue, par exemple `ncb.officer`
api-shape-country = un code de la liste `countries`, tel que `FR`
api-shape-entity = un bureau, un tiret et des majuscules, tel que `FR-BORDER`
api-shape-register = des minuscules, des chiffres et des traits d'union, par exemple `travel-documents`
api-shape-procedure = une procédure telle que le catalogue la nomme, par exemple `record-correction`
api-shape-dossier-state = un état d'une procédure, par exemple `doubted`
api-shape-purpose = un code de la liste `purposes`, par exemple `identify-person`
api-shape-case = 1 à 64 caractères imprimables, par exemple `RO-2026-0412`
api-shape-cursor = la valeur de `next` de la page précédente, telle quelle
api-shape-limit = un nombre entier dans les bornes de la description
api-shape-year = une année à partir de 2026
api-shape-flag = un signalement, par exemple `F-REFUGEE`
api-shape-ground = un motif, par exemple `art-3`
api-shape-phrase = de 1 à 200 caractères
api-shape-notice = un type de notice, par exemple `red-notices`
api-shape-group = un groupe de pays du catalogue, par exemple `eu`
api-shape-lang = `en`, `fr`, `es` ou `ar`
api-shape-moment = un instant en UTC, par exemple `2026-11-23T02:14:00Z`
api-shape-format = l'un des formats de la description
api-shape-yes-no = `true` ou `false`
api-shape-handling = `H0`, ou `H1`, `H2` reliés par `+`, ou `H3: la restriction en toutes lettres`
api-shape-evaluation = une lettre A, B, C ou X et un chiffre de 1 à 4, par exemple `B2`
api-shape-idempotency-key = 1 à 200 caractères ASCII imprimables
api-shape-etag = la version entre guillemets droits, par exemple `"2"`
api-shape-header = cette valeur une seule fois, en UTF-8 ou encodée par des signes pour cent
draft-handling = n'est pas un code de traitement : choisissez H0, ou H1, H2 et H3, et rédigez le texte de H3
draft-reference = comporte de 1 à 200 caractères, dont aucun n'en masque ni n'en inverse d'autres
draft-evaluation = n'est pas une évaluation : une source A, B, C ou X et une information de 1 à 4, par exemple B2
draft-restriction = n'est pas une restriction : indiquez contre qui, et pour quel champ si ce n'est pour tous

## faces: search and records

ui-warning = Attention :
ui-search-hint = Un nom dans toute écriture, avec l’année de naissance si elle est connue ; un numéro de document ou d’objet ; la zone lisible à la machine d’un document, collée en entier.
ui-search-in = Registres interrogés
ui-search-where = Rechercher dans
ui-search-precise = Plus de précision
ui-search-own = Vos dernières recherches
ui-search-own-hint = Vous seul les voyez ici, sans ce qui a été demandé : d’autres peuvent lire l’écran.
ui-search-outcome = Résultat
ui-search-repeat = Répéter
ui-tour = Six essais à faire
ui-tour-lead = Tout ici est inventé, et chaque réponse est réelle : chaque bouton interroge ce nœud, et la demande est consignée comme toute autre.
ui-tour-purpose = Cette demande relève d’une autre finalité : { $purpose }.
ui-tour-state = Indiquer d’abord cette finalité
ui-tour-search-first = Faites d’abord une recherche
ui-search-name = Nom
ui-search-name-hint = Le nom entier, dans toute écriture. Les autres graphies et sonorités sont trouvées aussi.
ui-search-number = Numéro
ui-search-number-hint = D’un document, d’un véhicule, d’un navire, d’une arme, d’un téléphone. Sa nature est déduite de sa forme ; écrivez ? pour un caractère illisible.
ui-search-date = Date de naissance
ui-search-date-hint = Par exemple 5 11 1958. Omettez ce qui n’est pas connu ; écrivez une période d’années 1969/1973. Pour les objets et les incidents, il s’agit de la date des faits.
ui-search-day = Jour
ui-search-month = Mois
ui-search-year = Année
ui-search-about = Environ : la date n’est qu’approximative
ui-search-country = Pays
ui-search-country-hint = Nationalité d’une personne ; pour les documents et les objets, pays d’émission ou des faits. Un nom ou un code.
ui-search-sex = Sexe
ui-search-any = Non précisé
ui-search-asked = Vous avez demandé
ui-search-read-as = Interprété comme
ui-search-change-what = l’interprétation de la demande
ui-search-change = Modifier l’interprétation
ui-search-rest = Autre chose
ui-search-rest-hint = Un deuxième numéro, une position, les mots d’un texte, l’empreinte numérique d’une image.
ui-search-back = Retour à la recherche
ui-search-nothing = Rien de ce que ce bureau peut consulter ici ne correspond à la demande.
ui-search-not-mean = Ce que cela ne signifie pas
ui-search-again = Nouvelle recherche
ui-search-stand = Déposer une requête permanente
ui-search-more = Afficher davantage
ui-search-more-there = { $count ->
    [one] { $count } fiche est affichée. Il peut y en avoir d’autres.
    [many] { $count } de fiches sont affichées, les plus probables d’abord. Il peut y en avoir d’autres.
   *[other] { $count } fiches sont affichées, les plus probables d’abord. Il peut y en avoir d’autres.
}
ui-search-all-registers = { $count ->
    [one] Le { $count } registre qui vous est ouvert
    [many] Les { $count } de registres qui vous sont ouverts
   *[other] Les { $count } registres qui vous sont ouverts
}
ui-search-no-register = Sélectionnez au moins un registre
ui-search-no-purpose-register = Cette finalité n’ouvre aucun registre à votre rôle : rien ne peut être recherché. Indiquez une autre finalité.
ui-search-sex-wrong = Sélectionnez le sexe dans la liste
ui-search-country-wrong = Saisissez le pays par son nom ou son code à deux ou trois lettres
ui-search-near = Cette entrée ne figure pas dans la liste. Vouliez-vous dire { $near } ?
ui-search-date-year = Saisissez l’année en quatre chiffres, même si elle n’est qu’approximative
ui-search-date-month = Saisissez aussi le mois, ou omettez le jour
ui-search-date-wrong = Ce jour n’existe pas : saisissez le jour de 1 à 31 et le mois de 1 à 12
ui-search-refusal-nothing-to-search = Saisissez un nom, un numéro, une date ou des mots : un pays ou un sexe seul ne permet de rien trouver
ui-search-refusal-too-large = Abrégez la demande : elle dépasse 4096 octets et rien n’a été recherché
ui-hit-kept = Conservée jusqu’au { $day }
ui-hit-now = Que faire
ui-hit-nothing-against = Rien de ce qui a été demandé ne s’y oppose.
ui-hit-side = Côte à côte
ui-hit-particular = Élément
ui-hit-full = Fiche complète
ui-more-values = { $count ->
    [one] et { $count } autre
    [many] et { $count } d’autres
   *[other] et { $count } autres
}
ui-verdict-agrees = Concorde
ui-verdict-near = Proche
ui-verdict-differs = Diffère
ui-verdict-not-asked = Non demandé
ui-verdict-not-recorded = Non enregistré
ui-verdict-withheld = Non communiqué
ui-record-title = Fiche
ui-record-envelope = À propos de cette fiche
ui-record-state = État
ui-record-reference = Référence de la source
ui-record-evaluation = Évaluation
ui-record-evaluation-source = source : { $word }
ui-record-evaluation-information = information : { $word }
ui-record-kept = Conservée jusqu’au
ui-record-kept-why = { $keep } à compter de : { $from }. Ensuite : { $then }
ui-record-restrictions = Restrictions
ui-record-restrictions-own = Seul votre bureau, qui en est la source, les voit.
ui-record-absent = { $count ->
    [one] Non fourni : { $count } champ
    [many] Non fournis : { $count } de champs
   *[other] Non fournis : { $count } champs
}
ui-record-nothing = Rubriques sans valeur
ui-record-unknown-fields = { $count ->
    [one] { $count } champ ne peut être affiché par cette version du catalogue.
    [many] { $count } de champs ne peuvent être affichés par cette version du catalogue.
   *[other] { $count } champs ne peuvent être affichés par cette version du catalogue.
}
ui-record-change = Modifier
ui-record-restrict = Restreindre
ui-record-withdraw = Retirer
ui-record-erase = Effacer
ui-record-history = Historique
ui-record-history-of = Historique de { $number }
ui-record-history-lead = Toutes les versions, la dernière d’abord : qui, quand, pourquoi, par quel acte. Ce que la source ne communique pas aujourd’hui ne l’est pas non plus pour le passé.
ui-record-versions = Versions
ui-record-back = Retour à la fiche
ui-record-changes-of = Ce que la version { $version } a modifié
ui-record-was = Avant
ui-record-is = Après
tour-name-title = Un nom en arabe, une fiche en lettres latines
tour-name-words = Un nom entendu à un guichet du Caire. La fiche est marocaine et n’a que des lettres latines ; la carte dit pourquoi elle correspond.
tour-zone-title = Un passeport, un caractère mal lu
tour-zone-words = Le lecteur à la frontière a pris le B de son numéro pour un 8. Le chiffre de contrôle le révèle, et le passeport volé est trouvé.
tour-serial-title = Un pistolet au numéro à demi limé
tour-serial-words = [38] est un 3 ou un 8, ? est illisible. La marque restreint la recherche.
tour-none-title = Aucune fiche
tour-none-words = Un passeport que nul n’a signalé. C’est la réponse habituelle, et un acte comme tout autre ; la page dit ce qu’elle ne signifie pas.
tour-closed-title = Une fiche fermée à un bureau
tour-closed-words = Bucarest a fermé cette fiche à Madrid. Tous les autres la trouvent ; pour un agent de Madrid, c’est comme si elle n’existait pas.
tour-proof-title = Prouver votre dernière recherche
tour-proof-words = Elle a été consignée avant la réponse. Sa preuve n’exige aucune confiance en ce nœud : les outils d’autrui la vérifient aussi.
cli-invited = à usage unique, pour { $officer }, jusqu'au { $until }
cli-supervision-waits = enregistré dans l’acte { $act } ; attend un autre agent : huecry supervision sign { $id }
cli-sessions-ended = { $count ->
    [0] aucune session de { $officer } n'était ouverte
    [one] une session de { $officer } a été fermée
    [many] { $count } de sessions de { $officer } ont été fermées
   *[other] { $count } sessions de { $officer } ont été fermées
  }
cli-token-issued = jeton { $token } pour { $officer } : la ligne ci-dessus en est le secret, affiché une seule fois et conservé nulle part
cli-token-revoked = révoqué : { $token }
ui-value-quality-good = de bonne qualité
ui-value-quality-low = de qualité médiocre

## faces: audit, proofs, node

ui-audit-title = Audit
ui-audit-lead = Qui a fait quoi, pour qui, pourquoi et quand. La consultation de cette liste est elle-même enregistrée.
ui-audit-filter = Restreindre la liste
ui-audit-record-hint = Tous ceux qui l’ont vue, modifiée ou trouvée. Un numéro, par exemple NOM-2026-000123.
ui-audit-officer = Agent
ui-audit-officer-hint = L’identifiant, par exemple FR-0012.
ui-audit-officer-wrong = Saisissez l’identifiant d’un agent, par exemple FR-0012
ui-audit-any = Tous
ui-audit-from = Du
ui-audit-until = Jusqu’au, inclus
ui-audit-part-day = Jour
ui-audit-part-month = Mois
ui-audit-part-year = Année
ui-audit-day-wrong = Saisissez un jour, un mois et une année, par exemple 5 11 2026
ui-audit-days-turned = Saisissez un dernier jour qui ne précède pas le premier
ui-audit-show = Afficher
ui-audit-clear = Effacer
ui-audit-acts = Actes, les plus récents d’abord
ui-audit-of-record = Tous ceux qui ont vu ou modifié
ui-audit-shown = { $count ->
    [0] Aucun acte affiché
    [one] { $count } acte affiché
   *[other] { $count } actes affichés
  }
ui-audit-total = { $count ->
    [one] sur { $count } acte de ce nœud
   *[other] sur { $count } actes de ce nœud
  }
ui-audit-covered = { $count ->
    [one] point de contrôle sur { $count } acte
   *[other] point de contrôle sur { $count } actes
  }
ui-audit-none = Aucun acte ne correspond à la demande.
ui-audit-none-yet = Jusqu’ici : les actes plus anciens n’ont pas encore été parcourus.
ui-audit-not-looked = Rien n’a été recherché : corrigez d’abord ce qui est signalé.
ui-audit-pages = Pages de la liste
ui-audit-newer = Plus récents
ui-audit-older = Plus anciens
ui-audit-newest = Les plus récents
ui-audit-time = Heure, UTC
ui-audit-why = Pourquoi
ui-audit-outcome = Résultat
ui-audit-node = le nœud lui-même
ui-audit-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
  }
ui-outcome-done = fait
ui-outcome-hits = { $count ->
    [0] aucune fiche
    [one] { $count } résultat
   *[other] { $count } résultats
  }
ui-outcome-records = { $count ->
    [0] aucune fiche
    [one] { $count } fiche
   *[other] { $count } fiches
  }
ui-outcome-acts = { $count ->
    [0] aucun acte affiché
    [one] { $count } acte affiché
   *[other] { $count } actes affichés
  }
ui-my-acts-title = Ce qui est enregistré à mon sujet
ui-my-acts-lead = Tout ce que vous avez fait ici, le plus récent d’abord. Chacun peut consulter ses propres actes.
ui-my-acts-more = Si un acte affiché ici n’est pas le vôtre, informez votre délégué à la protection des données en citant son numéro.
ui-proof-heading = Preuve d’un acte
ui-proof-title = Preuve de l’acte { $act }
ui-proof-lead = Cinq étapes montrent que cet acte figure dans le journal, inchangé. Vous n’avez pas à croire ce nœud : vérifiez vous-même.
ui-proof-wait = Vérification…
ui-proof-unable = Ce navigateur ne peut pas vérifier cette étape.
ui-proof-failed = Ne concorde pas.
ui-proof-act = L’acte, texte canonique
ui-proof-act-words = Ce qui a été enregistré, octet par octet.
ui-proof-act-not-shown = Le contenu de l’acte n’est montré qu’à l’agent qui l’a accompli et aux personnes autorisées à lire les actes. Les autres étapes se vérifient sans lui.
ui-proof-act-ok = Le sel et ces octets donnent l’engagement inscrit dans la feuille.
ui-proof-act-failed = Ces octets ne sont pas ceux sur lesquels la feuille s’engage.
ui-proof-bytes = { $count ->
    [one] { $count } octet
   *[other] { $count } octets
  }
ui-proof-bytes-set = Mis en lignes pour la lecture ; l’engagement porte sur le même texte sans sauts de ligne ni espaces entre ses parties.
ui-proof-salt = Son sel
ui-proof-salt-words = 32 octets aléatoires conservés avec l’acte. S’il est effacé, ils disparaissent aussi et plus personne ne peut ouvrir l’engagement.
ui-proof-leaf = Sa feuille dans le journal
ui-proof-leaf-words = Tout ce que le journal contient de l’acte : sa nature, sa seconde, le catalogue en vigueur et une empreinte salée qui engage sur le texte sans le révéler.
ui-proof-commitment = Empreinte salée du texte
ui-proof-catalogue = Catalogue en vigueur
ui-proof-leaf-ok = La feuille est bien formée et correspond à la place de cet acte dans le journal.
ui-proof-leaf-failed = La feuille ne correspond pas à la place de cet acte dans le journal.
ui-proof-path = { $count ->
    [0] Chemin : aucune empreinte n’est nécessaire
    [one] Chemin de { $count } empreinte
   *[other] Chemin de { $count } empreintes
  }
ui-proof-path-words = Hachées l’une après l’autre à partir de la feuille, elles donnent la racine de tous les actes jusqu’au point de contrôle.
ui-proof-path-show = Afficher les empreintes
ui-proof-path-ok = Le chemin mène de la feuille à la racine du point de contrôle.
ui-proof-path-failed = Le chemin ne mène pas à la racine du point de contrôle.
ui-proof-signature = { $count ->
    [one] Point de contrôle signé sur { $count } acte
   *[other] Point de contrôle signé sur { $count } actes
  }
ui-proof-signature-words = L’organisation a signé cette racine avec la clé de son journal : elle ne pourra pas la nier plus tard. Aucun témoin ne l’a encore cosignée.
ui-proof-checkpoint = Texte et signature du point de contrôle
ui-proof-key = Clé publique du journal
ui-proof-signature-ok = Le point de contrôle est signé par cette clé et désigne ce journal.
ui-proof-signature-failed = Le point de contrôle n’est pas signé par cette clé pour ce journal.
ui-proof-seen = Évolution depuis la dernière consultation par ce navigateur
ui-proof-seen-words = Ce navigateur se souvient du dernier point de contrôle qu’il a vu et vérifie que le journal n’a fait que croître depuis.
ui-proof-seen-first = Ce navigateur n’avait pas encore vu ce journal ; il se souviendra de ce point de contrôle.
ui-proof-seen-ok = Le journal n’a fait que croître depuis que ce navigateur l’a vu.
ui-proof-seen-failed = Ce N’EST PAS le journal que ce navigateur avait vu : son passé ou sa clé a été modifié.
ui-proof-seen-unable = Les empreintes publiées du journal n’ont pas pu être lues.
ui-proof-whole-ok = Toutes les étapes concordent.
ui-proof-whole-failed = Au moins une étape ne concorde pas. Conservez cette page et informez le délégué à la protection des données.
ui-proof-whole-unable = Toutes les étapes n’ont pas pu être vérifiées ici.
ui-proof-verify = Vérifier dans ce navigateur
ui-proof-download = Télécharger la preuve
ui-proof-elsewhere = Vérifier ailleurs
ui-proof-elsewhere-words = Le fichier est une preuve C2SP tlog-proof : d’autres outils la lisent aussi. Avec ce programme, sur toute machine et sans ce nœud :
ui-proof-key-words = Une clé affichée par ce nœud même prouve peu à elle seule. Comparez-la une fois avec celle que l’organisation a publiée ailleurs ; l’exploitant l’affiche avec :
ui-proof-changed-advice = La base ne contient plus ce qui avait été enregistré. Informez immédiatement le délégué à la protection des données et l’exploitant du nœud en citant le numéro de l’acte.
ui-verify-title = Vérifier une preuve
ui-verify-lead = Apportez la preuve d’un acte : ce nœud indique si elle tient et si le contenu de l’acte est toujours celui sur lequel il s’était engagé.
ui-verify-file = Le fichier de preuve
ui-verify-file-hint = Son nom se termine par .tlog-proof ; il fait quelques kilo-octets.
ui-verify-paste = Ou collez son texte
ui-verify-do = Vérifier
ui-verify-missing = Choisissez un fichier de preuve ou collez son texte
ui-verify-log = Journal
ui-verify-size = Actes couverts par le point de contrôle
ui-verify-content = Contenu
proof-stands = La preuve tient.
proof-not-a-proof = Ce n’est pas une preuve lisible.
proof-not-signed = Son point de contrôle n’est pas signé par la clé du journal de ce nœud.
proof-bad-signature = La signature du point de contrôle ne correspond pas au texte : quelqu’un l’a modifié.
proof-other-log = Son point de contrôle est celui d’un autre journal.
proof-does-not-lead = Ses empreintes ne mènent pas de l’acte à la racine signée.
proof-content-matches = Il est présent et correspond à l’engagement.
proof-content-differs = Le contenu de l’acte N’EST PAS celui de l’engagement : quelqu’un l’a modifié.
proof-content-erased = Il a été effacé ; son engagement demeure.
proof-content-not-shown = Indiqué seulement à l’agent qui l’a accompli et aux personnes autorisées à lire les actes.
ui-node-title = État du nœud
ui-node-lead = L’état de ce nœud. Des nombres et des empreintes seulement : aucune fiche ni aucun acte n’est ouvert ici.
ui-node-now = État
ui-node-good = bon
ui-node-warn = à surveiller
ui-node-bad = mauvais
ui-node-checkpoint = Point de contrôle
ui-node-never-signed = Aucun n’a encore été signé.
ui-node-never-signed-more = Tant qu’il n’y en a pas, personne à l’extérieur ne peut vérifier le passé.
ui-node-all-covered = Le dernier point de contrôle couvre tous les actes.
ui-node-open = { $count ->
    [one] { $count } acte n’est pas encore couvert.
   *[other] { $count } actes ne sont pas encore couverts.
  }
ui-node-open-since = { $count ->
    [0] Le plus ancien date de moins d’une minute.
    [one] Le plus ancien date de { $count } minute.
   *[other] Le plus ancien date de { $count } minutes.
  }
ui-node-index = Index
ui-node-in-step = à jour avec les fiches
ui-node-behind = { $count ->
    [one] en retard de { $count } acte
   *[other] en retard de { $count } actes
  }
ui-node-behind-more = La prochaine recherche lui fera d’abord rattraper son retard.
ui-node-found = { $count ->
    [0] Aucune fiche ne peut être trouvée.
    [one] { $count } fiche peut être trouvée.
   *[other] { $count } fiches peuvent être trouvées.
  }
ui-node-catalogue-good = Les actes sont enregistrés sous le catalogue appliqué par ce nœud.
ui-node-catalogue-bad = Les actes sont enregistrés sous un autre catalogue que celui appliqué par ce nœud : redémarrez-le.
ui-node-numbers = En chiffres
ui-node-acts = Actes
ui-node-covered = Actes sous point de contrôle
ui-node-records = Fiches trouvables
ui-node-sessions = Sessions en cours
ui-node-is = Ce qui fonctionne ici
ui-node-root = Racine du dernier point de contrôle
ui-node-engine = Base de données
ui-node-sign = Signer un point de contrôle maintenant
ui-node-sign-words = En service, le nœud signe de lui-même toutes les quelques minutes. Signer maintenant comble l’écart aussitôt : dès lors, personne ne peut modifier ce qui précède sans que cela se voie.

## faces: records

ui-warning-prefix = Attention :{" "}
ui-records-registers = Registres qui vous sont ouverts
ui-records-none = Votre rôle et votre finalité n’ouvrent aucun registre à l’enregistrement, à l’import ou à l’export. Déclarez une autre finalité ou adressez-vous à un agent enregistreur de votre bureau.
ui-records-new = Nouvelle fiche
ui-records-import = Importer un fichier
ui-records-export = Exporter
ui-records-drafts = Brouillons de votre bureau
ui-records-no-drafts = Aucun brouillon n’est en cours de rédaction.
ui-records-draft-of = Brouillon
ui-records-draft-new = Nouvelle fiche
ui-records-draft-change = Modification de
ui-records-saved = Enregistré
ui-records-drafts-kept = Un brouillon que personne n’a enregistré depuis trente jours est effacé.
ui-records-imports = Imports de votre bureau
ui-find-label = Ouvrir une fiche par son numéro
ui-find-hint = Par exemple NOM-2026-000123.
ui-find-do = Ouvrir
ui-find-missing = Saisissez le numéro d’une fiche
ui-find-wrong = Un numéro de fiche commence par les lettres de son registre, par exemple NOM-2026-000123
ui-change-title = Modifier cette fiche
ui-change-what = Un brouillon de la modification est ouvert avec ce que dit la fiche. La fiche reste inchangée tant que vous n’avez pas remis le brouillon.
ui-restrict-title = Modifier le traitement et les restrictions
ui-restrict-what = Un brouillon est ouvert avec le traitement, l’évaluation et les restrictions actuels de la fiche. Rien ne change avant sa remise.
ui-draft-title = Brouillon : sections
ui-draft-of-new = Nouvelle fiche · { $register }
ui-draft-of-change = Modification de { $number }, version { $version }
ui-draft-saved-by = Dernier enregistrement par
ui-draft-says = Ce que dit la fiche
ui-draft-reviews = Dossiers qui la concernent
ui-draft-beside = Ce que la source en dit
ui-draft-answered = { $filled } sur { $all } renseignés
ui-draft-todo = Pas commencée
ui-draft-doing = En cours
ui-draft-done = Terminée
ui-draft-problem = Problème
ui-draft-done-box = J’ai terminé cette section
ui-draft-saved = Enregistré tel que saisi.
ui-draft-continue = Enregistrer et continuer
ui-draft-return = Enregistrer et revenir
ui-draft-check = Vérifier les réponses
ui-draft-drop = Abandonner ce brouillon
ui-draft-drop-what = Tout ce qui a été saisi dans ce brouillon est effacé, sans retour possible.
ui-draft-drop-record = Aucune fiche n’en est modifiée.
ui-draft-drop-do = Effacer le brouillon
ui-draft-keep = Le conserver
ui-complete-title = Complétude
ui-complete-summary = Remplies : { $met } · Non remplies : { $unmet } · À apprécier : { $person } · Obligatoires manquants : { $missing }
ui-complete-go = Y aller
ui-complete-go-section = Aller à { $section }
ui-complete-cited = { $said } · { $cites }
ui-rule-birth-before-event = La personne est née avant les faits
ui-rule-event-not-in-future = L’événement n’est pas dans le futur
ui-rule-expiry-within-fifteen-years = Le document est valable quinze ans au plus
ui-rule-height-plausible = La taille convient à une personne de cet âge
ui-rule-image-or-unique-mark = Quelque chose distingue cet objet d’un autre
ui-rule-issue-before-expiry = Le document a été délivré avant son expiration
ui-rule-make-known-for-trace = L’arme peut être tracée par sa marque ou ses marquages
ui-rule-nothing-coercive = Rien de ce qui est demandé ne gèle ni ne saisit
ui-rule-no-personal-names = Aucun texte ne nomme une personne
ui-rule-number-or-range = Le numéro, ou la série de numéros, est cohérent
ui-rule-one-name-at-least = Il y a un nom, ou un numéro permettant de reconnaître la personne
ui-rule-plausible-dates = Les dates sont plausibles
ui-rule-position-is-at-sea = La position comporte latitude et longitude
ui-rule-serial-says-its-state = Le numéro de série et son état concordent
ui-form-add = En ajouter un autre
ui-form-remove = Retirer
ui-form-name-given = Prénoms
ui-form-name-family = Nom de famille
ui-form-name-whole = Nom complet
ui-form-name-whole-hint = Tel qu’il s’écrit, dans son écriture d’origine si elle est connue. À laisser vide si prénoms et nom de famille suffisent.
ui-form-name-use = Nature du nom
ui-form-name-quality = Qualité
ui-form-name-more = Nature, qualité et note de ce nom
ui-form-note = Note
ui-form-date-hint = Par exemple 5 11 1958. Omettez ce qui est inconnu : une année seule est une date.
ui-form-date-day = Jour
ui-form-date-month = Mois
ui-form-date-year = Année
ui-form-date-about = Vers cette date
ui-form-date-range = Entre deux dates : jusqu’au
ui-form-place-words = Lieu, en toutes lettres
ui-form-place-country = Pays
ui-form-position = Latitude et longitude
ui-form-latitude = Latitude
ui-form-latitude-hint = En degrés, le sud avec un moins : -1.2921
ui-form-longitude = Longitude
ui-form-longitude-hint = En degrés, l’ouest avec un moins : -17.4441
ui-form-number = Numéro
ui-form-number-type = Type de document
ui-form-number-country = Pays qui l’a attribué
ui-form-number-more = Précisions sur ce numéro
ui-form-language = Langue
ui-form-language-more = Langue de ce texte
ui-form-image-hint = L’empreinte de l’image, jamais l’image : pdq, sha256, sha1 ou md5, deux-points, puis les chiffres.
ui-form-link-hint = Le numéro de la fiche, par exemple { $example }.
ui-form-wrong = { $field } : { $said }
ui-form-wrong-missing = { $field } : répondez, ou indiquez que la source l’ignore
ui-form-wrong-date = { $field } : saisissez une date réelle en chiffres, par exemple 5 11 1958, avec une année à quatre chiffres
ui-form-wrong-name = { $field } : saisissez prénoms et nom de famille, ou le nom complet
ui-form-wrong-both = { $field } : donnez une valeur ou indiquez qu’elle est inconnue, pas les deux
ui-form-wrong-code = { $field } : choisissez dans la liste
ui-form-wrong-link = { $field } : il n’existe aucune fiche de ce numéro que votre bureau puisse consulter
ui-form-wrong-number = { $field } : saisissez le numéro
ui-envelope-title = Traitement et source
ui-envelope-lead = Votre bureau répond de cette fiche. Il indique ici ce que les autres peuvent en faire et la confiance qu’elle mérite.
ui-envelope-handling = Traitement
ui-envelope-handling-hint = H0 seul, ou un ou plusieurs des autres.
ui-envelope-handling-missing = Traitement : choisissez ce que les destinataires peuvent faire de la fiche
ui-envelope-other = H3 : la restriction, en toutes lettres
ui-envelope-other-hint = Uniquement avec H3. Elle est lue avant la fiche.
ui-envelope-ref = Votre propre référence
ui-envelope-ref-hint = Utilisée une seule fois dans ce registre. Les autres bureaux ne la voient pas.
ui-envelope-evaluation = Évaluation
ui-envelope-evaluation-source = Quelle est la fiabilité de la source ?
ui-envelope-evaluation-information = Quelle est la certitude de l’information ?
ui-envelope-not-evaluated = Non évaluée
ui-envelope-restrictions = Restrictions
ui-envelope-restrictions-hint = Les destinataires nommés ne voient pas la fiche, ou le champ. Sans restriction, tout bureau ayant accès à ce registre la voit en entier.
ui-envelope-who = Cachée à
ui-envelope-whom = Bureaux ou organisation, par leurs codes
ui-envelope-what = Ce qu’ils ne voient pas
ui-envelope-bureau = Ces bureaux
ui-envelope-organisation = Tous les bureaux d’une organisation
ui-envelope-everyone = Tous
ui-envelope-everyone-but = Tous sauf ces bureaux
ui-submit-title = Remettre
ui-submit-declaration = En la remettant, je confirme au nom de mon bureau, qui en est la source, qu’à notre connaissance elle est exacte et à jour, que nous pouvons légalement l’enregistrer ici, et que nous la corrigerons ou la retirerons si cela change.
ui-submit-do = Confirmer et remettre
ui-submit-later = Pas maintenant
ui-submit-not-yet = La remise n’est pas encore possible
ui-submit-not-yet-why = Corrigez ce qui n’est pas rempli sous Complétude. Ce qui reste à apprécier n’empêche pas la remise.
ui-reason-hint = Il est inscrit dans l’historique et vu de quiconque peut le consulter.
ui-reason-missing = Saisissez le motif
ui-reason-wrong = Écrivez en caractères visibles : 1000 au plus, sur une seule ligne, dont aucun n’en cache ou n’en inverse d’autres
ui-submitted-new = Fiche remise
ui-submitted-change = Modification remise
ui-submitted-number = Numéro de la fiche
ui-submitted-notes = Une personne devrait examiner ceci
ui-submitted-then = Elle peut désormais être trouvée par tout bureau habilité à la voir. Le brouillon n’existe plus.
ui-submitted-request = Personne ne la trouve avant que son examen ne l’ait publiée. Le brouillon n’existe plus ; la demande peut être modifiée jusqu’à sa soumission.
ui-submitted-go-on = La suite
ui-submitted-open = Ouvrir la fiche
ui-conflict-title = Quelqu’un a modifié la fiche entre-temps
ui-conflict-words = { $number } était en version { $from } à l’ouverture de ce brouillon et est maintenant en version { $now }. Rien n’a été remis.
ui-conflict-what = Là où la fiche et votre brouillon diffèrent maintenant :
ui-conflict-none = Ils disent la même chose.
ui-conflict-before = À l’ouverture
ui-conflict-now = La fiche maintenant
ui-conflict-draft = Votre brouillon
ui-conflict-both = modifié des deux côtés
ui-conflict-then = Vous pouvez repartir de ce que dit la fiche maintenant : ce que vous avez modifié reste tel que saisi, le reste suit la fiche. Vérifiez ensuite et remettez à nouveau.
ui-conflict-do = Repartir de la fiche actuelle
ui-take-back-happens = Ce qui va se passer
ui-take-back-number = Saisissez à nouveau le numéro de la fiche
ui-take-back-number-hint = Pour qu’il s’agisse bien de cette fiche et d’aucune autre.
ui-take-back-number-wrong = Saisissez { $number } pour confirmer
ui-take-back-leave = Ne rien changer
ui-withdraw-title = Retirer une fiche
ui-withdraw-happens-1 = Aucun bureau ne trouve plus la fiche, dans aucune recherche.
ui-withdraw-happens-2 = Elle est conservée avec son historique jusqu’au terme de sa durée. Ceux qui peuvent la consulter voient que vous l’avez retirée, et pourquoi.
ui-withdraw-happens-3 = Ceux qui en ont été informés gardent cette information : prévenez-les si nécessaire.
ui-withdraw-warning = Seul un nouvel enregistrement peut la rétablir.
ui-withdraw-do = Retirer la fiche
ui-withdraw-done = Fiche retirée
ui-withdraw-then = Elle n’est plus trouvée. Son historique demeure.
ui-erase-title = Effacer une fiche
ui-erase-happens-1 = Toutes les versions de la fiche sont effacées ici, avec ce qui prouve leur contenu.
ui-erase-happens-2 = Il reste un engagement que personne ne peut ouvrir, son numéro dans la liste des effacements, et cet acte avec votre motif.
ui-erase-happens-3 = Les sauvegardes le perdent à leur expiration ou lors d’une restauration.
ui-erase-warning = Une fiche effacée ne peut être rétablie. Pour en cesser l’usage tout en gardant l’historique, retirez-la.
ui-erase-do = Effacer définitivement
ui-erase-done = Fiche effacée
ui-erase-then = Elle n’existe plus. Son effacement, son auteur et son motif restent consignés.
ui-import-title = Import
ui-import-lead = Seul le début du fichier est d’abord examiné, et rien n’est enregistré. Vous décidez ensuite de commencer ou non.
ui-import-file = Fichier
ui-import-file-hint = 256 Mio au plus. Les fichiers plus gros passent par la ligne de commande ou l’interface.
ui-import-file-missing = Choisissez un fichier non vide
ui-import-file-wrong = Fichier : { $why }
ui-import-format = Format du fichier
ui-import-format-hint = Sans choix, l’extension du nom de fichier décide.
ui-import-format-missing = Choisissez le format du fichier : son nom ne l’indique pas
ui-format-csv = Tableau à virgules (CSV)
ui-format-csv-about = Une ligne par fiche, pour tableurs. UTF-8.
ui-format-jsonl = JSON, un objet par ligne (JSON Lines)
ui-format-jsonl-about = Un objet par fiche, pour programmes. Rien ne se perd.
ui-format-un-sc = Liste récapitulative du Conseil de sécurité des Nations Unies (XML)
ui-import-reason-hint = Il est inscrit dans chaque acte. À défaut, le nom du fichier l’est.
ui-import-handling = Traitement des lignes qui n’en indiquent pas
ui-import-handling-hint = Toute fiche porte un code de traitement. Ce que la ligne indique elle-même l’emporte toujours.
ui-import-handling-none = Aucun : ces lignes ne sont pas reprises
ui-import-list = Si le fichier est une liste à part entière
ui-import-prefix = Début de ses références
ui-import-prefix-hint = Placé devant chaque référence, pour que deux de vos listes ne se mêlent jamais. Par exemple border-police:
ui-import-complete = Fiches que la liste ne contient plus
ui-import-complete-box = Le fichier est complet : retirer les fiches de mon bureau qu’il ne contient plus
ui-import-complete-half = Elles sont retirées, sauf si cela en touchait plus de la moitié : alors aucune ne l’est.
ui-import-complete-all = Elles sont retirées, quel qu’en soit le nombre.
ui-import-withdraw-all = Retirer même si cela en touche plus de la moitié
ui-import-older = Reprendre la liste des Nations Unies même si elle est plus ancienne que la dernière reprise
ui-import-look-do = Examiner le fichier
ui-import-looked-all = Toutes les lignes ont été examinées : { $rows }. Ne seraient pas reprises : { $rejected }.
ui-import-looked-first = Les premières lignes ont été examinées : { $rows }. Ne seraient pas reprises : { $rejected }. D’autres suivent.
ui-import-looked-ended = Le fichier ne peut être lu jusqu’au bout. Lignes lisibles : { $rows }, dont ne seraient pas reprises : { $rejected }. Corrigez-le et présentez-le à nouveau.
ui-import-nothing-yet = Rien n’est encore enregistré.
ui-import-start = Lancer l’import
ui-import-forget = Ne pas importer
ui-import-forget-done = Retirer de la liste
ui-import-reading = Enregistrement des lignes
ui-import-far = { $percent } % lus · Lignes : { $rows } · Non reprises : { $rejected }
ui-import-stop = Arrêter
ui-import-stopping = Il s’arrête après les lignes en cours.
ui-import-refresh = Actualiser
ui-import-survives = Vous pouvez quitter cette page : l’import continue. Si le nœud s’arrête, ce qui a été confirmé demeure ; importez le même fichier pour reprendre.
ui-import-waiting = Attend votre décision
ui-import-running = En cours
ui-import-done = Import terminé
ui-import-stopped = Import arrêté
ui-import-stopped-words = Ce qui a été lu est enregistré. Importez le même fichier pour reprendre.
ui-import-failed = Inachevé
ui-import-unsure = Rien n’a été retiré : une ligne non reprise n’indique pas de quelle fiche il s’agit. Corrigez-la et importez à nouveau.
ui-import-too-many = Plus de la moitié des fiches de la liste auraient été retirées ; aucune ne l’a été. Les lignes du fichier sont enregistrées. Si la liste est juste, importez-la à nouveau en l’autorisant.
ui-import-too-old = La liste est plus ancienne que la dernière reprise : elle rétablirait ce qui a été modifié. Rien n’a été enregistré.
ui-import-unreadable = Le fichier n’a pu être lu jusqu’au bout
ui-import-unreadable-words = Ce qui précède est enregistré ; rien n’a été retiré. Corrigez le fichier et importez-le à nouveau.
ui-import-rows = Lignes lues
ui-import-rejected = Non reprises
ui-import-withdrawn = Retirées
ui-import-special-published = Notices spéciales publiées
ui-import-special-amended = Notices spéciales modifiées
ui-import-special-ended = Notices spéciales closes
ui-import-special-lacking = Inscriptions insuffisantes pour une notice
ui-import-told = Lignes à examiner
ui-import-told-count = Lignes et avertissements : { $count }
ui-import-download = Tout télécharger en JSON Lines
ui-import-lost = Toutes n’ont pu être consignées : le disque est plein.
ui-import-at = Ligne
ui-import-reference = Référence
ui-import-taken = Issue
ui-import-not-taken = Non reprise
ui-import-look = À examiner
ui-import-raw = Ce qui y figure
ui-import-facts = Cet import
ui-import-since = Depuis
ui-export-title = Export
ui-export-what-1 = Le fichier contient toutes les fiches en vigueur que votre bureau peut voir. Ce qui lui est caché n’y figure pas.
ui-export-what-2 = Chaque ligne porte son code de traitement. Quiconque détient le fichier y est tenu.
ui-export-what-3 = L’export est consigné avec votre nom, votre finalité et votre affaire avant que le fichier ne parte.
ui-export-do = Exporter le registre
ui-export-format-missing = Choisissez le format du fichier

## Conditions des notices

condition-adult-privacy-permits = pour un adulte, ou si l'âge est inconnu, la loi nationale sur la vie privée doit permettre la demande
condition-adult-privacy-permits-met = Le droit national de la vie privée permet la demande
condition-asked-of-the-list = indiquez ce qui est demandé, dans la liste
condition-asked-of-the-list-met = Ce qui est demandé figure sur la liste
condition-asset-offence-named = indiquez les avoirs et l'infraction dont ils proviennent
condition-asset-offence-named-met = Les avoirs et l’infraction dont ils proviennent sont désignés
condition-body-described = décrivez le corps : taille, poids, yeux, cheveux, signes ou corpulence
condition-body-described-met = Le corps est décrit
condition-body-material = indiquez les éléments de comparaison : empreintes, ADN, odontogramme ou photographies
condition-body-material-met = Il existe des éléments à comparer
condition-custody-told-for-a-minor = la personne est mineure : indiquez qui a la garde légale
condition-custody-told-for-a-minor-met = La garde est indiquée lorsqu’il s’agit d’un mineur
condition-extradition-will-be-sought = la source doit indiquer qu'elle demandera l'extradition en cas d'arrestation
condition-extradition-will-be-sought-met = L’extradition sera demandée en cas d’arrestation
condition-identity-complete = identifiez la personne : nom, sexe, date de naissance et signalement, document, empreintes ou ADN ; ou photographie avec alias, noms des parents, signalement, document, empreintes ou ADN
condition-identity-complete-met = La personne peut être identifiée
condition-known-by-something = donnez de quoi reconnaître la personne : un nom, un document, un signalement, des éléments d'identification ou une photographie
condition-known-by-something-met = Un élément permet de reconnaître la personne
condition-listed-with-a-measure = indiquez la fiche de la personne ou de l'entité, la référence de la liste et au moins une mesure
condition-listed-with-a-measure-met = L’inscription et ses mesures sont indiquées
condition-method-of-its-branch = indiquez si l'affaire est close ou ouverte : close, dites comment prévenir les faits ; ouverte, dites l'infraction
condition-method-of-its-branch-met = L’affaire est indiquée ouverte ou close, avec ce que cela exige
condition-missing-or-unable = une notice jaune vise une personne disparue ou non identifiée : la qualité indique autre chose, ou rien
condition-missing-or-unable-met = La personne est disparue ou non identifiée
condition-part-in-the-case = indiquez si la personne est condamnée, inculpée, suspecte, témoin ou victime
condition-part-in-the-case-met = Le rôle de la personne dans l’affaire est indiqué
condition-penalty-threshold = { $months ->
    [0] au moins { $least } mois sont requis, et aucune durée n’est indiquée
   *[other] { $months } mois : moins que les { $least } requis
}
condition-penalty-threshold-met = L’infraction est assez grave
condition-possible-threat = une mise en garde concerne une personne pouvant constituer une menace : elle ne vise ni victime, ni témoin, ni personne disparue
condition-possible-threat-met = Elle concerne une personne qui peut représenter une menace
condition-sentence-told-when-convicted = la personne a été condamnée : indiquez la peine ou ce qu'il en reste
condition-sentence-told-when-convicted-met = La peine est indiquée, s’il y en a une
condition-threat-imminent = la menace doit être imminente et non passée et, si ce n'est pas une personne, un dommage grave aux personnes ou aux biens doit être probable
condition-threat-imminent-met = La menace est imminente
condition-threat-rests-on-grounds = indiquez les condamnations ou autres motifs sur lesquels repose l'évaluation, et exposez-les
condition-threat-rests-on-grounds-met = L’évaluation repose sur des motifs indiqués
condition-warrant-from-a-judge-or-reviewed = le mandat doit être en vigueur et émaner d'un juge, ou la loi qui le permet et la juridiction de recours doivent être indiquées
condition-warrant-from-a-judge-or-reviewed-met = Le mandat est en vigueur, délivré par un juge ou contrôlé par un tribunal
## Drapeaux d'une demande et ce qui les lève

flag-F-PURE-POLITICAL = Accusation purement politique
flag-F-PURE-POLITICAL-question = L'infraction est-elle purement politique ? Y a-t-il un acte de droit commun contre la vie ou les biens ?
flag-F-PURE-POLITICAL-ask = La source
flag-F-PURE-MILITARY = Infraction purement militaire
flag-F-PURE-MILITARY-question = L'infraction est-elle purement militaire, ou comporte-t-elle un crime de droit commun ?
flag-F-PURE-MILITARY-ask = La source
flag-F-PURE-RELIGIOUS = Infraction purement religieuse
flag-F-PURE-RELIGIOUS-question = L'infraction est-elle purement religieuse ? Comporte-t-elle une violence ou une haine contre des personnes ?
flag-F-PURE-RELIGIOUS-ask = La source
flag-F-RACIAL = Origine ou groupe
flag-F-RACIAL-question = La personne est-elle recherchée pour son origine ou comme membre d'un groupe ?
flag-F-RACIAL-ask = La source
flag-F-EXPRESSION = Les faits sont une expression
flag-F-EXPRESSION-question = S'agit-il d'une incitation à une violence concrète ou d'une opinion protégée ?
flag-F-EXPRESSION-ask = La source
flag-F-ASSOCIATION = L'appartenance est l'infraction
flag-F-ASSOCIATION-question = Quels actes de la personne vont au-delà de l'appartenance ? L'organisation est-elle inscrite par les Nations Unies ou par la seule source ?
flag-F-ASSOCIATION-ask = La source
flag-F-TERROR-THIN = Terrorisme sans actes
flag-F-TERROR-THIN-question = Les actes sont-ils concrets ? Les conditions de la résolution de 1984 sont-elles remplies ?
flag-F-TERROR-THIN-ask = La source
flag-F-POLITICIAN-CURRENT = La personne exerce un mandat
flag-F-POLITICIAN-CURRENT-question = Les actes relèvent-ils du mandat ? S'agit-il d'un crime commun pour un gain privé ? Quelle autorité demande ?
flag-F-POLITICIAN-CURRENT-ask = La source
flag-F-POLITICIAN-FORMER = Ancien mandat ou proche
flag-F-POLITICIAN-FORMER-question = Le pouvoir a-t-il changé avant l'accusation ? Les poursuites sont-elles sélectives ? Qu'a reçu la personne ?
flag-F-POLITICIAN-FORMER-ask = La source
flag-F-CANDIDATE = Élection proche
flag-F-CANDIDATE-question = Le moment de l'accusation est-il lié à l'élection ?
flag-F-CANDIDATE-ask = Les autres bureaux concernés et la source
flag-F-COUP = Prise de pouvoir
flag-F-COUP-question = Y a-t-il une preuve de violence de cette personne ? Que pensent les autres États ? La neutralité est-elle en jeu ?
flag-F-COUP-ask = La source
flag-F-ARMED-CONFLICT = Conflit armé
flag-F-ARMED-CONFLICT-question = S'agit-il d'un crime de guerre ou d'un acte de guerre contre une partie ?
flag-F-ARMED-CONFLICT-ask = Le bureau juridique du secrétariat et les constatations publiées
flag-F-STATE-DISPUTE = Différend entre membres
flag-F-STATE-DISPUTE-question = Le traitement prendrait-il parti ?
flag-F-STATE-DISPUTE-ask = Les autres bureaux concernés et la source
flag-F-DEFENDER = Personne que l'on peut vouloir faire taire
flag-F-DEFENDER-question = Peut-il s'agir de représailles ? Quel lien dans le temps entre l'activité et l'accusation ?
flag-F-DEFENDER-ask = La source
flag-F-JUDGE-TARGET = Juge d'un autre État
flag-F-JUDGE-TARGET-question = L'immunité couvre-t-elle l'acte ? La neutralité est-elle en jeu ?
flag-F-JUDGE-TARGET-ask = Le bureau juridique du secrétariat et les constatations publiées
flag-F-ECON-POLITICAL = Accusation économique, cadre politique
flag-F-ECON-POLITICAL-question = L'élément politique l'emporte-t-il sur la fraude ? Un enrichissement privé est-il démontré ?
flag-F-ECON-POLITICAL-ask = La source
flag-F-REPEAT = Déjà jugé non conforme
flag-F-REPEAT-question = Y a-t-il des faits nouveaux, ou la conclusion antérieure lie-t-elle ?
flag-F-REPEAT-ask = La Commission de contrôle des fichiers, par son secrétariat
flag-F-CONTEXT = Contexte général
flag-F-CONTEXT-question = Quel poids le contexte général a-t-il dans ce cas ?
flag-F-CONTEXT-ask = Le bureau juridique du secrétariat et les constatations publiées
flag-F-SUPERVISED = Source sous surveillance
flag-F-SUPERVISED-question = L'étape supplémentaire a-t-elle été accomplie ?
flag-F-SUPERVISED-ask = Qui suit les mesures correctives de la source
flag-F-OTHER-NCB = Un autre bureau doute
flag-F-OTHER-NCB-question = Quel poids donner à la position de l'autre bureau ?
flag-F-OTHER-NCB-ask = Les autres bureaux concernés et la source
flag-F-REFUGEE = Réfugié
flag-F-REFUGEE-question = La protection est-elle confirmée, et contre le pays demandeur ? Le pays d'accueil n'est jamais nommé à la source.
flag-F-REFUGEE-ask = Le bureau du pays d'accueil, confidentiellement ; jamais la source
flag-F-ASYLUM-PENDING = Demande de protection en cours
flag-F-ASYLUM-PENDING-question = Faut-il attendre ? Quelle est l'issue ?
flag-F-ASYLUM-PENDING-ask = Le bureau du pays d'accueil, confidentiellement ; jamais la source
flag-F-ASYLUM-DENIED = Protection refusée
flag-F-ASYLUM-DENIED-question = Le refus est-il définitif, et la demande est-elle conforme par ailleurs ?
flag-F-ASYLUM-DENIED-ask = Le bureau du pays d'accueil, confidentiellement ; jamais la source
flag-F-NATURALISED-REFUGEE = Ancien réfugié naturalisé
flag-F-NATURALISED-REFUGEE-question = La règle peut ne pas s'appliquer formellement : l'article 2 s'oppose-t-il au traitement ?
flag-F-NATURALISED-REFUGEE-ask = Le bureau du pays d'accueil, confidentiellement ; jamais la source
flag-F-TORTURE = Torture
flag-F-TORTURE-question = La constatation fait-elle autorité ? Y a-t-il un risque pour cette personne ?
flag-F-TORTURE-ask = Le bureau juridique du secrétariat et les constatations publiées
flag-F-DEATH = Peine de mort ou corporelle
flag-F-DEATH-question = Quelles assurances sont données ? Quelle est la gravité du crime ?
flag-F-DEATH-ask = La source
flag-F-ABSENTIA = Jugé en son absence
flag-F-ABSENTIA-question = La personne a-t-elle été informée et défendue ? Un nouveau procès est-il possible ?
flag-F-ABSENTIA-ask = La source
flag-F-FAIRTRIAL = Équité du procès
flag-F-FAIRTRIAL-question = Y a-t-il un déni de justice flagrant ?
flag-F-FAIRTRIAL-ask = Le bureau juridique du secrétariat et les constatations publiées
flag-F-NEBIS = Déjà jugé
flag-F-NEBIS-question = Est-ce définitif, et pour les mêmes faits ? Où cela produit-il effet ?
flag-F-NEBIS-ask = Les autres bureaux concernés et la source
flag-F-PRESCRIBED = Prescription
flag-F-PRESCRIBED-question = Selon quelle loi le délai est-il écoulé ?
flag-F-PRESCRIBED-ask = La source
flag-F-MINOR = Mineur
flag-F-MINOR-question = La condition supplémentaire est-elle remplie ? Quel est l'intérêt supérieur de l'enfant ?
flag-F-MINOR-ask = La source
flag-F-ARBITRARY = Avis sur la détention
flag-F-ARBITRARY-question = Quel poids donner à l'avis ?
flag-F-ARBITRARY-ask = Le bureau juridique du secrétariat et les constatations publiées
flag-F-RETURN-RISK = Risque en cas de retour
flag-F-RETURN-RISK-question = Y a-t-il un risque pour cette personne, et d'après quelle constatation ?
flag-F-RETURN-RISK-ask = Le bureau juridique du secrétariat et les constatations publiées
flag-F-TRANSFER-PROC = Procédure transmise
flag-F-TRANSFER-PROC-question = Le but de la demande a-t-il disparu ?
flag-F-TRANSFER-PROC-ask = Les autres bureaux concernés et la source
flag-F-EXTRADITION-REFUSED = Extradition refusée
flag-F-EXTRADITION-REFUSED-question = Les motifs sont-ils techniques, ou relèvent-ils des droits ou de la politique ?
flag-F-EXTRADITION-REFUSED-ask = Les autres bureaux concernés et la source
flag-F-THRESHOLD = Peine sous le seuil
flag-F-THRESHOLD-question = L'exception de l'article 83(1)(b) est-elle demandée et justifiée ?
flag-F-THRESHOLD-ask = La source
flag-F-CULTURAL = Normes variables selon les pays
flag-F-CULTURAL-question = L'infraction est-elle exclue, ou une exception s'applique-t-elle ?
flag-F-CULTURAL-ask = La source
flag-F-ADMIN = Manquement administratif
flag-F-ADMIN-question = Est-ce seulement administratif ? Cela sert-il un crime grave ou organisé ?
flag-F-ADMIN-ask = La source
flag-F-PRIVATE = Différend privé
flag-F-PRIVATE-question = Est-ce un différend privé, ou une fraude dès l'origine ?
flag-F-PRIVATE-ask = La source
flag-F-FAMILY = Affaire familiale
flag-F-FAMILY-question = S'agit-il d'une affaire familiale ou privée ?
flag-F-FAMILY-ask = La source
flag-F-CUSTODY = Garde d'un enfant
flag-F-CUSTODY-question = Les décisions se contredisent-elles ? Qui a la garde légale ? Les deux parents ont-ils pris part ?
flag-F-CUSTODY-ask = Les autres bureaux concernés et la source
flag-F-FACTS-THIN = Faits insuffisants
flag-F-FACTS-THIN-question = Qu'a fait cette personne, quand, où et comment ?
flag-F-FACTS-THIN-ask = La source
flag-F-INCOHERENT = Accusation et faits discordants
flag-F-INCOHERENT-question = Quel acte correspond à l'infraction retenue ?
flag-F-INCOHERENT-ask = La source
flag-F-CIVIL-NATURE = De nature civile ailleurs
flag-F-CIVIL-NATURE-question = La participation et le profit personnels sont-ils établis ?
flag-F-CIVIL-NATURE-ask = La source
flag-F-WARRANT = Mandat douteux
flag-F-WARRANT-question = Existe-t-il un mandat valable d'une autorité compétente contre cette personne ?
flag-F-WARRANT-ask = La source
flag-F-NO-EXTRADITION = Extradition non demandée ou impossible
flag-F-NO-EXTRADITION-question = Le but de l'article 82 est-il respecté ?
flag-F-NO-EXTRADITION-ask = La source
flag-F-LOCATED-IDLE = Localisé, sans suite
flag-F-LOCATED-IDLE-question = Pourquoi aucune demande n'a-t-elle été envoyée ? Faut-il mettre fin à la notice ?
flag-F-LOCATED-IDLE-ask = La source
flag-F-KNOWN-ADDRESS = Adresse connue, autre but
flag-F-KNOWN-ADDRESS-question = La notice sert-elle un autre but que l'extradition ?
flag-F-KNOWN-ADDRESS-ask = La source
flag-F-IDENTITY-WEAK = Identité incomplète
flag-F-IDENTITY-WEAK-question = Quelles données complètent l'une des deux voies ?
flag-F-IDENTITY-WEAK-ask = La source
flag-F-IDENTITY-CONFLICT = Identité contradictoire
flag-F-IDENTITY-CONFLICT-question = Deux personnes sont-elles confondues ?
flag-F-IDENTITY-CONFLICT-ask = Les autres bureaux concernés et la source
flag-F-COLOUR-MISMATCH = Couleur inadaptée à la demande
flag-F-COLOUR-MISMATCH-question = Faut-il retirer cette mesure ou demander un autre type ?
flag-F-COLOUR-MISMATCH-ask = La source
flag-F-REENTRY = Déjà refusé ou terminé
flag-F-REENTRY-question = Y a-t-il des faits nouveaux ?
flag-F-REENTRY-ask = La source
flag-F-SLTD-TRICK = Passeport inscrit comme volé
flag-F-SLTD-TRICK-question = L'inscription visait-elle à bloquer son titulaire ?
flag-F-SLTD-TRICK-ask = La source
flag-F-OLD = Ancien
flag-F-OLD-question = La demande est-elle encore proportionnée ?
flag-F-OLD-ask = La source
flag-F-BULK = Demandes en masse
flag-F-BULK-question = Chaque cas a-t-il été examiné individuellement ?
flag-F-BULK-ask = La source
flag-F-SENSITIVE = Données sensibles
flag-F-SENSITIVE-question = Sont-elles nécessaires et utiles à l'affaire pénale ?
flag-F-SENSITIVE-ask = La source
flag-F-VICTIM = Victime ou témoin
flag-F-VICTIM-question = Une mesure interdite à l'égard d'une victime ou d'un témoin est-elle demandée ?
flag-F-VICTIM-ask = La source
flag-F-OBJECTION = Opposition ou dossier existant
flag-F-OBJECTION-question = A-t-il été lu avant la décision ?
flag-F-OBJECTION-ask = La Commission de contrôle des fichiers, par son secrétariat
flag-F-PUBLIC-RISK = Extrait public risqué
flag-F-PUBLIC-RISK-question = Faut-il refuser l'extrait et garder la notice ?
flag-F-PUBLIC-RISK-ask = La source
because-facts-say = Les faits disent : « { $said } »
because-ask-says = Il est demandé aux destinataires : « { $said } »
because-charge-says = L'accusation dit : « { $said } »
because-occupation-says = La profession indique : « { $said } »
because-person-says = Le signalement dit : « { $said } »
because-remarks-say = Les remarques disent : « { $said } »
because-court-says = Le tribunal est nommé : « { $said } »
because-file-says = Le dossier dit : « { $said } »
because-on-file = C'est au dossier
because-protection = Une protection figure au dossier
because-no-act = Aucun acte concret n'est relaté
because-no-sign = Les faits ne montrent aucun signe de l'infraction retenue
because-no-time = Les faits n'indiquent aucune date
because-few-words = Les faits ne comptent que { $words } mots
because-maximum-low = La peine maximale est de { $months } mois, moins de 24
because-sentence-short = Peine en mois : { $months } ; reste à purger : { $remaining } ; moins de 6 dans les deux cas
because-penalty-death = La peine peut être la mort ou corporelle
because-absent = Rendu en absence, sans droit établi à un nouveau procès
because-absent-retrial = Rendu en absence ; un nouveau procès est possible
because-no-warrant = Il n'y a pas de mandat
because-warrant-expired = Le mandat a expiré
because-warrant-not-of-judge = Le mandat n'émane pas d'un juge
because-warrant-older = Le mandat est antérieur à l'infraction
because-warrant-other-name = Le mandat porte un autre nom
because-extradition-not-sought = La source ne demande pas l'extradition
because-no-treaty = Il n'y a ni traité ni autre base légale
because-own-nationals = Le pays requis ne remet pas ses nationaux
because-lives-at-source = La personne vit dans le pays demandeur
because-located-idle = Localisée le { $date }, sans demande depuis
because-identity-incomplete = Aucune des deux voies des données minimales n'est complète
because-same-text = { $count } demandes avaient le même texte ce jour-là
because-status = Le statut est « { $status } »
because-offence-old = La dernière infraction est du { $date }
because-minor-now = La personne a { $age } ans
because-minor-then = La personne avait { $age } ans au moment des faits
because-address-known = La source dit connaître l'adresse
because-sensitive = Des données ont été saisies comme sensibles
because-public-minor = L'extrait montrerait un mineur
because-public-protected = L'extrait montrerait une personne qui peut avoir besoin de protection
because-public-mild = L'infraction est sans violence
because-public-doubt = Le cas ou l'identité est douteux
alike-document = Le numéro d'un document est le même
alike-name = Les noms se ressemblent
alike-birth = Les dates de naissance concordent
alike-warrant = Le mandat est le même
alike-offence = Une infraction est des mêmes jours et du même lieu
alike-person-only = Seule la personne est la même : l'une des deux demandes n'indique ni mandat ni infraction

# The page that the public sees.
public-title = Extraits publics de notices
public-absence = L'absence d'une personne ici ne signifie pas qu'il n'existe pas de notice : la plupart ne sont jamais montrées au public.
public-is-not = Ce que ces notices ne sont pas
public-copies = Pour les copies : tout un type, un extrait par ligne, et les extraits retirés depuis un jour donné. Quiconque garde une copie en supprime ce qui a été retiré.

# Accords : ce qui peut passer la ligne, et leurs fiches juridiques.
sheet-first-party = Première partie
sheet-second-party = Seconde partie
sheet-agreement-number = Les numéros de ses échanges commencent par
sheet-valid-from = En vigueur à partir du
sheet-valid-until = N’est plus en vigueur à partir du
sheet-text-not-at-hand = texte non disponible : pas d’empreinte
sheet-areas = Domaines du plan
sheet-crime-areas = Domaines de criminalité
sheet-decision = Décision qui le permet
sheet-limits = Limites de tout message
sheet-personal-data = Des données à caractère personnel peuvent passer
sheet-handling-most = Codes de traitement, au plus
sheet-size-most = Plus grand message, pièces jointes comprises
sheet-rate = Nombre maximal de messages dans un sens
sheet-rate-of = { $count } en { $time }
sheet-keep-most = Conservé par le destinataire au plus
sheet-onward = Retransmission
line-onward-no = jamais
line-onward-ask = seulement avec l’autorisation de la source, chaque fois
line-onward-list = à ceux-ci seulement
sheet-read-receipts = Le lecteur d’un message en accuse lecture
sheet-test-data = Fiches inventées
line-test-data-only = rien d’autre ne passe : la ligne est à l’essai
line-test-data-marked = peuvent passer, signalées comme telles
line-test-data-refused = ne passent pas
sheet-equivalence = Niveaux de classification équivalents ; les autres ne passent pas
sheet-direction = De { $from } à { $to }
sheet-message-kinds = Types de message
sheet-data-categories = Catégories de données
sheet-answers = Ce qui est répondu sur les registres : { $who }
sheet-answered = Réponse
sheet-line-records = Ce qu’est une fiche jointe à un message
sheet-personal = Peut contenir des données à caractère personnel
sheet-any = tous
line-answer-nothing = rien
line-answer-hit-or-no-hit = résultat positif ou négatif
line-answer-reference = le numéro de la fiche, et à qui s’adresser
line-answer-summary = ce qui figure sur la carte de résultat
escalation-duty-officers = les officiers de permanence des deux parties
escalation-liaison-officers = les officiers de liaison des deux parties
escalation-unit-head = le chef de l’unité
crossing-no-agreement = il n’y a pas d’accord entre ces deux parties, et sans accord rien ne passe
crossing-not-signed = non signé par { $found } : les officiers des deux parties le signent avant tout passage
crossing-suspended = suspendu par { $found }, dont seuls les officiers lèvent la suspension
crossing-not-yet = en vigueur seulement à partir du { $value }
crossing-over = plus en vigueur depuis le { $value } : les deux parties signent une nouvelle version
crossing-other-text = le message cite { $found }, et le texte signé par les deux parties est { $value }
crossing-recipient = { $found } n’est pas de l’autre partie ; possible vers { $value }
crossing-kind = le type { $found } ne passe pas dans ce sens ; ceux-ci passent : { $value }
crossing-purpose = la finalité { $found } n’est pas de celles de l’accord : { $value }
crossing-crime-area = le domaine { $found } n’est pas de ceux de l’accord : { $value }
crossing-category = les données de la catégorie { $found } ne passent pas dans ce sens ; celles-ci passent : { $value }
crossing-personal = il contient des données à caractère personnel, et seuls des messages sans elles passent ici
crossing-personal-denied = il dit ne pas contenir de données à caractère personnel, et { $found } en est : le dire, ou la retirer
crossing-not-of-a-case = un message de ce type n’est d’aucune affaire : retirer { $found }, ou choisir un autre type
crossing-handling = il porte { $found }, et { $value } est le maximum
crossing-handling-less = il porte { $found }, et ce dont il est tiré porte { $value } : le marquer ainsi
crossing-classification = le niveau { $found } ne passe pas ; ceux-ci passent : { $value }
crossing-size = il a { $found } octets, et { $value } est le maximum : l’envoyer en plusieurs parties
crossing-rate = { $found } sont déjà passés, et { $value } est le maximum : attendre
crossing-retention = elle serait conservée jusqu’au { $found }, et { $value } est le dernier jour
crossing-onward = l’accord { $found } laisse retransmettre ce qui a été reçu à : { $value }
crossing-never-onward = l’accord { $found } ne laisse rien retransmettre de ce qui a été reçu
crossing-unknown-origin = on ignore en vertu de quel accord { $found } l’a envoyé : le rechercher, ou ne pas l’inclure
crossing-permission = ce que { $found } a envoyé ne peut être retransmis qu’avec son autorisation : la demander
crossing-test-data = fiches inventées : { $value } ; le message dit { $found }
crossing-not-said = le message ne dit pas : { $found } ; ce qui n’est pas connu ne passe pas
crossing-record = les fiches du registre { $found } ne passent pas ; celles-ci passent : { $value }
crossing-record-category = il joint une fiche du registre { $found }, dont les données sont de { $value } : indiquer laquelle, ou la retirer
crossing-record-area = il joint une fiche du registre { $found }, qui porte sur { $value } : indiquer lequel, ou la retirer
crossing-level-less = son niveau est { $found }, et ce dont il est tiré est { $value } : le relever, ou retirer cela
crossing-kept-longer = il doit être conservé jusqu’au { $found }, et ce dont il est tiré jusqu’au { $value } seulement
crossing-test-mixed = le message dit des fiches inventées { $found }, et ce dont il est tiré dit { $value } : ne pas les mêler
crossing-purpose-changed = ce dont il est tiré a été donné pour { $value }, non pour { $found } : demander à sa source
crossing-flagged = un signalement que personne n’a levé pèse sur ce qui vient de { $found } : le faire examiner, ou retirer cela
crossing-under-review = ce qui vient de { $found } est examiné par ceux qui contrôlent les fichiers : attendre, ou le retirer
crossing-not-between = l’accord { $value } n’est pas entre { $found } et l’expéditeur : dire sous lequel cela est venu
crossing-names-none = il doit en nommer au moins un : { $found }
column-agreement = Accord
ui-catalogue-agreements = Accords

# The link desk: the line to other nodes.
ui-place-link = Ligne
ui-key-compose = Écrire un message
ui-key-reply = Répondre
ui-key-take-over = Prendre en charge
ui-link-title = Bureau de la ligne
ui-link-lead = État de la ligne avec chaque autre nœud, ce qui attend, et si les deux livres concordent. Ce nœud est
ui-link-none = Ce nœud ne parle aucune ligne
ui-link-none-means = Rien ne part d’ici vers d’autres organisations, et rien n’arrive. Rien n’est en panne : aucune ligne n’a été mise en place.
ui-link-none-ask = C’est l’exploitant du nœud qui met une ligne en place : avec des clés et l’annuaire de chaque organisation.
ui-link-no-links = Aucun autre nœud n’est encore connu : les annuaires ne contiennent que nous.
link-state-up = Ouverte ; dernière réception le { $heard }.
link-state-quiet = Rien n’a été entendu depuis le démarrage de ce nœud.
link-state-down = Ligne coupée depuis { $minutes } min ({ $why }).
link-state-barred = Rien n’est dit à ce nœud : { $why }.
link-word-up = Ouverte
link-word-quiet = Silencieuse
link-word-down = Coupée
link-word-barred = Fermée
link-why-directory-stale = son annuaire n’a pas été confirmé depuis trop longtemps
link-why-member-for-tests = il est membre pour essais seulement
link-why-member-suspended = son organisation l’a suspendu
link-why-member-withdrawn = son organisation l’a retiré, ou ne l’a jamais eu
link-waits = { $count ->
    [0] Aucun message n’attend ; prochaine vérification le { $next }.
    [one] Un message attend ; rien n’est perdu ; prochain essai le { $next }.
   *[other] { $count } messages attendent ; rien n’est perdu ; prochain essai le { $next }.
}
link-waits-held = { $count ->
    [0] Aucun message n’attend.
    [one] Un message attend derrière un autre ; rien n’est perdu.
   *[other] { $count } messages attendent derrière d’autres ; rien n’est perdu.
}
link-call = Appelez l’officier de liaison de { $name } si cela ne peut attendre. Ce qui attend ici part de soi-même dès que la ligne est ouverte : ne le renvoyez pas.
link-no-agreement = Il n’y a pas d’accord avec ce nœud : rien ne passe.
link-books-hold = Rien ne manque à notre livre et rien n’y figure deux fois.
link-books-broken = Notre propre livre ne tombe pas juste : faites vérifier le nœud.
link-books-agree = { $open ->
    [0] Les livres concordent.
    [one] Les livres concordent ; l’autre partie n’a pas encore dit son dernier mot sur une ligne.
   *[other] Les livres concordent ; l’autre partie n’a pas encore dit son dernier mot sur { $open } lignes.
}
link-books-differ = Les livres diffèrent à { $at } : que les deux parties regardent avant tout autre envoi.
link-row-sent = envoi { $number }
link-row-came = reçu { $number }
link-verdict-same = identique
link-verdict-differs = diffère
link-verdict-open = pas encore réglé
link-verdict-given-up = abandonné ; rien n’a été dit
link-step-waits = en attente
link-step-accepted = reçu, sur disque
link-step-delivered = pris en charge
link-step-read = lu
link-step-answered = répondu
link-step-refused = refusé
link-step-turned-away = renvoyé sans être lu
link-step-expired = délai dépassé
link-step-behind = derrière un envoi abandonné
link-step-closed = abandonné
link-step-has-receipt = a notre accusé
link-count-posted = remis
link-count-delivered = livrés
link-count-pending = en chemin
link-count-dead = non livrés
link-count-taken = reçus
link-count-refused = refusés
link-count-unheard = accusés non encore confirmés
link-directory-fresh = annuaire à jour
link-directory-stale = annuaire non confirmé récemment
link-directory-refused = aucun annuaire valable
link-member-in-force = membre en exercice
link-member-test-only = membre pour essais seulement
link-member-suspended = membre suspendu
link-member-withdrawn = membre retiré
link-signed = a signé ce texte
link-unsigned = n’a pas signé ce texte
link-erased = Son contenu est effacé ; son existence et ses accusés restent.
link-event-sent = Signé, scellé et remis à la ligne
link-event-came = Fait par son expéditeur et reçu ici
link-event-given = Notre accusé : { $step }
link-event-taken = Leur accusé : { $step }
link-says-signed = Ses officiers ont signé le texte en vigueur ici
link-says-suspended = Elle ne laisse rien passer jusqu’à nouvel ordre
link-says-resumed = Elle laisse de nouveau passer
agreement-in-force = en vigueur
agreement-not-signed = non signé par les deux
agreement-suspended = suspendu
agreement-not-yet = pas encore en vigueur
agreement-over = n’est plus en vigueur
lane-flash = éclair
lane-urgent = urgent
lane-normal = normal
lane-bulk = en masse
line-mark-test-data = Essai : rien n’y est vrai.
line-mark-read-first = Lire la restriction de la source avant le contenu.
line-mark-not-in-court = Pas devant un tribunal sans l’autorisation de la source.
line-mark-not-onward = Pas de retransmission sans l’autorisation de la source.
link-field = `{ $field }` manque ou ne peut être lu
cli-link-told = son expéditeur en était déjà informé
api-shape-message = un UUID en minuscules, par exemple `019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071`
api-shape-says = `signed`, `suspended` ou `resumed`
ui-link-queue = En attente d’envoi
ui-link-late = Attend depuis trop longtemps
ui-link-needs-answer = Attend notre réponse
ui-link-directory = Annuaire
ui-link-agreement = Accord
ui-link-agreement-whole = L’accord en entier
ui-link-agreement-stand = Dire où en est l’accord
ui-link-agreement-stand-means = Chaque partie suspend d’elle-même et aussitôt. Ce que l’autre partie a signé ou suspendu est inscrit ici par qui a sa parole en main.
ui-link-stands = État
ui-link-our-side = Notre partie
ui-link-other-side = Autre partie
ui-link-our-kinds = Ce que nous pouvons envoyer
ui-link-our-categories = Données que nous pouvons envoyer
ui-link-party = Quelle partie
ui-link-says = Ce qu’elle dit
ui-link-stand-record = L’inscrire
ui-link-party-missing = Sélectionnez la partie
ui-link-says-missing = Sélectionnez ce que dit la partie
ui-link-reason-missing = Saisissez un motif de 500 caractères au plus
ui-link-books = Les deux livres
ui-link-went = Partis
ui-link-arrived = Arrivés
ui-link-row = Numéro
ui-link-ours = Le nôtre
ui-link-theirs = Le leur
ui-link-receipt = Accusé
ui-link-verdict = Concordent-ils
ui-link-nothing-yet = rien encore
ui-link-books-more = La suite des deux livres
ui-link-dead = Non livrés
ui-link-dead-means = Renvoyé, un message garde son identifiant : qui l’a déjà redonne la même réponse. Abandonné, il emporte ce qui le suit dans sa conversation.
ui-link-why = Pourquoi
ui-link-since = Remis le
ui-link-resend = Renvoyer
ui-link-close = Abandonner
ui-link-others = Autres membres des annuaires
ui-link-others-means = Rien ne passe vers ceux-ci : il n’y a pas d’accord avec eux.
ui-link-messages = Messages de la ligne
ui-link-message = Message
ui-link-conversation = Conversation
ui-link-conversation-lead = Les deux parties d’une conversation, du plus ancien au plus récent. Ouvrir un message est un acte.
ui-link-came = Reçus
ui-link-waiting = En attente de réponse
ui-link-sent = Envoyés
ui-link-no-messages = Il n’y a pas de message ici.
ui-link-older = Messages plus anciens
ui-link-from = De
ui-link-to = À
ui-link-lane = Voie
ui-link-made = Fait le
ui-link-due = Réponse due le
ui-link-no-answer-due = aucune demandée
ui-link-test-tag = Essai
ui-link-kind = Type de message
ui-link-classification = Niveau de classification
ui-link-areas = Domaines de criminalité
ui-link-categories = Données qu’il contient
ui-link-keep-until = À conserver jusqu’au
ui-link-keep-until-hint = Année, mois et jour : 2027-06-01. Son contenu est effacé des deux côtés après ce jour.
ui-link-priority = Priorité
ui-link-answer-by = Réponse demandée avant
ui-link-evaluation = Évaluation
ui-link-evaluation-hint = Source A, B, C ou X et information 1 à 4, par exemple B2. Laissez vide si personne ne peut le dire.
ui-link-on-behalf-of = Pour le compte de
ui-link-on-behalf-of-hint = Le bureau qui demande, si ce n’est pas le vôtre.
ui-link-text = Ce qu’il dit
ui-link-subject = Objet
ui-link-language = Langue de l’objet et du texte
ui-link-handling-hint = Ce que le destinataire peut en faire. Rien de coché : usage policier (H0).
ui-link-h3 = Une autre restriction, dans vos termes (H3)
ui-link-more = Ce qu’il faut dire encore
ui-link-indirect = L’autre partie doit demander à d’autres ce qui lui est demandé
ui-link-test = Ceci est un essai : rien n’y est vrai
ui-link-compose = Écrire un message
ui-link-compose-lead = Rien n’est encore envoyé : la page suivante montre ce qu’ils verront, et si l’accord le laisse passer.
ui-link-nobody = Il n’y a personne à qui écrire : aucun accord de ce nœud n’a d’autre extrémité qui soit membre.
ui-link-preview = Ce qu’ils verront
ui-link-preview-lead = L’accord laisse passer ceci. Il est signé à l’envoi, et ne peut être rappelé.
ui-link-refused = Ceci ne passerait pas, et rien n’a été envoyé
ui-link-received-as = Ils le reçoivent comme
ui-link-send = Signer et envoyer
ui-link-change = Le modifier
ui-link-reply = Répondre
ui-link-take-over = Prendre en charge
ui-link-stuck = Pas encore livré à { $to }.
ui-link-place = Message { $number } de son expéditeur
ui-link-answers = Répond à
ui-link-answered-by = Réponse dans
ui-link-files = Fichiers
ui-link-bytes = { $bytes } octets
ui-link-on-its-way = en route : { $parts } fragments
ui-link-timeline = Ce qui s’est passé
api-title-no-line = Aucune ligne n’est parlée ici
api-title-may-not-cross = L’accord ne laisse pas passer ceci
ui-link-to-missing = Sélectionnez à qui il est destiné
ui-link-kind-missing = Sélectionnez le type de message
ui-link-handling-missing = Dites la restriction (H3) en mots sur une ligne
ui-link-classification-missing = Sélectionnez le niveau de classification
ui-link-priority-missing = Sélectionnez la priorité
ui-link-keep_until-missing = Saisissez le dernier jour de conservation, par exemple 2027-06-01
ui-link-subject-missing = Saisissez un objet de 200 caractères au plus sur une ligne
ui-link-text-missing = Saisissez ce qu’il dit, 64 Kio au plus
ui-link-language-missing = Sélectionnez la langue
ui-link-evaluation-missing = Saisissez une évaluation telle que B2, ou laissez vide
ui-link-areas-missing = Sélectionnez des domaines de criminalité dans la liste
ui-link-categories-missing = Sélectionnez des catégories de données dans la liste
ui-link-purposes-missing = Sélectionnez au moins une finalité
ui-link-conversation-missing = Cette conversation n’est pas des nôtres : commencez-en une autre
ui-link-in_reply_to-missing = Le message auquel il répond n’est pas arrivé ici : commencez-en un autre
