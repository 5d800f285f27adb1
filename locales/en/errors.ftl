### Errors: what the API answers to people who write queries, one whole sentence or two for each code.

# An ID in the query is not one that the registry can have given out.
error-malformed-id = The ID is malformed. Give it exactly as the registry gave it to you.

# The ID is right, but of another kind of record than the field asks for.
# Variables:
#   $actual (String) - Name of the type in the GraphQL schema, such as Municipality. Not translated.
#   $expected (String) - Name of the type that is needed. Not translated.
error-wrong-id-type = The ID belongs to a record of the type “{ $actual }”, but the type “{ $expected }” is needed here.

# A cursor marks the place in a list where the next page begins.
error-invalid-cursor = The cursor does not belong to this list. Start again from the first page.

# Variables:
#   $given (Number) - The page size in the query; can be negative.
#   $max (Number) - The largest page size, such as 100.
error-page-size-out-of-range = The page size { $given } is not allowed. The largest allowed size is { $max }.

# The words in quotes are names in the API. Not translated.
error-page-arguments-conflict = These page arguments cannot be used together. Use either “first” with “after” or “last” with “before”.

# Variables:
#   $given (String) - What was given instead of a date.
error-invalid-date = “{ $given }” is not a date. Write dates as YYYY-MM-DD, for example 2024-10-31.

# Variables:
#   $max (Number) - The largest number of IDs in one question, such as 100.
error-too-many-ids = Too many IDs were given at once. The largest allowed number is { $max }.

# The body of the HTTP request is not what GraphQL over HTTP asks for.
error-malformed-request = The request could not be read. Send a JSON object with the field “query”.

# The words in quotes are sent as they are. Not translated.
error-unsupported-media-type = This type of content is not supported. Send JSON with the header “Content-Type: application/json”.

# POST is the name of an HTTP method. Not translated.
error-method-not-allowed = This HTTP method is not allowed here. Send GraphQL queries with POST.

# The body of the HTTP request has too many bytes.
error-request-too-large = The request is too large. Divide it into several smaller ones.

# The token in the header “Authorization” does not hold. Says nothing about the cause, on purpose.
error-unauthenticated = The access token is not valid. Get a new one and try again.

# The service that the caller’s token comes from cannot be reached.
error-identity-unavailable = It cannot be checked right now who is asking. Try again in half a minute.

# The text of the query is not GraphQL.
error-graphql-parse-failed = The query could not be read as GraphQL. Check its syntax.

# The query is GraphQL, but asks for something that the schema does not have.
error-graphql-validation-failed = The query does not match the schema. Check its fields, arguments and variables.

# The query is too deep, too wide or too costly.
error-query-too-complex = The query asks for too much at once. Ask for fewer fields or smaller pages.

# Says nothing about the cause, on purpose.
error-internal-server-error = Something went wrong on our side. Try again later.
