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
label-record-kind-situation = tilanne
label-record-kind-event-series = tapahtumasarja
label-record-kind-term = termi
label-record-kind-mandate = toimeksianto
label-record-kind-obligation = velvoite
label-record-kind-agreement = sopimus
label-record-kind-mode-change = toimintatilan vaihto
label-record-kind-direction = yhteinen linjaus
label-record-kind-situation-picture = tilannekuva
label-record-kind-responsibility = vastuu
label-record-kind-statement = lausuma
label-record-kind-stated-count = ilmoitettu lukumäärä

## AuditOutcome. What came of an attempt to change the registry.

label-audit-outcome-done = toteutettu
label-audit-outcome-denied = evätty

## ChangeEffect. What a change means for whoever follows the changes.

label-change-effect-upsert = luotu tai muutettu
label-change-effect-remove = poistettu
label-change-effect-removed-from-scope = ei enää näkyvissä

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
label-source-kind-mission-statement = toiminnan kuvaus
label-source-kind-directive = tehtävänanto
label-source-kind-report = raportti
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

label-body-status-proposed = ei vielä perustettu
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
label-seat-distribution-named = nimetyt tahot

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

## EventKind. The kind of an event. A reconciliation conference is where all actors check in with
## one another.

label-event-kind-network-meeting = verkostotapaaminen
label-event-kind-group-meeting = ryhmän kokous
label-event-kind-ministerial-meeting = kokous ministerin kanssa
label-event-kind-conference = konferenssi
label-event-kind-reconciliation-conference = tilannekatsauskokous
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

## AgendaState. Said of an agenda; the Swedish words agree with «dagordningen».

label-agenda-state-draft = luonnos
label-agenda-state-adopted = vahvistettu
label-agenda-state-amended = muutettu vahvistamisen jälkeen

## TimelineKind. What happened to a network or group, or is going to happen; read beside a date.

label-timeline-kind-founded = perustettiin
label-timeline-kind-dissolved = lakkautettiin
label-timeline-kind-renamed = nimi vaihtui
label-timeline-kind-mode-changed = toimintatila vaihtui
label-timeline-kind-direction-decided = linjauksesta päätettiin
label-timeline-kind-mandate-given = toimeksianto annettiin
label-timeline-kind-seat-taken = paikka täytettiin
label-timeline-kind-seat-left = paikka vapautui
label-timeline-kind-member-joined = jäsen liittyi
label-timeline-kind-member-left = jäsenyys päättyi
label-timeline-kind-event = tapahtuma
label-timeline-kind-obligation-due = velvoitteen määräaika
label-timeline-kind-obligation-met = velvoite täytettiin

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
label-relation-kind-owned-by = omistaja
label-relation-kind-responsible-for = vastuualue
label-relation-kind-precedes = myöhempi tapahtuma
label-relation-kind-comments-on = kommentoitu tapahtuma

## ObligationKind. What somebody has to do. A nomination: somebody is to be named. A duty comes with
## each meeting. A contribution goes into what others put together.

label-obligation-kind-goal = tavoite
label-obligation-kind-report = raportti
label-obligation-kind-nomination = nimeäminen
label-obligation-kind-duty = velvollisuus
label-obligation-kind-task = tehtävä
label-obligation-kind-contribution = panos yhteiseen työhön
label-obligation-kind-invitation = kutsu
label-obligation-kind-activity = toiminta

## ObligationState. Said of an obligation; the Swedish words agree with «åtagandet».

label-obligation-state-open = vielä tekemättä
label-obligation-state-continuous = jatkuva
label-obligation-state-overdue = myöhässä
label-obligation-state-fulfilled = täytetty
label-obligation-state-fulfilled-late = täytetty myöhässä
label-obligation-state-waived = rauennut

## MeetingPhase. When a duty is to be done.

label-meeting-phase-before = ennen kokousta
label-meeting-phase-after = kokouksen jälkeen

## PartyRole. The part that somebody has in a mandate, an obligation, an agreement, a decision, a
## situation picture, a responsibility or a statement. Bound: works by a joint direction. User:
## decides on the basis of a situation picture. Holder: has a responsibility, or may act.

label-party-role-issuer = toimeksiantaja
label-party-role-recipient = toimeksiannon saaja
label-party-role-addressee = vastaanottaja
label-party-role-bearer = toteuttaja
label-party-role-beneficiary = saaja
label-party-role-audience = kohderyhmä
label-party-role-contracting-party = sopimusosapuoli
label-party-role-concerned = taho, jota asia koskee
label-party-role-decider = päättäjä
label-party-role-bound = linjausta noudattava taho
label-party-role-producer = laatija
label-party-role-contributor = tietojen toimittaja
label-party-role-expected-contributor = tietojen odotettu toimittaja
label-party-role-user = tekee päätöksiä sen pohjalta
label-party-role-holder = vastuutaho
label-party-role-joint-holder = yhdessä vastaava taho
label-party-role-relieved = taho, jonka vastuu voi siirtyä toiselle
label-party-role-speaker = lausuman antaja

## PointKind. What sort of thing a record lists. A priority: what comes first when resources are
## short.

label-point-kind-task = tehtävä
label-point-kind-subject = käsiteltävä asia
label-point-kind-priority = ensisijainen kohde
label-point-kind-impact = vaikutus

## SituationKind. The kind of a situation.

label-situation-kind-pandemic = pandemia
label-situation-kind-security = kiristynyt turvallisuustilanne
label-situation-kind-storm = myrsky
label-situation-kind-flood = tulva
label-situation-kind-fire = suurpalo
label-situation-kind-power-outage = sähkökatko
label-situation-kind-cyber-incident = kyberpoikkeama
label-situation-kind-other = muu tilanne

## Sector. A sector of society, on which a situation has an effect.

label-sector-health-care = terveydenhuolto
label-sector-social-services = sosiaalitoimi
label-sector-childcare-and-school = varhaiskasvatus ja koulu
label-sector-rescue-services = pelastustoimi
label-sector-police = poliisi
label-sector-transport = liikenne ja kuljetukset
label-sector-energy = energia
label-sector-water = vesihuolto
label-sector-food = elintarvikehuolto
label-sector-communications = sähköinen viestintä
label-sector-economy = talous
label-sector-public-administration = julkinen hallinto
label-sector-society = koko yhteiskunta

## DirectionState. Said of a joint direction; the Swedish words agree with «inriktningen».

label-direction-state-in-force = voimassa
label-direction-state-superseded = korvattu uudella
label-direction-state-lifted = kumottu
label-direction-state-future = ei vielä voimassa

## ResponsibilityKind. What a responsibility is about.

label-responsibility-kind-geographic-area = maantieteellinen aluevastuu
label-responsibility-kind-government-representative = hallituksen edustaminen
label-responsibility-kind-crisis-coordination = toimijoiden kokoaminen kriiseissä
label-responsibility-kind-rescue-service-takeover = kunnallisen pelastustoimen ottaminen vastuulle
label-responsibility-kind-support = muiden tukeminen
label-responsibility-kind-public-tasks = julkiset tehtävät
label-responsibility-kind-management = johtaminen

## ResponsibilityNature. A responsibility must be met; a competence is what somebody may do.

label-responsibility-nature-responsibility = vastuu
label-responsibility-nature-competence = toimivalta

## Reach. Which area somebody has a responsibility for.

label-reach-own-area = omalla alueella
label-reach-led-area = johtamillaan alueilla

## StatementKind. What sort of statement it is. Priority: what somebody puts first.

label-statement-kind-assessment = arvio
label-statement-kind-claim = väite
label-statement-kind-request = pyyntö
label-statement-kind-priority = painotus
label-statement-kind-call-to-action = kehotus
label-statement-kind-recommendation = suositus
label-statement-kind-intention = aikomus

## Response. What came of a recommendation or request.

label-response-open = ei vielä vastausta
label-response-adopted = noudatettiin
label-response-declined = torjuttiin
label-response-no-response = jäi vaille vastausta

## TermKind. A legal instrument is a statute, or a regulation or directive of the European Union.

label-term-kind-term = termi
label-term-kind-abbreviation = lyhenne
label-term-kind-legal-instrument = säädös

## CountedThing. What a stated number counts.

label-counted-thing-members = jäsenet
label-counted-thing-seats = paikat
label-counted-thing-focus-areas = painopistealueet
label-counted-thing-owners = omistajat
label-counted-thing-organizations = organisaatiot

## CountQualifier. How a source puts a number.

label-count-qualifier-exact = tarkalleen
label-count-qualifier-about = noin
label-count-qualifier-nearly-all = lähes kaikki
label-count-qualifier-all = kaikki

## CountOutcome. How a stated number and what the registry holds compare.

label-count-outcome-agrees = täsmää
label-count-outcome-differs = ei täsmää
label-count-outcome-not-comparable = ei vertailtavissa

## QualityFlag. What whoever relies on a record should know about its data.

label-quality-flag-count-mismatch = ilmoitettu lukumäärä poikkeaa rekisteristä
label-quality-flag-inferred = osittain päätelty
label-quality-flag-blank-in-source = tyhjä kenttä lähteessä
label-quality-flag-not-stated = ei ilmoitettu
label-quality-flag-spelling-corrected = kirjoitusasu korjattu

## MediaKind. A picture or recording in a source.

label-media-kind-image = kuva
label-media-kind-video = video
label-media-kind-sound = äänite

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
