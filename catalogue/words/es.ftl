# Las palabras del programa, en español. Los mismos identificadores figuran en en.ftl, fr.ftl y ar.ftl.

## How sure a match is

word-exact = Coincidencia exacta
word-strong = Coincidencia sólida
word-possible = Coincidencia posible
word-exact-meaning = Lo solicitado consta en la ficha.
word-strong-meaning = Muy probablemente se trata de lo mismo. Pida confirmación a la fuente.
word-possible-meaning = Puede tratarse de lo mismo. Alguien debe examinarlo antes de actuar.

## Answers

answer-hits = { $count ->
    [one] Coincide una ficha
    [many] Coinciden { $count } de fichas
   *[other] Coinciden { $count } fichas
}
answer-no-record = Sin resultados
answer-asked = Ha preguntado: { $text }
# What stands between the parts of a list.
list-mark = { ", " }
answer-read-as = Interpretado como: { $guess }
answer-registers = Se ha buscado en: { $registers }
answer-act = Acto { $act }, situación a { $as_of }
card-source = Fuente
answer-more = { $limit ->
    [one] Coinciden más fichas que la mostrada: concrete la pregunta
    [many] Coinciden más fichas que los { $limit } de fichas mostradas: concrete la pregunta
   *[other] Coinciden más fichas que las { $limit } mostradas: concrete la pregunta
}
answer-source-confirms = Solo la fuente puede confirmar un resultado positivo.
answer-digit-wrong = El dígito de control ({ $what }) es erróneo: se ha buscado de todos modos

## What was asked, as it was read

guess-name = un nombre
guess-date = una fecha
guess-country = un país
guess-sex = un sexo
guess-mrz = una zona de lectura mecánica
guess-identifier = un número
guess-position = una posición en el mar o en tierra
guess-words = palabras de un texto
guess-image = la huella digital de una imagen
part-document-number = el número del documento
part-birth-date = la fecha de nacimiento
part-expiry-date = la fecha de caducidad
part-personal-number = el número personal
part-composite = la zona completa

## Why it may be the same, or not: names

reason-name-same = { $asked }: igual
reason-name-spelling = { $asked } por { $found }: escrito de otro modo
reason-name-sound = { $asked } por { $found }: suena parecido
reason-name-transliterated = { $asked } por { $found }: el mismo nombre en otra escritura
reason-name-known-form = { $asked } por { $found }: forma conocida del mismo nombre
reason-name-joined = { $asked } por { $found }: escrito junto o separado
reason-name-initial = { $asked } por { $found }: una inicial en lugar de un nombre
reason-name-acronym = { $asked } por { $found }: unas siglas en lugar del nombre completo
reason-name-order = los mismos elementos en otro orden
reason-name-not-in-record = { $asked }: no consta en la ficha
reason-name-more-in-record = { $found }: consta en la ficha, no en la pregunta
reason-name-low-quality = la fuente no responde de este nombre
reason-name-former = es un nombre anterior
reason-name-different = el nombre difiere

## Why it may be the same, or not: dates

reason-date-same = la misma fecha
reason-date-within = una está comprendida en la otra
reason-date-overlap = los dos períodos se solapan
reason-date-swapped = día y mes invertidos
reason-date-digit = difiere una cifra
reason-date-days = a pocos días de distancia
reason-date-next-year = a un año de distancia
reason-date-about = aproximadamente en la misma época
reason-date-apart = { $years ->
    [one] Las fechas distan un año
    [many] Las fechas distan { $years } de años
   *[other] Las fechas distan { $years } años
}

## Why it may be the same, or not: countries, places, persons

reason-country-same = el mismo país
reason-country-near = Estado sucesor o predecesor, o condición afín
reason-country-different = el país difiere
reason-position-near = a { $km } km
reason-position-far = a { $km } km: demasiado lejos
reason-sex-same = el mismo sexo
reason-sex-different = el sexo difiere

## Why it may be the same, or not: numbers

reason-identifier-same = el mismo número
reason-identifier-range = el número pertenece a una serie de documentos en blanco
reason-identifier-misread = caracteres parecidos: { $pairs }
reason-identifier-zeros = igual salvo los ceros iniciales ({ $dropped })
reason-identifier-letters = igual salvo las letras iniciales ({ $dropped })
reason-identifier-substitution = { $asked } por { $found } en la posición { $at }
reason-identifier-insertion = la ficha tiene un carácter más: { $found } en la posición { $at }
reason-identifier-deletion = la pregunta tiene un carácter más: { $asked } en la posición { $at }
reason-identifier-transposition = { $pair } invertidos en la posición { $at }
reason-identifier-in-range = el número está en la serie registrada de { $from } a { $to }
reason-identifier-tail = { $kept ->
    [one] Solo coincide el último carácter
    [many] Coinciden los últimos { $kept } de caracteres
   *[other] Coinciden los últimos { $kept } caracteres
}
reason-identifier-unreadable = { $equal } de { $known } caracteres legibles coinciden; los demás son ilegibles
reason-identifier-different = el número difiere
reason-identifier-both-proved = ambos dígitos de control son correctos: dos números distintos, no un error de lectura
reason-check-digit-right = el dígito de control es correcto
reason-check-digit-wrong = el dígito de control en la posición { $at } es { $found } y debería ser { $expected }: mal leído o alterado
reason-check-digit-misshapen = el número no tiene la forma debida
reason-number-alone = el número por sí solo prueba poco: se repite entre fabricantes

## Why it may be the same, or not: the rest

reason-code-same = igual
reason-code-near = fáciles de confundir
reason-code-different = diferente
reason-measure-near = valor próximo
reason-measure-different = demasiado distante
reason-words-found = las palabras constan en el texto
reason-words-missing = palabras que no constan en el texto
reason-image-same = la misma imagen
reason-image-near = una imagen parecida
reason-link-same = la misma ficha
reason-not-asked = no indicado en la pregunta
reason-not-recorded = la ficha no lo indica
reason-withheld = reservado por la fuente

## The three kinds of nothing

nothing-absent = No consta
nothing-unknown = Desconocido por la fuente
nothing-withheld = Reservado por la fuente

## Values in words

date-about = hacia { $date }
date-between = entre { $from } y { $to }
name-low = { $name } (calidad baja)
record-incomplete = Incompleta: falta { $fields }
field-not-known = Un campo que esta versión del catálogo no puede mostrar

## Kinds of value

kind-name = Nombre
kind-date = Fecha
kind-country = País
kind-place = Lugar
kind-identifier = Número
kind-code = Opción de una lista
kind-measure = Medida
kind-text = Texto
kind-image = Huella digital de imagen
kind-link = Enlace a una ficha
kind-many = puede haber varios

## Schemes of numbers

scheme-travel-document = Número de documento de viaje
scheme-vin = Número de identificación de vehículo
scheme-imo = Número OMI de buque
scheme-mmsi = Identidad del servicio móvil marítimo
scheme-iso6346 = Número de contenedor
scheme-imei = Número de terminal (IMEI)
scheme-iban = Número de cuenta bancaria (IBAN)
scheme-serial = Número de serie
scheme-plate = Placa de matrícula
scheme-reference = Referencia
scheme-phone = Número de teléfono

## Units

unit-m = m
unit-mm = mm
unit-kg = kg
unit-GT = GT
unit-count = en número
unit-money = en la moneda indicada

## How a field is filled and searched

need-required = Obligatorio
need-desired = Recomendado
need-optional = Facultativo
need-request-complete = faltan datos obligatorios de la solicitud
need-source-not-suspended = la oficina está suspendida en esto
need-source-not-supervised = la oficina está bajo supervisión: lo que envía se examina antes
need-circle-named = las notificaciones de este tipo van a los miembros nombrados: limite la ficha a los que participan
need-quota-left = se ha agotado la cuota de este tipo que puede publicar su fuente
need-not-asked-already = la oficina ya tiene un expediente abierto al respecto: continúe allí
need-asks-for-arrest = su tipo no pide una detención
need-warns-of-a-threat = solo una advertencia (naranja, morada) puede publicarse antes de su examen completo
need-conditions-met = la solicitud no cumple una condición de su tipo y no se ha concedido excepción
need-every-flag-answered = una alerta de la solicitud no ha sido respondida por una persona
need-exception-proposed = nadie ha propuesto una excepción
need-is-a-notice = la solicitud es de difusión, no de notificación
need-is-a-diffusion = la solicitud es de notificación, no de difusión
need-no-conflict-of-nationality = el funcionario comparte nacionalidad con el país solicitante o con la persona, o no consta su nacionalidad
need-no-other-open = hay otro expediente abierto de este procedimiento sobre la misma ficha
need-of-the-source = solo pueden los funcionarios de la fuente de la ficha
need-recipients-named = no se han designado destinatarios: limite la ficha a quienes va dirigida
need-record-published = la notificación no está publicada o ha finalizado
need-record-suspended = la ficha no está suspendida
need-record-unpublished = la solicitud no está en examen: ya fue publicada, denegada o finalizada
search-fuzzy = Por semejanza, entre escrituras y grafías
search-near = Por proximidad
search-filter = Como filtro
search-words = Por palabras
search-exact = Con exactitud
search-tolerant = Con exactitud, y con un carácter mal leído, invertido o ilegible
search-none = No se busca
subject-person = Personas
subject-object = Objetos; ningún dato sobre personas
subject-document = Documentos; ningún dato sobre personas
subject-incident = Incidentes
then-erase = Borrado, con todas las versiones
then-anonymise = Anonimización; las estadísticas permanecen

## The legal sheet of a register

sheet-title = Ficha jurídica
sheet-id = Identificador
sheet-version = Versión
sheet-about = Razón de ser
sheet-subject = Objeto
sheet-purposes = Finalidades
sheet-legal-basis = Base jurídica
sheet-not-compared = no cotejado con el texto vigente
sheet-only-source = Único facultado para registrar
sheet-only-source-country = Una oficina del país indicado en el campo { $field }
sheet-exact-needs = Sin esto, un número por sí solo es solo una coincidencia posible
sheet-fields = Campos
sheet-field = Campo
sheet-tag = Número
sheet-kind = Clase
sheet-need = Exigencia
sheet-search = Búsqueda
sheet-codes = Lista
sheet-shown = En la tarjeta de resultado
sheet-checks = Comprobaciones
sheet-retention = Conservación
sheet-keep = Plazo de conservación
sheet-counts-from = Contado desde
sheet-remind = Recordatorio a la fuente antes del fin
sheet-then = Después
sheet-access = Acceso
sheet-record = Pueden registrar
sheet-consult = Pueden consultar
sheet-public = Público
sheet-public-none = Nada
sheet-no-record = Lo que «sin resultados» no significa
sheet-notice = Notificación a la que puede dar lugar
sheet-the-notice = La notificación
sheet-notice-asks = Qué pide
sheet-is-not = Qué no es
sheet-coercive = Puede pedir una medida coercitiva
sheet-conditions = Condiciones de publicación
sheet-lifted = Condiciones que dos firmas pueden levantar
sheet-extract = Extracto público
sheet-extract-always = Siempre
sheet-extract-agreed = Si la fuente lo pide y los revisores lo aceptan
sheet-extract-never = Nunca
sheet-by-secretariat = La Secretaría General puede iniciarla
sheet-closed = Solo a destinatarios designados
sheet-quota = Máximo abierto por fuente
sheet-hash = Huella de este texto
sheet-recorded = el día del registro
family-ncb = Oficinas Centrales Nacionales
family-secretariat = Secretaría General
family-duty = Servicio de guardia
family-liaison = Enlace
family-protection = Delegado de protección de datos
family-commission = Comisión de control
family-node = Operador del nodo
duration-days = { $count ->
    [one] { $count } día
    [many] { $count } de días
   *[other] { $count } días
}
duration-months = { $count ->
    [one] { $count } mes
    [many] { $count } de meses
   *[other] { $count } meses
}
duration-years = { $count ->
    [one] { $count } año
    [many] { $count } de años
   *[other] { $count } años
}

## Procedures: sheets and diagrams

duration-minutes = { $count ->
    [one] { $count } minuto
    [many] { $count } de minutos
   *[other] { $count } minutos
}
duration-hours = { $count ->
    [one] { $count } hora
    [many] { $count } de horas
   *[other] { $count } horas
}
party-source = La fuente
party-recipients = Aquellos a quienes se envió
by-system = El nodo, al vencer el plazo
priority-routine = Ordinaria
priority-urgent = Urgente
priority-immediate = Inmediata
procedure-about-record = Una ficha
procedure-about-notice = Una notificación
procedure-about-diffusion = Una difusión
procedure-about-hit = Un resultado positivo
procedure-about-person = Una persona de este nodo
procedure-about-none = Nada registrado aquí
effect-suspend-record = La ficha queda suspendida: ninguna búsqueda la encuentra
effect-resume-record = La ficha vuelve a estar vigente
effect-publish-record = La notificación se publica: la encuentra quien puede verla
effect-refuse-record = La solicitud se deniega
effect-end-record = La ficha termina: se conserva con su historial y ya no se encuentra
effect-lapse-record = El plazo de la ficha ha terminado
effect-renew-record = La ficha puede conservarse otro período
effect-answer-flag = Se responde a una alerta de la solicitud
effect-note-on-file = Una nota queda en el expediente del caso
effect-grant-exception = Se concede una excepción, que se cuenta públicamente
effect-follow-location = Si se localizó a la persona, se sigue lo que hace la fuente
effect-remember-case = Se recuerda el caso: si se pide de nuevo, vuelve con su historia
counted-requested = Solicitada
counted-urgent = Enviada por la vía urgente
counted-published = Publicada
counted-refused = Denegada
counted-withdrawn = Solicitud retirada
counted-exception = Excepción concedida
counted-re-examined = Reexaminada
counted-kept = Mantenida tras el reexamen
counted-suspended = Suspendida
counted-resumed = De nuevo en vigor
counted-ended = Finalizada
sheet-procedure-number = Los números de sus expedientes empiezan por
sheet-diagram = Diagrama
sheet-diagram-says = Los estados en recuadros de arriba abajo, cada uno con los pasos que salen de él. Las tablas siguientes dicen lo mismo.
sheet-states = Dónde puede estar un expediente
sheet-state = Estado
sheet-seen-by = Visto por
sheet-clock = Plazo
sheet-clock-of = { $priority }: { $limit }
sheet-clock-remind = recordatorio { $limit } antes
sheet-clock-goes-on = cuentan las estancias anteriores
sheet-late = Al vencer
sheet-late-escalate = queda constancia del retraso
sheet-end = Fin
sheet-begin = Inicio
sheet-steps = Pasos
sheet-step = Paso
sheet-from = Desde
sheet-to = Hacia
sheet-by = Quién
sheet-by-of = { $who } · { $party }
sheet-needs = Qué debe cumplirse
sheet-asks = Pide
sheet-apart-from = nunca por quien dio: { $step }
sheet-does = Produce
sheet-amendable = su fuente puede modificar la solicitud aquí
sheet-announced = se informa a quien ve la ficha
sheet-shown-to = la respuesta se muestra a: { $who }
sheet-unseen = se escribe antes de leer: { $steps }
sheet-counts = Se cuenta como: { $what }
sheet-opens = abre un expediente
sheet-stays = el expediente queda donde está
sheet-asked-fields = Qué piden los pasos

## Named checks: what is said when one is not met

check-event-not-in-future = Los hechos tienen fecha futura: indique el día en que ocurrieron
check-issue-before-expiry = El documento caduca antes de su expedición: una de las dos fechas es errónea
check-expiry-within-fifteen-years = El documento sería válido más de quince años: revise ambas fechas
check-position-is-at-sea = La posición no tiene latitud ni longitud: indíquelas en grados si se conocen. Si está en el mar, debe comprobarlo una persona
check-no-personal-names = El texto parece nombrar a una persona: este registro no contiene datos sobre personas, retire el nombre
check-serial-says-its-state = El número de serie y su estado no concuerdan: los caracteres ilegibles exigen `partial`, `obliterated` o `restored`, y un arma nunca marcada no tiene número
check-make-known-for-trace = Sin la marca nadie puede rastrear esta arma: indíquela o describa sus marcados
check-image-or-unique-mark = Nada distingue aquí este objeto de otro: indique la huella de una fotografía, un número de inventario, una inscripción o un rasgo distintivo
check-number-or-range = La serie de números no es coherente: el primero y el último deben tener la misma longitud y forma y estar en orden
check-birth-before-event = La persona habría nacido después de los hechos: una de las dos fechas es errónea
check-height-plausible = La estatura no corresponde a una persona de esa edad: revise la cifra y su unidad
check-one-name-at-least = Indique al menos un nombre; para quien nadie puede nombrar, un número que permita reconocerlo
check-plausible-dates = Una fecha no puede ser correcta: revise el día, el mes y el año
check-nothing-coercive = Una notificación plateada no pide congelar ni incautar: retire la palabra y diríjase directamente al país donde están los activos
finding-met = Cumplido
finding-not-met = No cumplido
finding-person = Debe decidir una persona

## What is wrong with a value; the face puts the field before it

fault-required = es obligatorio: indíquelo, o señale que se desconoce
fault-flag-not-raised = ninguna alerta con ese nombre está activa
note-held-for-case = retenida para examen: corresponde a la persona del caso { $case }, denegado o finalizado
fault-no-such-field = no es un campo de { $register }
fault-only-one = admite un solo valor: indique uno
fault-too-many = demasiados valores ({ $count }): indique como máximo { $most }
fault-nothing = no es ni un valor ni una ausencia reconocida: lo que la fuente no sabe es desconocido
fault-withheld = no puede introducirse como reservado: omítalo o fije una restricción
fault-no-such-key = tiene una clave que no existe: las claves son { $keys }
fault-not-a-name = no es un nombre: indique el nombre completo, o nombres y apellidos
fault-not-a-name-use = no es un uso del nombre: main, alias, former, birth u original-script
fault-not-a-quality = no es una calidad de nombre: good o low
fault-not-a-date = no es una fecha: escriba 1971, 1971-03 o 1971-03-05, seguido de ~ para «hacia», 1969/1973 para un intervalo
fault-not-a-place = no es un lugar: indique palabras, un país, o latitud y longitud
fault-not-a-position = no es una posición: indique latitud y longitud, ambas en grados
fault-not-a-number = no es un número de documento o de objeto: indíquelo como texto
fault-not-a-code = no es un código: indique un código de la lista, o su denominación, como texto
fault-not-a-measure = no es una cantidad: escriba 1.78 o 178 cm, con punto y tres decimales como máximo
fault-not-a-text = no es un texto
fault-not-an-image = no es la huella de una imagen: pdq, sha256, sha1 o md5; la imagen misma no se acepta
fault-not-a-record = no es el identificador de una ficha
fault-no-such-code = no figura en la lista { $list }
fault-unit = no está expresado en { $unit } ni en una unidad convertible
fault-too-fine = tiene más de tres decimales en { $unit }: redondee
fault-too-small = es inferior al mínimo verosímil, { $least } { $unit }
fault-too-large = es superior al máximo verosímil, { $most } { $unit }
fault-too-long = tiene { $count } caracteres: el máximo es { $most }
fault-empty = está vacío: omítalo
fault-untrimmed = empieza o termina con un espacio: quítelo
fault-hidden = contiene el carácter { $character }, que no se ve: quítelo
fault-not-on-globe = está fuera del globo: latitud de -90 a 90, longitud de -180 a 180
fault-wrong-kind = contiene un valor de clase { $found } en un campo de clase { $wanted }
fault-nearly = ¿Quiso decir { $near }?

## The catalogue changes

diff-WIDENS = AMPLÍA
diff-NARROWS = RESTRINGE
diff-NEUTRAL = neutro
diff-REFUSED = RECHAZADO
diff-none = No ha cambiado nada
diff-needs-decision = Un cambio que amplía exige una decisión y una segunda firma
diff-field-added = { $field } es nuevo
diff-field-renamed = { $from } se llama ahora { $to }
diff-field-retired = { $field } queda retirado
diff-field-dropped = { $field } ha desaparecido sin haber sido retirado
diff-field-required = { $field } pasa a ser obligatorio: las fichas anteriores quedan incompletas
diff-field-no-longer-required = { $field } deja de ser obligatorio
diff-field-many = { $field } puede tener ahora varios valores
diff-kind-changed = { $field } cambia de clase, de { $from } a { $to }
diff-tag-reused = el número { $tag } se reutiliza para { $field }
diff-search-changed = { $field } se busca de otro modo: { $to } en vez de { $from }
diff-label-changed = cambia el texto de { $field }
diff-keep-longer = las fichas se conservan más tiempo: { $to } en vez de { $from }
diff-keep-shorter = las fichas se conservan menos tiempo: { $to } en vez de { $from }
diff-then-changed = al final: { $to } en vez de { $from }
diff-public-added = { $field } pasa a ser público
diff-public-removed = { $field } deja de ser público
diff-consult-added = { $role } puede ahora consultar
diff-consult-removed = { $role } ya no puede consultar
diff-record-added = { $role } puede ahora registrar
diff-record-removed = { $role } ya no puede registrar
diff-purpose-added = una nueva finalidad: { $purpose }
diff-purpose-removed = una finalidad menos: { $purpose }
diff-check-added = una nueva comprobación: { $check }
diff-check-removed = una comprobación menos: { $check }
diff-code-added = { $code } es nuevo en { $list }
diff-code-retired = { $code } queda retirado de { $list }
diff-legal-basis-changed = cambia la base jurídica: { $cite }
diff-other = { $what } cambia
diff-more = { $what }: { $to } es nuevo
diff-less = { $what }: { $from } ya no está
diff-instead = { $what } cambia

## Handling, restrictions, states

handling-h0 = solo uso policial
handling-h1 = no ante un tribunal sin autorización de la fuente
handling-h2 = no retransmitir sin autorización de la fuente
handling-h3 = léase primero la restricción de la fuente
handling-h1-h2 = ni ante un tribunal ni retransmitir sin autorización de la fuente
handling-h1-h3 = no ante un tribunal sin autorización de la fuente; léase primero la restricción de la fuente
handling-h2-h3 = no retransmitir sin autorización de la fuente; léase primero la restricción de la fuente
handling-h1-h2-h3 = ni ante un tribunal ni retransmitir sin autorización de la fuente; léase primero la restricción de la fuente
restriction-bureau = No para { $bureau }
restriction-organisation = Para ninguna oficina de { $organisation }
restriction-everyone = Solo para la fuente
restriction-everyone-but = Solo para la fuente y { $bureaux }
restriction-field = Solo el campo { $field }
restriction-record = La ficha entera
state-active = Vigente
state-suspended = Suspendida
state-provisional = En examen
state-refused = Examinada y no publicada
state-withdrawn = Retirada por su fuente
state-expired = Plazo de conservación vencido
state-erased = Borrada; solo queda la prueba de que existió
change-added = Registrada
change-revised = Modificada
change-withdrawn = Retirada

## Acts: what anyone did

act-node-founded = fundó el nodo
act-catalogue-taken = puso en vigor el catálogo
act-catalogue-proposed = propuso un cambio del catálogo
act-catalogue-signed = firmó un cambio del catálogo
act-bureau-added = añadió una oficina
act-person-added = atribuyó una función a una persona
act-person-corrected = corrigió los datos de un funcionario
act-supervision-proposed = propuso una decisión sobre una oficina
act-supervision-signed = firmó una decisión sobre una oficina
act-passkey-added = creó una clave de acceso
act-passkey-removed = retiró una clave de acceso
act-entity-admitted = admitió una entidad nacional
act-entity-ended = cortó el acceso de una entidad nacional
act-person-warned = avisó de que se cerrará una cuenta sin uso
act-person-dormant = cerró una cuenta que nadie usaba
act-rights-read = consultó el registro de derechos de acceso
act-identity-bound = vinculó a un funcionario con un proveedor de identidad
act-identity-unbound = deshizo el vínculo con un proveedor de identidad
act-message-sent = firmó y envió un mensaje
act-message-taken = recibió o rechazó un mensaje
act-receipt-given = dio un acuse
act-receipt-taken = recibió un acuse
act-message-dead = un mensaje no pudo entregarse
act-message-resent = volvió a enviar un mensaje
act-message-read = leyó un mensaje
act-message-erased = borró el contenido de un mensaje
act-evidence-exported = entregó un mensaje como prueba
act-line-alarm = una alarma en la línea
act-directory-taken = adoptó un directorio de miembros
act-agreement-stands = se firmó, suspendió o reanudó un acuerdo
act-epoch-destroyed = destruyó la clave de un período
act-receipts-heard = supo que unos acuses llegaron
act-answer-due = avisó de que pronto vence una respuesta en la línea
act-answer-late = avisó de que una respuesta en la línea está atrasada
act-epoch-over = empezó a destruir la clave de un período
act-person-ended = puso fin al acceso de una persona
act-recorded = registró
act-erased = borró una ficha
act-searched = buscó
act-read = abrió una ficha
act-history-read = abrió el historial de una ficha
act-exported = exportó un registro
act-subscribed = colocó una búsqueda permanente
act-unsubscribed = terminó una búsqueda permanente
act-hits-raised = comunicó resultados de búsquedas permanentes
act-hits-read = leyó los resultados de una búsqueda permanente
act-acts-read = consultó los actos
act-refused = fue rechazado
act-content-erased = contenido borrado; su compromiso criptográfico permanece
face-local-command-line = en la línea de órdenes de la máquina
face-web = en la consola
face-api = por la interfaz
face-node = por el propio nodo

## Verbs: what a role may do

verb-search = buscar
verb-read = leer fichas
verb-history = leer su historial
verb-record = registrar
verb-import = importar
verb-export = exportar
verb-withdraw = retirar
verb-erase = borrar
verb-restrict = restringir
verb-subscribe = colocar búsquedas permanentes
verb-follow-hits = hacer seguir las coincidencias con notificaciones
verb-read-acts = leer los actos
verb-manage-people = gestionar personas
verb-manage-bureaux = gestionar oficinas
verb-propose-catalogue = proponer cambios del catálogo
verb-sign-catalogue = firmar cambios del catálogo
verb-manage-entities = admitir entidades nacionales y cortarles el acceso
verb-read-rights = consultar el registro de derechos de acceso
verb-message = enviar y leer mensajes de la línea
verb-keep-line = atender la línea: cartas muertas, acuerdos
verb-propose-supervision = proponer medidas sobre una oficina
verb-sign-supervision = firmar medidas sobre una oficina
verb-checkpoint = publicar puntos de control
verb-prove = obtener pruebas

## Refusals: a lawful no, and what can be done

refusal-not-an-officer = esta persona no puede actuar aquí: { $about }
refusal-role-may-not = esta función no lo permite: { $about }
refusal-purpose-not-permitted = esta finalidad no da acceso: { $about }
refusal-no-such-register = no existe ese registro: { $about }
refusal-no-such-record = no existe esa ficha: { $about }
refusal-not-the-source = solo su fuente puede hacerlo: { $about }
refusal-only-issuing-country = solo puede registrarlo la oficina del país expedidor: { $about }
refusal-form-not-satisfied = la ficha está incompleta o mal formada: { $about }
refusal-check-not-met = no se cumple una comprobación: { $about }
refusal-changed-meanwhile = otra persona lo ha modificado entretanto: { $about }
refusal-already-there = ya existe: { $about }
refusal-needs-another-person = la misma persona no puede hacer ambos pasos: { $about }
refusal-nothing-to-search = la pregunta no contiene nada que pueda buscarse: { $about }
refusal-too-large = supera el límite: { $about }
refusal-line = Denegado
ask-whom = Diríjase a: { $whom }
ask-recorder = un funcionario registrador de su oficina
ask-source = la oficina que responde de la ficha
ask-issuing-country = la oficina del país expedidor
ask-operator = el operador de este nodo
ask-protection = el delegado de protección de datos
ask-second-person = una segunda persona con derecho a firmar
ask-purpose = una finalidad que el registro admite: { $purposes }

## Trouble: something broke

trouble-line = Incidencia
trouble-incident = incidencia { $incident }, anotada en el registro técnico
trouble-disk-full = el disco está lleno: no se ha confirmado nada que no se haya escrito
trouble-home-in-use = otro proceso trabaja en este nodo
trouble-try-later = inténtelo más tarde

## Import and export

import-line = { $file }: { $done } de { $all } leídos, { $rejected } rechazados
import-added = Registradas
import-revised = Modificadas
import-unchanged = Sin cambios
import-held = Retenidas
import-withdrawn = Retiradas, por no figurar ya en la lista
import-rejected = Rechazadas, con los motivos en { $file }
import-interrupted = Interrumpido. Lo confirmado se conserva; repita la misma orden para continuar
export-line = { $count ->
    [one] Se exportó una ficha, cada fila con su código de manejo
    [many] Se exportaron { $count } de fichas, cada fila con su código de manejo
   *[other] Se exportaron { $count } fichas, cada fila con su código de manejo
}

## Rows that cannot be read

reject-not-utf8 = el texto no está en UTF-8 en el byte { $byte }: guárdelo como UTF-8
reject-too-long = la fila supera los { $most } bytes: acórtela
reject-control-character = la fila contiene un carácter de control ({ $code }): quítelo
reject-ragged = celdas: { $found } en la fila, { $expected } en el encabezado
reject-stray-quote = la celda { $cell } tiene comillas en medio: ponga toda la celda entre comillas
reject-no-handling = la fila no tiene código de manejo: escriba H0 o los códigos que correspondan
reject-not-json = esto no es JSON: { $why }
reject-not-an-object = la línea es JSON pero no un objeto
reject-unknown-key = { $key } no es un campo de este registro: corrija el nombre o quítelo
reject-not-text = { $key } contiene algo que no es texto: escríbalo entre comillas
reject-no-name = la entrada no tiene nombre: consulte al autor de la lista
reject-no-reference = la entrada no tiene nada que permita reconocerla: consulte al autor de la lista
reject-repeated = la entrada figura dos veces en la lista, primero con el número { $first }: solo se ha leído la primera
reject-unknown-element = { $path } no es una entrada que este programa conozca: regístrela a mano
reject-stray-text = { $path } contiene texto fuera de toda entrada: léalo a mano

## Texts that cannot be read any further

fatal-unreadable = la lectura se ha interrumpido ({ $why }): inténtelo de nuevo
fatal-empty = el fichero está vacío: obténgalo de nuevo
fatal-not-utf8 = el texto no está en UTF-8: guárdelo como UTF-8
fatal-doctype = se rechaza una declaración de tipo de documento, no se ha leído nada de ella: obtenga de nuevo la lista de su autor
fatal-entity = se rechaza el nombre de carácter { $name }: obtenga de nuevo la lista de su autor
fatal-wrong-root = el documento es un { $found } y no una lista consolidada: indique el fichero XML de la lista
fatal-too-deep = hay elementos anidados en más de { $most } niveles
fatal-too-large = { $element } supera los { $most } bytes
fatal-truncated = el texto termina dentro de { $open }: obtenga el fichero completo; lo anterior se ha leído
fatal-not-xml = el texto no es XML ({ $why }): obtenga de nuevo la lista de su autor
fatal-quote-never-closes = unas comillas se abren y nunca se cierran: no se ha leído nada a partir de ahí
fatal-repeated-column = el encabezado nombra { $column } dos veces: quite uno
fatal-unknown-columns = el encabezado nombra columnas que este registro no tiene: { $columns }
fatal-no-handling-column = el encabezado no tiene código de manejo: añada la columna o indique el código aplicable a todas las filas
fatal-wrong-separator = las columnas parecen separadas por { $found }: guarde la tabla con comas
fatal-header = el encabezado no se puede leer: { $why }
fatal-too-many = hay más de { $most } entradas: divida el texto

## Values a person should look at: nothing of them is lost

warning-unread = { $path }: ningún campo admite { $text }; solo consta en este aviso
warning-country-unknown = { $path }: { $text } no es un país del catálogo; se conserva como texto
warning-code-unknown = { $path }: { $text } no es un código del catálogo; se conserva como texto
warning-date-unread = { $path }: { $text } no es una fecha legible; se conserva en las observaciones
warning-document-without-number = { $path }: { $text } es un documento sin número; se conserva en las observaciones
warning-moved-to-remarks = { $path }: { $text } supera la longitud del campo; se conserva en las observaciones
warning-zone-dropped = { $path }: { $text } lleva huso horario, que un día no tiene; se conserva el día
warning-hidden-characters = { $path }: { $text } contenía caracteres que ocultan o reordenan el texto; se han quitado
warning-reference-shared = { $path }: { $text } es también la referencia de otra entrada; se ha añadido el número de entrada
warning-reference-missing = { $path }: la entrada no tiene referencia; se ha tomado su número { $text }

## Proofs

proof-verified = Verificado: el acto { $act } consta en el punto de control { $checkpoint }
proof-failed = La prueba ha fallado: { $what }
proof-erased = El contenido se ha borrado; su compromiso criptográfico permanece

## Headings of tables

column-register = Registro
column-record = Ficha
column-match = Coincidencia
column-score = Puntuación
column-source = Fuente
column-handling = Manejo
column-asked = Preguntado
column-found = Hallado
column-because = Por qué
column-for = Por qué coincide
column-against = Por qué puede no coincidir
column-when = Cuándo
column-who = Quién
column-what = Qué
column-bureau = Oficina
column-role = Función
column-purpose = Finalidad
column-case = Asunto
column-act = Acto
column-version = Versión
column-changes = Cambios
column-reason = Motivo

## faces: SERVE
serve-request = Número de esta petición: { $number }
serve-no-odd = Esta petición nombra su servidor dos veces o ninguna, o contiene indicaciones contradictorias. No se ha leído.
serve-no-path = Esta dirección está escrita de un modo que permite leerla como otra. No se ha buscado nada.
serve-no-method = Nada responde aquí a este método.
serve-no-host = Este nodo no responde al nombre con el que se le ha llamado. Utilice la dirección que le dio su administrador.
serve-no-proxy = A este nodo solo se accede a través de su propio servidor intermediario. Utilice la dirección que le dio su administrador.
serve-no-too-large = Lo enviado supera el tamaño que admite esta dirección. Envíe menos de una vez.
serve-no-too-slow = Lo enviado no llegó a tiempo. No se ha hecho nada; envíelo de nuevo.
serve-no-tries = Desde su dirección llegaron demasiados enlaces que no abren nada. No se ha hecho nada; vuelva a intentarlo dentro de unos segundos.
serve-no-busy = El nodo está ocupado. No se ha hecho nada; vuelva a intentarlo dentro de unos segundos.
serve-no-incident = Se ha producido un incidente en el nodo. El registro de actos dice si la operación se realizó: consúltelo antes de repetirla y comunique el número de esta petición a su administrador.
serve-no-metrics = Estas cifras se muestran solo a la propia máquina y a los tokens cuyo titular puede firmar puntos de control.
## faces: frame

ui-product = Hue & Cry
ui-skip = Ir al contenido
ui-menu = Menú
ui-mode-training = PRUEBAS
ui-mode-live = REAL
ui-language = Idioma
ui-places = Secciones
ui-place-search = Búsqueda
ui-place-records = Registros
ui-place-subscriptions = Consultas permanentes
ui-place-audit = Auditoría
ui-place-catalogue = Catálogo
ui-place-people = Personas
ui-place-node = Nodo
ui-place-help = Ayuda
ui-search-title = Búsqueda
ui-search-everything = Buscar en todo
ui-search-do = Buscar
ui-change = Cambiar
ui-change-purpose = la finalidad o el expediente
ui-no-purpose = No se ha declarado ninguna finalidad: no se puede buscar ni abrir nada.
ui-state-purpose = Declarar la finalidad y el expediente
ui-proof-word = Prueba
ui-as-of = Situación a
ui-foot-help = Ayuda: el servicio de guardia de su oficina
ui-keys-title = Teclas
ui-keys-here = Teclas de esta página
ui-accessibility-title = Accesibilidad
ui-close = Cerrar
ui-go-to = Ir a
ui-go-none = Nada coincide
ui-session-kept = Su sesión continúa.
ui-session-ends = Su sesión se cerrará en cinco minutos. Lo que ha escrito en esta página aún no se ha guardado.
ui-session-keep = Continuar la sesión
ui-settings-title = Mis ajustes
ui-sign-in-title = Iniciar sesión
ui-sign-in-do = Entrar
ui-sign-in-once = Este enlace da acceso a un solo funcionario, una sola vez. Se agota al pulsar el botón.
ui-sign-in-passkey = Entrar con una clave de acceso
ui-sign-in-how = Se entra con un enlace de un solo uso, válido diez minutos.
ui-sign-in-ask = Pida un enlace al operador de este nodo. El operador lo crea con:
ui-sign-in-recorded = El inicio de sesión y todo lo que se haga después queda registrado con su nombre, su finalidad y su expediente, y puede probarse.
ui-sign-out-title = Cerrar sesión
ui-sign-out-do = Cerrar sesión
ui-purpose-title = Finalidad y expediente
ui-purpose-why = Toda búsqueda, consulta y anotación queda registrada con una finalidad y un expediente. Indique para qué trabaja ahora; puede cambiarlo en cualquier momento.
ui-purpose-missing = Seleccione la finalidad de su trabajo
ui-case-missing = Introduzca el número de expediente de su oficina
ui-case-wrong = Un número de expediente tiene letras, cifras y guiones, sin espacios
ui-case-label = Número de expediente de su oficina
ui-case-hint = Por ejemplo, RO-2026-0412. Se anota en cada acto.
ui-continue = Continuar
ui-back = Volver
ui-save = Guardar
ui-error-prefix = Error:{" "}
ui-problem = Hay un problema
ui-refused-article = Fundamento
ui-refused-ask = Quién puede autorizarlo, o qué está autorizado
ui-trouble-words = Algo ha fallado. No se ha confirmado nada que no se haya escrito.
ui-trouble-advice = Inténtelo de nuevo. Si se repite, comunique al operador de este nodo la incidencia indicada.
ui-trouble-kept = Lo que escribió se conserva y se enviará de nuevo al pulsar el botón.
ui-try-again = Intentar de nuevo
ui-no-such-page-title = Esta página no existe
ui-no-such-page-words = Compruebe la dirección o empiece con una búsqueda.
ui-unreadable-title = La solicitud no se puede leer
ui-unreadable-words = Lo que envió el navegador no es un formulario de esta consola. Vuelva atrás e inténtelo de nuevo.
ui-forged-title = Este formulario ya no es válido
ui-forged-words = Procede de otro lugar o es anterior a su último inicio de sesión. No se ha hecho nada.
ui-forged-advice = Vuelva atrás, recargue la página y envíe de nuevo el formulario.
ui-key-search = Buscar
ui-key-commands = Ir a una sección por su nombre
ui-key-help = Teclas de esta página
ui-key-next-previous = Siguiente y anterior en una lista
ui-key-open = Abrir
ui-key-select = Seleccionar
ui-key-pages = Página anterior y siguiente
ui-key-leave = Salir, volver
ui-day = { $day } de { $month } de { $year }
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
ui-value-about = hacia { $date }
ui-value-range = de { $from } a { $to }
ui-value-month = { $month } de { $year }

## faces: catalogue

ui-catalogue-title = Catálogo
ui-catalogue-lead = Lo que dice aquí el derecho: registros, listas de códigos y quién puede hacer qué. Estos textos los leen y firman juristas; el programa hace lo que dicen.
ui-catalogue-registers = Registros
ui-catalogue-own = Textos propios de este nodo
ui-catalogue-own-none = Nadie ha propuesto un texto propio de este nodo.
ui-catalogue-text = Texto
ui-catalogue-proposed-by = Propuesto por
ui-catalogue-state = Estado
ui-catalogue-signed = Firmado
ui-catalogue-waits = Espera a un segundo funcionario
ui-catalogue-lists = Listas de códigos
ui-catalogue-codes-count = Códigos
ui-catalogue-source = Fuente
ui-catalogue-new = No cambia nada de lo vigente: es nuevo.
ui-versions = Versiones
ui-version-in-force = Vigente
ui-version-first = Primera versión
ui-diff-class = Efecto
ui-diff-was = Antes
ui-diff-is = Después
ui-code = Código
ui-code-label = Denominación
ui-code-about = Significado
ui-code-retired = ya no se usa
ui-propose-title = Proponer un texto
ui-propose-lead = Un registro, una sección o una lista de códigos en TOML. Se comprueba junto con todo lo vigente y solo entra en vigor cuando otro funcionario lo ha firmado y el nodo se ha reiniciado.
ui-propose-path = Dónde está
ui-propose-path-hint = registers/NOMBRE.toml, sections/NOMBRE.toml o codes/NOMBRE.toml
ui-propose-text = El texto completo
ui-propose-do = Proponer
ui-sign-heading = Firmar este texto
ui-sign-warning = Con su firma, este texto pasa a ser norma para toda búsqueda y todo registro de este nodo.
ui-sign-confirm = Escriba los ocho primeros caracteres de su huella
ui-sign-confirm-wrong = Escriba los ocho primeros caracteres de la huella anterior, para mostrar que ha leído este mismo texto
ui-sign-do = Firmar
ui-sign-other = Espera la firma de un funcionario distinto del que lo propuso.
ui-sign-next = Entra en vigor cuando el nodo se reinicie.

## faces: help and settings

ui-help-title = Ayuda
ui-help-lead = Una sola pregunta a todos los registros que puede usar, con respuesta motivada.
ui-help-search = Qué se puede buscar
ui-help-search-words = Escriba o pegue nombres en cualquier escritura, fechas, números de documentos u objetos, o la zona de lectura mecánica completa de un documento. Lo que se entendió se indica con la respuesta.
ui-help-example-name = un nombre con un año de nacimiento
ui-help-example-script = un nombre en su escritura original
ui-help-example-document = un documento con su país emisor
ui-help-example-serial = un número de serie con un carácter ilegible
ui-help-matches = Qué significan las palabras de una coincidencia
ui-help-confirm = Una coincidencia es motivo para preguntar, nunca una prueba. Solo la fuente de un registro puede confirmarla.
ui-help-recorded = Qué queda registrado
ui-help-recorded-words = Toda búsqueda, consulta y modificación es un acto con su nombre, su finalidad y su expediente, escrito antes de dar la respuesta. Cualquier persona autorizada puede comprobar que no se ha eliminado ningún acto.
ui-help-rights = Si un registro trata sobre usted
ui-help-rights-words = Cualquier persona puede preguntar qué datos suyos se guardan y hacer que se corrijan o supriman. Escriba a la comisión de control de la organización, que decide con independencia de quienes registran.
ui-keys-lead = Las teclas de una sola letra funcionan cuando una lista tiene el foco, o si están activadas en sus ajustes.
ui-accessibility-aim = Esta consola está hecha para cumplir las pautas de accesibilidad WCAG 2.2, nivel AA.
ui-accessibility-script = Todo funciona sin JavaScript, incluida la impresión.
ui-accessibility-keys = Todo se puede hacer con el teclado; las teclas de una letra se pueden desactivar.
ui-accessibility-colour = Nada se dice solo con color; se admiten los modos claro, oscuro y de colores forzados.
ui-accessibility-languages = El inglés, el francés, el español y el árabe están completos; el árabe se escribe de derecha a izquierda.
ui-accessibility-checked = Un programa (axe 4) ha recorrido cada página en los cuatro idiomas y no ha encontrado nada: todas sus reglas WCAG 2.2 AA en una página clara de 1280 píxeles; el contraste también a 320 píxeles, y en modo oscuro a 1280, 768 y 320; el tamaño de los objetivos y el desplazamiento también a 768 y 320. Solo ve una parte de lo que pide WCAG.
ui-accessibility-missing = Ninguna persona que use un lector de pantalla la ha probado todavía. Diga al operador de este nodo qué no le funciona.
ui-settings-saved = Guardado.
ui-theme = Tema
ui-theme-auto = Como este dispositivo
ui-theme-light = Claro
ui-theme-dark = Oscuro
ui-settings-keyboard = Teclado
ui-settings-keys = Las teclas de una letra funcionan en todas partes
ui-settings-keys-hint = Desactívelas si dicta a su ordenador o pulsa teclas por error.
ui-settings-digits = Cifras
ui-settings-arabic-digits = Cifras arábigo-índicas en árabe
ui-settings-arabic-digits-hint = Solo para la lectura; lo escrito y registrado conserva sus cifras.
## faces: DESK

act-invited = entregó a un funcionario un enlace de un solo uso
act-signed-in = inició sesión
act-signed-out = terminó una sesión
act-purpose-stated = indicó la finalidad y el caso
act-settings-changed = cambió los ajustes de la consola
act-token-issued = expidió el testigo de acceso de una máquina
act-token-revoked = revocó el testigo de acceso de una máquina
act-draft-saved = guardó un borrador
act-draft-dropped = descartó un borrador
act-dossier-step = dio un paso en un expediente
act-dossier-read = abrió un expediente
act-dossier-late = un expediente está atrasado
act-draft-read = abrió un borrador
refusal-sign-in-not-possible = este enlace no puede utilizarse; solicite uno nuevo
refusal-outside-token = el testigo de acceso no se expidió para esto: { $about }
refusal-no-such-procedure = no existe ese procedimiento, o no tiene ese paso: { $about }
refusal-no-such-dossier = no existe ese expediente: { $about }
refusal-step-not-now = este paso no es posible en el estado del expediente: { $about }
refusal-suspended = esta oficina está suspendida en esto: { $about }
refusal-has-passkey = este funcionario tiene una clave de acceso y ningún enlace permite entrar: { $about }; una clave perdida se retira primero
refusal-not-delegated = la oficina no ha delegado esto: { $about }
refusal-no-line = aquí no se habla por ninguna línea: { $about }
refusal-may-not-cross = el acuerdo no permite que esto cruce: { $about }
refusal-by-procedure = esto se hace mediante un paso de un procedimiento, en su expediente: { $about }
need-record-of-another-bureau = Otra oficina responde de la ficha; la propia se rectifica directamente
need-record-in-force = La ficha está vigente
need-record-is-gone = La fuente ha retirado la ficha, o se ha borrado
need-record-changed-since = La ficha se modificó, retiró o borró desde que se abrió el expediente
need-nobody-of-the-parties = Quien decide no pertenece a ninguna de las partes
refusal-done-before = ya se respondió a esta petición: { $about }

## faces: people

ui-people-title = Personas y máquinas
ui-people-lead = Quién puede actuar aquí, para qué oficina y con qué función. Un acceso terminado conserva su historial; un identificador no se vuelve a asignar.
ui-people-nobody = Nadie actúa aún para esta oficina.
ui-people-of = Personas de
ui-people-id = Identificador
ui-actions = Acciones
ui-people-active = Activo
ui-people-ended = Terminado
ui-people-invite = Enlace de un solo uso
ui-people-end = Terminar el acceso
ui-people-new-title = Admitir a un funcionario
ui-people-admit = Admitir
ui-people-name = Nombre tal como firma el funcionario
ui-people-name-hint = Figura en cada acto de este funcionario.
ui-people-bureau-missing = Seleccione la oficina para la que actúa el funcionario
ui-people-role-missing = Seleccione la función
ui-people-name-missing = Introduzca el nombre del funcionario
ui-people-name-wrong = Un nombre tiene de 1 a 120 caracteres, todos visibles
ui-people-nationality = Nacionalidad
ui-people-nationality-not-known = No indicada
ui-people-nationality-title = Indicar las nacionalidades de un funcionario
ui-people-nationality-hint = Países por código o nombre, separados por comas: FR, Portugal. Nadie decide sobre un caso de su propio país.
ui-people-nationality-save = Guardar
ui-people-nationality-wrong = Escriba países por código o nombre, separados por comas: { $about }
ui-people-same-as = Actúa también como
ui-people-same-as-hint = Otro id de la misma persona, si existe. Quien ejerce varios roles no puede ser la segunda persona.
ui-people-same-as-wrong = Escriba el id de un funcionario, por ejemplo FR-0012
ui-people-entity = Entidad nacional
ui-people-entity-hint = El id de la entidad, por ejemplo FR-BORDER; vacío para el personal de la oficina.
ui-people-entity-wrong = Escriba el id de una entidad, por ejemplo FR-BORDER

## faces: passkeys

ui-passkeys-title = Mis claves de acceso
ui-passkeys-lead = Una clave de acceso permite entrar con un toque o un PIN, solo en este sitio: nada que escribir y nada que pueda pasarse a otro. Desde que tiene una, ningún enlace permite entrar en su nombre. Cree otra y guárdela en lugar seguro.
ui-passkeys-none = Aún no tiene ninguna clave de acceso.
ui-passkey-new = Crear una clave de acceso
ui-passkey-make = Crear
ui-passkey-name = Cómo la llama
ui-passkey-name-hint = Por ejemplo: llave del llavero, llave de reserva en la caja fuerte.
ui-passkey-name-missing = Escriba cómo la llama
ui-passkey-not-made = La clave no se guardó: el reto era demasiado antiguo o ya usado, o la clave no le correspondía. Inténtelo de nuevo
ui-passkey-added = Desde
ui-passkey-used = Último uso
ui-passkey-never = nunca
ui-passkey-remove = Retirar
ui-passkey-trouble = Sin resultado: la clave no se usó o no se conoce aquí. Inténtelo de nuevo.
ui-passkey-no-script = Las claves de acceso necesitan el script de este sitio y un navegador que las conozca.
ui-passkey-not-here = Una clave de acceso pertenece a un nombre: abra la consola por su nombre con TLS, o como localhost en esta máquina, no por un número.
ui-people-passkeys-title = Claves de acceso
ui-people-passkeys-none = Este funcionario no tiene clave de acceso.
ui-people-passkeys-warning = Una clave retirada no abre nada desde este momento. Sin ninguna, un enlace de un solo uso vuelve a dejar entrar al funcionario.

## faces: national entities

ui-place-entities = Entidades
ui-place-rights = Derechos de acceso
ui-entities-title = Entidades nacionales
ui-entities-lead = Quién fue admitido junto al personal de la oficina y dentro de qué límites. La oficina responde de ellos, ve lo que hicieron y puede cortarles el acceso de inmediato.
ui-entities-none = La oficina no ha admitido ninguna entidad.
ui-entity-title = Entidad nacional
ui-entity-new-title = Admitir una entidad nacional
ui-entity-new-lead = Con el id de una que ya existe, se fijan de nuevo sus límites. Su personal actúa por la oficina dentro de lo marcado aquí; un borrador lo entrega alguien de la oficina.
ui-entity-id = Id
ui-entity-id-hint = El id de la oficina, un guion y mayúsculas, por ejemplo FR-BORDER.
ui-entity-id-missing = Escriba un id, por ejemplo FR-BORDER
ui-entity-name = Nombre legal
ui-entity-name-hint = Como lo llama la ley que la crea.
ui-entity-name-missing = Escriba su nombre legal
ui-entity-tasks = Funciones
ui-entity-tasks-hint = Para qué necesita el acceso.
ui-entity-tasks-missing = Escriba sus funciones
ui-entity-legal-basis = Derecho nacional
ui-entity-legal-basis-hint = La ley en virtud de la cual actúa, con su artículo.
ui-entity-legal-basis-missing = Escriba la ley
ui-entity-undertaking = Compromiso firmado
ui-entity-undertaking-hint = Como lo numera la oficina.
ui-entity-undertaking-missing = Escriba el número del compromiso
ui-entity-users = Funcionarios como máximo
ui-entity-users-hint = Un número, 1 o más.
ui-entity-users-missing = Escriba un número, 1 o más
ui-entity-start = Desde
ui-entity-start-hint = Por ejemplo 2026-12-01.
ui-entity-start-missing = Escriba un día, por ejemplo 2026-12-01
ui-entity-review = Por revisar antes del
ui-entity-review-hint = Por ejemplo 2027-12-01.
ui-entity-review-missing = Escriba un día, por ejemplo 2027-12-01
ui-entity-review-due = Por revisar
ui-entity-rights = Lo que se delega
ui-entity-rights-missing = Marque un derecho al menos
ui-entity-admit = Admitir
ui-entity-approved-by = Aprobada por
ui-entity-acts = Lo que hizo su personal y lo que se le negó
ui-entity-acts-none = Nadie ha hecho nada todavía.
ui-entity-end = Cortar el acceso
ui-entity-end-warning = Desde este momento sus funcionarios no pueden nada; las sesiones y claves de máquinas que actúan por ella no abren nada. El id no vuelve a darse.
ui-entity-confirm = Escriba el id de la entidad para confirmar

## faces: the register of access rights

ui-rights-title = Registro de derechos de acceso
ui-rights-lead = Quién puede hacer qué y dónde, desde cuándo y por acto de quién, en este momento. La consulta queda registrada.
ui-rights-csv = Descargar en CSV
ui-rights-may = Puede
ui-rights-purposes = Finalidades
ui-rights-nothing = nada
ui-rights-since = Desde
ui-rights-by-machine = el operador de la máquina, o el nodo
ui-rights-by = por
ui-rights-last = Último acto
ui-rights-never = ninguno
ui-rights-way-in = Entra con
ui-rights-passkeys = Llaves de acceso
ui-rights-provider = Proveedor de identidad
ui-rights-machines = Claves de máquinas
ui-rights-under = Su oficina está bajo
ui-rights-closes = Se cierra si no se usa antes del
ui-rights-spared = Sin uso desde hace tiempo; se mantiene, porque nadie más de su oficina podría hacer lo que puede
ui-people-again = Admitir de nuevo

## faces: identity providers

ui-provider-title = Proveedor de identidad
ui-provider-sign-in = Entrar con
ui-provider-in = Ha entrado.
ui-provider-go-on = Continuar
ui-provider-lead = El funcionario entra como la persona que este proveedor acredita:
ui-provider-none = Este nodo no tiene proveedor de identidad.
ui-provider-issuer = Emisor
ui-provider-subject = Sujeto
ui-provider-subject-hint = Cómo llama el proveedor a la persona (`sub`). Vacío, el funcionario ya no entra por esta vía.
ui-provider-bind = Vincular
right-query = buscar y consultar
right-record = registrar y modificar
right-withdraw = retirar y borrar
right-draft = redactar borradores
ui-people-link-title = Enlace de un solo uso
ui-people-link-for = Para { $officer }
ui-people-link-once = Se muestra una vez, sirve una vez, hasta el { $until }.
ui-people-link-hand = Entréguelo en persona o por un canal de confianza para ambos. Quien lo tenga actúa como este funcionario.
ui-people-end-title = Terminar el acceso de un funcionario
ui-people-end-warning = El funcionario no podrá hacer nada desde este momento: sus sesiones terminan y las claves de máquinas que actúan en su nombre no abren nada.
ui-people-confirm = Escriba el identificador del funcionario para confirmar
ui-people-confirm-wrong = Escriba el identificador exactamente como arriba
ui-bureau-new-title = Inscribir una oficina
ui-bureau-id = Identificador de la oficina
ui-bureau-id-hint = Las dos letras de su país, por ejemplo RO; una secretaría tiene otras.
ui-bureau-id-wrong = Introduzca un identificador de 2 a 12 mayúsculas, cifras y guiones
ui-bureau-there = Esta oficina ya existe
ui-bureau-name = Cómo se la llama
ui-bureau-enter = Inscribir
ui-keys-of-machines = Claves de máquinas
ui-keys-of-machines-none = Ninguna máquina tiene clave.
ui-key-new-title = Emitir una clave para una máquina
ui-key-lead = Un sistema de frontera u otro programa actúa con una clave, como un funcionario, para las finalidades y en los registros aquí nombrados y ningún otro.
ui-key-label = Nombre de la máquina
ui-key-label-hint = Por ejemplo: puesto fronterizo 7, lector de documentos
ui-key-as = Actúa como
ui-key-until = Hasta
ui-key-all-registers = todos los de su función
ui-key-registers-hint = Ninguno marcado: todos los registros que permite la función del funcionario.
ui-key-days = Para cuántos días
ui-key-issue = Emitir la clave
ui-key-officer-missing = Seleccione el funcionario como el que actúa la máquina
ui-key-label-missing = Introduzca el nombre de la máquina
ui-key-purpose-missing = Seleccione al menos una finalidad
ui-key-days-missing = Introduzca un número de días
ui-key-once = Se muestra una sola vez. No se puede volver a leer; emita otra si se pierde.
ui-key-revoke-title = Retirar una clave
ui-key-revoke = Retirar
ui-key-revoked = Retirada
ui-key-revoke-warning = La clave no abre nada desde este momento.

## faces: subscriptions

ui-subscriptions-title = Consultas permanentes
ui-subscriptions-lead = Una consulta permanente espera: cuando un registro posterior coincide, su oficina recibe un aviso.
ui-subscriptions-none = Su oficina no tiene ninguna consulta permanente.
ui-subscription-new = Dejar una consulta permanente
ui-subscription-what = Qué esperar: un nombre, un número, una fecha de nacimiento
ui-subscription-place = Dejar
ui-subscription-end = Terminar
ui-subscription-everywhere = todos los registros que puede usar
ui-subscription-nothing = Introduzca un nombre o un número: una fecha o un país solos esperan demasiado
ui-subscription-title = Lo que ha llegado
ui-subscription-none = No ha llegado nada desde que se dejó.
## faces: dossiers

ui-work-count = { $count ->
    [one] { $count } expediente le espera
    [many] { $count } de expedientes le esperan
   *[other] { $count } expedientes le esperan
}
ui-place-work = Mi trabajo
ui-place-use = Uso de las notificaciones
ui-work-title = Mi trabajo
ui-work-lead = Expedientes en los que puede dar un paso ahora; primero los que antes vencen.
ui-work-none = Nada le espera.
ui-work-more = Hay más: estos son los primeros. Todo está en Expedientes.
ui-due-overdue = Vencidos
ui-due-today = Hoy
ui-due-week = En una semana
ui-due-later = Más tarde
ui-due-never = Sin plazo
ui-dossiers-title = Expedientes
ui-dossiers-lead = Los expedientes que puede ver; primero los que antes vencen.
ui-dossiers-none = No hay ninguno.
ui-dossiers-further = Más expedientes
ui-dossiers-mine = Solo aquellos en los que puedo dar un paso
ui-dossiers-ended = También los concluidos
ui-precedents-title = Decisiones anteriores
ui-precedents-lead = Cómo se decidieron casos parecidos, los más recientes primero. Ninguna decisión anterior decide una nueva: diga en qué se parece la suya y en qué difiere.
ui-precedents-none = Ninguna decisión anterior que usted pueda ver se le parece.
ui-precedents-flag = Alerta
ui-precedents-ground = Motivo
ui-precedents-phrase = Palabras de la acusación o de los motivos
ui-precedents-decided = Decisión
ui-precedents-charged = Cargos
ui-precedents-flags = Alertas y respuestas
ui-precedents-more = Puede haber más: acote la búsqueda.
ui-notice-suspended = Suspendida: no actúe según esta notificación. Su contenido queda reservado mientras se examina.
ui-notice-over = Finalizada: no actúe según esta notificación. Elimine todas las copias y avise a quienes la recibieron de usted.
ui-dossier-title = Expediente
ui-dossier-about = Sobre
ui-dossier-about-gone = una ficha borrada, o que su fuente reserva
ui-dossier-priority = Prioridad
ui-dossier-due = Vence
ui-dossier-since = En este estado desde
ui-dossier-recipients = Con
ui-dossier-procedure = Procedimiento
ui-dossier-late = Vencido
ui-dossier-ended = Concluido
ui-dossier-steps = Qué puede hacer ahora
ui-dossier-no-steps = No tiene nada que hacer aquí por ahora.
ui-dossier-over = Este expediente ha concluido.
ui-dossier-others = Por qué no puede dar los demás pasos
ui-dossier-timeline = Qué ha ocurrido
ui-dossier-hidden = Una parte no se le muestra, o todavía no.
ui-step-title = Dar un paso
ui-step-leads = Después estará en
ui-step-does = Qué se sigue de ello
ui-step-apart = Debe hacerlo otra persona que quien dio el paso { $step }.
ui-step-changed = Alguien dio un paso en este expediente mientras usted escribía. Vea qué ocurrió; lo que escribió se conserva abajo.
ui-step-taken = El paso está dado.
ui-step-leave = Dejarlo como está
ui-found-title = Lo que se halla en la solicitud
ui-found-lead = Según la solicitud tal como está ahora. Nada de esto decide; deciden personas.
ui-found-change = Modificar la solicitud
ui-found-missing = Obligatorio y ausente
ui-found-nothing-missing = No falta nada obligatorio
ui-found-conditions = Condiciones de su tipo
ui-found-lifted = Levantada por una excepción
ui-found-excepted = Se ha concedido una excepción con dos firmas para la solicitud tal como está.
ui-found-offences = Delito por delito
ui-found-grave = bastante grave para ser fundamento
ui-found-mild = por debajo del umbral; no puede invocarse como fundamento
ui-flags-title = Alertas
ui-flags-open = { $count ->
    [one] 1 alerta abierta
   *[other] { $count } alertas abiertas
}
ui-told-title = Lo que se dijo
ui-flag-next = Siguiente alerta abierta
ui-flag-there = Ver en el texto
ui-key-finding = Ir a la alerta 1 a 9
ui-key-flag = Siguiente alerta abierta
ui-key-precedents = Decisiones anteriores sobre esta alerta
ui-key-question = Preguntar a la fuente
ui-flags-lead = Cada una es una pregunta a quien examina, nunca un veredicto. Ninguna se pasa por alto.
ui-flags-none = No se ha activado ninguna alerta.
ui-flags-count = Activadas: { $count } · Abiertas: { $open }.
ui-flag-open = Abierta
ui-flag-answered = Respondida
ui-flag-raised-by = Lo que la activó
ui-flag-on-file = En el expediente
ui-flag-whom = A quién se puede preguntar
ui-flag-past = Decisiones anteriores con esta alerta
ui-flag-again = Lo que la activó ha cambiado desde la respuesta: está abierta de nuevo.
ui-flag-answers = Respuestas hasta ahora
ui-flag-answer = Responder a esta alerta
ui-flag-answer-again = Responder de nuevo
ui-flag-answer-do = Registrar esta respuesta
ui-open-title = Abrir un expediente
ui-open-number = Número de la ficha
ui-open-number-missing = Indique el número de la ficha
ui-open-priority-hint = De ella dependen los plazos.
ui-record-dossiers = Expedientes sobre esta ficha
ui-catalogue-procedures = Procedimientos
ui-filter-procedure = Procedimiento


## faces: supervision of bureaux

ui-use-title = Uso de las notificaciones y difusiones
ui-use-lead = Qué solicitó cada miembro, qué se publicó o denegó y por qué, qué se reexaminó, qué terminó. Contado cuando ocurrió; ninguna cifra nombra a una persona ni un caso.
ui-use-csv = Descargar en CSV
ui-use-all = Todos los miembros
ui-use-year = Año
ui-use-type = Tipo de notificación
ui-use-group = Miembros
ui-use-days = Del { $from } al { $to }
ui-use-acts = Calculado sobre un libro de { $acts } actos: sobre el mismo libro, las cifras son las mismas.
ui-use-small = Las cifras de su oficina están completas. De las demás no se indican los números del 1 al 4 ni ninguna suma que los revele.
ui-use-plot = Publicado de lo solicitado
ui-use-plot-about = Oscuro: publicado. Claro: solicitado. Los veinte miembros que más solicitaron; la tabla de abajo los tiene todos.
ui-use-map = Publicado por miembro
ui-use-map-about = Un cuadro por miembro, más o menos donde está su país. Cuanto más oscuro, más hay; rayado si el número es demasiado pequeño para indicarse. Cada uno lleva a su línea de la tabla.
ui-use-by-bureau = Por miembro
ui-use-by-type = Por tipo
ui-use-refused = Denegado, por motivo
ui-use-ended = Finalizado, por razón
ui-use-ages = En vigor, por antigüedad
ui-use-younger = Menos de { $years } años
ui-use-older = { $years } años o más
ui-use-in-force = En vigor
ui-use-decided = La mitad decidida en
ui-use-re-examined-hours = La mitad reexaminada en
ui-use-hours = { $hours } h
ui-use-none = Ninguno
ui-supervision-title = Oficinas bajo supervisión
ui-supervision-lead = A qué está sometida una oficina, en qué, desde cuándo y por qué decisión. Un funcionario propone, otro firma; los motivos se dan a la oficina y a quienes deciden.
ui-supervision-none = Ninguna oficina está ni ha estado bajo supervisión.
ui-supervision-new-title = Proponer una decisión sobre una oficina
ui-supervision-new-lead = Entra en vigor cuando otro funcionario la firme.
ui-supervision-capability = En qué
ui-supervision-mode = Régimen
ui-supervision-since = Desde
ui-supervision-until = Hasta
ui-supervision-decision = Decisión
ui-supervision-decision-hint = Como la numera la organización, por ejemplo GS/2026/114.
ui-supervision-reason = Motivo
ui-supervision-reason-hint = Se comunica a la oficina y a quienes deciden, y a nadie más.
ui-supervision-reason-closed = comunicado a la oficina
ui-supervision-days-hint = Desde la firma, hasta 366. Vacío: hasta que se levante.
ui-supervision-for-days = Días desde la firma: { $count }
ui-supervision-until-lifted = hasta que se levante
ui-supervision-in-force = En vigor
ui-supervision-past = Pasada
ui-supervision-propose = Proponer
ui-supervision-sign = Firmar
ui-supervision-bureau-missing = Seleccione la oficina
ui-supervision-capability-missing = Seleccione en qué
ui-supervision-mode-missing = Seleccione el régimen
ui-supervision-decision-missing = Escriba el número de la decisión
ui-supervision-reason-missing = Escriba el motivo
ui-supervision-days-missing = Escriba un número de días o déjelo vacío
capability-search = Búsqueda y consulta
capability-export = Exportación
capability-record = Registro
capability-notice = Solicitudes de notificaciones
capability-diffusion = Envío de difusiones
mode-normal = Normal
mode-normal-means = Levanta una decisión anterior.
mode-supervised = Supervisado
mode-supervised-means = Lo que la oficina envía se retiene hasta que la Secretaría General lo examine.
mode-corrected = En corrección
mode-corrected-means = Como bajo supervisión; además, la oficina debe corregir lo que la decisión indica.
mode-suspended = Suspendido
mode-suspended-means = La oficina no puede hacerlo. Aún puede retirar, borrar y restringir lo que es suyo.
## faces: API

# Títulos de los problemas (RFC 9457): su naturaleza en pocas palabras
api-title-malformed = La petición no se puede leer
api-title-purpose-missing = Falta la finalidad
api-title-case-missing = Falta el asunto
api-title-not-authenticated = Se necesita un testigo de acceso
api-title-no-such-path = Aquí no hay nada
api-title-method-not-allowed = Esta ruta no admite ese método
api-title-not-acceptable = Ninguna forma de la respuesta conviene al cliente
api-title-too-slow = El cuerpo llegó demasiado despacio
api-title-shown-once = El secreto se mostró una sola vez
api-title-content-type = El cuerpo es de otro tipo
api-title-key-used = La clave se usó para otra petición
api-title-precondition-missing = Falta la versión consultada
api-title-too-many-requests = Demasiadas peticiones
api-title-trouble = Se ha producido una avería
api-title-busy = El nodo está ocupado
api-title-too-large = Supera el límite
api-title-not-an-officer = Nadie actúa aquí con ese identificador
api-title-role-may-not = La función no lo permite
api-title-purpose-not-permitted = La finalidad no da acceso
api-title-no-such-register = Registro inexistente
api-title-no-such-record = Ficha inexistente
api-title-no-such-procedure = No existe tal procedimiento
api-title-no-such-dossier = No existe tal expediente
api-title-step-not-now = El paso no puede darse ahora
api-title-not-the-source = Reservado a la fuente
api-title-only-issuing-country = Reservado al país emisor
api-title-form-not-satisfied = Incompleto o mal formado
api-title-check-not-met = No se cumple una condición
api-title-changed-meanwhile = Modificado entretanto
api-title-by-procedure = Solo lo hace un procedimiento
api-title-already-there = Ya existe
api-title-needs-another-person = Hace falta otra persona
api-title-nothing-to-search = Nada que buscar
api-title-sign-in-not-possible = No es posible iniciar la sesión
api-title-outside-token = Fuera de aquello para lo que se expidió el testigo de acceso
api-title-done-before = Ya se hizo

# Qué falla en una petición y qué hacer
api-json-syntax = el JSON termina antes de tiempo o se rompe en la línea { $line }, columna { $column }
api-json-type = en la línea { $line }, columna { $column }, el valor no es de la clase que se espera en ese lugar
api-json-unknown-key = la clave «{ $key }» no se conoce aquí; claves conocidas: { $known }
api-json-missing-key = falta la clave «{ $key }»
api-json-double-key = la clave «{ $key }» figura dos veces en un mismo objeto
api-json-too-deep = { $most ->
    [one] el JSON supera un nivel de anidamiento
    [many] el JSON supera { $most } de niveles de anidamiento
   *[other] el JSON supera { $most } niveles de anidamiento
}
api-not-utf8 = no es UTF-8
api-body-unwanted = esta llamada no admite cuerpo
api-body-torn = el cuerpo se interrumpió antes del final
api-reason-once = indique el motivo una sola vez: en el cuerpo o en la cabecera `Huecry-Reason`
api-unknown-parameter = el parámetro «{ $name }» no se conoce aquí; parámetros conocidos: { $known }
api-double-parameter = el parámetro «{ $name }» figura dos veces
api-value = «{ $name }» no se puede leer; escriba { $shape }
api-too-many-lines = { $most ->
    [one] un lote tiene una pregunta como máximo
    [many] un lote tiene { $most } de preguntas como máximo
   *[other] un lote tiene { $most } preguntas como máximo
}
api-purpose-missing = indique en `Huecry-Purpose` la finalidad de la consulta, una de estas: { $purposes }
api-case-missing = indique en `Huecry-Case` el asunto: nunca se presume
api-not-authenticated = envíe `Authorization: Bearer` con un testigo de acceso vigente
api-no-such-path = compruebe la ruta o consulte la descripción en /api/openapi.json
api-method = esta ruta admite { $allowed }
api-not-acceptable = solo existe la forma { $types }; pídala en `Accept`
api-too-slow = { $seconds ->
    [one] el cuerpo debe llegar en un segundo
    [many] el cuerpo debe llegar en { $seconds } de segundos
   *[other] el cuerpo debe llegar en { $seconds } segundos
}
api-too-large = { $most ->
    [one] el cuerpo tiene como máximo un byte
    [many] el cuerpo tiene como máximo { $most } de bytes
   *[other] el cuerpo tiene como máximo { $most } bytes
}
api-content-type = envíe { $types } en `Content-Type`, sin comprimir y en UTF-8
api-key-used = con esta `Idempotency-Key` se respondió a otra petición; elija una clave nueva
api-precondition-missing = indique en `If-Match` la versión que consultó: el `ETag` de la ficha
api-shown-once = el acto { $act } ejecutó esta petición; su secreto se mostró entonces y no se conserva en ninguna parte. Revóquelo y repita la solicitud con otra clave
api-too-many = { $seconds ->
    [one] vuelva a intentarlo dentro de un segundo
    [many] vuelva a intentarlo dentro de { $seconds } de segundos
   *[other] vuelva a intentarlo dentro de { $seconds } segundos
}
api-busy = { $seconds ->
    [one] vuelva a intentarlo dentro de un segundo
    [many] vuelva a intentarlo dentro de { $seconds } de segundos
   *[other] vuelva a intentarlo dentro de { $seconds } segundos
}
api-trouble = la petición no es la causa; comunique al operador del nodo el número del incidente

# Qué aspecto debe tener un valor
api-shape-bureau = de 2 a 12 mayúsculas, cifras o guiones, por ejemplo `FR`
api-shape-officer = una oficina y un número, por ejemplo `FR-0001`
api-shape-role = una función del catálogo, por ejemplo `ncb.officer`
api-shape-country = un código de la lista `countries`, como `FR`
api-shape-entity = una oficina, un guion y mayúsculas, como `FR-BORDER`
api-shape-register = minúsculas, cifras y guiones, por ejemplo `travel-documents`
api-shape-procedure = un procedimiento como lo nombra el catálogo, por ejemplo `record-correction`
api-shape-dossier-state = un estado de un procedimiento, por ejemplo `doubted`
api-shape-purpose = un código de la lista `purposes`, por ejemplo `identify-person`
api-shape-case = de 1 a 64 caracteres imprimibles, por ejemplo `RO-2026-0412`
api-shape-cursor = el valor de `next` de la página anterior, tal como figura
api-shape-limit = un número entero dentro de los márgenes de la descripción
api-shape-year = un año a partir de 2026
api-shape-flag = una alerta, por ejemplo `F-REFUGEE`
api-shape-ground = un motivo, por ejemplo `art-3`
api-shape-phrase = de 1 a 200 caracteres
api-shape-notice = un tipo de notificación, por ejemplo `red-notices`
api-shape-group = un grupo de países del catálogo, por ejemplo `eu`
api-shape-lang = `en`, `fr`, `es` o `ar`
api-shape-moment = un instante en UTC, por ejemplo `2026-11-23T02:14:00Z`
api-shape-format = uno de los formatos de la descripción
api-shape-yes-no = `true` o `false`
api-shape-handling = `H0`, o `H1`, `H2` unidos por `+`, o `H3: la restricción en palabras`
api-shape-evaluation = una letra A, B, C o X y una cifra del 1 al 4, por ejemplo `B2`
api-shape-idempotency-key = de 1 a 200 caracteres ASCII imprimibles
api-shape-etag = la versión entre comillas rectas, por ejemplo `"2"`
api-shape-header = ese valor una sola vez, en UTF-8 o codificado con signos de porcentaje
draft-handling = no es un código de tratamiento: elija H0, o H1, H2 y H3, y redacte el texto de H3
draft-reference = tiene de 1 a 200 caracteres, ninguno de los cuales oculta o invierte otros
draft-evaluation = no es una evaluación: una fuente A, B, C o X y una información de 1 a 4, por ejemplo B2
draft-restriction = no es una restricción: indique contra quién, y para qué campo si no es para todos

## faces: search and records

ui-warning = Atención:
ui-search-hint = Un nombre en cualquier escritura, con el año de nacimiento si se conoce; un número de documento u objeto; la zona de lectura mecánica de un documento, pegada entera.
ui-search-in = Registros consultados
ui-search-where = Buscar en
ui-search-precise = Mayor precisión
ui-search-own = Sus últimas búsquedas
ui-search-own-hint = Solo usted las ve aquí, sin lo que preguntó: otros pueden leer la pantalla.
ui-search-outcome = Resultado
ui-search-repeat = Repetir
ui-tour = Seis cosas que probar
ui-tour-lead = Aquí todo es inventado y cada respuesta es real: cada botón pregunta a este nodo y la pregunta queda registrada como cualquier otra.
ui-tour-purpose = Esto se pregunta con otra finalidad: { $purpose }.
ui-tour-state = Indicar primero esa finalidad
ui-tour-search-first = Busque primero
ui-search-name = Nombre
ui-search-name-hint = El nombre completo, en cualquier escritura. También se encuentran otras grafías y sonidos.
ui-search-number = Número
ui-search-number-hint = De un documento, un vehículo, un buque, un arma, un teléfono. Su clase se deduce de su forma; escriba ? por un carácter ilegible.
ui-search-date = Fecha de nacimiento
ui-search-date-hint = Por ejemplo, 5 11 1958. Omita lo que no se conozca; escriba un intervalo de años como 1969/1973. Para objetos e incidentes es la fecha de los hechos.
ui-search-day = Día
ui-search-month = Mes
ui-search-year = Año
ui-search-about = Aproximada: la fecha no es exacta
ui-search-country = País
ui-search-country-hint = Nacionalidad de una persona; para documentos y objetos, país de expedición o de los hechos. Un nombre o un código.
ui-search-sex = Sexo
ui-search-any = No indicado
ui-search-asked = Ha preguntado
ui-search-read-as = Interpretado como
ui-search-change-what = cómo se interpretó la pregunta
ui-search-change = Cambiar la interpretación
ui-search-rest = Otra cosa
ui-search-rest-hint = Un segundo número, una posición, palabras de un texto, la huella digital de una imagen.
ui-search-back = Volver a la búsqueda
ui-search-nothing = Nada de lo que esta oficina puede consultar aquí coincide con lo preguntado.
ui-search-not-mean = Lo que esto no significa
ui-search-again = Buscar de nuevo
ui-search-stand = Dejar una consulta permanente
ui-search-more = Mostrar más
ui-search-more-there = { $count ->
    [one] Se muestra una ficha. Puede haber más.
    [many] Se muestran { $count } de fichas, primero las más probables. Puede haber más.
   *[other] Se muestran { $count } fichas, primero las más probables. Puede haber más.
}
ui-search-all-registers = { $count ->
    [one] El único registro abierto para usted
    [many] Los { $count } de registros abiertos para usted
   *[other] Los { $count } registros abiertos para usted
}
ui-search-no-register = Seleccione al menos un registro
ui-search-no-purpose-register = Esta finalidad no abre ningún registro a su función: no puede buscarse nada. Indique otra finalidad.
ui-search-sex-wrong = Seleccione el sexo de la lista
ui-search-country-wrong = Introduzca el país por su nombre o su código de dos o tres letras
ui-search-near = No consta en la lista. ¿Quería decir { $near }?
ui-search-date-year = Introduzca el año con cuatro cifras, aunque sea aproximado
ui-search-date-month = Introduzca también el mes, u omita el día
ui-search-date-wrong = Ese día no existe: introduzca el día de 1 a 31 y el mes de 1 a 12
ui-search-refusal-nothing-to-search = Introduzca un nombre, un número, una fecha o palabras: un país o un sexo solos no encuentran nada
ui-search-refusal-too-large = Acorte la pregunta: supera los 4096 bytes y no se ha buscado nada
ui-hit-kept = Se conserva hasta el { $day }
ui-hit-now = Qué hacer
ui-hit-nothing-against = Nada de lo preguntado habla en contra.
ui-hit-side = Cara a cara
ui-hit-particular = Dato
ui-hit-full = Ficha completa
ui-more-values = { $count ->
    [one] y uno más
    [many] y { $count } de otros
   *[other] y { $count } más
}
ui-verdict-agrees = Coincide
ui-verdict-near = Próximo
ui-verdict-differs = Difiere
ui-verdict-not-asked = No preguntado
ui-verdict-not-recorded = No registrado
ui-verdict-withheld = Reservado
ui-record-title = Ficha
ui-record-envelope = Acerca de esta ficha
ui-record-state = Estado
ui-record-reference = Referencia de la fuente
ui-record-evaluation = Evaluación
ui-record-evaluation-source = fuente: { $word }
ui-record-evaluation-information = información: { $word }
ui-record-kept = Se conserva hasta
ui-record-kept-why = { $keep }, a contar desde: { $from }. Después: { $then }
ui-record-restrictions = Restricciones
ui-record-restrictions-own = Solo su oficina, que es la fuente, las ve.
ui-record-absent = { $count ->
    [one] No facilitado: un campo
    [many] No facilitados: { $count } de campos
   *[other] No facilitados: { $count } campos
}
ui-record-nothing = Apartados sin valor
ui-record-unknown-fields = { $count ->
    [one] Hay un campo que esta versión del catálogo no puede mostrar.
    [many] Hay { $count } de campos que esta versión del catálogo no puede mostrar.
   *[other] Hay { $count } campos que esta versión del catálogo no puede mostrar.
}
ui-record-change = Modificar
ui-record-restrict = Restringir
ui-record-withdraw = Retirar
ui-record-erase = Borrar
ui-record-history = Historial
ui-record-history-of = Historial de { $number }
ui-record-history-lead = Todas las versiones, primero la última: quién, cuándo, por qué, en qué acto. Lo que la fuente reserva hoy queda reservado también para el pasado.
ui-record-versions = Versiones
ui-record-back = Volver a la ficha
ui-record-changes-of = Lo que cambió la versión { $version }
ui-record-was = Antes
ui-record-is = Después
tour-name-title = Un nombre en árabe, una ficha en letras latinas
tour-name-words = Un nombre oído en una ventanilla de El Cairo. La ficha es marroquí y solo tiene letras latinas; la tarjeta dice por qué coincide.
tour-zone-title = Un pasaporte, un carácter mal leído
tour-zone-words = El lector de la frontera tomó la B de su número por un 8. El dígito de control lo dice, y se encuentra el pasaporte robado.
tour-serial-title = Una pistola con el número medio limado
tour-serial-words = [38] es un 3 o un 8, ? es ilegible. La marca acota la búsqueda.
tour-none-title = Sin resultados
tour-none-words = Un pasaporte que nadie ha denunciado. Es la respuesta habitual y un acto como cualquier otro; la página dice lo que no significa.
tour-closed-title = Una ficha cerrada a una oficina
tour-closed-words = Bucarest ha cerrado esta ficha a Madrid. Todos los demás la encuentran; para un funcionario de Madrid es como si no existiera.
tour-proof-title = Probar su última búsqueda
tour-proof-words = Quedó registrada antes de responderse. Su prueba no exige confiar en este nodo: las herramientas de otros también la verifican.
cli-invited = de un solo uso, para { $officer }, hasta { $until }
cli-supervision-waits = registrado en el acto { $act }; espera a otro funcionario: huecry supervision sign { $id }
cli-sessions-ended = { $count ->
    [0] no había ninguna sesión abierta de { $officer }
    [one] se cerró una sesión de { $officer }
    [many] se cerraron { $count } de sesiones de { $officer }
   *[other] se cerraron { $count } sesiones de { $officer }
  }
cli-token-issued = testigo de acceso { $token } para { $officer }: la línea anterior es su secreto, que se muestra una sola vez y no se conserva en ningún lugar
cli-token-revoked = revocado: { $token }
ui-value-quality-good = de buena calidad
ui-value-quality-low = de baja calidad

## faces: audit, proofs, node

ui-audit-title = Auditoría
ui-audit-lead = Quién hizo qué, para quién, por qué y cuándo. La consulta de esta lista también queda registrada.
ui-audit-filter = Acotar la lista
ui-audit-record-hint = Todos los que la vieron, la modificaron o la encontraron. Un número, por ejemplo NOM-2026-000123.
ui-audit-officer = Funcionario
ui-audit-officer-hint = El identificador, por ejemplo FR-0012.
ui-audit-officer-wrong = Introduzca el identificador de un funcionario, como FR-0012
ui-audit-any = Cualquiera
ui-audit-from = Desde
ui-audit-until = Hasta, inclusive
ui-audit-part-day = Día
ui-audit-part-month = Mes
ui-audit-part-year = Año
ui-audit-day-wrong = Introduzca día, mes y año, por ejemplo 5 11 2026
ui-audit-days-turned = Introduzca un último día que no sea anterior al primero
ui-audit-show = Mostrar
ui-audit-clear = Borrar
ui-audit-acts = Actos, los más recientes primero
ui-audit-of-record = Todos los que vieron o modificaron
ui-audit-shown = { $count ->
    [0] Ningún acto mostrado
    [one] 1 acto mostrado
   *[other] { $count } actos mostrados
  }
ui-audit-total = { $count ->
    [one] de 1 acto de este nodo
   *[other] de { $count } actos de este nodo
  }
ui-audit-covered = { $count ->
    [one] punto de control sobre 1 acto
   *[other] punto de control sobre { $count } actos
  }
ui-audit-none = Ningún acto coincide con lo solicitado.
ui-audit-none-yet = Por ahora: aún no se han recorrido los actos más antiguos.
ui-audit-not-looked = No se ha buscado nada: corrija primero lo señalado.
ui-audit-pages = Páginas de la lista
ui-audit-newer = Más recientes
ui-audit-older = Más antiguos
ui-audit-newest = Los más recientes
ui-audit-time = Hora, UTC
ui-audit-why = Por qué
ui-audit-outcome = Resultado
ui-audit-node = el propio nodo
ui-audit-more = { $count ->
    [one] y 1 más
   *[other] y { $count } más
  }
ui-outcome-done = hecho
ui-outcome-hits = { $count ->
    [0] ninguna ficha
    [one] 1 resultado
   *[other] { $count } resultados
  }
ui-outcome-records = { $count ->
    [0] ninguna ficha
    [one] 1 ficha
   *[other] { $count } fichas
  }
ui-outcome-acts = { $count ->
    [0] ningún acto mostrado
    [one] 1 acto mostrado
   *[other] { $count } actos mostrados
  }
ui-my-acts-title = Lo que consta sobre mí
ui-my-acts-lead = Todo lo que usted ha hecho aquí, lo más reciente primero. Cada persona puede ver sus propios actos.
ui-my-acts-more = Si algún acto no es suyo, comuníquelo a su delegado de protección de datos citando su número.
ui-proof-heading = Prueba de un acto
ui-proof-title = Prueba del acto { $act }
ui-proof-lead = Cinco pasos muestran que este acto consta en el registro de actos, sin cambios. No tiene que creer a este nodo: compruébelo usted.
ui-proof-wait = Comprobando…
ui-proof-unable = Este navegador no puede comprobar este paso.
ui-proof-failed = No coincide.
ui-proof-act = El acto, texto canónico
ui-proof-act-words = Lo que se registró, byte por byte.
ui-proof-act-not-shown = El contenido del acto solo se muestra al funcionario que lo realizó y a quienes pueden leer los actos. Los demás pasos se comprueban sin él.
ui-proof-act-ok = La sal y estos bytes dan el compromiso de la hoja.
ui-proof-act-failed = Estos bytes no son aquellos con los que la hoja se compromete.
ui-proof-bytes = { $count ->
    [one] 1 byte
   *[other] { $count } bytes
  }
ui-proof-bytes-set = Dispuesto en líneas para su lectura; el compromiso se refiere al mismo texto sin saltos de línea ni espacios entre sus partes.
ui-proof-salt = Su sal
ui-proof-salt-words = 32 bytes aleatorios conservados con el acto. Si se borra, desaparecen también y nadie puede abrir ya el compromiso.
ui-proof-leaf = Su hoja en el registro de actos
ui-proof-leaf-words = Todo lo que el registro de actos guarda del acto: su clase, su segundo, el catálogo vigente y una huella con sal que compromete con el texto sin revelarlo.
ui-proof-commitment = Huella con sal del texto
ui-proof-catalogue = Catálogo vigente
ui-proof-leaf-ok = La hoja está bien formada y corresponde al lugar de este acto en el registro de actos.
ui-proof-leaf-failed = La hoja no corresponde al lugar de este acto en el registro de actos.
ui-proof-path = { $count ->
    [0] Camino: no hace falta ninguna huella
    [one] Camino de 1 huella
   *[other] Camino de { $count } huellas
  }
ui-proof-path-words = Combinadas una tras otra desde la hoja, dan la raíz de todos los actos hasta el punto de control.
ui-proof-path-show = Mostrar las huellas
ui-proof-path-ok = El camino lleva de la hoja a la raíz del punto de control.
ui-proof-path-failed = El camino no lleva a la raíz del punto de control.
ui-proof-signature = { $count ->
    [one] Punto de control firmado sobre 1 acto
   *[other] Punto de control firmado sobre { $count } actos
  }
ui-proof-signature-words = La organización ha firmado esta raíz con la clave de su registro de actos: no podrá negarla después. Ningún testigo la ha refrendado todavía.
ui-proof-checkpoint = Texto y firma del punto de control
ui-proof-key = Clave pública del registro de actos
ui-proof-signature-ok = El punto de control está firmado con esta clave y nombra este registro de actos.
ui-proof-signature-failed = El punto de control no está firmado con esta clave para este registro de actos.
ui-proof-seen = Crecimiento desde la última consulta de este navegador
ui-proof-seen-words = Este navegador recuerda el último punto de control que vio y comprueba que el registro solo ha crecido desde entonces.
ui-proof-seen-first = Este navegador no había visto este registro de actos; recordará este punto de control.
ui-proof-seen-ok = El registro solo ha crecido desde que este navegador lo vio.
ui-proof-seen-failed = Este NO es el registro que vio este navegador: se ha cambiado su pasado o su clave.
ui-proof-seen-unable = No se han podido leer las huellas publicadas del registro de actos.
ui-proof-whole-ok = Todos los pasos coinciden.
ui-proof-whole-failed = Al menos un paso no coincide. Conserve esta página y avise al delegado de protección de datos.
ui-proof-whole-unable = No se han podido comprobar aquí todos los pasos.
ui-proof-verify = Comprobar en este navegador
ui-proof-download = Descargar la prueba
ui-proof-elsewhere = Comprobar en otro lugar
ui-proof-elsewhere-words = El archivo es una prueba C2SP tlog-proof: otras herramientas también la leen. Con este programa, en cualquier máquina y sin este nodo:
ui-proof-key-words = Una clave que muestra este mismo nodo prueba poco por sí sola. Compárela una vez con la que la organización ha publicado en otro lugar; el operador la imprime con:
ui-proof-changed-advice = El almacén ya no contiene lo que se registró. Avise ahora al delegado de protección de datos y al operador del nodo citando el número del acto.
ui-verify-title = Comprobar una prueba
ui-verify-lead = Aporte la prueba de un acto: este nodo dice si se sostiene y si el contenido del acto sigue siendo aquel con el que se comprometió.
ui-verify-file = El archivo de prueba
ui-verify-file-hint = Su nombre acaba en .tlog-proof y ocupa unos pocos kilobytes.
ui-verify-paste = O pegue su texto
ui-verify-do = Comprobar
ui-verify-missing = Elija un archivo de prueba o pegue su texto
ui-verify-log = Registro de actos
ui-verify-size = Actos que cubre el punto de control
ui-verify-content = Contenido
proof-stands = La prueba se sostiene.
proof-not-a-proof = Esto no es una prueba legible.
proof-not-signed = Su punto de control no está firmado con la clave del registro de actos de este nodo.
proof-bad-signature = La firma del punto de control no corresponde al texto: alguien lo ha cambiado.
proof-other-log = Su punto de control es de otro registro de actos.
proof-does-not-lead = Sus huellas no llevan del acto a la raíz firmada.
proof-content-matches = Está aquí y es aquello con lo que se comprometió.
proof-content-differs = El contenido del acto NO es aquel con el que se comprometió: alguien lo ha cambiado.
proof-content-erased = Fue borrado; su compromiso permanece.
proof-content-not-shown = Solo se dice al funcionario que lo realizó y a quienes pueden leer los actos.
ui-node-title = Estado del nodo
ui-node-lead = Cómo está este nodo. Solo números y huellas: aquí no se abre ninguna ficha ni ningún acto.
ui-node-now = Estado
ui-node-good = bien
ui-node-warn = revisar
ui-node-bad = mal
ui-node-checkpoint = Punto de control
ui-node-never-signed = Nunca se ha firmado ninguno.
ui-node-never-signed-more = Hasta que exista uno, nadie de fuera puede comprobar el pasado.
ui-node-all-covered = El último punto de control cubre todos los actos.
ui-node-open = { $count ->
    [one] 1 acto aún no está cubierto.
   *[other] { $count } actos aún no están cubiertos.
  }
ui-node-open-since = { $count ->
    [0] El más antiguo tiene menos de un minuto.
    [one] El más antiguo tiene 1 minuto.
   *[other] El más antiguo tiene { $count } minutos.
  }
ui-node-index = Índice
ui-node-in-step = al día con las fichas
ui-node-behind = { $count ->
    [one] 1 acto por detrás
   *[other] { $count } actos por detrás
  }
ui-node-behind-more = La próxima búsqueda hará primero que se ponga al día.
ui-node-found = { $count ->
    [0] No se puede encontrar ninguna ficha.
    [one] Se puede encontrar 1 ficha.
   *[other] Se pueden encontrar { $count } fichas.
  }
ui-node-catalogue-good = Los actos se registran conforme al catálogo que aplica este nodo.
ui-node-catalogue-bad = Los actos se registran conforme a un catálogo distinto del que aplica este nodo: reinícielo.
ui-node-numbers = En cifras
ui-node-acts = Actos
ui-node-covered = Actos bajo punto de control
ui-node-records = Fichas localizables
ui-node-sessions = Sesiones en curso
ui-node-is = Qué funciona aquí
ui-node-root = Raíz del último punto de control
ui-node-engine = Almacén
ui-node-sign = Firmar un punto de control ahora
ui-node-sign-words = En servicio, el nodo firma por sí mismo cada pocos minutos. Firmar ahora cierra la brecha de inmediato: desde entonces nadie puede cambiar lo anterior sin que se note.

## faces: records

ui-warning-prefix = Atención:{" "}
ui-records-registers = Registros abiertos para usted
ui-records-none = Su función y su finalidad no abren ningún registro para registrar, importar o exportar. Declare otra finalidad o diríjase a un funcionario registrador de su oficina.
ui-records-new = Nueva ficha
ui-records-import = Importar un fichero
ui-records-export = Exportar
ui-records-drafts = Borradores de su oficina
ui-records-no-drafts = No hay ningún borrador en curso.
ui-records-draft-of = Borrador
ui-records-draft-new = Nueva ficha
ui-records-draft-change = Modificación de
ui-records-saved = Guardado
ui-records-drafts-kept = El borrador que nadie ha guardado en treinta días se borra.
ui-records-imports = Importaciones de su oficina
ui-find-label = Abrir una ficha por su número
ui-find-hint = Por ejemplo, NOM-2026-000123.
ui-find-do = Abrir
ui-find-missing = Escriba el número de una ficha
ui-find-wrong = El número de una ficha empieza por las letras de su registro, por ejemplo NOM-2026-000123
ui-change-title = Modificar esta ficha
ui-change-what = Se abre un borrador de la modificación con lo que dice la ficha. La ficha no cambia hasta que usted presente el borrador.
ui-restrict-title = Modificar el manejo y las restricciones
ui-restrict-what = Se abre un borrador con el manejo, la evaluación y las restricciones actuales de la ficha. Nada cambia hasta que lo presente.
ui-draft-title = Borrador: apartados
ui-draft-of-new = Nueva ficha · { $register }
ui-draft-of-change = Modificación de { $number }, versión { $version }
ui-draft-saved-by = Guardado por última vez por
ui-draft-says = Lo que dice la ficha
ui-draft-reviews = Expedientes sobre ella
ui-draft-beside = Lo que la fuente dice de ella
ui-draft-answered = { $filled } de { $all } respondidas
ui-draft-todo = Sin empezar
ui-draft-doing = En curso
ui-draft-done = Completado
ui-draft-problem = Problema
ui-draft-done-box = He completado este apartado
ui-draft-saved = Guardado tal como se escribió.
ui-draft-continue = Guardar y continuar
ui-draft-return = Guardar y volver
ui-draft-check = Comprobar las respuestas
ui-draft-drop = Descartar este borrador
ui-draft-drop-what = Todo lo escrito en este borrador se borra y no puede recuperarse.
ui-draft-drop-record = Ninguna ficha se modifica por ello.
ui-draft-drop-do = Borrar el borrador
ui-draft-keep = Conservarlo
ui-complete-title = Integridad de los datos
ui-complete-summary = Cumplidas: { $met } · No cumplidas: { $unmet } · Por valorar: { $person } · Obligatorios que faltan: { $missing }
ui-complete-go = Ir
ui-complete-go-section = Ir a { $section }
ui-complete-cited = { $said } · { $cites }
ui-rule-birth-before-event = La persona nació antes de los hechos
ui-rule-event-not-in-future = El hecho no está en el futuro
ui-rule-expiry-within-fifteen-years = El documento es válido quince años como máximo
ui-rule-height-plausible = La estatura corresponde a una persona de esa edad
ui-rule-image-or-unique-mark = Algo distingue este objeto de otro
ui-rule-issue-before-expiry = El documento se expidió antes de caducar
ui-rule-make-known-for-trace = El arma puede rastrearse por su marca o sus marcajes
ui-rule-nothing-coercive = Nada de lo que se pide congela o incauta
ui-rule-no-personal-names = Ningún texto nombra a una persona
ui-rule-number-or-range = El número, o la serie de números, es coherente
ui-rule-one-name-at-least = Hay un nombre, o un número que permita reconocer a la persona
ui-rule-plausible-dates = Las fechas son verosímiles
ui-rule-position-is-at-sea = La posición tiene latitud y longitud
ui-rule-serial-says-its-state = El número de serie y su estado concuerdan
ui-form-add = Añadir otro
ui-form-remove = Quitar
ui-form-name-given = Nombres de pila
ui-form-name-family = Apellidos
ui-form-name-whole = Nombre completo
ui-form-name-whole-hint = Tal como se escribe, en su propia escritura si se conoce. Déjelo vacío si bastan nombres y apellidos.
ui-form-name-use = Clase de nombre
ui-form-name-quality = Calidad
ui-form-name-more = Clase, calidad y nota de este nombre
ui-form-note = Nota
ui-form-date-hint = Por ejemplo, 5 11 1958. Omita lo que no se sepa: un año solo es una fecha.
ui-form-date-day = Día
ui-form-date-month = Mes
ui-form-date-year = Año
ui-form-date-about = Hacia esa fecha
ui-form-date-range = Entre dos fechas: hasta
ui-form-place-words = Lugar, en palabras
ui-form-place-country = País
ui-form-position = Latitud y longitud
ui-form-latitude = Latitud
ui-form-latitude-hint = En grados, el sur con un menos: -1.2921
ui-form-longitude = Longitud
ui-form-longitude-hint = En grados, el oeste con un menos: -17.4441
ui-form-number = Número
ui-form-number-type = Tipo de documento
ui-form-number-country = País que lo asignó
ui-form-number-more = Más sobre este número
ui-form-language = Idioma
ui-form-language-more = Idioma de este texto
ui-form-image-hint = La huella de la imagen, nunca la imagen: pdq, sha256, sha1 o md5, dos puntos y las cifras.
ui-form-link-hint = El número de la ficha, por ejemplo { $example }.
ui-form-wrong = { $field }: { $said }
ui-form-wrong-missing = { $field }: responda, o indique que la fuente lo desconoce
ui-form-wrong-date = { $field }: escriba una fecha real en cifras, por ejemplo 5 11 1958, con un año de cuatro cifras
ui-form-wrong-name = { $field }: escriba nombres y apellidos, o el nombre completo
ui-form-wrong-both = { $field }: dé un valor o indique que se desconoce, no ambas cosas
ui-form-wrong-code = { $field }: elija de la lista
ui-form-wrong-link = { $field }: no hay ninguna ficha con ese número que su oficina pueda consultar
ui-form-wrong-number = { $field }: escriba el número
ui-envelope-title = Manejo y fuente
ui-envelope-lead = Su oficina responde de esta ficha. Aquí indica qué pueden hacer los demás con ella y cuánta confianza merece.
ui-envelope-handling = Manejo
ui-envelope-handling-hint = H0 solo, o uno o varios de los demás.
ui-envelope-handling-missing = Manejo: elija qué pueden hacer los destinatarios con la ficha
ui-envelope-other = H3: la restricción, en palabras
ui-envelope-other-hint = Solo con H3. Se lee antes que la ficha.
ui-envelope-ref = Su propia referencia
ui-envelope-ref-hint = Se usa una sola vez en este registro. Las demás oficinas no la ven.
ui-envelope-evaluation = Evaluación
ui-envelope-evaluation-source = ¿Qué fiabilidad tiene la fuente?
ui-envelope-evaluation-information = ¿Qué certeza tiene la información?
ui-envelope-not-evaluated = Sin evaluar
ui-envelope-restrictions = Restricciones
ui-envelope-restrictions-hint = Quien se nombra no ve la ficha, o el campo. Sin restricciones, toda oficina con acceso a este registro la ve entera.
ui-envelope-who = Oculta a
ui-envelope-whom = Oficinas u organización, por sus códigos
ui-envelope-what = Lo que no ven
ui-envelope-bureau = Estas oficinas
ui-envelope-organisation = Todas las oficinas de una organización
ui-envelope-everyone = Todos
ui-envelope-everyone-but = Todos salvo estas oficinas
ui-submit-title = Presentar
ui-submit-declaration = Al presentarla confirmo, en nombre de mi oficina, que es su fuente, que hasta donde sabemos es exacta y está actualizada, que podemos registrarla aquí conforme a derecho, y que la corregiremos o retiraremos si eso cambia.
ui-submit-do = Confirmar y presentar
ui-submit-later = Ahora no
ui-submit-not-yet = Todavía no puede presentarse
ui-submit-not-yet-why = Corrija lo que no se cumple en Integridad de los datos. Lo que está por valorar no lo impide.
ui-reason-hint = Se inscribe en el historial y lo ve quien puede consultarlo.
ui-reason-missing = Escriba el motivo
ui-reason-wrong = Escriba con caracteres visibles: 1000 como máximo, en una sola línea, ninguno de los cuales oculte o invierta otros
ui-submitted-new = Ficha presentada
ui-submitted-change = Modificación presentada
ui-submitted-number = Número de la ficha
ui-submitted-notes = Una persona debería examinar esto
ui-submitted-then = Desde ahora la encuentra toda oficina que pueda verla. El borrador ya no existe.
ui-submitted-request = Nadie la encuentra antes de que su examen la haya publicado. El borrador ya no existe; la solicitud puede modificarse hasta que se presente.
ui-submitted-go-on = Cómo sigue
ui-submitted-open = Abrir la ficha
ui-conflict-title = Alguien modificó la ficha entretanto
ui-conflict-words = { $number } estaba en la versión { $from } cuando se abrió este borrador y ahora está en la versión { $now }. No se ha presentado nada.
ui-conflict-what = Dónde difieren ahora la ficha y su borrador:
ui-conflict-none = Dicen lo mismo.
ui-conflict-before = Al empezar
ui-conflict-now = La ficha ahora
ui-conflict-draft = Su borrador
ui-conflict-both = modificado por ambos
ui-conflict-then = Puede continuar desde lo que dice la ficha ahora: lo que usted cambió queda como lo escribió y lo demás sigue a la ficha. Después compruebe y presente de nuevo.
ui-conflict-do = Continuar desde la ficha actual
ui-take-back-happens = Qué ocurrirá
ui-take-back-number = Escriba de nuevo el número de la ficha
ui-take-back-number-hint = Para que sea esta ficha y ninguna otra.
ui-take-back-number-wrong = Escriba { $number } para confirmar
ui-take-back-leave = Dejarlo como está
ui-withdraw-title = Retirar una ficha
ui-withdraw-happens-1 = Ninguna oficina vuelve a encontrar la ficha en ninguna búsqueda.
ui-withdraw-happens-2 = Se conserva con su historial hasta que venza su plazo. Quienes pueden consultarla ven que usted la retiró y por qué.
ui-withdraw-happens-3 = Quien fue informado conserva lo que se le dijo: avísele si es preciso.
ui-withdraw-warning = Solo un nuevo registro puede restablecerla.
ui-withdraw-do = Retirar la ficha
ui-withdraw-done = Ficha retirada
ui-withdraw-then = Ya no se encuentra. Su historial permanece.
ui-erase-title = Borrar una ficha
ui-erase-happens-1 = Todas las versiones de la ficha se borran aquí, con lo que prueba su contenido.
ui-erase-happens-2 = Queda un compromiso que nadie puede abrir, su número en la lista de borrados y este acto con su motivo.
ui-erase-happens-3 = Las copias de seguridad la pierden al caducar o al restaurarse.
ui-erase-warning = Una ficha borrada no puede recuperarse. Para dejar de usarla y conservar su historial, retírela.
ui-erase-do = Borrar para siempre
ui-erase-done = Ficha borrada
ui-erase-then = Ya no existe. Queda constancia de que se borró, quién lo hizo y por qué.
ui-import-title = Importación
ui-import-lead = Primero solo se examina el principio del fichero y no se registra nada. Después usted decide si empezar.
ui-import-file = Fichero
ui-import-file-hint = 256 MiB como máximo. Los ficheros mayores se entregan por la línea de órdenes o la interfaz.
ui-import-file-missing = Elija un fichero que no esté vacío
ui-import-file-wrong = Fichero: { $why }
ui-import-format = Formato del fichero
ui-import-format-hint = Si no se elige ninguno, decide la extensión del nombre.
ui-import-format-missing = Elija el formato del fichero: su nombre no lo indica
ui-format-csv = Tabla con comas (CSV)
ui-format-csv-about = Una fila por ficha, para hojas de cálculo. UTF-8.
ui-format-jsonl = JSON, un objeto por línea (JSON Lines)
ui-format-jsonl-about = Un objeto por ficha, para programas. No se pierde nada.
ui-format-un-sc = Lista consolidada del Consejo de Seguridad de las Naciones Unidas (XML)
ui-import-reason-hint = Se inscribe en cada acto. Si se deja vacío, se inscribe el nombre del fichero.
ui-import-handling = Manejo de las filas que no indican ninguno
ui-import-handling-hint = Toda ficha lleva un código de manejo. Lo que indica la propia fila prevalece siempre.
ui-import-handling-none = Ninguno: esas filas no se admiten
ui-import-list = Si el fichero es una lista propia
ui-import-prefix = Comienzo de sus referencias
ui-import-prefix-hint = Se antepone a cada referencia para que dos listas suyas nunca se mezclen. Por ejemplo, border-police:
ui-import-complete = Fichas que la lista ya no contiene
ui-import-complete-box = El fichero está completo: retirar las fichas de mi oficina que ya no contiene
ui-import-complete-half = Se retiran, salvo que fueran más de la mitad: entonces no se retira ninguna.
ui-import-complete-all = Se retiran, sean cuantas sean.
ui-import-withdraw-all = Retirar aunque sean más de la mitad
ui-import-older = Tomar la lista de las Naciones Unidas aunque sea anterior a la última tomada
ui-import-look-do = Examinar el fichero
ui-import-looked-all = Se examinaron todas las filas: { $rows }. No se admitirían: { $rejected }.
ui-import-looked-first = Se examinaron las primeras filas: { $rows }. No se admitirían: { $rejected }. Siguen más.
ui-import-looked-ended = El fichero no puede leerse hasta el final. Filas legibles: { $rows }, de las cuales no se admitirían: { $rejected }. Corríjalo y tráigalo de nuevo.
ui-import-nothing-yet = Todavía no se ha registrado nada.
ui-import-start = Iniciar la importación
ui-import-forget = No importar
ui-import-forget-done = Quitar de la lista
ui-import-reading = Registrando las filas
ui-import-far = { $percent } % leído · Filas: { $rows } · No admitidas: { $rejected }
ui-import-stop = Detener
ui-import-stopping = Se detiene tras las filas en curso.
ui-import-refresh = Actualizar
ui-import-survives = Puede salir de esta página: la importación continúa. Si el nodo se detiene, lo confirmado permanece; importe de nuevo el mismo fichero para continuar.
ui-import-waiting = Espera su decisión
ui-import-running = En curso
ui-import-done = Importación terminada
ui-import-stopped = Importación detenida
ui-import-stopped-words = Lo leído está registrado. Importe de nuevo el mismo fichero para continuar.
ui-import-failed = Sin terminar
ui-import-unsure = No se retiró nada: una fila no admitida no indica de qué ficha se trata. Corríjala e importe de nuevo.
ui-import-too-many = Se habrían retirado más de la mitad de las fichas de la lista; no se retiró ninguna. Las filas del fichero están registradas. Si la lista es correcta, impórtela de nuevo y autorícelo.
ui-import-too-old = La lista es anterior a la última tomada: restablecería lo que se modificó. No se registró nada.
ui-import-unreadable = El fichero no pudo leerse hasta el final
ui-import-unreadable-words = Lo anterior está registrado; no se retiró nada. Corrija el fichero e impórtelo de nuevo.
ui-import-rows = Filas leídas
ui-import-rejected = No admitidas
ui-import-withdrawn = Retiradas
ui-import-special-published = Notificaciones especiales publicadas
ui-import-special-amended = Notificaciones especiales modificadas
ui-import-special-ended = Notificaciones especiales terminadas
ui-import-special-lacking = Inclusiones insuficientes para una notificación
ui-import-told = Filas por examinar
ui-import-told-count = Filas y advertencias: { $count }
ui-import-download = Descargar todo en JSON Lines
ui-import-lost = No pudieron anotarse todas: el disco está lleno.
ui-import-at = Línea
ui-import-reference = Referencia
ui-import-taken = Resultado
ui-import-not-taken = No admitida
ui-import-look = Examinar
ui-import-raw = Lo que figura
ui-import-facts = Esta importación
ui-import-since = Desde
ui-export-title = Exportación
ui-export-what-1 = El fichero contiene todas las fichas vigentes que su oficina puede ver. Lo que se le oculta no figura.
ui-export-what-2 = Cada fila lleva su código de manejo. Quien tenga el fichero queda obligado por él.
ui-export-what-3 = La exportación queda registrada con su nombre, finalidad y asunto antes de que salga el fichero.
ui-export-do = Exportar el registro
ui-export-format-missing = Elija el formato del fichero

## Condiciones de las notificaciones

condition-adult-privacy-permits = si es un adulto, o si se desconoce la edad, la ley nacional de privacidad debe permitir la solicitud
condition-adult-privacy-permits-met = La ley nacional de privacidad permite la solicitud
condition-asked-of-the-list = indique lo que se pide, de entre la lista
condition-asked-of-the-list-met = Lo que se pide figura en la lista
condition-asset-offence-named = indique los bienes y el delito del que proceden
condition-asset-offence-named-met = Se indican los bienes y el delito del que proceden
condition-body-described = describa el cadáver: estatura, peso, ojos, cabello, señas o complexión
condition-body-described-met = El cuerpo está descrito
condition-body-material = indique el material de comparación: huellas, ADN, ficha dental o fotografías
condition-body-material-met = Hay material para comparar
condition-custody-told-for-a-minor = es menor de edad: indique quién tiene la custodia legal
condition-custody-told-for-a-minor-met = Se indica la custodia cuando se trata de un menor
condition-extradition-will-be-sought = la fuente debe declarar que solicitará la extradición en caso de detención
condition-extradition-will-be-sought-met = Se pedirá la extradición en caso de detención
condition-identity-complete = identifique a la persona: nombre, sexo, fecha de nacimiento y descripción, documento, huellas o ADN; o fotografía con alias, nombres de los padres, descripción, documento, huellas o ADN
condition-identity-complete-met = La persona puede ser identificada
condition-known-by-something = indique algo que permita reconocer a la persona: un nombre, un documento, una descripción, material o una fotografía
condition-known-by-something-met = Hay algo por lo que reconocer a la persona
condition-listed-with-a-measure = indique la ficha de la persona o entidad, la referencia de la lista y al menos una medida
condition-listed-with-a-measure-met = Se indican la inclusión y sus medidas
condition-method-of-its-branch = indique si el caso está cerrado o abierto: si está cerrado, cómo prevenirlo; si está abierto, el delito
condition-method-of-its-branch-met = Se indica si el caso está abierto o cerrado, con lo que ello exige
condition-missing-or-unable = una notificación amarilla se refiere a una persona desaparecida o sin identificar: la calidad dice otra cosa, o nada
condition-missing-or-unable-met = La persona está desaparecida o no identificada
condition-part-in-the-case = indique si la persona está condenada, acusada, es sospechosa, testigo o víctima
condition-part-in-the-case-met = Se indica el papel de la persona en el caso
condition-penalty-threshold = { $months ->
    [0] se exigen al menos { $least } meses y no se indica ninguna duración
   *[other] { $months } meses: menos que los { $least } exigidos
}
condition-penalty-threshold-met = El delito es bastante grave
condition-possible-threat = una advertencia se refiere a quien puede ser una amenaza: no se advierte de una víctima, un testigo o un desaparecido
condition-possible-threat-met = Se refiere a alguien que puede ser una amenaza
condition-sentence-told-when-convicted = la persona fue condenada: indique la pena o lo que queda por cumplir
condition-sentence-told-when-convicted-met = Se indica la pena, si la hay
condition-threat-imminent = la amenaza debe ser inminente y no pasada y, si no es una persona, debe ser probable un daño grave a personas o bienes
condition-threat-imminent-met = La amenaza es inminente
condition-threat-rests-on-grounds = indique las condenas u otros motivos en que se basa la evaluación, y expóngalos
condition-threat-rests-on-grounds-met = La evaluación se apoya en motivos indicados
condition-warrant-from-a-judge-or-reviewed = la orden debe estar vigente y proceder de un juez, o debe indicarse la ley que lo permite y el tribunal que la revisa
condition-warrant-from-a-judge-or-reviewed-met = La orden está en vigor, dictada por un juez o revisada por un tribunal
## Banderas de una solicitud y lo que las levanta

flag-F-PURE-POLITICAL = Acusación puramente política
flag-F-PURE-POLITICAL-question = ¿Es el delito puramente político? ¿Hay algún acto de derecho común contra la vida o los bienes?
flag-F-PURE-POLITICAL-ask = La fuente
flag-F-PURE-MILITARY = Delito puramente militar
flag-F-PURE-MILITARY-question = ¿Es el delito puramente militar, o contiene un delito común?
flag-F-PURE-MILITARY-ask = La fuente
flag-F-PURE-RELIGIOUS = Delito puramente religioso
flag-F-PURE-RELIGIOUS-question = ¿Es el delito puramente religioso? ¿Hay en él violencia u odio contra personas?
flag-F-PURE-RELIGIOUS-ask = La fuente
flag-F-RACIAL = Origen o grupo
flag-F-RACIAL-question = ¿Se busca a la persona por su origen o como parte de un grupo?
flag-F-RACIAL-ask = La fuente
flag-F-EXPRESSION = Los hechos son expresión
flag-F-EXPRESSION-question = ¿Incitó a una violencia concreta o es una opinión protegida?
flag-F-EXPRESSION-ask = La fuente
flag-F-ASSOCIATION = La pertenencia es el delito
flag-F-ASSOCIATION-question = ¿Qué actos de la persona van más allá de la pertenencia? ¿Figura la organización en listas de las Naciones Unidas o solo de la fuente?
flag-F-ASSOCIATION-ask = La fuente
flag-F-TERROR-THIN = Terrorismo sin actos
flag-F-TERROR-THIN-question = ¿Son concretos los actos? ¿Se cumplen las condiciones de la resolución de 1984?
flag-F-TERROR-THIN-ask = La fuente
flag-F-POLITICIAN-CURRENT = La persona ejerce un cargo
flag-F-POLITICIAN-CURRENT-question = ¿Se cometieron los actos en el cargo o fuera de él? ¿Es un delito común con lucro privado? ¿Qué autoridad lo pide?
flag-F-POLITICIAN-CURRENT-ask = La fuente
flag-F-POLITICIAN-FORMER = Antiguo cargo o allegado
flag-F-POLITICIAN-FORMER-question = ¿Cambió el poder antes de la acusación? ¿Es selectiva la persecución? ¿Qué recibió la persona?
flag-F-POLITICIAN-FORMER-ask = La fuente
flag-F-CANDIDATE = Elección cercana
flag-F-CANDIDATE-question = ¿Coincide el momento de la acusación con la elección?
flag-F-CANDIDATE-ask = Las demás oficinas interesadas y la fuente
flag-F-COUP = Toma del poder
flag-F-COUP-question = ¿Hay prueba de violencia de esta persona? ¿Qué sostienen otros Estados? ¿Está en juego la neutralidad?
flag-F-COUP-ask = La fuente
flag-F-ARMED-CONFLICT = Conflicto armado
flag-F-ARMED-CONFLICT-question = ¿Es un crimen de guerra o un acto de guerra contra una parte?
flag-F-ARMED-CONFLICT-ask = La oficina jurídica de la secretaría y las constataciones publicadas
flag-F-STATE-DISPUTE = Disputa entre miembros
flag-F-STATE-DISPUTE-question = ¿Supondría el tratamiento tomar partido?
flag-F-STATE-DISPUTE-ask = Las demás oficinas interesadas y la fuente
flag-F-DEFENDER = Persona a la que se puede querer callar
flag-F-DEFENDER-question = ¿Puede tratarse de represalias? ¿Qué relación temporal hay entre la actividad y la acusación?
flag-F-DEFENDER-ask = La fuente
flag-F-JUDGE-TARGET = Juez de otro Estado
flag-F-JUDGE-TARGET-question = ¿Cubre la inmunidad el acto? ¿Está en juego la neutralidad?
flag-F-JUDGE-TARGET-ask = La oficina jurídica de la secretaría y las constataciones publicadas
flag-F-ECON-POLITICAL = Acusación económica, trasfondo político
flag-F-ECON-POLITICAL-question = ¿Prevalece el elemento político sobre el fraude? ¿Se demuestra un enriquecimiento privado?
flag-F-ECON-POLITICAL-ask = La fuente
flag-F-REPEAT = Ya declarado no conforme
flag-F-REPEAT-question = ¿Hay hechos nuevos o vincula la conclusión anterior?
flag-F-REPEAT-ask = La Comisión de Control de los Ficheros, por su secretaría
flag-F-CONTEXT = Contexto general
flag-F-CONTEXT-question = ¿Cuánto pesa el contexto general en este caso?
flag-F-CONTEXT-ask = La oficina jurídica de la secretaría y las constataciones publicadas
flag-F-SUPERVISED = Fuente bajo supervisión
flag-F-SUPERVISED-question = ¿Se cumplió el paso adicional?
flag-F-SUPERVISED-ask = Quien sigue las medidas correctivas de la fuente
flag-F-OTHER-NCB = Otra oficina duda
flag-F-OTHER-NCB-question = ¿Qué peso tiene la posición de la otra oficina?
flag-F-OTHER-NCB-ask = Las demás oficinas interesadas y la fuente
flag-F-REFUGEE = Refugiado
flag-F-REFUGEE-question = ¿Está confirmada la protección, y frente al país que pide? El país de acogida nunca se nombra a la fuente.
flag-F-REFUGEE-ask = La oficina del país de acogida, en confidencia; nunca la fuente
flag-F-ASYLUM-PENDING = Solicitud de protección en curso
flag-F-ASYLUM-PENDING-question = ¿Debe esperar la solicitud? ¿Cuál es el resultado?
flag-F-ASYLUM-PENDING-ask = La oficina del país de acogida, en confidencia; nunca la fuente
flag-F-ASYLUM-DENIED = Protección denegada
flag-F-ASYLUM-DENIED-question = ¿Es definitiva la denegación y es conforme la solicitud en lo demás?
flag-F-ASYLUM-DENIED-ask = La oficina del país de acogida, en confidencia; nunca la fuente
flag-F-NATURALISED-REFUGEE = Antiguo refugiado naturalizado
flag-F-NATURALISED-REFUGEE-question = La norma puede no aplicarse formalmente: ¿se opone el artículo 2 al tratamiento?
flag-F-NATURALISED-REFUGEE-ask = La oficina del país de acogida, en confidencia; nunca la fuente
flag-F-TORTURE = Tortura
flag-F-TORTURE-question = ¿Es autorizada la constatación? ¿Hay riesgo para esta persona?
flag-F-TORTURE-ask = La oficina jurídica de la secretaría y las constataciones publicadas
flag-F-DEATH = Pena de muerte o corporal
flag-F-DEATH-question = ¿Qué garantías se dan? ¿Cuál es la gravedad del delito?
flag-F-DEATH-ask = La fuente
flag-F-ABSENTIA = Juzgado en ausencia
flag-F-ABSENTIA-question = ¿Fue la persona informada y defendida? ¿Puede haber un nuevo juicio?
flag-F-ABSENTIA-ask = La fuente
flag-F-FAIRTRIAL = Equidad del juicio
flag-F-FAIRTRIAL-question = ¿Hay una denegación flagrante de justicia?
flag-F-FAIRTRIAL-ask = La oficina jurídica de la secretaría y las constataciones publicadas
flag-F-NEBIS = Ya juzgado
flag-F-NEBIS-question = ¿Es firme y por los mismos hechos? ¿Dónde surte efecto?
flag-F-NEBIS-ask = Las demás oficinas interesadas y la fuente
flag-F-PRESCRIBED = Prescripción
flag-F-PRESCRIBED-question = ¿Según qué ley ha transcurrido el plazo?
flag-F-PRESCRIBED-ask = La fuente
flag-F-MINOR = Menor de edad
flag-F-MINOR-question = ¿Se cumple la condición adicional? ¿Cuál es el interés superior del menor?
flag-F-MINOR-ask = La fuente
flag-F-ARBITRARY = Opinión sobre la detención
flag-F-ARBITRARY-question = ¿Qué peso tiene la opinión?
flag-F-ARBITRARY-ask = La oficina jurídica de la secretaría y las constataciones publicadas
flag-F-RETURN-RISK = Riesgo en caso de retorno
flag-F-RETURN-RISK-question = ¿Hay riesgo para esta persona, y según qué constatación?
flag-F-RETURN-RISK-ask = La oficina jurídica de la secretaría y las constataciones publicadas
flag-F-TRANSFER-PROC = Procedimiento transferido
flag-F-TRANSFER-PROC-question = ¿Ha desaparecido la finalidad de la solicitud?
flag-F-TRANSFER-PROC-ask = Las demás oficinas interesadas y la fuente
flag-F-EXTRADITION-REFUSED = Extradición denegada
flag-F-EXTRADITION-REFUSED-question = ¿Son técnicos los motivos, o de derechos o políticos?
flag-F-EXTRADITION-REFUSED-ask = Las demás oficinas interesadas y la fuente
flag-F-THRESHOLD = Pena por debajo del umbral
flag-F-THRESHOLD-question = ¿Se pide y justifica la excepción del artículo 83(1)(b)?
flag-F-THRESHOLD-ask = La fuente
flag-F-CULTURAL = Normas que varían entre países
flag-F-CULTURAL-question = ¿Está excluido o se aplica una excepción?
flag-F-CULTURAL-ask = La fuente
flag-F-ADMIN = Infracción administrativa
flag-F-ADMIN-question = ¿Es solo administrativa? ¿Sirve a un delito grave u organizado?
flag-F-ADMIN-ask = La fuente
flag-F-PRIVATE = Disputa privada
flag-F-PRIVATE-question = ¿Es una disputa privada o un fraude desde el inicio?
flag-F-PRIVATE-ask = La fuente
flag-F-FAMILY = Asunto familiar
flag-F-FAMILY-question = ¿Es un asunto familiar o privado?
flag-F-FAMILY-ask = La fuente
flag-F-CUSTODY = Custodia de un menor
flag-F-CUSTODY-question = ¿Hay resoluciones contradictorias? ¿Quién tiene la custodia legal? ¿Participaron ambos progenitores?
flag-F-CUSTODY-ask = Las demás oficinas interesadas y la fuente
flag-F-FACTS-THIN = Hechos insuficientes
flag-F-FACTS-THIN-question = ¿Qué hizo esta persona, cuándo, dónde y cómo?
flag-F-FACTS-THIN-ask = La fuente
flag-F-INCOHERENT = Acusación y hechos no coinciden
flag-F-INCOHERENT-question = ¿Qué acto corresponde al delito imputado?
flag-F-INCOHERENT-ask = La fuente
flag-F-CIVIL-NATURE = De naturaleza civil en otros países
flag-F-CIVIL-NATURE-question = ¿Se demuestran la participación y el beneficio personales?
flag-F-CIVIL-NATURE-ask = La fuente
flag-F-WARRANT = Orden dudosa
flag-F-WARRANT-question = ¿Existe una orden válida de autoridad competente contra esta persona?
flag-F-WARRANT-ask = La fuente
flag-F-NO-EXTRADITION = Extradición no pedida o imposible
flag-F-NO-EXTRADITION-question = ¿Se cumple la finalidad del artículo 82?
flag-F-NO-EXTRADITION-ask = La fuente
flag-F-LOCATED-IDLE = Localizado sin seguimiento
flag-F-LOCATED-IDLE-question = ¿Por qué no se envió solicitud? ¿Debe terminar la notificación?
flag-F-LOCATED-IDLE-ask = La fuente
flag-F-KNOWN-ADDRESS = Dirección conocida, otro fin
flag-F-KNOWN-ADDRESS-question = ¿Sirve la notificación a otro fin que la extradición?
flag-F-KNOWN-ADDRESS-ask = La fuente
flag-F-IDENTITY-WEAK = Identidad incompleta
flag-F-IDENTITY-WEAK-question = ¿Qué datos completan una de las dos vías?
flag-F-IDENTITY-WEAK-ask = La fuente
flag-F-IDENTITY-CONFLICT = Identidad contradictoria
flag-F-IDENTITY-CONFLICT-question = ¿Se confunden dos personas?
flag-F-IDENTITY-CONFLICT-ask = Las demás oficinas interesadas y la fuente
flag-F-COLOUR-MISMATCH = Color inadecuado para lo pedido
flag-F-COLOUR-MISMATCH-question = ¿Debe retirarse la medida o pedirse otro tipo?
flag-F-COLOUR-MISMATCH-ask = La fuente
flag-F-REENTRY = Ya rechazado o terminado
flag-F-REENTRY-question = ¿Hay hechos nuevos?
flag-F-REENTRY-ask = La fuente
flag-F-SLTD-TRICK = Pasaporte inscrito como robado
flag-F-SLTD-TRICK-question = ¿Se inscribió para detener a su titular?
flag-F-SLTD-TRICK-ask = La fuente
flag-F-OLD = Antiguo
flag-F-OLD-question = ¿Sigue siendo proporcionada la solicitud?
flag-F-OLD-ask = La fuente
flag-F-BULK = Solicitudes masivas
flag-F-BULK-question = ¿Se examinó cada caso por separado?
flag-F-BULK-ask = La fuente
flag-F-SENSITIVE = Datos sensibles
flag-F-SENSITIVE-question = ¿Son necesarios y de valor para el caso penal?
flag-F-SENSITIVE-ask = La fuente
flag-F-VICTIM = Víctima o testigo
flag-F-VICTIM-question = ¿Se pide alguna medida prohibida respecto de una víctima o testigo?
flag-F-VICTIM-ask = La fuente
flag-F-OBJECTION = Objeción o caso en archivo
flag-F-OBJECTION-question = ¿Se leyó antes de decidir?
flag-F-OBJECTION-ask = La Comisión de Control de los Ficheros, por su secretaría
flag-F-PUBLIC-RISK = Extracto público arriesgado
flag-F-PUBLIC-RISK-question = ¿Debe rechazarse el extracto y mantenerse la notificación?
flag-F-PUBLIC-RISK-ask = La fuente
because-facts-say = Los hechos dicen: «{ $said }»
because-ask-says = Se pide a los destinatarios: «{ $said }»
because-charge-says = La acusación dice: «{ $said }»
because-occupation-says = La ocupación dice: «{ $said }»
because-person-says = La descripción dice: «{ $said }»
because-remarks-say = Las observaciones dicen: «{ $said }»
because-court-says = El tribunal se llama: «{ $said }»
because-file-says = El expediente dice: «{ $said }»
because-on-file = Consta en el expediente
because-protection = Consta una protección en el expediente
because-no-act = No se relata ningún acto concreto
because-no-sign = Los hechos no muestran indicio del delito imputado
because-no-time = Los hechos no indican fecha
because-few-words = Los hechos tienen solo { $words } palabras
because-maximum-low = La pena máxima es de { $months } meses, menos de 24
because-sentence-short = Condena en meses: { $months }; por cumplir: { $remaining }; ambas menos de 6
because-penalty-death = La pena puede ser de muerte o corporal
because-absent = Dictada en ausencia, sin derecho acreditado a nuevo juicio
because-absent-retrial = Dictada en ausencia; cabe un nuevo juicio
because-no-warrant = No hay orden
because-warrant-expired = La orden ha caducado
because-warrant-not-of-judge = La orden no es de un juez
because-warrant-older = La orden es anterior al delito
because-warrant-other-name = La orden lleva otro nombre
because-extradition-not-sought = La fuente no pide la extradición
because-no-treaty = No hay tratado ni otra base legal
because-own-nationals = El país requerido no entrega a sus nacionales
because-lives-at-source = La persona vive en el país que pide
because-located-idle = Localizada el { $date }, sin solicitud desde entonces
because-identity-incomplete = Ninguna de las dos vías de datos mínimos está completa
because-same-text = { $count } solicitudes tenían el mismo texto ese día
because-status = La condición es «{ $status }»
because-offence-old = El último delito es del { $date }
because-minor-now = La persona tiene { $age } años
because-minor-then = La persona tenía { $age } años entonces
because-address-known = La fuente dice conocer la dirección
because-sensitive = Se introdujeron datos como sensibles
because-public-minor = El extracto mostraría a un menor
because-public-protected = El extracto mostraría a quien puede necesitar protección
because-public-mild = El delito es sin violencia
because-public-doubt = El caso o la identidad es dudoso
alike-document = El número de un documento es el mismo
alike-name = Los nombres se parecen
alike-birth = Las fechas de nacimiento coinciden
alike-warrant = La orden es la misma
alike-offence = Un delito es de los mismos días y lugar
alike-person-only = Solo la persona es la misma: una de las dos no indica orden ni delito

# The page that the public sees.
public-title = Extractos públicos de notificaciones
public-absence = Que alguien no figure aquí no significa que no exista una notificación: la mayoría nunca se muestran al público.
public-is-not = Lo que estas notificaciones no son
public-copies = Para copias: todo un tipo, un extracto por línea, y los extractos retirados desde un día. Quien conserve una copia debe suprimir lo retirado.

# Acuerdos: qué puede cruzar la línea, y sus fichas jurídicas.
sheet-first-party = Primera parte
sheet-second-party = Segunda parte
sheet-agreement-number = Los números de sus conversaciones empiezan por
sheet-valid-from = En vigor desde
sheet-valid-until = Deja de estar en vigor el
sheet-text-not-at-hand = texto no disponible: sin huella
sheet-areas = Ámbitos del plan
sheet-crime-areas = Ámbitos delictivos
sheet-decision = Decisión que lo permite
sheet-limits = Límites de todo mensaje
sheet-personal-data = Pueden cruzar datos personales
sheet-handling-most = Códigos de manejo, como máximo
sheet-size-most = Mayor mensaje con sus adjuntos
sheet-rate = Máximo de mensajes en un sentido
sheet-rate-of = { $count } en { $time }
sheet-keep-most = Conservado por el receptor como máximo
sheet-onward = Retransmisión
line-onward-no = nunca
line-onward-ask = solo con permiso de la fuente, cada vez
line-onward-list = solo a estos
sheet-read-receipts = Quien lee un mensaje lo confirma
sheet-test-data = Fichas inventadas
line-test-data-only = no cruza nada más: la línea está a prueba
line-test-data-marked = pueden cruzar, marcadas como tales
line-test-data-refused = no cruzan
sheet-equivalence = Niveles de clasificación equivalentes; los demás no cruzan
sheet-direction = De { $from } a { $to }
sheet-message-kinds = Tipos de mensaje
sheet-data-categories = Categorías de datos
sheet-answers = Qué se responde sobre los registros: { $who }
sheet-answered = Respuesta
sheet-line-records = Qué es una ficha que acompaña a un mensaje
sheet-personal = Puede contener datos personales
sheet-any = cualquiera
line-answer-nothing = nada
line-answer-hit-or-no-hit = resultado positivo o negativo
line-answer-reference = el número de la ficha, y a quién preguntar
line-answer-summary = lo que figura en la tarjeta del resultado
escalation-duty-officers = los oficiales de guardia de ambas partes
escalation-liaison-officers = los oficiales de enlace de ambas partes
escalation-unit-head = el jefe de la unidad
crossing-no-agreement = no hay acuerdo entre estas dos partes, y sin acuerdo nada cruza
crossing-not-signed = sin firmar por { $found }: los oficiales de ambas partes lo firman antes de que cruce nada
crossing-suspended = suspendido por { $found }, cuyos oficiales son los únicos que pueden levantarlo
crossing-not-yet = en vigor solo desde el { $value }
crossing-over = dejó de estar en vigor el { $value }: ambas partes firman una nueva versión
crossing-other-text = el mensaje cita { $found }, y el texto firmado por ambas partes es { $value }
crossing-recipient = { $found } no es de la otra parte; puede ir a { $value }
crossing-kind = el tipo { $found } no cruza en este sentido; cruzan: { $value }
crossing-purpose = la finalidad { $found } no es de las del acuerdo: { $value }
crossing-crime-area = el ámbito { $found } no es de los del acuerdo: { $value }
crossing-category = los datos de la categoría { $found } no cruzan en este sentido; cruzan: { $value }
crossing-personal = contiene datos personales, y aquí solo cruzan mensajes sin ellos
crossing-personal-denied = dice no contener datos personales, y { $found } lo es: dígalo o quítelo
crossing-not-of-a-case = un mensaje de este tipo no es de ningún asunto: quite { $found } o envíe otro tipo
crossing-handling = lleva { $found }, y { $value } es el máximo
crossing-handling-less = lleva { $found }, y aquello de lo que procede lleva { $value }: márquelo así
crossing-classification = el nivel { $found } no cruza; cruzan: { $value }
crossing-size = tiene { $found } bytes, y { $value } es el máximo: envíelo en partes
crossing-rate = ya han cruzado { $found }, y { $value } es el máximo: espere
crossing-retention = se conservaría hasta el { $found }, y { $value } es el último día
crossing-onward = el acuerdo { $found } deja retransmitir lo recibido a: { $value }
crossing-never-onward = el acuerdo { $found } no deja retransmitir nada de lo recibido
crossing-unknown-origin = no se sabe en virtud de qué acuerdo lo envió { $found }: averígüelo o no lo incluya
crossing-permission = lo que envió { $found } solo puede retransmitirse con su permiso: pídalo
crossing-test-data = fichas inventadas: { $value }; el mensaje dice { $found }
crossing-not-said = el mensaje no dice: { $found }; lo que no se sabe no cruza
crossing-record = las fichas del registro { $found } no cruzan; las de estos sí: { $value }
crossing-record-category = lleva una ficha del registro { $found }, cuyos datos son de { $value }: indique cuál, o retírela
crossing-record-area = lleva una ficha del registro { $found }, que trata de { $value }: indique cuál, o retírela
crossing-level-less = su nivel es { $found }, y el de aquello de lo que procede es { $value }: elévelo, o retire eso
crossing-kept-longer = se conservaría hasta el { $found }, y aquello de lo que procede solo hasta el { $value }
crossing-test-mixed = el mensaje dice de fichas inventadas { $found }, y aquello de lo que procede dice { $value }: no los mezcle
crossing-purpose-changed = aquello de lo que procede se dio para { $value }, no para { $found }: pregunte a su fuente
crossing-flagged = sobre lo que vino de { $found } pesa una advertencia que nadie ha levantado: hágala examinar, o retírelo
crossing-under-review = lo que vino de { $found } está siendo examinado por quienes controlan los ficheros: espere, o retírelo
crossing-not-between = el acuerdo { $value } no es entre { $found } y el remitente: diga bajo cuál llegó
crossing-names-none = debe nombrar al menos uno: { $found }
column-agreement = Acuerdo
ui-catalogue-agreements = Acuerdos

# The link desk: the line to other nodes.
ui-place-link = Línea
ui-key-compose = Escribir un mensaje
ui-key-reply = Responder
ui-key-take-over = Hacerse cargo
ui-link-title = Mesa de la línea
ui-link-lead = Estado de la línea con cada otro nodo, lo que espera y si ambos libros coinciden. Este nodo es
ui-link-none = Este nodo no habla por ninguna línea
ui-link-none-means = Nada sale de aquí hacia otras organizaciones y nada llega. Nada está averiado: no se ha establecido ninguna línea.
ui-link-none-ask = Quien opera este nodo establece la línea: con claves y con el directorio de cada organización.
ui-link-no-links = Todavía no se conoce ningún otro nodo: en los directorios solo estamos nosotros.
link-state-up = Abierta; lo último llegó el { $heard }.
link-state-quiet = No se ha oído nada desde que arrancó este nodo.
link-state-down = Línea caída desde hace { $minutes } min ({ $why }).
link-state-barred = A este nodo no se le dice nada: { $why }.
link-word-up = Abierta
link-word-quiet = En silencio
link-word-down = Caída
link-word-barred = Cerrada
link-why-directory-stale = hace demasiado que nadie confirma su directorio
link-why-member-for-tests = es miembro solo para pruebas
link-why-member-suspended = su organización lo ha suspendido
link-why-member-withdrawn = su organización lo ha retirado o nunca lo tuvo
link-waits = { $count ->
    [0] Ningún mensaje espera; próxima comprobación el { $next }.
    [one] Un mensaje espera; nada se ha perdido; próximo intento el { $next }.
   *[other] { $count } mensajes esperan; nada se ha perdido; próximo intento el { $next }.
}
link-waits-held = { $count ->
    [0] Ningún mensaje espera.
    [one] Un mensaje espera detrás de otro; nada se ha perdido.
   *[other] { $count } mensajes esperan detrás de otros; nada se ha perdido.
}
link-call = Llame al oficial de enlace de { $name } si no puede esperar. Lo que espera aquí sale por sí solo en cuanto se abra la línea: no lo envíe otra vez.
link-no-agreement = No hay acuerdo con este nodo: nada cruza.
link-books-hold = En nuestro libro no falta nada y nada figura dos veces.
link-books-broken = Nuestro propio libro no cuadra: haga comprobar el nodo.
link-books-agree = { $open ->
    [0] Los libros coinciden.
    [one] Los libros coinciden; la otra parte aún no ha dicho su última palabra sobre una fila.
   *[other] Los libros coinciden; la otra parte aún no ha dicho su última palabra sobre { $open } filas.
}
link-books-differ = Los libros difieren en { $at }: que ambas partes miren antes de enviar nada más.
link-row-sent = envío { $number }
link-row-came = recibido { $number }
link-verdict-same = igual
link-verdict-differs = difiere
link-verdict-open = aún sin cerrar
link-verdict-given-up = abandonado; no han dicho nada
link-step-waits = en espera
link-step-accepted = guardado en disco
link-step-delivered = asumido
link-step-read = leído
link-step-answered = respondido
link-step-refused = rechazado
link-step-turned-away = devuelto sin leer
link-step-expired = plazo vencido
link-step-behind = detrás de uno abandonado
link-step-closed = abandonado
link-step-has-receipt = tiene nuestro acuse
link-count-posted = entregados a la línea
link-count-delivered = entregados
link-count-pending = en camino
link-count-dead = no entregados
link-count-taken = recibidos
link-count-refused = rechazados
link-count-unheard = acuses aún sin confirmar
link-directory-fresh = directorio al día
link-directory-stale = directorio sin confirmar últimamente
link-directory-refused = sin directorio válido
link-member-in-force = miembro en vigor
link-member-test-only = miembro solo para pruebas
link-member-suspended = miembro suspendido
link-member-withdrawn = miembro retirado
link-signed = ha firmado este texto
link-unsigned = no ha firmado este texto
link-erased = Su contenido se ha borrado; quedan constancia de él y sus acuses.
link-event-sent = Firmado, sellado y entregado a la línea
link-event-came = Hecho por su remitente y recibido aquí
link-event-given = Nuestro acuse: { $step }
link-event-taken = Su acuse: { $step }
link-says-signed = Sus oficiales han firmado el texto vigente aquí
link-says-suspended = No deja cruzar nada hasta nuevo aviso
link-says-resumed = Vuelve a dejar cruzar
agreement-in-force = en vigor
agreement-not-signed = no firmado por ambas partes
agreement-suspended = suspendido
agreement-not-yet = aún no en vigor
agreement-over = ya no está en vigor
lane-flash = relámpago
lane-urgent = urgente
lane-normal = normal
lane-bulk = masivo
line-mark-test-data = Prueba: nada de esto es cierto.
line-mark-read-first = Léase la restricción de la fuente antes del contenido.
line-mark-not-in-court = No ante un tribunal sin autorización de la fuente.
line-mark-not-onward = No retransmitir sin autorización de la fuente.
link-field = `{ $field }` falta o no se puede leer
cli-link-told = su remitente ya estaba informado
api-shape-message = un UUID en minúsculas, por ejemplo `019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071`
api-shape-says = `signed`, `suspended` o `resumed`
ui-link-queue = En espera de envío
ui-link-late = Espera demasiado
ui-link-needs-answer = Espera nuestra respuesta
ui-link-directory = Directorio
ui-link-agreement = Acuerdo
ui-link-agreement-whole = El acuerdo completo
ui-link-agreement-stand = Decir cómo está el acuerdo
ui-link-agreement-stand-means = Cada parte suspende por sí sola y de inmediato. Lo que la otra parte ha firmado o suspendido lo anota aquí quien tiene su palabra en la mano.
ui-link-stands = Estado
ui-link-our-side = Nuestra parte
ui-link-other-side = Otra parte
ui-link-our-kinds = Lo que podemos enviar
ui-link-our-categories = Datos que podemos enviar
ui-link-party = Qué parte
ui-link-says = Lo que dice
ui-link-stand-record = Anotarlo
ui-link-party-missing = Seleccione la parte
ui-link-says-missing = Seleccione lo que dice la parte
ui-link-reason-missing = Escriba un motivo de 500 caracteres como máximo
ui-link-books = Ambos libros
ui-link-went = Salieron
ui-link-arrived = Llegaron
ui-link-row = Número
ui-link-ours = El nuestro
ui-link-theirs = El suyo
ui-link-receipt = Acuse
ui-link-verdict = ¿Coinciden?
ui-link-nothing-yet = nada todavía
ui-link-books-more = Más de ambos libros
ui-link-dead = No entregados
ui-link-dead-means = Enviado de nuevo, un mensaje conserva su identificador: quien ya lo tiene repite su respuesta. Abandonado, se lleva lo que le sigue en su conversación.
ui-link-why = Por qué
ui-link-since = Entregado el
ui-link-resend = Enviar de nuevo
ui-link-close = Abandonar
ui-link-others = Otros miembros de los directorios
ui-link-others-means = Hacia estos no cruza nada: no hay acuerdo con ellos.
ui-link-messages = Mensajes de la línea
ui-link-message = Mensaje
ui-link-conversation = Conversación
ui-link-conversation-lead = Ambas partes de una conversación, de lo más antiguo a lo más reciente. Abrir un mensaje es un acto.
ui-link-came = Recibidos
ui-link-waiting = En espera de respuesta
ui-link-sent = Enviados
ui-link-no-messages = Aquí no hay ningún mensaje.
ui-link-older = Mensajes anteriores
ui-link-from = De
ui-link-to = Para
ui-link-lane = Carril
ui-link-made = Hecho el
ui-link-due = Respuesta antes del
ui-link-no-answer-due = no se pide
ui-link-test-tag = Prueba
ui-link-kind = Tipo de mensaje
ui-link-classification = Nivel de clasificación
ui-link-areas = Ámbitos delictivos
ui-link-categories = Datos que contiene
ui-link-keep-until = Conservar hasta
ui-link-keep-until-hint = Año, mes y día: 2027-06-01. Su contenido se borra en ambas partes después de ese día.
ui-link-priority = Prioridad
ui-link-answer-by = Respuesta pedida antes de
ui-link-evaluation = Evaluación
ui-link-evaluation-hint = Fuente A, B, C o X e información de 1 a 4, por ejemplo B2. Déjelo vacío si nadie puede decirlo.
ui-link-on-behalf-of = En nombre de
ui-link-on-behalf-of-hint = La oficina que pide, si no es la suya.
ui-link-text = Lo que dice
ui-link-subject = Asunto
ui-link-language = Idioma del asunto y del texto
ui-link-handling-hint = Lo que el destinatario puede hacer con ello. Sin marcar nada: uso policial (H0).
ui-link-h3 = Otra restricción, con sus palabras (H3)
ui-link-more = Qué más hay que decir
ui-link-indirect = La otra parte debe pedir a otros lo que se le pide
ui-link-test = Esto es una prueba: nada es cierto
ui-link-compose = Escribir un mensaje
ui-link-compose-lead = Todavía no se envía nada: la página siguiente muestra lo que verán y si el acuerdo lo deja cruzar.
ui-link-nobody = No hay a quién escribir: ningún acuerdo de este nodo tiene otro extremo que sea miembro.
ui-link-preview = Lo que verán
ui-link-preview-lead = El acuerdo deja cruzar esto. Se firma al enviarlo y no se puede retirar.
ui-link-refused = Esto no cruzaría, y no se ha enviado nada
ui-link-received-as = Lo reciben como
ui-link-send = Firmar y enviar
ui-link-change = Cambiarlo
ui-link-reply = Responder
ui-link-take-over = Hacerse cargo
ui-link-stuck = Aún no entregado a { $to }.
ui-link-place = Mensaje { $number } de su remitente
ui-link-answers = Responde a
ui-link-answered-by = Respondido en
ui-link-files = Archivos
ui-link-bytes = { $bytes } bytes
ui-link-on-its-way = en camino: { $parts } partes
ui-link-timeline = Lo que ocurrió
api-title-no-line = Aquí no se habla por ninguna línea
api-title-may-not-cross = El acuerdo no deja cruzar esto
ui-link-to-missing = Seleccione a quién va
ui-link-kind-missing = Seleccione el tipo de mensaje
ui-link-handling-missing = Diga la restricción (H3) con palabras en una línea
ui-link-classification-missing = Seleccione el nivel de clasificación
ui-link-priority-missing = Seleccione la prioridad
ui-link-keep_until-missing = Escriba el último día de conservación, por ejemplo 2027-06-01
ui-link-subject-missing = Escriba un asunto de 200 caracteres como máximo en una línea
ui-link-text-missing = Escriba lo que dice, 64 KiB como máximo
ui-link-language-missing = Seleccione el idioma
ui-link-evaluation-missing = Escriba una evaluación como B2 o déjelo vacío
ui-link-areas-missing = Seleccione ámbitos delictivos de la lista
ui-link-categories-missing = Seleccione categorías de datos de la lista
ui-link-purposes-missing = Seleccione al menos una finalidad
ui-link-conversation-missing = La conversación no es nuestra: comience otra
ui-link-in_reply_to-missing = El mensaje al que responde no llegó aquí: comience otro
