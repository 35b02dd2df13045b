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
api-title-not-the-source = Réservé à la source
api-title-only-issuing-country = Réservé au pays émetteur
api-title-form-not-satisfied = Incomplet ou mal formé
api-title-check-not-met = Un contrôle du registre n'est pas satisfait
api-title-changed-meanwhile = Modifié entre-temps
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
api-shape-register = des minuscules, des chiffres et des traits d'union, par exemple `travel-documents`
api-shape-purpose = un code de la liste `purposes`, par exemple `identify-person`
api-shape-case = 1 à 64 caractères imprimables, par exemple `RO-2026-0412`
api-shape-cursor = la valeur de `next` de la page précédente, telle quelle
api-shape-limit = un nombre entier dans les bornes de la description
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
cli-invited = à usage unique, pour { $officer }, jusqu'au { $until }
cli-sessions-ended = { $count ->
    [0] aucune session de { $officer } n'était ouverte
    [one] une session de { $officer } a été fermée
    [many] { $count } de sessions de { $officer } ont été fermées
   *[other] { $count } sessions de { $officer } ont été fermées
  }
cli-token-issued = jeton { $token } pour { $officer } : la ligne ci-dessus en est le secret, affiché une seule fois et conservé nulle part
cli-token-revoked = révoqué : { $token }
