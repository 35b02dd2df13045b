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
sheet-hash = Empreinte de ce texte
sheet-recorded = le jour de l'enregistrement
family-ncb = Bureaux centraux nationaux
family-secretariat = Secrétariat général
family-duty = Permanence
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
finding-met = Satisfait
finding-not-met = Non satisfait
finding-person = Une personne doit décider

## What is wrong with a value; the face puts the field before it

fault-required = est obligatoire : indiquez-le, ou précisez qu'il est inconnu
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
verb-read-acts = lire les actes
verb-manage-people = gérer les personnes
verb-manage-bureaux = gérer les bureaux
verb-propose-catalogue = proposer des modifications du catalogue
verb-sign-catalogue = signer des modifications du catalogue
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
refusal-check-not-met = un contrôle du registre n'est pas satisfait : { $about }
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
ui-accessibility-checked = Chaque page est vérifiée par un programme (axe) dans chaque langue, thème et largeur à chaque modification de la console.
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
act-draft-read = a ouvert un brouillon
refusal-sign-in-not-possible = ce lien ne peut être utilisé ; demandez-en un nouveau
refusal-outside-token = le jeton n'a pas été délivré pour cela : { $about }
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
ui-bureau-id-wrong = Saisissez un identifiant de 2 à 16 majuscules, chiffres et tirets
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
ui-hit-confirms = Seule la source peut la confirmer. Adressez-vous à :
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
cli-sessions-ended = { $count ->
    [0] aucune session de { $officer } n'était ouverte
    [one] une session de { $officer } a été fermée
    [many] { $count } de sessions de { $officer } ont été fermées
   *[other] { $count } sessions de { $officer } ont été fermées
  }
cli-token-issued = jeton { $token } pour { $officer } : la ligne ci-dessus en est le secret, affiché une seule fois et conservé nulle part
cli-token-revoked = révoqué : { $token }
