### Labels: one for each word of each closed list of the API, as it stands in a table or beside a
### name. Small first letter, as in running text; no full stop.

## Country. Names of countries, with a capital.

label-country-se = Sweden
label-country-fi = Finland

## Classification. Who may read a record.

label-classification-public = public
label-classification-members = members only
label-classification-restricted = restricted access

## RecordKind. What a record is about.

label-record-kind-source = source
label-record-kind-area = area
label-record-kind-organization = organisation
label-record-kind-person = person
label-record-kind-topic = topic
label-record-kind-body = network or group
label-record-kind-seat = seat
label-record-kind-membership = membership
label-record-kind-event = event
label-record-kind-participation = participation
label-record-kind-relation = relation
label-record-kind-situation = situation
label-record-kind-event-series = event series
label-record-kind-term = term
label-record-kind-mandate = mandate
label-record-kind-obligation = obligation
label-record-kind-agreement = agreement
label-record-kind-mode-change = change of mode
label-record-kind-direction = joint direction
label-record-kind-situation-picture = situation picture
label-record-kind-responsibility = responsibility
label-record-kind-statement = statement
label-record-kind-stated-count = stated number

## AuditOutcome. What came of an attempt to change the registry.

label-audit-outcome-done = done
label-audit-outcome-denied = denied

## ChangeEffect. What a change means for whoever follows the changes.

label-change-effect-upsert = created or changed
label-change-effect-remove = removed
label-change-effect-removed-from-scope = no longer visible

## ChangeKind. What happened to a record.

label-change-kind-upsert = created or changed
label-change-kind-remove = removed

## Missing. Shown where a value would stand.

label-missing-not-stated = not stated
label-missing-blank-in-source = left blank in the source

## TranslationStatus. How good a text in one language is.

label-translation-status-source = original text
label-translation-status-reviewed = reviewed
label-translation-status-draft = draft
label-translation-status-machine = machine translated
label-translation-status-outdated = outdated
label-translation-status-missing = missing

## SourceKind. What sort of source a statement was taken from.

label-source-kind-news = news item
label-source-kind-web-page = web page
label-source-kind-document = document
label-source-kind-mission-statement = mission statement
label-source-kind-directive = directive
label-source-kind-report = report
label-source-kind-statute = statute
label-source-kind-dataset = data set
label-source-kind-generated = generated test data

## AreaKind. A region is here a Finnish region (maakunta, landskap), a county a Swedish one (län).

label-area-kind-country = country
label-area-kind-county = county
label-area-kind-region = region
label-area-kind-municipality = municipality
label-area-kind-wellbeing-services-county = wellbeing services county
label-area-kind-civil-area = civil area
label-area-kind-cooperation-area = municipal cooperation area

## MunicipalityForm. What a Finnish municipality calls itself.

label-municipality-form-city = town or city
label-municipality-form-municipality = municipality

## LanguageStatus. Said of a Finnish municipality.

label-language-status-finnish = unilingual, Finnish
label-language-status-bilingual-finnish-majority = bilingual, Finnish majority
label-language-status-swedish = unilingual, Swedish
label-language-status-bilingual-swedish-majority = bilingual, Swedish majority

## NameKind. The administrative long form is the one in «Esbo stad», «Espoon kaupunki».

label-name-kind-legal = legal name
label-name-kind-short = short name
label-name-kind-administrative = administrative long form
label-name-kind-abbreviation = abbreviation
label-name-kind-alternative = alternative name

## NameStatus. How a name stands in its language. An exonym is a name used abroad.

label-name-status-official = official name
label-name-status-established = established name
label-name-status-exonym = exonym
label-name-status-descriptive = descriptive

## IdentifierScheme. What a code or number is. The statistical office that gives it out stands in
## brackets.

label-identifier-scheme-iso3166-1 = ISO 3166-1 country code
label-identifier-scheme-iso3166-2 = ISO 3166-2 county or region code
label-identifier-scheme-scb-lan = county code (Statistics Sweden)
label-identifier-scheme-scb-kommun = municipality code (Statistics Sweden)
label-identifier-scheme-tk-kunta = municipality code (Statistics Finland)
label-identifier-scheme-tk-maakunta = region code (Statistics Finland)
label-identifier-scheme-tk-hyvinvointialue = wellbeing services county code (Statistics Finland)
label-identifier-scheme-se-orgnr = Swedish organisation number
label-identifier-scheme-fi-y-tunnus = Finnish business ID

## OrganizationKind. A region is here a Swedish region (self-government), such as Region Skåne.

label-organization-kind-municipality = municipality
label-organization-kind-region = region
label-organization-kind-county-board = county administrative board
label-organization-kind-wellbeing-services-county = wellbeing services county
label-organization-kind-government = national government
label-organization-kind-ministry = ministry
label-organization-kind-agency = state agency
label-organization-kind-association = association
label-organization-kind-police = police authority
label-organization-kind-rescue-service = rescue service
label-organization-kind-university = university
label-organization-kind-military = military organisation
label-organization-kind-company = company
label-organization-kind-joint-authority = joint authority
label-organization-kind-party = political party
label-organization-kind-civil-society = civil society organisation
label-organization-kind-other = other organisation

## ContactRole. What a contact point is for.

label-contact-role-general = general enquiries
label-contact-role-expert = expert
label-contact-role-press-desk = press desk
label-contact-role-information-officer = information officer

## ContactChannel. How a contact point is reached.

label-contact-channel-phone = telephone
label-contact-channel-email = e-mail
label-contact-channel-web-form = web form
label-contact-channel-person = in person

## Protection. Whether a person's identity is protected by law.

label-protection-none = no protection
label-protection-marked = marked for secrecy
label-protection-protected = protected identity

## LawfulBasis. Articles of the GDPR; the wording is that of the regulation in the language.

label-lawful-basis-public-task = public task (Article 6(1)(e))
label-lawful-basis-legitimate-interest = legitimate interest (Article 6(1)(f))
label-lawful-basis-made-public = manifestly made public by the data subject (Article 9(2)(e))

## Processing. Whether data about a person may be used; articles of the GDPR.

label-processing-normal = normal processing
label-processing-restricted = restricted processing (Article 18)

## RoleTag. What a person answers for in a post.

label-role-tag-safety-chief = head of safety and security
label-role-tag-responsible-for-safety = responsible for safety, security and preparedness
label-role-tag-press-chief = head of press
label-role-tag-minister = minister
label-role-tag-county-governor = county governor
label-role-tag-officer = officer or expert

## BodyKind. The kind of a network or group.

label-body-kind-network = network
label-body-kind-expert-network = expert network
label-body-kind-cooperation = collaborative organisation
label-body-kind-steering-group = steering group
label-body-kind-programme-group = programme group
label-body-kind-programme-committee = programme committee
label-body-kind-coordination-office = coordination office
label-body-kind-board = board
label-body-kind-collegium = collegium

## BodyStatus. Said of networks and groups alike; the Swedish words fit both «nätverket» and
## «gruppen».

label-body-status-proposed = not yet set up
label-body-status-established = established
label-body-status-active = active
label-body-status-paused = paused
label-body-status-dissolved = dissolved

## BodyList. Lists of a network or group.

label-body-list-seats = seats
label-body-list-members = members
label-body-list-dialogue-partners = dialogue partners
label-body-list-purposes = purposes
label-body-list-focus-areas = focus areas

## Level. A level of society.

label-level-local = local level
label-level-regional = regional level
label-level-national = national level

## MembershipPolicy. How members come into a network or group.

label-membership-policy-open = open membership
label-membership-policy-by-area = membership by area
label-membership-policy-by-appointment = members are appointed
label-membership-policy-by-agreement = membership by agreement

## OperatingMode. Activated is the mode in which a cooperation works during a societal disruption.

label-operating-mode-normal = normal mode
label-operating-mode-activated = activated mode

## CalendarUnit. A stretch of the calendar.

label-calendar-unit-week = week
label-calendar-unit-month = month
label-calendar-unit-year = year

## SeatDistribution. How seats are given out. «Each» is a party, a group, an area or an
## organisation: see SeatUnit.

label-seat-distribution-one-per = one seat for each
label-seat-distribution-free = freely, by the appointing body
label-seat-distribution-named = those named

## SeatUnit. What there is one seat for.

label-seat-unit-party = party
label-seat-unit-body = network or group
label-seat-unit-area = area
label-seat-unit-organization = organisation

## SeatRole. A role in a network or group.

label-seat-role-chair = chair
label-seat-role-vice-chair = vice chair
label-seat-role-ordinary = full member
label-seat-role-substitute = deputy member
label-seat-role-secretary = secretary

## HolderStatus. Who sits on a seat. Vacant: somebody sat on it before. Held: by a named person.

label-holder-status-not-yet-named = not yet named
label-holder-status-vacant = vacant
label-holder-status-person-not-shown = person not shown
label-holder-status-held = filled

## SelectionMethod. How somebody came to a seat.

label-selection-method-elected = elected
label-selection-method-appointed = appointed
label-selection-method-nominated = nominated
label-selection-method-ex-officio = ex officio

## EndReason. Why somebody left a seat, or why a membership ended.

label-end-reason-term-ended = term ended
label-end-reason-resigned = resigned or left
label-end-reason-replaced = replaced
label-end-reason-dissolved = dissolved

## MembershipState. Pending: the invitation is accepted, but nobody has been admitted yet.

label-membership-state-invited = invited
label-membership-state-pending = awaiting admission
label-membership-state-active = member
label-membership-state-declined = declined
label-membership-state-expired = invitation expired
label-membership-state-ended = ended

## Phase. Said of a period.

label-phase-future = future
label-phase-current = current
label-phase-past = past

## EventKind. The kind of an event. A reconciliation conference is where all actors check in with
## one another.

label-event-kind-network-meeting = network meeting
label-event-kind-group-meeting = group meeting
label-event-kind-ministerial-meeting = meeting with a minister
label-event-kind-conference = conference
label-event-kind-reconciliation-conference = reconciliation conference
label-event-kind-information-day = information day
label-event-kind-seminar = seminar
label-event-kind-workshop = workshop
label-event-kind-course = course
label-event-kind-exercise = exercise
label-event-kind-other = other event

## EventStatus. Said of an event; the Swedish words agree with «evenemanget» and «mötet».

label-event-status-draft = draft
label-event-status-tentative = tentative
label-event-status-confirmed = confirmed
label-event-status-held = held
label-event-status-postponed = postponed
label-event-status-cancelled = cancelled

## ParticipationRole. The part that somebody has in an event.

label-participation-role-convener = convener
label-participation-role-host = host
label-participation-role-co-host = co-host
label-participation-role-chair = chair
label-participation-role-presenter = presenter
label-participation-role-participant = participant
label-participation-role-guest = guest
label-participation-role-observer = observer

## AgendaState. Said of an agenda; the Swedish words agree with «dagordningen».

label-agenda-state-draft = draft
label-agenda-state-adopted = adopted
label-agenda-state-amended = amended after adoption

## TimelineKind. What happened to a network or group, or is going to happen; read beside a date.

label-timeline-kind-founded = founded
label-timeline-kind-dissolved = dissolved
label-timeline-kind-renamed = renamed
label-timeline-kind-mode-changed = mode changed
label-timeline-kind-direction-decided = direction decided
label-timeline-kind-mandate-given = mandate given
label-timeline-kind-seat-taken = seat taken
label-timeline-kind-seat-left = seat left
label-timeline-kind-member-joined = member joined
label-timeline-kind-member-left = member left
label-timeline-kind-event = event
label-timeline-kind-obligation-due = obligation due
label-timeline-kind-obligation-met = obligation met

## RelationKind. How a first record stands to a second. Read before a colon and the name of the
## second: «drafts the agenda for: …».

label-relation-kind-founded-by = was founded by
label-relation-kind-hosted-by = is attached to
label-relation-kind-coordinated-by = is coordinated by
label-relation-kind-dialogue-partner = is in dialogue with
label-relation-kind-successor-of = is the successor of
label-relation-kind-merged-into = was merged into
label-relation-kind-drafts-agenda-for = drafts the agenda for
label-relation-kind-steers = steers
label-relation-kind-supports = supports
label-relation-kind-involved-in = took part in the affairs of
label-relation-kind-owns = owns in whole or in part
label-relation-kind-owned-by = is owned in whole or in part by
label-relation-kind-responsible-for = is responsible for
label-relation-kind-precedes = came before
label-relation-kind-comments-on = comments on

## ObligationKind. What somebody has to do. A nomination: somebody is to be named. A duty comes with
## each meeting. A contribution goes into what others put together.

label-obligation-kind-goal = goal
label-obligation-kind-report = report
label-obligation-kind-nomination = nomination
label-obligation-kind-duty = duty
label-obligation-kind-task = task
label-obligation-kind-contribution = contribution to joint work
label-obligation-kind-invitation = invitation
label-obligation-kind-activity = activity

## ObligationState. Said of an obligation; the Swedish words agree with «åtagandet».

label-obligation-state-open = to be done
label-obligation-state-continuous = continuous
label-obligation-state-overdue = overdue
label-obligation-state-fulfilled = fulfilled
label-obligation-state-fulfilled-late = fulfilled late
label-obligation-state-waived = waived

## MeetingPhase. When a duty is to be done.

label-meeting-phase-before = before the meeting
label-meeting-phase-after = after the meeting

## PartyRole. The part that somebody has in a mandate, an obligation, an agreement, a decision, a
## situation picture, a responsibility or a statement. Bound: works by a joint direction. User:
## decides on the basis of a situation picture. Holder: has a responsibility, or may act.

label-party-role-issuer = issuer of the mandate
label-party-role-recipient = recipient of the mandate
label-party-role-addressee = addressee
label-party-role-bearer = to carry it out
label-party-role-beneficiary = beneficiary
label-party-role-audience = intended audience
label-party-role-contracting-party = contracting party
label-party-role-concerned = concerned
label-party-role-decider = decision-maker
label-party-role-bound = works by the direction
label-party-role-producer = producer
label-party-role-contributor = contributor
label-party-role-expected-contributor = expected contributor
label-party-role-user = decides on the basis of it
label-party-role-holder = responsible
label-party-role-joint-holder = jointly responsible
label-party-role-relieved = whose responsibility can be taken over
label-party-role-speaker = speaker

## PointKind. What sort of thing a record lists. A priority: what comes first when resources are
## short.

label-point-kind-task = task
label-point-kind-subject = subject
label-point-kind-priority = priority
label-point-kind-impact = effect

## SituationKind. The kind of a situation.

label-situation-kind-pandemic = pandemic
label-situation-kind-security = heightened security situation
label-situation-kind-storm = storm
label-situation-kind-flood = flood
label-situation-kind-fire = large fire
label-situation-kind-power-outage = power outage
label-situation-kind-cyber-incident = cyber incident
label-situation-kind-other = other situation

## Sector. A sector of society, on which a situation has an effect.

label-sector-health-care = health care
label-sector-social-services = social services
label-sector-childcare-and-school = childcare and school
label-sector-rescue-services = rescue services
label-sector-police = police
label-sector-transport = transport
label-sector-energy = energy
label-sector-water = water supply
label-sector-food = food supply
label-sector-communications = electronic communications
label-sector-economy = economy
label-sector-public-administration = public administration
label-sector-society = society as a whole

## DirectionState. Said of a joint direction; the Swedish words agree with «inriktningen».

label-direction-state-in-force = in force
label-direction-state-superseded = superseded
label-direction-state-lifted = lifted
label-direction-state-future = not yet in force

## ResponsibilityKind. What a responsibility is about.

label-responsibility-kind-geographic-area = geographic area responsibility
label-responsibility-kind-government-representative = representing the government
label-responsibility-kind-crisis-coordination = bringing actors together in crises
label-responsibility-kind-rescue-service-takeover = taking over a municipal rescue service
label-responsibility-kind-support = support for others
label-responsibility-kind-public-tasks = public tasks
label-responsibility-kind-management = management

## ResponsibilityNature. A responsibility must be met; a competence is what somebody may do.

label-responsibility-nature-responsibility = responsibility
label-responsibility-nature-competence = power to act

## Reach. Which area somebody has a responsibility for.

label-reach-own-area = for its own area
label-reach-led-area = for the areas that it leads

## StatementKind. What sort of statement it is. Priority: what somebody puts first.

label-statement-kind-assessment = assessment
label-statement-kind-claim = claim
label-statement-kind-request = request
label-statement-kind-priority = priority
label-statement-kind-call-to-action = call to action
label-statement-kind-recommendation = recommendation
label-statement-kind-intention = intention

## Response. What came of a recommendation or request.

label-response-open = no answer yet
label-response-adopted = followed
label-response-declined = turned down
label-response-no-response = never answered

## TermKind. A legal instrument is a statute, or a regulation or directive of the European Union.

label-term-kind-term = term
label-term-kind-abbreviation = abbreviation
label-term-kind-legal-instrument = legal instrument

## CountedThing. What a stated number counts.

label-counted-thing-members = members
label-counted-thing-seats = seats
label-counted-thing-focus-areas = focus areas
label-counted-thing-owners = owners
label-counted-thing-organizations = organisations

## CountQualifier. How a source puts a number.

label-count-qualifier-exact = exactly
label-count-qualifier-about = about
label-count-qualifier-nearly-all = nearly all
label-count-qualifier-all = all

## CountOutcome. How a stated number and what the registry holds compare.

label-count-outcome-agrees = agrees
label-count-outcome-differs = differs
label-count-outcome-not-comparable = cannot be compared

## QualityFlag. What whoever relies on a record should know about its data.

label-quality-flag-count-mismatch = stated number differs from the records
label-quality-flag-inferred = partly inferred
label-quality-flag-blank-in-source = left blank in the source
label-quality-flag-not-stated = not stated
label-quality-flag-spelling-corrected = spelling corrected

## MediaKind. A picture or recording in a source.

label-media-kind-image = picture
label-media-kind-video = video
label-media-kind-sound = sound recording

## Certainty. How sure an answer is. Last known: it was so when last attested.

label-certainty-certain = certain
label-certainty-last-known = last known
label-certainty-possible = possible

## DatePrecision. How exact a date is.

label-date-precision-day = day
label-date-precision-month = month
label-date-precision-season = season
label-date-precision-year = year
label-date-precision-unknown = unknown
