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

# The token in the header “Authorization” does not hold. Says nothing about the cause, on purpose.
error-unauthenticated = Din åtkomsttoken är inte giltig. Hämta en ny och försök igen.

# The service that the caller’s token comes from cannot be reached.
error-identity-unavailable = Det går just nu inte att kontrollera vem som frågar. Försök igen om en halv minut.

# The text of the query is not GraphQL.
error-graphql-parse-failed = Frågan kunde inte tolkas som GraphQL. Kontrollera syntaxen.

# The query is GraphQL, but asks for something that the schema does not have.
error-graphql-validation-failed = Frågan stämmer inte med schemat. Kontrollera fälten, argumenten och variablerna.

# The query is too deep, too wide or too costly.
error-query-too-complex = Frågan begär för mycket på en gång. Begär färre fält eller mindre sidor.

# Says nothing about the cause, on purpose.
error-internal-server-error = Något gick fel hos oss. Försök igen senare.
