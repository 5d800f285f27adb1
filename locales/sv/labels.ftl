### Labels: one for each word of each closed list of the API, as it stands in a table or beside a
### name. Small first letter, as in running text; no full stop.
### One Swedish text serves both countries.
### The Swedish text is a draft until a native speaker has read it.

## Country. Names of countries, with a capital.

label-country-se = Sverige
label-country-fi = Finland

## Classification. Who may read a record.

label-classification-public = offentlig
label-classification-members = endast för medlemmar
label-classification-restricted = begränsad åtkomst

## RecordKind. What a record is about.

label-record-kind-source = källa
label-record-kind-area = område
label-record-kind-organization = organisation
label-record-kind-person = person
label-record-kind-topic = ämne
label-record-kind-body = nätverk eller grupp
label-record-kind-seat = plats
label-record-kind-membership = medlemskap
label-record-kind-event = evenemang
label-record-kind-participation = deltagande
label-record-kind-relation = relation
label-record-kind-situation = situation
label-record-kind-event-series = evenemangsserie
label-record-kind-term = term
label-record-kind-mandate = uppdrag
label-record-kind-obligation = åtagande
label-record-kind-agreement = överenskommelse
label-record-kind-mode-change = byte av läge
label-record-kind-direction = gemensam inriktning
label-record-kind-situation-picture = lägesbild
label-record-kind-responsibility = ansvar
label-record-kind-statement = uttalande
label-record-kind-stated-count = angivet antal

## AuditOutcome. What came of an attempt to change the registry.

label-audit-outcome-done = utförd
label-audit-outcome-denied = nekad

## ChangeEffect. What a change means for whoever follows the changes.

label-change-effect-upsert = skapad eller ändrad
label-change-effect-remove = borttagen
label-change-effect-removed-from-scope = inte längre synlig

## ChangeKind. What happened to a record.

label-change-kind-upsert = skapades eller ändrades
label-change-kind-remove = togs bort

## Missing. Shown where a value would stand.

label-missing-not-stated = anges inte
label-missing-blank-in-source = tomt fält i källan

## TranslationStatus. How good a text in one language is.

label-translation-status-source = originaltext
label-translation-status-reviewed = granskad
label-translation-status-draft = utkast
label-translation-status-machine = maskinöversatt
label-translation-status-outdated = inaktuell
label-translation-status-missing = saknas

## SourceKind. What sort of source a statement was taken from.

label-source-kind-news = nyhet
label-source-kind-web-page = webbsida
label-source-kind-document = dokument
label-source-kind-mission-statement = verksamhetsbeskrivning
label-source-kind-directive = direktiv
label-source-kind-report = rapport
label-source-kind-statute = författning
label-source-kind-dataset = datamängd
label-source-kind-generated = genererade testdata

## AreaKind. A region is here a Finnish region (maakunta, landskap), a county a Swedish one (län).

label-area-kind-country = land
label-area-kind-county = län
label-area-kind-region = landskap
label-area-kind-municipality = kommun
label-area-kind-wellbeing-services-county = välfärdsområde
label-area-kind-civil-area = civilområde
label-area-kind-cooperation-area = kommunalt samarbetsområde

## MunicipalityForm. What a Finnish municipality calls itself.

label-municipality-form-city = stad
label-municipality-form-municipality = kommun

## LanguageStatus. Said of a Finnish municipality.

label-language-status-finnish = enspråkigt finsk
label-language-status-bilingual-finnish-majority = tvåspråkig med finsk majoritet
label-language-status-swedish = enspråkigt svensk
label-language-status-bilingual-swedish-majority = tvåspråkig med svensk majoritet

## NameKind. The administrative long form is the one in «Esbo stad», «Espoon kaupunki».

label-name-kind-legal = juridiskt namn
label-name-kind-short = kort namn
label-name-kind-administrative = administrativ långform
label-name-kind-abbreviation = förkortning
label-name-kind-alternative = alternativt namn

## NameStatus. How a name stands in its language. An exonym is a name used abroad.

label-name-status-official = officiellt namn
label-name-status-established = etablerat namn
label-name-status-exonym = exonym
label-name-status-descriptive = beskrivande benämning

## IdentifierScheme. What a code or number is. The statistical office that gives it out stands in
## brackets.

label-identifier-scheme-iso3166-1 = landskod enligt ISO 3166-1
label-identifier-scheme-iso3166-2 = läns- eller landskapskod enligt ISO 3166-2
label-identifier-scheme-scb-lan = länskod (SCB)
label-identifier-scheme-scb-kommun = kommunkod (SCB)
label-identifier-scheme-tk-kunta = kommunkod (Statistikcentralen)
label-identifier-scheme-tk-maakunta = landskapskod (Statistikcentralen)
label-identifier-scheme-tk-hyvinvointialue = välfärdsområdeskod (Statistikcentralen)
label-identifier-scheme-se-orgnr = svenskt organisationsnummer
label-identifier-scheme-fi-y-tunnus = finländskt FO-nummer

## OrganizationKind. A region is here a Swedish region (self-government), such as Region Skåne.

label-organization-kind-municipality = kommun
label-organization-kind-region = region
label-organization-kind-county-board = länsstyrelse
label-organization-kind-wellbeing-services-county = välfärdsområde
label-organization-kind-government = regering
label-organization-kind-ministry = departement eller ministerium
label-organization-kind-agency = statlig myndighet
label-organization-kind-association = förening eller förbund
label-organization-kind-police = polismyndighet
label-organization-kind-rescue-service = räddningstjänst
label-organization-kind-university = universitet
label-organization-kind-military = militär organisation
label-organization-kind-company = företag
label-organization-kind-joint-authority = sammanslutning av myndigheter
label-organization-kind-party = politiskt parti
label-organization-kind-civil-society = civilsamhällesorganisation
label-organization-kind-other = annan organisation

## ContactRole. What a contact point is for.

label-contact-role-general = allmänna frågor
label-contact-role-expert = sakkunnig
label-contact-role-press-desk = pressjour
label-contact-role-information-officer = informationsansvarig

## ContactChannel. How a contact point is reached.

label-contact-channel-phone = telefon
label-contact-channel-email = e-post
label-contact-channel-web-form = webbformulär
label-contact-channel-person = personligen

## Protection. Whether a person's identity is protected by law.

label-protection-none = inget skydd
label-protection-marked = sekretessmarkering
label-protection-protected = skyddad folkbokföring

## LawfulBasis. Articles of the GDPR; the wording is that of the regulation in the language.

label-lawful-basis-public-task = uppgift av allmänt intresse (artikel 6.1 e)
label-lawful-basis-legitimate-interest = berättigat intresse (artikel 6.1 f)
label-lawful-basis-made-public = har på ett tydligt sätt offentliggjorts av den registrerade (artikel 9.2 e)

## Processing. Whether data about a person may be used; articles of the GDPR.

label-processing-normal = vanlig behandling
label-processing-restricted = begränsad behandling (artikel 18)

## RoleTag. What a person answers for in a post.

label-role-tag-safety-chief = säkerhetschef
label-role-tag-responsible-for-safety = ansvarig för trygghet, säkerhet och beredskap
label-role-tag-press-chief = presschef
label-role-tag-minister = minister
label-role-tag-county-governor = landshövding
label-role-tag-officer = handläggare eller sakkunnig

## BodyKind. The kind of a network or group.

label-body-kind-network = nätverk
label-body-kind-expert-network = sakkunnignätverk
label-body-kind-cooperation = samverkansorganisation
label-body-kind-steering-group = styrgrupp
label-body-kind-programme-group = programgrupp
label-body-kind-programme-committee = programberedning
label-body-kind-coordination-office = samordningskansli
label-body-kind-board = styrelse
label-body-kind-collegium = kollegium

## BodyStatus. Said of networks and groups alike; the Swedish words fit both «nätverket» and
## «gruppen».

label-body-status-proposed = har ännu inte inrättats
label-body-status-established = har inrättats
label-body-status-active = i verksamhet
label-body-status-paused = vilande
label-body-status-dissolved = upplöst

## BodyList. Lists of a network or group.

label-body-list-seats = platser
label-body-list-members = medlemmar
label-body-list-dialogue-partners = dialogpartner
label-body-list-purposes = syften
label-body-list-focus-areas = fokusområden

## Level. A level of society.

label-level-local = lokal nivå
label-level-regional = regional nivå
label-level-national = nationell nivå

## MembershipPolicy. How members come into a network or group.

label-membership-policy-open = öppet medlemskap
label-membership-policy-by-area = medlemskap utifrån område
label-membership-policy-by-appointment = medlemmarna utses
label-membership-policy-by-agreement = medlemskap enligt överenskommelse

## OperatingMode. Activated is the mode in which a cooperation works during a societal disruption.

label-operating-mode-normal = normalläge
label-operating-mode-activated = aktiverat läge

## CalendarUnit. A stretch of the calendar.

label-calendar-unit-week = vecka
label-calendar-unit-month = månad
label-calendar-unit-year = år

## SeatDistribution. How seats are given out. «Each» is a party, a group, an area or an
## organisation: see SeatUnit.

label-seat-distribution-one-per = en plats för var och en
label-seat-distribution-free = fritt av den som utser
label-seat-distribution-named = namngivna parter

## SeatUnit. What there is one seat for.

label-seat-unit-party = parti
label-seat-unit-body = nätverk eller grupp
label-seat-unit-area = område
label-seat-unit-organization = organisation

## SeatRole. A role in a network or group.

label-seat-role-chair = ordförande
label-seat-role-vice-chair = vice ordförande
label-seat-role-ordinary = ordinarie ledamot
label-seat-role-substitute = ersättare
label-seat-role-secretary = sekreterare

## HolderStatus. Who sits on a seat. Vacant: somebody sat on it before. Held: by a named person.

label-holder-status-not-yet-named = ännu inte utsedd
label-holder-status-vacant = vakant
label-holder-status-person-not-shown = personen visas inte
label-holder-status-held = tillsatt

## SelectionMethod. How somebody came to a seat.

label-selection-method-elected = vald
label-selection-method-appointed = utsedd
label-selection-method-nominated = nominerad
label-selection-method-ex-officio = i kraft av sin befattning

## EndReason. Why somebody left a seat, or why a membership ended.

label-end-reason-term-ended = mandatperioden löpte ut
label-end-reason-resigned = avgick eller gick ur
label-end-reason-replaced = ersattes
label-end-reason-dissolved = upplöstes

## MembershipState. Pending: the invitation is accepted, but nobody has been admitted yet.

label-membership-state-invited = inbjuden
label-membership-state-pending = väntar på antagning
label-membership-state-active = medlem
label-membership-state-declined = har tackat nej
label-membership-state-expired = inbjudan har gått ut
label-membership-state-ended = har upphört

## Phase. Said of a period.

label-phase-future = kommande
label-phase-current = pågående
label-phase-past = tidigare

## EventKind. The kind of an event. A reconciliation conference is where all actors check in with
## one another.

label-event-kind-network-meeting = nätverksträff
label-event-kind-group-meeting = gruppmöte
label-event-kind-ministerial-meeting = möte med minister
label-event-kind-conference = konferens
label-event-kind-reconciliation-conference = avstämningskonferens
label-event-kind-information-day = informationsdag
label-event-kind-seminar = seminarium
label-event-kind-workshop = workshop
label-event-kind-course = kurs
label-event-kind-exercise = övning
label-event-kind-other = annat evenemang

## EventStatus. Said of an event; the Swedish words agree with «evenemanget» and «mötet».

label-event-status-draft = utkast
label-event-status-tentative = preliminärt
label-event-status-confirmed = bekräftat
label-event-status-held = genomfört
label-event-status-postponed = uppskjutet
label-event-status-cancelled = inställt

## ParticipationRole. The part that somebody has in an event.

label-participation-role-convener = sammankallande
label-participation-role-host = värd
label-participation-role-co-host = medvärd
label-participation-role-chair = ordförande
label-participation-role-presenter = föredragande
label-participation-role-participant = deltagare
label-participation-role-guest = gäst
label-participation-role-observer = observatör

## AgendaState. Said of an agenda; the Swedish words agree with «dagordningen».

label-agenda-state-draft = utkast
label-agenda-state-adopted = fastställd
label-agenda-state-amended = ändrad efter fastställandet

## TimelineKind. What happened to a network or group, or is going to happen; read beside a date.

label-timeline-kind-founded = grundades
label-timeline-kind-dissolved = upplöstes
label-timeline-kind-renamed = bytte namn
label-timeline-kind-mode-changed = bytte läge
label-timeline-kind-direction-decided = inriktning beslutades
label-timeline-kind-mandate-given = uppdrag gavs
label-timeline-kind-seat-taken = plats tillsattes
label-timeline-kind-seat-left = plats lämnades
label-timeline-kind-member-joined = medlem tillkom
label-timeline-kind-member-left = medlemskap upphörde
label-timeline-kind-event = evenemang
label-timeline-kind-obligation-due = tidsfrist för åtagande
label-timeline-kind-obligation-met = åtagande fullgjordes

## RelationKind. How a first record stands to a second. Read before a colon and the name of the
## second: «tar fram dagordningen för: …».

label-relation-kind-founded-by = grundades av
label-relation-kind-hosted-by = verkar i anslutning till
label-relation-kind-coordinated-by = samordnas av
label-relation-kind-dialogue-partner = för dialog med
label-relation-kind-successor-of = efterträdde
label-relation-kind-merged-into = gick upp i
label-relation-kind-drafts-agenda-for = tar fram dagordningen för
label-relation-kind-steers = styr
label-relation-kind-supports = stöder
label-relation-kind-involved-in = medverkade i frågor som rör
label-relation-kind-owns = äger helt eller delvis
label-relation-kind-owned-by = ägs helt eller delvis av
label-relation-kind-responsible-for = ansvarar för
label-relation-kind-precedes = ägde rum före
label-relation-kind-comments-on = kommenterar

## ObligationKind. What somebody has to do. A nomination: somebody is to be named. A duty comes with
## each meeting. A contribution goes into what others put together.

label-obligation-kind-goal = mål
label-obligation-kind-report = rapport
label-obligation-kind-nomination = nominering
label-obligation-kind-duty = skyldighet
label-obligation-kind-task = uppgift
label-obligation-kind-contribution = bidrag till gemensamt arbete
label-obligation-kind-invitation = inbjudan
label-obligation-kind-activity = aktivitet

## ObligationState. Said of an obligation; the Swedish words agree with «åtagandet».

label-obligation-state-open = återstår att göra
label-obligation-state-continuous = löpande
label-obligation-state-overdue = försenat
label-obligation-state-fulfilled = fullgjort
label-obligation-state-fulfilled-late = fullgjort för sent
label-obligation-state-waived = avskrivet

## MeetingPhase. When a duty is to be done.

label-meeting-phase-before = före mötet
label-meeting-phase-after = efter mötet

## PartyRole. The part that somebody has in a mandate, an obligation, an agreement, a decision, a
## situation picture, a responsibility or a statement. Bound: works by a joint direction. User:
## decides on the basis of a situation picture. Holder: has a responsibility, or may act.

label-party-role-issuer = uppdragsgivare
label-party-role-recipient = uppdragstagare
label-party-role-addressee = adressat
label-party-role-bearer = utförare
label-party-role-beneficiary = mottagare
label-party-role-audience = målgrupp
label-party-role-contracting-party = part i överenskommelsen
label-party-role-concerned = berörd
label-party-role-decider = beslutsfattare
label-party-role-bound = arbetar enligt inriktningen
label-party-role-producer = sammanställare
label-party-role-contributor = bidragande
label-party-role-expected-contributor = förväntas bidra
label-party-role-user = beslutar utifrån den
label-party-role-holder = ansvarig
label-party-role-joint-holder = medansvarig
label-party-role-relieved = den vars ansvar kan tas över
label-party-role-speaker = den som uttalar sig

## PointKind. What sort of thing a record lists. A priority: what comes first when resources are
## short.

label-point-kind-task = uppgift
label-point-kind-subject = fråga att ta upp
label-point-kind-priority = prioritering
label-point-kind-impact = konsekvens

## SituationKind. The kind of a situation.

label-situation-kind-pandemic = pandemi
label-situation-kind-security = förhöjt säkerhetsläge
label-situation-kind-storm = storm
label-situation-kind-flood = översvämning
label-situation-kind-fire = storbrand
label-situation-kind-power-outage = elavbrott
label-situation-kind-cyber-incident = cyberincident
label-situation-kind-other = annan situation

## Sector. A sector of society, on which a situation has an effect.

label-sector-health-care = hälso- och sjukvård
label-sector-social-services = socialtjänst
label-sector-childcare-and-school = barnomsorg och skola
label-sector-rescue-services = räddningstjänst
label-sector-police = polis
label-sector-transport = transporter
label-sector-energy = energi
label-sector-water = vattenförsörjning
label-sector-food = livsmedelsförsörjning
label-sector-communications = elektronisk kommunikation
label-sector-economy = ekonomi
label-sector-public-administration = offentlig förvaltning
label-sector-society = hela samhället

## DirectionState. Said of a joint direction; the Swedish words agree with «inriktningen».

label-direction-state-in-force = gäller
label-direction-state-superseded = ersatt av en ny
label-direction-state-lifted = upphävd
label-direction-state-future = gäller inte ännu

## ResponsibilityKind. What a responsibility is about.

label-responsibility-kind-geographic-area = geografiskt områdesansvar
label-responsibility-kind-government-representative = att företräda regeringen
label-responsibility-kind-crisis-coordination = samlande roll vid kriser
label-responsibility-kind-rescue-service-takeover = övertagande av kommunal räddningstjänst
label-responsibility-kind-support = stöd till andra
label-responsibility-kind-public-tasks = offentliga uppgifter
label-responsibility-kind-management = ledning och styrning

## ResponsibilityNature. A responsibility must be met; a competence is what somebody may do.

label-responsibility-nature-responsibility = ansvar
label-responsibility-nature-competence = befogenhet

## Reach. Which area somebody has a responsibility for.

label-reach-own-area = för det egna området
label-reach-led-area = för de områden som den leder

## StatementKind. What sort of statement it is. Priority: what somebody puts first.

label-statement-kind-assessment = bedömning
label-statement-kind-claim = påstående
label-statement-kind-request = begäran
label-statement-kind-priority = prioritering
label-statement-kind-call-to-action = uppmaning
label-statement-kind-recommendation = rekommendation
label-statement-kind-intention = avsikt

## Response. What came of a recommendation or request.

label-response-open = inget svar ännu
label-response-adopted = följdes
label-response-declined = avböjdes
label-response-no-response = besvarades aldrig

## TermKind. A legal instrument is a statute, or a regulation or directive of the European Union.

label-term-kind-term = term
label-term-kind-abbreviation = förkortning
label-term-kind-legal-instrument = rättsakt

## CountedThing. What a stated number counts.

label-counted-thing-members = medlemmar
label-counted-thing-seats = platser
label-counted-thing-focus-areas = fokusområden
label-counted-thing-owners = ägare
label-counted-thing-organizations = organisationer

## CountQualifier. How a source puts a number.

label-count-qualifier-exact = exakt
label-count-qualifier-about = ungefär
label-count-qualifier-nearly-all = nästan alla
label-count-qualifier-all = alla

## CountOutcome. How a stated number and what the registry holds compare.

label-count-outcome-agrees = stämmer
label-count-outcome-differs = stämmer inte
label-count-outcome-not-comparable = kan inte jämföras

## QualityFlag. What whoever relies on a record should know about its data.

label-quality-flag-count-mismatch = angivet antal avviker från registret
label-quality-flag-inferred = delvis en slutsats
label-quality-flag-blank-in-source = tomt fält i källan
label-quality-flag-not-stated = anges inte
label-quality-flag-spelling-corrected = rättad stavning

## MediaKind. A picture or recording in a source.

label-media-kind-image = bild
label-media-kind-video = film
label-media-kind-sound = ljudupptagning

## Certainty. How sure an answer is. Last known: it was so when last attested.

label-certainty-certain = säker uppgift
label-certainty-last-known = senast kända uppgift
label-certainty-possible = möjlig uppgift

## DatePrecision. How exact a date is.

label-date-precision-day = dag
label-date-precision-month = månad
label-date-precision-season = årstid
label-date-precision-year = år
label-date-precision-unknown = okänt
