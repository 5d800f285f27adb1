### The start page, where queries can be tried out.

# Heading and title of the page. Nordverk is a name. Not translated.
site-title = Nordverk: the registry of municipal safety networks

# The sentence below the heading.
site-lead = See who works together on safety, security and preparedness in the municipalities of Sweden and Finland, in which networks and groups, and when they meet.

# Label of the field where the query is written.
site-query-label = GraphQL query

# Button that sends the query.
site-run = Run query

# Label of the field where the answer is shown.
site-answer-label = Answer

# Label of the choice of language.
site-language-label = Language

# At the foot of the page.
site-translation-note = The Swedish and Finnish translations are drafts: no native speaker has reviewed them yet.
