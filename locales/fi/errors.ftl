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

# The token in the header “Authorization” does not hold. Says nothing about the cause, on purpose.
error-unauthenticated = Käyttöoikeustunnus ei kelpaa. Hae uusi tunnus ja yritä uudelleen.

# The service that the caller’s token comes from cannot be reached.
error-identity-unavailable = Kyselyn lähettäjää ei voida juuri nyt tunnistaa. Yritä uudelleen puolen minuutin kuluttua.

# The text of the query is not GraphQL.
error-graphql-parse-failed = Kyselyä ei voitu tulkita GraphQL-kieleksi. Tarkista sen syntaksi.

# The query is GraphQL, but asks for something that the schema does not have.
error-graphql-validation-failed = Kysely ei vastaa skeemaa. Tarkista kentät, argumentit ja muuttujat.

# The query is too deep, too wide or too costly.
error-query-too-complex = Kysely pyytää liikaa kerralla. Pyydä vähemmän kenttiä tai pienempiä sivuja.

# Says nothing about the cause, on purpose.
error-internal-server-error = Palvelussa tapahtui virhe. Yritä myöhemmin uudelleen.
