### Errors: what the API answers to people who write queries, one whole sentence or two for each code.
### One Swedish text serves both countries.
### The Swedish text is a draft until a native speaker has read it.

# An ID in the query is not one that the registry can have given out.
error-malformed-id = Identifieraren är felaktig. Ange den exakt som registret har lämnat ut den.

# The ID is right, but of another kind of record than the field asks for.
# Variables:
#   $actual (String) - Name of the type in the GraphQL schema, such as Municipality. Not translated.
#   $expected (String) - Name of the type that is needed. Not translated.
error-wrong-id-type = Identifieraren hör till en post av typen ”{ $actual }”, men här behövs typen ”{ $expected }”.

# A cursor marks the place in a list where the next page begins.
error-invalid-cursor = Markören hör inte till den här listan. Börja om från den första sidan.

# Variables:
#   $given (Number) - The page size in the query; can be negative.
#   $max (Number) - The largest page size, such as 100.
error-page-size-out-of-range = Sidstorleken { $given } är inte tillåten. Den största tillåtna storleken är { $max }.

# The words in quotes are names in the API. Not translated.
error-page-arguments-conflict = De här sidargumenten kan inte användas tillsammans. Använd antingen ”first” med ”after” eller ”last” med ”before”.

# Variables:
#   $given (String) - What was given instead of a date.
error-invalid-date = ”{ $given }” är inte ett datum. Skriv datum i formen ÅÅÅÅ-MM-DD, till exempel 2024-10-31.

# Variables:
#   $max (Number) - The largest number of IDs in one question, such as 100.
error-too-many-ids = För många identifierare angavs på en gång. Det största tillåtna antalet är { $max }.

# The body of the HTTP request is not what GraphQL over HTTP asks for.
error-malformed-request = Begäran kunde inte läsas. Skicka ett JSON-objekt med fältet ”query”.

# The words in quotes are sent as they are. Not translated.
error-unsupported-media-type = Innehållstypen stöds inte. Skicka JSON med huvudet ”Content-Type: application/json”.

# POST is the name of an HTTP method. Not translated.
error-method-not-allowed = HTTP-metoden är inte tillåten här. Skicka GraphQL-frågor med POST.

# The body of the HTTP request has too many bytes.
error-request-too-large = Begäran är för stor. Dela upp den i flera mindre.

# The token in the header “Authorization” does not hold, or one is missing where it is needed. Says nothing about the cause, on purpose.
error-unauthenticated = Detta kräver en giltig åtkomsttoken. Hämta en och försök igen.

# The service that the caller’s token comes from cannot be reached.
error-identity-unavailable = Det går just nu inte att kontrollera vem som frågar. Försök igen om en halv minut.

# The query is too deep, too wide or too costly.
error-query-too-complex = Frågan begär för mycket på en gång. Begär färre fält eller mindre sidor.

# Says nothing about the cause, on purpose.
error-internal-server-error = Något gick fel hos oss. Försök igen senare.

# There is no such record, or the caller may not see it: the same answer, on purpose.
error-not-found = Det finns ingen sådan post.

# The kind of the record, such as a board where a network is to be created.
error-wrong-kind = Den här typen passar inte här. Välj en annan.

# Variables:
#   $authority (String) - Name of the organization that owns the record; “hidden” if the reader may not see it.
error-not-authoritative =
    { $authority ->
        [hidden] Posten tillhör en annan organisation. Bara den organisationen får ändra den.
       *[other] Posten tillhör organisationen ”{ $authority }”. Bara den organisationen får ändra den.
    }

# Variables:
#   $version (Number) - The version of the record now.
error-conflict = Posten har ändrats sedan du läste den. Den har nu version { $version }: läs den på nytt och gör om ändringen.

error-required = Här behövs ett värde.

error-exactly-one-required = Ange exakt ett av de här fälten.

# The forms of a date that is not known to the day. Not translated.
error-invalid-partial-date = Det här är inte ett datum. Skriv det som 2019-10-10, 2019-10, 2019-23 för hösten, eller 2019.

# A time of day in 24 hours, with leading zero.
error-invalid-time = Det här är inte ett klockslag. Skriv det som 09:30.

# The names of time zones. Not translated.
error-invalid-time-zone = Det här är inte en tidszon. Ange den som Europe/Stockholm eller Europe/Helsinki.

error-invalid-locale = Det här är inte ett språk. Använd en språkkod som sv, fi eller en.

error-duplicate-locale = Samma språk står två gånger. Ange varje språk en gång.

error-empty-text = Texten är tom. Skriv den, eller utelämna den.

error-text-too-long = Texten är för lång. Korta den.

error-forbidden-character = Texten innehåller ett styrtecken eller ett tecken som ändrar skrivriktningen. Ta bort det.

error-personal-identity-number-not-allowed = Texten innehåller något som ser ut som ett personnummer. Registret sparar inga personnummer: ta bort det.

error-invalid-slug = Det här kan inte vara ett namn i adresser. Använd a till z, 0 till 9 och enstaka bindestreck mellan dem.

error-slug-taken = En annan post har redan det här namnet i adresser. Välj ett annat.

error-invalid-link = Det här är inte en webbadress. Börja den med https:// eller http://.

# The code or number can be of a municipality, an organization or something else.
error-invalid-identifier = Koden eller numret passar inte sitt system. Kontrollera formen och kontrollsiffran.

error-duplicate-identifier = En annan post har samma kod eller nummer vid samma tid.

error-area-taken = En annan kommun har det här området vid samma tid. Avsluta den innan den här börjar.

error-end-before-begin = Det slutar innan det börjar. Rätta ett av de två datumen.

error-out-of-range = Värdet ligger utanför vad som är möjligt här.

error-names-overlap = Det finns två namn av samma slag på samma språk vid samma tid. Avsluta det tidigare innan det senare börjar.

error-holdings-overlap = Någon har redan platsen vid den tiden. Lämna platsen först.

error-seat-rule-violation = Organets regler för sina platser tillåter inte detta.

error-membership-rule-violation = Organets regler för sina medlemmar tillåter inte detta.

error-outside-life = Medlemskapet skulle börja innan eller sluta efter att organet eller medlemmen finns. Rätta datumen.

error-circle = Kopplingen skulle leda tillbaka till sin början. Välj en annan post.

error-invalid-state = Detta kan inte göras med posten som den är nu.

error-already-done = Detta är redan gjort.

error-in-use = Andra poster hänvisar till den här. Ändra dem först.

error-event-not-ready = Ett bekräftat evenemang behöver exakta dagar och en plats eller en länk.

error-too-many = Detta gäller fler poster än som kan ändras på en gång. Dela upp det.

error-rule-violation = Ändringen skulle bryta mot en regel i registret.

error-forbidden = Du har inte behörighet att göra detta.

# Idempotency-Key is the name of an HTTP header. Not translated.
error-idempotency-key-reused = Idempotency-Key har använts för en annan ändring. Använd en ny för varje ändring.

# Whoever keeps a copy of the registry follows its changes by a cursor.
error-resync-required = Ändringarna kan inte fortsättas från den här markören. Läs registret på nytt och fortsätt från den nya markören.

# Idempotency-Key is the name of an HTTP header. Not translated.
error-invalid-idempotency-key = Idempotency-Key kan inte användas. Skicka 1 till 255 synliga tecken som inte är en adress eller ett personnummer.
