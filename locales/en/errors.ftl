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

# The token in the header “Authorization” does not hold, or one is missing where it is needed. Says nothing about the cause, on purpose.
error-unauthenticated = This needs a valid access token. Get one and try again.

# The service that the caller’s token comes from cannot be reached.
error-identity-unavailable = It cannot be checked right now who is asking. Try again in half a minute.

# The query is too deep, too wide or too costly.
error-query-too-complex = The query asks for too much at once. Ask for fewer fields or smaller pages.

# Says nothing about the cause, on purpose.
error-internal-server-error = Something went wrong on our side. Try again later.

# There is no such record, or the caller may not see it: the same answer, on purpose.
error-not-found = There is no such record.

# The kind of the record, such as a board where a network is to be created.
error-wrong-kind = This kind does not fit here. Choose another.

# Variables:
#   $authority (String) - Name of the organization that owns the record; “hidden” if the reader may not see it.
error-not-authoritative =
    { $authority ->
        [hidden] The record belongs to another organization. Only that organization may change it.
       *[other] The record belongs to the organization “{ $authority }”. Only that organization may change it.
    }

# Variables:
#   $version (Number) - The version of the record now.
error-conflict = The record has been changed since you read it. It is now at version { $version }: read it again and repeat your change.

error-required = A value is needed here.

error-exactly-one-required = Give exactly one of these fields.

# The forms of a date that is not known to the day. Not translated.
error-invalid-partial-date = This is not a date. Write it as 2019-10-10, 2019-10, 2019-23 for autumn, or 2019.

# A time of day in 24 hours, with leading zero.
error-invalid-time = This is not a time of day. Write it as 09:30.

# The names of time zones. Not translated.
error-invalid-time-zone = This is not a time zone. Name it as in Europe/Stockholm or Europe/Helsinki.

error-invalid-locale = This is not a language. Use a language tag such as sv, fi or en.

error-duplicate-locale = The same language stands twice. Give each language once.

error-empty-text = The text is empty. Write it, or leave it out.

error-text-too-long = The text is too long. Shorten it.

error-forbidden-character = The text contains a control character, or one that changes the direction of writing. Remove it.

error-personal-identity-number-not-allowed = The text contains what looks like a personal identity number. The registry keeps none: remove it.

error-invalid-slug = This cannot be a name in addresses. Use a to z, 0 to 9 and single hyphens between them.

error-slug-taken = Another record already has this name in addresses. Choose another.

error-invalid-link = This is not an address on the web. Begin it with https:// or http://.

# The code or number can be of a municipality, an organization or something else.
error-invalid-identifier = The code or number does not fit its scheme. Check its form and its check digit.

error-duplicate-identifier = Another record has the same code or number at the same time.

error-area-taken = Another municipality has this area at the same time. End it before this one begins.

error-end-before-begin = It ends before it begins. Correct one of the two dates.

error-out-of-range = The value is outside of what is possible here.

error-names-overlap = There are two names of the same kind in the same language at the same time. End the earlier one before the later one begins.

error-holdings-overlap = Somebody already holds the seat at that time. Vacate the seat first.

error-seat-rule-violation = The rules of the body for its seats do not allow this.

error-membership-rule-violation = The rules of the body for its members do not allow this.

error-outside-life = The membership would begin before or end after the body or the member exists. Correct the dates.

error-circle = The link would lead back to its beginning. Choose another record.

error-invalid-state = This cannot be done to the record as it is now.

error-already-done = This has already been done.

error-in-use = Other records refer to this one. Change them first.

error-event-not-ready = A confirmed event needs its exact days, and a place or a link.

error-too-many = This concerns more records than can be changed at once. Divide it.

error-rule-violation = The change would break a rule of the registry.

error-forbidden = You do not have permission to do this.

# Idempotency-Key is the name of an HTTP header. Not translated.
error-idempotency-key-reused = The Idempotency-Key has been used for another change. Use a new one for each change.

# Whoever keeps a copy of the registry follows its changes by a cursor.
error-resync-required = The changes cannot be continued from this cursor. Read the registry anew and continue from its new cursor.

# Idempotency-Key is the name of an HTTP header. Not translated.
error-invalid-idempotency-key = The Idempotency-Key cannot be used. Send 1 to 255 visible characters that are no address and no personal identity number.
