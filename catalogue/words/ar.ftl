# كلمات البرنامج بالعربية. وترد المعرّفات نفسها في en.ftl وfr.ftl وes.ftl.

## How sure a match is

word-exact = مطابقة تامة
word-strong = مطابقة قوية
word-possible = مطابقة محتملة
word-exact-meaning = ما سُئل عنه وارد في القيد.
word-strong-meaning = الأرجح جداً أنه هو نفسه. اطلب التأكيد من المصدر.
word-possible-meaning = قد يكون هو نفسه. ويجب أن ينظر فيه شخص قبل اتخاذ أي إجراء.

## Answers

answer-hits = { $count ->
    [zero] لا قيد مطابقاً
    [one] قيد واحد مطابق
    [two] قيدان مطابقان
    [few] { $count } قيود مطابقة
    [many] { $count } قيداً مطابقاً
   *[other] { $count } قيد مطابق
}
answer-no-record = لا يوجد قيد
answer-asked = سألت عن: { $text }
# What stands between the parts of a list.
list-mark = { "، " }
answer-read-as = قُرئ على أنه: { $guess }
answer-registers = جرى البحث في: { $registers }
answer-act = الإجراء { $act }، الوضع في { $as_of }
card-source = المصدر
answer-more = { $limit ->
    [zero] ثمة قيود مطابقة لم تُعرض: حدّد السؤال
    [one] ثمة قيود مطابقة غير القيد المعروض: حدّد السؤال
    [two] ثمة قيود مطابقة غير القيدين المعروضين: حدّد السؤال
    [few] ثمة قيود مطابقة غير القيود الـ{ $limit } المعروضة: حدّد السؤال
    [many] ثمة قيود مطابقة غير المعروضة وعددها { $limit } قيداً: حدّد السؤال
   *[other] ثمة قيود مطابقة غير المعروضة وعددها { $limit } قيد: حدّد السؤال
}
answer-source-confirms = المصدر وحده يستطيع تأكيد النتيجة الإيجابية.
answer-digit-wrong = رقم التحقق الخاص بـ({ $what }) خاطئ، ومع ذلك أُجري البحث

## What was asked, as it was read

guess-name = اسم
guess-date = تاريخ
guess-country = بلد
guess-sex = جنس
guess-mrz = جزء مقروء آلياً
guess-identifier = رقم
guess-position = موقع في البحر أو البر
guess-words = كلمات من نص
guess-image = البصمة الرقمية لصورة
part-document-number = رقم الوثيقة
part-birth-date = تاريخ الولادة
part-expiry-date = تاريخ انتهاء الصلاحية
part-personal-number = الرقم الشخصي
part-composite = الجزء بأكمله

## Why it may be the same, or not: names

reason-name-same = { $asked }: نفسه
reason-name-spelling = { $asked } بدل { $found }: تهجئة مختلفة
reason-name-sound = { $asked } بدل { $found }: نطق متشابه
reason-name-transliterated = { $asked } بدل { $found }: الاسم نفسه بحروف أخرى
reason-name-known-form = { $asked } بدل { $found }: صيغة معروفة للاسم نفسه
reason-name-joined = { $asked } بدل { $found }: مكتوب موصولاً أو مفصولاً
reason-name-initial = { $asked } بدل { $found }: حرف أول يقوم مقام اسم
reason-name-acronym = { $asked } بدل { $found }: أحرف أولى تقوم مقام الاسم كله
reason-name-order = الأجزاء نفسها بترتيب آخر
reason-name-not-in-record = { $asked }: غير وارد في القيد
reason-name-more-in-record = { $found }: وارد في القيد وليس في السؤال
reason-name-low-quality = المصدر لا يضمن هذا الاسم
reason-name-former = هو اسم سابق
reason-name-different = الاسم مختلف

## Why it may be the same, or not: dates

reason-date-same = التاريخ نفسه
reason-date-within = أحد التاريخين يقع ضمن الآخر
reason-date-overlap = الفترتان متداخلتان
reason-date-swapped = اليوم والشهر معكوسان
reason-date-digit = رقم واحد مختلف
reason-date-days = الفرق بضعة أيام
reason-date-next-year = الفرق سنة
reason-date-about = في الفترة نفسها تقريباً
reason-date-apart = { $years ->
    [zero] التاريخان مختلفان
    [one] بين التاريخين سنة واحدة
    [two] بين التاريخين سنتان
    [few] بين التاريخين { $years } سنوات
    [many] بين التاريخين { $years } سنة
   *[other] بين التاريخين { $years } سنة
}

## Why it may be the same, or not: countries, places, persons

reason-country-same = البلد نفسه
reason-country-near = دولة خلف أو سلف أو صفة قريبة
reason-country-different = البلد مختلف
reason-position-near = على بعد { $km } كم
reason-position-far = على بعد { $km } كم: المسافة كبيرة
reason-sex-same = الجنس نفسه
reason-sex-different = الجنس مختلف

## Why it may be the same, or not: numbers

reason-identifier-same = الرقم نفسه
reason-identifier-range = يقع الرقم ضمن تسلسل وثائق بيضاء
reason-identifier-misread = حروف متشابهة الشكل: { $pairs }
reason-identifier-zeros = مطابق باستثناء الأصفار الأولى ({ $dropped })
reason-identifier-letters = مطابق باستثناء الحروف الأولى ({ $dropped })
reason-identifier-substitution = { $asked } بدل { $found } في الموضع { $at }
reason-identifier-insertion = في القيد حرف زائد: { $found } في الموضع { $at }
reason-identifier-deletion = في السؤال حرف زائد: { $asked } في الموضع { $at }
reason-identifier-transposition = { $pair } متبادلان في الموضع { $at }
reason-identifier-in-range = يقع الرقم في السلسلة المسجَّلة من { $from } إلى { $to }
reason-identifier-tail = { $kept ->
    [zero] لا يتطابق أي حرف
    [one] الحرف الأخير وحده مطابق
    [two] الحرفان الأخيران مطابقان
    [few] الحروف الـ{ $kept } الأخيرة مطابقة
    [many] الحروف الأخيرة وعددها { $kept } حرفاً مطابقة
   *[other] الحروف الأخيرة وعددها { $kept } حرف مطابقة
}
reason-identifier-unreadable = عدد الحروف المطابقة { $equal } من أصل { $known } مقروءة، والباقي غير مقروء
reason-identifier-different = الرقم مختلف
reason-identifier-both-proved = رقما التحقق صحيحان: هما رقمان مختلفان لا خطأ في القراءة
reason-check-digit-right = رقم التحقق صحيح
reason-check-digit-wrong = رقم التحقق في الموضع { $at } هو { $found } والصحيح { $expected }: أُسيئت قراءته أو حُرّف
reason-check-digit-misshapen = الرقم ليس على الشكل المعهود لنوعه
reason-number-alone = الرقم وحده لا يكفي دليلاً لأنه يتكرر بين الصانعين

## Why it may be the same, or not: the rest

reason-code-same = مطابق
reason-code-near = يسهل الخلط بينهما
reason-code-different = مختلف
reason-measure-near = قيمة قريبة
reason-measure-different = الفرق كبير
reason-words-found = الكلمات واردة في النص
reason-words-missing = كلمات غير واردة في النص
reason-image-same = الصورة نفسها
reason-image-near = صورة مشابهة
reason-link-same = القيد نفسه
reason-not-asked = غير مذكور في السؤال
reason-not-recorded = لم يرد في القيد
reason-withheld = حجبه المصدر

## The three kinds of nothing

nothing-absent = غير مذكور
nothing-unknown = غير معروف لدى المصدر
nothing-withheld = حجبه المصدر

## Values in words

date-about = نحو { $date }
date-between = بين { $from } و{ $to }
name-low = { $name } (ضعيف الموثوقية)
record-incomplete = غير مكتمل: لم يُذكر { $fields }
field-not-known = حقل لا تستطيع هذه النسخة من الفهرس عرضه

## Kinds of value

kind-name = اسم
kind-date = تاريخ
kind-country = بلد
kind-place = مكان
kind-identifier = رقم
kind-code = اختيار من قائمة
kind-measure = قياس
kind-text = نص
kind-image = البصمة الرقمية لصورة
kind-link = ربط بقيد
kind-many = يجوز تعدده

## Schemes of numbers

scheme-travel-document = رقم وثيقة سفر
scheme-vin = رقم تعريف مركبة
scheme-imo = رقم السفينة لدى المنظمة البحرية الدولية
scheme-mmsi = رقم الهوية في الخدمة البحرية المتنقلة
scheme-iso6346 = رقم حاوية
scheme-imei = رقم جهاز (IMEI)
scheme-iban = رقم حساب مصرفي (IBAN)
scheme-serial = رقم تسلسلي
scheme-plate = لوحة تسجيل
scheme-reference = مرجع
scheme-phone = رقم هاتف

## Units

unit-m = م
unit-mm = مم
unit-kg = كغ
unit-GT = وحدة حمولة إجمالية
unit-count = عدداً
unit-money = بالعملة المبيّنة

## How a field is filled and searched

need-required = إلزامي
need-desired = مستحسن
need-optional = اختياري
need-request-complete = لا تزال حقول إلزامية في الطلب فارغة
need-source-not-suspended = المكتب موقوف في هذا الشأن
need-source-not-supervised = المكتب تحت الإشراف: ما يرسله يُراجع أولاً
need-circle-named = تُوجَّه نشرات هذا النوع إلى الأعضاء المسمّين: يجب قصر القيد على الأعضاء المشاركين
need-quota-left = استُنفدت حصة المصدر من هذا النوع
need-not-asked-already = لدى المكتب ملف مفتوح بشأنه: تابع فيه
need-asks-for-arrest = نوعها لا يطلب توقيفاً
need-warns-of-a-threat = لا يُنشر قبل المراجعة الكاملة إلا تحذير (برتقالي أو بنفسجي)
need-conditions-met = لا يستوفي الطلب شرطاً من شروط نوعه ولم يُمنح استثناء
need-every-flag-answered = توجد علامة تنبيه في الطلب لم يجب عنها شخص
need-exception-proposed = لم يقترح أحد استثناءً
need-is-a-notice = الطلب يخص تعميماً لا نشرة
need-is-a-diffusion = الطلب يخص نشرة لا تعميماً
need-no-conflict-of-nationality = يشترك الموظف في جنسية مع البلد الطالب أو مع الشخص، أو لم تُسجَّل له جنسية
need-no-other-open = يوجد ملف آخر مفتوح من هذا الإجراء بشأن القيد نفسه
need-of-the-source = لا يجوز ذلك إلا لموظفي مصدر القيد
need-recipients-named = لم تُسمَّ الجهات المتلقية: اقصر القيد على من هو موجه إليهم
need-record-published = النشرة غير منشورة أو انتهت
need-record-suspended = القيد غير معلّق
need-record-unpublished = الطلب ليس قيد المراجعة: سبق نشره أو رفضه أو إنهاؤه
search-fuzzy = بالتشابه مهما اختلفت الحروف والتهجئة
search-near = بالتقارب
search-filter = لتصفية النتائج
search-words = بالكلمات
search-exact = بالتطابق التام
search-tolerant = بالتطابق التام، ومع حرف أُسيء قراءته أو قُلب أو تعذرت قراءته
search-none = لا يُبحث فيه
subject-person = أشخاص
subject-object = أغراض، دون أي بيانات عن أشخاص
subject-document = وثائق، دون أي بيانات عن أشخاص
subject-incident = حوادث
then-erase = المحو مع جميع النسخ
then-anonymise = إخفاء الهوية مع بقاء الإحصاءات

## The legal sheet of a register

sheet-title = البطاقة القانونية
sheet-id = المعرّف
sheet-version = النسخة
sheet-about = الغاية من وجوده
sheet-subject = موضوعه
sheet-purposes = الأغراض
sheet-legal-basis = الأساس القانوني
sheet-not-compared = لم يُقارن بالنص الساري
sheet-only-source = الجهة الوحيدة المخوّلة التسجيل
sheet-only-source-country = مكتب تابع للبلد الوارد في الحقل { $field }
sheet-exact-needs = من دونه لا يكون الرقم وحده إلا مطابقة محتملة
sheet-fields = الحقول
sheet-field = الحقل
sheet-tag = الرقم
sheet-kind = النوع
sheet-need = درجة اللزوم
sheet-search = البحث
sheet-codes = القائمة
sheet-shown = في بطاقة النتيجة
sheet-checks = عمليات التحقق
sheet-retention = مدة الحفظ
sheet-keep = تُحفظ لمدة
sheet-counts-from = تُحسب من
sheet-remind = تذكير المصدر قبل الانتهاء
sheet-then = ثم
sheet-access = الاطلاع
sheet-record = يجوز لهم التسجيل
sheet-consult = يجوز لهم الاطلاع
sheet-public = علني
sheet-public-none = لا شيء
sheet-no-record = ما لا تعنيه عبارة «لا يوجد قيد»
sheet-notice = النشرة التي قد تصدر عنه
sheet-the-notice = النشرة
sheet-notice-asks = ما تطلبه
sheet-is-not = ما ليست هي
sheet-coercive = يجوز أن تطلب تدبيراً قسرياً
sheet-conditions = شروط النشر
sheet-lifted = شروط يجوز رفعها بتوقيعين
sheet-extract = الملخص العلني
sheet-extract-always = دائماً
sheet-extract-agreed = إذا طلبه المصدر ووافق عليه المراجعون
sheet-extract-never = أبداً
sheet-by-secretariat = يجوز للأمانة العامة أن تبادر بها
sheet-closed = إلى جهات متلقية محددة فقط
sheet-quota = أقصى عدد مفتوح لكل مصدر
sheet-hash = بصمة هذا النص
sheet-recorded = يوم التسجيل
family-ncb = المكاتب المركزية الوطنية
family-secretariat = الأمانة العامة
family-duty = مكتب المناوبة
family-liaison = الاتصال
family-protection = مسؤول حماية البيانات
family-commission = لجنة الرقابة
family-node = مشغّل العقدة
duration-days = { $count ->
    [zero] صفر يوم
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يوماً
   *[other] { $count } يوم
}
duration-months = { $count ->
    [zero] صفر شهر
    [one] شهر واحد
    [two] شهران
    [few] { $count } أشهر
    [many] { $count } شهراً
   *[other] { $count } شهر
}
duration-years = { $count ->
    [zero] صفر سنة
    [one] سنة واحدة
    [two] سنتان
    [few] { $count } سنوات
    [many] { $count } سنة
   *[other] { $count } سنة
}

## Procedures: sheets and diagrams

duration-minutes = { $count ->
    [zero] صفر دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
duration-hours = { $count ->
    [zero] صفر ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
party-source = المصدر
party-recipients = من أُرسل إليهم
by-system = العقدة عند انتهاء المهلة
priority-routine = عادي
priority-urgent = عاجل
priority-immediate = فوري
procedure-about-record = قيد
procedure-about-notice = نشرة
procedure-about-diffusion = تعميم
procedure-about-hit = نتيجة إيجابية
procedure-about-person = شخص في هذه العقدة
procedure-about-none = لا شيء مسجل هنا
effect-suspend-record = يُعلَّق القيد: لا يجده أي بحث
effect-resume-record = يعود القيد سارياً
effect-publish-record = تُنشر النشرة: يجدها من يجوز له الاطلاع عليها
effect-refuse-record = يُرفض الطلب
effect-end-record = ينتهي القيد: يُحفظ بتاريخه ولا يُعثر عليه بعد ذلك
effect-lapse-record = انقضت مدة القيد
effect-renew-record = يجوز حفظ القيد مدة أخرى
effect-answer-flag = يُجاب عن تنبيه في الطلب
effect-note-on-file = تُضاف ملاحظة إلى ملف القضية
effect-grant-exception = يُمنح استثناء ويُحتسب علناً
effect-follow-location = إذا حُدِّد مكان الشخص تُتابَع إجراءات المصدر
effect-remember-case = تُحفظ القضية في الذاكرة: فإن طُلبت ثانية عادت مع تاريخها
counted-requested = مطلوبة
counted-urgent = مرسلة بالمسار العاجل
counted-published = منشورة
counted-refused = مرفوضة
counted-withdrawn = طلب مسحوب
counted-exception = استثناء ممنوح
counted-re-examined = أُعيدت دراستها
counted-kept = أُبقي عليها بعد إعادة الدراسة
counted-suspended = معلّقة
counted-resumed = سارية من جديد
counted-ended = منتهية
sheet-procedure-number = تبدأ أرقام ملفاته بـ
sheet-diagram = مخطط
sheet-diagram-says = الحالات في مربعات من الأعلى إلى الأسفل، وفي كل منها الخطوات المنطلقة منها. والجداول أدناه تقول الشيء نفسه.
sheet-states = أين يمكن أن يكون الملف
sheet-state = الحالة
sheet-seen-by = يراه
sheet-clock = المهلة
sheet-clock-of = { $priority }: { $limit }
sheet-clock-remind = تذكير قبل الانتهاء بـ { $limit }
sheet-clock-goes-on = تُحسب الإقامات السابقة
sheet-late = عند انتهائها
sheet-late-escalate = يُسجَّل التأخر
sheet-end = النهاية
sheet-begin = البداية
sheet-steps = الخطوات
sheet-step = الخطوة
sheet-from = من
sheet-to = إلى
sheet-by = من يتخذها
sheet-by-of = { $who } · { $party }
sheet-needs = ما يجب أن يتحقق
sheet-asks = تطلب
sheet-apart-from = لا يتخذها من اتخذ: { $step }
sheet-does = تُحدث
sheet-amendable = يجوز لمصدره تعديل الطلب هنا
sheet-announced = يُبلَّغ بذلك كل من يُعرض عليه القيد
sheet-shown-to = يُعرض الجواب على: { $who }
sheet-unseen = تُكتب قبل قراءة: { $steps }
sheet-counts = يُحتسب على أنه: { $what }
sheet-opens = تفتح ملفاً
sheet-stays = يبقى الملف حيث هو
sheet-asked-fields = ما تطلبه الخطوات

## Named checks: what is said when one is not met

check-event-not-in-future = تاريخ الواقعة في المستقبل: اذكر اليوم الذي حدثت فيه
check-issue-before-expiry = تنتهي صلاحية الوثيقة قبل إصدارها: أحد التاريخين خاطئ
check-expiry-within-fifteen-years = صلاحية الوثيقة تزيد على خمس عشرة سنة: راجع التاريخين
check-position-is-at-sea = ليس للموقع خط عرض ولا خط طول: اذكرهما بالدرجات إن عُرفا. أما وقوعه في البحر فيتحقق منه شخص
check-no-personal-names = يبدو أن النص يذكر اسم شخص: هذا السجل لا يتضمن أي بيانات عن أشخاص، فاحذف الاسم
check-serial-says-its-state = الرقم التسلسلي وحالته غير متفقين: الحروف غير المقروءة تستلزم `partial` أو `obliterated` أو `restored`، والسلاح الذي لم يُوسم قط لا رقم له
check-make-known-for-trace = لا يمكن لأحد تعقب هذا السلاح من دون معرفة الصانع: اذكر الصانع أو صِف الوسوم
check-image-or-unique-mark = لا شيء هنا يميّز هذه القطعة عن غيرها: اذكر البصمة الرقمية لصورة أو رقم جرد أو نقشاً أو سمة مميزة
check-number-or-range = تسلسل الأرقام غير متسق: يجب أن يكون الأول والأخير بالطول والشكل نفسيهما وبالترتيب
check-birth-before-event = يكون الشخص قد وُلد بعد الوقائع: أحد التاريخين خاطئ
check-height-plausible = القامة لا تناسب شخصاً في هذا السن: راجع الرقم ووحدته
check-one-name-at-least = اذكر اسماً واحداً على الأقل؛ وإذا تعذرت تسمية الشخص فاذكر رقماً يُستدل به عليه
check-plausible-dates = أحد التواريخ لا يمكن أن يكون صحيحاً: راجع اليوم والشهر والسنة
check-nothing-coercive = النشرة الفضية لا تطلب تجميداً ولا حجزاً: احذف الكلمة وتوجه مباشرة إلى البلد الذي توجد فيه الأصول
finding-met = مستوفى
finding-not-met = غير مستوفى
finding-person = القرار لشخص

## What is wrong with a value; the face puts the field before it

fault-required = إلزامي: اذكره، أو بيّن أنه غير معروف
fault-flag-not-raised = لا توجد علامة تنبيه قائمة بهذا الاسم
note-held-for-case = محتجز للمراجعة: يعود إلى شخص القضية { $case } التي رُفضت أو أُنهيت
fault-no-such-field = ليس حقلاً من حقول { $register }
fault-only-one = يقبل قيمة واحدة: اذكر واحدة
fault-too-many = عدد القيم ({ $count }) أكبر من المسموح به: الحد الأقصى { $most }
fault-nothing = ليس قيمة ولا غياب قيمة معترفاً به: ما لا يعرفه المصدر يُذكر أنه غير معروف
fault-withheld = لا يجوز إدخاله على أنه محجوب: اتركه أو ضع قيداً على الاطلاع
fault-no-such-key = يتضمن مفتاحاً غير موجود: المفاتيح هي { $keys }
fault-not-a-name = ليس اسماً: اذكر الاسم كاملاً، أو الاسم واسم العائلة
fault-not-a-name-use = ليس استعمالاً من استعمالات الاسم: main أو alias أو former أو birth أو original-script
fault-not-a-quality = ليس درجة لجودة الاسم: good أو low
fault-not-a-date = ليس تاريخاً: اكتب 1971 أو 1971-03 أو 1971-03-05، متبوعاً بالرمز ~ للتقريب، أو 1969/1973 لفترة
fault-not-a-place = ليس مكاناً: اذكر كلمات أو بلداً أو خط العرض وخط الطول
fault-not-a-position = ليس موقعاً: اذكر خط العرض وخط الطول بالدرجات
fault-not-a-number = ليس رقماً لوثيقة أو لغرض: اذكره نصاً
fault-not-a-code = ليس رمزاً: اذكر رمزاً من القائمة أو تسميته نصاً
fault-not-a-measure = ليس كمية: اكتب 1.78 أو 178 cm، بنقطة وثلاث خانات عشرية على الأكثر
fault-not-a-text = ليس نصاً
fault-not-an-image = ليس بصمة رقمية لصورة: pdq أو sha256 أو sha1 أو md5؛ ولا تُقبل الصورة نفسها
fault-not-a-record = ليس معرّف قيد
fault-no-such-code = غير وارد في القائمة { $list }
fault-unit = ليس بوحدة { $unit } ولا بوحدة تُحوَّل إليها
fault-too-fine = فيه أكثر من ثلاث خانات عشرية بوحدة { $unit }: قرّبه
fault-too-small = أقل من الحد الأدنى المعقول وهو { $least } { $unit }
fault-too-large = أكثر من الحد الأقصى المعقول وهو { $most } { $unit }
fault-too-long = عدد حروفه { $count }: الحد الأقصى { $most }
fault-empty = فارغ: اتركه
fault-untrimmed = يبدأ أو ينتهي بمسافة: احذفها
fault-hidden = يتضمن الحرف { $character } وهو غير ظاهر: احذفه
fault-not-on-globe = خارج الكرة الأرضية: خط العرض من -90 إلى 90 وخط الطول من -180 إلى 180
fault-wrong-kind = يتضمن قيمة من نوع { $found } وهو حقل من نوع { $wanted }
fault-nearly = هل تقصد { $near }؟

## The catalogue changes

diff-WIDENS = يوسّع
diff-NARROWS = يضيّق
diff-NEUTRAL = محايد
diff-REFUSED = مرفوض
diff-none = لم يتغير شيء
diff-needs-decision = التعديل الذي يوسّع يستلزم قراراً وتوقيعاً ثانياً
diff-field-added = { $field } حقل جديد
diff-field-renamed = { $from } صار اسمه { $to }
diff-field-retired = { $field } أُخرج من الاستعمال
diff-field-dropped = { $field } اختفى دون إخراجه من الاستعمال
diff-field-required = { $field } صار إلزامياً: تصبح القيود الأقدم غير مكتملة
diff-field-no-longer-required = { $field } لم يعد إلزامياً
diff-field-many = { $field } يجوز الآن أن تتعدد قيمه
diff-kind-changed = { $field } يتغير نوعه من { $from } إلى { $to }
diff-tag-reused = أُعيد استعمال الرقم { $tag } للحقل { $field }
diff-search-changed = { $field } يُبحث فيه بطريقة أخرى: { $to } بدلاً من { $from }
diff-label-changed = تتغير تسمية { $field }
diff-keep-longer = تُحفظ القيود مدة أطول: { $to } بدلاً من { $from }
diff-keep-shorter = تُحفظ القيود مدة أقصر: { $to } بدلاً من { $from }
diff-then-changed = عند الانتهاء: { $to } بدلاً من { $from }
diff-public-added = { $field } يصبح علنياً
diff-public-removed = { $field } لم يعد علنياً
diff-consult-added = يجوز الآن لـ{ $role } الاطلاع
diff-consult-removed = لم يعد يجوز لـ{ $role } الاطلاع
diff-record-added = يجوز الآن لـ{ $role } التسجيل
diff-record-removed = لم يعد يجوز لـ{ $role } التسجيل
diff-purpose-added = غرض جديد: { $purpose }
diff-purpose-removed = أُلغي غرض: { $purpose }
diff-check-added = عملية تحقق جديدة: { $check }
diff-check-removed = أُلغيت عملية تحقق: { $check }
diff-code-added = { $code } رمز جديد في { $list }
diff-code-retired = { $code } أُخرج من { $list }
diff-legal-basis-changed = يتغير الأساس القانوني: { $cite }
diff-other = { $what } يتغير
diff-more = { $what }: أُضيف { $to }
diff-less = { $what }: حُذف { $from }
diff-instead = تغيّر { $what }

## Handling, restrictions, states

handling-h0 = للاستخدام الشرطي فقط
handling-h1 = لا تُستخدم أمام المحاكم إلا بإذن المصدر
handling-h2 = لا تُحال إلى جهة أخرى إلا بإذن المصدر
handling-h3 = يُقرأ أولاً القيد الذي وضعه المصدر
handling-h1-h2 = لا تُستخدم أمام المحاكم ولا تُحال إلى جهة أخرى إلا بإذن المصدر
handling-h1-h3 = لا تُستخدم أمام المحاكم إلا بإذن المصدر؛ يُقرأ أولاً القيد الذي وضعه المصدر
handling-h2-h3 = لا تُحال إلى جهة أخرى إلا بإذن المصدر؛ يُقرأ أولاً القيد الذي وضعه المصدر
handling-h1-h2-h3 = لا تُستخدم أمام المحاكم ولا تُحال إلى جهة أخرى إلا بإذن المصدر؛ يُقرأ أولاً القيد الذي وضعه المصدر
restriction-bureau = محجوب عن { $bureau }
restriction-organisation = محجوب عن جميع مكاتب { $organisation }
restriction-everyone = للمصدر وحده
restriction-everyone-but = للمصدر ولـ{ $bureaux } فقط
restriction-field = الحقل { $field } فقط
restriction-record = القيد بأكمله
state-active = ساري المفعول
state-suspended = معلّق
state-provisional = قيد المراجعة
state-refused = روجع ولم يُنشر
state-withdrawn = سحبه مصدره
state-expired = انقضت مدة حفظه
state-erased = مُحي ولم يبقَ إلا إثبات أنه كان موجوداً
change-added = سُجّل
change-revised = عُدّل
change-withdrawn = سُحب

## Acts: what anyone did

act-node-founded = تأسيس العقدة
act-catalogue-taken = إنفاذ الفهرس
act-catalogue-proposed = اقتراح تعديل على الفهرس
act-catalogue-signed = توقيع تعديل على الفهرس
act-bureau-added = إضافة مكتب
act-person-added = إسناد دور إلى شخص
act-person-corrected = صحح بيانات موظف
act-supervision-proposed = اقترح قراراً بشأن مكتب
act-supervision-signed = وقّع قراراً بشأن مكتب
act-passkey-added = أنشأ مفتاح مرور
act-passkey-removed = أزال مفتاح مرور
act-entity-admitted = قبل كياناً وطنياً
act-entity-ended = قطع صلاحية كيان وطني
act-person-warned = أنذر بإغلاق حساب غير مستعمل
act-person-dormant = أغلق حساباً لا يستعمله أحد
act-rights-read = اطلع على سجل حقوق الوصول
act-identity-bound = ربط موظفاً بمزوّد هوية
act-identity-unbound = فك الربط بمزوّد الهوية
act-message-sent = وقّع رسالة وأرسلها
act-message-taken = تسلّم رسالة أو رفضها
act-receipt-given = أعطى إيصالاً
act-receipt-taken = تسلّم إيصالاً
act-message-dead = تعذّر تسليم رسالة
act-message-resent = أعاد إرسال رسالة
act-message-read = قرأ رسالة
act-message-erased = محا مضمون رسالة
act-evidence-exported = سلّم رسالة كدليل
act-line-alarm = إنذار على الخط
act-directory-taken = اعتمد دليل الأعضاء
act-agreement-stands = وُقّع اتفاق أو عُلّق أو استؤنف
act-epoch-destroyed = أتلف مفتاح فترة
act-receipts-heard = أُبلغ بوصول إيصالات
act-answer-due = نبّه إلى أن رداً على الخط يحين موعده قريباً
act-answer-late = نبّه إلى أن رداً على الخط متأخر
act-epoch-over = بدأ إتلاف مفتاح فترة
act-person-ended = إنهاء صلاحية شخص
act-recorded = تسجيل
act-erased = محو قيد
act-searched = بحث
act-read = فتح قيد
act-history-read = فتح تاريخ قيد
act-exported = تصدير سجل
act-subscribed = إيداع طلب بحث دائم
act-unsubscribed = إنهاء طلب بحث دائم
act-hits-raised = الإخطار بنتائج طلبات بحث دائمة
act-hits-read = قراءة نتائج طلب بحث دائم
act-acts-read = الاطلاع على الإجراءات
act-refused = رُفض الطلب
act-content-erased = مُحي المضمون وبقي الالتزام التشفيري به
face-local-command-line = من سطر أوامر الجهاز
face-web = من لوحة العمل
face-api = عبر الواجهة البرمجية
face-node = من العقدة نفسها

## Verbs: what a role may do

verb-search = البحث
verb-read = قراءة القيود
verb-history = قراءة تاريخها
verb-record = التسجيل
verb-import = الاستيراد
verb-export = التصدير
verb-withdraw = السحب
verb-erase = المحو
verb-restrict = التقييد
verb-subscribe = إيداع طلبات بحث دائمة
verb-follow-hits = متابعة التطابقات مع النشرات
verb-read-acts = قراءة الإجراءات
verb-manage-people = إدارة الأشخاص
verb-manage-bureaux = إدارة المكاتب
verb-propose-catalogue = اقتراح تعديلات على الفهرس
verb-sign-catalogue = توقيع تعديلات الفهرس
verb-manage-entities = قبول كيانات وطنية وقطع صلاحيتها
verb-read-rights = الاطلاع على سجل حقوق الوصول
verb-message = إرسال رسائل الخط وقراءتها
verb-keep-line = رعاية الخط: الرسائل المتعذرة والاتفاقات
verb-propose-supervision = اقتراح تدابير بشأن مكتب
verb-sign-supervision = توقيع تدابير بشأن مكتب
verb-checkpoint = نشر نقاط التحقق
verb-prove = الحصول على إثباتات

## Refusals: a lawful no, and what can be done

refusal-not-an-officer = لا يجوز لهذا الشخص التصرف هنا: { $about }
refusal-role-may-not = هذا الدور لا يسمح بذلك: { $about }
refusal-purpose-not-permitted = هذا الغرض لا يتيح ذلك: { $about }
refusal-no-such-register = لا يوجد سجل بهذا الاسم: { $about }
refusal-no-such-record = لا يوجد قيد كهذا: { $about }
refusal-not-the-source = لا يجوز ذلك إلا لمصدره: { $about }
refusal-only-issuing-country = لا يجوز تسجيله إلا لمكتب بلد الإصدار: { $about }
refusal-form-not-satisfied = القيد ناقص أو غير مستوفٍ للشكل المطلوب: { $about }
refusal-check-not-met = لم تُستوفَ إحدى عمليات التحقق: { $about }
refusal-changed-meanwhile = عدّله شخص آخر في هذه الأثناء: { $about }
refusal-already-there = هو موجود بالفعل: { $about }
refusal-needs-another-person = لا يجوز أن يقوم الشخص نفسه بالخطوتين: { $about }
refusal-nothing-to-search = لا يتضمن السؤال ما يمكن البحث عنه: { $about }
refusal-too-large = يتجاوز الحد المسموح به: { $about }
refusal-line = مرفوض
ask-whom = اسأل: { $whom }
ask-recorder = موظف تسجيل في مكتبك
ask-source = المكتب المسؤول عن القيد
ask-issuing-country = مكتب بلد الإصدار
ask-operator = مشغّل هذه العقدة
ask-protection = مسؤول حماية البيانات
ask-second-person = شخص ثانٍ مخوّل التوقيع
ask-purpose = غرض يخدمه السجل: { $purposes }

## Trouble: something broke

trouble-line = عطل
trouble-incident = العطل { $incident } مدوّن في السجل التقني
trouble-disk-full = القرص ممتلئ: لم يُؤكَّد شيء لم يُكتب
trouble-home-in-use = تعمل عملية أخرى على هذه العقدة
trouble-try-later = أعد المحاولة لاحقاً

## Import and export

import-line = { $file }: قُرئ { $done } من { $all } ورُفض { $rejected }
import-added = سُجّلت
import-revised = عُدّلت
import-unchanged = لم تتغير
import-held = محتجزة
import-withdrawn = سُحبت لأنها لم تعد في القائمة
import-rejected = رُفضت، والأسباب في { $file }
import-interrupted = توقّف. ما أُكِّد محفوظ، وأعد تنفيذ الأمر نفسه للمتابعة
export-line = { $count ->
    [zero] لم يُصدَّر أي قيد
    [one] صُدّر قيد واحد مع رمز التعامل معه
    [two] صُدّر قيدان مع رمز التعامل مع كل منهما
    [few] صُدّرت { $count } قيود مع رمز التعامل مع كل منها
    [many] صُدّر { $count } قيداً مع رمز التعامل مع كل منها
   *[other] صُدّر { $count } قيد مع رمز التعامل مع كل منها
}

## Rows that cannot be read

reject-not-utf8 = النص ليس بترميز UTF-8 عند البايت { $byte }: احفظه بترميز UTF-8
reject-too-long = الصف أطول من { $most } بايت: اختصره
reject-control-character = يتضمن الصف حرف تحكم ({ $code }): احذفه
reject-ragged = عدد الخلايا في الصف { $found } وفي الترويسة { $expected }
reject-stray-quote = في وسط الخلية { $cell } علامة اقتباس: ضع الخلية كلها بين علامتي اقتباس
reject-no-handling = الصف بلا رمز للتعامل مع المعلومات: اكتب H0 أو الرموز المنطبقة
reject-not-json = هذا ليس JSON: { $why }
reject-not-an-object = السطر بصيغة JSON لكنه ليس كائناً
reject-unknown-key = { $key } ليس حقلاً من حقول هذا السجل: صحّح الاسم أو احذفه
reject-not-text = { $key } يتضمن ما ليس نصاً: اكتبه بين علامتي اقتباس
reject-no-name = المدخل بلا اسم: راجع ناشر القائمة
reject-no-reference = ليس في المدخل ما يُستدل به عليه: راجع ناشر القائمة
reject-repeated = المدخل وارد مرتين في القائمة، وأولهما ترتيبه { $first }: لم يُقرأ إلا الأول
reject-unknown-element = { $path } ليس مدخلاً يعرفه هذا البرنامج: سجّله يدوياً
reject-stray-text = { $path } يتضمن نصاً خارج المداخل: اقرأه يدوياً

## Texts that cannot be read any further

fatal-unreadable = انقطعت القراءة ({ $why }): أعد المحاولة
fatal-empty = الملف فارغ: احصل عليه مجدداً
fatal-not-utf8 = النص ليس بترميز UTF-8: احفظه بترميز UTF-8
fatal-doctype = رُفض تعريف نوع المستند ولم يُقرأ منه شيء: احصل على القائمة مجدداً من ناشرها
fatal-entity = رُفض اسم الحرف { $name }: احصل على القائمة مجدداً من ناشرها
fatal-wrong-root = المستند من نوع { $found } وليس قائمة موحدة: قدّم ملف XML الخاص بالقائمة
fatal-too-deep = عدد مستويات تداخل العناصر يتجاوز { $most }
fatal-too-large = { $element } يتجاوز { $most } بايت
fatal-truncated = ينتهي النص داخل { $open }: احصل على الملف كاملاً؛ وما سبق ذلك قد قُرئ
fatal-not-xml = النص ليس XML ({ $why }): احصل على القائمة مجدداً من ناشرها
fatal-quote-never-closes = فُتحت علامة اقتباس ولم تُغلق: لم يُقرأ شيء بعدها
fatal-repeated-column = تذكر الترويسة { $column } مرتين: احذف أحدهما
fatal-unknown-columns = تذكر الترويسة أعمدة غير موجودة في هذا السجل: { $columns }
fatal-no-handling-column = ليس في الترويسة رمز للتعامل مع المعلومات: أضف العمود أو بيّن الرمز المنطبق على جميع الصفوف
fatal-wrong-separator = يبدو أن الأعمدة مفصولة بـ{ $found }: احفظ الجدول بفواصل
fatal-header = تعذرت قراءة الترويسة: { $why }
fatal-too-many = عدد المداخل يتجاوز { $most }: قسّم النص

## Values a person should look at: nothing of them is lost

warning-unread = { $path }: لا حقل هنا يتسع لـ{ $text }، فهو لا يرد إلا في هذا التنبيه
warning-country-unknown = { $path }: { $text } ليس بلداً من بلدان الفهرس، وقد حُفظ نصاً
warning-code-unknown = { $path }: { $text } ليس رمزاً من رموز الفهرس، وقد حُفظ نصاً
warning-date-unread = { $path }: { $text } ليس تاريخاً يمكن قراءته، وقد حُفظ في الملاحظات
warning-document-without-number = { $path }: { $text } وثيقة بلا رقم، وقد حُفظت في الملاحظات
warning-moved-to-remarks = { $path }: { $text } أطول مما يتسع له الحقل، وقد حُفظ في الملاحظات
warning-zone-dropped = { $path }: يتضمن { $text } منطقة زمنية لا يحتملها اليوم، وقد حُفظ اليوم
warning-hidden-characters = { $path }: تضمن { $text } حروفاً تخفي النص أو تعيد ترتيبه، وقد حُذفت
warning-reference-shared = { $path }: { $text } مرجع لمدخل آخر أيضاً، وقد أُضيف رقم المدخل
warning-reference-missing = { $path }: المدخل بلا مرجع، وقد اعتُمد رقمه { $text }

## Proofs

proof-verified = ثبت: الإجراء { $act } وارد في نقطة التحقق { $checkpoint }
proof-failed = لم يصحّ الإثبات: { $what }
proof-erased = مُحي المضمون وبقي الالتزام التشفيري به

## Headings of tables

column-register = السجل
column-record = القيد
column-match = المطابقة
column-score = الدرجة
column-source = المصدر
column-handling = التعامل
column-asked = المسؤول عنه
column-found = الموجود
column-because = السبب
column-for = أسباب المطابقة
column-against = أسباب عدم المطابقة
column-when = متى
column-who = من
column-what = ماذا
column-bureau = المكتب
column-role = الدور
column-purpose = الغرض
column-case = القضية
column-act = الإجراء
column-version = النسخة
column-changes = التعديلات
column-reason = السبب المذكور

## faces: SERVE
serve-request = رقم هذا الطلب: { $number }
serve-no-odd = يذكر هذا الطلب اسم المضيف مرتين أو لا يذكره، أو يتضمن بيانات متعارضة. لم يُقرأ الطلب.
serve-no-path = هذا العنوان مكتوب بطريقة يمكن أن تُقرأ على وجه آخر. لم يُبحث عن أي شيء.
serve-no-method = لا شيء هنا يستجيب لهذه الطريقة.
serve-no-host = لا تحمل هذه العقدة الاسم الذي استُدعيت به. استخدموا العنوان الذي زوّدكم به مدير النظام.
serve-no-proxy = لا يمكن الوصول إلى هذه العقدة إلا عبر الخادم الوسيط الخاص بها. استخدموا العنوان الذي زوّدكم به مدير النظام.
serve-no-too-large = ما أُرسل أكبر مما يقبله هذا العنوان. أرسلوا قدرا أقل في كل مرة.
serve-no-too-slow = لم يصل ما أُرسل في الوقت المحدد. لم يُنفَّذ شيء؛ أعيدوا الإرسال.
serve-no-tries = وردت من عنوانكم روابط كثيرة لا تفتح شيئاً. لم يُنفَّذ شيء؛ أعيدوا المحاولة بعد بضع ثوانٍ.
serve-no-busy = العقدة مشغولة. لم يُنفَّذ شيء؛ أعيدوا المحاولة بعد بضع ثوانٍ.
serve-no-incident = وقع عطل في العقدة. يبيّن سجل الإجراءات ما إذا كانت العملية قد نُفّذت: راجعوه قبل إعادتها، وأبلغوا مدير النظام برقم هذا الطلب.
serve-no-metrics = لا تُعرض هذه الأرقام إلا للجهاز نفسه وللرموز التي يحق لحاملها توقيع نقاط التحقق.
## faces: frame

ui-product = Hue & Cry
ui-skip = انتقل إلى المحتوى
ui-menu = القائمة
ui-mode-training = تدريب
ui-mode-live = فعلي
ui-language = اللغة
ui-places = الأقسام
ui-place-search = البحث
ui-place-records = القيود
ui-place-subscriptions = الاستعلامات الدائمة
ui-place-audit = التدقيق
ui-place-catalogue = الفهرس
ui-place-people = الأشخاص
ui-place-node = العقدة
ui-place-help = المساعدة
ui-search-title = البحث
ui-search-everything = ابحث في كل السجلات
ui-search-do = ابحث
ui-change = تغيير
ui-change-purpose = الغرض أو القضية
ui-no-purpose = لم يُحدَّد أي غرض: لا يمكن البحث عن شيء ولا فتحه.
ui-state-purpose = حدِّد الغرض والقضية
ui-proof-word = الإثبات
ui-as-of = حتى تاريخ
ui-foot-help = المساعدة: المناوبة في مكتبكم
ui-keys-title = المفاتيح
ui-keys-here = مفاتيح هذه الصفحة
ui-accessibility-title = إمكانية الوصول
ui-close = إغلاق
ui-go-to = انتقل إلى
ui-go-none = لا شيء يطابق
ui-session-kept = تبقى جلستكم مفتوحة.
ui-session-ends = ستُغلق جلستكم بعد خمس دقائق. ما كتبتموه في هذه الصفحة لم يُحفظ بعد.
ui-session-keep = البقاء في الجلسة
ui-settings-title = إعداداتي
ui-sign-in-title = تسجيل الدخول
ui-sign-in-do = الدخول
ui-sign-in-once = هذا الرابط يُدخل موظفاً واحداً مرة واحدة، وينتهي مفعوله عند الضغط على الزر.
ui-sign-in-passkey = الدخول بمفتاح مرور
ui-sign-in-how = يتم الدخول عبر رابط يُستعمل مرة واحدة وصالح لعشر دقائق.
ui-sign-in-ask = اطلبوا رابطاً من مشغّل هذه العقدة. ينشئه المشغّل بالأمر:
ui-sign-in-recorded = يُسجَّل الدخول وكل ما يليه باسمكم وغرضكم وقضيتكم، ويمكن إثباته.
ui-sign-out-title = تسجيل الخروج
ui-sign-out-do = الخروج
ui-purpose-title = الغرض والقضية
ui-purpose-why = كل بحث وكل اطلاع وكل قيد يُدوَّن مع غرض وقضية. بيِّنوا ما تعملون من أجله الآن، ويمكنكم تغييره في أي وقت.
ui-purpose-missing = اختاروا الغرض الذي تعملون من أجله
ui-case-missing = أدخلوا رقم القضية في مكتبكم
ui-case-wrong = يتألف رقم القضية من حروف وأرقام وشرطات من دون فراغات
ui-case-label = رقم القضية في مكتبكم
ui-case-hint = مثال: RO-2026-0412. يُدوَّن في كل عمل.
ui-continue = متابعة
ui-back = رجوع
ui-save = حفظ
ui-error-prefix = خطأ:{" "}
ui-problem = هناك مشكلة
ui-refused-article = يستند إلى
ui-refused-ask = من يستطيع الإذن به، أو ما هو مأذون به
ui-trouble-words = حدث خلل. لم يُؤكَّد أي شيء لم يُكتب.
ui-trouble-advice = حاولوا مرة أخرى. إذا تكرر الخلل فأبلغوا مشغّل هذه العقدة برقم الحادث أدناه.
ui-trouble-kept = ما كتبتموه محفوظ وسيُرسل مجدداً عند الضغط على الزر.
ui-try-again = حاول مجدداً
ui-no-such-page-title = هذه الصفحة غير موجودة
ui-no-such-page-words = تحققوا من العنوان أو ابدؤوا ببحث.
ui-unreadable-title = تعذرت قراءة الطلب
ui-unreadable-words = ما أرسله المتصفح ليس نموذجاً من هذه الواجهة. ارجعوا وحاولوا مرة أخرى.
ui-forged-title = هذا النموذج لم يعد صالحاً
ui-forged-words = ورد من مكان آخر أو يعود إلى ما قبل آخر دخول لكم. لم يُنفَّذ أي شيء.
ui-forged-advice = ارجعوا وأعيدوا تحميل الصفحة ثم أرسلوا النموذج مجدداً.
ui-key-search = البحث
ui-key-commands = الانتقال إلى قسم باسمه
ui-key-help = مفاتيح هذه الصفحة
ui-key-next-previous = التالي والسابق في القائمة
ui-key-open = فتح
ui-key-select = تحديد
ui-key-pages = الصفحة السابقة والتالية
ui-key-leave = الخروج والرجوع
ui-day = { $day } { $month } { $year }
month-1 = كانون الثاني/يناير
month-2 = شباط/فبراير
month-3 = آذار/مارس
month-4 = نيسان/أبريل
month-5 = أيار/مايو
month-6 = حزيران/يونيو
month-7 = تموز/يوليو
month-8 = آب/أغسطس
month-9 = أيلول/سبتمبر
month-10 = تشرين الأول/أكتوبر
month-11 = تشرين الثاني/نوفمبر
month-12 = كانون الأول/ديسمبر
ui-value-about = نحو { $date }
ui-value-range = من { $from } إلى { $to }
ui-value-month = { $month } { $year }

## faces: catalogue

ui-catalogue-title = الفهرس
ui-catalogue-lead = ما يقوله القانون هنا: السجلات وقوائم الرموز ومن يحق له ماذا. هذه النصوص يقرؤها ويوقّعها قانونيون، والبرنامج ينفّذ ما تقوله.
ui-catalogue-registers = السجلات
ui-catalogue-own = نصوص خاصة بهذه العقدة
ui-catalogue-own-none = لم يقترح أحد نصاً خاصاً بهذه العقدة.
ui-catalogue-text = النص
ui-catalogue-proposed-by = اقترحه
ui-catalogue-state = الحالة
ui-catalogue-signed = موقَّع
ui-catalogue-waits = ينتظر موظفاً ثانياً
ui-catalogue-lists = قوائم الرموز
ui-catalogue-codes-count = الرموز
ui-catalogue-source = المصدر
ui-catalogue-new = لا يغيّر شيئاً مما هو نافذ: هو جديد.
ui-versions = الإصدارات
ui-version-in-force = نافذ
ui-version-first = الإصدار الأول
ui-diff-class = الأثر
ui-diff-was = كان
ui-diff-is = أصبح
ui-code = الرمز
ui-code-label = التسمية
ui-code-about = المعنى
ui-code-retired = لم يعد يُستعمل
ui-propose-title = اقتراح نص
ui-propose-lead = سجل أو قسم أو قائمة رموز بصيغة TOML. يُفحص مع كل ما هو نافذ ولا يسري إلا بعد توقيع موظف آخر وإعادة تشغيل العقدة.
ui-propose-path = موضعه
ui-propose-path-hint = registers/NAME.toml أو sections/NAME.toml أو codes/NAME.toml
ui-propose-text = النص كاملاً
ui-propose-do = اقترح
ui-sign-heading = توقيع هذا النص
ui-sign-warning = بتوقيعكم يصبح هذا النص قاعدة لكل بحث وكل قيد في هذه العقدة.
ui-sign-confirm = اكتبوا أول ثمانية أحرف من بصمته
ui-sign-confirm-wrong = اكتبوا أول ثمانية أحرف من البصمة أعلاه لتبيّنوا أنكم قرأتم هذا النص بعينه
ui-sign-do = وقّع
ui-sign-other = ينتظر توقيع موظف غير الذي اقترحه.
ui-sign-next = يسري عند إعادة تشغيل العقدة.

## faces: help and settings

ui-help-title = المساعدة
ui-help-lead = سؤال واحد لكل السجلات المتاحة لكم، والجواب معلَّل.
ui-help-search = ما يمكن البحث عنه
ui-help-search-words = اكتبوا أو ألصقوا أسماء بأي كتابة، أو تواريخ، أو أرقام وثائق وأشياء، أو منطقة القراءة الآلية كاملة. ويُذكر ما فُهم مع الجواب.
ui-help-example-name = اسم مع سنة الميلاد
ui-help-example-script = اسم بكتابته الأصلية
ui-help-example-document = وثيقة مع البلد المُصدِر
ui-help-example-serial = رقم تسلسلي فيه حرف لا يُقرأ
ui-help-matches = معنى كلمات المطابقة
ui-help-confirm = المطابقة سبب للسؤال وليست دليلاً أبداً. مصدر القيد وحده يستطيع تأكيدها.
ui-help-recorded = ما يُسجَّل
ui-help-recorded-words = كل بحث وكل اطلاع وكل تغيير عملٌ يحمل اسمكم وغرضكم وقضيتكم، يُكتب قبل إعطاء الجواب. ويمكن لكل مخوَّل أن يتحقق من عدم حذف أي عمل.
ui-help-rights = إذا كان قيدٌ يخصكم
ui-help-rights-words = لكل شخص أن يسأل عمّا يُحفظ عنه وأن يطلب تصحيحه أو محوه. اكتبوا إلى لجنة الرقابة في المنظمة، وهي تقرر باستقلال عمّن يسجّلون.
ui-keys-lead = تعمل مفاتيح الحرف الواحد حين تكون القائمة محددة، أو عند تفعيلها في إعداداتكم.
ui-accessibility-aim = صُممت هذه الواجهة لتفي بإرشادات إمكانية الوصول WCAG 2.2 بالمستوى AA.
ui-accessibility-script = كل شيء يعمل من دون جافاسكربت، بما فيه الطباعة.
ui-accessibility-keys = كل شيء ممكن بلوحة المفاتيح، ويمكن تعطيل مفاتيح الحرف الواحد.
ui-accessibility-colour = لا يُقال شيء باللون وحده، والأوضاع الفاتحة والداكنة والألوان المفروضة مدعومة.
ui-accessibility-languages = الإنجليزية والفرنسية والإسبانية والعربية كاملة، والعربية من اليمين إلى اليسار.
ui-accessibility-checked = فحص برنامج (axe 4) كل صفحة باللغات الأربع ولم يجد شيئاً: كل قواعده لمستوى WCAG 2.2 AA في المظهر الفاتح بعرض 1280 بكسل، والتباين أيضاً بعرض 320 بكسل، وفي المظهر الداكن بعرض 1280 و768 و320، وحجم الأهداف والتمرير أيضاً بعرض 768 و320. ولا يرى البرنامج إلا جزءاً مما تطلبه WCAG.
ui-accessibility-missing = لم يختبرها بعدُ أي مستخدم لقارئ الشاشة. أبلغوا مشغّل هذه العقدة بما لا يعمل لديكم.
ui-settings-saved = حُفظ.
ui-theme = المظهر
ui-theme-auto = مثل هذا الجهاز
ui-theme-light = فاتح
ui-theme-dark = داكن
ui-settings-keyboard = لوحة المفاتيح
ui-settings-keys = مفاتيح الحرف الواحد تعمل في كل مكان
ui-settings-keys-hint = عطّلوها إذا كنتم تُملون على الحاسوب أو تضغطون المفاتيح خطأً.
ui-settings-digits = الأرقام
ui-settings-arabic-digits = الأرقام العربية المشرقية في العربية
ui-settings-arabic-digits-hint = للعرض فقط؛ ما يُكتب ويُسجَّل يحتفظ بأرقامه.
## faces: DESK

act-invited = تسليم موظف رابطاً يُستخدم مرة واحدة
act-signed-in = تسجيل الدخول
act-signed-out = إنهاء جلسة
act-purpose-stated = تحديد الغرض والقضية
act-settings-changed = تعديل إعدادات الواجهة
act-token-issued = إصدار رمز وصول لنظام آلي
act-token-revoked = إلغاء رمز وصول لنظام آلي
act-draft-saved = حفظ مسودة
act-draft-dropped = التخلي عن مسودة
act-dossier-step = اتخاذ خطوة في ملف
act-dossier-read = فتح ملف
act-dossier-late = ملف متأخر
act-draft-read = فتح مسودة
refusal-sign-in-not-possible = لا يمكن استخدام هذا الرابط، فاطلب رابطاً جديداً
refusal-outside-token = لم يُصدر رمز الوصول لهذا الغرض: { $about }
refusal-no-such-procedure = لا يوجد إجراء كهذا، أو ليست فيه هذه الخطوة: { $about }
refusal-no-such-dossier = لا يوجد ملف كهذا: { $about }
refusal-step-not-now = لا يمكن اتخاذ هذه الخطوة في الحال التي عليها الملف: { $about }
refusal-suspended = هذا المكتب موقوف في هذا الشأن: { $about }
refusal-has-passkey = لهذا الموظف مفتاح مرور ولا يُدخل أي رابط: { $about }؛ يُزال المفتاح المفقود أولاً
refusal-not-delegated = لم يفوض المكتب ذلك: { $about }
refusal-no-line = لا يُتحدث هنا عبر أي خط: { $about }
refusal-may-not-cross = لا يسمح الاتفاق بعبور هذا: { $about }
refusal-by-procedure = يتم ذلك بخطوة من إجراء، في ملفه: { $about }
need-record-of-another-bureau = مكتب آخر مسؤول عن القيد؛ أما قيد المكتب نفسه فيُصوَّب مباشرة
need-record-in-force = القيد ساري المفعول
need-record-is-gone = سحب المصدر القيد أو مُحي
need-record-changed-since = عُدِّل القيد أو سُحب أو مُحي منذ فتح الملف
need-nobody-of-the-parties = من يقرر لا ينتمي إلى أي من الطرفين
refusal-done-before = سبق الرد على هذا الطلب: { $about }

## faces: people

ui-people-title = الأشخاص والآلات
ui-people-lead = من يحق له العمل هنا ولأي مكتب وبأي دور. الصلاحية المنتهية تحتفظ بتاريخها، والمعرّف لا يُمنح ثانيةً.
ui-people-nobody = لا أحد يعمل لهذا المكتب بعد.
ui-people-of = أشخاص
ui-people-id = المعرّف
ui-actions = إجراءات
ui-people-active = سارٍ
ui-people-ended = منتهٍ
ui-people-invite = رابط لمرة واحدة
ui-people-end = إنهاء الصلاحية
ui-people-new-title = قبول موظف
ui-people-admit = قبول
ui-people-name = الاسم كما يوقّع به الموظف
ui-people-name-hint = يظهر في كل عمل لهذا الموظف.
ui-people-bureau-missing = اختاروا المكتب الذي يعمل له الموظف
ui-people-role-missing = اختاروا الدور
ui-people-name-missing = أدخلوا اسم الموظف
ui-people-name-wrong = الاسم من 1 إلى 120 حرفاً، كلها ظاهرة
ui-people-nationality = الجنسية
ui-people-nationality-not-known = غير مذكورة
ui-people-nationality-title = ذكر جنسيات موظف
ui-people-nationality-hint = البلدان برمزها أو اسمها، تفصل بينها فواصل: FR، البرتغال. لا يبت أحد في قضية تخص بلده.
ui-people-nationality-save = حفظ
ui-people-nationality-wrong = أدخل البلدان برمزها أو اسمها، تفصل بينها فواصل: { $about }
ui-people-same-as = يعمل أيضاً بصفة
ui-people-same-as-hint = معرّف آخر للشخص نفسه إن وُجد. من يشغل عدة أدوار لا يكون الشخص الثاني.
ui-people-same-as-wrong = أدخل معرّف موظف، مثل FR-0012
ui-people-entity = كيان وطني
ui-people-entity-hint = معرّف الكيان، مثل FR-BORDER؛ فارغ لموظفي المكتب أنفسهم.
ui-people-entity-wrong = أدخل معرّف كيان، مثل FR-BORDER

## faces: passkeys

ui-passkeys-title = مفاتيح المرور الخاصة بي
ui-passkeys-lead = يُدخلك مفتاح المرور بلمسة أو برمز، في هذا الموقع وحده: لا شيء يُكتب ولا شيء يُنقل إلى غيرك. ومتى صار لك مفتاح فلا يُدخل أي رابط أحداً باسمك. أنشئ مفتاحاً ثانياً واحفظه في مكان آمن.
ui-passkeys-none = ليس لديك مفتاح مرور بعد.
ui-passkey-new = إنشاء مفتاح مرور
ui-passkey-make = إنشاء
ui-passkey-name = اسمه عندك
ui-passkey-name-hint = مثلاً: مفتاح الحلقة، المفتاح الاحتياطي في الخزنة.
ui-passkey-name-missing = أدخل اسمه عندك
ui-passkey-not-made = لم يُحفظ المفتاح: كان التحدي قديماً أو مستخدماً، أو لم يطابقه المفتاح. حاول مجدداً
ui-passkey-added = منذ
ui-passkey-used = آخر استخدام
ui-passkey-never = لم يُستخدم
ui-passkey-remove = إزالة
ui-passkey-trouble = لم ينتج شيء: لم يُستخدم المفتاح أو هو غير معروف هنا. حاول مجدداً.
ui-passkey-no-script = تحتاج مفاتيح المرور إلى نص هذا الموقع البرمجي وإلى متصفح يعرفها.
ui-passkey-not-here = يرتبط مفتاح المرور باسم: افتح الواجهة باسمها عبر TLS، أو بالاسم localhost على هذا الجهاز، لا برقم.
ui-people-passkeys-title = مفاتيح المرور
ui-people-passkeys-none = ليس لهذا الموظف مفتاح مرور.
ui-people-passkeys-warning = المفتاح المُزال لا يفتح شيئاً من الآن. ومن دون أي مفتاح يُدخل رابط لمرة واحدة الموظف من جديد.

## faces: national entities

ui-place-entities = الكيانات
ui-place-rights = حقوق الوصول
ui-entities-title = الكيانات الوطنية
ui-entities-lead = من قُبل إلى جانب موظفي المكتب وفي أي حدود. المكتب مسؤول عنهم ويرى ما فعلوه ويمكنه قطع صلاحيتهم فوراً.
ui-entities-none = لم يقبل المكتب أي كيان.
ui-entity-title = كيان وطني
ui-entity-new-title = قبول كيان وطني
ui-entity-new-lead = بمعرّف كيان موجود تُحدَّد حدوده من جديد. يعمل أفراده باسم المكتب في حدود ما يُؤشَّر هنا؛ والمسودة يسلّمها أحد موظفي المكتب.
ui-entity-id = المعرّف
ui-entity-id-hint = معرّف المكتب ثم شرطة وأحرف كبيرة، مثل FR-BORDER.
ui-entity-id-missing = أدخل معرّفاً، مثل FR-BORDER
ui-entity-name = الاسم القانوني
ui-entity-name-hint = كما يسميه قانون إنشائه.
ui-entity-name-missing = أدخل اسمه القانوني
ui-entity-tasks = المهام
ui-entity-tasks-hint = ما يحتاج الصلاحية من أجله.
ui-entity-tasks-missing = أدخل مهامه
ui-entity-legal-basis = القانون الوطني
ui-entity-legal-basis-hint = القانون الذي يعمل بموجبه مع مادته.
ui-entity-legal-basis-missing = أدخل القانون
ui-entity-undertaking = التعهد الموقّع
ui-entity-undertaking-hint = كما يرقّمه المكتب.
ui-entity-undertaking-missing = أدخل رقم التعهد
ui-entity-users = أقصى عدد للموظفين
ui-entity-users-hint = عدد، 1 أو أكثر.
ui-entity-users-missing = أدخل عدداً، 1 أو أكثر
ui-entity-start = من
ui-entity-start-hint = مثلاً 2026-12-01.
ui-entity-start-missing = أدخل يوماً، مثل 2026-12-01
ui-entity-review = يُراجع قبل
ui-entity-review-hint = مثلاً 2027-12-01.
ui-entity-review-missing = أدخل يوماً، مثل 2027-12-01
ui-entity-review-due = تلزم مراجعته
ui-entity-rights = ما يُفوَّض
ui-entity-rights-missing = أشّر على حق واحد على الأقل
ui-entity-admit = قبول
ui-entity-approved-by = وافق عليه
ui-entity-acts = ما فعله أفراده وما رُفض لهم
ui-entity-acts-none = لم يفعل أحد منه شيئاً بعد.
ui-entity-end = قطع الصلاحية
ui-entity-end-warning = من هذه اللحظة لا يجوز لموظفيه شيء؛ ولا تفتح الجلسات ومفاتيح الأجهزة العاملة باسمه شيئاً. ولا يُعطى المعرّف ثانية أبداً.
ui-entity-confirm = اكتب معرّف الكيان للتأكيد

## faces: the register of access rights

ui-rights-title = سجل حقوق الوصول
ui-rights-lead = من يجوز له ماذا وأين ومنذ متى وبفعل من، كما هو الآن. ويُسجَّل الاطلاع عليه.
ui-rights-csv = تنزيل بصيغة CSV
ui-rights-may = يجوز له
ui-rights-purposes = الأغراض
ui-rights-nothing = لا شيء
ui-rights-since = منذ
ui-rights-by-machine = مشغّل الجهاز أو العقدة
ui-rights-by = بفعل
ui-rights-last = آخر فعل
ui-rights-never = لا شيء بعد
ui-rights-way-in = يدخل عبر
ui-rights-passkeys = مفاتيح المرور
ui-rights-provider = مزوّد الهوية
ui-rights-machines = مفاتيح الأجهزة
ui-rights-under = مكتبه خاضع لـ
ui-rights-closes = يُغلق ما لم يُستعمل قبل
ui-rights-spared = غير مستعمل منذ مدة؛ يبقى مفتوحاً لأنه لا أحد غيره في مكتبه يجوز له ما يجوز له
ui-people-again = قبول من جديد

## faces: identity providers

ui-provider-title = مزوّد الهوية
ui-provider-sign-in = الدخول عبر
ui-provider-in = تم دخولك.
ui-provider-go-on = متابعة
ui-provider-lead = يدخل الموظف بصفة من يشهد له هذا المزوّد:
ui-provider-none = ليس لهذه العقدة مزوّد هوية.
ui-provider-issuer = جهة الإصدار
ui-provider-subject = المعرّف لدى المزوّد
ui-provider-subject-hint = ما يسمي به المزوّد الشخص (`sub`). إن تُرك فارغاً فلا يدخل الموظف من هذا الطريق بعد ذلك.
ui-provider-bind = ربط
right-query = البحث والاطلاع
right-record = التسجيل والتعديل
right-withdraw = السحب والمحو
right-draft = كتابة المسودات
ui-people-link-title = رابط لمرة واحدة
ui-people-link-for = لـ { $officer }
ui-people-link-once = يُعرض مرة ويصلح مرة، حتى { $until }.
ui-people-link-hand = سلّموه باليد أو عبر قناة تثقون بها كلاكما. فمن يملكه يعمل باسم هذا الموظف.
ui-people-end-title = إنهاء صلاحية موظف
ui-people-end-warning = لن يستطيع الموظف فعل شيء من هذه اللحظة: تنتهي جلساته ولا تفتح مفاتيح الآلات العاملة باسمه شيئاً.
ui-people-confirm = اكتبوا معرّف الموظف للتأكيد
ui-people-confirm-wrong = اكتبوا المعرّف كما ورد أعلاه تماماً
ui-bureau-new-title = إدراج مكتب
ui-bureau-id = معرّف المكتب
ui-bureau-id-hint = حرفا بلده، مثل RO، وللأمانة حروف أخرى.
ui-bureau-id-wrong = أدخلوا معرّفاً من 2 إلى 12 من الحروف الكبيرة والأرقام والشرطات
ui-bureau-there = هذا المكتب موجود من قبل
ui-bureau-name = اسمه المتداول
ui-bureau-enter = إدراج
ui-keys-of-machines = مفاتيح الآلات
ui-keys-of-machines-none = لا مفتاح لأي آلة.
ui-key-new-title = إصدار مفتاح لآلة
ui-key-lead = يعمل نظام حدودي أو برنامج آخر بمفتاح، باسم موظف، للأغراض وفي السجلات المذكورة هنا دون غيرها.
ui-key-label = اسم الآلة
ui-key-label-hint = مثال: مركز الحدود 7، قارئ الوثائق
ui-key-as = تعمل باسم
ui-key-until = حتى
ui-key-all-registers = كل ما يتيحه دوره
ui-key-registers-hint = إن لم يُحدَّد شيء: كل السجلات المتاحة لدور الموظف.
ui-key-days = لكم يوماً
ui-key-issue = إصدار المفتاح
ui-key-officer-missing = اختاروا الموظف الذي تعمل الآلة باسمه
ui-key-label-missing = أدخلوا اسم الآلة
ui-key-purpose-missing = اختاروا غرضاً واحداً على الأقل
ui-key-days-missing = أدخلوا عدد الأيام
ui-key-once = يُعرض مرة واحدة ولا يمكن قراءته ثانيةً؛ أصدروا غيره إن ضاع.
ui-key-revoke-title = سحب مفتاح
ui-key-revoke = سحب
ui-key-revoked = مسحوب
ui-key-revoke-warning = لا يفتح المفتاح شيئاً من هذه اللحظة.

## faces: subscriptions

ui-subscriptions-title = الاستعلامات الدائمة
ui-subscriptions-lead = الاستعلام الدائم ينتظر: حين يطابقه قيد لاحق يصل إشعار إلى مكتبكم.
ui-subscriptions-none = ليس لمكتبكم أي استعلام دائم.
ui-subscription-new = وضع استعلام دائم
ui-subscription-what = ما يُنتظر: اسم أو رقم أو تاريخ ميلاد
ui-subscription-place = ضع
ui-subscription-end = إنهاء
ui-subscription-everywhere = كل السجلات المتاحة لكم
ui-subscription-nothing = أدخلوا اسماً أو رقماً: التاريخ أو البلد وحده ينتظر أكثر مما ينبغي
ui-subscription-title = ما ورد
ui-subscription-none = لم يرد شيء منذ وضعه.
## faces: dossiers

ui-work-count = { $count ->
    [zero] لا ملفات في انتظارك
    [one] ملف واحد في انتظارك
    [two] ملفان في انتظارك
    [few] { $count } ملفات في انتظارك
    [many] { $count } ملفاً في انتظارك
   *[other] { $count } ملف في انتظارك
}
ui-place-work = عملي
ui-place-use = استخدام النشرات
ui-work-title = عملي
ui-work-lead = الملفات التي يمكنك أن تتخذ فيها خطوة الآن، وأولها ما تنتهي مهلته أولاً.
ui-work-none = لا شيء في انتظارك.
ui-work-more = هناك المزيد: هذه أولها. وكلها في صفحة الملفات.
ui-due-overdue = متأخرة
ui-due-today = اليوم
ui-due-week = خلال أسبوع
ui-due-later = لاحقاً
ui-due-never = بلا مهلة
ui-dossiers-title = الملفات
ui-dossiers-lead = الملفات التي يمكنك رؤيتها، وأولها ما تنتهي مهلته أولاً.
ui-dossiers-none = لا يوجد أي ملف.
ui-dossiers-further = ملفات أخرى
ui-dossiers-mine = الملفات التي يمكنني أن أتخذ فيها خطوة فقط
ui-dossiers-ended = الملفات المنتهية أيضاً
ui-precedents-title = القرارات السابقة
ui-precedents-lead = كيف بُتّ في قضايا مشابهة، والأحدث أولاً. لا يحسم قرار سابق قراراً جديداً: بيّنوا وجه الشبه ووجه الاختلاف.
ui-precedents-none = لا يوجد قرار سابق يحق لكم الاطلاع عليه يشبه هذا.
ui-precedents-flag = علامة التنبيه
ui-precedents-ground = السبب
ui-precedents-phrase = كلمات من التهمة أو الأسباب
ui-precedents-decided = القرار
ui-precedents-charged = التهمة
ui-precedents-flags = علامات التنبيه والأجوبة
ui-precedents-more = قد يوجد المزيد: ضيّقوا البحث.
ui-notice-suspended = معلّقة: لا تتصرفوا بناءً على هذه النشرة. ويُحجب مضمونها ريثما تُدرس.
ui-notice-over = منتهية: لا تتصرفوا بناءً على هذه النشرة. احذفوا كل نسخة منها وأبلغوا من تلقاها منكم.
ui-dossier-title = ملف
ui-dossier-about = موضوعه
ui-dossier-about-gone = قيد مُحي أو يحجبه مصدره
ui-dossier-priority = الأولوية
ui-dossier-due = تنتهي المهلة
ui-dossier-since = في هذه الحالة منذ
ui-dossier-recipients = مع
ui-dossier-procedure = الإجراء
ui-dossier-late = متأخر
ui-dossier-ended = منتهٍ
ui-dossier-steps = ما يمكنك فعله الآن
ui-dossier-no-steps = ليس عليك شيء هنا الآن.
ui-dossier-over = انتهى هذا الملف.
ui-dossier-others = لماذا لا يمكنك اتخاذ الخطوات الأخرى
ui-dossier-timeline = ما جرى
ui-dossier-hidden = جزء من ذلك لا يُعرض عليك، أو لم يحن بعد.
ui-step-title = اتخاذ خطوة
ui-step-leads = وتصبح حالته بعدها
ui-step-does = ما يترتب عليها
ui-step-apart = يجب أن يتخذها شخص غير الذي اتخذ خطوة { $step }.
ui-step-changed = اتخذ أحدهم خطوة في هذا الملف وأنت تكتب. انظر ما جرى؛ وما كتبته محفوظ أدناه.
ui-step-taken = اتُّخذت الخطوة.
ui-step-leave = تركه كما هو
ui-found-title = ما تبيّن في الطلب
ui-found-lead = بحسب حال الطلب الآن. لا شيء من هذا يقرر، بل يقرر أشخاص.
ui-found-change = تعديل الطلب
ui-found-missing = مطلوب وناقص
ui-found-nothing-missing = لا ينقص شيء مطلوب
ui-found-conditions = شروط نوعه
ui-found-lifted = مرفوع باستثناء
ui-found-excepted = مُنح استثناء بتوقيعين للطلب بحاله الراهن.
ui-found-offences = جريمةً جريمة
ui-found-grave = جسيمة بما يكفي لتكون أساساً
ui-found-mild = دون الحد الأدنى، ولا يجوز ذكرها أساساً
ui-flags-title = علامات التنبيه
ui-flags-open = { $count ->
    [one] علامة تنبيه واحدة مفتوحة
    [two] علامتا تنبيه مفتوحتان
    [few] { $count } علامات تنبيه مفتوحة
   *[other] { $count } علامة تنبيه مفتوحة
}
ui-told-title = ما قيل
ui-flag-next = علامة التنبيه المفتوحة التالية
ui-flag-there = انظرها في النص
ui-key-finding = الانتقال إلى علامة التنبيه 1 إلى 9
ui-key-flag = علامة التنبيه المفتوحة التالية
ui-key-precedents = القرارات السابقة بشأن هذه العلامة
ui-key-question = سؤال المصدر
ui-flags-lead = كل منها سؤال لمن يراجع وليس حكماً، ولا يُتجاوز أي منها.
ui-flags-none = لم تُرفع أي علامة تنبيه.
ui-flags-count = المرفوعة: { $count } · المفتوحة: { $open }.
ui-flag-open = مفتوحة
ui-flag-answered = مُجاب عنها
ui-flag-raised-by = ما رفعها
ui-flag-on-file = في الملف
ui-flag-whom = من يمكن سؤاله
ui-flag-past = قرارات سابقة بعلامة التنبيه هذه
ui-flag-again = تغيّر ما رفعها منذ الإجابة عنها، فهي مفتوحة من جديد.
ui-flag-answers = الإجابات حتى الآن
ui-flag-answer = الإجابة عن هذه العلامة
ui-flag-answer-again = الإجابة عنها من جديد
ui-flag-answer-do = تسجيل هذه الإجابة
ui-open-title = فتح ملف
ui-open-number = رقم القيد
ui-open-number-missing = أدخل رقم القيد
ui-open-priority-hint = عليها تتوقف المهل.
ui-record-dossiers = الملفات المتعلقة بهذا القيد
ui-catalogue-procedures = الإجراءات
ui-filter-procedure = الإجراء


## faces: supervision of bureaux

ui-use-title = استخدام النشرات والتعاميم
ui-use-lead = ما طلبه كل عضو، وما نُشر أو رُفض ولماذا، وما أُعيدت دراسته، وما انتهى. يُحتسب عند حدوثه؛ ولا يدل أي رقم على شخص أو قضية.
ui-use-csv = تنزيل بصيغة CSV
ui-use-all = جميع الأعضاء
ui-use-year = السنة
ui-use-type = نوع النشرة
ui-use-group = الأعضاء
ui-use-days = من { $from } إلى { $to }
ui-use-acts = محسوب من سجل يضم { $acts } عملاً: والأرقام هي نفسها إذا حُسبت من السجل نفسه.
ui-use-small = أرقام مكتبكم كاملة. أما مكاتب الآخرين فلا تُذكر أرقامها من 1 إلى 4 ولا أي مجموع يكشفها.
ui-use-plot = ما نُشر مما طُلب
ui-use-plot-about = الداكن: منشور. الفاتح: مطلوب. الأعضاء العشرون الأكثر طلباً؛ والجدول أدناه يضم الجميع.
ui-use-map = المنشور حسب العضو
ui-use-map-about = مربع لكل عضو في موقع بلده تقريباً. كلما ازداد قتامة ازداد العدد؛ ومخطط حيث العدد أصغر من أن يُذكر. ويقود كل مربع إلى سطره في الجدول.
ui-use-by-bureau = حسب العضو
ui-use-by-type = حسب النوع
ui-use-refused = المرفوض حسب السبب
ui-use-ended = المنتهي حسب السبب
ui-use-ages = الساري حسب العمر
ui-use-younger = أقل من { $years } سنوات
ui-use-older = { $years } سنوات فأكثر
ui-use-in-force = سارية الآن
ui-use-decided = نصفها بُتّ فيه خلال
ui-use-re-examined-hours = نصفها أُعيدت دراسته خلال
ui-use-hours = { $hours } س
ui-use-none = لا شيء
ui-supervision-title = المكاتب الخاضعة للإشراف
ui-supervision-lead = ما يخضع له المكتب، وفيمَ، ومنذ متى، وبأي قرار. يقترحه موظف ويوقعه آخر؛ وتُبلّغ الأسباب للمكتب ولمن يقررون.
ui-supervision-none = لا يخضع أي مكتب للإشراف ولم يخضع له من قبل.
ui-supervision-new-title = اقتراح قرار بشأن مكتب
ui-supervision-new-lead = يسري متى وقّعه موظف آخر.
ui-supervision-capability = في أي شأن
ui-supervision-mode = النظام
ui-supervision-since = منذ
ui-supervision-until = حتى
ui-supervision-decision = القرار
ui-supervision-decision-hint = كما ترقّمه المنظمة، مثل GS/2026/114.
ui-supervision-reason = السبب
ui-supervision-reason-hint = يُبلّغ للمكتب ولمن يقررون، لا لغيرهم.
ui-supervision-reason-closed = مُبلّغ للمكتب
ui-supervision-days-hint = من تاريخ التوقيع، حتى 366. فارغ: إلى أن يُرفع.
ui-supervision-for-days = عدد الأيام من التوقيع: { $count }
ui-supervision-until-lifted = إلى أن يُرفع
ui-supervision-in-force = سارٍ
ui-supervision-past = منتهٍ
ui-supervision-propose = اقتراح
ui-supervision-sign = توقيع
ui-supervision-bureau-missing = اختر المكتب
ui-supervision-capability-missing = اختر الشأن
ui-supervision-mode-missing = اختر النظام
ui-supervision-decision-missing = أدخل رقم القرار
ui-supervision-reason-missing = أدخل السبب
ui-supervision-days-missing = أدخل عدد الأيام أو اتركه فارغاً
capability-search = البحث والاطلاع
capability-export = التصدير
capability-record = التسجيل
capability-notice = طلب النشرات
capability-diffusion = إرسال التعاميم
mode-normal = عادي
mode-normal-means = يرفع قراراً سابقاً.
mode-supervised = خاضع للإشراف
mode-supervised-means = يُحتجز ما يرسله المكتب حتى تنظر فيه الأمانة العامة.
mode-corrected = قيد التصحيح
mode-corrected-means = كالخاضع للإشراف؛ وعلى المكتب أن يصحح ما يحدده القرار.
mode-suspended = موقوف
mode-suspended-means = لا يجوز للمكتب ذلك. ويظل له سحب ما يخصه ومحوه وتقييده.
## faces: API

# عناوين المشكلات (RFC 9457): نوع المشكلة في كلمات قليلة
api-title-malformed = تعذّرت قراءة الطلب
api-title-purpose-missing = الغرض غير مذكور
api-title-case-missing = القضية غير مذكورة
api-title-not-authenticated = يلزم رمز وصول
api-title-no-such-path = لا يوجد شيء هنا
api-title-method-not-allowed = هذا المسار لا يقبل هذه الطريقة
api-title-not-acceptable = لا توجد صيغة للجواب يقبلها العميل
api-title-too-slow = وصل نص الطلب ببطء شديد
api-title-shown-once = عُرض السر مرة واحدة
api-title-content-type = نص الطلب من نوع آخر
api-title-key-used = استُخدم المفتاح لطلب آخر
api-title-precondition-missing = النسخة المطّلع عليها غير مذكورة
api-title-too-many-requests = طلبات كثيرة جداً
api-title-trouble = وقع عطل
api-title-busy = العقدة مشغولة
api-title-too-large = يتجاوز الحد المسموح به
api-title-not-an-officer = لا أحد يتصرف هنا بهذا المعرّف
api-title-role-may-not = الدور لا يسمح بذلك
api-title-purpose-not-permitted = الغرض لا يتيح ذلك
api-title-no-such-register = سجل غير موجود
api-title-no-such-record = قيد غير موجود
api-title-no-such-procedure = لا يوجد إجراء كهذا
api-title-no-such-dossier = لا يوجد ملف كهذا
api-title-step-not-now = لا يمكن اتخاذ الخطوة الآن
api-title-not-the-source = مقصور على المصدر
api-title-only-issuing-country = مقصور على بلد الإصدار
api-title-form-not-satisfied = ناقص أو غير مستوفٍ للشكل المطلوب
api-title-check-not-met = شرط غير مستوفى
api-title-changed-meanwhile = تغيّر في هذه الأثناء
api-title-by-procedure = لا يتم ذلك إلا بإجراء
api-title-already-there = موجود بالفعل
api-title-needs-another-person = يلزم شخص آخر
api-title-nothing-to-search = لا يوجد ما يُبحث عنه
api-title-sign-in-not-possible = تسجيل الدخول غير ممكن
api-title-outside-token = خارج نطاق ما صدر له رمز الوصول
api-title-done-before = أُنجز من قبل

# ما الخطأ في الطلب وما العمل
api-json-syntax = ينتهي نص JSON قبل أوانه أو ينقطع في السطر { $line }، العمود { $column }
api-json-type = في السطر { $line }، العمود { $column } قيمة ليست من النوع المنتظر في هذا الموضع
api-json-unknown-key = المفتاح `{ $key }` غير معروف هنا؛ المفاتيح المعروفة: { $known }
api-json-missing-key = المفتاح `{ $key }` ناقص
api-json-double-key = المفتاح `{ $key }` وارد مرتين في كائن واحد
api-json-too-deep = { $most ->
    [zero] نص JSON متداخل ولا يُسمح بأي مستوى
    [one] نص JSON متداخل بأكثر من مستوى واحد
    [two] نص JSON متداخل بأكثر من مستويين
    [few] نص JSON متداخل بأكثر من { $most } مستويات
    [many] نص JSON متداخل بأكثر من { $most } مستوى
   *[other] نص JSON متداخل بأكثر من { $most } مستوى
}
api-not-utf8 = ليس بترميز UTF-8
api-body-unwanted = هذا الاستدعاء لا يقبل نصاً
api-body-torn = انقطع نص الطلب قبل نهايته
api-reason-once = اذكر السبب مرة واحدة: في نص الطلب أو في الترويسة `Huecry-Reason`
api-unknown-parameter = المعامل `{ $name }` غير معروف هنا؛ المعاملات المعروفة: { $known }
api-double-parameter = المعامل `{ $name }` وارد مرتين
api-value = تعذّرت قراءة `{ $name }`؛ اكتب { $shape }
api-too-many-lines = { $most ->
    [zero] لا تقبل الدفعة أي سؤال
    [one] تقبل الدفعة سؤالاً واحداً على الأكثر
    [two] تقبل الدفعة سؤالين على الأكثر
    [few] تقبل الدفعة { $most } أسئلة على الأكثر
    [many] تقبل الدفعة { $most } سؤالاً على الأكثر
   *[other] تقبل الدفعة { $most } سؤال على الأكثر
}
api-purpose-missing = اذكر في `Huecry-Purpose` الغرض من الطلب، وهو أحد ما يلي: { $purposes }
api-case-missing = اذكر في `Huecry-Case` القضية المعنية: فهي لا تُفترض أبداً
api-not-authenticated = أرسل `Authorization: Bearer` مع رمز وصول ساري المفعول
api-no-such-path = تحقق من المسار أو راجع الوصف في `/api/openapi.json`
api-method = يقبل هذا المسار { $allowed }
api-not-acceptable = لا توجد إلا الصيغة { $types }؛ اطلبها في `Accept`
api-too-slow = { $seconds ->
    [zero] يجب أن يصل نص الطلب فوراً
    [one] يجب أن يصل نص الطلب في غضون ثانية واحدة
    [two] يجب أن يصل نص الطلب في غضون ثانيتين
    [few] يجب أن يصل نص الطلب في غضون { $seconds } ثوانٍ
    [many] يجب أن يصل نص الطلب في غضون { $seconds } ثانية
   *[other] يجب أن يصل نص الطلب في غضون { $seconds } ثانية
}
api-too-large = { $most ->
    [zero] لا يُقبل أي بايت في نص الطلب
    [one] لا يتجاوز نص الطلب بايتاً واحداً
    [two] لا يتجاوز نص الطلب بايتين
    [few] لا يتجاوز نص الطلب { $most } بايتات
    [many] لا يتجاوز نص الطلب { $most } بايتاً
   *[other] لا يتجاوز نص الطلب { $most } بايت
}
api-content-type = أرسل { $types } في `Content-Type` دون ضغط وبترميز UTF-8
api-key-used = أُجيب عن طلب آخر بمفتاح `Idempotency-Key` نفسه؛ اختر مفتاحاً جديداً
api-precondition-missing = اذكر في `If-Match` النسخة التي اطلعت عليها: وسم `ETag` الخاص بالقيد
api-shown-once = نفّذ الإجراء { $act } هذا الطلب، وعُرض سرّه حينئذ ولا يُحفظ في أي مكان. ألغه وأعد الطلب بمفتاح آخر
api-too-many = { $seconds ->
    [zero] أعد المحاولة الآن
    [one] أعد المحاولة بعد ثانية واحدة
    [two] أعد المحاولة بعد ثانيتين
    [few] أعد المحاولة بعد { $seconds } ثوانٍ
    [many] أعد المحاولة بعد { $seconds } ثانية
   *[other] أعد المحاولة بعد { $seconds } ثانية
}
api-busy = { $seconds ->
    [zero] أعد المحاولة الآن
    [one] أعد المحاولة بعد ثانية واحدة
    [two] أعد المحاولة بعد ثانيتين
    [few] أعد المحاولة بعد { $seconds } ثوانٍ
    [many] أعد المحاولة بعد { $seconds } ثانية
   *[other] أعد المحاولة بعد { $seconds } ثانية
}
api-trouble = ليس طلبك هو السبب؛ أبلغ مشغّل العقدة برقم الحادث

# الشكل الذي يجب أن تكون عليه القيمة
api-shape-bureau = من 2 إلى 12 حرفاً كبيراً أو رقماً أو واصلة، مثل `FR`
api-shape-officer = مكتباً ورقماً، مثل `FR-0001`
api-shape-role = دوراً من أدوار الفهرس، مثل `ncb.officer`
api-shape-country = رمز من القائمة `countries`، مثل `FR`
api-shape-entity = مكتب ثم شرطة وأحرف كبيرة، مثل `FR-BORDER`
api-shape-register = حروفاً صغيرة وأرقاماً وواصلات، مثل `travel-documents`
api-shape-procedure = إجراءً كما يسميه الفهرس، مثل `record-correction`
api-shape-dossier-state = حالةً من حالات إجراء، مثل `doubted`
api-shape-purpose = رمزاً من القائمة `purposes`، مثل `identify-person`
api-shape-case = من 1 إلى 64 حرفاً قابلاً للطباعة، مثل `RO-2026-0412`
api-shape-cursor = قيمة `next` الواردة في الصفحة السابقة كما هي
api-shape-limit = عدداً صحيحاً ضمن الحدود الواردة في الوصف
api-shape-year = سنة ابتداءً من 2026
api-shape-flag = علامة تنبيه، مثل `F-REFUGEE`
api-shape-ground = سبباً، مثل `art-3`
api-shape-phrase = من 1 إلى 200 حرف
api-shape-notice = نوعاً من النشرات، مثل `red-notices`
api-shape-group = مجموعة بلدان من الفهرس، مثل `eu`
api-shape-lang = `en` أو `fr` أو `es` أو `ar`
api-shape-moment = لحظة بالتوقيت العالمي المنسق، مثل `2026-11-23T02:14:00Z`
api-shape-format = إحدى الصيغ الواردة في الوصف
api-shape-yes-no = `true` أو `false`
api-shape-handling = `H0`، أو `H1` و`H2` موصولين بعلامة `+`، أو `H3: القيد بالكلمات`
api-shape-evaluation = حرفاً من A أو B أو C أو X ورقماً من 1 إلى 4، مثل `B2`
api-shape-idempotency-key = من 1 إلى 200 حرف ASCII قابل للطباعة
api-shape-etag = النسخة بين علامتي اقتباس، مثل `"2"`
api-shape-header = هذه القيمة مرة واحدة، بترميز UTF-8 أو بترميز النسبة المئوية
draft-handling = ليس رمز معالجة: اختر H0 أو H1 وH2 وH3 مع كتابة نص H3
draft-reference = يتكون من 1 إلى 200 محرف، ليس بينها ما يخفي غيره أو يعكس اتجاهه
draft-evaluation = ليس تقييماً: مصدر A أو B أو C أو X ومعلومة من 1 إلى 4، مثل B2
draft-restriction = ليس تقييداً: اذكر الجهة المقيَّدة، والحقل إن لم يشمل التقييد جميع الحقول

## faces: search and records

ui-warning = تنبيه:
ui-search-hint = اسم بأي كتابة، مع سنة الميلاد إن عُرفت؛ أو رقم وثيقة أو غرض؛ أو الجزء المقروء آلياً من وثيقة ملصقاً بأكمله.
ui-search-in = السجلات المبحوث فيها
ui-search-where = البحث في
ui-search-precise = بحث أدق
ui-search-own = عمليات البحث الأخيرة التي أجريتموها
ui-search-own-hint = لا يراها هنا غيركم، ولا يظهر ما سُئل عنه، فقد يقرأ الشاشةَ آخرون.
ui-search-outcome = النتيجة
ui-search-repeat = إعادة البحث
ui-tour = ست تجارب
ui-tour-lead = كل ما هنا مختلق، وكل جواب حقيقي: فكل زر يسأل هذه العقدة، ويُسجَّل السؤال كأي سؤال آخر.
ui-tour-purpose = يُسأل عن هذا لغرض آخر: { $purpose }.
ui-tour-state = بيان ذلك الغرض أولاً
ui-tour-search-first = ابحثوا أولاً
ui-search-name = الاسم
ui-search-name-hint = الاسم كاملاً بأي كتابة. ويُعثر أيضاً على صيغ الكتابة والنطق الأخرى.
ui-search-number = الرقم
ui-search-number-hint = رقم وثيقة أو مركبة أو سفينة أو سلاح أو هاتف. ويُستدل على نوعه من شكله؛ واكتبوا ? مكان كل حرف تتعذر قراءته.
ui-search-date = تاريخ الميلاد
ui-search-date-hint = مثال: 5 11 1958. اتركوا ما لا يُعرف فارغاً، واكتبوا فترة من السنين هكذا: 1969/1973. وهو للأشياء والحوادث تاريخ الواقعة.
ui-search-day = اليوم
ui-search-month = الشهر
ui-search-year = السنة
ui-search-about = تقريباً: التاريخ غير دقيق
ui-search-country = البلد
ui-search-country-hint = جنسية الشخص، أو بلد إصدار الوثيقة أو بلد الواقعة للأشياء. اسم البلد أو رمزه.
ui-search-sex = الجنس
ui-search-any = غير مذكور
ui-search-asked = سألتم عن
ui-search-read-as = فُهم على أنه
ui-search-change-what = كيفية فهم السؤال
ui-search-change = تغيير ما فُهم
ui-search-rest = شيء آخر
ui-search-rest-hint = رقم ثانٍ، أو موقع، أو كلمات من نص، أو البصمة الرقمية لصورة.
ui-search-back = العودة إلى البحث
ui-search-nothing = لا شيء مما يجوز لهذا المكتب الاطلاع عليه هنا يطابق ما سُئل عنه.
ui-search-not-mean = ما لا يعنيه ذلك
ui-search-again = بحث جديد
ui-search-stand = وضع استعلام دائم
ui-search-more = عرض المزيد
ui-search-more-there = { $count ->
    [zero] لا يُعرض أي قيد. وقد توجد قيود أخرى.
    [one] يُعرض قيد واحد. وقد توجد قيود أخرى.
    [two] يُعرض قيدان، الأرجح أولاً. وقد توجد قيود أخرى.
    [few] تُعرض { $count } قيود، الأرجح أولاً. وقد توجد قيود أخرى.
    [many] يُعرض { $count } قيداً، الأرجح أولاً. وقد توجد قيود أخرى.
   *[other] يُعرض { $count } قيد، الأرجح أولاً. وقد توجد قيود أخرى.
}
ui-search-all-registers = { $count ->
    [zero] لا سجل متاح لكم
    [one] السجل الوحيد المتاح لكم
    [two] السجلان المتاحان لكم
    [few] السجلات الـ{ $count } المتاحة لكم كلها
    [many] جميع السجلات المتاحة لكم وعددها { $count } سجلاً
   *[other] جميع السجلات المتاحة لكم وعددها { $count } سجل
}
ui-search-no-register = اختاروا سجلاً واحداً على الأقل
ui-search-no-purpose-register = لا يتيح هذا الغرض أي سجل لدوركم، فلا يمكن البحث في شيء. بيّنوا غرضاً آخر.
ui-search-sex-wrong = اختاروا الجنس من القائمة
ui-search-country-wrong = أدخلوا اسم البلد أو رمزه المؤلف من حرفين أو ثلاثة
ui-search-near = لا يوجد ذلك في القائمة. هل تقصدون { $near }؟
ui-search-date-year = أدخلوا السنة بأربعة أرقام ولو كانت تقريبية
ui-search-date-month = أدخلوا الشهر أيضاً أو اتركوا اليوم فارغاً
ui-search-date-wrong = لا يوجد مثل هذا اليوم: أدخلوا اليوم من 1 إلى 31 والشهر من 1 إلى 12
ui-search-refusal-nothing-to-search = أدخلوا اسماً أو رقماً أو تاريخاً أو كلمات: فالبلد أو الجنس وحده لا يوصل إلى شيء
ui-search-refusal-too-large = اختصروا السؤال: فهو يتجاوز 4096 بايت ولم يُبحث عن شيء
ui-hit-kept = يُحفظ حتى { $day }
ui-hit-now = ما ينبغي فعله
ui-hit-nothing-against = لا شيء مما سُئل عنه يناقضه.
ui-hit-side = المقارنة جنباً إلى جنب
ui-hit-particular = البيان
ui-hit-full = القيد كاملاً
ui-more-values = { $count ->
    [zero] ولا غير
    [one] وواحد آخر
    [two] واثنان آخران
    [few] و{ $count } أخرى
    [many] و{ $count } أخرى
   *[other] و{ $count } أخرى
}
ui-verdict-agrees = متطابق
ui-verdict-near = متقارب
ui-verdict-differs = مختلف
ui-verdict-not-asked = لم يُسأل عنه
ui-verdict-not-recorded = غير مسجل
ui-verdict-withheld = محجوب
ui-record-title = القيد
ui-record-envelope = عن هذا القيد
ui-record-state = الحالة
ui-record-reference = مرجع المصدر
ui-record-evaluation = التقييم
ui-record-evaluation-source = المصدر: { $word }
ui-record-evaluation-information = المعلومات: { $word }
ui-record-kept = يُحفظ حتى
ui-record-kept-why = { $keep } تُحسب من: { $from }. ثم: { $then }
ui-record-restrictions = القيود على الاطلاع
ui-record-restrictions-own = لا يراها إلا مكتبكم لأنه المصدر.
ui-record-absent = { $count ->
    [zero] لا حقل ناقصاً
    [one] غير مقدَّم: حقل واحد
    [two] غير مقدَّمين: حقلان
    [few] غير مقدَّمة: { $count } حقول
    [many] غير مقدَّمة: { $count } حقلاً
   *[other] غير مقدَّمة: { $count } حقل
}
ui-record-nothing = أقسام لا قيمة فيها
ui-record-unknown-fields = { $count ->
    [zero] لا حقل تعجز هذه النسخة من الفهرس عن عرضه.
    [one] ثمة حقل لا تستطيع هذه النسخة من الفهرس عرضه.
    [two] ثمة حقلان لا تستطيع هذه النسخة من الفهرس عرضهما.
    [few] ثمة { $count } حقول لا تستطيع هذه النسخة من الفهرس عرضها.
    [many] ثمة { $count } حقلاً لا تستطيع هذه النسخة من الفهرس عرضها.
   *[other] ثمة { $count } حقل لا تستطيع هذه النسخة من الفهرس عرضها.
}
ui-record-change = تعديل
ui-record-restrict = تقييد الاطلاع
ui-record-withdraw = سحب
ui-record-erase = محو
ui-record-history = سجل التعديلات
ui-record-history-of = سجل تعديلات القيد { $number }
ui-record-history-lead = جميع النسخ، الأحدث أولاً: من ومتى ولماذا وبأي إجراء. وما يحجبه المصدر اليوم محجوب أيضاً فيما مضى.
ui-record-versions = النسخ
ui-record-back = العودة إلى القيد
ui-record-changes-of = ما غيّرته النسخة { $version }
ui-record-was = قبل
ui-record-is = بعد
tour-name-title = اسم بالعربية وقيد بالحروف اللاتينية
tour-name-words = اسم سُمع عند شباك في القاهرة. والقيد مغربي بحروف لاتينية فقط، وتقول البطاقة لماذا طابق.
tour-zone-title = جواز سفر قُرئ فيه حرف خطأً
tour-zone-words = قرأ الجهاز عند الحدود حرف B في رقمه 8. فكشف رقم التحقق ذلك، وعُثر على الجواز المسروق.
tour-serial-title = مسدس بُرد نصف رقمه
tour-serial-words = [38] هو 3 أو 8، و? لا يُقرأ. واسم الصانع يضيّق البحث.
tour-none-title = لا يوجد قيد
tour-none-words = جواز سفر لم يبلّغ عنه أحد. هذا هو الجواب المعتاد، وهو إجراء كأي إجراء، وتقول الصفحة ما لا يعنيه.
tour-closed-title = قيد محجوب عن مكتب واحد
tour-closed-words = حجبت بوخارست هذا القيد عن مدريد. ويعثر عليه غيرها جميعاً، أما موظف مدريد فكأنه غير موجود في نظره.
tour-proof-title = إثبات آخر بحث أجريتموه
tour-proof-words = سُجّل قبل الإجابة عنه. ولا يتطلب إثباته الثقة بهذه العقدة، فأدوات الآخرين تتحقق منه أيضاً.
cli-invited = يُستخدم مرة واحدة، للموظف { $officer }، حتى { $until }
cli-supervision-waits = سُجل في العمل { $act }؛ بانتظار موظف آخر: huecry supervision sign { $id }
cli-sessions-ended = { $count ->
    [zero] لم تكن للموظف { $officer } أي جلسة مفتوحة
    [one] أُنهيت جلسة واحدة للموظف { $officer }
    [two] أُنهيت جلستان للموظف { $officer }
    [few] أُنهيت { $count } جلسات للموظف { $officer }
    [many] أُنهيت { $count } جلسة للموظف { $officer }
   *[other] أُنهيت { $count } جلسة للموظف { $officer }
  }
cli-token-issued = رمز الوصول { $token } للموظف { $officer }: السطر السابق هو سره، يُعرض مرة واحدة ولا يُحفظ في أي مكان
cli-token-revoked = أُلغي: { $token }
ui-value-quality-good = جودة عالية
ui-value-quality-low = جودة منخفضة

## faces: audit, proofs, node

ui-audit-title = التدقيق
ui-audit-lead = من قام بماذا، ولحساب من، ولماذا، ومتى. والاطلاع على هذه القائمة يُسجَّل هو أيضاً.
ui-audit-filter = تضييق القائمة
ui-audit-record-hint = كل من اطّلع عليه أو غيّره أو عثر عليه. رقم، مثل NOM-2026-000123.
ui-audit-officer = الموظف
ui-audit-officer-hint = المعرّف، مثل FR-0012.
ui-audit-officer-wrong = أدخلوا معرّف موظف، مثل FR-0012
ui-audit-any = الكل
ui-audit-from = من
ui-audit-until = إلى غاية، ضمناً
ui-audit-part-day = اليوم
ui-audit-part-month = الشهر
ui-audit-part-year = السنة
ui-audit-day-wrong = أدخلوا اليوم والشهر والسنة، مثل 5 11 2026
ui-audit-days-turned = أدخلوا يوماً أخيراً لا يسبق اليوم الأول
ui-audit-show = عرض
ui-audit-clear = مسح
ui-audit-acts = الإجراءات، الأحدث أولاً
ui-audit-of-record = كل من اطّلع على القيد أو غيّره:
ui-audit-shown = { $count ->
    [zero] لا إجراء معروض
    [one] إجراء واحد معروض
    [two] إجراءان معروضان
    [few] { $count } إجراءات معروضة
    [many] { $count } إجراءً معروضاً
   *[other] { $count } إجراء معروض
  }
ui-audit-total = { $count ->
    [zero] لا إجراءات في هذه العقدة
    [one] من إجراء واحد في هذه العقدة
    [two] من إجراءين في هذه العقدة
    [few] من { $count } إجراءات في هذه العقدة
    [many] من { $count } إجراءً في هذه العقدة
   *[other] من { $count } إجراء في هذه العقدة
  }
ui-audit-covered = { $count ->
    [zero] نقطة التحقق لا تشمل أي إجراء
    [one] نقطة التحقق تشمل إجراءً واحداً
    [two] نقطة التحقق تشمل إجراءين
    [few] نقطة التحقق تشمل { $count } إجراءات
    [many] نقطة التحقق تشمل { $count } إجراءً
   *[other] نقطة التحقق تشمل { $count } إجراء
  }
ui-audit-none = لا إجراء يطابق المطلوب.
ui-audit-none-yet = حتى الآن: لم تُراجَع الإجراءات الأقدم بعد.
ui-audit-not-looked = لم يُبحث عن شيء: صحّحوا أولاً ما هو مؤشَّر.
ui-audit-pages = صفحات القائمة
ui-audit-newer = الأحدث
ui-audit-older = الأقدم
ui-audit-newest = الأحدث على الإطلاق
ui-audit-time = الوقت، UTC
ui-audit-why = لماذا
ui-audit-outcome = النتيجة
ui-audit-node = العقدة نفسها
ui-audit-more = { $count ->
    [zero] ولا غيرها
    [one] وقيد آخر
    [two] وقيدان آخران
    [few] و{ $count } قيود أخرى
    [many] و{ $count } قيداً آخر
   *[other] و{ $count } قيد آخر
  }
ui-outcome-done = تمّ
ui-outcome-hits = { $count ->
    [zero] لا قيد
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
  }
ui-outcome-records = { $count ->
    [zero] لا قيد
    [one] قيد واحد
    [two] قيدان
    [few] { $count } قيود
    [many] { $count } قيداً
   *[other] { $count } قيد
  }
ui-outcome-acts = { $count ->
    [zero] لم يُعرض أي إجراء
    [one] عُرض إجراء واحد
    [two] عُرض إجراءان
    [few] عُرضت { $count } إجراءات
    [many] عُرض { $count } إجراءً
   *[other] عُرض { $count } إجراء
  }
ui-my-acts-title = ما هو مسجَّل عني
ui-my-acts-lead = كل ما قمتم به هنا، الأحدث أولاً. ولكل شخص أن يطّلع على إجراءاته.
ui-my-acts-more = إذا وجدتم هنا إجراءً لم تقوموا به فأبلغوا مسؤول حماية البيانات لديكم مع ذكر رقمه.
ui-proof-heading = إثبات إجراء
ui-proof-title = إثبات الإجراء { $act }
ui-proof-lead = خمس خطوات تبيّن أن هذا الإجراء قائم في سجل الإجراءات دون تغيير. ولستم بحاجة إلى تصديق هذه العقدة: تحقّقوا بأنفسكم.
ui-proof-wait = جارٍ التحقق…
ui-proof-unable = لا يستطيع هذا المتصفح التحقق من هذه الخطوة.
ui-proof-failed = غير مطابق.
ui-proof-act = الإجراء، النص المعتمد
ui-proof-act-words = ما سُجّل، بايت ببايت.
ui-proof-act-not-shown = لا يُعرض مضمون الإجراء إلا على الموظف الذي قام به وعلى من يحق له قراءة الإجراءات. ويمكن التحقق من الخطوات الأخرى دونه.
ui-proof-act-ok = الملح وهذه البايتات يعطيان الالتزام المثبت في الورقة.
ui-proof-act-failed = هذه البايتات ليست ما تلتزم به الورقة.
ui-proof-bytes = { $count ->
    [zero] لا بايتات
    [one] بايت واحد
    [two] بايتان
    [few] { $count } بايتات
    [many] { $count } بايتاً
   *[other] { $count } بايت
  }
ui-proof-bytes-set = مرتّب على أسطر لتسهيل القراءة؛ أما الالتزام فيشمل النص نفسه دون فواصل أسطر ولا مسافات بين أجزائه.
ui-proof-salt = ملحه
ui-proof-salt-words = 32 بايتاً عشوائياً محفوظة مع الإجراء. وعند محوه تُمحى معه فلا يستطيع أحد فتح الالتزام بعد ذلك.
ui-proof-leaf = ورقته في سجل الإجراءات
ui-proof-leaf-words = كل ما يحفظه سجل الإجراءات عنه: نوعه وثانيته والفهرس النافذ وبصمة مملّحة تلتزم بالنص دون أن تكشفه.
ui-proof-commitment = البصمة المملّحة للنص
ui-proof-catalogue = الفهرس النافذ
ui-proof-leaf-ok = الورقة سليمة وهي ورقة موضع هذا الإجراء في سجل الإجراءات.
ui-proof-leaf-failed = ليست الورقة ورقة موضع هذا الإجراء في سجل الإجراءات.
ui-proof-path = { $count ->
    [zero] المسار: لا حاجة إلى أي بصمة
    [one] مسار من بصمة واحدة
    [two] مسار من بصمتين
    [few] مسار من { $count } بصمات
    [many] مسار من { $count } بصمةً
   *[other] مسار من { $count } بصمة
  }
ui-proof-path-words = بدمجها واحدة تلو الأخرى من الورقة صعوداً نحصل على جذر جميع الإجراءات حتى نقطة التحقق.
ui-proof-path-show = عرض البصمات
ui-proof-path-ok = يؤدي المسار من الورقة إلى الجذر المثبت في نقطة التحقق.
ui-proof-path-failed = لا يؤدي المسار إلى الجذر المثبت في نقطة التحقق.
ui-proof-signature = { $count ->
    [zero] نقطة تحقق موقّعة لا تشمل أي إجراء
    [one] نقطة تحقق موقّعة على إجراء واحد
    [two] نقطة تحقق موقّعة على إجراءين
    [few] نقطة تحقق موقّعة على { $count } إجراءات
    [many] نقطة تحقق موقّعة على { $count } إجراءً
   *[other] نقطة تحقق موقّعة على { $count } إجراء
  }
ui-proof-signature-words = وقّعت المنظمة هذا الجذر بمفتاح سجل إجراءاتها فلا يمكنها إنكاره لاحقاً. ولم يشارك في توقيعه أي شاهد بعد.
ui-proof-checkpoint = نص نقطة التحقق وتوقيعها
ui-proof-key = المفتاح العام لسجل الإجراءات
ui-proof-signature-ok = نقطة التحقق موقّعة بهذا المفتاح وتسمّي سجل الإجراءات هذا.
ui-proof-signature-failed = نقطة التحقق غير موقّعة بهذا المفتاح لسجل الإجراءات هذا.
ui-proof-seen = النمو منذ آخر اطلاع لهذا المتصفح
ui-proof-seen-words = يتذكر هذا المتصفح آخر نقطة تحقق رآها ويتأكد من أن سجل الإجراءات لم يزد منذئذ إلا بما أُضيف إليه.
ui-proof-seen-first = لم ير هذا المتصفح سجل الإجراءات هذا من قبل؛ وسيتذكر نقطة التحقق هذه.
ui-proof-seen-ok = لم يطرأ على سجل الإجراءات سوى الإضافة منذ رآه هذا المتصفح آخر مرة.
ui-proof-seen-failed = هذا ليس سجل الإجراءات الذي رآه هذا المتصفح من قبل: فقد غُيّر ماضيه أو مفتاحه.
ui-proof-seen-unable = تعذّرت قراءة بصمات سجل الإجراءات المنشورة.
ui-proof-whole-ok = جميع الخطوات متطابقة.
ui-proof-whole-failed = خطوة واحدة على الأقل غير متطابقة. احتفظوا بهذه الصفحة وأبلغوا مسؤول حماية البيانات.
ui-proof-whole-unable = لم يتيسّر التحقق من جميع الخطوات هنا.
ui-proof-verify = التحقق في هذا المتصفح
ui-proof-download = تنزيل الإثبات
ui-proof-elsewhere = التحقق في مكان آخر
ui-proof-elsewhere-words = الملف إثبات بصيغة C2SP tlog-proof تقرؤه أدوات أخرى أيضاً. وبهذا البرنامج، على أي جهاز ودون هذه العقدة:
ui-proof-key-words = المفتاح الذي تعرضه هذه العقدة نفسها لا يثبت وحده إلا القليل. قارنوه مرة بالمفتاح الذي نشرته المنظمة في مكان آخر؛ ويطبعه المشغّل بالأمر:
ui-proof-changed-advice = لم يعد المخزن يحتوي على ما سُجّل. أبلغوا مسؤول حماية البيانات ومشغّل العقدة فوراً مع ذكر رقم الإجراء.
ui-verify-title = التحقق من إثبات
ui-verify-lead = قدّموا إثبات إجراء: تقول هذه العقدة هل هو صحيح وهل مضمون الإجراء ما زال هو الذي التُزم به.
ui-verify-file = ملف الإثبات
ui-verify-file-hint = ينتهي اسمه بـ ‎.tlog-proof وحجمه بضعة كيلوبايتات.
ui-verify-paste = أو ألصقوا نصه
ui-verify-do = تحقّق
ui-verify-missing = اختاروا ملف إثبات أو ألصقوا نصه
ui-verify-log = سجل الإجراءات
ui-verify-size = الإجراءات التي تشملها نقطة التحقق
ui-verify-content = المضمون
proof-stands = الإثبات صحيح.
proof-not-a-proof = هذا ليس إثباتاً يمكن قراءته.
proof-not-signed = نقطة التحقق فيه غير موقّعة بمفتاح سجل إجراءات هذه العقدة.
proof-bad-signature = التوقيع تحت نقطة التحقق لا يطابق النص: فقد غيّره أحد.
proof-other-log = نقطة التحقق فيه تخص سجل إجراءات آخر.
proof-does-not-lead = بصماته لا تؤدي من الإجراء إلى الجذر الموقّع.
proof-content-matches = موجود هنا وهو ما التُزم به.
proof-content-differs = مضمون الإجراء ليس ما التُزم به: فقد غيّره أحد.
proof-content-erased = مُحي؛ ويبقى الالتزام به.
proof-content-not-shown = لا يُذكر إلا للموظف الذي قام به ولمن يحق له قراءة الإجراءات.
ui-node-title = حالة العقدة
ui-node-lead = حال هذه العقدة. أرقام وبصمات فقط: لا يُفتح هنا أي قيد ولا أي إجراء.
ui-node-now = الحالة
ui-node-good = سليم
ui-node-warn = يحتاج إلى نظر
ui-node-bad = سيّئ
ui-node-checkpoint = نقطة التحقق
ui-node-never-signed = لم تُوقَّع أي نقطة تحقق قط.
ui-node-never-signed-more = وإلى أن تُوقَّع لا يستطيع أحد من الخارج التحقق من الماضي.
ui-node-all-covered = تشمل نقطة التحقق الأخيرة جميع الإجراءات.
ui-node-open = { $count ->
    [zero] لا إجراء خارج التغطية.
    [one] إجراء واحد لم تشمله التغطية بعد.
    [two] إجراءان لم تشملهما التغطية بعد.
    [few] { $count } إجراءات لم تشملها التغطية بعد.
    [many] { $count } إجراءً لم تشملها التغطية بعد.
   *[other] { $count } إجراء لم تشملها التغطية بعد.
  }
ui-node-open-since = { $count ->
    [zero] مضى على أقدمها أقل من دقيقة.
    [one] مضت على أقدمها دقيقة واحدة.
    [two] مضت على أقدمها دقيقتان.
    [few] مضت على أقدمها { $count } دقائق.
    [many] مضت على أقدمها { $count } دقيقة.
   *[other] مضت على أقدمها { $count } دقيقة.
  }
ui-node-index = كشاف البحث
ui-node-in-step = مواكب للقيود
ui-node-behind = { $count ->
    [zero] غير متأخر
    [one] متأخر بإجراء واحد
    [two] متأخر بإجراءين
    [few] متأخر بـ { $count } إجراءات
    [many] متأخر بـ { $count } إجراءً
   *[other] متأخر بـ { $count } إجراء
  }
ui-node-behind-more = سيلحق أولاً عند البحث التالي.
ui-node-found = { $count ->
    [zero] لا قيد يمكن العثور عليه.
    [one] قيد واحد يمكن العثور عليه.
    [two] قيدان يمكن العثور عليهما.
    [few] { $count } قيود يمكن العثور عليها.
    [many] { $count } قيداً يمكن العثور عليها.
   *[other] { $count } قيد يمكن العثور عليها.
  }
ui-node-catalogue-good = تُسجَّل الإجراءات في ظل الفهرس الذي تعمل به هذه العقدة.
ui-node-catalogue-bad = تُسجَّل الإجراءات في ظل فهرس غير الذي تعمل به هذه العقدة: أعيدوا تشغيلها.
ui-node-numbers = بالأرقام
ui-node-acts = الإجراءات
ui-node-covered = إجراءات تشملها نقطة تحقق
ui-node-records = قيود يمكن العثور عليها
ui-node-sessions = الجلسات الجارية
ui-node-is = ما يعمل هنا
ui-node-root = جذر نقطة التحقق الأخيرة
ui-node-engine = المخزن
ui-node-sign = توقيع نقطة تحقق الآن
ui-node-sign-words = توقّع العقدة من تلقاء نفسها كل بضع دقائق أثناء الخدمة. والتوقيع الآن يسدّ الفجوة حالاً: فلا يستطيع أحد بعده تغيير ما سبق دون أن يُلاحَظ ذلك.

## faces: records

ui-warning-prefix = تنبيه:{" "}
ui-records-registers = السجلات المتاحة لكم
ui-records-none = لا يتيح دوركم وغرضكم أي سجل للتسجيل أو الاستيراد أو التصدير. حدِّدوا غرضاً آخر أو اطلبوا ذلك من موظف تسجيل في مكتبكم.
ui-records-new = قيد جديد
ui-records-import = استيراد ملف
ui-records-export = تصدير
ui-records-drafts = مسودات مكتبكم
ui-records-no-drafts = لا توجد مسودة قيد الكتابة.
ui-records-draft-of = المسودة
ui-records-draft-new = قيد جديد
ui-records-draft-change = تعديل
ui-records-saved = حُفظت في
ui-records-drafts-kept = تُمحى المسودة التي لم يحفظها أحد منذ ثلاثين يوماً.
ui-records-imports = عمليات الاستيراد في مكتبكم
ui-find-label = فتح قيد برقمه
ui-find-hint = مثال: ‎NOM-2026-000123‎.
ui-find-do = فتح
ui-find-missing = أدخلوا رقم القيد
ui-find-wrong = يبدأ رقم القيد بحروف سجله، مثل ‎NOM-2026-000123‎
ui-change-title = تعديل هذا القيد
ui-change-what = تُفتح مسودة للتعديل بما يتضمنه القيد الآن. ويبقى القيد كما هو إلى أن تقدِّموا المسودة.
ui-restrict-title = تعديل شروط التعامل والقيود المفروضة
ui-restrict-what = تُفتح مسودة بشروط التعامل والتقييم والقيود المفروضة حالياً. ولا يتغير شيء إلى أن تقدِّموها.
ui-draft-title = المسودة: الأقسام
ui-draft-of-new = قيد جديد · { $register }
ui-draft-of-change = تعديل { $number }، النسخة { $version }
ui-draft-saved-by = آخر من حفظها
ui-draft-says = ما يتضمنه القيد
ui-draft-reviews = الملفات المتعلقة به
ui-draft-beside = ما يقوله المصدر عنه
ui-draft-answered = أُجيب عن { $filled } من { $all }
ui-draft-todo = لم يبدأ بعد
ui-draft-doing = قيد الإعداد
ui-draft-done = مكتمل
ui-draft-problem = مشكلة
ui-draft-done-box = أكملتُ هذا القسم
ui-draft-saved = حُفظ كما كُتب.
ui-draft-continue = حفظ ومتابعة
ui-draft-return = حفظ وعودة
ui-draft-check = مراجعة الإجابات
ui-draft-drop = التخلي عن هذه المسودة
ui-draft-drop-what = يُمحى كل ما كُتب في هذه المسودة ولا يمكن استرجاعه.
ui-draft-drop-record = لا يتغير بذلك أي قيد.
ui-draft-drop-do = محو المسودة
ui-draft-keep = الإبقاء عليها
ui-complete-title = الاكتمال
ui-complete-summary = مستوفاة: { $met } · غير مستوفاة: { $unmet } · يقدّرها موظف: { $person } · إلزامية ناقصة: { $missing }
ui-complete-go = الانتقال إليه
ui-complete-go-section = الانتقال إلى { $section }
ui-complete-cited = { $said } · ‎{ $cites }‎
ui-rule-birth-before-event = وُلد الشخص قبل الوقائع
ui-rule-event-not-in-future = الحدث ليس في المستقبل
ui-rule-expiry-within-fifteen-years = صلاحية الوثيقة خمسة عشر عاماً على الأكثر
ui-rule-height-plausible = الطول يناسب شخصاً في هذه السن
ui-rule-image-or-unique-mark = ثمة ما يميز هذه القطعة عن غيرها
ui-rule-issue-before-expiry = صدرت الوثيقة قبل انتهاء صلاحيتها
ui-rule-make-known-for-trace = يمكن تعقب السلاح بصانعه أو بعلاماته
ui-rule-nothing-coercive = لا شيء مما يُطلب يجمّد أو يحجز
ui-rule-no-personal-names = لا يرد اسم شخص في أي نص
ui-rule-number-or-range = الرقم أو سلسلة الأرقام متسقة
ui-rule-one-name-at-least = يوجد اسم أو رقم يُعرف به الشخص
ui-rule-plausible-dates = التواريخ معقولة
ui-rule-position-is-at-sea = الموقع محدد بخط العرض وخط الطول
ui-rule-serial-says-its-state = الرقم التسلسلي وحالته متوافقان
ui-form-add = إضافة آخر
ui-form-remove = حذف
ui-form-name-given = الأسماء الأولى
ui-form-name-family = اسم العائلة
ui-form-name-whole = الاسم الكامل
ui-form-name-whole-hint = كما يُكتب، بحروفه الأصلية إن عُرفت. يُترك فارغاً إذا كفت الأسماء الأولى واسم العائلة.
ui-form-name-use = نوع الاسم
ui-form-name-quality = درجة الموثوقية
ui-form-name-more = نوع هذا الاسم وموثوقيته وملاحظة عليه
ui-form-note = ملاحظة
ui-form-date-hint = مثال: 5 11 1958. اتركوا ما لا يُعرف فارغاً: السنة وحدها تاريخ.
ui-form-date-day = اليوم
ui-form-date-month = الشهر
ui-form-date-year = السنة
ui-form-date-about = نحو هذا التاريخ
ui-form-date-range = بين تاريخين: إلى
ui-form-place-words = المكان كتابةً
ui-form-place-country = البلد
ui-form-position = خط العرض وخط الطول
ui-form-latitude = خط العرض
ui-form-latitude-hint = بالدرجات، والجنوب بإشارة ناقص: ‎-1.2921‎
ui-form-longitude = خط الطول
ui-form-longitude-hint = بالدرجات، والغرب بإشارة ناقص: ‎-17.4441‎
ui-form-number = الرقم
ui-form-number-type = نوع الوثيقة
ui-form-number-country = البلد الذي أصدره
ui-form-number-more = مزيد عن هذا الرقم
ui-form-language = اللغة
ui-form-language-more = لغة هذا النص
ui-form-image-hint = بصمة الصورة لا الصورة نفسها: ‎pdq‎ أو ‎sha256‎ أو ‎sha1‎ أو ‎md5‎ ثم نقطتان ثم الأرقام.
ui-form-link-hint = رقم القيد، مثل ‎{ $example }‎.
ui-form-wrong = { $field }: { $said }
ui-form-wrong-missing = { $field }: أجيبوا، أو بيِّنوا أنه غير معروف للمصدر
ui-form-wrong-date = { $field }: أدخلوا تاريخاً صحيحاً بالأرقام، مثل 5 11 1958، بسنة من أربعة أرقام
ui-form-wrong-name = { $field }: أدخلوا الأسماء الأولى واسم العائلة، أو الاسم الكامل
ui-form-wrong-both = { $field }: اذكروا قيمة أو بيِّنوا أنها غير معروفة، لا الأمرين معاً
ui-form-wrong-code = { $field }: اختاروا من القائمة
ui-form-wrong-link = { $field }: لا يوجد قيد بهذا الرقم يجوز لمكتبكم الاطلاع عليه
ui-form-wrong-number = { $field }: أدخلوا الرقم
ui-envelope-title = شروط التعامل والمصدر
ui-envelope-lead = مكتبكم مسؤول عن هذا القيد. وهنا يبيِّن ما يجوز للآخرين فعله به ومدى الوثوق به.
ui-envelope-handling = شروط التعامل
ui-envelope-handling-hint = ‎H0‎ وحده، أو واحد أو أكثر من الرموز الأخرى.
ui-envelope-handling-missing = شروط التعامل: اختاروا ما يجوز للمتلقين فعله بالقيد
ui-envelope-other = ‎H3‎: القيد المفروض كتابةً
ui-envelope-other-hint = مع ‎H3‎ فقط. ويُقرأ قبل القيد.
ui-envelope-ref = مرجعكم الخاص
ui-envelope-ref-hint = يُستعمل مرة واحدة في هذا السجل، ولا تراه المكاتب الأخرى.
ui-envelope-evaluation = التقييم
ui-envelope-evaluation-source = ما مدى موثوقية المصدر؟
ui-envelope-evaluation-information = ما مدى يقين المعلومات؟
ui-envelope-not-evaluated = لم يُقيَّم
ui-envelope-restrictions = القيود المفروضة
ui-envelope-restrictions-hint = من يُذكر لا يرى القيد أو الحقل. وبدون قيود يرى كل مكتب له حق في هذا السجل القيد كاملاً.
ui-envelope-who = محجوب عن
ui-envelope-whom = المكاتب أو المنظمة برموزها
ui-envelope-what = ما لا يرونه
ui-envelope-bureau = هذه المكاتب
ui-envelope-organisation = جميع مكاتب منظمة
ui-envelope-everyone = الجميع
ui-envelope-everyone-but = الجميع عدا هذه المكاتب
ui-submit-title = التقديم
ui-submit-declaration = بتقديم هذا القيد أؤكد باسم مكتبي، وهو مصدره، أنه دقيق ومحدَّث في حدود علمنا، وأنه يجوز لنا قانوناً تسجيله هنا، وأننا سنصححه أو نسحبه إذا تغير ذلك.
ui-submit-do = تأكيد وتقديم
ui-submit-later = ليس الآن
ui-submit-not-yet = لا يمكن التقديم بعد
ui-submit-not-yet-why = صححوا ما هو غير مستوفى تحت «الاكتمال». وما سيقدّره موظف لا يمنع التقديم.
ui-reason-hint = يُدوَّن في التاريخ ويراه كل من يجوز له الاطلاع عليه.
ui-reason-missing = أدخلوا السبب
ui-reason-wrong = اكتبوا بحروف ظاهرة: 1000 على الأكثر في سطر واحد، ليس فيها ما يخفي غيره أو يعكسه
ui-submitted-new = قُدِّم القيد
ui-submitted-change = قُدِّم التعديل
ui-submitted-number = رقم القيد
ui-submitted-notes = ينبغي أن ينظر موظف في هذا
ui-submitted-then = يعثر عليه من الآن كل مكتب يجوز له الاطلاع عليه. ولم تعد المسودة موجودة.
ui-submitted-request = لا يجدها أحد قبل أن تنشرها المراجعة. لم تعد المسودة موجودة، ويمكن تعديل الطلب إلى حين تقديمه.
ui-submitted-go-on = ما يلي ذلك
ui-submitted-open = فتح القيد
ui-conflict-title = عدَّل أحدهم القيد في هذه الأثناء
ui-conflict-words = كان ‎{ $number }‎ في النسخة { $from } عند فتح هذه المسودة وهو الآن في النسخة { $now }. ولم يُقدَّم شيء.
ui-conflict-what = مواضع الاختلاف الآن بين القيد ومسودتكم:
ui-conflict-none = لا اختلاف بينهما.
ui-conflict-before = عند البدء
ui-conflict-now = القيد الآن
ui-conflict-draft = مسودتكم
ui-conflict-both = عدَّله الطرفان
ui-conflict-then = يمكنكم المتابعة مما يتضمنه القيد الآن: يبقى ما عدَّلتموه كما كتبتموه، ويتبع الباقي القيد. ثم راجعوا وقدِّموا من جديد.
ui-conflict-do = المتابعة من القيد كما هو الآن
ui-take-back-happens = ما الذي سيحدث
ui-take-back-number = أعيدوا كتابة رقم القيد
ui-take-back-number-hint = للتأكد من أنه هذا القيد لا سواه.
ui-take-back-number-wrong = اكتبوا { $number } للتأكيد
ui-take-back-leave = تركه كما هو
ui-withdraw-title = سحب قيد
ui-withdraw-happens-1 = لا يعثر أي مكتب على القيد بعد ذلك في أي بحث.
ui-withdraw-happens-2 = يُحفظ مع تاريخه إلى انقضاء مدته. ويرى من يجوز له الاطلاع عليه أنكم سحبتموه ولماذا.
ui-withdraw-happens-3 = يحتفظ من أُبلغ به بما أُبلغ: أخطِروه إن كان ذلك مهماً.
ui-withdraw-warning = لا يعيده إلا تسجيل جديد.
ui-withdraw-do = سحب القيد
ui-withdraw-done = سُحب القيد
ui-withdraw-then = لم يعد يُعثر عليه. ويبقى تاريخه.
ui-erase-title = محو قيد
ui-erase-happens-1 = تُمحى هنا جميع نسخ القيد مع ما يثبت محتواها.
ui-erase-happens-2 = يبقى التزام لا يمكن لأحد فتحه، ورقمه في قائمة ما مُحي، وهذا الإجراء مع السبب الذي ذكرتموه.
ui-erase-happens-3 = تفقده النسخ الاحتياطية عند انتهاء مدتها أو استعادتها.
ui-erase-warning = لا يمكن استرجاع قيد مُحي. ولإنهاء استعماله مع حفظ تاريخه اسحبوه.
ui-erase-do = محو نهائي
ui-erase-done = مُحي القيد
ui-erase-then = لم يعد موجوداً. ويبقى مدوَّناً أنه مُحي ومن محاه ولماذا.
ui-import-title = استيراد
ui-import-lead = يُنظر أولاً في بداية الملف فقط ولا يُسجَّل شيء. ثم تقررون البدء أو عدمه.
ui-import-file = الملف
ui-import-file-hint = ‎256 MiB‎ على الأكثر. والملفات الأكبر عبر سطر الأوامر أو الواجهة البرمجية.
ui-import-file-missing = اختاروا ملفاً غير فارغ
ui-import-file-wrong = الملف: { $why }
ui-import-format = صيغة الملف
ui-import-format-hint = إن لم تُختر صيغة فامتداد اسم الملف هو الذي يحدد.
ui-import-format-missing = اختاروا صيغة الملف: اسمه لا يدل عليها
ui-format-csv = جدول بفواصل (‎CSV‎)
ui-format-csv-about = صف لكل قيد، لبرامج الجداول. ‎UTF-8‎.
ui-format-jsonl = ‎JSON‎، كائن في كل سطر (‎JSON Lines‎)
ui-format-jsonl-about = كائن لكل قيد، للبرامج. ولا يضيع شيء.
ui-format-un-sc = القائمة الموحدة لمجلس الأمن التابع للأمم المتحدة (‎XML‎)
ui-import-reason-hint = يُدوَّن في كل إجراء. وإن تُرك فارغاً دُوِّن اسم الملف.
ui-import-handling = شروط التعامل مع الصفوف التي لا تذكرها
ui-import-handling-hint = لكل قيد رمز تعامل. وما يذكره الصف نفسه هو المعتمد دائماً.
ui-import-handling-none = لا شيء: لا تُقبل هذه الصفوف
ui-import-list = إذا كان الملف قائمة قائمة بذاتها
ui-import-prefix = بداية مراجعها
ui-import-prefix-hint = توضع قبل كل مرجع كي لا تختلط قائمتان من قوائمكم. مثال: ‎border-police:‎
ui-import-complete = القيود التي لم تعد في القائمة
ui-import-complete-box = الملف كامل: اسحب قيود مكتبي التي لم تعد فيه
ui-import-complete-half = تُسحب، إلا إذا زادت على نصفها فلا يُسحب شيء منها.
ui-import-complete-all = تُسحب مهما كان عددها.
ui-import-withdraw-all = السحب حتى لو زاد على نصفها
ui-import-older = قبول قائمة الأمم المتحدة حتى لو كانت أقدم من آخر قائمة مقبولة
ui-import-look-do = النظر في الملف
ui-import-looked-all = نُظر في جميع الصفوف: { $rows }. لن يُقبل منها: { $rejected }.
ui-import-looked-first = نُظر في الصفوف الأولى: { $rows }. لن يُقبل منها: { $rejected }. وتليها صفوف أخرى.
ui-import-looked-ended = لا يمكن قراءة الملف إلى آخره. الصفوف المقروءة: { $rows }، ولن يُقبل منها: { $rejected }. أصلحوه وأعيدوا تقديمه.
ui-import-nothing-yet = لم يُسجَّل شيء بعد.
ui-import-start = بدء الاستيراد
ui-import-forget = عدم الاستيراد
ui-import-forget-done = إزالة من القائمة
ui-import-reading = جارٍ تسجيل الصفوف
ui-import-far = قُرئ { $percent } ٪ · الصفوف: { $rows } · غير المقبولة: { $rejected }
ui-import-stop = إيقاف
ui-import-stopping = يتوقف بعد الصفوف الجارية.
ui-import-refresh = تحديث
ui-import-survives = يمكنكم مغادرة هذه الصفحة ويستمر الاستيراد. وإذا أُوقفت العقدة بقي ما تأكد؛ استوردوا الملف نفسه من جديد للمتابعة.
ui-import-waiting = بانتظار قراركم
ui-import-running = جارٍ
ui-import-done = انتهى الاستيراد
ui-import-stopped = أُوقف الاستيراد
ui-import-stopped-words = ما قُرئ سُجِّل. استوردوا الملف نفسه من جديد للمتابعة.
ui-import-failed = لم يكتمل
ui-import-unsure = لم يُسحب شيء: ثمة صف غير مقبول لا يبين أي قيد هو. أصلحوه وأعيدوا الاستيراد.
ui-import-too-many = كان سيُسحب أكثر من نصف قيود القائمة، فلم يُسحب شيء. وسُجِّلت صفوف الملف. إذا كانت القائمة صحيحة فاستوردوها من جديد مع السماح بذلك.
ui-import-too-old = القائمة أقدم من آخر قائمة مقبولة: وستعيد ما عُدِّل. لم يُسجَّل شيء.
ui-import-unreadable = تعذرت قراءة الملف إلى آخره
ui-import-unreadable-words = سُجِّل ما سبق ولم يُسحب شيء. أصلحوا الملف وأعيدوا استيراده.
ui-import-rows = الصفوف المقروءة
ui-import-rejected = غير المقبولة
ui-import-withdrawn = المسحوبة
ui-import-special-published = النشرات الخاصة المنشورة
ui-import-special-amended = النشرات الخاصة المعدّلة
ui-import-special-ended = النشرات الخاصة المنتهية
ui-import-special-lacking = قيود لا تكفي لإصدار نشرة
ui-import-told = صفوف ينبغي النظر فيها
ui-import-told-count = الصفوف والتنبيهات: { $count }
ui-import-download = تنزيل الكل بصيغة ‎JSON Lines‎
ui-import-lost = تعذر تدوينها كلها: القرص ممتلئ.
ui-import-at = السطر
ui-import-reference = المرجع
ui-import-taken = النتيجة
ui-import-not-taken = غير مقبول
ui-import-look = يُنظر فيه
ui-import-raw = النص الوارد
ui-import-facts = هذا الاستيراد
ui-import-since = منذ
ui-export-title = تصدير
ui-export-what-1 = يحتوي الملف على كل القيود السارية التي يجوز لمكتبكم رؤيتها. وما حُجب عنه غائب.
ui-export-what-2 = يحمل كل صف رمز التعامل الخاص به، ويلتزم به كل من لديه الملف.
ui-export-what-3 = يُدوَّن التصدير باسمكم وغرضكم وقضيتكم قبل خروج الملف.
ui-export-do = تصدير السجل
ui-export-format-missing = اختاروا صيغة الملف

## شروط النشرات

condition-adult-privacy-permits = للبالغ، أو إذا كان العمر مجهولاً، يجب أن يسمح قانون الخصوصية الوطني بالطلب
condition-adult-privacy-permits-met = يسمح قانون الخصوصية الوطني بالطلب
condition-asked-of-the-list = حدد المطلوب من القائمة
condition-asked-of-the-list-met = المطلوب مدرج في القائمة
condition-asset-offence-named = اذكر الأصول والجريمة التي نتجت عنها
condition-asset-offence-named-met = الأصول والجريمة المتأتية منها محددتان
condition-body-described = صف الجثة: الطول أو الوزن أو العينين أو الشعر أو العلامات أو البنية
condition-body-described-met = الجثة موصوفة
condition-body-material = اذكر مواد المقارنة المتوفرة: بصمات أو حمض نووي أو سجل أسنان أو صور
condition-body-material-met = توجد مواد للمقارنة
condition-custody-told-for-a-minor = الشخص قاصر: اذكر لمن الحضانة القانونية
condition-custody-told-for-a-minor-met = الحضانة مذكورة إذا كان الشخص قاصراً
condition-extradition-will-be-sought = يجب أن يصرح المصدر بأنه سيطلب التسليم عند التوقيف
condition-extradition-will-be-sought-met = سيُطلب التسليم عند التوقيف
condition-identity-complete = حدد هوية الشخص: الاسم والجنس وتاريخ الولادة مع وصف أو وثيقة أو بصمات أو حمض نووي؛ أو صورة مع اسم مستعار أو اسمي الوالدين أو وصف أو وثيقة أو بصمات أو حمض نووي
condition-identity-complete-met = يمكن التعرف على الشخص
condition-known-by-something = اذكر ما يُعرف به الشخص: اسم أو وثيقة أو وصف أو مواد أو صورة
condition-known-by-something-met = يوجد ما يُعرف به الشخص
condition-listed-with-a-measure = اذكر قيد الشخص أو الكيان ومرجع القائمة وتدبيراً واحداً على الأقل
condition-listed-with-a-measure-met = الإدراج والتدابير محددان
condition-method-of-its-branch = اذكر هل القضية مغلقة أم مفتوحة: في المغلقة اذكر كيفية الوقاية، وفي المفتوحة اذكر الجريمة
condition-method-of-its-branch-met = القضية مبيَّنة مفتوحة أو مغلقة مع ما يلزم لذلك
condition-missing-or-unable = النشرة الصفراء لشخص مفقود أو مجهول الهوية: والصفة المذكورة غير ذلك أو غير مبيّنة
condition-missing-or-unable-met = الشخص مفقود أو مجهول الهوية
condition-part-in-the-case = اذكر ما إذا كان الشخص محكوماً عليه أو متهماً أو مشتبهاً به أو شاهداً أو ضحية
condition-part-in-the-case-met = دور الشخص في القضية مذكور
condition-penalty-threshold = { $months ->
    [0] يُشترط ما لا يقل عن { $least } شهراً ولم تُذكر أي مدة
   *[other] { $months } شهراً أقل من { $least } المطلوبة
}
condition-penalty-threshold-met = الجريمة جسيمة بما يكفي
condition-possible-threat = التحذير يخص من قد يشكل تهديداً: فلا يُحذَّر من ضحية أو شاهد أو مفقود
condition-possible-threat-met = تتعلق بشخص قد يشكل تهديداً
condition-sentence-told-when-convicted = صدر حكم على الشخص: اذكر العقوبة أو المتبقي منها
condition-sentence-told-when-convicted-met = العقوبة مذكورة إن وُجدت
condition-threat-imminent = يجب أن يكون التهديد وشيكاً لم ينقضِ، وإن لم يكن مصدره شخصاً وجب أن يكون الضرر الجسيم للأشخاص أو الممتلكات مرجحاً
condition-threat-imminent-met = التهديد وشيك
condition-threat-rests-on-grounds = حدد أحكام الإدانة أو الأسباب الأخرى التي يستند إليها التقييم واذكر تفاصيلها
condition-threat-rests-on-grounds-met = يستند التقييم إلى أسباب محددة
condition-warrant-from-a-judge-or-reviewed = يجب أن يكون أمر التوقيف سارياً وصادراً عن قاضٍ، أو أن يُذكر القانون الذي يجيزه والمحكمة التي تراجعه
condition-warrant-from-a-judge-or-reviewed-met = المذكرة سارية، صادرة عن قاضٍ أو خاضعة لمراجعة محكمة
## إشارات الطلب وما أثارها

flag-F-PURE-POLITICAL = تهمة سياسية بحتة
flag-F-PURE-POLITICAL-question = هل الجريمة سياسية بحتة؟ وهل فيها فعل من أفعال القانون العام يمسّ الحياة أو المال؟
flag-F-PURE-POLITICAL-ask = المصدر
flag-F-PURE-MILITARY = جريمة عسكرية بحتة
flag-F-PURE-MILITARY-question = هل الجريمة عسكرية بحتة، أم تنطوي على جريمة من القانون العام؟
flag-F-PURE-MILITARY-ask = المصدر
flag-F-PURE-RELIGIOUS = جريمة دينية بحتة
flag-F-PURE-RELIGIOUS-question = هل الجريمة دينية بحتة؟ وهل فيها عنف أو كراهية ضد أشخاص؟
flag-F-PURE-RELIGIOUS-ask = المصدر
flag-F-RACIAL = الأصل أو الجماعة
flag-F-RACIAL-question = هل الشخص مطلوب بسبب أصله أو بوصفه فرداً من جماعة؟
flag-F-RACIAL-ask = المصدر
flag-F-EXPRESSION = السلوك تعبير عن رأي
flag-F-EXPRESSION-question = هل هو تحريض على عنف محدد أم رأي مصون؟
flag-F-EXPRESSION-ask = المصدر
flag-F-ASSOCIATION = الانتماء هو الجريمة
flag-F-ASSOCIATION-question = ما أفعال الشخص التي تتجاوز الانتماء؟ وهل المنظمة مدرجة لدى الأمم المتحدة أم لدى المصدر وحده؟
flag-F-ASSOCIATION-ask = المصدر
flag-F-TERROR-THIN = إرهاب بلا أفعال
flag-F-TERROR-THIN-question = هل الأفعال محددة؟ وهل توافرت شروط قرار عام 1984؟
flag-F-TERROR-THIN-ask = المصدر
flag-F-POLITICIAN-CURRENT = الشخص يشغل منصباً
flag-F-POLITICIAN-CURRENT-question = هل وقعت الأفعال في أثناء المنصب أم خارجه؟ وهل هي جريمة عادية لكسب خاص؟ وأي سلطة تطلب؟
flag-F-POLITICIAN-CURRENT-ask = المصدر
flag-F-POLITICIAN-FORMER = منصب سابق أو قرب منه
flag-F-POLITICIAN-FORMER-question = هل تغيّرت السلطة قبل التهمة؟ وهل الملاحقة انتقائية؟ وماذا تلقّى الشخص؟
flag-F-POLITICIAN-FORMER-ask = المصدر
flag-F-CANDIDATE = انتخابات قريبة
flag-F-CANDIDATE-question = هل يرتبط توقيت التهمة بالانتخابات؟
flag-F-CANDIDATE-ask = المكاتب الأخرى المعنية، والمصدر
flag-F-COUP = استيلاء على السلطة
flag-F-COUP-question = هل من دليل على عنف ارتكبه هذا الشخص؟ وما موقف الدول الأخرى؟ وهل يُمسّ الحياد؟
flag-F-COUP-ask = المصدر
flag-F-ARMED-CONFLICT = نزاع مسلح
flag-F-ARMED-CONFLICT-question = هل هي جريمة حرب أم عمل حربي ضد أحد الأطراف؟
flag-F-ARMED-CONFLICT-ask = المكتب القانوني للأمانة، والاستنتاجات المنشورة
flag-F-STATE-DISPUTE = نزاع بين أعضاء
flag-F-STATE-DISPUTE-question = هل تكون المعالجة انحيازاً إلى طرف؟
flag-F-STATE-DISPUTE-ask = المكاتب الأخرى المعنية، والمصدر
flag-F-DEFENDER = شخص قد يُراد إسكاته
flag-F-DEFENDER-question = هل قد يكون ذلك انتقاماً؟ وما صلة تاريخ النشاط بتاريخ التهمة؟
flag-F-DEFENDER-ask = المصدر
flag-F-JUDGE-TARGET = قاضٍ من دولة أخرى
flag-F-JUDGE-TARGET-question = هل تشمل الحصانة الفعل؟ وهل يُمسّ الحياد؟
flag-F-JUDGE-TARGET-ask = المكتب القانوني للأمانة، والاستنتاجات المنشورة
flag-F-ECON-POLITICAL = تهمة اقتصادية في سياق سياسي
flag-F-ECON-POLITICAL-question = هل يغلب العنصر السياسي على الاحتيال؟ وهل ثبت إثراء شخصي؟
flag-F-ECON-POLITICAL-ask = المصدر
flag-F-REPEAT = سبق اعتباره غير متوافق
flag-F-REPEAT-question = هل من وقائع جديدة أم أن النتيجة السابقة ملزمة؟
flag-F-REPEAT-ask = لجنة الرقابة على المحفوظات، عن طريق أمانتها
flag-F-CONTEXT = السياق العام
flag-F-CONTEXT-question = ما وزن السياق العام في هذه الحالة؟
flag-F-CONTEXT-ask = المكتب القانوني للأمانة، والاستنتاجات المنشورة
flag-F-SUPERVISED = المصدر تحت الإشراف
flag-F-SUPERVISED-question = هل اتُّخذت الخطوة الإضافية؟
flag-F-SUPERVISED-ask = من يتابع التدابير التصحيحية للمصدر
flag-F-OTHER-NCB = مكتب آخر يشكّ
flag-F-OTHER-NCB-question = ما وزن موقف المكتب الآخر؟
flag-F-OTHER-NCB-ask = المكاتب الأخرى المعنية، والمصدر
flag-F-REFUGEE = لاجئ
flag-F-REFUGEE-question = هل ثبتت الحماية، ومن البلد الطالب؟ ولا يُذكر بلد اللجوء للمصدر أبداً.
flag-F-REFUGEE-ask = مكتب بلد اللجوء، بسرية؛ وليس المصدر أبداً
flag-F-ASYLUM-PENDING = طلب حماية قيد النظر
flag-F-ASYLUM-PENDING-question = هل ينبغي الانتظار؟ وما النتيجة؟
flag-F-ASYLUM-PENDING-ask = مكتب بلد اللجوء، بسرية؛ وليس المصدر أبداً
flag-F-ASYLUM-DENIED = حماية مرفوضة
flag-F-ASYLUM-DENIED-question = هل الرفض نهائي، وهل الطلب متوافق في ما عدا ذلك؟
flag-F-ASYLUM-DENIED-ask = مكتب بلد اللجوء، بسرية؛ وليس المصدر أبداً
flag-F-NATURALISED-REFUGEE = لاجئ سابق اكتسب الجنسية
flag-F-NATURALISED-REFUGEE-question = قد لا تنطبق القاعدة شكلاً: هل تحول المادة 2 دون المعالجة؟
flag-F-NATURALISED-REFUGEE-ask = مكتب بلد اللجوء، بسرية؛ وليس المصدر أبداً
flag-F-TORTURE = تعذيب
flag-F-TORTURE-question = هل الاستنتاج موثوق؟ وهل من خطر على هذا الشخص؟
flag-F-TORTURE-ask = المكتب القانوني للأمانة، والاستنتاجات المنشورة
flag-F-DEATH = عقوبة الإعدام أو عقوبة بدنية
flag-F-DEATH-question = ما الضمانات المقدمة؟ وما جسامة الجريمة؟
flag-F-DEATH-ask = المصدر
flag-F-ABSENTIA = محاكمة غيابية
flag-F-ABSENTIA-question = هل أُبلغ الشخص ودوفع عنه؟ وهل تجوز محاكمة جديدة؟
flag-F-ABSENTIA-ask = المصدر
flag-F-FAIRTRIAL = عدالة المحاكمة
flag-F-FAIRTRIAL-question = هل هو إنكار صارخ للعدالة؟
flag-F-FAIRTRIAL-ask = المكتب القانوني للأمانة، والاستنتاجات المنشورة
flag-F-NEBIS = سبق الحكم فيه
flag-F-NEBIS-question = هل هو نهائي وعن الأفعال ذاتها؟ وأين يسري أثره؟
flag-F-NEBIS-ask = المكاتب الأخرى المعنية، والمصدر
flag-F-PRESCRIBED = التقادم
flag-F-PRESCRIBED-question = وفق أي قانون انقضت المدة؟
flag-F-PRESCRIBED-ask = المصدر
flag-F-MINOR = قاصر
flag-F-MINOR-question = هل استوفي الشرط الإضافي؟ وما مصلحة الطفل الفضلى؟
flag-F-MINOR-ask = المصدر
flag-F-ARBITRARY = رأي في الاحتجاز
flag-F-ARBITRARY-question = ما وزن هذا الرأي؟
flag-F-ARBITRARY-ask = المكتب القانوني للأمانة، والاستنتاجات المنشورة
flag-F-RETURN-RISK = خطر عند الإعادة
flag-F-RETURN-RISK-question = هل من خطر على هذا الشخص، واستناداً إلى أي استنتاج؟
flag-F-RETURN-RISK-ask = المكتب القانوني للأمانة، والاستنتاجات المنشورة
flag-F-TRANSFER-PROC = نُقلت الإجراءات
flag-F-TRANSFER-PROC-question = هل زال غرض الطلب؟
flag-F-TRANSFER-PROC-ask = المكاتب الأخرى المعنية، والمصدر
flag-F-EXTRADITION-REFUSED = رُفض التسليم
flag-F-EXTRADITION-REFUSED-question = هل الأسباب فنية أم تتعلق بالحقوق أو السياسة؟
flag-F-EXTRADITION-REFUSED-ask = المكاتب الأخرى المعنية، والمصدر
flag-F-THRESHOLD = عقوبة دون الحد الأدنى
flag-F-THRESHOLD-question = هل طُلب الاستثناء الوارد في المادة 83(1)(ب) وهل له ما يبرره؟
flag-F-THRESHOLD-ask = المصدر
flag-F-CULTURAL = أعراف تختلف بين البلدان
flag-F-CULTURAL-question = هل الفعل مستبعد أم ينطبق استثناء؟
flag-F-CULTURAL-ask = المصدر
flag-F-ADMIN = مخالفة إدارية
flag-F-ADMIN-question = هل هي إدارية فحسب؟ وهل تخدم جريمة خطيرة أو منظمة؟
flag-F-ADMIN-ask = المصدر
flag-F-PRIVATE = نزاع خاص
flag-F-PRIVATE-question = هل هو نزاع خاص أم احتيال منذ البداية؟
flag-F-PRIVATE-ask = المصدر
flag-F-FAMILY = شأن عائلي
flag-F-FAMILY-question = هل هو شأن عائلي أو خاص؟
flag-F-FAMILY-ask = المصدر
flag-F-CUSTODY = حضانة طفل
flag-F-CUSTODY-question = هل تتعارض الأحكام؟ ولمن الحضانة قانوناً؟ وهل شارك الوالدان كلاهما؟
flag-F-CUSTODY-ask = المكاتب الأخرى المعنية، والمصدر
flag-F-FACTS-THIN = وقائع غير كافية
flag-F-FACTS-THIN-question = ماذا فعل هذا الشخص، ومتى وأين وكيف؟
flag-F-FACTS-THIN-ask = المصدر
flag-F-INCOHERENT = التهمة لا توافق الوقائع
flag-F-INCOHERENT-question = أي فعل من الوقائع هو الجريمة المنسوبة؟
flag-F-INCOHERENT-ask = المصدر
flag-F-CIVIL-NATURE = ذو طبيعة مدنية في غير بلد المصدر
flag-F-CIVIL-NATURE-question = هل ثبتت المشاركة الشخصية والمنفعة؟
flag-F-CIVIL-NATURE-ask = المصدر
flag-F-WARRANT = أمر القبض موضع شك
flag-F-WARRANT-question = هل يوجد أمر سارٍ من سلطة مختصة ضد هذا الشخص؟
flag-F-WARRANT-ask = المصدر
flag-F-NO-EXTRADITION = تسليم لا يُطلب أو لا يمكن
flag-F-NO-EXTRADITION-question = هل تحقق غرض المادة 82؟
flag-F-NO-EXTRADITION-ask = المصدر
flag-F-LOCATED-IDLE = حُدّد مكانه بلا متابعة
flag-F-LOCATED-IDLE-question = لماذا لم يُرسل طلب؟ وهل ينبغي إنهاء النشرة؟
flag-F-LOCATED-IDLE-ask = المصدر
flag-F-KNOWN-ADDRESS = العنوان معروف والغرض غيره
flag-F-KNOWN-ADDRESS-question = هل تخدم النشرة غرضاً غير التسليم؟
flag-F-KNOWN-ADDRESS-ask = المصدر
flag-F-IDENTITY-WEAK = هوية غير مكتملة
flag-F-IDENTITY-WEAK-question = ما البيانات التي تُتمّ أحد المسارين؟
flag-F-IDENTITY-WEAK-ask = المصدر
flag-F-IDENTITY-CONFLICT = تعارض في الهوية
flag-F-IDENTITY-CONFLICT-question = هل خُلط بين شخصين؟
flag-F-IDENTITY-CONFLICT-ask = المكاتب الأخرى المعنية، والمصدر
flag-F-COLOUR-MISMATCH = اللون لا يوافق المطلوب
flag-F-COLOUR-MISMATCH-question = هل يُحذف الإجراء المطلوب أم يُطلب نوع آخر؟
flag-F-COLOUR-MISMATCH-ask = المصدر
flag-F-REENTRY = سبق رفضه أو إنهاؤه
flag-F-REENTRY-question = هل من وقائع جديدة؟
flag-F-REENTRY-ask = المصدر
flag-F-SLTD-TRICK = جواز مسجل مسروقاً
flag-F-SLTD-TRICK-question = هل سُجّل لإيقاف حامله؟
flag-F-SLTD-TRICK-ask = المصدر
flag-F-OLD = قديم العهد
flag-F-OLD-question = هل ما زال الطلب متناسباً؟
flag-F-OLD-ask = المصدر
flag-F-BULK = طلبات كثيرة بنص واحد
flag-F-BULK-question = هل دُرست كل حالة على حدة؟
flag-F-BULK-ask = المصدر
flag-F-SENSITIVE = بيانات حساسة
flag-F-SENSITIVE-question = هل هي ضرورية وذات قيمة في القضية الجنائية؟
flag-F-SENSITIVE-ask = المصدر
flag-F-VICTIM = ضحية أو شاهد
flag-F-VICTIM-question = هل طُلب إجراء لا يجوز بحق ضحية أو شاهد؟
flag-F-VICTIM-ask = المصدر
flag-F-OBJECTION = اعتراض أو قضية في الملف
flag-F-OBJECTION-question = هل قُرئ قبل القرار؟
flag-F-OBJECTION-ask = لجنة الرقابة على المحفوظات، عن طريق أمانتها
flag-F-PUBLIC-RISK = المستخرج العلني قد يضر
flag-F-PUBLIC-RISK-question = هل يُرفض المستخرج وتبقى النشرة؟
flag-F-PUBLIC-RISK-ask = المصدر
because-facts-say = تقول الوقائع: «{ $said }»
because-ask-says = يُطلب من المتلقين: «{ $said }»
because-charge-says = تقول التهمة: «{ $said }»
because-occupation-says = تقول المهنة: «{ $said }»
because-person-says = تقول الأوصاف: «{ $said }»
because-remarks-say = تقول الملاحظات: «{ $said }»
because-court-says = تُسمّى المحكمة: «{ $said }»
because-file-says = يقول الملف: «{ $said }»
because-on-file = وارد في الملف
because-protection = الحماية واردة في الملف
because-no-act = لم يُذكر أي فعل محدد
because-no-sign = لا أثر في الوقائع للجريمة المنسوبة
because-no-time = لا تذكر الوقائع زمناً
because-few-words = عدد كلمات الوقائع { $words } فقط
because-maximum-low = أقصى مدة { $months } شهراً، أقل من 24
because-sentence-short = الحكم بالأشهر: { $months }؛ والباقي: { $remaining }؛ وكلاهما أقل من 6
because-penalty-death = قد تكون العقوبة الإعدام أو بدنية
because-absent = صدر غيابياً، ولم يثبت حق في محاكمة جديدة
because-absent-retrial = صدر غيابياً؛ وتجوز محاكمة جديدة
because-no-warrant = لا يوجد أمر قبض
because-warrant-expired = انتهت صلاحية الأمر
because-warrant-not-of-judge = الأمر غير صادر عن قاضٍ
because-warrant-older = الأمر أقدم من الجريمة
because-warrant-other-name = الأمر يحمل اسماً آخر
because-extradition-not-sought = المصدر لا يطلب التسليم
because-no-treaty = لا معاهدة ولا أساس قانونياً آخر
because-own-nationals = البلد المطلوب منه لا يسلّم رعاياه
because-lives-at-source = يقيم الشخص في البلد الطالب
because-located-idle = حُدّد المكان في { $date } ولا طلب منذئذ
because-identity-incomplete = لم يكتمل أي من مساري البيانات الدنيا
because-same-text = { $count } طلباً بالنص نفسه في ذلك اليوم
because-status = الصفة: «{ $status }»
because-offence-old = آخر جريمة في { $date }
because-minor-now = عمر الشخص { $age } سنة
because-minor-then = كان عمر الشخص { $age } سنة حينئذ
because-address-known = يقول المصدر إنه يعرف العنوان
because-sensitive = أُدخلت بيانات بوصفها حساسة
because-public-minor = يُظهر المستخرج قاصراً
because-public-protected = يُظهر المستخرج من قد يحتاج إلى حماية
because-public-mild = الجريمة بلا عنف
because-public-doubt = القضية أو الهوية موضع شك
alike-document = رقم إحدى الوثائق واحد
alike-name = الأسماء متشابهة
alike-birth = تواريخ الميلاد متوافقة
alike-warrant = أمر القبض واحد
alike-offence = جريمة في الأيام والمكان أنفسهما
alike-person-only = الشخص وحده واحد: أحد الطلبين لا يذكر أمراً ولا جريمة

# The page that the public sees.
public-title = ملخصات علنية للنشرات
public-absence = عدم ورود شخص هنا لا يعني عدم وجود نشرة بشأنه: فمعظم النشرات لا تُعرض على الجمهور أبداً.
public-is-not = ما ليست عليه هذه النشرات
public-copies = لمن يحتفظ بنسخ: كل ملخصات نوع ما، ملخص في كل سطر، والملخصات التي سُحبت منذ يوم معيّن. وعلى من يحتفظ بنسخة أن يحذف منها ما سُحب.

# الاتفاقات: ما يجوز أن يعبر الخط، وصحائفها القانونية.
sheet-first-party = الطرف الأول
sheet-second-party = الطرف الثاني
sheet-agreement-number = تبدأ أرقام مراسلاته بـ
sheet-valid-from = سارٍ من
sheet-valid-until = لا يعود سارياً من
sheet-text-not-at-hand = النص غير متوفر: لا بصمة له
sheet-areas = مجالات الخطة
sheet-crime-areas = مجالات الجريمة
sheet-decision = القرار الذي يجيزه
sheet-limits = حدود كل رسالة
sheet-personal-data = يجوز عبور بيانات الأشخاص
sheet-handling-most = رموز التعامل القصوى
sheet-size-most = أكبر رسالة مع مرفقاتها
sheet-rate = أقصى عدد من الرسائل في اتجاه واحد
sheet-rate-of = { $count } خلال { $time }
sheet-keep-most = أقصى مدة يحتفظ بها المتلقي
sheet-onward = الإحالة إلى غيره
line-onward-no = أبداً
line-onward-ask = بإذن المصدر فقط، في كل مرة
line-onward-list = إلى هؤلاء وحدهم
sheet-read-receipts = يُبلغ قارئ الرسالة بقراءتها
sheet-test-data = قيود مختلقة
line-test-data-only = لا يعبر سواها: الخط قيد التجربة
line-test-data-marked = يجوز عبورها مع وسمها بذلك
line-test-data-refused = لا تعبر
sheet-equivalence = مستويات التصنيف المتكافئة؛ ولا يعبر غيرها
sheet-direction = من { $from } إلى { $to }
sheet-message-kinds = أنواع الرسائل
sheet-data-categories = فئات البيانات
sheet-answers = ما يُجاب به عن السجلات: { $who }
sheet-answered = الجواب
sheet-line-records = ماهية القيد المرفق برسالة
sheet-personal = قد يكون بيانات أشخاص
sheet-any = أيّ مجال
line-answer-nothing = لا شيء
line-answer-hit-or-no-hit = نتيجة إيجابية أو سلبية
line-answer-reference = رقم القيد ومن يُسأل عنه
line-answer-summary = ما يرد في بطاقة النتيجة
escalation-duty-officers = ضباط المناوبة لدى الطرفين
escalation-liaison-officers = ضباط الاتصال لدى الطرفين
escalation-unit-head = رئيس الوحدة
crossing-no-agreement = لا اتفاق بين هذين الطرفين، ومن دونه لا يعبر شيء
crossing-not-signed = لم يوقّعه { $found }: يوقّعه ضباط الطرفين قبل عبور أي شيء
crossing-suspended = علّقه { $found }، ولا يرفع التعليق إلا ضباطه
crossing-not-yet = لا يسري إلا من { $value }
crossing-over = لم يعد سارياً منذ { $value }: يوقّع الطرفان نسخة جديدة
crossing-other-text = تحيل الرسالة إلى { $found }، والنص الذي وقّعه الطرفان هو { $value }
crossing-recipient = { $found } ليس من الطرف الآخر؛ يجوز إرسالها إلى { $value }
crossing-kind = النوع { $found } لا يعبر في هذا الاتجاه؛ ويعبر: { $value }
crossing-purpose = الغرض { $found } ليس من أغراض الاتفاق، وهي: { $value }
crossing-crime-area = مجال الجريمة { $found } ليس من مجالات الاتفاق، وهي: { $value }
crossing-category = بيانات الفئة { $found } لا تعبر في هذا الاتجاه؛ ويعبر: { $value }
crossing-personal = فيها بيانات عن أشخاص، ولا يعبر هنا إلا ما يخلو منها
crossing-personal-denied = تقول إنها لا تتضمن بيانات عن أشخاص، و{ $found } منها: فليُذكر ذلك أو تُحذف
crossing-not-of-a-case = رسالة من هذا النوع لا تخص أي قضية: احذف { $found } أو أرسل نوعاً آخر
crossing-handling = تحمل { $found }، والحد الأقصى { $value }
crossing-handling-less = تحمل { $found }، وما استُقيت منه يحمل { $value }: لتوسم بذلك
crossing-classification = المستوى { $found } لا يعبر؛ ويعبر: { $value }
crossing-size = حجمها { $found } بايت، والحد الأقصى { $value }: أرسلها مجزأة
crossing-rate = عبرت { $found } بالفعل، والحد الأقصى { $value }: انتظر
crossing-retention = يُراد الاحتفاظ بها حتى { $found }، وآخر يوم هو { $value }
crossing-onward = يجيز الاتفاق { $found } إحالة ما ورد بموجبه إلى: { $value }
crossing-never-onward = لا يجيز الاتفاق { $found } إحالة أي شيء ورد بموجبه
crossing-unknown-origin = لا يُعرف بموجب أي اتفاق أرسله { $found }: تحقق من ذلك أو اتركه
crossing-permission = ما أرسله { $found } لا يُحال إلا بإذنه: اطلبه
crossing-test-data = القيود المختلقة: { $value }؛ وتقول الرسالة { $found }
crossing-not-said = لا تذكر الرسالة { $found }: ما لا يُعرف لا يعبر
crossing-record = قيود السجل { $found } لا تعبر؛ وتعبر قيود هذه: { $value }
crossing-record-category = تحمل قيداً من السجل { $found }، وبياناته من { $value }: اذكر أيّها، أو احذفه
crossing-record-area = تحمل قيداً من السجل { $found }، وهو يتعلق بـ { $value }: اذكر أيّها، أو احذفه
crossing-level-less = مستواها { $found }، ومستوى ما استُقيت منه { $value }: ارفعه، أو احذف ذلك
crossing-kept-longer = تُحفظ حتى { $found }، وما استُقيت منه حتى { $value } فقط
crossing-test-mixed = تقول الرسالة عن القيود المختلقة { $found }، ويقول ما استُقيت منه { $value }: لا تخلط بينهما
crossing-purpose-changed = ما استُقيت منه أُعطي من أجل { $value } لا من أجل { $found }: اسأل مصدره
crossing-flagged = على ما ورد من { $found } تنبيه لم يرفعه أحد: اطلب مراجعته، أو احذفه
crossing-under-review = ما ورد من { $found } قيد المراجعة لدى من يراقبون الملفات: انتظر، أو احذفه
crossing-not-between = الاتفاق { $value } ليس بين { $found } والمرسِل: اذكر ما ورد بموجبه
crossing-names-none = يجب أن تذكر واحداً على الأقل: { $found }
column-agreement = الاتفاق
ui-catalogue-agreements = الاتفاقات

# The link desk: the line to other nodes.
ui-place-link = الخط
ui-key-compose = كتابة رسالة
ui-key-reply = الرد
ui-key-take-over = تولّي الرسالة
ui-link-title = مكتب الخط
ui-link-lead = حالة الخط إلى كل عقدة أخرى، وما ينتظر، واتفاق السجلين. هذه العقدة هي
ui-link-none = هذه العقدة لا تتحدث عبر أي خط
ui-link-none-means = لا يُرسل من هنا شيء إلى منظمات أخرى ولا يصل شيء. لا عطل في الأمر: لم يُقَم أي خط.
ui-link-none-ask = يقيم الخطَّ مشغّلُ هذه العقدة: بمفاتيح وبدليل كل منظمة.
ui-link-no-links = لا تُعرف أي عقدة أخرى بعد: ليس في الأدلة سوانا.
link-state-up = مفتوح؛ آخر ما ورد في { $heard }.
link-state-quiet = لم يُسمع شيء منذ بدء تشغيل هذه العقدة.
link-state-down = الخط منقطع منذ { $minutes } دقيقة ({ $why }).
link-state-barred = لا يُقال شيء لهذه العقدة: { $why }.
link-word-up = مفتوح
link-word-quiet = ساكن
link-word-down = منقطع
link-word-barred = مغلق
link-why-directory-stale = لم يؤكد أحد دليلها منذ مدة طويلة جداً
link-why-member-for-tests = عضويتها للاختبار وحده
link-why-member-suspended = علّقتها منظمتها
link-why-member-withdrawn = سحبتها منظمتها أو لم تكن عضواً فيها قط
link-waits = { $count ->
    [zero] لا رسالة تنتظر الإرسال؛ التحقق التالي في { $next }.
    [one] رسالة واحدة تنتظر؛ لم يضع شيء؛ المحاولة التالية في { $next }.
    [two] رسالتان تنتظران؛ لم يضع شيء؛ المحاولة التالية في { $next }.
    [few] { $count } رسائل تنتظر؛ لم يضع شيء؛ المحاولة التالية في { $next }.
    [many] { $count } رسالة تنتظر؛ لم يضع شيء؛ المحاولة التالية في { $next }.
   *[other] { $count } رسالة تنتظر؛ لم يضع شيء؛ المحاولة التالية في { $next }.
}
link-waits-held = { $count ->
    [zero] لا رسالة تنتظر الإرسال.
    [one] رسالة واحدة تنتظر خلف أخرى؛ لم يضع شيء.
    [two] رسالتان تنتظران خلف غيرهما؛ لم يضع شيء.
    [few] { $count } رسائل تنتظر خلف غيرها؛ لم يضع شيء.
    [many] { $count } رسالة تنتظر خلف غيرها؛ لم يضع شيء.
   *[other] { $count } رسالة تنتظر خلف غيرها؛ لم يضع شيء.
}
link-call = اتصل بضابط الاتصال لدى { $name } إن لم يكن الأمر يحتمل الانتظار. ما ينتظر هنا يُرسل تلقائياً متى فُتح الخط: لا تُعِد إرساله.
link-no-agreement = لا اتفاق مع هذه العقدة: لا يعبر شيء.
link-books-hold = لا ينقص سجلَّنا شيء ولا يرد فيه شيء مرتين.
link-books-broken = سجلنا نفسه غير متوازن: اطلب فحص العقدة.
link-books-agree = { $open ->
    [zero] السجلان متفقان.
    [one] السجلان متفقان؛ ولم يقل الطرف الآخر كلمته الأخيرة في صف واحد.
    [two] السجلان متفقان؛ ولم يقل الطرف الآخر كلمته الأخيرة في صفين.
    [few] السجلان متفقان؛ ولم يقل الطرف الآخر كلمته الأخيرة في { $open } صفوف.
    [many] السجلان متفقان؛ ولم يقل الطرف الآخر كلمته الأخيرة في { $open } صفاً.
   *[other] السجلان متفقان؛ ولم يقل الطرف الآخر كلمته الأخيرة في { $open } صف.
}
link-books-differ = يختلف السجلان عند { $at }: لينظر الطرفان قبل إرسال أي شيء آخر.
link-row-sent = صادر { $number }
link-row-came = وارد { $number }
link-verdict-same = مطابق
link-verdict-differs = مختلف
link-verdict-open = لم يُحسم بعد
link-verdict-given-up = تُرك؛ ولم يقولوا شيئاً
link-step-waits = ينتظر
link-step-accepted = محفوظ لدى المستلم
link-step-delivered = تولّاه شخص
link-step-read = قُرئ
link-step-answered = أُجيب عنه
link-step-refused = مرفوض
link-step-turned-away = رُدّ دون قراءة
link-step-expired = انتهت مهلته
link-step-behind = خلف رسالة تُركت
link-step-closed = تُرك
link-step-has-receipt = لديه إيصالنا
link-count-posted = سُلّم إلى الخط
link-count-delivered = وصل
link-count-pending = في الطريق
link-count-dead = لم يصل
link-count-taken = قُبل
link-count-refused = رُفض
link-count-unheard = إيصالات لم تُؤكَّد بعد
link-directory-fresh = الدليل محدَّث
link-directory-stale = لم يؤكَّد الدليل مؤخراً
link-directory-refused = لا دليل يُعتدّ به
link-member-in-force = عضو عامل
link-member-test-only = عضو للاختبار وحده
link-member-suspended = عضويته معلّقة
link-member-withdrawn = عضويته مسحوبة
link-signed = وقّع هذا النص
link-unsigned = لم يوقّع هذا النص
link-erased = مُحي مضمونه؛ ويبقى أثر وجوده وإيصالاته.
link-event-sent = وُقّعت وخُتمت وسُلّمت إلى الخط
link-event-came = أعدّها مرسلها وتسلّمناها هنا
link-event-given = إيصالنا: { $step }
link-event-taken = إيصالهم: { $step }
link-says-signed = وقّع ضباطه النص الساري هنا
link-says-suspended = لا يسمح بعبور شيء حتى إشعار آخر
link-says-resumed = يسمح بالعبور من جديد
agreement-in-force = سارٍ
agreement-not-signed = لم يوقّعه الطرفان
agreement-suspended = معلّق
agreement-not-yet = لم يسرِ بعد
agreement-over = لم يعد سارياً
lane-flash = عاجل للغاية
lane-urgent = عاجل
lane-normal = عادي
lane-bulk = بالجملة
line-mark-test-data = اختبار: لا شيء فيها صحيح.
line-mark-read-first = يُقرأ قيد المصدر قبل المضمون.
line-mark-not-in-court = لا تُستخدم أمام المحاكم إلا بإذن المصدر.
line-mark-not-onward = لا تُحال إلى جهة أخرى إلا بإذن المصدر.
link-field = `{ $field }` ناقص أو لا يُقرأ
cli-link-told = سبق إعلام مرسلها
api-shape-message = معرّف UUID بأحرف صغيرة، مثل `019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071`
api-shape-says = `signed` أو `suspended` أو `resumed`
ui-link-queue = ينتظر الإرسال
ui-link-late = ينتظر أطول مما ينبغي
ui-link-needs-answer = ينتظر جوابنا
ui-link-directory = الدليل
ui-link-agreement = الاتفاق
ui-link-agreement-whole = الاتفاق كاملاً
ui-link-agreement-stand = بيان حالة الاتفاق
ui-link-agreement-stand-means = يعلّق كل طرف بنفسه وفوراً. وما وقّعه الطرف الآخر أو علّقه يسجّله هنا من بيده كلمته.
ui-link-stands = الحالة
ui-link-our-side = طرفنا
ui-link-other-side = الطرف الآخر
ui-link-our-kinds = ما يجوز لنا إرساله
ui-link-our-categories = البيانات التي يجوز لنا إرسالها
ui-link-party = أي طرف
ui-link-says = ما يقوله
ui-link-stand-record = تسجيله
ui-link-party-missing = اختر الطرف
ui-link-says-missing = اختر ما يقوله الطرف
ui-link-reason-missing = اكتب سبباً لا يزيد على 500 حرف
ui-link-books = السجلان
ui-link-went = الصادر
ui-link-arrived = الوارد
ui-link-row = الرقم
ui-link-ours = سجلنا
ui-link-theirs = سجلهم
ui-link-receipt = الإيصال
ui-link-verdict = هل يتفقان
ui-link-nothing-yet = لا شيء بعد
ui-link-books-more = المزيد من السجلين
ui-link-dead = ما لم يصل
ui-link-dead-means = إذا أُعيد إرسال الرسالة احتفظت بمعرّفها: فمن لديه نسخة منها يكرر جوابه. وإذا تُركت تُرك معها ما يليها في محادثتها.
ui-link-why = السبب
ui-link-since = سُلّم في
ui-link-resend = إعادة الإرسال
ui-link-close = ترك الرسالة
ui-link-others = أعضاء آخرون في الأدلة
ui-link-others-means = لا يعبر شيء إلى هؤلاء: لا اتفاق معهم.
ui-link-messages = رسائل الخط
ui-link-message = الرسالة
ui-link-conversation = المحادثة
ui-link-conversation-lead = طرفا محادثة واحدة، الأقدم أولاً. وفتح الرسالة إجراء مسجَّل.
ui-link-came = الواردة
ui-link-waiting = تنتظر جواباً
ui-link-sent = الصادرة
ui-link-no-messages = لا رسالة هنا.
ui-link-older = رسائل أقدم
ui-link-from = من
ui-link-to = إلى
ui-link-lane = المسار
ui-link-made = أُعدّت في
ui-link-due = موعد الجواب
ui-link-no-answer-due = لا يُطلب جواب
ui-link-test-tag = اختبار
ui-link-kind = نوع الرسالة
ui-link-classification = درجة السرية
ui-link-areas = مجالات الجريمة
ui-link-categories = البيانات التي تحملها
ui-link-keep-until = يُحفظ حتى
ui-link-keep-until-hint = السنة والشهر واليوم: 2027-06-01. يُمحى المضمون لدى الطرفين بعد هذا اليوم.
ui-link-priority = الأولوية
ui-link-answer-by = الجواب مطلوب قبل
ui-link-evaluation = التقييم
ui-link-evaluation-hint = المصدر A أو B أو C أو X والمعلومة من 1 إلى 4، مثل B2. اتركه فارغاً إن لم يستطع أحد الجزم.
ui-link-on-behalf-of = بالنيابة عن
ui-link-on-behalf-of-hint = المكتب الطالب إن كان غير مكتبك.
ui-link-text = مضمونها
ui-link-subject = الموضوع
ui-link-language = لغة الموضوع والنص
ui-link-handling-hint = ما يجوز للمتلقي فعله بها. إن لم يُختر شيء: للاستخدام الشرطي (H0).
ui-link-h3 = قيد آخر بعبارتك (H3)
ui-link-more = ما يلزم قوله أيضاً
ui-link-indirect = على الطرف الآخر أن يسأل غيره عما يُطلب منه
ui-link-test = هذا اختبار: لا شيء فيه صحيح
ui-link-compose = كتابة رسالة
ui-link-compose-lead = لا يُرسل شيء بعد: تُظهر الصفحة التالية ما سيرونه وما إذا كان الاتفاق يسمح بعبوره.
ui-link-nobody = لا أحد يُكتب إليه: ليس لأي اتفاق لهذه العقدة طرف آخر عضو.
ui-link-preview = ما سيرونه
ui-link-preview-lead = يسمح الاتفاق بعبور هذا. يُوقَّع عند الإرسال ولا يمكن استرجاعه.
ui-link-refused = لن يعبر هذا، ولم يُرسل شيء
ui-link-received-as = يتلقّونها بدرجة
ui-link-send = توقيع وإرسال
ui-link-change = تعديلها
ui-link-reply = الرد
ui-link-take-over = تولّي الرسالة
ui-link-stuck = لم تصل بعد إلى { $to }.
ui-link-place = الرسالة { $number } من مرسلها
ui-link-answers = جواب عن
ui-link-answered-by = أُجيب عنها في
ui-link-files = الملفات
ui-link-bytes = { $bytes } بايت
ui-link-on-its-way = في الطريق: { $parts } جزءًا
ui-link-timeline = ما جرى
api-title-no-line = لا يُتحدث هنا عبر أي خط
api-title-may-not-cross = لا يسمح الاتفاق بعبور هذا
ui-link-to-missing = اختر إلى من تُرسل
ui-link-kind-missing = اختر نوع الرسالة
ui-link-handling-missing = اكتب القيد (H3) بعبارة في سطر واحد
ui-link-classification-missing = اختر درجة السرية
ui-link-priority-missing = اختر الأولوية
ui-link-keep_until-missing = أدخل آخر يوم للحفظ، مثل 2027-06-01
ui-link-subject-missing = أدخل موضوعاً لا يزيد على 200 حرف في سطر واحد
ui-link-text-missing = اكتب المضمون، 64 كيبيبايت على الأكثر
ui-link-language-missing = اختر اللغة
ui-link-evaluation-missing = أدخل تقييماً مثل B2 أو اتركه فارغاً
ui-link-areas-missing = اختر مجالات الجريمة من القائمة
ui-link-categories-missing = اختر فئات البيانات من القائمة
ui-link-purposes-missing = اختر غرضاً واحداً على الأقل
ui-link-conversation-missing = المحادثة ليست من محادثاتنا: ابدأ غيرها
ui-link-in_reply_to-missing = الرسالة التي تجيب عنها لم ترد إلى هنا: ابدأ رسالة أخرى
