### Errors: what the API answers to people who write queries, one whole sentence or two for each code.
### Variables are never inflected: they stand after a noun that carries the case.
### The Finnish text is a draft until a native speaker has read it.

# An ID in the query is not one that the registry can have given out.
error-malformed-id = Tunniste on virheellinen. Anna se täsmälleen siinä muodossa, jossa rekisteri on sen antanut.

# The ID is right, but of another kind of record than the field asks for.
# Variables:
#   $actual (String) - Name of the type in the GraphQL schema, such as Municipality. Not translated.
#   $expected (String) - Name of the type that is needed. Not translated.
error-wrong-id-type = Tunniste kuuluu tietueelle, jonka tyyppi on ”{ $actual }”, mutta tässä tarvitaan tyyppiä ”{ $expected }”.

# A cursor marks the place in a list where the next page begins.
error-invalid-cursor = Kursori ei kuulu tähän luetteloon. Aloita uudelleen ensimmäiseltä sivulta.

# Variables:
#   $given (Number) - The page size in the query; can be negative.
#   $max (Number) - The largest page size, such as 100.
error-page-size-out-of-range = Sivukoko { $given } ei ole sallittu. Suurin sallittu koko on { $max }.

# The words in quotes are names in the API. Not translated.
error-page-arguments-conflict = Näitä sivutuksen argumentteja ei voi käyttää yhdessä. Käytä joko argumentteja ”first” ja ”after” tai argumentteja ”last” ja ”before”.

# Variables:
#   $given (String) - What was given instead of a date.
error-invalid-date = ”{ $given }” ei ole päivämäärä. Kirjoita päivämäärä muodossa VVVV-KK-PP, esimerkiksi 2024-10-31.

# Variables:
#   $max (Number) - The largest number of IDs in one question, such as 100.
error-too-many-ids = Tunnisteita annettiin liian monta kerralla. Suurin sallittu määrä on { $max }.

# The body of the HTTP request is not what GraphQL over HTTP asks for.
error-malformed-request = Pyyntöä ei voitu lukea. Lähetä JSON-objekti, jossa on kenttä ”query”.

# The words in quotes are sent as they are. Not translated.
error-unsupported-media-type = Sisältötyyppiä ei tueta. Lähetä JSON-muotoinen pyyntö ja otsake ”Content-Type: application/json”.

# POST is the name of an HTTP method. Not translated.
error-method-not-allowed = HTTP-metodi ei ole tässä sallittu. Lähetä GraphQL-kyselyt POST-metodilla.

# The body of the HTTP request has too many bytes.
error-request-too-large = Pyyntö on liian suuri. Jaa se useaan pienempään pyyntöön.

# The token in the header “Authorization” does not hold, or one is missing where it is needed. Says nothing about the cause, on purpose.
error-unauthenticated = Tähän tarvitaan voimassa oleva käyttöoikeustunnus. Hae tunnus ja yritä uudelleen.

# The service that the caller’s token comes from cannot be reached.
error-identity-unavailable = Kyselyn lähettäjää ei voida juuri nyt tunnistaa. Yritä uudelleen puolen minuutin kuluttua.

# The query is too deep, too wide or too costly.
error-query-too-complex = Kysely pyytää liikaa kerralla. Pyydä vähemmän kenttiä tai pienempiä sivuja.

# Says nothing about the cause, on purpose.
error-internal-server-error = Palvelussa tapahtui virhe. Yritä myöhemmin uudelleen.

# There is no such record, or the caller may not see it: the same answer, on purpose.
error-not-found = Tällaista tietuetta ei ole.

# The kind of the record, such as a board where a network is to be created.
error-wrong-kind = Tämä laji ei sovi tähän. Valitse toinen.

# Variables:
#   $authority (String) - Name of the organization that owns the record; “hidden” if the reader may not see it.
error-not-authoritative =
    { $authority ->
        [hidden] Tietueen omistaa toinen organisaatio. Vain se saa muuttaa tietuetta.
       *[other] Tietueen omistaa organisaatio ”{ $authority }”. Vain se saa muuttaa tietuetta.
    }

# Variables:
#   $version (Number) - The version of the record now.
error-conflict = Tietue on muuttunut sen jälkeen, kun luit sen. Sen versio on nyt { $version }: lue se uudelleen ja tee muutos uudelleen.

error-required = Tässä tarvitaan arvo.

error-exactly-one-required = Anna täsmälleen yksi näistä kentistä.

# The forms of a date that is not known to the day. Not translated.
error-invalid-partial-date = Tämä ei ole päivämäärä. Kirjoita se muodossa 2019-10-10, 2019-10, 2019-23 (syksy) tai 2019.

# A time of day in 24 hours, with leading zero.
error-invalid-time = Tämä ei ole kellonaika. Kirjoita se muodossa 09:30.

# The names of time zones. Not translated.
error-invalid-time-zone = Tämä ei ole aikavyöhyke. Anna se muodossa Europe/Stockholm tai Europe/Helsinki.

error-invalid-locale = Tämä ei ole kieli. Käytä kielikoodia, kuten sv, fi tai en.

error-duplicate-locale = Sama kieli esiintyy kahdesti. Anna kukin kieli kerran.

error-empty-text = Teksti on tyhjä. Kirjoita se tai jätä se pois.

error-text-too-long = Teksti on liian pitkä. Lyhennä sitä.

error-forbidden-character = Tekstissä on ohjausmerkki tai kirjoitussuuntaa muuttava merkki. Poista se.

error-personal-identity-number-not-allowed = Tekstissä on henkilötunnukselta näyttävä numero. Rekisteriin ei tallenneta henkilötunnuksia: poista se.

error-invalid-slug = Tämä ei kelpaa nimeksi osoitteissa. Käytä merkkejä a–z ja 0–9 sekä yksittäisiä väliviivoja niiden välissä.

error-slug-taken = Toisella tietueella on jo tämä nimi osoitteissa. Valitse toinen.

error-invalid-link = Tämä ei ole verkko-osoite. Aloita se merkeillä https:// tai http://.

# The code or number can be of a municipality, an organization or something else.
error-invalid-identifier = Koodi tai numero ei vastaa järjestelmäänsä. Tarkista muoto ja tarkistusmerkki.

error-duplicate-identifier = Toisella tietueella on sama koodi tai numero samaan aikaan.

error-area-taken = Toisella kunnalla on tämä alue samaan aikaan. Päätä se ennen kuin tämä alkaa.

error-end-before-begin = Se päättyy ennen kuin se alkaa. Korjaa toinen päivämääristä.

error-out-of-range = Arvo ei ole tässä mahdollisella välillä.

error-names-overlap = Kaksi samanlajista ja samankielistä nimeä on voimassa samaan aikaan. Päätä aiempi ennen kuin myöhempi alkaa.

error-holdings-overlap = Jollakulla on jo paikka tuona aikana. Vapauta paikka ensin.

error-seat-rule-violation = Toimielimen paikkoja koskevat säännöt eivät salli tätä.

error-membership-rule-violation = Toimielimen jäseniä koskevat säännöt eivät salli tätä.

error-outside-life = Jäsenyys alkaisi ennen toimielimen tai jäsenen olemassaoloa tai päättyisi sen jälkeen. Korjaa päivämäärät.

error-circle = Linkki johtaisi takaisin alkuunsa. Valitse toinen tietue.

error-invalid-state = Tätä ei voi tehdä tietueelle sen nykyisessä tilassa.

error-already-done = Tämä on jo tehty.

error-in-use = Muut tietueet viittaavat tähän. Muuta ne ensin.

error-event-not-ready = Vahvistettu tapahtuma tarvitsee täsmälliset päivät sekä paikan tai linkin.

error-too-many = Tämä koskee useampia tietueita kuin kerralla voi muuttaa. Jaa se osiin.

error-rule-violation = Muutos rikkoisi rekisterin sääntöä.

error-forbidden = Sinulla ei ole oikeutta tehdä tätä.

# Idempotency-Key is the name of an HTTP header. Not translated.
error-idempotency-key-reused = Idempotency-Key on käytetty toiseen muutokseen. Käytä kullekin muutokselle uutta.

# Whoever keeps a copy of the registry follows its changes by a cursor.
error-resync-required = Muutosten lukemista ei voi jatkaa tästä kursorista. Lue rekisteri uudelleen ja jatka uudesta kursorista.

# Idempotency-Key is the name of an HTTP header. Not translated.
error-invalid-idempotency-key = Idempotency-Key ei kelpaa. Lähetä 1–255 näkyvää merkkiä, jotka eivät ole osoite eivätkä henkilötunnus.
