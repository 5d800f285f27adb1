### Labels: one for each word of each closed list of the API, as it stands in a table or beside a
### name. Small first letter, as in running text; no full stop.
### The Finnish text is a draft until a native speaker has read it.

## Country. Names of countries, with a capital.

label-country-se = Ruotsi
label-country-fi = Suomi

## Classification. Who may read a record.

label-classification-public = julkinen
label-classification-members = vain jäsenille
label-classification-restricted = rajoitettu pääsy

## RecordKind. What a record is about.

label-record-kind-source = lähde
label-record-kind-area = alue
label-record-kind-organization = organisaatio
label-record-kind-person = henkilö
label-record-kind-topic = aihe
label-record-kind-body = verkosto tai ryhmä
label-record-kind-seat = paikka
label-record-kind-membership = jäsenyys
label-record-kind-event = tapahtuma
label-record-kind-participation = osallistuminen
label-record-kind-relation = suhde

## ChangeKind. What happened to a record.

label-change-kind-upsert = luotu tai muutettu
label-change-kind-remove = poistettu

## Missing. Shown where a value would stand.

label-missing-not-stated = ei ilmoitettu
label-missing-blank-in-source = tyhjä kenttä lähteessä

## TranslationStatus. How good a text in one language is.

label-translation-status-source = alkuperäinen teksti
label-translation-status-reviewed = tarkistettu
label-translation-status-draft = luonnos
label-translation-status-machine = konekäännetty
label-translation-status-outdated = vanhentunut
label-translation-status-missing = puuttuu

## SourceKind. What sort of source a statement was taken from.

label-source-kind-news = uutinen
label-source-kind-web-page = verkkosivu
label-source-kind-document = asiakirja
label-source-kind-statute = säädös
label-source-kind-dataset = tietoaineisto
label-source-kind-generated = keinotekoinen testiaineisto

## AreaKind. A region is here a Finnish region (maakunta, landskap), a county a Swedish one (län).

label-area-kind-country = maa
label-area-kind-county = lääni
label-area-kind-region = maakunta
label-area-kind-municipality = kunta
label-area-kind-wellbeing-services-county = hyvinvointialue
label-area-kind-civil-area = siviilialue
label-area-kind-cooperation-area = kuntien yhteistyöalue

## MunicipalityForm. What a Finnish municipality calls itself.

label-municipality-form-city = kaupunki
label-municipality-form-municipality = kunta

## LanguageStatus. Said of a Finnish municipality.

label-language-status-finnish = yksikielisesti suomenkielinen
label-language-status-bilingual-finnish-majority = kaksikielinen, enemmistön kieli suomi
label-language-status-swedish = yksikielisesti ruotsinkielinen
label-language-status-bilingual-swedish-majority = kaksikielinen, enemmistön kieli ruotsi

## NameKind. The administrative long form is the one in «Esbo stad», «Espoon kaupunki».

label-name-kind-legal = juridinen nimi
label-name-kind-short = lyhyt nimi
label-name-kind-administrative = hallinnollinen pitkä muoto
label-name-kind-abbreviation = lyhenne
label-name-kind-alternative = vaihtoehtoinen nimi

## NameStatus. How a name stands in its language. An exonym is a name used abroad.

label-name-status-official = virallinen nimi
label-name-status-established = vakiintunut nimi
label-name-status-exonym = eksonyymi
label-name-status-descriptive = kuvaileva nimitys

## IdentifierScheme. What a code or number is. The statistical office that gives it out stands in
## brackets.

label-identifier-scheme-iso3166-1 = ISO 3166-1 -maakoodi
label-identifier-scheme-iso3166-2 = ISO 3166-2 -aluekoodi
label-identifier-scheme-scb-lan = läänin koodi (SCB)
label-identifier-scheme-scb-kommun = kuntakoodi (SCB)
label-identifier-scheme-tk-kunta = kuntakoodi (Tilastokeskus)
label-identifier-scheme-tk-maakunta = maakuntakoodi (Tilastokeskus)
label-identifier-scheme-tk-hyvinvointialue = hyvinvointialueen koodi (Tilastokeskus)
label-identifier-scheme-se-orgnr = ruotsalainen organisaationumero
label-identifier-scheme-fi-y-tunnus = suomalainen Y-tunnus

## OrganizationKind. A region is here a Swedish region (self-government), such as Region Skåne.

label-organization-kind-municipality = kunta
label-organization-kind-region = alue (Ruotsi)
label-organization-kind-county-board = lääninhallitus
label-organization-kind-wellbeing-services-county = hyvinvointialue
label-organization-kind-government = maan hallitus
label-organization-kind-ministry = ministeriö
label-organization-kind-agency = valtion virasto
label-organization-kind-association = yhdistys tai liitto
label-organization-kind-police = poliisiviranomainen
label-organization-kind-rescue-service = pelastuslaitos
label-organization-kind-university = yliopisto
label-organization-kind-military = sotilasorganisaatio
label-organization-kind-company = yritys
label-organization-kind-joint-authority = viranomaisten yhtymä
label-organization-kind-party = poliittinen puolue
label-organization-kind-civil-society = kansalaisjärjestö
label-organization-kind-other = muu organisaatio

## ContactRole. What a contact point is for.

label-contact-role-general = yleiset tiedustelut
label-contact-role-expert = asiantuntija
label-contact-role-press-desk = mediapäivystys
label-contact-role-information-officer = viestintävastaava

## ContactChannel. How a contact point is reached.

label-contact-channel-phone = puhelin
label-contact-channel-email = sähköposti
label-contact-channel-web-form = verkkolomake
label-contact-channel-person = henkilökohtaisesti

## Protection. Whether a person's identity is protected by law.

label-protection-none = ei suojausta
label-protection-marked = salassapitomerkintä
label-protection-protected = turvakielto

## LawfulBasis. Articles of the GDPR; the wording is that of the regulation in the language.

label-lawful-basis-public-task = yleistä etua koskeva tehtävä (6 artiklan 1 kohdan e alakohta)
label-lawful-basis-legitimate-interest = oikeutettu etu (6 artiklan 1 kohdan f alakohta)
label-lawful-basis-made-public = rekisteröidyn nimenomaisesti julkiseksi saattama (9 artiklan 2 kohdan e alakohta)

## Processing. Whether data about a person may be used; articles of the GDPR.

label-processing-normal = tavanomainen käsittely
label-processing-restricted = rajoitettu käsittely (18 artikla)

## RoleTag. What a person answers for in a post.

label-role-tag-safety-chief = turvallisuuspäällikkö
label-role-tag-responsible-for-safety = turvallisuudesta ja varautumisesta vastaava
label-role-tag-press-chief = lehdistöpäällikkö
label-role-tag-minister = ministeri
label-role-tag-county-governor = maaherra
label-role-tag-officer = virkamies tai asiantuntija

## BodyKind. The kind of a network or group.

label-body-kind-network = verkosto
label-body-kind-expert-network = asiantuntijaverkosto
label-body-kind-cooperation = yhteistyöorganisaatio
label-body-kind-steering-group = ohjausryhmä
label-body-kind-programme-group = ohjelmaryhmä
label-body-kind-programme-committee = ohjelmavalmistelukunta
label-body-kind-coordination-office = koordinointitoimisto
label-body-kind-board = hallitus
label-body-kind-collegium = kollegio

## BodyStatus. Said of networks and groups alike; the Swedish words fit both «nätverket» and
## «gruppen».

label-body-status-proposed = ehdotettu
label-body-status-established = perustettu
label-body-status-active = toiminnassa
label-body-status-paused = tauolla
label-body-status-dissolved = lakkautettu

## BodyList. Lists of a network or group.

label-body-list-seats = paikat
label-body-list-members = jäsenet
label-body-list-dialogue-partners = vuoropuhelukumppanit
label-body-list-purposes = tarkoitukset
label-body-list-focus-areas = painopistealueet

## Level. A level of society.

label-level-local = paikallinen taso
label-level-regional = alueellinen taso
label-level-national = valtakunnallinen taso

## MembershipPolicy. How members come into a network or group.

label-membership-policy-open = avoin jäsenyys
label-membership-policy-by-area = alueeseen perustuva jäsenyys
label-membership-policy-by-appointment = jäsenet nimetään
label-membership-policy-by-agreement = sopimukseen perustuva jäsenyys

## OperatingMode. Activated is the mode in which a cooperation works during a societal disruption.

label-operating-mode-normal = normaalitila
label-operating-mode-activated = aktivoitu tila

## CalendarUnit. A stretch of the calendar.

label-calendar-unit-week = viikko
label-calendar-unit-month = kuukausi
label-calendar-unit-year = vuosi

## SeatDistribution. How seats are given out. «Each» is a party, a group, an area or an
## organisation: see SeatUnit.

label-seat-distribution-one-per = yksi paikka kullekin
label-seat-distribution-free = vapaasti nimeäjän harkinnan mukaan
label-seat-distribution-named = nimetyille

## SeatUnit. What there is one seat for.

label-seat-unit-party = puolue
label-seat-unit-body = verkosto tai ryhmä
label-seat-unit-area = alue
label-seat-unit-organization = organisaatio

## SeatRole. A role in a network or group.

label-seat-role-chair = puheenjohtaja
label-seat-role-vice-chair = varapuheenjohtaja
label-seat-role-ordinary = varsinainen jäsen
label-seat-role-substitute = varajäsen
label-seat-role-secretary = sihteeri

## HolderStatus. Who sits on a seat. Vacant: somebody sat on it before. Held: by a named person.

label-holder-status-not-yet-named = ei vielä nimetty
label-holder-status-vacant = avoinna
label-holder-status-person-not-shown = henkilöä ei näytetä
label-holder-status-held = täytetty

## SelectionMethod. How somebody came to a seat.

label-selection-method-elected = valittu
label-selection-method-appointed = nimitetty
label-selection-method-nominated = ehdolle asetettu
label-selection-method-ex-officio = virka-aseman perusteella

## EndReason. Why somebody left a seat, or why a membership ended.

label-end-reason-term-ended = toimikausi päättyi
label-end-reason-resigned = erosi
label-end-reason-replaced = tilalle tuli toinen
label-end-reason-dissolved = lakkautettiin

## MembershipState. Pending: the invitation is accepted, but nobody has been admitted yet.

label-membership-state-invited = kutsuttu
label-membership-state-pending = odottaa hyväksymistä
label-membership-state-active = jäsen
label-membership-state-declined = kieltäytynyt
label-membership-state-expired = kutsu vanhentunut
label-membership-state-ended = päättynyt

## Phase. Said of a period.

label-phase-future = tuleva
label-phase-current = nykyinen
label-phase-past = päättynyt

## EventKind. The kind of an event. A reconciliation conference is where actors compare their
## pictures of the situation.

label-event-kind-network-meeting = verkoston kokous
label-event-kind-group-meeting = ryhmän kokous
label-event-kind-ministerial-meeting = kokous ministerin kanssa
label-event-kind-conference = konferenssi
label-event-kind-reconciliation-conference = tilannekuvan yhteensovittamiskokous
label-event-kind-information-day = tiedotuspäivä
label-event-kind-seminar = seminaari
label-event-kind-workshop = työpaja
label-event-kind-course = kurssi
label-event-kind-exercise = harjoitus
label-event-kind-other = muu tapahtuma

## EventStatus. Said of an event; the Swedish words agree with «evenemanget» and «mötet».

label-event-status-draft = luonnos
label-event-status-tentative = alustava
label-event-status-confirmed = vahvistettu
label-event-status-held = pidetty
label-event-status-postponed = lykätty
label-event-status-cancelled = peruttu

## ParticipationRole. The part that somebody has in an event.

label-participation-role-convener = koollekutsuja
label-participation-role-host = isäntä
label-participation-role-co-host = toinen isäntä
label-participation-role-chair = puheenjohtaja
label-participation-role-presenter = alustaja
label-participation-role-participant = osallistuja
label-participation-role-guest = kutsuvieras
label-participation-role-observer = tarkkailija

## RelationKind. How a first record stands to a second. Read before a colon and the name of the
## second, which is never inflected; so these labels say what the second is: «perustaja: …».

label-relation-kind-founded-by = perustaja
label-relation-kind-hosted-by = isäntäorganisaatio
label-relation-kind-coordinated-by = koordinoija
label-relation-kind-dialogue-partner = vuoropuhelukumppani
label-relation-kind-successor-of = edeltäjä
label-relation-kind-merged-into = taho, johon yhdistynyt
label-relation-kind-drafts-agenda-for = taho, jonka esityslistan valmistelee
label-relation-kind-steers = ohjattava taho
label-relation-kind-supports = tuettava taho
label-relation-kind-involved-in = taho, jonka asioihin osallistunut
label-relation-kind-owns = omistus
label-relation-kind-responsible-for = vastuualue
label-relation-kind-precedes = myöhempi tapahtuma
label-relation-kind-comments-on = kommentoitu tapahtuma

## Certainty. How sure an answer is. Last known: it was so when last attested.

label-certainty-certain = varma tieto
label-certainty-last-known = viimeisin tunnettu tieto
label-certainty-possible = mahdollinen tieto

## DatePrecision. How exact a date is.

label-date-precision-day = päivä
label-date-precision-month = kuukausi
label-date-precision-season = vuodenaika
label-date-precision-year = vuosi
label-date-precision-unknown = ei tiedossa
