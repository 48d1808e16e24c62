-- Knowledge base of the demo companies: articles in three languages, some of them for staff alone, votes of readers.

insert into public.article_categories (tenant_id, id, parent_id, names, position)
select demo.id(c.tenant), demo.id(c.tenant || ' shelf ' || c.key), case when c.parent is not null then demo.id(c.tenant || ' shelf ' || c.parent) end, c.names::jsonb, c.position
from (values
  ('lotus', 'start', null, '{"en": "Getting started", "hi": "शुरुआत", "ar": "البداية"}', 1),
  ('lotus', 'billing', null, '{"en": "Invoices and payment", "hi": "चालान और भुगतान", "ar": "الفواتير والدفع"}', 2),
  ('lotus', 'site', null, '{"en": "Your website", "hi": "आपकी वेबसाइट", "ar": "موقعك"}', 3),
  ('lotus', 'site-text', 'site', '{"en": "Texts and pictures", "hi": "पाठ और चित्र", "ar": "النصوص والصور"}', 1),
  ('lotus', 'team', null, '{"en": "For the studio", "hi": "स्टूडियो के लिए", "ar": "للاستوديو"}', 4),
  ('summit', 'care', null, '{"en": "Caring for your roof", "hi": "छत की देखभाल", "ar": "العناية بسقفك"}', 1),
  ('summit', 'storm', null, '{"en": "Storms and insurance", "hi": "तूफ़ान और बीमा", "ar": "العواصف والتأمين"}', 2),
  ('summit', 'crew', null, '{"en": "For the crew", "hi": "टीम के लिए", "ar": "لطاقم العمل"}', 3),
  ('loom', 'orders', null, '{"en": "Orders and delivery", "hi": "ऑर्डर और डिलीवरी", "ar": "الطلبات والتوصيل"}', 1),
  ('loom', 'returns', null, '{"en": "Returns", "hi": "वापसी", "ar": "الإرجاع"}', 2),
  ('loom', 'shop', null, '{"en": "For the shop", "hi": "दुकान के लिए", "ar": "للمتجر"}', 3)
) c (tenant, key, parent, names, position);

create temp table demo_articles (tenant text, slug text, shelf text, visibility text, age integer, published boolean);
insert into demo_articles values
  ('lotus', 'sign-in-to-the-portal', 'start', 'public', 160, true),
  ('lotus', 'download-your-invoices', 'billing', 'portal', 150, true),
  ('lotus', 'ways-to-pay', 'billing', 'public', 140, true),
  ('lotus', 'change-a-text-on-your-site', 'site-text', 'portal', 120, true),
  ('lotus', 'pictures-that-load-quickly', 'site-text', 'public', 100, true),
  ('lotus', 'when-the-site-is-slow', 'site', 'portal', 80, true),
  ('lotus', 'answer-a-request-well', 'team', 'internal', 90, true),
  ('lotus', 'launch-checklist', 'team', 'internal', 30, false),
  ('summit', 'clean-your-gutters', 'care', 'public', 150, true),
  ('summit', 'how-long-a-roof-lasts', 'care', 'public', 120, true),
  ('summit', 'after-a-hailstorm', 'storm', 'public', 60, true),
  ('summit', 'your-warranty', 'storm', 'portal', 110, true),
  ('summit', 'fall-protection', 'crew', 'internal', 70, true),
  ('loom', 'track-your-parcel', 'orders', 'public', 140, true),
  ('loom', 'send-something-back', 'returns', 'public', 120, true),
  ('loom', 'an-invoice-with-your-vat-number', 'orders', 'portal', 90, true),
  ('loom', 'care-for-oak', 'returns', 'public', 40, true),
  ('loom', 'replacement-without-asking', 'shop', 'internal', 50, true);

create temp table demo_article_texts (slug text, locale text, title text, summary text, body text);
insert into demo_article_texts values
('sign-in-to-the-portal', 'en', 'Sign in to the portal', 'How you get in, and what to do when the password is lost.',
'Your portal holds everything we do together: projects, invoices and your questions to us.

## The first time

1. Open the invitation we sent you by e-mail.
2. Choose a password of at least ten characters.
3. Confirm your e-mail address.

## When the password is lost

Press **Forgot your password?** on the sign-in page. We send a link that works *once* and for one hour.

> Never send your password to anybody, not even to us. We will not ask for it.

## Who can see what

| You see | Your colleagues see |
|---|---|
| your own requests | those of your company |
| shared projects | the same projects |

Is somebody missing? Write to us and we invite them.'),
('sign-in-to-the-portal', 'hi', 'पोर्टल में साइन इन करें', 'अंदर कैसे जाएँ, और पासवर्ड खो जाए तो क्या करें।',
'आपके पोर्टल में हमारा साथ का सारा काम है: परियोजनाएँ, चालान और आपके सवाल।

## पहली बार

1. हमारा भेजा हुआ ई-मेल निमंत्रण खोलें।
2. कम से कम दस अक्षरों का पासवर्ड चुनें।
3. अपना ई-मेल पता पक्का करें।

## पासवर्ड खो जाए तो

साइन-इन पन्ने पर **पासवर्ड भूल गए?** दबाएँ। हम एक लिंक भेजेंगे जो *एक बार* और एक घंटे तक चलता है।

> अपना पासवर्ड किसी को न भेजें, हमें भी नहीं। हम कभी नहीं माँगेंगे।

## कौन क्या देखता है

| आप देखते हैं | आपके सहकर्मी देखते हैं |
|---|---|
| अपने अनुरोध | आपकी कंपनी के अनुरोध |
| साझा परियोजनाएँ | वही परियोजनाएँ |'),
('sign-in-to-the-portal', 'ar', 'تسجيل الدخول إلى البوابة', 'كيف تدخل، وماذا تفعل إذا ضاعت كلمة المرور.',
'تضم بوابتك كل ما نعمله معاً: المشاريع والفواتير وأسئلتك إلينا.

## المرة الأولى

1. افتح الدعوة التي أرسلناها بالبريد الإلكتروني.
2. اختر كلمة مرور من عشرة أحرف على الأقل.
3. أكّد عنوان بريدك الإلكتروني.

## إذا ضاعت كلمة المرور

اضغط **نسيت كلمة المرور؟** في صفحة الدخول. نرسل رابطاً يعمل *مرة واحدة* ولمدة ساعة.

> لا ترسل كلمة المرور إلى أحد، ولا حتى إلينا. لن نطلبها أبداً.

## من يرى ماذا

| أنت ترى | زملاؤك يرون |
|---|---|
| طلباتك | طلبات شركتك |
| المشاريع المشتركة | المشاريع نفسها |'),
('download-your-invoices', 'en', 'Download your invoices', 'Every invoice as a PDF, one by one or all of a year.',
'Open **Billing** in the portal. Each invoice has a *Download* link.

## All of a year at once

1. Choose the year above the list.
2. Press **Download all**.
3. You get one archive with a PDF for each invoice.

## A wrong address or tax number

Send us the right one through a request. We issue a corrected invoice with the same number and a note; the old one stays for your records.'),
('download-your-invoices', 'hi', 'अपने चालान डाउनलोड करें', 'हर चालान PDF में, एक-एक करके या पूरे साल के।',
'पोर्टल में **बिलिंग** खोलें। हर चालान के साथ *डाउनलोड* लिंक है।

## पूरे साल के एक साथ

1. सूची के ऊपर साल चुनें।
2. **सब डाउनलोड करें** दबाएँ।
3. आपको एक संग्रह मिलेगा जिसमें हर चालान की PDF है।'),
('download-your-invoices', 'ar', 'تنزيل فواتيرك', 'كل فاتورة بصيغة PDF، واحدة واحدة أو كلها لسنة كاملة.',
'افتح **الفوترة** في البوابة. لكل فاتورة رابط *تنزيل*.

## فواتير سنة كاملة دفعة واحدة

1. اختر السنة أعلى القائمة.
2. اضغط **تنزيل الكل**.
3. تحصل على أرشيف فيه ملف PDF لكل فاتورة.'),
('ways-to-pay', 'en', 'Ways to pay', 'UPI, card or bank transfer, and when payment is due.',
'We accept UPI, cards and bank transfer. Payment is due **15 days** after the date of the invoice.

- **UPI**: scan the code on the invoice.
- **Card**: press *Pay* in the portal.
- **Transfer**: name the invoice number, or we cannot tell what you paid.

Late? Write to us *before* the date; we find a way.'),
('ways-to-pay', 'hi', 'भुगतान के तरीक़े', 'UPI, कार्ड या बैंक ट्रांसफ़र, और भुगतान कब करना है।',
'हम UPI, कार्ड और बैंक ट्रांसफ़र लेते हैं। भुगतान चालान की तारीख़ के **15 दिन** बाद तक करना है।

- **UPI**: चालान पर बना कोड स्कैन करें।
- **कार्ड**: पोर्टल में *भुगतान* दबाएँ।
- **ट्रांसफ़र**: चालान संख्या लिखें।'),
('change-a-text-on-your-site', 'en', 'Change a text on your site', 'Small changes you can make yourself in a minute.',
'## Before you begin

You need an editor account. Ask us if you have none.

## Step by step

1. Open your site and add `/edit` to the address.
2. Click the text. A frame appears.
3. Write, then press **Save**.

Your change is online after about one minute. If it is not, reload the page with `Ctrl` + `F5`.

```
https://www.example.com/edit
```

## Undo

Every saved state is kept for 90 days: *History* → choose a day → **Restore**.'),
('change-a-text-on-your-site', 'ar', 'تغيير نص في موقعك', 'تعديلات صغيرة تجريها بنفسك في دقيقة.',
'## قبل أن تبدأ

تحتاج إلى حساب محرر. اطلبه منا إن لم يكن لديك.

## خطوة بخطوة

1. افتح موقعك وأضف `/edit` إلى العنوان.
2. انقر النص فيظهر إطار.
3. اكتب ثم اضغط **حفظ**.

يظهر التغيير بعد دقيقة تقريباً.'),
('pictures-that-load-quickly', 'en', 'Pictures that load quickly', 'Sizes and formats that keep your pages fast on a phone.',
'A page on mobile data should weigh less than **1 MB**. Pictures are most of it.

| Where | Width | Format |
|---|---:|---|
| Top of the page | 1600 px | WebP or JPEG |
| In a text | 900 px | WebP or JPEG |
| Logo | – | SVG |

We make smaller copies for phones by ourselves; just upload the largest you have, up to 10 MB.'),
('when-the-site-is-slow', 'en', 'When the site is slow', 'What to look at first, and what we need to know.',
'1. Try another page. If only one is slow, a picture on it is too large.
2. Try another network. If it is fast there, it is yours.
3. Still slow? Open a request and tell us **the address, the time and where you are**.'),
('answer-a-request-well', 'en', 'Answer a request well', 'How we write to clients.',
'1. Say first what happens next, then why.
2. One question at a time.
3. Link an article instead of explaining twice.

Discounts over 10 % need Meera''s word **before** they are mentioned.'),
('launch-checklist', 'en', 'Launch checklist', 'What must be true before a site goes online.',
'- Redirects of all old addresses
- Forms tested, mail arrives
- Backups on
- Accessibility report read'),
('clean-your-gutters', 'en', 'Clean your gutters', 'Twice a year keeps water out of your walls.',
'Clean them in **late spring** and **late fall**, after the leaves are down.

1. Never from the roof: use a ladder and a helper.
2. Take the leaves out by hand, then rinse towards the downpipe.
3. Look for rust and loose brackets.

Found a loose bracket? Open a request with a photo; we usually come within three days.'),
('clean-your-gutters', 'hi', 'अपनी नालियाँ साफ़ करें', 'साल में दो बार, ताकि दीवारों में पानी न जाए।',
'इन्हें **वसंत के अंत** और **पतझड़ के अंत** में साफ़ करें।

1. छत से कभी नहीं: सीढ़ी और एक सहायक के साथ।
2. पत्ते हाथ से निकालें, फिर पानी से धोएँ।
3. ज़ंग और ढीले ब्रैकेट देखें।'),
('clean-your-gutters', 'ar', 'نظّف مزاريب سقفك', 'مرتان في السنة تمنعان الماء عن جدرانك.',
'نظّفها في **أواخر الربيع** و**أواخر الخريف**.

1. ليس من فوق السقف أبداً: استخدم سلّماً ومساعداً.
2. أخرج الأوراق باليد ثم اشطف.
3. ابحث عن الصدأ والحوامل المرتخية.'),
('how-long-a-roof-lasts', 'en', 'How long a roof lasts', 'What to expect of shingles, metal and tile in Colorado.',
'| Material | Years | What ends it |
|---|---:|---|
| Asphalt shingles | 18–25 | hail, sun |
| Standing-seam metal | 40–60 | loose screws |
| Concrete tile | 50+ | broken tiles |

An inspection every other year finds small things while they are small.'),
('how-long-a-roof-lasts', 'hi', 'छत कितने साल चलती है', 'शिंगल, धातु और टाइल से क्या उम्मीद रखें।',
'| सामग्री | साल | क्या ख़राब करता है |
|---|---:|---|
| डामर शिंगल | 18–25 | ओले, धूप |
| धातु | 40–60 | ढीले पेच |
| टाइल | 50+ | टूटी टाइलें |'),
('how-long-a-roof-lasts', 'ar', 'كم يعيش السقف', 'ما تتوقعه من الألواح والمعدن والقرميد.',
'| المادة | السنوات | ما ينهيها |
|---|---:|---|
| ألواح الأسفلت | 18–25 | البَرَد والشمس |
| المعدن | 40–60 | البراغي المرتخية |
| القرميد | 50+ | القطع المكسورة |'),
('after-a-hailstorm', 'en', 'After a hailstorm', 'What to photograph, and whom to call first.',
'## Within a day

1. Stay off the roof.
2. Photograph dents on gutters, vents and the car.
3. Cover what is open: we come with a tarp the same day.

## Then

Call your insurance and ask for an **adjuster**. We meet them on site, so that nothing is missed.'),
('after-a-hailstorm', 'hi', 'ओलावृष्टि के बाद', 'किसकी तस्वीर लें और पहले किसे फ़ोन करें।',
'1. छत पर न चढ़ें।
2. नालियों और वाहन पर पड़े निशानों की तस्वीर लें।
3. हम उसी दिन तिरपाल लेकर आते हैं।'),
('after-a-hailstorm', 'ar', 'بعد عاصفة بَرَد', 'ما الذي تصوّره، وبمن تتصل أولاً.',
'1. لا تصعد إلى السقف.
2. صوّر الانبعاجات على المزاريب والسيارة.
3. نأتي بغطاء في اليوم نفسه.'),
('your-warranty', 'en', 'Your warranty', 'What is covered, and how to hand it to a buyer.',
'Labour: **10 years**. Material: as the maker says, usually 25.

- Covered: leaks, loose shingles, our mistakes.
- Not covered: hail, falling branches, what others nailed on.

Selling the house? Open a request; the paper with the number is yours within two days.'),
('fall-protection', 'en', 'Fall protection', 'Before anybody goes up.',
'1. Anchor first, then rope, then you.
2. Two people check each other''s harness.
3. Wind above **40 km/h**: nobody goes up.'),
('track-your-parcel', 'en', 'Track your parcel', 'Where it is, and what to do when it does not come.',
'The link to the carrier is in the mail we send when the parcel leaves us.

## Marked as delivered, but not there

1. Ask neighbours and reception.
2. Wait **24 hours**: carriers often mark too early.
3. Open a request. We start a trace and send a replacement at once.'),
('track-your-parcel', 'hi', 'अपने पार्सल को ट्रैक करें', 'वह कहाँ है, और न आए तो क्या करें।',
'पार्सल निकलते ही हम ई-मेल में वाहक का लिंक भेजते हैं।

1. पड़ोसियों से पूछें।
2. **24 घंटे** रुकें।
3. अनुरोध खोलें; हम तुरंत दूसरा भेजते हैं।'),
('track-your-parcel', 'ar', 'تتبّع طردك', 'أين هو، وماذا تفعل إن لم يصل.',
'رابط شركة النقل في الرسالة التي نرسلها عند خروج الطرد.

1. اسأل الجيران.
2. انتظر **24 ساعة**.
3. افتح طلباً؛ نرسل بديلاً فوراً.'),
('send-something-back', 'en', 'Send something back', '30 days, free of charge, in the box it came in.',
'1. Open your order and press **Return**.
2. Print the label. No printer? The shop at the corner scans the code from your phone.
3. The money is back within **5 days** of the parcel''s arrival.

Made to measure? Then we exchange or repair.'),
('send-something-back', 'hi', 'सामान वापस भेजें', '30 दिन, बिना शुल्क, उसी डिब्बे में।',
'1. अपना ऑर्डर खोलें और **वापसी** दबाएँ।
2. लेबल छापें।
3. पार्सल पहुँचने के **5 दिन** में पैसा वापस।'),
('send-something-back', 'ar', 'إرجاع غرض', '30 يوماً، مجاناً، في صندوقه الأصلي.',
'1. افتح طلبك واضغط **إرجاع**.
2. اطبع الملصق.
3. يعود المبلغ خلال **5 أيام** من وصول الطرد.'),
('an-invoice-with-your-vat-number', 'en', 'An invoice with your VAT number', 'Add it before you order, or ask us afterwards.',
'Put the number into *Account* → *Company*. Every later invoice carries it.

Already ordered? Open a request with the order''s number; the corrected invoice comes the same day.'),
('care-for-oak', 'en', 'Care for oak', 'Oil twice a year, and no water standing on it.',
'Wipe with a damp cloth, along the grain. Oil in **spring and fall**: a thin coat, wait ten minutes, rub dry.

Rings of water go away with fine sandpaper (240) and a little oil.'),
('replacement-without-asking', 'en', 'Replacement without asking', 'When you may send a replacement by yourself.',
'Up to **150 €** send it, then tell. Above that ask first, whoever the client is.');

insert into public.articles (tenant_id, id, slug, category_id, visibility, author_id, author_name, review_on, reviewed_at, reviewer_id, reviewer_name, created_at)
select demo.id(d.tenant), demo.id(d.tenant || ' article ' || d.slug), d.slug, demo.id(d.tenant || ' shelf ' || d.shelf), d.visibility,
  m.user_id, m.display_name, demo.day(d.tenant, d.age - 100),
  case when d.age > 70 then now() - make_interval(days => d.age - 60) end,
  case when d.age > 70 then m.user_id end, case when d.age > 70 then m.display_name end, now() - make_interval(days => d.age)
from demo_articles d
join public.memberships m on m.tenant_id = demo.id(d.tenant) and m.email = demo.one_of(d.slug, array['office', 'owner', 'admin']) || '@' || d.tenant || '.test';

-- Each text as it is now, and before that as its first sentence alone.
insert into public.article_versions (tenant_id, id, article_id, locale, number, title, summary, body, note, author_id, author_name, created_at)
select a.tenant_id, demo.id(a.id || t.locale || n), a.id, t.locale, n, t.title, t.summary,
  case n when 1 then split_part(t.body, E'\n\n', 1) else t.body end, case n when 2 then 'Written out' else '' end,
  a.author_id, a.author_name, a.created_at + make_interval(days => n, hours => 3)
from public.articles a join demo_articles d on a.id = demo.id(d.tenant || ' article ' || d.slug)
join demo_article_texts t on t.slug = d.slug
cross join generate_series(1, 2) n;

insert into public.article_texts (tenant_id, id, article_id, locale, number, published_at, created_at)
select a.tenant_id, demo.id(a.id || ' text ' || t.locale), a.id, t.locale, 2, a.created_at + interval '3 days', a.created_at + interval '1 day'
from public.articles a join demo_articles d on a.id = demo.id(d.tenant || ' article ' || d.slug) and d.published
join demo_article_texts t on t.slug = d.slug;

update public.articles a set news_at = (select min(t.published_at) from public.article_texts t where t.tenant_id = a.tenant_id and t.article_id = a.id)
where a.news_at is not null;

-- Most readers were helped; one article of each company leaves many with a question.
insert into public.article_votes (tenant_id, id, article_id, locale, helpful, comment, visitor, created_at, updated_at)
select a.tenant_id, demo.id(a.id || ' vote ' || n), a.id, 'en', x.helpful,
  case when not x.helpful and n % 3 = 0 then demo.one_of(a.slug || n, array['I still don''t know whom to call.', 'A picture of step 2 would help.', 'The button has another name here.']) end,
  md5(a.id::text || n) || md5(n || a.slug), a.created_at + make_interval(days => 5 + n), a.created_at + make_interval(days => 5 + n)
from public.articles a join demo_articles d on a.id = demo.id(d.tenant || ' article ' || d.slug) and d.published
cross join generate_series(1, 12) n
cross join lateral (select demo.pick(a.slug || n, 10) < case when a.slug in ('your-warranty', 'send-something-back', 'when-the-site-is-slow') then 3 else 8 end as helpful) x
where n <= 3 + demo.pick(a.slug, 10);
